"""The list of what was found: where, and what it would become, with a tick for each."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.session.search import Hit
from editor.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
PLACE, WORDS = 0, 1
SHOWN = {ord("\n"): "⏎", ord("\t"): "⇥", 0x2028: "⏎"}
NO_PARENT = QModelIndex()
GAP = 8
"""Pixels at both sides of a row's words."""


class HitModel(QAbstractTableModel):
    """Hits by rows; ``place`` says where one stands. Ticked ones are to be replaced."""

    def __init__(self, place: Callable[[Hit], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.hits: tuple[Hit, ...] = ()
        self._off: set[int] = set()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Other hits, all ticked but those that were not before."""
        off = {self.hits[row] for row in self._off}
        self.beginResetModel()
        self.hits = tuple(hits)
        self._off = {row for row, hit in enumerate(self.hits) if hit in off} if off else set()
        self.endResetModel()

    @property
    def ticked(self) -> tuple[Hit, ...]:
        """The hits to be replaced."""
        return tuple(hit for row, hit in enumerate(self.hits) if row not in self._off)

    def tick_all(self, on: bool) -> None:
        """Tick every hit, or none."""
        self._off = set() if on else set(range(len(self.hits)))
        if self.hits:
            last = self.index(len(self.hits) - 1, PLACE)
            self.dataChanged.emit(self.index(0, PLACE), last, [Role.CheckStateRole])

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """A row a hit."""
        return 0 if parent.isValid() else len(self.hits)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Where it stands, and its words."""
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has the ticks."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == PLACE else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """What a row says, its tick, and the hit itself."""
        hit = self.hits[index.row()]
        if role == Role.UserRole:
            return hit
        if role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return self._place(hit) if index.column() == PLACE else sentence(hit)
        if role == Role.CheckStateRole and index.column() == PLACE:
            off = index.row() in self._off
            return Qt.CheckState.Unchecked if off else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: ANN401
        """A tick put or taken away."""
        if role != Role.CheckStateRole:
            return False
        change = (
            self._off.discard if Qt.CheckState(value) is Qt.CheckState.Checked else self._off.add
        )
        change(index.row())
        self.dataChanged.emit(index, index, [Role.CheckStateRole])
        return True


class HitDelegate(QStyledItemDelegate):
    """Paints what stands there struck through, and what would stand there bold."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words of a hit in their surroundings."""
        hit = index.data(Role.UserRole)
        if index.column() != WORDS or not isinstance(hit, Hit):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setClipRect(option.rect)
        self._words(painter, option.rect.adjusted(GAP, 0, -GAP, 0), option, hit)
        painter.restore()

    def _words(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, hit: Hit
    ) -> None:
        theme, font = self._theme, option.font
        plain = option.palette.color(QPalette.ColorRole.Text)
        muted, gone, come = QColor(theme.muted), QColor(theme.red), QColor(theme.green)
        changed = hit.new is not None and hit.new != hit.old
        pieces = [(hit.before, font, muted)]
        if changed:
            pieces += [
                (hit.old, _font(font, struck=True), gone),
                (hit.new or "", _font(font), come),
            ]
        else:
            pieces += [(hit.old, _font(font), plain)]
        pieces.append((hit.after, font, muted))
        x = rect.x()
        for text, own, color in pieces:
            painter.setFont(own)
            painter.setPen(color)
            shown = text.translate(SHOWN)
            room = QRect(x, rect.y(), rect.right() - x + 1, rect.height())
            if room.width() > 0:
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            x += painter.fontMetrics().horizontalAdvance(shown)


def sentence(hit: Hit) -> str:
    """A hit in one line of plain text: ``…本【报 → 刊】讯…``."""
    change = "" if hit.new in (None, hit.old) else f" → {hit.new}"
    return f"{hit.before}【{hit.old}{change}】{hit.after}".translate(SHOWN)


def _font(font: QFont, *, struck: bool = False) -> QFont:
    made = QFont(font)
    made.setStrikeOut(struck)
    if not struck:
        made.setWeight(QFont.Weight.Bold)
    return made
