"""The paper of a PDF page: one page or two that face each other, the bleed and room for marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from editor.display.items import DisplayList
from editor.exporters.exporter import ExportError
from editor.exporters.pdf.marks import SLUG
from editor.exporters.pdf.objects import Value, box
from editor.values.geometry import Insets, Matrix, Rect, Size
from editor.values.language import Words

LARGEST = 14_400.0
"""No side of a PDF page may be longer, in points (PDF 1.4, appendix C)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages side by side: their trimmed size, the bleed around them, the ``margin`` that leaves
    room for bleed and marks, and the ``widths`` of the pages from left to right."""

    size: Size
    bleed: float
    margin: float
    widths: tuple[float, ...]

    @property
    def starts(self) -> tuple[float, ...]:
        """Where each page begins, from the left trim."""
        return tuple(accumulate(self.widths[:-1], initial=0.0))

    @property
    def space(self) -> Matrix:
        """From the pages (y down from the trim's top left) to the paper (y up)."""
        return Matrix(1, 0, 0, -1, self.margin, self.size.height + self.margin)

    def space_of(self, number: int) -> Matrix:
        """From one of the pages to the paper."""
        return Matrix(e=self.starts[number]).then(self.space)

    def printed(self, number: int) -> Rect:
        """What one of the pages may print, in its own space: itself, and its bleed where no other
        page is beside it."""
        outer = Insets(
            left=self.bleed if number == 0 else 0.0,
            top=self.bleed,
            right=self.bleed if number == len(self.widths) - 1 else 0.0,
            bottom=self.bleed,
        )
        return Rect(0, 0, self.widths[number], self.size.height).grown(outer)

    def boxes(self) -> dict[str, Value]:
        """The boxes of the page dictionary."""
        return {
            "MediaBox": self._box(self.margin),
            "CropBox": self._box(self.margin),
            "BleedBox": self._box(self.bleed),
            "TrimBox": self._box(0),
        }

    def _box(self, beyond: float) -> str:
        near = self.margin - beyond
        far = self.margin + beyond
        return box(near, near, self.size.width + far, self.size.height + far)


def sheet_of(pages: Sequence[DisplayList], *, marked: bool) -> Sheet:
    """The sheet of pages side by side. Raises ExportError when it is larger than a PDF can be."""
    widths = tuple(page.size.width for page in pages)
    size = Size(sum(widths), max(page.size.height for page in pages))
    bleed = max(page.bleed for page in pages)
    margin = bleed + (SLUG if marked else 0)
    if max(size.width, size.height) + 2 * margin > LARGEST:
        raise ExportError(
            Words(
                "版面连同出血和标记超过 5 米，PDF 放不下。请改小开本，或不要导出对开页。",
                "With bleed and marks a page is longer than 5 m, which no PDF takes. Make it "
                "smaller, or do not export spreads.",
            )
        )
    return Sheet(size, bleed, margin, widths)
