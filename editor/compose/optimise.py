"""All lines of a paragraph weighed together: the paragraph composer, and looseness.

The sum of every line's cost (the square of what each gap gives or takes, choose.LineChooser) is
the least there is, by dynamic programming over all legal breaks, line by line; kinsoku, squeezes
and line edges are inside it, nothing is repaired afterwards. Sources: TYPOGRAPHY §9, Knuth and
Plass 1981 for the idea and for looseness.
"""

from itertools import count

from editor.compose.choose import INFINITE, LineChooser, Spans
from editor.compose.measure import EPSILON, room

LONELY_COST = 1.0
"""What a last line of too few characters costs: as much as gaps that grow by 1 em."""
LOOSEST = 0.125
"""A paragraph gets a line more only while no gap grows by more than this (em): good, clreq."""
MOST_LINES = 400
"""Longer paragraphs are no paragraphs of a paper; they are filled line by line."""

Way = tuple[float, int]
"""The least cost to a break, and the break that its line begins at."""
Layer = dict[int, Way]
"""What is known of all breaks that a number of lines can end at."""


def optimal_lines(chooser: LineChooser, looseness: int = 0) -> Spans:
    """The lines of least cost, with ``looseness`` lines more or fewer where that can be done
    decently; the line composer's where no choice is left."""
    text = chooser.text
    out: Spans = []
    start = 0
    for stop in (*text.forced, len(text.text)):
        greedy = list(out)
        chooser.fill(greedy, start, stop)
        found = _Search(chooser, start, stop, len(out)).best(greedy[len(out) :], looseness)
        out += found
        start = stop + 1
    return out


class _Search:
    """The ways through one stretch between forced breaks, whose first line is number ``first``."""

    def __init__(self, chooser: LineChooser, start: int, stop: int, first: int) -> None:
        self.chooser = chooser
        self.text = chooser.text
        self.start = start
        self.stop = stop
        self.first = first

    def best(self, greedy: Spans, looseness: int) -> Spans:
        """The best lines; ``greedy`` ones bound the search and stand in where it finds none."""
        if self.start >= self.stop or len(greedy) > MOST_LINES:
            return greedy
        bound = self._total(greedy)
        layers = self._layers(bound, len(greedy) + 1)
        ways = {n: layer[self.stop] for n, layer in enumerate(layers) if self.stop in layer}
        natural = min(ways, key=lambda n: ways[n]) if ways else len(greedy)
        if looseness:
            loose = self._loosened(natural, looseness)
            if loose is not None:
                return loose
        return self._walk(layers, natural) if ways else greedy

    def _loosened(self, natural: int, looseness: int) -> Spans | None:
        """The lines with as much of the looseness as can be had, None with none of it."""
        step = 1 if looseness > 0 else -1
        layers = self._layers(INFINITE, natural + max(looseness, 0), LOOSEST)
        for wanted in range(natural + looseness, natural, -step):
            if 0 < wanted < len(layers) and self.stop in layers[wanted]:
                return self._walk(layers, wanted)
        return None

    def _total(self, lines: Spans) -> float:
        costs = (self._cost(*line, self.first + n) for n, line in enumerate(lines))
        return sum(costs)

    def _cost(self, start: int, end: int, line: int) -> float:
        """The cost of a line; last lines need not be filled but want company."""
        cost = self.chooser.cost(start, end, self.chooser.measure(line))
        if end in (self.stop, self.text.sign_off):
            measure = self.chooser.measure(line)
            if room(self.text, start, end, measure).left >= 0:
                cost = 0.0
            alone = end == self.stop and start > self.start
            return cost + LONELY_COST * (alone and self.chooser.lonely(start, end))
        return cost

    def _layers(self, bound: float, most: int, loosest: float = INFINITE) -> list[Layer]:
        """Layer n: all breaks that n lines can reach, and how. Only ways that stay within the
        ``bound`` and whose gaps grow by at most ``loosest`` are followed."""
        layers: list[Layer] = [{self.start: (0.0, self.start)}]
        for line in count():
            reached: Layer = {}
            for begin, (cost, _) in layers[-1].items():
                if begin < self.stop:
                    self._reach(reached, begin, cost, line, (bound, loosest))
            if not reached or line >= most:
                return layers
            layers.append(reached)
        return layers

    def _reach(
        self, reached: Layer, begin: int, cost: float, line: int, limits: tuple[float, float]
    ) -> None:
        bound, loosest = limits
        for end, added in self._ends(begin, self.first + line, (bound - cost, loosest)):
            total = cost + added
            known = reached.get(end)
            if total <= bound + EPSILON and (known is None or total < known[0]):
                reached[end] = (total, begin)

    def _ends(self, begin: int, line: int, limits: tuple[float, float]) -> list[tuple[int, float]]:
        """Where a line may end and what that costs: squeezed, and ever looser until it costs
        more than is left of the bound."""
        left, loosest = limits
        text, chooser = self.text, self.chooser
        measure = chooser.measure(line)
        natural = chooser.fitting(begin, self.stop, measure)
        found = []
        end = self._next(max(natural, begin))
        while end and chooser.cost(begin, end, measure) < INFINITE:
            found.append((end, self._cost(begin, end, line)))
            end = self._next(end)
        end = natural
        if natural <= begin or (natural < self.stop and not text.breaks[natural]):
            end = text.breaks.rfind(1, begin + 1, max(natural, begin + 1))
        while end > begin:
            cost = self._cost(begin, end, line)
            if end not in (self.stop, text.sign_off) and (
                cost > left + EPSILON or self._stretch(begin, end, measure) > loosest
            ):
                break
            found.append((end, cost))
            end = text.breaks.rfind(1, begin + 1, end)
        return found

    def _next(self, end: int) -> int:
        """The next legal break after a place, the stretch's end being one; 0 after that."""
        if end >= self.stop:
            return 0
        following = self.text.breaks.find(1, end + 1, self.stop)
        return self.stop if following < 0 else following

    def _stretch(self, start: int, end: int, measure: float) -> float:
        gaps = max(1, self.text.breaks.count(1, start + 1, end))
        return room(self.text, start, end, measure).left / gaps

    def _walk(self, layers: list[Layer], lines: int) -> Spans:
        out: Spans = []
        end = self.stop
        for layer in range(lines, 0, -1):
            begin = layers[layer][end][1]
            out.append((begin, end))
            end = begin
        return out[::-1]
