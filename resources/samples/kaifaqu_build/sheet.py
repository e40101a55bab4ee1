"""A page being put together on its grid: columns and lines in, frames out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.model.color import Paint
from editor.model.frame import (
    Anchor,
    Box,
    CaptionFrame,
    Direction,
    Frame,
    LabelFrame,
    PanelFrame,
    PhotoFit,
    PhotoFrame,
    RuleFrame,
    RuleKind,
    Stroke,
    TextFrame,
    TitleFrame,
    Wrap,
)
from editor.model.grid import PageGrid
from editor.model.page import Credits, Page
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.values.geometry import Insets, Rect
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId

HAIR = Stroke(RuleKind.THIN, 0.35, Paint(tint=0.8))
THIN = Stroke(RuleKind.THIN, 0.5)
Styles = dict[Part, str]

ASPECTS = {"p2": 2063 / 1120}
"""Width by height of the pictures that are shown from another place than their middle."""


@dataclass(frozen=True, slots=True)
class Head:
    """How a title stands: styles by part, alignment, anchor, space between parts, direction."""

    styles: tuple[tuple[Part, str], ...] = ()
    parts: tuple[Part, ...] = (Part.KICKER, Part.HEADLINE, Part.DECK)
    align: Anchor = Anchor.MIDDLE
    anchor: Anchor = Anchor.MIDDLE
    space: float = 6.0
    vertical: bool = False


def head(headline: str, *, kicker: str = "", deck: str = "", **rest: object) -> Head:
    """A title with the styles of its parts by name."""
    named = ((Part.HEADLINE, headline), (Part.KICKER, kicker), (Part.DECK, deck))
    styles = tuple((part, style) for part, style in named if style)
    return Head(styles=styles, **rest)  # type: ignore[arg-type]


class Sheet:
    """Collects the frames of one page, back to front; ids count up."""

    def __init__(self, number: str, name: str, grid: PageGrid) -> None:
        self.number, self.name, self.grid = number, name, grid
        self.frames: list[Frame] = []

    def page(self, credits_: Credits) -> Page:
        """The finished page."""
        frames = tuple(self.frames)
        return Page(PageId(f"p{self.number}"), self.number, self.name, self.grid, frames, credits_)

    def at(self, column: float, line: float, columns: float, lines: float) -> Rect:
        """Grid cells in points."""
        return self.grid.rect(column, line, columns, lines)

    def title(self, article: str, rect: Rect, look: Head) -> None:
        """A title frame."""
        self.frames.append(
            TitleFrame(
                self._box(rect),
                ArticleId(article),
                look.parts,
                Direction.VERTICAL if look.vertical else Direction.HORIZONTAL,
                look.align,
                look.anchor,
                look.styles,
                look.space,
            )
        )

    def text(
        self,
        article: str,
        rects: Sequence[Rect],
        columns: Sequence[int],
    ) -> None:
        """A story through one or several frames; the last one is balanced."""
        before: FrameId | None = None
        for number, (rect, count) in enumerate(zip(rects, columns, strict=True)):
            box = self._box(rect)
            owner = ArticleId(article) if number == 0 else None
            last = number == len(rects) - 1
            self.frames.append(
                TextFrame(box, owner, count, self.grid.gutter, follows=before, balance=last)
            )
            before = box.id

    def tiers(self, article: str, rect: Rect, count: int, chars: float) -> None:
        """A story in vertical lines from right to left, in tiers of so many points with a rule
        between them."""
        gutter = (rect.height - count * chars) / (count - 1)
        self.frames.append(
            TextFrame(
                self._box(rect),
                ArticleId(article),
                count,
                round(gutter, 4),
                direction=Direction.VERTICAL,
                balance=True,
                column_rule=HAIR,
            )
        )

    def advert(self, photo: str, rect: Rect) -> None:
        """A placed advert, whole, in a frame that does not print over its inks."""
        box = self._box(rect)
        self.frames.append(PhotoFrame(box, PhotoId(photo), PhotoFit.FIT, border=HAIR))

    def photo(
        self,
        photo: str,
        rect: Rect,
        caption_lines: int = 1,
        *,
        wrap: bool = False,
        left: float = -1,
    ) -> None:
        """A photo with its caption in the last ``caption_lines`` body lines of the rectangle.

        ``left`` is where the part shown begins, in fractions of the picture's width; the middle
        is shown without it. With ``wrap`` one line below the caption stays empty.
        """
        lower = caption_lines * self.grid.leading
        picture = Rect(rect.x, rect.y, rect.width, rect.height - lower)
        around = Wrap(Insets(9, 0, 9, 8)) if wrap else None
        shown = PhotoFrame(self._box(picture, around), PhotoId(photo))
        if left >= 0:
            width = picture.width / picture.height / ASPECTS[photo]
            shown = replace(shown, fit=PhotoFit.CROP, crop=Rect(left, 0, round(width, 4), 1))
        self.frames.append(shown)
        below = Rect(rect.x, picture.bottom + 5, rect.width, lower - 5)
        self.frames.append(CaptionFrame(self._box(below, around), PhotoId(photo)))

    def label(
        self, rect: Rect, *texts: Paragraph, anchor: Anchor = Anchor.MIDDLE, vertical: bool = False
    ) -> None:
        """Furniture text."""
        direction = Direction.VERTICAL if vertical else Direction.HORIZONTAL
        self.frames.append(LabelFrame(self._box(rect), texts, direction, anchor))

    def panel(self, rect: Rect, fill: Paint | None, border: Stroke | None = None) -> None:
        """A tint or a frame behind what follows."""
        self.frames.append(PanelFrame(self._box(rect), border, fill))

    def rule(self, rect: Rect, stroke: Stroke = HAIR) -> None:
        """One rule along the longer side of a rectangle."""
        self.frames.append(RuleFrame(self._box(rect), stroke))

    def across(self, line: float, column: float, columns: float, stroke: Stroke = HAIR) -> None:
        """A rule in the middle of an empty line."""
        band = self.at(column, line, columns, 1)
        middle = band.y + (self.grid.cell - (self.grid.leading - self.grid.cell)) / 2
        self.rule(Rect(band.x, middle - 0.5, band.width, 1), stroke)

    def down(self, column: float, line: float, lines: float, stroke: Stroke = HAIR) -> None:
        """A rule in the gutter left of a column."""
        band = self.at(column, line, 1, lines)
        self.rule(Rect(band.x - self.grid.gutter / 2 - 0.5, band.y, 1, band.height), stroke)

    def _box(self, rect: Rect, wrap: Wrap | None = None) -> Box:
        clean = Rect(*(round(value, 4) for value in (rect.x, rect.y, rect.width, rect.height)))
        return Box(FrameId(f"p{self.number}f{len(self.frames) + 1:02d}"), clean, wrap)


def inset(
    rect: Rect, *, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0
) -> Rect:
    """A rectangle made smaller, in points."""
    return rect.shrunk(Insets(left, top, right, bottom))
