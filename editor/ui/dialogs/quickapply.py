"""快速应用: part of a style's name, or of its pinyin, and Enter applies it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from editor.session.sounds import spelt
from editor.session.stylekeys import key_of
from editor.ui.applying import apply_style
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.values.language import Words

NAME, CHARACTER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class QuickApplyDialog(Dialog):
    """A search box over all styles; paragraph styles stand first."""

    chapter = "styles"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("快速应用样式", "Quick Apply"), desk.dialog_parent)
        self._sheet = desk.issue.styles
        self.search, self.list = QLineEdit(), QListWidget()
        self.search.setPlaceholderText(
            self.say("样式名的几个字，或拼音", "Part of a style's name, or its pinyin")
        )
        for widget in (self.search, self.list):
            widget.setAccessibleName(self.windowTitle())
        self._fill()
        self.column.setContentsMargins(10, 10, 10, 10)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list)
        self.search.textChanged.connect(self.filter)
        self.search.returnPressed.connect(self._take)
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(self._take)
        self.filter("")
        self.resize(380, 420)

    @property
    def chosen(self) -> tuple[str, bool] | None:
        """The name of the style, and whether it is one of characters."""
        item = self.list.currentItem()
        return None if item is None else (str(item.data(NAME)), bool(item.data(CHARACTER)))

    def filter(self, text: str) -> None:
        """Show the styles that answer, and choose the one that does best."""
        wanted = "".join(text.lower().split())
        best: tuple[int, QListWidgetItem] | None = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            rank = rank_of(str(item.data(NAME)), wanted)
            item.setHidden(rank is None)
            if rank is not None and (best is None or rank < best[0]):
                best = rank, item
        self.list.setCurrentRow(-1 if best is None else self.list.row(best[1]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the search box move through the list."""
        moves = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in moves:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        kinds = (
            (self._sheet.paragraph, False, self.say("段落", "paragraph")),
            (self._sheet.character, True, self.say("字符", "character")),
        )
        for styles, character, kind in kinds:
            for style in styles:
                key = key_of(self._sheet, style.name, character=character)
                item = QListWidgetItem(f"{style.name}　{kind}　{key}".rstrip(), self.list)
                item.setData(NAME, style.name)
                item.setData(CHARACTER, character)

    def _take(self) -> None:
        if self.chosen is not None:
            self.accept()


def rank_of(name: str, wanted: str) -> int | None:
    """How well a name answers: 0 the name itself or its pinyin, 1 begins so, 2 holds it; None
    when it does not."""
    form = name.lower().replace(" ", "")
    at = form.find(wanted)
    places = [*spelt(wanted, form), *([(at, at + len(wanted))] if at >= 0 else [])]
    if (0, len(form)) in places:
        return 0
    return 2 - any(start == 0 for start, _ in places) if places else None


def quick_apply(desk: Desk) -> None:
    """Ask for a style and give it to the selected text."""
    dialog = QuickApplyDialog(desk)
    if dialog.ask() and dialog.chosen is not None:
        name, character = dialog.chosen
        apply_style(desk, name, character=character)
