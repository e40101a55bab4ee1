"""The list of layers: switched, renamed in place, put in another order, and given frames."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor.edit.edit import Edit
from editor.session.layers import (
    chosen_layers,
    is_own,
    locked,
    put_at,
    put_on,
    renamed,
    seen,
    shifted,
)
from editor.ui.desk import Desk
from editor.values.language import Words

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole.UserRole
FRAMES_MIME = "application/x-banxin-selected-frames"
LAYER_MIME = "application/x-banxin-layer"
NAME, COUNT, EYE, LOCK = range(4)
EDGE = 0.25
"""The part of a row at its upper and lower edge where a dragged layer goes between two others."""
TAKEN = Words(
    "图层没有改名：名称不能空着，也不能和别的图层一样。",
    "The layer keeps its name: a name may be neither empty nor another layer's.",
)
MENU = (
    "layer.only", "layer.put", "",
    "layer.add", "layer.rename", "layer.up", "layer.down", "layer.remove",
)  # fmt: skip


class NameField(QStyledItemDelegate):
    """The name of a layer typed in its place."""

    def __init__(self, tree: "LayerTree") -> None:
        super().__init__(tree)
        self._tree = tree

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line that says what it is for."""
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setAutoFillBackground(True)
        line.setAccessibleName(self._tree.desk.look.say(Words("图层名称", "Name of layer")))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The name as it is."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(ROLE)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Rename the layer; the row follows."""
        if isinstance(editor, QLineEdit):
            self._tree.rename(str(index.data(ROLE)), editor.text())


class LayerTree(QTreeWidget):
    """A row a layer. A click on the eye or the lock, Space and L switch them; F2 or a double click
    on the name of an own layer lets it be typed, Alt with up or down moves the layer. A row dragged
    between two others moves too; onto another one go the selected frames that lie on its layer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._gap: int | None = None
        say = desk.look.say
        self.setAccessibleName(say(Words("图层列表", "List of layers")))
        names = (("图层", "Layer"), ("框", "Frames"), ("显示", "Seen"), ("锁定", "Locked"))
        self.setHeaderLabels([say(Words(*pair)) for pair in names])
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegateForColumn(NAME, NameField(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemClicked.connect(self._click)
        self.itemDoubleClicked.connect(self._double_click)

    @property
    def is_naming(self) -> bool:
        """Whether a name is being typed."""
        return self.state() is QAbstractItemView.State.EditingState

    @property
    def current(self) -> str:
        """The name of the current layer; empty without one."""
        item = self.currentItem()
        return str(item.data(NAME, ROLE)) if item is not None else ""

    def do(self, edit: Edit | None) -> None:
        """Carry an edit out, unless the issue is read-only."""
        if edit is not None and not self.desk.bridge.session.read_only:
            self.desk.bridge.do(edit)

    def edit_name(self) -> None:
        """Let the name of the current layer be typed, where it is the issue's own."""
        item = self.currentItem()
        own = is_own(self.desk.issue, self.current) and not self.desk.bridge.session.read_only
        if item is not None and own and not self.is_naming:
            self.scrollToItem(item)
            self.editItem(item, NAME)

    def rename(self, old: str, name: str) -> None:
        """Call a layer otherwise, or say why not."""
        if name.strip() == old:
            return
        edit = renamed(self.desk.issue, old, name)
        if edit is None:
            self.desk.tell(TAKEN)
        self.do(edit)

    def shift(self, by: int) -> None:
        """Move the current layer in the list."""
        self.do(shifted(self.desk.issue, self.current, by))

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the layer along, and the selected frames where they lie on it."""
        name = self.current
        if not name:
            return
        data = QMimeData()
        data.setData(LAYER_MIME, name.encode())
        here = name in chosen_layers(self.desk.bridge.session.state)
        if here:
            data.setData(FRAMES_MIME, b"selected")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.desk.look.icon("frames" if here else "layers").pixmap(20, 20))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take layers and selected frames."""
        data = event.mimeData()
        event.setAccepted(data.hasFormat(FRAMES_MIME) or data.hasFormat(LAYER_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the gap that the layer would go to, or the layer that would take the frames."""
        gap, item = self._gap_at(event), self.itemAt(event.position().toPoint())
        self._show_gap(gap)
        if gap is None and item is not None and event.mimeData().hasFormat(FRAMES_MIME):
            self.setCurrentItem(item)
            event.accept()
        else:
            event.setAccepted(gap is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing after all."""
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the layer into the gap, or put the selected frames on the layer."""
        self._show_gap(None)
        data, gap = event.mimeData(), self._gap_at(event)
        item = self.itemAt(event.position().toPoint())
        if gap is not None:
            event.acceptProposedAction()
            name = bytes(data.data(LAYER_MIME).data()).decode(errors="replace")
            self.do(put_at(self.desk.issue, name, gap))
        elif item is not None and data.hasFormat(FRAMES_MIME):
            event.acceptProposedAction()
            name = str(item.data(NAME, ROLE))
            self.do(put_on(self.desk.bridge.session.state, name))

    def take_frames(self, place: QPoint) -> None:
        """Frames dragged here from the page go to the layer under the pointer."""
        item = self.itemAt(self.viewport().mapFromGlobal(place))
        if item is not None:
            self.do(put_on(self.desk.bridge.session.state, str(item.data(NAME, ROLE))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and a line in the gap that a dragged layer would go to."""
        super().paintEvent(event)
        if self._gap is None:
            return
        last = self.topLevelItem(self.topLevelItemCount() - 1)
        item = self.topLevelItem(self._gap)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(self.desk.look.theme.accent), 2))
        if item is not None:
            y = max(self.visualItemRect(item).top(), 1)
        else:
            y = self.visualItemRect(last).bottom() if last is not None else 1
        painter.drawLine(0, y, self.viewport().width(), y)

    def event(self, event: QEvent) -> bool:
        """Keys of the list are no shortcuts of the window."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space shows or hides, L locks or unlocks, F2 renames, Alt with up and down moves the
        current layer; nothing of that while a name is being typed."""
        if not self.current or not _is_own_key(event):
            super().keyPressEvent(event)
            return
        if self.is_naming:
            return
        match event.key():
            case Qt.Key.Key_F2:
                self.edit_name()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Space:
                self._switch(self.current, EYE)
            case _:
                self._switch(self.current, LOCK)

    def _gap_at(self, event: QDropEvent) -> int | None:
        """The place of the list that a dragged layer would go to; None where it is over a row that
        would take its frames."""
        data, place = event.mimeData(), event.position().toPoint()
        if not data.hasFormat(LAYER_MIME):
            return None
        item = self.itemAt(place)
        if item is None:
            return self.topLevelItemCount()
        box, row = self.visualItemRect(item), self.indexOfTopLevelItem(item)
        part = (place.y() - box.top()) / max(box.height(), 1)
        edge = EDGE if data.hasFormat(FRAMES_MIME) else 0.5
        if part < edge:
            return row
        return row + 1 if part >= 1 - edge else None

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def _click(self, item: QTreeWidgetItem, column: int) -> None:
        self._switch(str(item.data(NAME, ROLE)), column)

    def _double_click(self, _item: QTreeWidgetItem, column: int) -> None:
        if column == NAME:
            self.edit_name()

    def _switch(self, name: str, column: int) -> None:
        issue = self.desk.issue
        if column == EYE:
            self.do(seen(issue, name))
        elif column == LOCK:
            self.do(locked(issue, name))

    def _open_menu(self, place: QPoint) -> None:
        menu = self.desk.menu(MENU)
        menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()


def _is_own_key(event: QKeyEvent) -> bool:
    held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
    if held == Qt.KeyboardModifier.AltModifier:
        return key in {Qt.Key.Key_Up, Qt.Key.Key_Down}
    plain = held == Qt.KeyboardModifier.NoModifier
    return plain and key in {Qt.Key.Key_Space, Qt.Key.Key_L, Qt.Key.Key_F2}
