"""The rows of an object style: its base, line, fill, inset and clearance."""

from dataclasses import replace
from typing import Any

from editor.model.frame import Wrap
from editor.model.issue import Issue
from editor.ui.fields import ChoiceField, FlagField, LengthField
from editor.ui.form import Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels import options
from editor.ui.panels.framerows import fill_rows, stroke_rows
from editor.values.geometry import Insets
from editor.values.language import Words


def object_style_rows(look: Look, issue: Issue) -> list[Row[Any]]:
    """What frames of a style look like; an empty field is taken from the style below."""
    names = [style.name for style in issue.styles.frame]
    bases = ChoiceField(options.named(names, first=look.say(Words("（无）", "(none)"))))
    return [
        Row(
            Words("基于", "Based on"),
            bases,
            lambda style: style.base,
            lambda style, base: replace(style, base="" if base == style.name else base),
        ),
        *stroke_rows(look, issue, "border"),
        *fill_rows(look, issue),
        Row(
            Words("内空", "Inset"),
            LengthField(Unit.MM, low=0, optional=True),
            lambda style: style.inset.left if style.inset is not None else None,
            lambda style, part: replace(style, inset=None if part is None else Insets.all(part)),
            half=True,
        ),
        Row(
            Words("互斥", "Wrap"),
            FlagField(),
            lambda style: style.wrap is not None,
            lambda style, on: replace(style, wrap=Wrap(Insets.all(9)) if on else None),
            half=True,
        ),
        Row(
            Words("离文", "Clearance"),
            LengthField(Unit.MM, low=0),
            lambda style: style.wrap.clearance.left,
            lambda style, part: replace(
                style, wrap=replace(style.wrap, clearance=Insets.all(part))
            ),
            when=lambda style: style.wrap is not None,
        ),
    ]
