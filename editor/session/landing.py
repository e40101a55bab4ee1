"""Where an article or a photo dropped onto a page lands, and the edit that puts it there."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import AddFrame
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.layout.places import sound
from editor.model.article import Article
from editor.model.frame import (
    Box,
    CaptionFrame,
    Cutout,
    Frame,
    PanelFrame,
    PhotoFit,
    PhotoFrame,
    TextFrame,
    TitleFrame,
    Wrap,
    leaves,
)
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.place import Part
from editor.model.rotating import upright_of
from editor.session.freespace import free_areas, free_column, lines_for
from editor.session.placing import PLACE, PLACE_PHOTO, instead, photo_instead
from editor.session.storyshape import (
    CLEARANCE,
    SMALL_HEADLINE,
    TITLE_PARTS,
    Measures,
    Shaper,
)
from editor.values.geometry import Insets, Point, Rect
from editor.values.ids import FrameId, PageId, new_id
from editor.values.language import Words

TitleDepth = Callable[[TitleFrame, Article], float]
"""How many points a title takes in a frame of some width; 0 without a title."""


@dataclass(frozen=True, slots=True)
class Landing:
    """What takes the thing dropped: a frame, or a free place where ``frames`` will stand, or one
    will be made."""

    page: PageId
    rect: Rect
    frame: FrameId | None = None
    frames: tuple[Frame, ...] = ()

    @property
    def parts(self) -> tuple[Rect, ...]:
        """What is shown of it before it lands."""
        return tuple(each.box.rect for each in self.frames) or (self.rect,)


def article_landing(page: Page, point: Point) -> Landing | None:
    """A text or title frame under a point, else the free part of its column; None where neither
    is."""
    under = _under(page, point)
    if isinstance(under, TextFrame | TitleFrame):
        return Landing(page.id, under.box.rect, under.box.id)
    if under is not None:
        return None
    rect = free_column(page, point, tuple(leaves(page.frames)))
    return Landing(page.id, rect) if rect is not None else None


def story_landing(
    issue: Issue, page: Page, point: Point, article: Article, measures: Measures
) -> Landing | None:
    """A text or title frame under a point, else a free place in which the whole story stands:
    title, body, photos and captions."""
    under = _under(page, point)
    if under is not None:
        return article_landing(page, point)
    shape = Shaper(issue, page, article, measures).best(free_areas(page, point))
    return Landing(page.id, shape.rect, frames=shape.frames) if shape is not None else None


def drawn_landing(
    issue: Issue, page: Page, rect: Rect, article: Article, measures: Measures
) -> Landing:
    """A rectangle that was drawn for a whole story, which fills it."""
    shape = Shaper(issue, page, article, measures).filling(rect)
    return Landing(page.id, rect, frames=shape.frames)


def photo_landing(page: Page, point: Point, photo: Photo) -> Landing | None:
    """A photo frame under a point, else a place in its column; text makes room for it."""
    under = _under(page, point)
    if isinstance(under, PhotoFrame | CaptionFrame):
        return Landing(page.id, under.box.rect, under.box.id)
    if under is not None and not isinstance(under, TextFrame):
        return None
    solid = tuple(each for each in leaves(page.frames) if not isinstance(each, TextFrame))
    rect = free_column(page, point, solid)
    if rect is None:
        return None
    shape = photo.height / photo.width if photo.width and photo.height else 2 / 3
    grid = sound(page.grid)
    lines = max(1, round((rect.width * shape + grid.leading - grid.cell) / grid.leading))
    return Landing(page.id, replace(rect, height=min(rect.height, grid.depth(lines))))


def drop_article(
    state: State, landing: Landing, article: Article, depth: TitleDepth
) -> Edit | None:
    """An article into the frame of a landing, or into a new text frame with its title above,
    which is as deep as the title takes."""
    page = state.issue.page(landing.page)
    if page is None:
        return None
    if landing.frames:
        return _added(page, landing.frames, PLACE)
    if landing.frame is None:
        title = _title(state.issue, landing.rect, article)
        frames = _article_frames(page, landing.rect, title, depth(title, article))
        return _added(page, frames, PLACE)
    frame = page.frame(landing.frame)
    if not isinstance(frame, TextFrame | TitleFrame):
        return None
    edit = instead(state, frame, article.id)
    return Together((edit, _chosen(page, landing.frame)), PLACE)


def drop_photo(
    state: State, landing: Landing, photo: Photo, cutout: Cutout = Cutout.NONE
) -> Edit | None:
    """A photo into the frame of a landing, or into a new one, cut out in some way."""
    page = state.issue.page(landing.page)
    if page is None:
        return None
    if landing.frame is None:
        box = replace(box_of(landing.rect), wrap=Wrap(Insets.all(CLEARANCE)))
        fit = PhotoFit.FIT if photo.is_vector else PhotoFit.FILL
        return _added(page, (PhotoFrame(box, photo.id, fit, cutout=cutout),), PLACE_PHOTO)
    frame = page.frame(landing.frame)
    if not isinstance(frame, PhotoFrame | CaptionFrame):
        return None
    edit = photo_instead(state, frame, photo.id, cutout)
    return Together((edit, _chosen(page, landing.frame)), PLACE_PHOTO)


def _under(page: Page, point: Point) -> Frame | None:
    """The foremost frame under a point that is no mere background."""
    found = (
        frame
        for frame in reversed(leaves(page.frames))
        if frame.box.rect.contains(upright_of(frame.box).of(point))
        and not isinstance(frame, PanelFrame)
    )
    return next(found, None)


def _title(issue: Issue, rect: Rect, article: Article) -> TitleFrame:
    """A title for a column, in the style of small headlines where there is one."""
    small = issue.styles.paragraph_style(SMALL_HEADLINE) is not None
    styles = ((Part.HEADLINE, SMALL_HEADLINE),) if small else ()
    return TitleFrame(box_of(rect), article.id, TITLE_PARTS, styles=styles)


def _article_frames(page: Page, rect: Rect, title: TitleFrame, deep: float) -> tuple[Frame, ...]:
    """A text frame, and above it the title where the article has one and there is room."""
    grid = sound(page.grid)
    lines = lines_for(grid, deep)
    down = (lines + 1) * grid.leading
    text = TextFrame(box_of(rect), title.article, gutter=grid.gutter)
    if not lines or down + grid.cell > rect.height:
        return (text,)
    head = replace(rect, height=grid.depth(lines))
    body = Rect(rect.x, rect.y + down, rect.width, rect.height - down)
    return replace(title, box=box_of(head)), replace(text, box=box_of(body))


def _added(page: Page, frames: tuple[Frame, ...], label: Words) -> Edit:
    """New frames on a page; the last one is selected."""
    return Together(tuple(AddFrame(page.id, frame) for frame in frames), label)


def _chosen(page: Page, frame: FrameId) -> Edit:
    return Select(FrameSelection(page.id, (frame,)))


def box_of(rect: Rect) -> Box:
    """A new box in a rectangle."""
    return Box(FrameId(new_id("f")), rect)
