"""A way to make a story fit: what gives, by how much, and what that costs."""

from dataclasses import dataclass, replace

from editor.model.fitting import PLAIN, Fitting

COST_PHOTO, COST_SUBHEAD, COST_PUNCT, COST_LOOSE = 1.0, 1.5, 3.0, 2.0
COST_TRACKING, COST_SCALE, COST_LEADING = 8.0, 10.0, 14.0
"""The ladder of 适排: a line of a photo or a subhead, another punctuation mode, a line of a
paragraph; then the first step of tracking, condensing and leading. What stands later on the
ladder costs more, so that less of it is taken."""
STEEP = 200.0
"""What tracking, condensing and leading cost for each whole part more."""


@dataclass(frozen=True, slots=True)
class FitPlan:
    """``photo`` of the candidates becomes ``lines`` higher; ``looseness`` is what each of the
    body's paragraphs takes more (those at the end that take nothing may be left out)."""

    photo: int = 0
    lines: int = 0
    fitting: Fitting = PLAIN
    looseness: tuple[int, ...] = ()

    @property
    def cost(self) -> float:
        """How much the plan disturbs the page."""
        fitting = self.fitting
        cost = COST_PHOTO * abs(self.lines) + COST_SUBHEAD * abs(fitting.subhead)
        cost += COST_PUNCT * (fitting.punct is not None) + COST_LOOSE * sum(
            map(abs, self.looseness)
        )
        parts = (
            (fitting.tracking, COST_TRACKING),
            (fitting.scale - 1.0, COST_SCALE),
            (fitting.leading - 1.0, COST_LEADING),
        )
        return cost + sum(first + STEEP * abs(part) for part, first in parts if part)

    def loosened(self, paragraph: int, lines: int) -> "FitPlan":
        """The plan with a paragraph taking so many lines more than in this plan."""
        known = self.looseness + (0,) * (paragraph + 1 - len(self.looseness))
        changed = (*known[:paragraph], known[paragraph] + lines, *known[paragraph + 1 :])
        return replace(self, looseness=changed)
