"""对象 > 旋转: the selected frames turned by quarters, and put upright again."""

from editor.session.commands import chosen_frames
from editor.session.rotating import STRAIGHTEN, rotated, straightened
from editor.ui.actions import Command
from editor.ui.commands.arranging import arrange
from editor.ui.commands.edits import has_frames
from editor.ui.desk import Desk
from editor.values.language import Words


def _is_turned(desk: Desk) -> bool:
    return has_frames(desk) and straightened(desk.bridge.session.state) is not None


def _is_free(desk: Desk) -> bool:
    found = chosen_frames(desk.bridge.session.state) if has_frames(desk) else None
    return found is not None and not all(frame.box.locked for frame in found[1])


ROTATE = (
    Command(
        "object.rotate.right",
        Words("顺时针旋转 90°", "Rotate 90° Clockwise"),
        lambda desk: arrange(desk, lambda state: rotated(state, 90.0)),
        ("Ctrl+Alt+Shift+R",),
        enabled=_is_free,
    ),
    Command(
        "object.rotate.left",
        Words("逆时针旋转 90°", "Rotate 90° Anticlockwise"),
        lambda desk: arrange(desk, lambda state: rotated(state, -90.0)),
        ("Ctrl+Alt+Shift+Q",),
        enabled=_is_free,
    ),
    Command(
        "object.rotate.none",
        STRAIGHTEN,
        lambda desk: arrange(desk, straightened),
        enabled=_is_turned,
    ),
)
