"""All styles, fonts and colours of an issue looked up once."""

from dataclasses import dataclass, field, fields, replace
from typing import Any

from editor.layout.report import UnknownName
from editor.model.color import Paint, Swatch
from editor.model.composing import Emphasis, TextLine
from editor.model.fitting import PLAIN, Fitting
from editor.model.font import Companion, CompositeFont
from editor.model.style import (
    Align,
    CharacterStyle,
    ParagraphStyle,
    ResolvedCharacter,
    ResolvedStyle,
    StyleSheet,
)
from editor.model.text import Paragraph
from editor.values.color import BLACK, Color, tinted
from editor.values.ids import FrameId

LIMITS = {
    "size": (0.5, 2_000.0),
    "leading": (1.0, 5_000.0),
    "scale_x": (0.1, 10.0),
    "tracking": (-0.5, 20.0),
    "indent": (0.0, 100.0),
    "autospace": (0.0, 4.0),
    "takes_lines": (0, 1_000),
    "gap_max": (0.0, 4.0),
    "last_min": (0, 20),
    "tcy_digits": (0, 4),
    "drop_lines": (0, 50),
    "drop_chars": (1, 20),
    "keep_lines": (1, 20),
    "scale_min": (0.1, 1.0),
    "size_min": (0.0, 2_000.0),
    "size_max": (0.0, 2_000.0),
    "most_lines": (0, 20),
    "spread_max": (0.0, 20.0),
    "fit_looseness": (0, 3),
    "fit_subhead": (0, 5),
    "fit_tracking": (0.0, 0.02),
    "fit_scale": (0.97, 1.0),
    "fit_leading": (0.0, 0.02),
}
"""What styles may ask for; values beyond, from a spoiled file, are brought to the nearest."""
SIZES, SHIFTS = (0.05, 20.0), (-20.0, 20.0)
"""The same for the sizes and shifts of characters and of the fonts beside Han."""
DEFAULT_FONT = CompositeFont("宋体", "Noto Serif SC")
_LOOKED_UP = {"name", "font", "color", "words", "_hash"}
_VALUES = [item.name for item in fields(ResolvedStyle) if item.name not in _LOOKED_UP]
"""What a resolved style takes from its paragraph style as it stands."""


@dataclass(frozen=True, eq=False)
class Looks:
    """Resolved styles by name. One value per style sheet; compared by identity."""

    sheet: StyleSheet
    swatches: tuple[Swatch, ...]
    fitting: Fitting = PLAIN
    characters: dict[str, ResolvedCharacter] = field(init=False)
    _paragraphs: dict[str, ResolvedStyle] = field(init=False, default_factory=dict)
    _fitted: dict[Fitting, "Looks"] = field(init=False, default_factory=dict)
    _plain: "Looks | None" = field(init=False, default=None)

    def __post_init__(self) -> None:
        styles = (self.sheet.character_style(style.name) for style in self.sheet.character)
        resolved = {style.name: self._character(style) for style in styles if style is not None}
        object.__setattr__(self, "characters", resolved)

    def paragraph(self, name: str) -> ResolvedStyle:
        """The paragraph style of this name; an unknown one looks like 正文."""
        style = self._paragraphs.get(name)
        if style is None:
            style = self._look_up(name)
            self._paragraphs[name] = style
        return style

    def _look_up(self, name: str) -> ResolvedStyle:
        if self._plain is not None:
            return with_fitting(self._plain.paragraph(name), self.fitting)
        found = self.sheet.paragraph_style(name) or self.sheet.paragraph_style("正文")
        return self._resolve(found or ParagraphStyle(name))

    def fitted(self, fitting: Fitting) -> "Looks":
        """How a story's body looks that 适排 changed; the same value for the same change."""
        change = replace(fitting, shifted=())
        if change == PLAIN:
            return self
        found = self._fitted.get(change)
        if found is None:
            found = self._fitted[change] = Looks(self.sheet, self.swatches, change)
            object.__setattr__(found, "_plain", self)
        return found

    def color(self, paint: Paint | None) -> Color | None:
        """The colour of a paint; an unknown swatch prints black."""
        if paint is None:
            return None
        found = next((item.color for item in self.swatches if item.name == paint.swatch), BLACK)
        return found if paint.tint == 1.0 else tinted(found, paint.tint)

    def unknown(self, paragraph: Paragraph, frame: FrameId) -> list[UnknownName]:
        """The style and font names of a paragraph that the issue does not have."""
        facts = self._unknown_style(paragraph.style, frame)
        if paragraph.table is not None and paragraph.table.header > 0:
            facts += self._unknown_style(paragraph.table.head_style, frame)
        facts.extend(
            UnknownName("style", span.style, frame)
            for span in paragraph.spans
            if span.style and span.style not in self.characters
        )
        return facts

    def _unknown_style(self, name: str, frame: FrameId) -> list[UnknownName]:
        style = self.sheet.paragraph_style(name)
        if style is None:
            return [UnknownName("style", name, frame)]
        if style.font is not None and self.sheet.font(style.font) is None:
            return [UnknownName("font", style.font, frame)]
        return []

    def font(self, name: str | None) -> CompositeFont:
        """The composite font of this name, the first of the issue when it has none such."""
        found = self.sheet.font(name) if name else None
        return _sound(found or (self.sheet.fonts[0] if self.sheet.fonts else DEFAULT_FONT))

    def _resolve(self, style: ParagraphStyle) -> ResolvedStyle:
        plain = ResolvedStyle(style.name, self.font(style.font), words=self.sheet.words)
        given: dict[str, Any] = {name: getattr(style, name) for name in _VALUES}
        changes = {name: value for name, value in given.items() if value is not None}
        for name, (low, high) in LIMITS.items():
            if name in changes:
                changes[name] = clamped(changes[name], (low, high))
        if style.paint is not None:
            changes["color"] = self.color(style.paint)
        return _without_initial(replace(plain, **changes))

    def _character(self, style: CharacterStyle) -> ResolvedCharacter:
        return ResolvedCharacter(
            font=self.font(style.font) if style.font else None,
            weight=style.weight,
            size=clamped(style.size or 1.0, SIZES),
            shift=clamped(style.shift or 0.0, SHIFTS),
            color=self.color(style.paint),
            whole=bool(style.whole),
            flush_end=bool(style.flush_end),
            emphasis=style.emphasis or Emphasis.NONE,
            line=style.line or TextLine.NONE,
        )


def _sound(font: CompositeFont) -> CompositeFont:
    """The font with companions of sizes that can be set."""
    own = map(_companion, (font.latin, font.digits, font.quotes))
    return CompositeFont(font.name, font.han, *own)


def _companion(own: Companion | None) -> Companion | None:
    if own is None:
        return None
    return Companion(own.family, clamped(own.scale, SIZES), clamped(own.shift, SHIFTS))


def with_fitting(style: ResolvedStyle, fitting: Fitting) -> ResolvedStyle:
    """A style of the body as far as its own limits let 适排 change it, itself where they do not;
    subheads only give lines."""
    if style.takes_lines:
        lines = _within(fitting.subhead, style.fit_subhead)
        changed = replace(style, takes_lines=max(1, style.takes_lines + int(lines)))
        return changed if lines else style
    changed = replace(
        style,
        tracking=style.tracking + _within(fitting.tracking, style.fit_tracking),
        scale_x=style.scale_x * min(max(fitting.scale, style.fit_scale), 1.0),
        leading=style.leading * (1.0 + _within(fitting.leading - 1.0, style.fit_leading)),
        punct=fitting.punct if fitting.punct is not None and style.fit_punct else style.punct,
    )
    return changed if changed != style else style


def _within(value: float, limit: float) -> float:
    return clamped(value, (-limit, limit))


def clamped(value: float, limits: tuple[float, float]) -> float:
    """The value, or the nearest that lies within limits."""
    return min(max(value, limits[0]), limits[1])


def _without_initial(style: ResolvedStyle) -> ResolvedStyle:
    """Subheads and lines in the middle or flush right have no drop initial, though 正文, on which
    they are based, may have one."""
    body = style.align in (Align.LEFT, Align.JUSTIFY) and not style.takes_lines
    return style if body or not style.drop_lines else replace(style, drop_lines=0)
