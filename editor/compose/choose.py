"""Which legal breaks to take: line by line, push in first, then push out.

The line composer is the default for body text: a late edit moves no line before the one above
it. Source: clreq 先挤进后推出; GB/T 15834-2011 5.1.11 and clreq for the last line.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from editor.compose.classes import MARKS, SPACES, Kind
from editor.compose.prepared import Prepared

EPSILON = 1e-6
SQUEEZE_WEIGHT = 0.25
"""A squeezed gap counts so much of a stretched one."""
INFINITE = float("inf")
LAST_LINE_MIN = 2
"""Characters besides marks that a last line holds at least (孤字不成行)."""
NEVER_LAST = frozenset(MARKS[Kind.OPENING])
NEVER_FIRST = frozenset("".join(MARKS.values())) - NEVER_LAST


class LineChooser:
    """Breaks one prepared paragraph into measures that may differ from line to line.

    ``measures`` are the first lines' widths in em, the last of them goes on for ever;
    ``indent`` is taken from the first line.
    """

    def __init__(self, text: Prepared, measures: Sequence[float], indent: float) -> None:
        self.text = text
        self.measures = measures
        self.indent = indent

    def measure(self, line: int) -> float:
        """The room of a line in em."""
        width = self.measures[min(line, len(self.measures) - 1)]
        return width - self.indent if line == 0 else width

    def lines(self) -> list[tuple[int, int]]:
        """First and after-last character of every line; forced breaks belong to none."""
        out: list[tuple[int, int]] = []
        start = 0
        for stop in (*self.text.forced, len(self.text.text)):
            self._fill(out, start, stop)
            start = stop + 1
        return out

    def _fill(self, out: list[tuple[int, int]], start: int, stop: int) -> None:
        first = len(out)
        if start >= stop:
            out.append((start, start))
            return
        while start < stop:
            end = self._end(start, stop, self.measure(len(out)))
            out.append((start, end))
            start = end
        if len(out) - first > 1:
            self._fill_last(out)

    def _end(self, start: int, stop: int, measure: float) -> int:
        """Where the line that begins at ``start`` ends."""
        text = self.text
        natural = min(stop, self._fitting(start, measure))
        if natural >= stop:
            return natural
        before = natural
        if natural <= start or not text.breaks[natural]:
            before = text.breaks.rfind(1, start + 1, max(natural, start + 1))
        pushed_out = self._cost(start, before, measure) if before > start else INFINITE
        if pushed_out < EPSILON:
            return before
        following = text.breaks.find(1, max(natural, start) + 1, stop)
        following = stop if following < 0 else following
        pushed_in = self._cost(start, following, measure)
        if before <= start:
            return following if pushed_in < INFINITE else self._torn(start, natural)
        return following if pushed_in < pushed_out else before

    def _torn(self, start: int, natural: int) -> int:
        """Where a line without a legal break is torn: inside a word where that will do, not
        before a closing mark nor after an opening one."""
        text = self.text.text
        for end in range(natural, start + 1, -1):
            if text[end : end + 1] not in NEVER_FIRST and text[end - 1] not in NEVER_LAST:
                return end
        return max(natural, start + 1)

    def _cost(self, start: int, end: int, measure: float) -> float:
        """How bad a line of these characters is: the square of what each gap gives or takes,
        squeezing being the lesser evil; INFINITE when it cannot be squeezed in."""
        text = self.text
        room = measure - width(text, start, end)
        if room < -EPSILON and -room > shrinkable(text, start, end) + EPSILON:
            return INFINITE
        gaps = max(1, text.breaks.count(1, start + 1, end))
        weight = 1.0 if room > 0 else SQUEEZE_WEIGHT
        return weight * (room / gaps) ** 2

    def _fitting(self, start: int, measure: float) -> int:
        """After the last character that fits without squeezing."""
        text = self.text
        limit = text.starts[start] + measure + EPSILON
        if text.outer is None:
            return bisect_right(text.ends, limit, start)
        left, right = text.outer
        limit -= left.get(start, 0.0)
        end = bisect_right(text.ends, limit, start)
        return end - 1 if end and text.ends[end - 1] + right.get(end - 1, 0.0) > limit else end

    def _fill_last(self, out: list[tuple[int, int]]) -> None:
        """A last line of one character goes up when that can be squeezed in, else one more
        character comes down to it."""
        text = self.text
        start, stop = out[-1]
        if text.sign_off is not None and start >= text.sign_off:
            return
        if _counted(text.text, start, stop) >= LAST_LINE_MIN:
            return
        above, line = out[-2][0], len(out) - 2
        excess = width(text, above, stop) - self.measure(line)
        if excess <= shrinkable(text, above, stop) + EPSILON:
            out[-2:] = [(above, stop)]
            return
        earlier = text.breaks.rfind(1, above + 1, start)
        while earlier > above and _counted(text.text, earlier, stop) < LAST_LINE_MIN:
            earlier = text.breaks.rfind(1, above + 1, earlier)
        if earlier > above and width(text, earlier, stop) <= self.measure(line + 1) + EPSILON:
            out[-2:] = [(above, earlier), (earlier, stop)]


def _counted(text: str, start: int, stop: int) -> int:
    return sum(1 for char in text[start:stop] if char.isalnum())


def trimmed(text: Prepared, start: int, end: int) -> int:
    """The line's end without trailing blanks."""
    while end > start and text.text[end - 1] in SPACES:
        end -= 1
    return end


def width(text: Prepared, start: int, end: int) -> float:
    """Natural width of characters ``start`` up to ``end`` as a line of their own, in em."""
    end = trimmed(text, start, end)
    if end <= start:
        return 0.0
    natural = text.ends[end - 1] - text.starts[start]
    if text.outer is not None:
        left, right = text.outer
        natural += left.get(start, 0.0) + right.get(end - 1, 0.0)
    return natural


def shrinkable(text: Prepared, start: int, end: int) -> float:
    """How much a line of these characters can lose, in em; blanks at its end are gone already."""
    first = bisect_right(text.squeeze_at, start)
    last = bisect_left(text.squeeze_at, trimmed(text, start, end))
    return sum(amount for at in text.squeeze_at[first:last] for _, amount in text.squeezes[at])
