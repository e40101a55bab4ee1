"""What the lists of the library share: rows with an id that are dragged, opened, put in order by
their column heads and filtered."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem

from editor.session.listing import Key
from editor.ui.canvas.drops import carried
from editor.ui.desk import Desk
from editor.ui.panels.panel import ID_ROLE
from editor.values.language import Words

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
FIRST = 8
"""Average characters of the first column that are always seen."""
KEPT = QItemSelectionModel.SelectionFlag.NoUpdate


class Named(Protocol):
    """A value with an id."""

    @property
    def id(self) -> str:
        """What it is known by."""
        ...


T = TypeVar("T", bound=Named)
Column = tuple[str, Words]
"""What a column is called in settings, and its head."""


class LibraryTree(QTreeWidget):
    """Rows with an id. Double click or Enter emits ``opened``; chosen rows are dragged as ``mime``;
    the context menu offers the actions named in ``menu``.

    A click on a column's head puts the rows in its order, then in the reverse, then in the order
    of the issue. ``ordered`` tells when that changes. Columns in ``optional`` are hidden at first;
    in a narrow list the text of the column ``giving`` is shortened.
    """

    opened = Signal(str)
    ordered = Signal()
    mime = ""
    menu: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    optional: tuple[str, ...] = ()
    giving = ""

    def __init__(self, desk: Desk, name: Words) -> None:
        super().__init__()
        self.desk = desk
        self.rows: dict[str, QTreeWidgetItem] = {}
        self._order: list[str] = []
        self._by, self._falling = -1, False
        self._test: Callable[[str], bool] | None = None
        self._giving = next(at for at, (key, _) in enumerate(self.columns) if key == self.giving)
        self._given = 0
        self.setAccessibleName(desk.look.say(name))
        self.setHeaderLabels([desk.look.say(words) for _, words in self.columns])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setDragEnabled(True)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setIndentation(0)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._fit_first)
        self._prepare_header()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(id_of(item)))

    @property
    def order(self) -> str:
        """The column by which the rows are ordered; empty for the order of the issue."""
        return self.columns[self._by][0] if self._by >= 0 else ""

    def order_by(self, name: str, *, reverse: bool = False) -> None:
        """Put the rows in the order of a column, and remember it."""
        at = next((at for at, (key, _) in enumerate(self.columns) if key == name), -1)
        self._mark_order(at, falling=reverse)
        kept = f"{name} down" if reverse else name
        self.desk.shell.settings.set_choice(self._setting("order"), kept)
        self.arrange()
        self.ordered.emit()

    def turn_order(self, name: str) -> None:
        """The order of a column, then its reverse, then that of the issue."""
        if self.order != name:
            self.order_by(name)
        else:
            self.order_by("" if self._falling else name, reverse=not self._falling)

    def show_column(self, name: str, *, shown: bool) -> None:
        """Show or hide a column, and remember it."""
        at = next(at for at, (key, _) in enumerate(self.columns) if key == name)
        self.setColumnHidden(at, not shown)
        self.desk.shell.settings.set_flag(self._setting(name), shown)

    def shows_column(self, name: str) -> bool:
        """Whether a column is shown."""
        at = next(at for at, (key, _) in enumerate(self.columns) if key == name)
        return not self.isColumnHidden(at)

    def keys(self) -> Sequence[str]:
        """The ids in the order of the issue."""
        raise NotImplementedError

    def key_of(self, row: str, order: str) -> Key:
        """By what a row is put in an order."""
        raise NotImplementedError

    def says(self, row: str, needle: str) -> bool:
        """Whether what a row stands for contains words in small letters."""
        raise NotImplementedError

    @property
    def editing(self) -> bool:
        """Whether something is being typed in a row."""
        return self.state() is QTreeWidget.State.EditingState

    def arrange(self) -> bool:
        """Put the rows in order, and tell whether they had to be moved; what is chosen stays
        chosen. While something is being typed rows stay where they are, unless one has gone."""
        keys, order = list(self.keys()), self.order
        if self.editing and set(self._order) <= set(keys):
            return False
        if order:
            keys.sort(key=lambda row: self.key_of(row, order), reverse=self._falling)
        if keys == self._order:
            return False
        chosen, current = self._chosen(), self.currentItem()
        self._order = keys
        self.blockSignals(True)
        root = self.invisibleRootItem()
        root.takeChildren()
        root.addChildren([self.rows[key] for key in keys])
        self.refresh_filter()
        if current is not None and id_of(current) in self.rows:
            self.setCurrentItem(self.rows[id_of(current)], 0, KEPT)
        for key in chosen:
            if key in self.rows:
                self.rows[key].setSelected(True)
        self.blockSignals(False)
        return True

    def catch_up(self) -> None:
        """Rows go where they belong now, and are seen where they pass."""
        if not self.arrange():
            self.refresh_filter()

    def show_only(self, test: Callable[[str], bool] | None) -> None:
        """Hide the rows that do not pass; None shows all."""
        if test is None and self._test is None:
            return
        self._test = test
        for key, item in self.rows.items():
            hidden = test is not None and not test(key)
            if item.isHidden() is not hidden:
                item.setHidden(hidden)

    def refresh_filter(self) -> None:
        """Rows may pass now that did not before; none is hidden while something is being typed."""
        if not self.editing:
            self.show_only(self._test)

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of all chosen rows that are seen, from above."""
        return tuple(key for key in self._chosen() if not self.rows[key].isHidden())

    def current_id(self) -> str | None:
        """The id of the current row."""
        item = self.currentItem()
        return None if item is None else id_of(item)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the chosen rows along to the page, the current one first."""
        item = self.currentItem()
        if item is None:
            return
        rest = (key for key in self.chosen_ids() if key != id_of(item))
        drag = QDrag(self)
        drag.setMimeData(carried(self.mime, id_of(item), *rest))
        drag.setPixmap(item.icon(0).pixmap(self.iconSize()))
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self.opened.emit(id_of(item))
        else:
            super().keyPressEvent(event)

    def _prepare_header(self) -> None:
        head, settings = self.header(), self.desk.shell.settings
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(40)
        head.setResizeContentsPrecision(0)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        head.sectionResized.connect(lambda at, *_: self._fit.start() if at else None)
        head.setSectionsClickable(True)
        name, _, falling = settings.choice(self._setting("order"), "").partition(" ")
        at = next((at for at, (key, _) in enumerate(self.columns) if key == name), -1)
        self._mark_order(at, falling=bool(falling))
        for at, (key, _) in enumerate(self.columns):
            self.setColumnHidden(
                at, not settings.flag(self._setting(key), key not in self.optional)
            )
        head.sectionClicked.connect(lambda at: self.turn_order(self.columns[at][0]))
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._open_columns)

    def _mark_order(self, at: int, *, falling: bool) -> None:
        """An arrow in the head of the column that orders the rows. Qt's own would take room in the
        heads of all, and turns by itself when a head is clicked."""
        self._by, self._falling = at, falling
        self.header().setSortIndicator(at, DOWN if falling else UP)
        self.header().setSortIndicatorShown(False)
        for column, (_, words) in enumerate(self.columns):
            arrow = ("↓" if falling else "↑") if column == at else ""
            self.headerItem().setText(column, self.desk.look.say(words) + arrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first column has what the others leave."""
        super().resizeEvent(event)
        self._fit_first()

    def sizeHintForColumn(self, column: int) -> int:
        """As wide as its texts, but that one gives way."""
        wanted = super().sizeHintForColumn(column)
        return min(wanted, self._given) if column == self._giving else wanted

    def _fit_first(self) -> None:
        """As wide as there is room, and wide enough to tell one row from another."""
        head, width, at = self.header(), self.viewport().width(), self._giving
        least = self.fontMetrics().averageCharWidth() * FIRST + max(0, self.iconSize().width())
        rest = sum(head.sectionSize(other) for other in range(1, head.count()) if other != at)
        self._given = max(0, width - rest - least)
        if not self.isColumnHidden(at):
            given = max(self.sizeHintForColumn(at), head.sectionSizeHint(at))
            head.resizeSection(at, given)
            rest += given
        head.resizeSection(0, max(least, width - rest))

    def _setting(self, name: str) -> str:
        """Under which name something of this list is remembered."""
        return f"{self.mime.rpartition('-')[2]}_{name}"

    def _chosen(self) -> list[str]:
        """The ids of the chosen rows, from above."""
        chosen = {id_of(item) for item in self.selectedItems()}
        return [key for key in self._order if key in chosen] if chosen else []

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions([a for name in self.menu if (a := self.desk.action(name)) is not None])
        menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _open_columns(self, place: QPoint) -> None:
        """Which columns there are, beside the head."""
        menu = QMenu(self)
        for name, words in self.columns[1:]:
            action = menu.addAction(self.desk.look.say(words))
            action.setCheckable(True)
            action.setChecked(self.shows_column(name))
            action.toggled.connect(lambda on, name=name: self.show_column(name, shown=on))
        menu.exec(self.header().mapToGlobal(place))
        menu.deleteLater()


def id_of(item: QTreeWidgetItem) -> str:
    """The id of a row."""
    return str(item.data(0, ID_ROLE))


def changed_ones(before: Sequence[T] | None, after: Iterable[T]) -> list[T] | None:
    """Those that were changed; None where there are others now, or in another order."""
    new = tuple(after)
    if before is None or len(before) != len(new):
        return None
    pairs = [(old, one) for old, one in zip(before, new, strict=True) if old is not one]
    return [one for _, one in pairs] if all(old.id == one.id for old, one in pairs) else None
