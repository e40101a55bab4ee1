"""图层: which layers are seen and may be changed, what lies on them, and where the selection is."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QTreeWidgetItem

from editor.model.layer import layer_words
from editor.session.layers import alone, chosen_layers, counts, is_own
from editor.ui.desk import Desk
from editor.ui.panels.layertree import COUNT, EYE, LOCK, NAME, ROLE, LayerTree
from editor.ui.panels.panel import Panel, muted
from editor.values.language import Words


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
                "不显示的图层也不印。圆点是所选框所在的图层，拖到别的图层上就换层；"
                "拖到两层之间，改先后。",
                "Hidden layers are not printed. The dot marks the selected frames' layer; drag it "
                "onto another to move them, between two to move the layer.",
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
        self.tree.itemDelegateForColumn(NAME).closeEditor.connect(self._soon.start)
        self.refresh()

    def _follow(self) -> None:
        """Typing changes no layer: only another list of layers is shown at once."""
        if self.desk.issue.layers is not self._state:
            self._soon.start()

    def refresh(self) -> None:
        """Bring rows, counts and marks up to date, once no name is being typed."""
        if self.tree.is_naming:
            return
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
        current, row = self.tree.current, self.tree.currentIndex().row()
        self.tree.clear()
        for name in names:
            item = QTreeWidgetItem()
            item.setData(NAME, ROLE, name)
            item.setTextAlignment(COUNT, Qt.AlignmentFlag.AlignRight)
            if is_own(self.desk.issue, name):
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(NAME, self.say("双击或按 F2 改名", "Double-click or F2 renames"))
            self.tree.addTopLevelItem(item)
        if current:
            at = names.index(current) if current in names else min(row, len(names) - 1)
            self.tree.setCurrentItem(self._items()[at])

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item for item in items if item is not None]

    def only(self) -> None:
        """Show the current layer alone, or all again."""
        if self.tree.current:
            self.tree.do(alone(self.desk.issue, self.tree.current))
