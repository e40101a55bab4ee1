"""The search for the least disturbance by which a placed story closes exactly.

The ladder: photo heights, subheads, punctuation, lines of paragraphs; then tracking, condensing
and leading. What is tried is laid out by the engine itself, so nothing is estimated.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from editor.edit.articles import SetFitting
from editor.edit.edit import Edit, EditError
from editor.edit.state import State
from editor.edit.text import SetLooseness
from editor.layout.counting import Counter
from editor.layout.engine import Engine, Standing
from editor.layout.fitplan import COST_LOOSE, FitPlan
from editor.layout.fittable import Body
from editor.layout.gives import Give, Gives
from editor.layout.places import areas_of
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.model.composing import PunctMode
from editor.model.fitting import PLAIN, Fitting
from editor.model.issue import Issue
from editor.model.place import Part, TextRef
from editor.model.style import ResolvedStyle
from editor.session.giveway import GivingPhoto, carried_out, photos_of
from editor.values.ids import ArticleId

NARROWER = {
    PunctMode.LINE_END_HALF: (PunctMode.FULL, PunctMode.KAIMING),
    PunctMode.FULL: (PunctMode.KAIMING,),
}
WIDER = {PunctMode.KAIMING: (PunctMode.FULL,)}
"""The modes that a body may be changed to where text is over, and where it is short."""
TRACKING, CONDENSING, LEADING = 0.005, 0.01, 0.005
"""The steps in which these change."""
PATIENCE = 12
"""So many paragraphs beyond those needed are tried for a plan."""
MOST_PLANS = 120
"""So many combinations of photos, subheads and punctuation are tried at most."""
EFFORT = 1_500_000
"""Characters that may be set in all while plans are tried; a story of 2,000 is tried 750 times."""
NEAREST = 3
"""From so many of the plans that came nearest, the lower rungs of the ladder are tried."""


@dataclass(frozen=True, slots=True)
class Unfitted:
    """A placed story as its styles have it, and all that may give way to it."""

    issue: Issue
    article: Article
    standing: Standing
    photos: tuple[GivingPhoto, ...]


def unfitted(issue: Issue, article_id: ArticleId, engine: Engine) -> Unfitted | None:
    """The story of an issue in which nothing is fitted; None when it is on no page."""
    article, standing = issue.article(article_id), engine.standing(issue, article_id)
    if article is None or standing is None or not standing.places:
        return None
    return Unfitted(issue, article, standing, photos_of(standing.chain, issue.styles))


def edits_of(story: Unfitted, plan: FitPlan) -> tuple[Edit, ...] | None:
    """The edits that carry out a plan; None when its photo cannot change so much."""
    edits: list[Edit] = []
    fitting = plan.fitting
    if plan.lines:
        photo = story.photos[plan.photo]
        shifted = photo.shifted(plan.lines)
        if not shifted:
            return None
        moves = (carried_out(story.issue, each) for each in shifted)
        edits += [move for move in moves if move is not None]
        fitting = replace(fitting, shifted=shifted)
    for at, lines in enumerate(plan.looseness):
        if lines:
            edits.append(SetLooseness(TextRef(story.article.id, Part.BODY, at), lines))
    if fitting != PLAIN:
        edits.append(SetFitting(story.article.id, fitting))
    return tuple(edits)


class FitSearch:
    """Tries plans on one story."""

    def __init__(self, story: Unfitted, engine: Engine) -> None:
        self.story = story
        self.engine = engine
        vertical = story.standing.story.vertical
        self._asked = Gives(Counter(engine.setter), vertical=vertical)
        self._bodies: dict[Fitting, tuple[Give, ...]] = {}
        self._tried: dict[FitPlan, int | None] = {}
        self._left = EFFORT

    def plan(self) -> FitPlan | None:
        """The cheapest plan found that closes the story; None when there is none."""
        over = self.over(FitPlan())
        if not over:
            return FitPlan() if over == 0 else None
        coarse = sorted(self._coarse(over), key=lambda plan: plan.cost)[:MOST_PLANS]
        best = self._cheapest(coarse)
        if best is None:
            best = self._cheapest(sorted(self._finer(coarse, over), key=lambda plan: plan.cost))
        return best

    def fit(self, plan: FitPlan) -> StoryFit | None:
        """How the story fits by a plan; None when the plan cannot be carried out."""
        edits = edits_of(self.story, plan)
        if edits is None:
            return None
        state = State(self.story.issue)
        try:
            for edit in edits:
                state = edit.apply(state)
        except EditError:
            return None
        return self.engine.story(state.issue, self.story.article.id)

    def over(self, plan: FitPlan) -> int | None:
        """Lines over, or (negative) short, by a plan; None when it cannot be carried out, or too
        much was tried already."""
        if plan not in self._tried:
            if self._left <= 0:
                return None
            self._left -= self.story.article.character_count
            fit = self.fit(plan)
            self._tried[plan] = None if fit is None else fit.over_lines - fit.short_lines
        return self._tried[plan]

    def loosened(self, plan: FitPlan, most: float) -> FitPlan | None:
        """The plan with as many paragraphs a line looser or tighter as close it, at less than
        ``most`` cost."""
        over = self.over(plan)
        if not over:
            return plan if over == 0 and plan.cost < most else None
        gives = self._gives(plan.fitting)
        chosen = [give for give in gives if (give.lines < 0) == (over > 0)]
        if len(chosen) < abs(over) or plan.cost + COST_LOOSE * abs(over) >= most:
            return None
        found = self._all_at_once(plan, chosen[: abs(over)]) or self._in_turn(plan, over, gives)
        return found if found is not None and found.cost < most else None

    def _all_at_once(self, plan: FitPlan, gives: list[Give]) -> FitPlan | None:
        for give in gives:
            plan = plan.loosened(give.paragraph, give.lines)
        return plan if self.over(plan) == 0 else None

    def _in_turn(self, plan: FitPlan, over: int, gives: tuple[Give, ...]) -> FitPlan | None:
        """Whatever brings the story nearer, one paragraph after the other, in both directions."""
        left = list(gives)
        for _ in range(PATIENCE + min(abs(over), PATIENCE)):
            give = next((give for give in left if (give.lines < 0) == (over > 0)), None)
            if give is None:
                return None
            left.remove(give)
            tried = plan.loosened(give.paragraph, give.lines)
            after = self.over(tried)
            if after is not None and abs(after) < abs(over):
                plan, over = tried, after
            if not over:
                return plan
        return None

    def _cheapest(self, plans: list[FitPlan]) -> FitPlan | None:
        best, most = None, float("inf")
        for plan in plans:
            if plan.cost >= most:
                break
            found = self.loosened(plan, most)
            if found is not None:
                best, most = found, found.cost
        return best

    def _coarse(self, over: int) -> Iterator[FitPlan]:
        """Photos, subheads and punctuation as far as their limits go."""
        sign = -1 if over > 0 else 1
        photos = [(0, 0)]
        for at, giving in enumerate(self.story.photos):
            photos += [(at, sign * lines) for lines in range(1, giving.limit + 1)]
        subheads = [sign * lines for lines in range(self._subhead_limit() + 1)]
        modes: tuple[PunctMode | None, ...] = (None, *self._modes(over))
        for (photo, lines), subhead, mode in product(photos, subheads, modes):
            yield FitPlan(photo, lines, Fitting(punct=mode, subhead=subhead))

    def _finer(self, coarse: list[FitPlan], over: int) -> Iterator[FitPlan]:
        """The plans that came nearest, with tracking, condensing or leading besides."""
        known = [(abs(own), plan.cost, plan) for plan in coarse if (own := self.over(plan))]
        known.sort(key=lambda item: item[:2])
        sign = -1 if over > 0 else 1
        for _, _, plan in known[:NEAREST]:
            for change in self._changes(sign):
                yield replace(plan, fitting=_both(plan.fitting, change))

    def _changes(self, sign: int) -> Iterator[Fitting]:
        styles = self._styles()
        tracking = max((style.fit_tracking for style in styles), default=0.0)
        scale = min((style.fit_scale for style in styles), default=1.0)
        leading = max((style.fit_leading for style in styles), default=0.0)
        trackings = [sign * part for part in (0.0, *_steps(tracking, TRACKING))]
        condensed = _steps(1.0 - scale, CONDENSING) if sign < 0 else ()
        scales = [1.0 - part for part in (0.0, *condensed)]
        leadings = [1.0 + sign * part for part in (0.0, *_steps(leading, LEADING))]
        for change in product(trackings, scales, leadings):
            yield Fitting(*change)

    def _styles(self) -> list[ResolvedStyle]:
        looks = self.story.standing.story.looks
        names = dict.fromkeys(each.style for each in self.story.article.body)
        return [style for name in names if not (style := looks.paragraph(name)).takes_lines]

    def _subhead_limit(self) -> int:
        looks = self.story.standing.story.looks
        styles = (looks.paragraph(each.style) for each in self.story.article.body)
        return max((style.fit_subhead for style in styles if style.takes_lines), default=0)

    def _modes(self, over: int) -> tuple[PunctMode, ...]:
        table = NARROWER if over > 0 else WIDER
        free = (style.punct for style in self._styles() if style.fit_punct)
        return tuple(dict.fromkeys(mode for own in free for mode in table.get(own, ())))

    def _gives(self, fitting: Fitting) -> tuple[Give, ...]:
        """What the paragraphs can give in the columns that the story begins in."""
        found = self._bodies.get(fitting)
        if found is None:
            standing = self.story.standing
            areas = areas_of(0, standing.places[0])
            body = Body(standing.story, fitting, self._asked)
            found = body.gives(areas[0].width) if areas else ()
            self._bodies[fitting] = found
        return found


def _both(own: Fitting, change: Fitting) -> Fitting:
    return replace(own, tracking=change.tracking, scale=change.scale, leading=change.leading)


def _steps(limit: float, step: float) -> list[float]:
    return [round(step * count, 4) for count in range(1, int(limit / step + 1e-6) + 1)]
