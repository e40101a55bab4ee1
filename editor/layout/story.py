"""One story in its chain of frames: areas, flow, and what the editor must know about the fit."""

from collections.abc import Hashable
from dataclasses import dataclass, replace

from editor.display.items import TextItem
from editor.layout.balance import balanced
from editor.layout.chains import Chain, Link
from editor.layout.columns import columns_of, inner_rect
from editor.layout.flow import Flow, Flowed, PlacedLine
from editor.layout.looks import Looks
from editor.layout.report import Fact, LooseLine, MissingGlyph, NarrowFrame, StoryFit
from editor.layout.setting import Setter
from editor.layout.wrap import Area, obstacles_for
from editor.model.article import Article
from editor.model.frame import Direction, TextFrame
from editor.model.grid import PageGrid
from editor.model.place import Part, TextPoint, TextRef
from editor.values.geometry import Rect
from editor.values.ids import FrameId

EXTENT = 20_000.0
"""Points beyond which no page reaches; a file may name any number."""
LOOSE = 0.25
"""A line whose gaps grow by more than this (em) is reported (clreq, JLReq: tolerable ≤ ¼)."""


@dataclass(frozen=True, slots=True)
class StoryLayout:
    """The items of each frame of a chain, and the facts found."""

    items: dict[FrameId, tuple[TextItem, ...]]
    facts: dict[FrameId, tuple[Fact, ...]]
    fit: StoryFit


@dataclass(frozen=True, slots=True)
class Place:
    """A frame of a chain with all that decides where its text may stand: a memo key."""

    frame: TextFrame
    inner: Rect
    grid: PageGrid
    obstacles: tuple[Rect, ...]


def place_of(link: Link, inner: Rect) -> Place:
    """What a link's frame offers; ``inner`` is its rectangle without insets."""
    obstacles = obstacles_for(link.page.frames, link.frame, inner)
    return Place(link.frame, inner, sound(link.page.grid), obstacles)


def sound(grid: PageGrid) -> PageGrid:
    """The grid, or one that can be divided by when a file names cells or lines of no size."""
    if grid.cell >= 1.0 and grid.leading >= 1.0:
        return grid
    return replace(grid, cell=max(grid.cell, 1.0), leading=max(grid.leading, 1.0))


def story_key(article: Article, places: tuple[Place, ...], looks: Looks) -> Hashable:
    """Equal keys give equal story layouts."""
    return article.id, article.body, places, looks


def lay_story(
    article: Article, chain: Chain, places: tuple[Place, ...], looks: Looks, setter: Setter
) -> StoryLayout:
    """Flow an article's body through a chain."""
    areas = [area for number, place in enumerate(places) for area in areas_of(number, place)]
    vertical = chain.links[0].frame.direction is Direction.VERTICAL
    grid = places[0].grid

    def attempt(own: list[Area]) -> Flowed:
        return Flow(setter, looks, grid, own, vertical=vertical).run(article.body)

    flowed = attempt(areas)
    if places[-1].frame.balance:
        flowed = balanced(areas, attempt, flowed, grid)
    return _story(article, chain, areas, flowed, vertical=vertical)


def areas_of(number: int, place: Place) -> list[Area]:
    """The columns of one frame as areas; none when a frame cannot take one character."""
    frame, grid = place.frame, place.grid
    vertical = frame.direction is Direction.VERTICAL
    inner = inner_rect(frame, place.inner)
    if not vertical:
        top = _grid_top(inner.y, grid)
        columns = columns_of(frame, (inner.x, inner.width), grid)
        spans = [(x, width, top, inner.bottom) for x, width in columns]
    else:
        columns = columns_of(frame, (inner.x, inner.width), grid)
        spans = [(x, width, inner.y, inner.bottom) for x, width in columns]
    obstacles = place.obstacles
    if vertical:
        obstacles = tuple(Rect(r.y, -r.right, r.height, r.width) for r in obstacles)
    return [
        Area(number, x, width, top, bottom, _reaching(obstacles, x, width, top, bottom))
        for x, width, top, end in spans
        for bottom in (min(end, top + EXTENT),)
        if width >= grid.cell - 1e-6 and bottom - top >= grid.cell - 1e-3
    ]


def _reaching(
    obstacles: tuple[Rect, ...], x: float, width: float, top: float, bottom: float
) -> tuple[Rect, ...]:
    own = Rect(x, top, width, bottom - top)
    return tuple(rect for rect in obstacles if rect.overlaps(own))


def _grid_top(y: float, grid: PageGrid) -> float:
    """The first line of the page's baseline grid in a frame."""
    return grid.line_top(y - 1e-3)


def _story(
    article: Article, chain: Chain, areas: list[Area], flowed: Flowed, *, vertical: bool
) -> StoryLayout:
    frames = [link.frame.box.id for link in chain.links]
    items: dict[FrameId, list[TextItem]] = {frame: [] for frame in frames}
    facts: dict[FrameId, list[Fact]] = {frame: [] for frame in frames}
    refs = [TextRef(article.id, Part.BODY, at) for at in range(len(article.body))]
    for placed in flowed.lines:
        frame, ref = frames[placed.frame], refs[placed.paragraph]
        items[frame].append(_item(placed, ref, vertical=vertical))
        if placed.line.stretch > LOOSE:
            at = TextPoint(ref, placed.line.start)
            facts[frame].append(LooseLine(at, frame, placed.line.stretch))
    _missing(article, refs, flowed, items, facts)
    used = {area.frame for area in areas}
    for number, frame in enumerate(frames):
        if number not in used:
            facts[frame].append(NarrowFrame(frame))
    cut = flowed.cut and TextPoint(refs[flowed.cut[0]], flowed.cut[1])
    fit = StoryFit(
        article.id,
        tuple(frames),
        flowed.over_lines,
        flowed.over_chars,
        flowed.short_lines,
        flowed.short_chars,
        cut or None,
    )
    return StoryLayout(
        {frame: tuple(own) for frame, own in items.items()},
        {frame: tuple(own) for frame, own in facts.items()},
        fit,
    )


def _item(placed: PlacedLine, ref: TextRef, *, vertical: bool) -> TextItem:
    if vertical:
        return TextItem(-(placed.y + placed.size / 2), placed.x, placed.line, ref, vertical=True)
    return TextItem(placed.x, placed.y + placed.line.ascent, placed.line, ref)


def _missing(
    article: Article,
    refs: list[TextRef],
    flowed: Flowed,
    items: dict[FrameId, list[TextItem]],
    facts: dict[FrameId, list[Fact]],
) -> None:
    for paragraph, at in flowed.missing:
        point = TextPoint(refs[paragraph], at)
        frame = next(
            (
                frame
                for frame, own in items.items()
                for item in own
                if item.ref == point.ref and item.line.start <= at < item.line.end
            ),
            next(iter(items)),
        )
        facts[frame].append(MissingGlyph(article.body[paragraph].text[at], point, frame))
