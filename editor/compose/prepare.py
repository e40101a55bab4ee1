"""A paragraph into boxes and blanks: read, rules applied, laid end to end."""

from collections.abc import Mapping
from itertools import accumulate
from math import ceil
from operator import add

from editor.compose.boxes import Boxes
from editor.compose.classes import KIND_OF, MARKS, SPACES, Kind
from editor.compose.hyphens import hyphens
from editor.compose.keeping import keep_apart, keep_whole
from editor.compose.measure import EPSILON
from editor.compose.prepared import Edges, Prepared
from editor.compose.reader import Hyphenate, TokenReader
from editor.compose.ruby import beside
from editor.compose.signoff import sign_off_start
from editor.compose.spacing import HAN_MAX, HAN_MAX_ELSE, Squeeze
from editor.compose.tailoring import apply_universal
from editor.compose.units import soft_breaks
from editor.fonts.library import FontLibrary
from editor.model.composing import Hang, Language, LineEnd, LineStart, PunctMode
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph

HANGING = frozenset(MARKS[Kind.COMMA] + MARKS[Kind.STOP])


class Preparer:
    """Builds one Prepared."""

    def __init__(
        self,
        paragraph: Paragraph,
        style: ResolvedStyle,
        characters: Mapping[str, ResolvedCharacter],
        library: FontLibrary,
        *,
        vertical: bool,
        hyphenate: Hyphenate = hyphens,
    ) -> None:
        self.text = paragraph.text
        self.paragraph = paragraph
        self.style = style
        self.characters = characters
        self.library = library
        self.vertical = vertical
        self.boxes = Boxes(paragraph, style, characters, library, vertical=vertical)
        self.reader = TokenReader(self.boxes, hyphenate)

    def prepared(self) -> Prepared:
        """The whole pipeline."""
        self.reader.read()
        if self.reader.universal:
            apply_universal(
                self.text, self.reader.universal, self.boxes.breaks, self.boxes.spacing.level.free
            )
        self._fill_cells()
        self._apply_sizes()
        sign_off = sign_off_start(self.paragraph, self.characters, find=self.style.sign_offs)
        keep_whole(self.paragraph, self.style, self.characters, self.boxes.breaks, sign_off)
        keep_apart(self.text, self.style, self.boxes.breaks)
        annotations = beside(self.boxes, self._reading) if self.paragraph.spans else None
        starts, ends = self._positions()
        plan, style = self.boxes.plan, self.style
        squeeze_at = sorted(self.boxes.squeezes)
        return Prepared(
            text=self.text,
            starts=starts,
            ends=ends,
            breaks=self.boxes.breaks,
            stretches=self.boxes.stretches,
            glyphs=tuple(plan.glyphs),
            uses=plan.uses,
            uniform=plan.uniform,
            em_top=plan.face.em_top,
            stops=self._stops(ends),
            covered=-1 in plan.glyphs,
            gaps=sorted(self.boxes.gaps),
            spaces=self.boxes.spaces,
            squeezes=self.boxes.squeezes,
            squeeze_at=squeeze_at,
            given=_sums(self.boxes.squeezes, squeeze_at),
            origins=self.boxes.origins,
            origin_at=sorted(self.boxes.origins),
            forced=self.boxes.forced,
            missing=tuple(plan.missing),
            sign_off=sign_off,
            edges=self._edges(),
            hang=style.hang,
            hanging=self._hanging(),
            hyphens=self.boxes.hyphens,
            soft=soft_breaks(self.text) if style.keep_units else {},
            last_min=style.last_min,
            gap_max=style.gap_max,
            han_max=HAN_MAX.get(style.language, HAN_MAX_ELSE),
            beside=annotations,
        )

    def _reading(self, text: str, vertical: bool) -> Prepared:
        """A reading, prepared like a paragraph of its own."""
        return Preparer(Paragraph(text), self.style, {}, self.library, vertical=vertical).prepared()

    def _fill_cells(self) -> None:
        """Words between Han take whole ems, so that the Han around them stay on the grid (clreq:
        字格对齐)."""
        gaps = set(self.boxes.gaps)
        for start, end in self.boxes.words:
            sides = [at for at in (start, end) if at in gaps]
            own = sum(self.boxes.bodies[start:end])
            room = ceil(own + len(sides) * self.style.autospace / 2 - EPSILON) - own
            for at in sides:
                self.boxes.blanks[at] = room / len(sides)
                self.boxes.squeezes.pop(at, None)

    def _apply_sizes(self) -> None:
        """Characters in another size take that size's room, and so do the blanks that belong to
        them; they lie on the same baseline."""
        for span in self.paragraph.spans:
            character = self.characters.get(span.style)
            if character is not None and character.size != 1.0:
                self._resize(span.start, min(span.end, len(self.text)), character.size)

    def _resize(self, start: int, end: int, size: float) -> None:
        boxes, text = self.boxes, self.text
        for at in range(start, end):
            boxes.bodies[at] *= size
            if at in boxes.origins:
                boxes.origins[at] *= size
        first = start if text[start : start + 1] in KIND_OF else start + 1
        last = end if text[end - 1 : end] in KIND_OF else end - 1
        for at in range(first, last + 1):
            boxes.blanks[at] *= size
            if at in boxes.squeezes:
                boxes.squeezes[at] = tuple((tier, room * size) for tier, room in boxes.squeezes[at])

    def _positions(self) -> tuple[list[float], list[float]]:
        tracking = self.style.tracking
        blanks, bodies = self.boxes.blanks, self.boxes.bodies
        if tracking:
            blanks = [blank + tracking for blank in blanks]
        if not bodies:
            return [], []
        steps = map(add, bodies[:-1], blanks[1:])
        starts = list(accumulate(steps, initial=0.0))
        return starts, list(map(add, starts, bodies))

    def _stops(self, ends: list[float]) -> list[float]:
        """The right edges of lines by the character that they end before."""
        stops = [0.0, *ends]
        if any(map(self.text.__contains__, SPACES)):
            for at, char in enumerate(self.text, start=1):
                if char in SPACES:
                    stops[at] = stops[at - 1]
        for at, width in self.boxes.hyphens.items():
            stops[at] += width
        return stops

    def _edges(self) -> Edges | None:
        style, spacing = self.style, self.boxes.spacing
        plain = style.punct is PunctMode.PLAIN
        starts = plain or style.line_start is not LineStart.TRIM
        ends = plain or style.line_end is not LineEnd.TRIM
        if not (starts or ends):
            return None
        marks = [(at, KIND_OF[char]) for at, char in enumerate(self.text) if char in KIND_OF]
        left = {at: spacing.box(kind).left for at, kind in marks} if starts else {}
        right = {at: spacing.box(kind).right for at, kind in marks} if ends else {}
        first = not plain and style.line_start is LineStart.KEEP_FIRST
        fits = not plain and style.line_end is LineEnd.TRIM_NEEDED
        return Edges(left, right, first, fits)

    def _hanging(self) -> frozenset[int]:
        """Commas and full stops that may hang: one alone, not in a run of marks (clreq)."""
        style, text = self.style, self.text
        hant = style.language is Language.HANT and not self.vertical
        if style.hang is Hang.NONE or hant:
            return frozenset()
        return frozenset(
            at
            for at, char in enumerate(text)
            if char in HANGING and at and text[at - 1] not in KIND_OF
        )


def _sums(squeezes: Mapping[int, tuple[Squeeze, ...]], order: list[int]) -> list[float]:
    """What can be squeezed before each place, and in all."""
    amounts = (sum(amount for _, amount in squeezes[at]) for at in order)
    return list(accumulate(amounts, initial=0.0))
