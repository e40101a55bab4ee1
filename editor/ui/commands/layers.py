"""对象 › 图层: what lies on which layer, one layer alone, layers of the issue's own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from editor.model.layer import KINDS, Layer, layer_words
from editor.session.layers import added, chosen_layers, locked, put_on, removed, seen
from editor.ui.actions import Command, Group, Submenu
from editor.ui.commands.edits import has_frames
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.work import page_form
from editor.ui.panels.layers import LayersPanel
from editor.values.language import Words


def _panel(desk: Desk) -> LayersPanel | None:
    return desk.dock("layers").findChild(LayersPanel)


def _current(desk: Desk) -> str:
    """The layer of the selection, else the current one of the panel."""
    chosen = chosen_layers(desk.bridge.session.state)
    if len(chosen) == 1:
        return next(iter(chosen))
    panel = _panel(desk)
    return panel.tree.current if panel is not None else ""


def _only(desk: Desk) -> None:
    panel = _panel(desk)
    if panel is not None:
        panel.only()


def _hide(desk: Desk) -> None:
    name = _current(desk)
    if name:
        desk.bridge.do(seen(desk.issue, name))


def _lock(desk: Desk) -> None:
    name = _current(desk)
    if name:
        desk.bridge.do(locked(desk.issue, name))


def _add(desk: Desk) -> None:
    dialog = Dialog(desk.look, Words("新建图层", "New Layer"), desk.dialog_parent)
    name = QLineEdit(desk.look.say(Words("样稿", "Dummy")))
    dialog.column.addLayout(page_form(desk.look, ((Words("名称", "Name"), name),)))
    dialog.add_buttons()
    if not dialog.ask():
        return
    edit = added(desk.issue, name.text())
    if edit is None:
        taken = Words("已经有这个名称的图层了。", "There is a layer of this name already.")
        desk.tell(taken)
    else:
        desk.bridge.do(edit)


def _remove(desk: Desk) -> None:
    panel = _panel(desk)
    edit = removed(desk.issue, panel.tree.current) if panel is not None else None
    if edit is not None:
        desk.bridge.do(edit)
    else:
        desk.tell(
            Words(
                f"{'、'.join(layer_words(name).zh for name in KINDS)}四层不能删除。",
                "The layers of text, pictures, adverts and furniture cannot be deleted.",
            )
        )


def _targets(desk: Desk) -> Sequence[Command]:
    return [_target(layer) for layer in desk.issue.layers]


def _target(layer: Layer) -> Command:
    def run(desk: Desk) -> None:
        edit = put_on(desk.bridge.session.state, layer.name)
        if edit is not None:
            desk.bridge.do(edit)

    return Command(f"layer.put.{layer.name}", layer_words(layer.name), run, enabled=_can_put)


def _can_put(desk: Desk) -> bool:
    return writable(desk) and has_frames(desk)


PUT = Submenu("layer.put", Words("移到图层", "Put on Layer"), _targets)
LAYERS = Group(
    "object.layers",
    Words("图层", "Layers"),
    (
        Command(
            "layer.seen",
            Words("显示或隐藏图层", "Show or Hide Layer"),
            _hide,
            ("Ctrl+Alt+F7",),
            enabled=writable,
        ),
        Command(
            "layer.locked",
            Words("锁定或解锁图层", "Lock or Unlock Layer"),
            _lock,
            ("Ctrl+Shift+F7",),
            enabled=writable,
        ),
        Command(
            "layer.only",
            Words("只看这一层（再按恢复）", "Show Only This Layer, or All Again"),
            _only,
            ("Shift+F7",),
            enabled=writable,
        ),
        Command("layer.add", Words("新建图层…", "New Layer…"), _add, enabled=writable),
        Command("layer.remove", Words("删除图层", "Delete Layer"), _remove, enabled=writable),
    ),
)
