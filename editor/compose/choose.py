"""Which legal breaks to take: line by line, push in first, then push out.

The line composer is the default for body text: a late edit moves no line before the one above
it. Source: clreq 先挤进后推出; GB/T 15834-2011 5.1.11 and clreq for the last line.
"""

from bisect import bisect_right
from collections.abc import Sequence

from editor.compose.classes import MARKS, SPACES, Kind
from editor.compose.measure import EPSILON, han_stretch, room, shrinkable, width
from editor.compose.prepared import Prepared
from editor.model.composing import Hang

SQUEEZE_WEIGHT = 0.25
"""A squeezed gap counts so much of a stretched one."""
HYPHEN_COST = 0.0025
"""A hyphen is as bad as gaps that grow by 1/20 em."""
GOOD = 0.06
"""Gaps between Han that grow by at most so much (em) are even to the eye."""
EASY = 0.4
"""A line with less room (em) than this is not loose."""
LOOSE = 0.1
"""Lines looser than this let two lines above them be set again, others only one."""
STEEP = 100.0
"""How much worse it is for a line to be looser than that."""
REACH = 3
"""So many places before and after its end are tried for a line that the next one would ease."""
REACH_END = 6
"""A paragraph's end that is so near is squeezed onto the line where that can be (JLReq 3.8.1)."""
INFINITE = float("inf")
NEVER_LAST = frozenset(MARKS[Kind.OPENING])
NEVER_FIRST = frozenset("".join(MARKS.values())) - NEVER_LAST

Spans = list[tuple[int, int]]


class LineChooser:
    """Breaks one prepared paragraph into measures that may differ from line to line.

    ``measures`` are the first lines' widths in em, the last of them goes on for ever;
    ``indent`` is taken from the first line.
    """

    def __init__(self, text: Prepared, measures: Sequence[float], indent: float) -> None:
        self.text = text
        self.measures = measures
        self.indent = indent
        self.plain = text.edges is None and text.hang is Hang.NONE
        self.rough = bool(text.soft or text.hyphens)

    def measure(self, line: int) -> float:
        """The room of a line in em."""
        if not line:
            return self.measures[0] - self.indent
        return self.measures[line] if line < len(self.measures) else self.measures[-1]

    def lines(self) -> Spans:
        """First and after-last character of every line; forced breaks belong to none."""
        out: Spans = []
        start = 0
        for stop in (*self.text.forced, len(self.text.text)):
            self.fill(out, start, stop)
            start = stop + 1
        return out

    def fill(self, out: Spans, start: int, stop: int) -> None:
        """Add the lines between two forced breaks."""
        text, first = self.text, len(out)
        if start >= stop:
            out.append((start, start))
            return
        while start < stop:
            measure = self.measure(len(out))
            end = self._end(start, stop, measure)
            out.append((start, end))
            if end < stop and measure - text.stops[end] + text.starts[start] > EASY:
                end = self._eased(out, first, stop)
            start = end
        if len(out) - first > 1:
            self._fill_last(out, len(out) - first > 2)

    def _end(self, start: int, stop: int, measure: float) -> int:
        """Where the line that begins at ``start`` ends."""
        text = self.text
        natural = self.fitting(start, stop, measure)
        if natural >= stop:
            return natural
        before = natural
        if natural <= start or not text.breaks[natural]:
            before = text.breaks.rfind(1, start + 1, max(natural, start + 1))
        if stop - natural <= REACH_END and self.cost(start, stop, measure) < INFINITE:
            return stop
        pushed_out = self.cost(start, before, measure) if before > start else INFINITE
        if pushed_out < EPSILON:
            return before
        following = text.breaks.find(1, max(natural, start) + 1, stop)
        following = stop if following < 0 else following
        pushed_in = self.cost(start, following, measure)
        if before <= start:
            return following if pushed_in < INFINITE else self._torn(start, natural)
        best = following if pushed_in < pushed_out else before
        if self.rough:
            return self._smoother(start, best, min(pushed_in, pushed_out), measure)
        return best

    def _smoother(self, start: int, best: int, cost: float, measure: float) -> int:
        """An earlier end where the best one would part a number from its unit, or a word."""
        breaks, earlier = self.text.breaks, best
        while earlier in self.text.soft or earlier in self.text.hyphens:
            earlier = breaks.rfind(1, start + 1, earlier)
            if earlier <= start:
                break
            other = self.cost(start, earlier, measure)
            if other < cost:
                best, cost = earlier, other
        return best

    def _torn(self, start: int, natural: int) -> int:
        """Where a line without a legal break is torn: inside a word where that will do, not
        before a closing mark nor after an opening one."""
        text = self.text.text
        for end in range(natural, start + 1, -1):
            if text[end : end + 1] not in NEVER_FIRST and text[end - 1] not in NEVER_LAST:
                return end
        return max(natural, start + 1)

    def _eased(self, out: Spans, first: int, stop: int) -> int:
        """Where the last of some lines ends after it was eased: a line that would be loose may
        take characters from the line above it, or leave it some (最多回改一行)."""
        lines, loose = len(out) - first, self.looseness(*out[-1], len(out) - 1)
        if lines > 1 and loose > GOOD:
            self._set_again(out, 2, stop)
            if lines > 2 and self.looseness(*out[-1], len(out) - 1) > LOOSE:
                self._set_again(out, 3, stop)
        return out[-1][1]

    def _set_again(self, out: Spans, count: int, stop: int) -> None:
        """Let the first of the last lines end elsewhere, where that makes them better in all."""
        line = len(out) - count
        best, (above, start) = self._trouble(out[-count:], line), out[-count]
        for other in self._neighbours(above, start, stop):
            tried = [(above, other)]
            while len(tried) < count and tried[-1][1] < stop:
                begin = tried[-1][1]
                tried.append((begin, self._end(begin, stop, self.measure(line + len(tried)))))
            total = self._trouble(tried, line)
            if len(tried) == count and total < best - EPSILON:
                best, out[-count:] = total, tried

    def _trouble(self, lines: Spans, first: int) -> float:
        return sum(self.discomfort(*span, first + n) for n, span in enumerate(lines))

    def _neighbours(self, above: int, start: int, stop: int) -> list[int]:
        """Other places where a line may end, some before and some after the one it has."""
        breaks, found, at = self.text.breaks, [], start
        for _ in range(REACH):
            at = breaks.rfind(1, above + 1, at)
            if at <= above:
                break
            found.append(at)
        at = start
        for _ in range(REACH):
            at = breaks.find(1, at + 1, stop)
            if at < 0:
                break
            found.append(at)
        return found

    def looseness(self, start: int, end: int, line: int) -> float:
        """How far the gaps between the Han of a line grow; not where only a sign-off follows."""
        if end == self.text.sign_off:
            return 0.0
        left = room(self.text, start, end, self.measure(line)).left
        return han_stretch(self.text, start, end, left)

    def discomfort(self, start: int, end: int, line: int) -> float:
        """The cost of a line that has to be filled, and steeply more when it is loose."""
        if end == self.text.sign_off and self.fitting(start, end, self.measure(line)) == end:
            return 0.0
        over = max(0.0, self.looseness(start, end, line) - GOOD)
        return self.cost(start, end, self.measure(line)) + STEEP * over * over

    def cost(self, start: int, end: int, measure: float) -> float:
        """How bad a line of these characters is: the square of what each gap gives or takes,
        squeezing being the lesser evil; INFINITE when it cannot be squeezed in."""
        text = self.text
        if self.plain:
            left = measure - text.stops[end] + text.starts[start]
        else:
            left = room(text, start, end, measure).left
        if left < -EPSILON and -left > shrinkable(text, start, end) + EPSILON:
            return INFINITE
        gaps = max(1, text.breaks.count(1, start + 1, end))
        weight = 1.0 if left > 0 else SQUEEZE_WEIGHT
        cost = weight * (left / gaps) ** 2
        if self.rough:
            cost += text.soft.get(end, 0.0) + HYPHEN_COST * (end in text.hyphens)
        return cost

    def fitting(self, start: int, stop: int, measure: float) -> int:
        """After the last character that fits without squeezing."""
        text = self.text
        end = min(stop, bisect_right(text.ends, text.starts[start] + measure + EPSILON, start))
        if self.plain:
            return end
        while end > start and room(text, start, end, measure).left < -EPSILON:
            end -= 1
        while end < stop and self._takes(start, end, measure):
            end += 1
        return end

    def _takes(self, start: int, end: int, measure: float) -> bool:
        """Whether the character at ``end`` fits behind those that do; a blank hangs out."""
        blank = end > start and self.text.text[end] in SPACES
        return blank or room(self.text, start, end + 1, measure).left >= -EPSILON

    def _fill_last(self, out: Spans, easing: bool) -> None:
        """A last line of one character goes up when that can be squeezed in, else one more
        character comes down to it."""
        text = self.text
        start, stop = out[-1]
        if not self.lonely(start, stop):
            return
        above, line = out[-2][0], len(out) - 2
        if self.cost(above, stop, self.measure(line)) < INFINITE:
            out[-2:] = [(above, stop)]
            return
        earlier = text.breaks.rfind(1, above + 1, start)
        while earlier > above and self.lonely(earlier, stop):
            earlier = text.breaks.rfind(1, above + 1, earlier)
        if earlier > above and width(text, earlier, stop) <= self.measure(line + 1) + EPSILON:
            out[-2:] = [(above, earlier), (earlier, stop)]
            if easing:
                self._ease_above(out)

    def _ease_above(self, out: Spans) -> None:
        """A line that lost characters to the last one takes some from the line above it."""
        (above, start), (_, end) = out[-3:-1]
        line = len(out) - 2
        if self.looseness(start, end, line) <= GOOD:
            return

        def total(other: int) -> float:
            return self.discomfort(above, other, line - 1) + self.discomfort(other, end, line)

        best = min((start, *self._neighbours(above, start, end)), key=total)
        out[-3:-1] = [(above, best), (best, end)]

    def lonely(self, start: int, stop: int) -> bool:
        """Whether a last line holds too few characters besides marks (孤字不成行)."""
        text = self.text
        if text.sign_off is not None and start >= text.sign_off:
            return False
        return sum(map(str.isalnum, text.text[start:stop])) < text.last_min
