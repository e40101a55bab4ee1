"""对象 › 图层: what lies on which layer, one layer alone, layers of the issue's own."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QLineEdit

from editor.edit.layers import KINDS_STAY, RemoveLayer
from editor.model.layer import Layer, layer_words
from editor.session.layers import added, chosen_layers, holds, is_own, locked, put_on, seen
from editor.ui.actions import Command, Group, Submenu
from editor.ui.commands.edits import has_frames
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.work import page_form
from editor.ui.fields import ChoiceField, Option
from editor.ui.panels.layers import LayersPanel
from editor.values.language import Words, many

CHOOSE = Words("先在“图层”面板里选一个图层。", "First choose a layer in Layers.")


class LayerDialog(Dialog):
    """A question about a layer."""

    chapter = "masters"


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
    dialog = LayerDialog(desk.look, Words("新建图层", "New Layer"), desk.dialog_parent)
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
    name = _own(desk)
    if not name:
        return
    count = holds(desk.issue, name)
    to = _asked_for(desk, name, count) if count else ""
    if to is not None:
        desk.bridge.do(RemoveLayer(name, to))


def _asked_for(desk: Desk, name: str, count: int) -> str | None:
    """The layer that takes what lies on one that is deleted, empty for those of each kind; None
    when it is not deleted after all."""
    say = desk.look.say
    dialog = LayerDialog(desk.look, Words("删除图层", "Delete Layer"), desk.dialog_parent)
    told = Words(
        f"图层“{name}”上有 {count} 个框，移到哪一层？",
        f"{many(count, 'frame lies', 'frames lie')} on the layer “{name}”. Which layer takes them?",
    )
    dialog.column.addWidget(QLabel(say(told)))
    kinds = Option(
        "", say(Words("各归各类（文字、图片、广告、版饰）", "The layer of each one's kind"))
    )
    others = (each.name for each in desk.issue.layers if each.name != name)
    field = ChoiceField([kinds, *(Option(each, say(layer_words(each))) for each in others)])
    field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
    field.set_value("")
    dialog.column.addLayout(page_form(desk.look, ((Words("移到", "Move to"), field),)))
    dialog.add_buttons(Words("删除图层", "Delete Layer"))
    return str(field.value()) if dialog.ask() else None


def _own(desk: Desk) -> str:
    """The current layer of the panel where it is the issue's own; else say why not."""
    panel = _panel(desk)
    name = panel.tree.current if panel is not None else ""
    if is_own(desk.issue, name):
        return name
    desk.tell(KINDS_STAY if name else CHOOSE)
    return ""


def _rename(desk: Desk) -> None:
    panel = _panel(desk)
    if _own(desk) and panel is not None:
        desk.dock("layers").show()
        panel.tree.edit_name()


def _shift(by: int) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        panel = _panel(desk)
        if panel is not None:
            panel.tree.shift(by)

    return run


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
            ("Ctrl+F7",),
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
        Command("layer.rename", Words("图层改名", "Rename Layer"), _rename, enabled=writable),
        Command("layer.up", Words("图层上移", "Layer Up"), _shift(-1), enabled=writable),
        Command("layer.down", Words("图层下移", "Layer Down"), _shift(1), enabled=writable),
        Command("layer.remove", Words("删除图层…", "Delete Layer…"), _remove, enabled=writable),
    ),
)
