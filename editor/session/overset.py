"""What helps a story that does not fit: a new frame behind it, closer setting, its end to cut."""

from dataclasses import replace

from editor.edit.articles import SetFitting
from editor.edit.edit import Edit
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.layout.places import sound
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.model.fitting import Fitting
from editor.model.issue import Issue
from editor.model.place import Part, TextPoint, TextRef
from editor.session.autoflow import Flow, free_places
from editor.session.freespace import line_count
from editor.session.landing import Landing
from editor.session.loaded import going_on_in
from editor.session.storyshape import Measures
from editor.values.ids import ArticleId

TRACKING, LEADING = 0.005, 0.005
"""The steps in which characters and lines come closer: em, and part of the leading."""


def flowed_on(state: State, fit: StoryFit) -> Edit | None:
    """A new frame behind a story's last one, in the best free place: the nearest one that takes
    all that is over, else the largest of the nearest page. None where nothing is free."""
    found = state.issue.find_frame(fit.frames[-1]) if fit.frames else None
    if found is None:
        return None
    page, last = found
    landing = Landing(page.id, last.box.rect)
    places = [
        (page, rect)
        for page, rect, _ in free_places(state, landing, Flow.PAGES_THAT_ARE_THERE, around=True)
    ]
    if not places:
        return None
    enough = (
        each for each in places if line_count(sound(each[0].grid), each[1].height) >= fit.over_lines
    )
    near = [each for each in places if each[0].id == places[0][0].id]
    best = next(enough, None) or max(near, key=lambda each: each[1].height)
    return going_on_in(state, Landing(best[0].id, best[1]), fit.frames[-1])


def closer_characters(issue: Issue, article: Article, measures: Measures) -> Edit | None:
    """Characters set closer, as little as closes the story, within what its styles allow; as much
    as they allow where that is not enough. None where they allow nothing."""
    limit = max((style.fit_tracking for style in measures.body_styles(article)), default=0.0)
    tried = [replace(article.fitting, tracking=-by) for by in _steps(limit, TRACKING)]
    return _least(issue, article, tried, measures)


def closer_lines(issue: Issue, article: Article, measures: Measures) -> Edit | None:
    """Lines set closer in the same way."""
    limit = max((style.fit_leading for style in measures.body_styles(article)), default=0.0)
    tried = [replace(article.fitting, leading=1.0 - by) for by in _steps(limit, LEADING)]
    return _least(issue, article, tried, measures)


def overset_text(issue: Issue, fit: StoryFit) -> TextSelection | None:
    """The text that found no room, selected from where it is cut to its end; a caret at the end
    where all has room."""
    article = issue.article(fit.article)
    if article is None or not fit.frames:
        return None
    last = len(article.body) - 1
    end = TextPoint(TextRef(article.id, Part.BODY, last), len(article.body[last].text))
    return TextSelection(end, fit.cut or end, fit.frames[-1])


def _least(issue: Issue, article: Article, tried: list[Fitting], measures: Measures) -> Edit | None:
    tried = [each for each in tried if each != article.fitting]
    for fitting in tried:
        edit = SetFitting(article.id, fitting)
        fit = _fit(issue, edit, article.id, measures)
        if fit is not None and not fit.over_lines:
            return edit
    return SetFitting(article.id, tried[-1]) if tried else None


def _fit(issue: Issue, edit: Edit, article: ArticleId, measures: Measures) -> StoryFit | None:
    return measures.story_in(edit.apply(State(issue)).issue, article)


def _steps(limit: float, step: float) -> list[float]:
    return [round(step * count, 4) for count in range(1, int(limit / step + 1e-6) + 1)]
