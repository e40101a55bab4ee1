"""One story in its chain of frames: areas, flow, items, and how it fits."""

from collections.abc import Hashable
from dataclasses import dataclass

from editor.display.items import Item, TextItem
from editor.layout.balance import balanced
from editor.layout.chains import Chain
from editor.layout.flow import Flow
from editor.layout.flowed import Flowed, PlacedLine
from editor.layout.jumps import JumpLine, set_jump, with_jump_lines
from editor.layout.keeps import closing, filled
from editor.layout.looks import Looks
from editor.layout.places import Place, areas_of
from editor.layout.report import Capacity, Fact, MissingGlyph, StoryFit
from editor.layout.setting import Setter
from editor.layout.slots import Slots
from editor.layout.storyfacts import StoryFacts
from editor.layout.wrap import Area
from editor.model.article import Article
from editor.model.frame import Direction
from editor.model.place import Part, TextPoint, TextRef
from editor.values.ids import FrameId


@dataclass(frozen=True, slots=True)
class StoryLayout:
    """The items of each frame of a chain, and the facts found."""

    items: dict[FrameId, tuple[Item, ...]]
    facts: dict[FrameId, tuple[Fact, ...]]
    fit: StoryFit


def story_key(article: Article, places: tuple[Place, ...], looks: Looks) -> Hashable:
    """Equal keys give equal story layouts."""
    return article.id, article.body, places, looks


def lay_story(
    article: Article, chain: Chain, places: tuple[Place, ...], looks: Looks, setter: Setter
) -> StoryLayout:
    """Flow an article's body through a chain."""
    work = StoryWork(article, places, looks, setter)
    flowed, lines = work.with_jumps()
    story = _story(article, chain, work.areas, flowed, vertical=work.vertical)
    return _with_jump_items(story, work, lines) if lines else story


class StoryWork:
    """Flows one story through its places."""

    def __init__(
        self, article: Article, places: tuple[Place, ...], looks: Looks, setter: Setter
    ) -> None:
        self.body = article.body
        self.places = places
        self.looks = looks
        self.setter = setter
        self.grid = places[0].grid
        self.vertical = places[0].frame.direction is Direction.VERTICAL
        self.areas = [area for at, place in enumerate(places) for area in areas_of(at, place)]

    def with_jumps(self) -> tuple[Flowed, list[JumpLine]]:
        """The flow with a jump line wherever the story does go on to another page.

        Jump lines take room, so a story may reach further with them than without.
        """
        flowed, lines, reached = self._flowed(self.areas), list[JumpLine](), 0
        if not any(place.jump.go or place.jump.come for place in self.places):
            return flowed, lines
        jumps = tuple(place.jump for place in self.places)
        while (further := self._reached(flowed)) > reached:
            reached = further
            areas, lines = with_jump_lines(self.areas, jumps, reached, self.grid)
            flowed = self._flowed(areas)
        return flowed, lines

    def _reached(self, flowed: Flowed) -> int:
        """The last frame with text of the story."""
        if flowed.over_lines:
            return len(self.places) - 1
        return flowed.lines[-1].frame if flowed.lines else 0

    def _flowed(self, areas: list[Area]) -> Flowed:
        balance = self.places[-1].frame.balance

        def attempt(own: list[Area]) -> Flowed:
            slots = Slots(own, self.grid)
            return closing(lambda cures: filled(self._flow(slots), cures), leaving=not balance)

        flowed = attempt(areas)
        return balanced(areas, attempt, flowed, self.grid) if balance else flowed

    def _flow(self, slots: Slots) -> Flow:
        return Flow(self.setter, self.looks, slots, self.body, vertical=self.vertical)


def _with_jump_items(story: StoryLayout, work: StoryWork, lines: list[JumpLine]) -> StoryLayout:
    items, facts, frames = dict(story.items), dict(story.facts), story.fit.frames
    for line in lines:
        frame = frames[line.frame]
        x, y, style, composed = set_jump(
            line, work.looks, work.setter, work.grid, vertical=work.vertical
        )
        placed = PlacedLine(line.frame, x, y, 0, composed.lines[0], style.size)
        item, own = _item(placed, None, vertical=work.vertical), items[frame]
        items[frame] = (item, *own) if line.comes else (*own, item)
        missing = (MissingGlyph(line.text[at], None, frame) for at in composed.missing)
        facts[frame] = (*facts[frame], *missing)
    return StoryLayout(items, facts, story.fit)


def capacity(place: Place, frame: FrameId) -> Capacity:
    """What an empty frame holds."""
    slots = Slots(areas_of(0, place), place.grid)
    return Capacity(frame, *slots.room(slots.head(0)))


def _story(
    article: Article, chain: Chain, areas: list[Area], flowed: Flowed, *, vertical: bool
) -> StoryLayout:
    frames = [link.frame.box.id for link in chain.links]
    items: dict[FrameId, list[Item]] = {frame: [] for frame in frames}
    for at, shape in flowed.rules:
        items[frames[at]].append(shape)
    refs = [TextRef(article.id, Part.BODY, at) for at in range(len(article.body))]
    for placed in flowed.lines:
        shown = None if placed.again else refs[placed.paragraph]
        items[frames[placed.frame]].append(_item(placed, shown, vertical=vertical))
    facts = StoryFacts(article, frames, flowed).by_frame({area.frame for area in areas})
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
    return StoryLayout({frame: tuple(own) for frame, own in items.items()}, facts, fit)


def _item(placed: PlacedLine, ref: TextRef | None, *, vertical: bool) -> TextItem:
    if vertical:
        return TextItem(-(placed.y + placed.size / 2), placed.x, placed.line, ref, vertical=True)
    return TextItem(placed.x, placed.y + placed.line.ascent, placed.line, ref, cell=placed.cell)
