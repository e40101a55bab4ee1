"""From chosen breaks to set lines: positions of every character, runs of one face."""

from bisect import bisect_left
from itertools import accumulate, groupby

from editor.compose.classes import SOFT_HYPHEN
from editor.compose.faces import FaceUse
from editor.compose.justify import squeezed, stretchable, stretched
from editor.compose.marks import MarkedLine
from editor.compose.measure import EPSILON, room, trimmed
from editor.compose.prepared import Prepared
from editor.display.items import Flow, Glyphs, PlacedGlyphs, SetLine, Shape
from editor.model.style import Align, ResolvedStyle

GROUP_BASELINE = 0.86
"""The baseline of upright digits in a vertical em, from its top."""


class LineSetter:
    """Sets the lines of one paragraph in one style."""

    def __init__(self, text: Prepared, style: ResolvedStyle, *, vertical: bool) -> None:
        self.text = text
        self.style = style
        self.vertical = vertical
        self.em = style.size * style.scale_x
        self.extent = self._extent()

    def set_line(
        self, start: int, end: int, measure: float, *, indent: float = 0.0, last: bool = False
    ) -> SetLine:
        """Characters ``start`` up to ``end`` on a line ``measure`` em long.

        ``last`` lines and lines before a forced break are not stretched, unless the style
        spreads every line.
        """
        full_end = end
        end = trimmed(self.text, start, end)
        if end <= start:
            return self._empty(start, full_end, indent)
        left, before, _ = room(self.text, start, end, measure - indent)
        offset = indent + self._offset(left, start, end) + before
        points, stretch = self._points(start, end, offset, left, last=last)
        if last and self.text.sign_off is not None:
            self._flush_sign_off(points, start, end, measure * self.em)
        return self._line((start, end, full_end), points, stretch)

    def _points(
        self, start: int, end: int, offset: float, room: float, *, last: bool
    ) -> tuple[list[float], float]:
        """Body positions in points, and the stretch of a Han gap in em."""
        text, em = self.text, self.em
        base = text.starts[start] - offset
        align = self.style.align
        changes: dict[int, float] = {}
        gap = 0.0
        if room < -EPSILON:
            changes = squeezed(text, start, end, -room)
        elif room > EPSILON and (align is Align.SPREAD or (align is Align.JUSTIFY and not last)):
            changes, gap = stretched(text, start, end, room)
        if not changes and not gap:
            return [(at - base) * em for at in text.starts[start:end]], 0.0
        steps = [gap if flag else 0.0 for flag in text.stretches[start:end]]
        steps[0] = -base
        for at, change in changes.items():
            steps[at - start] += change
        moved = zip(text.starts[start:end], accumulate(steps), strict=True)
        return [(at + add) * em for at, add in moved], gap

    def _offset(self, room: float, start: int, end: int) -> float:
        """Where a line begins; spread out, one that nothing can be spread in is centred."""
        if room <= 0:
            return 0.0
        match self.style.align:
            case Align.CENTER:
                return room / 2
            case Align.RIGHT:
                return room
            case Align.SPREAD if not stretchable(self.text, start, end):
                return room / 2
            case _:
                return 0.0

    def _flush_sign_off(self, points: list[float], start: int, end: int, length: float) -> None:
        """A sign-off goes to the end of its line."""
        at = self.text.sign_off
        if at is None or not start <= at < end or end != len(self.text.text):
            return
        body = self.text.ends[end - 1] - self.text.starts[end - 1]
        free = length - (points[-1] + body * self.em)
        if free > EPSILON:
            for place in range(at - start, end - start):
                points[place] += free

    def _empty(self, start: int, end: int, indent: float) -> SetLine:
        ascent, descent = self.extent
        edge = indent * self.em
        return SetLine(start, end, (edge,) * (end - start + 1), 0.0, ascent, descent, ())

    def _extent(self) -> tuple[float, float]:
        """The em box above and below the baseline; the same for all lines of one style."""
        size = self.style.size
        if self.vertical:
            return size / 2, size / 2
        return self.text.em_top * size, (1 - self.text.em_top) * size

    def _line(self, span: tuple[int, int, int], points: list[float], stretch: float) -> SetLine:
        start, end, full_end = span
        text, em = self.text, self.em
        body = text.ends[end - 1] - text.starts[end - 1]
        length = points[-1] + body * em
        edges = (*points, *[length] * (full_end - end + 1))
        runs = self._runs(start, end, points)
        if end in text.hyphens:
            runs = (*runs, self._hyphen(end, length))
            length += text.hyphens[end] * em
        ascent, descent = self.extent
        shapes: tuple[Shape, ...] = ()
        if text.beside is not None:
            own = text.beside.within(start, end)
            marked = MarkedLine(text, own, start, end, points, self.style.size, em, self.vertical)
            runs, shapes = runs + marked.readings(), marked.shapes()
        return SetLine(start, full_end, edges, length, ascent, descent, runs, stretch, shapes)

    def _runs(self, start: int, end: int, points: list[float]) -> tuple[PlacedGlyphs, ...]:
        text = self.text
        origins = text.origin_at
        first = bisect_left(origins, start)
        places = points
        if first < len(origins) and origins[first] < end:
            places = list(points)
            for at in origins[first : bisect_left(origins, end)]:
                places[at - start] += text.origins[at] * self.em
        if text.uniform is not None:
            return (self._run(text.uniform, start, end, places, start),)
        runs = []
        at = start
        for use, group in groupby(text.uses[start:end]):
            stop = at + sum(1 for _ in group)
            runs.extend(self._split(use, at, stop, places, start))
            at = stop
        return tuple(runs)

    def _hyphen(self, end: int, x: float) -> PlacedGlyphs:
        """The hyphen of a word that goes on in the next line, after its last letter. It says a
        soft hyphen, so that the word is found whole in the PDF."""
        use = self.text.uses[end - 1]
        size = self.style.size * use.scale
        ids = (use.face.gid("-"),)
        length = self.text.hyphens[end] * self.em
        glyphs = Glyphs(
            use.face.key, size, use.color, ids, (0.0,), SOFT_HYPHEN, length, None, use.flow,
            self.style.scale_x,
        )  # fmt: skip
        if not self.vertical:
            return PlacedGlyphs(x, -use.shift * self.style.size, glyphs)
        return PlacedGlyphs((0.5 - use.face.em_top) * size, x, glyphs)

    def _split(
        self, use: FaceUse, start: int, stop: int, places: list[float], first: int
    ) -> list[PlacedGlyphs]:
        """One run, but every upright pair of digits and every turned word on its own."""
        if not use.group:
            return [self._run(use, start, stop, places, first)]
        runs, at = [], start
        while at < stop:
            end = at + 1
            while end < stop and places[end - first] == places[at - first]:
                end += 1
            runs.append(self._group(use, at, end, places[at - first]))
            at = end
        return runs

    def _run(
        self, use: FaceUse, start: int, end: int, places: list[float], first: int
    ) -> PlacedGlyphs:
        text = self.text
        size = self.style.size * use.scale
        origin = places[start - first]
        ids = text.glyphs[start:end]
        own = places if len(places) == end - start else places[start - first : end - first]
        offsets = tuple([place - origin for place in own]) if origin else tuple(own)
        clusters = None
        if text.covered and -1 in ids:
            kept = [at for at, gid in enumerate(ids) if gid >= 0]
            ids, offsets = tuple(ids[at] for at in kept), tuple(offsets[at] for at in kept)
            clusters = tuple(kept)
        body = text.ends[end - 1] - text.starts[end - 1]
        length = places[end - 1 - first] - origin + body * self.em
        glyphs = Glyphs(
            use.face.key, size, use.color, ids, offsets, text.text[start:end], length,
            clusters, use.flow, self.style.scale_x,
        )  # fmt: skip
        if not self.vertical:
            return PlacedGlyphs(origin, -use.shift * self.style.size, glyphs)
        across = (0.5 - use.face.em_top) * size if use.flow is Flow.TURNED else 0.0
        return PlacedGlyphs(across + use.shift * self.style.size, origin, glyphs)

    def _group(self, use: FaceUse, start: int, end: int, origin: float) -> PlacedGlyphs:
        """Digits side by side, centred on the axis of a vertical line (纵中横); long or flat type
        scales them down the page."""
        size, tall = self.style.size * use.scale, self.style.scale_x
        ids = self.text.glyphs[start:end]
        advances = [use.face.advance(gid) * size for gid in ids]
        total = max(sum(advances), EPSILON)
        narrow = min(1.0, size / total)
        offsets = tuple(at * narrow for at in accumulate(advances[:-1], initial=0.0))
        glyphs = Glyphs(
            use.face.key, size * tall, use.color, ids, offsets, self.text.text[start:end],
            total * narrow, None, Flow.RIGHT, narrow / tall,
        )  # fmt: skip
        return PlacedGlyphs(-total * narrow / 2, origin + GROUP_BASELINE * size * tall, glyphs)
