"""What a loaded cursor holds, where each thing would land, and the edit that puts it there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.edit.chains import downstream, text_frames
from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import AddFrame, LinkFrames
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.article import Article
from editor.model.frame import PhotoFrame, TextFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.shown import whole
from editor.session.landing import (
    Landing,
    article_landing,
    box_of,
    drawn_landing,
    drop_article,
    drop_photo,
    photo_landing,
    story_landing,
)
from editor.session.placing import CONTINUE, tidily
from editor.session.storyshape import Measures, columns_in
from editor.values.geometry import Point, Rect
from editor.values.ids import ArticleId, FrameId, PhotoId
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class StoryLoad:
    """An article with its title. ``whole``: as a shape with its photos, wherever it is dropped."""

    article: ArticleId
    whole: bool = False


@dataclass(frozen=True, slots=True)
class RestLoad:
    """The rest of a story, which goes on behind a frame."""

    article: ArticleId
    after: FrameId


@dataclass(frozen=True, slots=True)
class PhotoLoad:
    """A photo."""

    photo: PhotoId


Load = StoryLoad | RestLoad | PhotoLoad


def article_of(issue: Issue, load: Load) -> Article | None:
    """The article that a load speaks of; None for photos and for what is gone."""
    return None if isinstance(load, PhotoLoad) else issue.article(load.article)


def photo_of(issue: Issue, load: Load) -> Photo | None:
    """The photo that a load speaks of; None for articles and for what is gone."""
    return issue.photo(load.photo) if isinstance(load, PhotoLoad) else None


def exists(issue: Issue, load: Load) -> bool:
    """Whether the issue still has what is loaded, and the frame that a rest goes on behind."""
    if isinstance(load, RestLoad) and issue.find_frame(load.after) is None:
        return False
    return article_of(issue, load) is not None or photo_of(issue, load) is not None


def held(issue: Issue, loads: Iterable[Load]) -> tuple[Load, ...]:
    """Loads as a pointer holds them, each once: a whole story is placed bit by bit, with its photos
    behind it."""
    found = list[Load]()
    for load in loads:
        article = article_of(issue, load)
        if isinstance(load, StoryLoad) and load.whole and article is not None:
            found += [StoryLoad(load.article), *map(PhotoLoad, article.photos)]
        else:
            found.append(load)
    return tuple(dict.fromkeys(found))


def landing_of(
    issue: Issue, page: Page, point: Point, load: Load, measures: Measures
) -> Landing | None:
    """Where a click at a point puts a load; None where nothing can take it. What the page has from
    its masters takes nothing and keeps its place."""
    landing = _landing(issue, whole(issue, page), point, load, measures)
    inherited = landing is not None and landing.frame and page.frame(landing.frame) is None
    return None if inherited else landing


def _landing(
    issue: Issue, page: Page, point: Point, load: Load, measures: Measures
) -> Landing | None:
    match load:
        case PhotoLoad(photo):
            found = issue.photo(photo)
            return photo_landing(page, point, found) if found is not None else None
        case StoryLoad(key, whole=True):
            article = issue.article(key)
            return story_landing(issue, page, point, article, measures) if article else None
        case StoryLoad():
            return article_landing(page, point)
        case RestLoad(after=after):
            return _rest_landing(page, point, after)


def drawn_of(issue: Issue, page: Page, rect: Rect, load: Load, measures: Measures) -> Landing:
    """A rectangle that was drawn for a load."""
    article = article_of(issue, load)
    if isinstance(load, StoryLoad) and article is not None:
        return drawn_landing(issue, page, rect, article, measures)
    return Landing(page.id, rect)


def edit_of(state: State, landing: Landing, load: Load, measures: Measures) -> Edit | None:
    """The edit that puts a load where it lands, as one step; None when it is gone."""
    issue = state.issue
    match load:
        case PhotoLoad(key):
            photo = issue.photo(key)
            return drop_photo(state, landing, photo, measures.cutout(photo)) if photo else None
        case StoryLoad(key):
            article = issue.article(key)
            if article is None:
                return None
            return drop_article(state, landing, article, measures.title_depth)
        case RestLoad(after=after):
            return going_on_in(state, landing, after)


def left_out(issue: Issue, landing: Landing, load: Load) -> Words | None:
    """That photos of a whole story find no room where it lands; None where all do."""
    article = article_of(issue, load)
    if not landing.frames or article is None or not isinstance(load, StoryLoad):
        return None
    placed = {frame.photo for frame in landing.frames if isinstance(frame, PhotoFrame)}
    count = sum(issue.photo(key) is not None for key in set(article.photos) - placed)
    if not count:
        return None
    return Words(
        f"有 {count} 张图片排不下，没有上版；可从稿件库的“图片”里拖到版上。",
        f"No room for {count} of the story's photos; drag them from Photos in the library.",
    )


def going_on_in(state: State, landing: Landing, after: FrameId) -> Edit | None:
    """A story going on behind a frame: in another one, or in a new one that looks like it."""
    page, before = state.issue.page(landing.page), state.issue.find_frame(after)
    if page is None or before is None or not isinstance(before[1], TextFrame):
        return None
    if landing.frame is not None:
        chosen = Select(FrameSelection(page.id, (landing.frame,)))
        edit = Together((LinkFrames(after, landing.frame), chosen), CONTINUE)
        return tidily(state, edit)
    frame = next_frame(before[1], page, landing.rect)
    return Together((AddFrame(page.id, frame), LinkFrames(after, frame.box.id)), CONTINUE)


def next_frame(before: TextFrame, page: Page, rect: Rect) -> TextFrame:
    """A new text frame in a rectangle of a page, set as another one; it follows nothing yet."""
    return replace(
        before,
        box=replace(box_of(rect), style=before.box.style, inset=before.box.inset),
        article=None,
        columns=columns_in(page.grid, rect),
        widths=(),
        follows=None,
    )


def last_text(state: State, landing: Landing, load: StoryLoad | RestLoad) -> FrameId | None:
    """The last frame of a story after it landed; None when it has no text frame."""
    frames = text_frames(state.issue)
    if isinstance(load, RestLoad):
        head: FrameId | None = load.after
    else:
        page = state.issue.page(landing.page)
        mine = leaves(page.frames) if page is not None else ()
        story = (f for f in mine if isinstance(f, TextFrame) and f.article == load.article)
        head = next((frame.box.id for frame in story), None)
    return list(downstream(frames, head))[-1] if head in frames and head is not None else None


def left_over(state: State, loads: tuple[Load, ...]) -> tuple[Load, ...]:
    """The loads that are still to be placed: none that is gone, and no photo twice."""
    shown = {
        frame.photo
        for page in state.issue.pages
        for frame in leaves(page.frames)
        if isinstance(frame, PhotoFrame)
    }
    return tuple(
        load
        for load in loads
        if exists(state.issue, load)
        if not (isinstance(load, PhotoLoad) and load.photo in shown)
    )


def _rest_landing(page: Page, point: Point, after: FrameId) -> Landing | None:
    """A text frame that can go on with a story, else the free part of a column."""
    landing = article_landing(page, point)
    if landing is None or landing.frame is None:
        return landing
    taken = landing.frame == after or not isinstance(page.frame(landing.frame), TextFrame)
    return None if taken else landing
