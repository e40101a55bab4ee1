"""The painter that records a page for the PDF, text runs gathered between other items."""

from dataclasses import dataclass

from editor.display.items import Glyphs, Picture, Shape
from editor.exporters.pdf.missing import MISSING, boxes, without
from editor.exporters.pdf.textblock import Run
from editor.fonts.library import FontLibrary
from editor.values.geometry import Matrix
from editor.values.ids import FrameId
from editor.values.path import Path


@dataclass(frozen=True, slots=True)
class Save:
    """Start of a group."""

    matrix: Matrix
    clip: Path | None


@dataclass(frozen=True, slots=True)
class Restore:
    """End of a group."""


@dataclass(frozen=True, slots=True)
class TextRuns:
    """Runs that follow each other."""

    runs: tuple[Run, ...]


Part = TextRuns | Shape | Picture | Save | Restore


class PdfPainter:
    """Records what is painted. Codes of glyphs are known only when all pages are recorded."""

    def __init__(self, fonts: FontLibrary) -> None:
        self._fonts = fonts
        self._parts: list[Part] = []
        self._runs: list[Run] = []

    def begin(self, frame: FrameId) -> None:
        """Items of this frame follow."""

    def glyphs(self, x: float, y: float, run: Glyphs) -> None:
        """A run with its origin at (x, y)."""
        if MISSING not in run.ids:
            self._runs.append((x, y, run))
            return
        self._runs.append(without(x, y, run))
        for box in boxes(x, y, run, self._fonts.face(run.face)):
            self.shape(box)

    def shape(self, shape: Shape) -> None:
        """A filled or stroked path."""
        self._flush()
        self._parts.append(shape)

    def picture(self, picture: Picture) -> None:
        """A photo."""
        self._flush()
        self._parts.append(picture)

    def save(self, matrix: Matrix, clip: Path | None) -> None:
        """Start a group."""
        self._flush()
        self._parts.append(Save(matrix, clip))

    def restore(self) -> None:
        """End the group."""
        self._flush()
        self._parts.append(Restore())

    def parts(self) -> tuple[Part, ...]:
        """Everything painted so far, in order."""
        self._flush()
        return tuple(self._parts)

    def _flush(self) -> None:
        runs = tuple(
            run for run in self._runs if run[2].ids and run[2].size > 0 and run[2].scale_x > 0
        )
        self._runs.clear()
        if runs:
            self._parts.append(TextRuns(runs))
