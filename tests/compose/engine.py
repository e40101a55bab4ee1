"""The real engine over the square font, for data of others: styles in which 1 em is 1 pt."""

import functools
from dataclasses import replace

from editor.compose.paragraph import Typesetter
from editor.model.font import CompositeFont
from editor.model.style import Align, ResolvedStyle
from editor.model.text import Paragraph
from tests.square_font import square_library

STYLE = ResolvedStyle(
    "data",
    CompositeFont("方", "Banxin Square"),
    size=1.0,
    leading=1.5,
    align=Align.LEFT,
    last_min=0,
)


@functools.cache
def typesetter():
    return Typesetter(square_library())


def prepared(text, *, vertical=False, **choices):
    """A text as boxes and blanks, under a style with these choices."""
    style = replace(STYLE, **choices)
    return typesetter().prepare(Paragraph(text), style, {}, vertical=vertical)


def set_lines(text, measure, **choices):
    """The lines that the engine makes of a text in a measure in em."""
    style = replace(STYLE, **choices)
    return typesetter().paragraph(Paragraph(text), style, {}, (measure,)).lines


def gap(text, at):
    """The blank between the bodies of two neighbours."""
    return text.starts[at] - text.ends[at - 1]


def may_break(text, at):
    """Whether a line may or must end before a character."""
    return bool(text.breaks[at]) or at - 1 in text.forced
