"""Which paragraphs of a story can give or take a line in columns of some width."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.layout.counting import Counter
from editor.layout.looks import Looks
from editor.model.text import Paragraph


@dataclass(frozen=True, slots=True)
class Give:
    """A line that a paragraph can take more, or (negative) less, of itself or after ``steps``
    such lines; the ``harm`` is the share of it that its gaps must gain or lose."""

    steps: int
    harm: float
    paragraph: int
    lines: int


class Gives:
    """Asks a story's paragraphs, and remembers the answers for all looks that leave them alike."""

    def __init__(self, counter: Counter, *, vertical: bool = False) -> None:
        self.counter = counter
        self.vertical = vertical
        self._known: dict[tuple[int, int, float], tuple[Give, ...]] = {}

    def of(
        self, paragraphs: tuple[Paragraph, ...], looks: Looks, measure: float
    ) -> tuple[Give, ...]:
        """What they can give and take, single lines first, then the least harm."""
        found: list[Give] = []
        for at, paragraph in enumerate(paragraphs):
            key = at, self.counter.name_of(looks.paragraph(paragraph.style)), measure
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = tuple(self._of(at, paragraph, looks, measure))
            found += known
        return tuple(sorted(found, key=lambda give: (give.steps, give.harm)))

    def _of(self, at: int, paragraph: Paragraph, looks: Looks, measure: float) -> Iterator[Give]:
        style = looks.paragraph(paragraph.style)
        if style.takes_lines or paragraph.table is not None or not paragraph.text:
            return
        tally = self.counter.tally(paragraph, looks, (measure,), vertical=self.vertical)
        length = tally.chooser.text.ends[-1]
        room = tally.chooser.measure(1) - tally.last
        for step, gap in ((-1, tally.last), (1, room)):
            for steps in range(style.fit_looseness):
                looser = replace(paragraph, looseness=step * (steps + 1))
                count = self.counter.count(looser, looks, measure, vertical=self.vertical)
                if count != tally.lines + looser.looseness:
                    break
                yield Give(steps, gap / max(length, 1.0), at, step)
