"""What the lists of the library share: rows with an id that are dragged, opened and filtered."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem

from editor.ui.desk import Desk
from editor.ui.panels.panel import ID_ROLE, drag_row
from editor.values.language import Words


class LibraryTree(QTreeWidget):
    """Rows with an id. Double click or Enter emits ``opened``; a row is dragged as ``mime``; the
    context menu offers the actions named in ``menu``."""

    opened = Signal(str)
    mime = ""
    menu: tuple[str, ...] = ()

    def __init__(self, desk: Desk, name: Words, header: tuple[Words, ...]) -> None:
        super().__init__()
        self.desk = desk
        self.setAccessibleName(desk.look.say(name))
        self.setHeaderLabels([desk.look.say(words) for words in header])
        self.setRootIsDecorated(False)
        self.setDragEnabled(True)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setIndentation(0)
        columns = self.header()
        columns.setStretchLastSection(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(id_of(item)))

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of all chosen rows, from above."""
        rows = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return tuple(id_of(item) for item in rows if item is not None and item.isSelected())

    def current_id(self) -> str | None:
        """The id of the current row."""
        item = self.currentItem()
        return None if item is None else id_of(item)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the current row along to the page."""
        item = self.currentItem()
        if item is not None:
            drag_row(item, self.mime)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self.opened.emit(id_of(item))
        else:
            super().keyPressEvent(event)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions([a for name in self.menu if (a := self.desk.action(name)) is not None])
        menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()


def id_of(item: QTreeWidgetItem) -> str:
    """The id of a row."""
    return str(item.data(0, ID_ROLE))
