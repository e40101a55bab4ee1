"""图层: which layers are seen and may be changed, what lies on them, and where the selection is."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from editor.edit.edit import Edit
from editor.model.layer import layer_words
from editor.session.layers import alone, chosen_layers, counts, locked, put_on, seen
from editor.ui.desk import Desk
from editor.ui.panels.panel import Panel, muted
from editor.values.language import Words

ROLE = Qt.ItemDataRole.UserRole
FRAMES_MIME = "application/x-banxin-selected-frames"
NAME, COUNT, EYE, LOCK = range(4)
MENU = (
    "layer.only", "layer.put", "",
    "layer.add", "layer.remove",
)  # fmt: skip


class LayerTree(QTreeWidget):
    """A row a layer. A click on the eye or the lock, Space and L switch them; the selected frames
    are dragged from their row to another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        say = desk.look.say
        self.setAccessibleName(say(Words("图层列表", "List of layers")))
        names = (("图层", "Layer"), ("框", "Frames"), ("显示", "Seen"), ("锁定", "Locked"))
        self.setHeaderLabels([say(Words(*pair)) for pair in names])
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemClicked.connect(self._click)

    @property
    def current(self) -> str:
        """The name of the current layer; empty without one."""
        item = self.currentItem()
        return str(item.data(NAME, ROLE)) if item is not None else ""

    def do(self, edit: Edit | None) -> None:
        """Carry an edit out, unless the issue is read-only."""
        if edit is not None and not self.desk.bridge.session.read_only:
            self.desk.bridge.do(edit)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the selected frames from their layer."""
        item = self.currentItem()
        if item is None or self.current not in chosen_layers(self.desk.bridge.session.state):
            return
        data = QMimeData()
        data.setData(FRAMES_MIME, b"selected")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.desk.look.icon("frames").pixmap(20, 20))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take selected frames."""
        event.setAccepted(event.mimeData().hasFormat(FRAMES_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the layer that would take them."""
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.mimeData().hasFormat(FRAMES_MIME):
            self.setCurrentItem(item)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the selected frames on the layer."""
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.mimeData().hasFormat(FRAMES_MIME):
            event.acceptProposedAction()
            name = str(item.data(NAME, ROLE))
            self.do(put_on(self.desk.bridge.session.state, name))

    def take_frames(self, place: QPoint) -> None:
        """Frames dragged here from the page go to the layer under the pointer."""
        item = self.itemAt(self.viewport().mapFromGlobal(place))
        if item is not None:
            self.do(put_on(self.desk.bridge.session.state, str(item.data(NAME, ROLE))))

    def event(self, event: QEvent) -> bool:
        """Keys of the list are no shortcuts of the window."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _is_switch(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space shows or hides, L locks or unlocks the current layer."""
        if not self.current or not _is_switch(event):
            super().keyPressEvent(event)
            return
        column = EYE if event.key() == Qt.Key.Key_Space else LOCK
        self._switch(self.current, column)

    def _click(self, item: QTreeWidgetItem, column: int) -> None:
        self._switch(str(item.data(NAME, ROLE)), column)

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


class LayersPanel(Panel):
    """The layers of the issue."""

    chapter = "masters"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("图层", "Layers"))
        self._state: object = None
        self.tree = LayerTree(desk)
        layout = self.column(margins=(0, 4, 0, 0))
        layout.addWidget(self.tree, 1)
        self.note = muted(
            self.say(
                "不显示的图层也不印。圆点是所选框所在的图层，拖到别的图层上就换层。",
                "Hidden layers are not printed. The dot marks the selected frames' layer; drag it "
                "onto another.",
            )
        )
        self.note.setContentsMargins(12, 0, 12, 8)
        layout.addWidget(self.note)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        desk.bridge.selectionChanged.connect(self._soon.start)
        desk.bridge.layoutIdle.connect(self._soon.start)
        desk.bridge.changed.connect(self._follow)
        desk.pageShown.connect(self._soon.start)
        self.refresh()

    def _follow(self) -> None:
        """Typing changes no layer: only another list of layers is shown at once."""
        if self.desk.issue.layers is not self._state:
            self._soon.start()

    def refresh(self) -> None:
        """Bring rows, counts and marks up to date."""
        issue, page = self.desk.issue, self.desk.page
        self._state = issue.layers
        names = [layer.name for layer in issue.layers]
        if names != [str(item.data(NAME, ROLE)) for item in self._items()]:
            self._fill(names)
        found, chosen = counts(issue, page), chosen_layers(self.desk.bridge.session.shown)
        for item, layer in zip(self._items(), issue.layers, strict=True):
            words = self.desk.look.say(layer_words(layer.name))
            dot = " ●" if layer.name in chosen else ""
            item.setText(NAME, words + dot)
            item.setText(COUNT, str(found[layer.name]))
            self._show(item, EYE, layer.visible, "eye" if layer.visible else "eye-off")
            self._show(item, LOCK, layer.locked, "lock" if layer.locked else "unlock")
            told = self._told(words, layer.visible, layer.locked, bool(dot))
            item.setData(NAME, Qt.ItemDataRole.AccessibleTextRole, told)

    def _told(self, words: str, visible: bool, shut: bool, chosen: bool) -> str:
        parts = [words, self.say("显示", "shown") if visible else self.say("不显示", "hidden")]
        parts += [self.say("已锁定", "locked")] if shut else []
        parts += [self.say("所选框在此", "of the selected frames")] if chosen else []
        return self.say("，", ", ").join(parts)

    def _show(self, item: QTreeWidgetItem, column: int, on: bool, icon: str) -> None:
        look = self.desk.look
        item.setIcon(column, look.icon(icon, look.theme.accent if on else look.theme.muted))
        titles = {
            (EYE, True): Words("显示着（空格键切换）", "Shown (Space switches)"),
            (EYE, False): Words("没有显示，也不印（空格键切换）", "Hidden, not printed (Space)"),
            (LOCK, True): Words("已锁定（L 键切换）", "Locked (L switches)"),
            (LOCK, False): Words("未锁定（L 键切换）", "Not locked (L switches)"),
        }
        item.setToolTip(column, look.say(titles[column, on]))

    def _fill(self, names: list[str]) -> None:
        current = self.tree.current
        self.tree.clear()
        for name in names:
            item = QTreeWidgetItem()
            item.setData(NAME, ROLE, name)
            item.setTextAlignment(COUNT, Qt.AlignmentFlag.AlignRight)
            self.tree.addTopLevelItem(item)
            if name == current:
                self.tree.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item for item in items if item is not None]

    def only(self) -> None:
        """Show the current layer alone, or all again."""
        if self.tree.current:
            self.tree.do(alone(self.desk.issue, self.tree.current))


def _is_switch(event: QKeyEvent) -> bool:
    plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
    return plain and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_L}
