"""A page's content stream: text blocks, shapes and pictures as PDF operators."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from editor.display.items import Shape
from editor.exporters.pdf.colour import Inks, overprints
from editor.exporters.pdf.glyphs import GlyphTable
from editor.exporters.pdf.objects import LARGEST, number, numbers
from editor.exporters.pdf.textblock import TextBlock, TextStyle
from editor.exporters.pdf.textwriter import TextState, write_text
from editor.values.color import Color
from editor.values.geometry import Matrix
from editor.values.path import Path

FRESH = "0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts"
"""The graphics state at the start of a page, as far as ours may differ."""
FINE = 9
"""Decimals of a transform."""


@dataclass(slots=True)
class Painted:
    """The graphics state as the operators so far left it."""

    fill: Color | None = None
    stroke: Color | None = None
    overprint: tuple[bool, bool] | None = None
    text: TextState = field(default_factory=TextState)


class ContentWriter:
    """Collects the operators of one page. Lengths are points, y down, from the place that the
    first transform sets; ``matrix`` is all transforms that hold now."""

    def __init__(self, inks: Inks, styles: Sequence[TextStyle], table: GlyphTable) -> None:
        self._inks = inks
        self._styles = styles
        self._table = table
        self._out: list[str] = []
        self._now = Painted()
        self._saved: list[tuple[Painted, Matrix]] = []
        self.matrix = Matrix()

    @property
    def data(self) -> bytes:
        """All operators so far."""
        return "\n".join([*self._out, ""]).encode("latin-1")

    def save(self, matrix: Matrix, clip: Path | None) -> None:
        """Start a transform and, in its space, a clip."""
        painted = replace(self._now, text=replace(self._now.text))
        self._saved.append((painted, self.matrix))
        self.matrix = matrix.then(self.matrix)
        self._out.append("q")
        if matrix != Matrix():
            self._out.append(matrix_operators(matrix))
        if clip is not None:
            self._out.append(f"{path_operators(clip)} W n")

    def restore(self) -> None:
        """End the last transform."""
        self._now, self.matrix = self._saved.pop()
        self._out.append("Q")

    def cut_out(self, outline: Path) -> None:
        """Clip along an outline; where it goes round something twice is a hole."""
        self._out.append(f"{path_operators(outline)} W* n")

    def text(self, block: TextBlock) -> None:
        """A block of runs."""
        self._out.append("BT")
        for style, operators in write_text(block, self._styles, self._table, self._now.text):
            self._choose(fill=style.color)
            self._out += operators
        if self._now.text.tracking:
            self._out.append("0 Tc")
            self._now.text.tracking = 0
        self._out.append("ET")

    def shape(self, shape: Shape) -> None:
        """A path, filled and stroked."""
        stroke = shape.stroke if shape.width > 0 else None
        if not shape.path.commands or (shape.fill is None and stroke is None):
            return
        self._choose(fill=shape.fill, stroke=stroke)
        operators = path_operators(shape.path)
        if stroke is None:
            self._out.append(f"{operators} f")
            return
        paint = "S" if shape.fill is None else "B"
        line = f"{numbers(shape.width)} w"
        if shape.dash:
            cap = "1 J " if shape.round_dots else ""
            self._out.append(f"q {cap}[{numbers(*shape.dash)}] 0 d {line} {operators} {paint} Q")
        else:
            self._out.append(f"{line} {operators} {paint}")

    def image(self, resource: str, matrix: Matrix) -> None:
        """A picture's unit square under a transform; pictures never overprint."""
        self._overprint((False, False))
        self.save(matrix, None)
        self._out.append(f"/{resource} Do")
        self.restore()

    def form(self, resource: str, matrix: Matrix) -> None:
        """A form that was a page by itself, so it starts with the state of an empty page."""
        self._overprint((False, False))
        self.save(matrix, None)
        self._out += [FRESH, f"/{resource} Do"]
        self.restore()

    def _choose(self, fill: Color | None = None, stroke: Color | None = None) -> None:
        now = self._now
        stroking, filling = now.overprint or (False, False)
        if fill is not None:
            filling = overprints(fill)
        if stroke is not None:
            stroking = overprints(stroke)
        self._overprint((stroking, filling))
        if fill is not None and fill != now.fill:
            now.fill = fill
            self._out.append(self._inks.operators(fill, stroke=False))
        if stroke is not None and stroke != now.stroke:
            now.stroke = stroke
            self._out.append(self._inks.operators(stroke, stroke=True))

    def _overprint(self, wanted: tuple[bool, bool]) -> None:
        if wanted != self._now.overprint:
            self._now.overprint = wanted
            self._out.append(self._inks.state(stroke=wanted[0], fill=wanted[1]))


def matrix_operators(matrix: Matrix) -> str:
    """The operators of a transform, in two steps where its numbers are larger than PDF's."""
    values = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    scale = max(map(abs, values)) / LARGEST
    if scale <= 1:
        return f"{' '.join(number(value, FINE) for value in values)} cm"
    factor = number(scale, FINE)
    smaller = " ".join(number(value / float(factor), FINE) for value in values)
    return f"{factor} 0 0 {factor} 0 0 cm {smaller} cm"


def path_operators(path: Path) -> str:
    """The operators that build a path; a quadratic curve becomes the same cubic one."""
    out: list[str] = []
    x = y = 0.0
    for kind, values in path.commands:
        match kind:
            case "M" | "L":
                out.append(f"{numbers(*values)} {kind.lower()}")
            case "Q":
                out.append(f"{numbers(*_cubic(x, y, values))} c")
            case "C":
                out.append(f"{numbers(*values)} c")
            case _:
                out.append("h")
        if values:
            x, y = values[-2:]
    return " ".join(out)


def _cubic(x: float, y: float, values: Sequence[float]) -> tuple[float, ...]:
    across, down, end_x, end_y = values
    return (
        x + (across - x) * 2 / 3,
        y + (down - y) * 2 / 3,
        end_x + (across - end_x) * 2 / 3,
        end_y + (down - end_y) * 2 / 3,
        end_x,
        end_y,
    )
