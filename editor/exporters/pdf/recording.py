"""Display lists and printer's marks recorded for a PDF: all text is known before any is written."""

from collections.abc import Iterable, Iterator, Sequence

from editor.display.items import Item, Shape
from editor.display.painter import draw, replay
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.marks import marks, room
from editor.exporters.pdf.page import Content, RecordedSheet
from editor.exporters.pdf.painter import PdfPainter, TextRuns
from editor.exporters.pdf.sheet import Sheet, sheet_of
from editor.exporters.pdf.slug import page_line, set_page_line
from editor.exporters.pdf.textblock import TextBlock, TextGatherer
from editor.layout.report import PageLayout
from editor.model.output import Level
from editor.values.color import Color, Spot


class Recorder:
    """Records the sheets of a job; its runs of glyphs become blocks of the ``gatherer``."""

    def __init__(self, job: ExportJob, level: Level, gatherer: TextGatherer) -> None:
        self._job = job
        self._level = level
        self._gatherer = gatherer

    def record(self, pages: Sequence[PageLayout]) -> RecordedSheet:
        """Pages side by side with the marks around them."""
        sheet = sheet_of([page.display for page in pages], marked=self._job.shown_marks.any)
        shown = []
        for page in pages:
            painter = PdfPainter(self._job.fonts)
            replay(page.display, painter)
            shown.append(self._gathered(painter))
        painter = PdfPainter(self._job.fonts)
        spots = self._spots(content for contents in shown for content in contents)
        draw(self._marks(sheet, pages, spots), painter)
        return RecordedSheet(sheet, tuple(shown), self._gathered(painter))

    def _gathered(self, painter: PdfPainter) -> tuple[Content, ...]:
        return tuple(
            self._gatherer.block(part.runs) if isinstance(part, TextRuns) else part
            for part in painter.parts()
        )

    def _marks(
        self, sheet: Sheet, pages: Sequence[PageLayout], spots: Sequence[Spot]
    ) -> Iterator[Item]:
        which = self._job.shown_marks
        yield from marks(sheet.size, sheet.bleed, which, sheet.starts[1:], spots)
        if which.info:
            line = page_line(self._job, pages, self._level)
            bottom = sheet.size.height + sheet.bleed
            yield from set_page_line(line, self._job.fonts, room(sheet.size, which), bottom)

    def _spots(self, contents: Iterable[Content]) -> tuple[Spot, ...]:
        """The spot inks that some contents print with, at full strength."""
        found: dict[str, Spot] = {}
        for color in self._colors(contents):
            if isinstance(color, Spot):
                found.setdefault(color.name, Spot(color.name, color.look))
        return tuple(found.values())

    def _colors(self, contents: Iterable[Content]) -> Iterator[Color | None]:
        for content in contents:
            if isinstance(content, Shape):
                yield content.fill
                yield content.stroke
            elif isinstance(content, TextBlock):
                yield from (self._gatherer.styles[at].color for at in set(content.styles.tolist()))
