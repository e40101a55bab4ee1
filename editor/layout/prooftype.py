"""Small type for what stands beside the page on a proof: single lines in one face."""

from editor.compose.paragraph import Typesetter
from editor.display.items import SetLine, Shape, TextItem
from editor.fonts.library import FontLibrary
from editor.layout.looks import Looks
from editor.layout.setting import Setter
from editor.model.font import CompositeFont
from editor.model.style import Align, ResolvedStyle, StyleSheet
from editor.model.text import Paragraph
from editor.values.color import BLACK, WHITE, Cmyk, Color
from editor.values.geometry import Point, Rect
from editor.values.path import Path

FONT = CompositeFont("清样", "Noto Sans SC")
GREY = Cmyk(0, 0, 0, 0.6)
"""Figures beside the text: seen when looked for."""
ENDLESS = 1e5
"""A measure in points that no such line fills."""
UNBROKEN = dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " ")
"""What would end a line becomes a blank."""
NARROW, NARROWEST = 0.8, 0.55
"""How far figures are condensed: up to two of them, and more."""
FIGURE, PAD = 0.74, 0.2
"""The height of figures, and the ground around them, as shares of their size."""


class ProofType:
    """Sets the words and figures of one proof."""

    def __init__(self, fonts: FontLibrary) -> None:
        self.setter = Setter(Typesetter(fonts))
        self._looks = Looks(StyleSheet(), ())

    def line(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        scale: float = 1.0,
        color: Color = BLACK,
    ) -> SetLine:
        """The text in ``size`` points, all in one line."""
        style = ResolvedStyle(
            FONT.name,
            FONT,
            weight=700 if bold else 400,
            size=size,
            leading=size,
            scale_x=scale,
            align=Align.LEFT,
            color=color,
        )
        paragraph = Paragraph(text.translate(UNBROKEN))
        return self.setter.lines(paragraph, style, self._looks, (ENDLESS,)).lines[0]

    def number(
        self, label: str, end: Point, size: float, *, centred: bool = False, inverse: bool = False
    ) -> tuple[Shape, TextItem]:
        """A figure and a ground for it, since rules run there too: it ends at ``end`` on its
        baseline, or stands ``centred`` over it; ``inverse`` is white on grey."""
        scale = NARROW if len(label) <= 2 else NARROWEST
        ink, ground = (WHITE, GREY) if inverse else (GREY, WHITE)
        line = self.line(label, size, scale=scale, bold=inverse, color=ink)
        pad = size * PAD if inverse else 0.0
        x = end.x - line.length / 2 if centred else end.x - line.length - pad
        top = end.y - size * (FIGURE + PAD / 2)
        box = Rect(x - pad, top, line.length + 2 * pad, size * (FIGURE + PAD))
        return Shape(Path.rectangle(box), fill=ground), TextItem(x, end.y, line)
