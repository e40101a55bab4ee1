"""A story that flows on by itself: frame after frame, column by column, page by page."""

from collections.abc import Iterator
from enum import Enum

from editor.edit.edit import Edit, EditError, Select, Together
from editor.edit.frames import AddFrame, LinkFrames
from editor.edit.pages import AddPage
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.layout.places import sound
from editor.model.frame import TextFrame
from editor.model.page import Page
from editor.model.shown import whole
from editor.session.freespace import column_at, free_columns, line_count
from editor.session.landing import Landing
from editor.session.loaded import RestLoad, StoryLoad, edit_of, last_text, next_frame
from editor.session.numbering import next_number
from editor.session.placing import PLACE
from editor.session.storyshape import Measures
from editor.values.geometry import Point, Rect
from editor.values.ids import FrameId, PageId, new_id

LEAST = 5
"""Lines of a free place below which nothing flows into it."""
MOST = 400
"""Frames that one story is given at most."""


class Flow(Enum):
    """How far a story flows: onto new pages too, or only onto those that are there."""

    NEW_PAGES = "new pages"
    PAGES_THAT_ARE_THERE = "pages that are there"


def autoflow(
    state: State,
    landing: Landing,
    load: StoryLoad | RestLoad,
    measures: Measures,
    flow: Flow = Flow.NEW_PAGES,
) -> Edit | None:
    """A story placed where it lands, and in as many frames behind it as it takes: in the columns
    to the right, on the pages that follow, then on new ones with the grid of the last; one step.
    Where not even the first may lie, the edit is that one, to be refused in its own words."""
    first = edit_of(state, landing, load, measures)
    if first is None:
        return None
    try:
        after = first.apply(state)
    except EditError:
        return first
    last = last_text(after, landing, load)
    if last is None:
        return first
    edits = [first, *_flowed(after, landing, load, last, (measures, flow))]
    chosen = FrameSelection(landing.page, (last,))
    return Together((*edits, Select(chosen)), PLACE)


def _flowed(
    state: State,
    landing: Landing,
    load: StoryLoad | RestLoad,
    last: FrameId,
    how: tuple[Measures, Flow],
) -> Iterator[Edit]:
    """Frames until nothing is over; the layout is asked again once those made should do."""
    measures, flow = how
    article, wanted, count = load.article, 0, 0
    places = free_places(state, landing, flow)
    while count < MOST:
        if wanted <= 0:
            fit = measures.story_in(state.issue, article)
            wanted = fit.over_lines if fit is not None else 0
            if not wanted:
                return
        place = next(places, None)
        before = state.issue.find_frame(last)
        if place is None or before is None or not isinstance(before[1], TextFrame):
            return
        page, rect, new = place
        frame = next_frame(before[1], page, rect)
        edits: list[Edit] = [AddPage(page)] if new else []
        edits += [AddFrame(page.id, frame), LinkFrames(last, frame.box.id)]
        for edit in edits:
            state = edit.apply(state)
        yield from edits
        wanted -= line_count(sound(page.grid), rect.height) * frame.columns
        last, count = frame.box.id, count + 1


def free_places(
    state: State, landing: Landing, flow: Flow, *, around: bool = False
) -> Iterator[tuple[Page, Rect, bool]]:
    """Free places behind a landing, and the page of each; True with the first of a new page.
    With ``around`` also those before it on its page, last."""
    pages = state.issue.pages
    at = next((index for index, page in enumerate(pages) if page.id == landing.page), len(pages))
    for number, page in enumerate(pages[at:]):
        grid = sound(page.grid)
        here = column_at(grid, Point(landing.rect.x + 1, landing.rect.y))
        for rect in free_columns(whole(state.issue, page), LEAST):
            column = column_at(grid, rect.center)
            if number or column > here or (column == here and rect.y > landing.rect.bottom):
                yield page, rect, False
    if around:
        yield from _before(state, landing)
    while flow is Flow.NEW_PAGES and pages:
        page = _page_after(pages)
        pages = (*pages, page)
        rects: tuple[Rect, ...] = (page.grid.type_area,)
        if page.master is not None:
            rects = tuple(free_columns(whole(state.issue, page), LEAST))
        if not rects:
            return
        for number, rect in enumerate(rects):
            yield page, rect, not number


def _before(state: State, landing: Landing) -> Iterator[tuple[Page, Rect, bool]]:
    page = state.issue.page(landing.page)
    if page is None:
        return
    for rect in free_columns(whole(state.issue, page), LEAST):
        if rect.x < landing.rect.x or rect.y < landing.rect.y:
            yield page, rect, False


def _page_after(pages: tuple[Page, ...]) -> Page:
    """An empty page like the last one, with the next number."""
    last = pages[-1]
    number = next_number(pages)
    return Page(PageId(new_id("p")), number, last.name, last.grid, master=last.master)
