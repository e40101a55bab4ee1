"""Laying out a corpus: photos after their paragraphs, further sheets until all is placed."""

from collections.abc import Iterator
from dataclasses import replace

from editor.display.items import TextItem
from editor.layout.engine import Engine
from editor.layout.report import PageLayout, StoryFit
from editor.model.issue import Issue
from editor.model.page import Page
from editor.values.ids import ArticleId
from tests.bench.build import Corpus, Due, Spot, caption_lines, photo_frames, photo_lines, sheet

MOST_SHEETS = 20
"""A story that needs more sheets than this is reported as overset instead."""


def lay_out(engine: Engine, corpus: Corpus) -> tuple[Issue, tuple[PageLayout, ...]]:
    """The finished issue and its pages in order."""
    issue = corpus.issue
    for article in issue.articles:
        issue = _place_photos(engine, issue, article.id, corpus.due.get(article.id, ()))
    for article in issue.articles:
        issue = _add_sheets(engine, issue, article.id)
    return issue, tuple(engine.page(issue, page.id) for page in issue.pages)


def overset(layouts: tuple[PageLayout, ...]) -> int:
    """Characters that found no room, each story counted once."""
    fits = {fact.article: fact for page in layouts for fact in page.facts if _is_fit(fact)}
    return sum(fit.over_chars for fit in fits.values() if isinstance(fit, StoryFit))


def _is_fit(fact: object) -> bool:
    return isinstance(fact, StoryFit)


def _add_sheets(engine: Engine, issue: Issue, article: ArticleId) -> Issue:
    for _ in range(MOST_SHEETS):
        fit = engine.story(issue, article)
        if fit is None or not fit.over_lines:
            break
        issue = _with_sheet(issue, article)
    return issue


def _with_sheet(issue: Issue, article: ArticleId) -> Issue:
    last = max(i for i, page in enumerate(issue.pages) if _owner(page) == article)
    number = sum(_owner(page) == article for page in issue.pages)
    new = sheet(issue.pages[last].grid, article, number)
    return replace(issue, pages=(*issue.pages[: last + 1], new, *issue.pages[last + 1 :]))


def _owner(page: Page) -> ArticleId:
    return ArticleId(page.id.rpartition("-")[0])


def _sheets(issue: Issue, article: ArticleId) -> list[Page]:
    return [page for page in issue.pages if _owner(page) == article]


def _place_photos(engine: Engine, issue: Issue, article: ArticleId, due: tuple[Due, ...]) -> Issue:
    free: dict[tuple[int, int], int] = {}
    for one in due:
        issue = _add_sheets(engine, issue, article)
        end = _end_of(engine, issue, article, one.after)
        issue, spot, lines = _spot(issue, article, one, end, free)
        page = _sheets(issue, article)[spot.sheet]
        height = photo_lines(page.grid) + lines
        free[spot.sheet, spot.column] = spot.line + height
        frames = photo_frames(page.grid, one.photo, spot, lines)
        grown = replace(page, frames=(*page.frames, *frames))
        issue = replace(issue, pages=tuple(grown if p.id == page.id else p for p in issue.pages))
    return issue


def _spot(
    issue: Issue, article: ArticleId, due: Due, end: Spot, free: dict[tuple[int, int], int]
) -> tuple[Issue, Spot, int]:
    """The first room for a photo at or after the end of its paragraph."""
    photo = issue.photo(due.photo)
    grid = issue.pages[0].grid
    lines = caption_lines(grid, photo) if photo else 1
    height = photo_lines(grid) + lines
    spot = end
    while True:
        line = max(spot.line, free.get((spot.sheet, spot.column), 0))
        if line + height <= grid.lines or line == 0:
            break
        spot = _next_column(spot, grid.columns)
    while len(_sheets(issue, article)) <= spot.sheet:
        issue = _with_sheet(issue, article)
    return issue, replace(spot, line=line), lines


def _next_column(spot: Spot, columns: int) -> Spot:
    if spot.column + 1 < columns:
        return Spot(spot.sheet, spot.column + 1, 0)
    return Spot(spot.sheet + 1, 0, 0)


def _end_of(engine: Engine, issue: Issue, article: ArticleId, paragraph: int) -> Spot:
    """Where the line after a paragraph of the story stands."""
    end = Spot(0, 0, 0)
    for number, page in enumerate(_sheets(issue, article)):
        grid, area = page.grid, page.grid.type_area
        step = grid.column_width + grid.gutter
        for item in _lines(engine.page(issue, page.id)):
            if item.ref and item.ref.owner == article and item.ref.paragraph == paragraph:
                column = int((item.x - area.x + 0.01) // step)
                end = Spot(number, column, int((item.y - area.y) // grid.leading) + 1)
    return end


def _lines(layout: PageLayout) -> Iterator[TextItem]:
    for frame in layout.display.frames:
        yield from (item for item in frame.items if isinstance(item, TextItem))
