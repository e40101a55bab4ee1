"""One leaf of the specimen: groups of samples with their names, on a grid of 字 and lines."""

from dataclasses import dataclass, replace
from typing import Any

from editor.model.article import Article
from editor.model.color import Paint
from editor.model.defaults import RED
from editor.model.frame import (
    Anchor,
    Box,
    Direction,
    Frame,
    LabelFrame,
    PanelFrame,
    RuleFrame,
    RuleKind,
    Stroke,
    TextFrame,
    TitleFit,
    TitleFrame,
    Wrap,
)
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.values.geometry import Rect, Size
from editor.values.ids import ArticleId, FrameId, PageId
from editor.values.language import Words
from editor.values.units import MM
from resources.specimens.book import Book, para

WIDE, HIGH = 55, 54
"""字 and lines of the type area."""
GRID = PageGrid(
    Size(210 * MM, 285 * MM), columns=1, column_chars=WIDE, gutter_chars=0, lines=HIGH
).centred(drop=2)
EDGE = Stroke(RuleKind.THIN, 0.25, Paint(RED.name, 0.55))
"""The measure's edges beside a sample."""
HAIR = Stroke(RuleKind.THIN, 0.35, Paint(tint=0.6))
HEAVY = Stroke(RuleKind.THICK_THIN, 3.6)
NUMBERS = "零壹贰叁肆伍陆柒捌玖"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a sample stands, from the type area's corner: 字 across, lines down."""

    x: float
    y: float
    width: float
    height: float


def spread(
    count: int, width: float, y: float, height: float, within: Spot | None = None
) -> list[Spot]:
    """So many samples as wide as each other over the whole width, or within a spot."""
    whole = within or Spot(0, 0, WIDE, HIGH)
    step = (whole.width - width) / max(1, count - 1)
    return [Spot(whole.x + at * step, y, width, height) for at in range(count)]


class Leaf:
    """Collects the frames of one page."""

    def __init__(self, book: Book, number: int, name: Words) -> None:
        self.book, self.number, self.name = book, number, name
        self.frames: list[Frame] = []
        self._furniture()

    def finish(self) -> None:
        """Put the leaf into its book."""
        number = str(self.number)
        page = Page(PageId(f"p{number}"), number, self.name.zh, GRID, tuple(self.frames))
        self.book.pages.append(page)

    def group(self, y: float, zh: str, en: str, x: float = 0, width: float = WIDE) -> None:
        """The name of a group of samples, under a hairline."""
        self.rule(Spot(x, y - 0.45, width, 0), HAIR)
        spot = Spot(x, y - 0.1, width, 1.2)
        self.label(spot, para(zh, "组名"))
        self.label(spot, para(en, "组名英文"))

    def note(self, spot: Spot, zh: str, en: str, above: float = 0.0) -> None:
        """What a sample shows, in the two lines above its spot and what stands above it."""
        words = (para(zh, "说明"), para(en, "英文说明"))
        place = replace(spot, y=spot.y - above - 1.75, height=1.6)
        self.label(place, *words, anchor=Anchor.START)

    def sample(
        self,
        spot: Spot,
        *paragraphs: Paragraph,
        edges: bool = True,
        **choices: Any,  # noqa: ANN401
    ) -> FrameId:
        """A story in a text frame of its own, between lines at the edges of its measure."""
        box = self._box(self.rect(spot))
        story = self.book.story(*paragraphs)
        self.frames.append(TextFrame(box, story, **choices))
        if edges:
            self.edges(spot)
        return box.id

    def go_on(self, spot: Spot, before: FrameId, **choices: Any) -> FrameId:  # noqa: ANN401
        """A frame that goes on with the story of another one."""
        box = self._box(self.rect(spot))
        self.frames.append(TextFrame(box, follows=before, **choices))
        return box.id

    def title(
        self,
        spot: Spot,
        article: Article,
        *,
        vertical: bool = False,
        fit: TitleFit = TitleFit.SHRINK,
        align: Anchor = Anchor.START,
        anchor: Anchor = Anchor.START,
    ) -> ArticleId:
        """A title in a frame that is drawn."""
        added = self.book.add(article)
        direction = Direction.VERTICAL if vertical else Direction.HORIZONTAL
        parts = (Part.KICKER, Part.HEADLINE, Part.DECK)
        self.frames.append(PanelFrame(self._box(self.rect(spot)), EDGE))
        box = self._box(self.rect(spot))
        self.frames.append(TitleFrame(box, added, parts, direction, align, anchor, (), 6.0, fit))
        return added

    def label(
        self,
        spot: Spot,
        *paragraphs: Paragraph,
        anchor: Anchor = Anchor.MIDDLE,
        vertical: bool = False,
        wrap: Wrap | None = None,
    ) -> None:
        """Words that are not a story: names of samples, and samples of one line."""
        direction = Direction.VERTICAL if vertical else Direction.HORIZONTAL
        box = self._box(self.rect(spot), wrap)
        self.frames.append(LabelFrame(box, paragraphs, direction, anchor))

    def edges(self, spot: Spot, *, vertical: bool = False) -> None:
        """Lines at both ends of the measure."""
        rect = self.rect(spot)
        if vertical:
            for y in (rect.y, rect.bottom):
                self._rule(Rect(rect.x, y - 0.5, rect.width, 1), EDGE)
            return
        for x in (rect.x, rect.right):
            self._rule(Rect(x - 0.5, rect.y, 1, rect.height), EDGE)

    def obstacle(self, spot: Spot, wrap: Wrap, fill: float = 0.15) -> None:
        """A tinted panel that pushes text away."""
        box = self._box(self.rect(spot), wrap)
        self.frames.append(PanelFrame(box, fill=Paint(tint=fill) if fill else None))

    def panel(self, spot: Spot, fill: Paint | None = None, border: Stroke | None = None) -> None:
        """A tint or a frame behind what follows."""
        self.frames.append(PanelFrame(self._box(self.rect(spot)), border, fill))

    def rule(self, spot: Spot, stroke: Stroke = HAIR) -> None:
        """A rule across a spot's top."""
        rect = self.rect(spot)
        self._rule(Rect(rect.x, rect.y - 0.5, rect.width, 1), stroke)

    def rect(self, spot: Spot) -> Rect:
        """A spot in points, from the first line's character tops to the last one's feet."""
        gap = GRID.leading - GRID.cell
        return Rect(
            GRID.origin.x + spot.x * GRID.cell,
            GRID.origin.y + spot.y * GRID.leading,
            spot.width * GRID.cell,
            max(0.0, spot.height * GRID.leading - gap),
        )

    def _furniture(self) -> None:
        top = Spot(0, 0, WIDE, 2.6)
        self.label(top, para(self.name.zh, "样张名"), anchor=Anchor.START)
        self.label(top, para(NUMBERS[self.number], "样张号"), anchor=Anchor.START)
        beside = Spot(len(self.name.zh) * 30 / 9 + 1, 0.9, 40, 1.5)
        self.label(beside, para(self.name.en, "样张英文名"), anchor=Anchor.END)
        rect = self.rect(Spot(0, 3.1, WIDE, 0))
        self._rule(Rect(rect.x, rect.y - 2, rect.width, 4), HEAVY)
        foot = Spot(0, HIGH + 0.6, WIDE, 1)
        self.label(foot, para("版心样张 Banxin specimen", "页脚"))

    def _rule(self, rect: Rect, stroke: Stroke) -> None:
        self.frames.append(RuleFrame(self._box(rect), stroke))

    def _box(self, rect: Rect, wrap: Wrap | None = None) -> Box:
        clean = Rect(*(round(value, 4) for value in (rect.x, rect.y, rect.width, rect.height)))
        return Box(FrameId(f"p{self.number}f{len(self.frames) + 1:03d}"), clean, wrap)
