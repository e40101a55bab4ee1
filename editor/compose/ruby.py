"""Readings (注音) of a paragraph: set in glyphs, and the room that their bases need for them.

Sources: clreq and JLReq 3.3 with appendix B (sizes, room, overhang). Lengths are
em of the paragraph's size unless points are said.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from editor.compose.annotations import Beside, Reading
from editor.compose.boxes import Boxes
from editor.compose.lines import LineSetter
from editor.compose.marks import marked_spans
from editor.compose.prepared import Prepared
from editor.compose.spacing import Squeeze
from editor.display.items import PlacedGlyphs, SetLine
from editor.model.composing import Language
from editor.model.style import Align, ResolvedStyle
from editor.model.text import Span, readings

RUBY_SIZE, ZHUYIN_SIZE = 0.5, 0.3
"""Sizes of readings as factors of their base's (clreq)."""
ZHUYIN_ROOM = 0.5
"""What 注音符号 and their tone take beside a character of horizontal text, of its size."""
LATIN_RISE = 0.08
"""Latin readings stand off so far from their base, which their descenders take."""
BETWEEN = 0.25
"""Latin readings of neighbours are so far apart at least."""
SPREADABLE = 0.75
"""Characters wider than so many em move apart under a long reading."""
_ZHUYIN = re.compile("[\u3105-\u312f\u31a0-\u31bfˊˇˋ˙]+")
_TONES = "ˊˇˋ"
TONE_RISE = 0.75
"""How far a tone's middle stands above the foot of a stack, of its signs' size."""
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff]+")


Prepare = Callable[[str, bool], Prepared]
"""Prepares a reading, for vertical text or not."""


def beside(boxes: Boxes, prepare: Prepare) -> Beside | None:
    """What stands between the lines of a paragraph: bases get the room that readings need."""
    style = boxes.style
    marked = marked_spans(boxes.paragraph, boxes.characters, style)
    found: tuple[Reading, ...] = ()
    if any(span.ruby for span in boxes.paragraph.spans):
        found = tuple(_Readings(boxes, prepare).make())
    if not marked and not found:
        return None
    return Beside(marked, found, style.language is Language.JAPANESE)


@dataclass(frozen=True, slots=True)
class _Base:
    """A base with its reading; ``size`` is a factor of the paragraph's."""

    start: int
    end: int
    text: str
    size: float


class _Readings:
    """Sets the readings of one paragraph and makes room for them."""

    def __init__(self, boxes: Boxes, prepare: Prepare) -> None:
        self.boxes = boxes
        self.prepare = prepare
        self.em = boxes.style.size * boxes.style.scale_x
        self._lent: dict[int, float] = {}
        self._slack: dict[int, float] = {}

    def make(self) -> Iterator[Reading]:
        """The readings in order."""
        for span in self.boxes.paragraph.spans:
            for base in self._bases(span):
                self._keep_whole(base)
                yield self._aside(base) if _ZHUYIN.fullmatch(base.text) else self._along(base)

    def _bases(self, span: Span) -> Iterator[_Base]:
        length = len(self.boxes.bodies)
        look = self.boxes.characters.get(span.style)
        size = look.size if look is not None else 1.0
        for start, end, text in readings(replace(span, end=min(span.end, length))):
            if sum(self.boxes.bodies[start:end]) > 0:
                yield _Base(start, end, text, size)

    def _keep_whole(self, base: _Base) -> None:
        """A base with one reading is not broken, stretched or squeezed."""
        for at in range(base.start + 1, base.end):
            self.boxes.breaks[at] = self.boxes.stretches[at] = 0
            self.boxes.squeezes.pop(at, None)

    def _along(self, base: _Base) -> Reading:
        """A reading above its base, or right of it in vertical text. Kanas and characters that
        are shorter than a base of several are spread over it."""
        size, wide = RUBY_SIZE * base.size, _WIDE.fullmatch(base.text) is not None
        text = self.prepare(base.text, self.boxes.vertical)
        own, length = self._own(base), text.ends[-1] * size
        self._part(base, (own - length) / 2, wide=wide)
        each = 0.0
        if wide and own > length and base.end - base.start > 1:
            each, length = (own - length) / len(base.text), own
        before, after = self._widen(base, length - own) if length > own else (0.0, 0.0)
        style = _ruby_style(self.boxes.style, size)
        line = LineSetter(text, style, vertical=self.boxes.vertical).set_line(
            0, len(base.text), (length - each / 2) / size, indent=each / 2 / size, last=True
        )
        across = self._across(base, line, 0.0 if wide else LATIN_RISE)
        points = length * self.em, across, before * self.em, after * self.em
        return Reading(base.start, base.end, line.runs, *points)

    def _own(self, base: _Base) -> float:
        """How long a base is by itself."""
        boxes, start, end = self.boxes, base.start, base.end
        inner = sum(boxes.blanks[start + 1 : end]) + boxes.style.tracking * (end - start - 1)
        return sum(boxes.bodies[start:end]) + inner

    def _across(self, base: _Base, line: SetLine, rise: float) -> float:
        """Where a reading's baseline or axis lies: its em box touches that of the base, or stands
        off by a rise of so much of the base."""
        whole, size = self.boxes.style.size * base.size, line.ascent + line.descent
        if self.boxes.vertical:
            return (whole + size) / 2 + rise * whole
        return -whole * line.ascent / size - line.descent - rise * whole

    def _widen(self, base: _Base, missing: float) -> tuple[float, float]:
        """Give a base the room that its reading needs, but what the reading takes from the
        blanks beside it: returned are those two shares. In Japanese the characters of a group
        move apart (JLReq 3.3.6), in Chinese they stay together in the middle (clreq)."""
        bodies, origins = self.boxes.bodies, self.boxes.origins
        before, after = self._lend(base.start, missing / 2), self._lend(base.end, missing / 2)
        places = range(base.start, base.end)
        moves = self.boxes.style.language is Language.JAPANESE
        if moves and len(places) > 1 and min(bodies[base.start : base.end]) > SPREADABLE:
            each = (missing - before - after) / len(places)
            for at in places:
                bodies[at] += each
                origins[at] = origins.get(at, 0.0) + each / 2
            return before, after
        roomy = next(at for at in places if bodies[at] > 0)
        for at in range(base.start, roomy + 1):
            origins[at] = origins.get(at, 0.0) + missing / 2 - before
        bodies[roomy] += missing / 2 - before
        bodies[base.end - 1] += missing / 2 - after
        return before, after

    def _lend(self, at: int, wanted: float) -> float:
        """How much of the blank before a character a reading may reach over; that much is not
        squeezed away then, nor lent twice."""
        boxes, lent = self.boxes, self._lent.get(at, 0.0)
        if not boxes.style.ruby_overhang:
            return 0.0
        blank = boxes.blanks[at] if 0 < at < len(boxes.bodies) else 0.0
        more = min(wanted, max(blank - lent, 0.0))
        if more <= 0:
            return 0.0
        self._lent[at] = lent + more
        loose = blank - lent - more
        kept: list[Squeeze] = []
        for tier, amount in boxes.squeezes.pop(at, ()):
            if loose > 0:
                kept.append((tier, min(amount, loose)))
            loose -= amount
        if kept:
            boxes.squeezes[at] = tuple(kept)
        return more

    def _part(self, base: _Base, slack: float, *, wide: bool) -> None:
        """Keep Latin readings of two neighbours apart."""
        if wide:
            return
        before = self._slack.get(base.start)
        if before is not None:
            at, blanks = base.start, self.boxes.blanks
            blanks[at] += max(0.0, BETWEEN - before - max(slack, 0.0) - blanks[at])
            self._lent[at] = blanks[at]
        self._slack[base.end] = max(slack, 0.0)

    def _aside(self, base: _Base) -> Reading:
        """注音符号 in a column right of the base, their tone beside the last of them."""
        boxes = self.boxes
        whole = boxes.style.size * base.size
        runs = tuple(self._stack(base.text, whole * ZHUYIN_SIZE))
        if boxes.vertical:
            return Reading(base.start, base.end, runs, 0.0, whole / 2, aside=True)
        room = ZHUYIN_ROOM * base.size
        boxes.bodies[base.end - 1] += room
        middle = (boxes.plan.face.em_top - 0.5) * whole
        return Reading(base.start, base.end, runs, room * self.em, middle, aside=True)

    def _stack(self, text: str, size: float) -> Iterator[PlacedGlyphs]:
        """Signs one below the other, right of and around (0, 0), ``size`` points each."""
        signs = "".join(char for char in text if char not in _TONES)
        style = _ruby_style(self.boxes.style, size / self.boxes.style.size)
        foot = len(signs) * size / 2
        if signs:
            setter = LineSetter(self.prepare(signs, True), style, vertical=True)
            for run in setter.set_line(0, len(signs), len(signs), last=True).runs:
                yield run._replace(dx=run.dx + size / 2, dy=run.dy - foot)
        tones = "".join(char for char in text if char in _TONES)
        if tones:
            yield self._tone(tones[-1], style, (size, foot - TONE_RISE * size))

    def _tone(self, tone: str, style: ResolvedStyle, at: tuple[float, float]) -> PlacedGlyphs:
        """A tone with its ink right of a place and around its height."""
        text = self.prepare(tone, False)
        line = LineSetter(text, style, vertical=False).set_line(0, 1, 1.0, last=True)
        left, bottom, _, top = text.uses[0].face.ink(text.glyphs[0])
        up = (bottom + top) / 2 * style.size
        run = line.runs[0]
        return run._replace(dx=at[0] - left * style.size - run.glyphs.offsets[0], dy=at[1] + up)


def _ruby_style(style: ResolvedStyle, size: float) -> ResolvedStyle:
    """The style of readings of a size, a factor of the style's: never aligned but spread."""
    return replace(
        style, size=style.size * size, indent=0.0, tracking=0.0, align=Align.SPREAD, drop_lines=0
    )
