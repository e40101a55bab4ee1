"""Paragraph, character and frame styles, their inheritance, and what they resolve to."""

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TypeVar

from editor.model.color import Paint
from editor.model.composing import (
    Composer,
    Emphasis,
    Hang,
    Kinsoku,
    Language,
    LineEnd,
    LineStart,
    PunctMode,
    TextLine,
)
from editor.model.font import CompositeFont
from editor.model.frame import Box, Stroke, Wrap
from editor.values.color import BLACK, Color
from editor.values.geometry import Insets, Rect


class Align(StrEnum):
    """How lines stand in the measure; JUSTIFY leaves the last line, SPREAD fills every line."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"
    SPREAD = "spread"


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
    language: Language | None = None
    composer: Composer | None = None
    hang: Hang | None = None
    line_start: LineStart | None = None
    line_end: LineEnd | None = None
    not_start: str | None = None
    not_end: str | None = None
    doubled: bool | None = None
    squeeze_stops: bool | None = None
    squeeze_gaps: bool | None = None
    gap_max: float | None = None
    on_cells: bool | None = None
    last_min: int | None = None
    keep_units: bool | None = None
    sign_offs: bool | None = None
    keep_all: bool | None = None
    replace_spaces: bool | None = None
    hyphenation: str | None = None
    ruby_overhang: bool | None = None
    tcy_digits: int | None = None
    upright_acronyms: bool | None = None
    corner_quotes: bool | None = None
    drop_lines: int | None = None
    drop_chars: int | None = None
    keep_lines: int | None = None
    scale_min: float | None = None
    size_min: float | None = None
    size_max: float | None = None
    most_lines: int | None = None
    spread_max: float | None = None
    fit_looseness: int | None = None
    fit_subhead: int | None = None
    fit_punct: bool | None = None
    fit_tracking: float | None = None
    fit_scale: float | None = None
    fit_leading: float | None = None


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
    emphasis: Emphasis | None = None
    line: TextLine | None = None


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
    emphasis: Emphasis = Emphasis.NONE
    line: TextLine = TextLine.NONE


@dataclass(frozen=True, slots=True)
class ResolvedStyle:
    """A paragraph style with nothing left to look up: a key for remembered compositions.

    ``tracking`` in em, ``indent`` in em of the size, ``autospace`` the Han–Latin gap in em.
    ``takes_lines`` is the 占行 of a subhead in body lines (0: its own lines).
    ``not_start`` and ``not_end`` are the user's own additions to the kinsoku level. ``doubled``
    sets ？！ in one em (GB/T 15834 5.1.2); ``squeeze_stops`` and ``squeeze_gaps`` let 。？！ and
    Han–Latin gaps give way; ``gap_max`` em is as far as such a gap grows before Han do.
    ``on_cells`` sets Latin in whole ems (字格). A last line holds ``last_min`` characters at
    least; ``keep_units`` prefers to keep numbers and their units or dates on one line;
    ``sign_offs`` takes names in brackets after the last stop for one （王波） and sets it flush at
    the line's end; ``ruby_overhang`` lets readings reach over blanks beside their base.
    ``keep_all`` breaks text at blanks only, as Korean may want; ``replace_spaces`` sets a typed
    blank between Han and Latin as their gap. ``hyphenation`` names a dictionary (``en_US``).
    ``tcy_digits`` digits stand upright side by side in vertical text, ``corner_quotes`` turns
    “” to ﹃﹄ there. ``drop_lines`` is the height of a drop initial of ``drop_chars`` characters.
    ``keep_lines`` lines of a paragraph stay together at a column's head or foot. ``words`` is the
    house's list of what lines never break. Headlines may be fitted: condensed to ``scale_min``,
    from ``size_max`` down to ``size_min`` points (0: only ``size``), in ``most_lines`` lines, or
    letterspaced by up to ``spread_max`` em.
    What 适排 may do: ``fit_looseness`` lines more or fewer a paragraph, ``fit_subhead`` lines of a
    subhead's 占行, another punctuation mode (``fit_punct``), ``fit_tracking`` em either way,
    condensing down to ``fit_scale``, and ``fit_leading`` as a share of the leading either way.
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
    language: Language = Language.HANS
    composer: Composer = Composer.LINE
    hang: Hang = Hang.NONE
    line_start: LineStart = LineStart.TRIM
    line_end: LineEnd = LineEnd.TRIM
    not_start: str = ""
    not_end: str = ""
    doubled: bool = False
    squeeze_stops: bool = True
    squeeze_gaps: bool = True
    gap_max: float = 0.5
    on_cells: bool = False
    last_min: int = 2
    keep_units: bool = True
    sign_offs: bool = True
    keep_all: bool = False
    replace_spaces: bool = True
    hyphenation: str = ""
    ruby_overhang: bool = True
    tcy_digits: int = 2
    upright_acronyms: bool = False
    corner_quotes: bool = True
    drop_lines: int = 0
    drop_chars: int = 1
    keep_lines: int = 2
    scale_min: float = 1.0
    size_min: float = 0.0
    size_max: float = 0.0
    most_lines: int = 0
    spread_max: float = 0.0
    fit_looseness: int = 1
    fit_subhead: int = 1
    fit_punct: bool = False
    fit_tracking: float = 0.02
    fit_scale: float = 0.97
    fit_leading: float = 0.0
    words: tuple[str, ...] = ()
    _hash: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        values = tuple(getattr(self, item.name) for item in fields(self) if item.compare)
        object.__setattr__(self, "_hash", hash(values))

    def __hash__(self) -> int:
        return self._hash


S = TypeVar("S", ParagraphStyle, CharacterStyle, FrameStyle)

MAX_DEPTH = 16
"""Styles based on styles beyond this depth (or in a circle) stop inheriting."""


@dataclass(frozen=True, slots=True)
class StyleKey:
    """The key (``Alt+1``) that gives text a style; an empty one takes the usual key away."""

    style: str
    key: str
    character: bool = False


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """All styles of an issue. Names are unique within each kind.

    ``words`` is the house's own list of names and words that lines never break, ``keys`` its
    own keys of styles.
    """

    paragraph: tuple[ParagraphStyle, ...] = ()
    character: tuple[CharacterStyle, ...] = ()
    frame: tuple[FrameStyle, ...] = ()
    fonts: tuple[CompositeFont, ...] = field(default=())
    words: tuple[str, ...] = ()
    keys: tuple[StyleKey, ...] = ()

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


def inner_rect(box: Box, style: FrameStyle | None) -> Rect:
    """The rectangle of a frame without its own inset, or that of its style."""
    return box.rect.shrunk(inset_of(box, style))


def inset_of(box: Box, style: FrameStyle | None) -> Insets:
    """A frame's own inset, or that of its style."""
    if box.inset == Insets() and style is not None and style.inset is not None:
        return style.inset
    return box.inset
