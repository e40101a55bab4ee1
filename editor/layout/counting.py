"""Lines counted without being set: what fitting asks for a thousand times."""

from dataclasses import dataclass, replace

from editor.compose.choose import LineChooser
from editor.compose.elastic import Elastic
from editor.compose.measure import width
from editor.compose.paragraph import Composed, chooser_for, chosen_lines
from editor.compose.prepared import Prepared
from editor.display.items import SetLine
from editor.layout.looks import Looks
from editor.layout.setting import Setter
from editor.model.style import ResolvedStyle
from editor.model.text import Paragraph

LINE = SetLine(0, 0, (), 0.0, 0.0, 0.0, ())
"""Stands for any line."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines a paragraph takes by itself, and how long the last one is in em."""

    lines: int
    last: float
    chooser: LineChooser


class Counter(Setter):
    """A setter whose lines are only counted; ``Flow`` places them as it would the real ones."""

    def __init__(self, setter: Setter) -> None:
        super().__init__(setter.composer)
        self._setter = setter
        self._styles: dict[int, ResolvedStyle] = {}
        self._texts: dict[object, tuple[Prepared, Elastic]] = {}
        self._tallies: dict[object, Tally] = {}
        self._counts: dict[object, Composed] = {}

    def prepared(
        self, paragraph: Paragraph, style: ResolvedStyle, looks: Looks, *, vertical: bool = False
    ) -> Prepared:
        """The paragraph as the real setter knows it."""
        return self._setter.prepared(paragraph, style, looks, vertical=vertical)

    def lines(
        self,
        paragraph: Paragraph,
        style: ResolvedStyle,
        looks: Looks,
        widths: tuple[float, ...],
        *,
        vertical: bool = False,
    ) -> Composed:
        """As many lines as the paragraph takes, all of them blank; real ones with a drop initial
        and in a style that is not the paragraph's own, as in a table's cells."""
        if style.drop_lines or style is not looks.paragraph(paragraph.style):
            return self._setter.lines(paragraph, style, looks, widths, vertical=vertical)
        key = (paragraph, self.name_of(style), widths, vertical)
        found = self._counts.get(key)
        if found is None:
            count = self._count(paragraph, looks, widths, vertical)
            found = self._counts[key] = Composed((LINE,) * count)
        return found

    def count(
        self, paragraph: Paragraph, looks: Looks, measure: float, *, vertical: bool = False
    ) -> int:
        """How many lines the paragraph takes in columns of one measure."""
        style = looks.paragraph(paragraph.style)
        return len(self.lines(paragraph, style, looks, (measure,), vertical=vertical).lines)

    def tally(
        self,
        paragraph: Paragraph,
        looks: Looks,
        widths: tuple[float, ...],
        *,
        vertical: bool = False,
    ) -> Tally:
        """What the paragraph takes without any looseness of its own."""
        if paragraph.looseness:
            paragraph = replace(paragraph, looseness=0)
        style = looks.paragraph(paragraph.style)
        key = (paragraph, self.name_of(style), widths, vertical)
        found = self._tallies.get(key)
        if found is None:
            text, _ = self._text(paragraph, looks, vertical)
            chooser = chooser_for(text, style, widths)
            spans = chosen_lines(chooser, style)
            last = width(text, *spans[-1]) if spans else 0.0
            found = self._tallies[key] = Tally(len(spans), last, chooser)
        return found

    def _count(
        self,
        paragraph: Paragraph,
        looks: Looks,
        widths: tuple[float, ...],
        vertical: bool,
    ) -> int:
        tally = self.tally(paragraph, looks, widths, vertical=vertical)
        if not paragraph.looseness:
            return tally.lines
        _, elastic = self._text(paragraph, looks, vertical)
        if len(widths) == 1:
            counted = elastic.lines(tally.chooser, tally.lines, paragraph.looseness)
            if counted is not None:
                return counted
        style = looks.paragraph(paragraph.style)
        return len(chosen_lines(tally.chooser, style, paragraph.looseness))

    def _text(self, paragraph: Paragraph, looks: Looks, vertical: bool) -> tuple[Prepared, Elastic]:
        style = looks.paragraph(paragraph.style)
        key = (paragraph.text, paragraph.spans, self.name_of(style), vertical)
        found = self._texts.get(key)
        if found is None:
            text = self.prepared(paragraph, style, looks, vertical=vertical)
            found = self._texts[key] = text, Elastic(text)
        return found

    def name_of(self, style: ResolvedStyle) -> int:
        """A short name for a style that is kept: its hash takes longer than a count."""
        self._styles.setdefault(id(style), style)
        return id(style)
