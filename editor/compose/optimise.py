"""All lines of a paragraph weighed together: the paragraph composer, and looseness.

The sum of every line's cost (the square of what each gap gives or takes, choose.LineChooser) is
the least there is, by dynamic programming over all legal breaks; kinsoku, squeezes and line edges
are inside it, nothing is repaired afterwards. Source: Knuth and Plass 1981 for the idea and for
looseness.
"""

from collections.abc import Iterator
from heapq import heappop, heappush

from editor.compose.choose import INFINITE, LineChooser, Spans
from editor.compose.measure import EPSILON, room, shrinkable, width

LONELY_COST = 1.0
"""What a last line of too few characters costs: as much as gaps that grow by 1 em."""
LOOSEST = 0.125
"""A paragraph gets a line more only while no gap grows by more than this (em): good, clreq."""
LEAST_FILL = 0.8
"""Lines that are not loose are filled by so much of their measure at least."""
SLACK = 0.5
"""Marks at line ends and hanging ones take so much (em) less than in the text."""
MOST_LINES = 400
"""Longer paragraphs are no paragraphs of a paper; they are filled line by line."""
MOST_LOOSENESS = 100
"""More lines than this, more or fewer, are not looked for, whatever a file says."""
EVEN = (0.06, 0.08, 0.095)
"""How loose (em) the loosest line of a paragraph may be: the first of these that can be had."""
DEARER, SLIGHT = 1.5, 0.001
"""Lines without a loose one may cost so many times the least, and so much more."""


End = tuple[int, float]
"""Where a line may end, and its cost."""
Way = tuple[float, int]
"""The least cost to a break, and the break that its line begins at."""


def optimal_lines(chooser: LineChooser, looseness: int = 0, *, by_line: bool = False) -> Spans:
    """The lines of least cost, with ``looseness`` lines more or fewer where that can be done
    decently; the line composer's where no choice is left.

    ``by_line`` counts looseness from the line composer's lines, which stand where there is none
    to be had.
    """
    text = chooser.text
    out: Spans = []
    start = 0
    for stop in (*text.forced, len(text.text)):
        first = len(out)
        chooser.fill(out, start, stop)
        greedy = out[first:]
        del out[first:]
        search = _Search(chooser, start, stop, first)
        out += greedy if len(greedy) > MOST_LINES else search.lines(greedy, looseness, by_line)
        start = stop + 1
    return out


def wanted_lines(natural: int, looseness: int) -> range:
    """The numbers of lines, one at least, that a paragraph of ``natural`` ones may get: that which
    is asked for first, then those nearer to its own."""
    asked = min(max(looseness, 1 - natural, -MOST_LOOSENESS), MOST_LOOSENESS)
    return range(natural + asked, natural, -1 if asked > 0 else 1)


class _Search:
    """The ways through one stretch between forced breaks, whose first line is number ``first``.

    What is known of a line is kept: several searches look at the same ones.
    """

    def __init__(self, chooser: LineChooser, start: int, stop: int, first: int) -> None:
        self.chooser = chooser
        self.text = chooser.text
        self.start = start
        self.stop = stop
        self.first = first
        self.alike = len(set(chooser.measures)) == 1
        self.bound = INFINITE
        self._known: dict[tuple[int, float], list[End]] = {}

    def lines(self, greedy: Spans, looseness: int, by_line: bool) -> Spans:
        """The best lines; the ``greedy`` ones stand in where there are none."""
        if self.start >= self.stop:
            return greedy
        if by_line:
            return self._loosened(len(greedy), looseness) or greedy
        self.bound = self._total(greedy)
        best = self._least(self.bound, INFINITE) or greedy
        if not looseness:
            return self._evener(best, greedy)
        loose = _Search(self.chooser, self.start, self.stop, self.first)
        return loose._loosened(len(best), looseness) or best

    def _evener(self, best: Spans, greedy: Spans) -> Spans:
        """Lines without a loose one among them, where they cost little more in all and no more
        than first-fit lines."""
        worst = max((self._loose(*line, n) for n, line in enumerate(best[:-1])), default=0.0)
        if worst <= EVEN[0]:
            return best
        rivals = (greedy, self._first_fit(inwards=True), self._first_fit(inwards=False))
        bound = min(DEARER * self._total(best) + SLIGHT, *map(self._total, rivals))
        for loosest in EVEN:
            if loosest < worst:
                even = self._least(bound, loosest)
                if even is not None:
                    return even
        return best

    def _first_fit(self, *, inwards: bool) -> Spans:
        """What a composer makes that pushes every line in where it can, or always out."""
        out: Spans = []
        begin = self.start
        while begin < self.stop:
            ends = [end for end, _ in self._ends(begin, len(out))] or [self.stop]
            natural = self.chooser.fitting(begin, self.stop, self._measure(len(out)))
            fitting = [end for end in ends if end <= natural]
            end = max(ends) if inwards or not fitting else max(fitting)
            out.append((begin, end))
            begin = end
        return out

    def _least(self, bound: float, loosest: float) -> Spans | None:
        """The lines of least cost, at most ``bound``, none looser than ``loosest``; None where
        there are none."""
        if not self.alike:
            return self._least_by_lines(bound, loosest)
        best: dict[int, Way] = {self.start: (0.0, self.start)}
        waiting = [self.start]
        while waiting:
            begin = heappop(waiting)
            if begin == self.stop:
                return self._walk(best)
            line = int(begin > self.start)
            for end, cost in self._ends(begin, line):
                total = best[begin][0] + cost
                if total > bound + EPSILON or self._is_looser(begin, end, line, loosest):
                    continue
                if end not in best:
                    heappush(waiting, end)
                elif best[end][0] <= total:
                    continue
                best[end] = total, begin
        return None

    def _walk(self, best: dict[int, Way]) -> Spans:
        out: Spans = []
        end = self.stop
        while end > self.start:
            out.append((best[end][1], end))
            end = best[end][1]
        return out[::-1]

    def _least_by_lines(self, bound: float, loosest: float) -> Spans | None:
        """The same where measures differ from line to line."""
        layers = [*self._layers(bound, loosest)]
        ways = {n: layer[self.stop] for n, layer in enumerate(layers) if self.stop in layer}
        if not ways:
            return None
        return self._walk_layers(layers, min(ways, key=lambda n: ways[n]))

    def _loosened(self, natural: int, looseness: int) -> Spans | None:
        """The lines with as much of the looseness as can be had, None with none of it."""
        for wanted in wanted_lines(natural, looseness):
            if self._can_fill(self.start, wanted, 0):
                layers = [*self._layers(INFINITE, LOOSEST, wanted)]
                if len(layers) > wanted and self.stop in layers[wanted]:
                    lines = self._walk_layers(layers, wanted)
                    if len(lines) == 1 or not self.chooser.lonely(*lines[-1]):
                        return lines
        return None

    def _layers(self, bound: float, loosest: float, wanted: int = 0) -> Iterator[dict[int, Way]]:
        """Layer n: all breaks that n lines can reach, and how; only those from which just the
        ``wanted`` lines (0: any) can be had."""
        layer: dict[int, Way] = {self.start: (0.0, self.start)}
        line = 0
        while layer:
            yield layer
            reached: dict[int, Way] = {}
            for begin, (cost, _) in layer.items():
                for end, added in self._ends(begin, line) if begin < self.stop else ():
                    total = cost + added
                    if total > bound + EPSILON or self._is_looser(begin, end, line, loosest):
                        continue
                    if wanted and not self._can_fill(end, wanted, line + 1):
                        continue
                    if end not in reached or total < reached[end][0]:
                        reached[end] = total, begin
            layer = reached
            line += 1

    def _can_fill(self, begin: int, wanted: int, done: int) -> bool:
        """Whether what follows may fill the rest of the wanted lines, neither too long nor so
        short that they would be loose."""
        text = self.text
        if begin >= self.stop:
            return done == wanted
        rooms = [self._measure(line) for line in range(done, wanted)]
        rest = width(text, begin, self.stop)
        tight = rest - shrinkable(text, begin, self.stop) <= sum(rooms) + SLACK * len(rooms)
        free = 1 if text.sign_off is None or begin >= text.sign_off else 2
        return bool(rooms) and tight and rest >= LEAST_FILL * sum(rooms[:-free])

    def _walk_layers(self, layers: list[dict[int, Way]], lines: int) -> Spans:
        out: Spans = []
        end = self.stop
        for layer in range(lines, 0, -1):
            begin = layers[layer][end][1]
            out.append((begin, end))
            end = begin
        return out[::-1]

    def _measure(self, line: int) -> float:
        return self.chooser.measure(self.first + line)

    def _total(self, lines: Spans) -> float:
        return sum(self._cost(*line, n) for n, line in enumerate(lines))

    def _ends(self, begin: int, line: int) -> list[End]:
        """The lines that may begin at a break: squeezed ones, and ever looser ones as long as
        that could be borne by anyone."""
        key = begin, self._measure(line)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = [*self._squeezed(begin, line), *self._looser(begin, line)]
        return known

    def _squeezed(self, begin: int, line: int) -> Iterator[End]:
        measure = self._measure(line)
        end = self._next(max(self.chooser.fitting(begin, self.stop, measure), begin))
        while end:
            cost = self._cost(begin, end, line)
            if cost == INFINITE:
                return
            yield end, cost
            end = self._next(end)

    def _looser(self, begin: int, line: int) -> Iterator[End]:
        breaks = self.text.breaks
        end = self.chooser.fitting(begin, self.stop, self._measure(line))
        if end <= begin or (end < self.stop and not breaks[end]):
            end = breaks.rfind(1, begin + 1, max(end, begin + 1))
        while end > begin:
            cost = self._cost(begin, end, line)
            yield end, cost
            unbound = self.bound == INFINITE
            if cost > self.bound or (unbound and self._is_looser(begin, end, line, LOOSEST)):
                return
            end = breaks.rfind(1, begin + 1, end)

    def _cost(self, start: int, end: int, line: int) -> float:
        """The cost of a line; last lines need not be filled but want company."""
        measure = self._measure(line)
        cost = self.chooser.cost(start, end, measure)
        if end != self.stop:
            return cost
        if room(self.text, start, end, measure).left >= 0:
            cost = 0.0
        alone = start > self.start and self.chooser.lonely(start, end)
        return cost + LONELY_COST * alone

    def _is_looser(self, start: int, end: int, line: int, loosest: float) -> bool:
        """Whether a line that has to be filled stands looser than that."""
        last = end in (self.stop, self.text.sign_off)
        left = self._measure(line) - self.text.stops[end] + self.text.starts[start]
        if last or left <= loosest:
            return False
        return self._loose(start, end, line) > loosest + EPSILON

    def _loose(self, start: int, end: int, line: int) -> float:
        return self.chooser.looseness(start, end, self.first + line)

    def _next(self, end: int) -> int:
        """The next legal break after a place, the stretch's end being one; 0 after that."""
        if end >= self.stop:
            return 0
        following = self.text.breaks.find(1, end + 1, self.stop)
        return self.stop if following < 0 else following
