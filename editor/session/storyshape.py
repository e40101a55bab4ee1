"""A whole story as frames in a free place: its title above, the body in columns of the grid, its
photos with their captions in the body."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from editor.layout.places import sound
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.model.frame import (
    Anchor,
    Box,
    CaptionFrame,
    Cutout,
    Frame,
    PhotoFit,
    PhotoFrame,
    TextFrame,
    TitleFrame,
    Wrap,
)
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.place import Part
from editor.model.style import ResolvedStyle
from editor.session.freespace import line_count, lines_for
from editor.values.geometry import Insets, Rect
from editor.values.ids import ArticleId, FrameId, new_id

SMALL_HEADLINE = "小主题"
"""The style of a headline that stands in one column."""
TITLE_PARTS = (Part.KICKER, Part.HEADLINE, Part.DECK)
CLEARANCE = 9.0
"""Points that a new photo keeps text away."""
SLENDER = 1.25
"""Width by height that the whole story should have about."""
LARGEST_PHOTO = 0.6
"""A photo takes no more than this part of the body's height."""
TRIALS = 4
"""So often the height of the body is brought nearer to its length."""


class Measures(Protocol):
    """What is asked of the layout: depths in points, and how a story fits an issue's frames."""

    def title_depth(self, frame: TitleFrame, article: Article) -> float:
        """How deep an article's title is in lines as long as a frame; 0 without a title."""
        ...

    def caption_depth(self, frame: CaptionFrame, photo: Photo) -> float:
        """How deep a photo's caption is in lines as long as a frame; 0 without words."""
        ...

    def cutout(self, photo: Photo) -> Cutout:
        """How a photo is cut out where it is shown for the first time."""
        ...

    def body_styles(self, article: Article) -> tuple[ResolvedStyle, ...]:
        """The styles of a story's body, each once, but those of subheads."""
        ...

    def story_in(self, issue: Issue, article: ArticleId) -> StoryFit | None:
        """How a story would fit the frames of an issue; None where it does not stand."""
        ...


@dataclass(frozen=True, slots=True)
class StoryShape:
    """The frames of a story that are not on the page yet, and how many lines are over."""

    frames: tuple[Frame, ...]
    rect: Rect
    over: int = 0


class Shaper:
    """Makes shapes of one article for places of one page."""

    def __init__(self, issue: Issue, page: Page, article: Article, measures: Measures) -> None:
        self._issue, self._page, self._article = issue, page, article
        self._measures = measures
        self._grid = sound(page.grid)

    def best(self, areas: Iterable[Rect]) -> StoryShape | None:
        """The shape that has room for most, and then the best proportion."""
        shapes = [self.fitted(area) for area in areas]
        return min(shapes, key=lambda shape: (shape.over, _ungainly(shape.rect)), default=None)

    def fitted(self, area: Rect) -> StoryShape:
        """A shape from the top of a place, no deeper than the story needs."""
        shape = self.filling(area)
        for _ in range(TRIALS):
            text = shape.frames[-1]
            fit = self._fit(shape.frames)
            if not isinstance(text, TextFrame) or fit is None:
                return shape
            if fit.over_lines or not fit.short_lines // text.columns:
                return replace(shape, over=fit.over_lines)
            lines = line_count(self._grid, text.box.rect.height) - fit.short_lines // text.columns
            shorter = self._cut(shape, text, max(lines, self._least(shape)))
            if shorter == shape:
                return shape
            after = self._fit(shorter.frames)
            if after is None or after.over_lines:
                return self._grown(shorter, text)
            shape = shorter
        return shape

    def filling(self, area: Rect) -> StoryShape:
        """A shape that takes the whole of a place, be its story longer or shorter."""
        grid, columns = self._grid, columns_in(self._grid, area)
        title = self._title(area, columns)
        depth = self._measures.title_depth(title, self._article)
        lines = lines_for(grid, depth)
        down = (lines + 1) * grid.leading if lines else 0.0
        if down + grid.cell > area.height:
            lines, down = 0, 0.0
        head = (replace(title, box=_box(replace(area, height=grid.depth(lines)))),) if lines else ()
        body = Rect(area.x, area.y + down, area.width, area.height - down)
        photos = tuple(self._photos(body, columns))
        text = TextFrame(_box(body), self._article.id, columns, grid.gutter, balance=columns > 1)
        return StoryShape((*head, *photos, text), area)

    def _title(self, rect: Rect, columns: int) -> TitleFrame:
        """A title over all columns; in one column in the style of small headlines."""
        small = columns == 1 and self._issue.styles.paragraph_style(SMALL_HEADLINE) is not None
        styles = ((Part.HEADLINE, SMALL_HEADLINE),) if small else ()
        byline = (Part.BYLINE,) if self._article.byline.text.strip() else ()
        align = Anchor.START if columns == 1 else Anchor.MIDDLE
        parts = (*TITLE_PARTS, *byline)
        return TitleFrame(_box(rect), self._article.id, parts, styles=styles, align=align)

    def _photos(self, body: Rect, columns: int) -> Iterator[Frame]:
        """The photos at the right of the body, one below the other, with their captions; those
        that find no room are left out."""
        wide = 1 if columns <= 2 else 2 if columns <= 5 else 3
        grid = self._grid
        step = (body.width + grid.gutter) / columns
        column, top = columns - wide, body.y
        for key in self._article.photos:
            photo = self._issue.photo(key)
            if photo is None:
                continue
            x = body.x + column * step
            place = Rect(x, top, wide * step - grid.gutter, body.bottom - top)
            made = self._photo(photo, place, body.height, column > 0)
            if made is None and column >= wide and top > body.y:
                column, top = column - wide, body.y
                place = replace(place, x=body.x + column * step, y=top, height=body.height)
                made = self._photo(photo, place, body.height, column > 0)
            if made is not None:
                yield from made
                top = grid.line_top(made[-1].box.rect.bottom + grid.leading)

    def _photo(
        self, photo: Photo, place: Rect, most: float, beside: bool
    ) -> tuple[Frame, ...] | None:
        """A photo and its caption at the top of a place; None where there is no room.

        ``beside``: text stands at its left.
        """
        grid = self._grid
        shape = photo.height / photo.width if photo.width and photo.height else 2 / 3
        caption = CaptionFrame(_box(place), photo.id)
        words = lines_for(grid, self._measures.caption_depth(caption, photo))
        wanted = max(1, round((place.width * shape + grid.leading - grid.cell) / grid.leading))
        lines = min(wanted, max(1, int(line_count(grid, most) * LARGEST_PHOTO)))
        if line_count(grid, place.height) < lines + words + (1 if words else 0):
            return None
        left = CLEARANCE if beside else 0.0
        wrap = Wrap(Insets(left, 0.0, 0.0, CLEARANCE))
        high = grid.depth(lines)
        fit = PhotoFit.FIT if photo.is_vector else PhotoFit.FILL
        box = replace(_box(replace(place, height=high)), wrap=wrap)
        cutout = self._measures.cutout(photo)
        picture = PhotoFrame(box, photo.id, fit, cutout=cutout)
        if not words:
            return (picture,)
        below = Rect(place.x, place.y + lines * grid.leading, place.width, grid.depth(words))
        return picture, CaptionFrame(replace(_box(below), wrap=wrap), photo.id)

    def _fit(self, frames: tuple[Frame, ...]) -> StoryFit | None:
        alone = replace(self._page, frames=frames)
        issue = replace(self._issue, pages=(alone,))
        return self._measures.story_in(issue, self._article.id)

    def _least(self, shape: StoryShape) -> int:
        """Lines that the body keeps beside its photos."""
        low = max((f.box.rect.bottom for f in shape.frames[:-1]), default=0.0)
        deep = max(0.0, low - shape.frames[-1].box.rect.y)
        return max(1, lines_for(self._grid, deep))

    def _grown(self, shape: StoryShape, full: TextFrame) -> StoryShape:
        """The shape with the fewest lines more that take the whole story."""
        text = shape.frames[-1]
        lines = line_count(self._grid, text.box.rect.height)
        most = line_count(self._grid, full.box.rect.height)
        while lines < most:
            lines += 1
            shape = self._cut(shape, full, lines)
            fit = self._fit(shape.frames)
            if fit is None or not fit.over_lines:
                break
        return shape

    def _cut(self, shape: StoryShape, text: TextFrame, lines: int) -> StoryShape:
        """The shape with a body of so many lines."""
        rect = replace(text.box.rect, height=self._grid.depth(lines))
        body = replace(text, box=replace(text.box, rect=rect))
        whole = Rect.between(shape.rect.x, shape.rect.y, shape.rect.right, rect.bottom)
        return StoryShape((*shape.frames[:-1], body), whole)


def columns_in(grid: PageGrid, rect: Rect) -> int:
    """As many columns as the page has in a width, at least one."""
    step = grid.column_width + grid.gutter
    return max(1, round((rect.width + grid.gutter) / step)) if step > 0 else 1


def _ungainly(rect: Rect) -> float:
    """How far a place is from the proportion of a story."""
    return abs(math.log(max(rect.width, 1.0) / max(rect.height, 1.0) / SLENDER))


def _box(rect: Rect) -> Box:
    return Box(FrameId(new_id("f")), rect)
