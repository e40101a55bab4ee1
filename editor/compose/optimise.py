"""All lines of a paragraph weighed together: the paragraph composer, and looseness.

The sum of every line's cost (the square of what each gap gives or takes, choose.LineChooser) is
the least there is, by dynamic programming over all legal breaks, line by line; kinsoku, squeezes
and line edges are inside it, nothing is repaired afterwards. Sources: TYPOGRAPHY §9, Knuth and
Plass 1981 for the idea and for looseness.
"""

from itertools import count
from typing import NamedTuple

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

EVEN = (0.06, 0.08, 0.095)
"""How loose (em) the loosest line of a paragraph may be: the first of these that can be had."""
DEARER, SLIGHT = 1.5, 0.001
"""Lines without a loose one may cost so many times the least, and so much more."""


class Limits(NamedTuple):
    """Ways are followed that cost no more than ``bound``, whose Han gaps grow by no more than
    ``loosest``, and that can have just so many ``lines`` (0: any)."""

    bound: float = INFINITE
    loosest: float = INFINITE
    lines: int = 0


Way = tuple[float, int]
"""The least cost to a break, and the break that its line begins at."""
Layer = dict[int, Way]
"""What is known of all breaks that a number of lines can end at."""


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
        greedy = list(out)
        chooser.fill(greedy, start, stop)
        search, own = _Search(chooser, start, stop, len(out)), greedy[len(out) :]
        out += search.looser(own, looseness) if by_line else search.best(own, looseness)
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
        best = self._least(Limits(self._total(greedy)), len(greedy) + 1) or greedy
        if looseness:
            return self._loosened(len(best), looseness) or best
        return self._evener(best, greedy)

    def looser(self, greedy: Spans, looseness: int) -> Spans:
        """The line composer's lines, or so many more or fewer."""
        if not looseness or self.start >= self.stop or len(greedy) > MOST_LINES:
            return greedy
        return self._loosened(len(greedy), looseness) or greedy

    def _least(self, limits: Limits, most: int) -> Spans | None:
        """The lines of least cost within some limits, None where there are none."""
        layers = self._layers(limits, most)
        ways = {n: layer[self.stop] for n, layer in enumerate(layers) if self.stop in layer}
        if not ways:
            return None
        return self._walk(layers, min(ways, key=lambda n: ways[n]))

    def _evener(self, best: Spans, greedy: Spans) -> Spans:
        """Lines without a loose one among them, where they cost little more in all and no more
        than first-fit lines."""
        worst = max((self._looseness(*line, n) for n, line in enumerate(best[:-1])), default=0.0)
        if worst <= EVEN[0]:
            return best
        rivals = (greedy, self._first_fit(inwards=True), self._first_fit(inwards=False))
        bound = min(DEARER * self._total(best) + SLIGHT, *map(self._total, rivals))
        for loosest in EVEN:
            if loosest < worst:
                even = self._least(Limits(bound, loosest), len(best) + 1)
                if even is not None:
                    return even
        return best

    def _first_fit(self, *, inwards: bool) -> Spans:
        """What a composer makes that pushes every line in where it can, or always out."""
        out: Spans = []
        begin = self.start
        while begin < self.stop:
            ends = self._ends(begin, self.first + len(out), Limits())
            choices = [end for end, _ in ends] or [self.stop]
            measure = self.chooser.measure(self.first + len(out))
            natural = self.chooser.fitting(begin, self.stop, measure)
            fitting = [end for end in choices if end <= natural]
            end = max(choices) if inwards or not fitting else max(fitting)
            out.append((begin, end))
            begin = end
        return out

    def _loosened(self, natural: int, looseness: int) -> Spans | None:
        """The lines with as much of the looseness as can be had, None with none of it."""
        step = 1 if looseness > 0 else -1
        for wanted in range(natural + looseness, natural, -step):
            if wanted > 0 and self._can_fill(self.start, wanted, 0):
                layers = self._layers(Limits(loosest=LOOSEST, lines=wanted), wanted)
                if len(layers) > wanted and self.stop in layers[wanted]:
                    return self._walk(layers, wanted)
        return None

    def _can_fill(self, begin: int, wanted: int, done: int) -> bool:
        """Whether what follows may fill the rest of the wanted lines, neither too long nor so
        short that they would be loose."""
        text, measure = self.text, self.chooser.measure
        if begin >= self.stop:
            return done == wanted
        rooms = [measure(self.first + line) for line in range(done, wanted)]
        rest = width(text, begin, self.stop)
        tight = rest - shrinkable(text, begin, self.stop) <= sum(rooms) + SLACK * len(rooms)
        return bool(rooms) and tight and rest >= LEAST_FILL * sum(rooms[:-1])

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

    def _layers(self, limits: Limits, most: int) -> list[Layer]:
        """Layer n: all breaks that n lines can reach, and how."""
        layers: list[Layer] = [{self.start: (0.0, self.start)}]
        for line in count():
            reached: Layer = {}
            for begin, (cost, _) in layers[-1].items():
                if begin < self.stop:
                    self._reach(reached, begin, cost, line, limits)
            if not reached or line >= most:
                return layers
            layers.append(reached)
        return layers

    def _reach(self, reached: Layer, begin: int, cost: float, line: int, limits: Limits) -> None:
        left = limits.bound - cost
        for end, added in self._ends(begin, self.first + line, limits._replace(bound=left)):
            total = cost + added
            known = reached.get(end)
            if limits.lines and not self._can_fill(end, limits.lines, line + 1):
                continue
            if added <= left + EPSILON and (known is None or total < known[0]):
                reached[end] = (total, begin)

    def _ends(self, begin: int, line: int, limits: Limits) -> list[tuple[int, float]]:
        """Where a line may end and what that costs: squeezed, and ever looser until it costs
        more than is left of the bound."""
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
                cost > limits.bound + EPSILON
                or self._looseness(begin, end, line - self.first) > limits.loosest + EPSILON
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

    def _looseness(self, start: int, end: int, line: int) -> float:
        return self.chooser.looseness(start, end, self.first + line)

    def _walk(self, layers: list[Layer], lines: int) -> Spans:
        out: Spans = []
        end = self.stop
        for layer in range(lines, 0, -1):
            begin = layers[layer][end][1]
            out.append((begin, end))
            end = begin
        return out[::-1]
