"""The row of the frame inspector that says by how much a frame is turned."""

from dataclasses import replace
from typing import Any

from editor.model.rotating import normal
from editor.ui.fields import LengthField
from editor.ui.form import Row
from editor.ui.lengths import Unit
from editor.values.language import Words


def rotation_row() -> Row[Any]:
    """By how much a frame is turned."""
    return Row(
        Words("旋转", "Rotation"),
        LengthField(Unit.DEGREES, low=-180, high=180),
        lambda box: normal(box.rotation),
        lambda box, part: replace(box, rotation=normal(part)),
        half=True,
        hint=Words(
            "整个框连同内容顺时针旋转的角度；负数为逆时针。",
            "By how much the frame turns clockwise with all that it shows; negative: back.",
        ),
    )
