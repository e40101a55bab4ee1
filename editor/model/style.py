"""Paragraph, character and frame styles, their inheritance, and what they resolve to."""

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TypeVar

from editor.model.color import Paint
from editor.model.font import CompositeFont
from editor.model.frame import Stroke, Wrap
from editor.values.color import BLACK, Color
from editor.values.geometry import Insets


class Align(StrEnum):
    """How lines stand in the measure; JUSTIFY leaves the last line, SPREAD fills every line."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"
    SPREAD = "spread"


class Kinsoku(StrEnum):
    """How strictly marks are kept from line starts and ends (避头尾, clreq levels)."""

    NONE = "none"
    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"


class PunctMode(StrEnum):
    """How wide marks are set: 全角 开明 半角 行末半角, or as the font has them."""

    FULL = "full"
    KAIMING = "kaiming"
    HALF = "half"
    LINE_END_HALF = "line_end_half"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style; None is inherited from ``base``. Sizes in points, indents in em."""

    name: str
    base: str = ""
    font: str | None = None
    weight: int | None = None
    size: float | None = None
    leading: float | None = None
    scale_x: float | None = None
    tracking: float | None = None
    indent: float | None = None
    align: Align | None = None
    kinsoku: Kinsoku | None = None
    punct: PunctMode | None = None
    autospace: float | None = None
    takes_lines: int | None = None
    paint: Paint | None = None


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    """Marks over characters; None leaves what the paragraph has.

    ``size`` is a factor of the paragraph's size, ``shift`` lifts by em. ``whole`` keeps the
    characters on one line; ``flush_end`` sets them at the end of the measure where they fit.
    """

    name: str
    base: str = ""
    font: str | None = None
    weight: int | None = None
    size: float | None = None
    shift: float | None = None
    paint: Paint | None = None
    whole: bool | None = None
    flush_end: bool | None = None


@dataclass(frozen=True, slots=True)
class FrameStyle:
    """An object style: border, tint, inset and clearance of frames; None is inherited."""

    name: str
    base: str = ""
    border: Stroke | None = None
    fill: Paint | None = None
    inset: Insets | None = None
    wrap: Wrap | None = None


@dataclass(frozen=True, slots=True)
class ResolvedCharacter:
    """What a character style changes, with fonts and colours looked up; None changes nothing."""

    font: CompositeFont | None = None
    weight: int | None = None
    size: float = 1.0
    shift: float = 0.0
    color: Color | None = None
    whole: bool = False
    flush_end: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedStyle:
    """A paragraph style with nothing left to look up: a key for remembered compositions.

    ``tracking`` in em, ``indent`` in em of the size, ``autospace`` the Han–Latin gap in em.
    ``takes_lines`` is the 占行 of a subhead in body lines (0: its own lines).
    """

    name: str
    font: CompositeFont
    weight: int = 400
    size: float = 9.0
    leading: float = 13.0
    scale_x: float = 1.0
    tracking: float = 0.0
    indent: float = 0.0
    align: Align = Align.JUSTIFY
    kinsoku: Kinsoku = Kinsoku.GB
    punct: PunctMode = PunctMode.FULL
    autospace: float = 0.25
    takes_lines: int = 0
    color: Color = BLACK


S = TypeVar("S", ParagraphStyle, CharacterStyle, FrameStyle)

MAX_DEPTH = 16
"""Styles based on styles beyond this depth (or in a circle) stop inheriting."""


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """All styles of an issue. Names are unique within each kind."""

    paragraph: tuple[ParagraphStyle, ...] = ()
    character: tuple[CharacterStyle, ...] = ()
    frame: tuple[FrameStyle, ...] = ()
    fonts: tuple[CompositeFont, ...] = field(default=())

    def paragraph_style(self, name: str) -> ParagraphStyle | None:
        """The style with everything it inherits filled in, or None when there is none."""
        return flattened(self.paragraph, name)

    def character_style(self, name: str) -> CharacterStyle | None:
        """The style with everything it inherits filled in, or None when there is none."""
        return flattened(self.character, name)

    def frame_style(self, name: str) -> FrameStyle | None:
        """The style with everything it inherits filled in, or None when there is none."""
        return flattened(self.frame, name)

    def font(self, name: str) -> CompositeFont | None:
        """The composite font of this name."""
        return next((font for font in self.fonts if font.name == name), None)


def flattened(styles: tuple[S, ...], name: str) -> S | None:
    """The named style with inherited values filled in; None when no style has the name."""
    by_name = {style.name: style for style in styles}
    style = by_name.get(name)
    if style is None:
        return None
    base = style.base
    for _ in range(MAX_DEPTH):
        parent = by_name.get(base)
        if parent is None:
            break
        missing = {
            item.name: getattr(parent, item.name)
            for item in fields(style)
            if getattr(style, item.name) is None
        }
        style = replace(style, **missing)
        base = parent.base
    return style
