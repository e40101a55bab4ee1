"""Size, leading, tracking and alignment by key: the paragraphs get a style derived from theirs.

There are no overrides beside styles: 正文 one size larger is the style 正文·9.5pt, based on 正文,
which the whole issue can use and redefine.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from editor.edit.edit import Edit, Together
from editor.edit.state import State
from editor.edit.styles import SetParagraphStyle
from editor.edit.text import StyleParagraphs
from editor.layout.looks import DEFAULT_FONT
from editor.model.defaults import BODY
from editor.model.style import Align, ParagraphStyle, ResolvedStyle, StyleSheet
from editor.session.composing import chosen_paragraphs
from editor.values.language import Words

APART = "·"
"""Between the name of a style and what a derived one has otherwise."""
ALIGNS = {
    Align.LEFT: "左齐",
    Align.CENTER: "居中",
    Align.RIGHT: "右齐",
    Align.JUSTIFY: "两端齐",
    Align.SPREAD: "撑满",
}
SIZES, LEADINGS, TRACKINGS = (4.0, 200.0), (4.0, 300.0), (-0.2, 1.0)
"""What the keys reach: points, points, em."""
SHOWN: dict[str, Callable[[Any], str]] = {
    "size": lambda value: f"{value:g}pt",
    "leading": lambda value: f"行距{value:g}",
    "tracking": lambda value: f"字距{value:+g}",
    "align": ALIGNS.__getitem__,
}
Change = Callable[[ParagraphStyle], Mapping[str, Any]]
"""From a style with nothing inherited left open to the fields that are to be others."""


def sized(step: float) -> Change:
    """So many points larger (negative: smaller)."""
    return lambda style: {"size": _within((style.size or BODY.size or 0) + step, SIZES)}


def leaded(step: float) -> Change:
    """So many points more between lines."""
    return lambda style: {"leading": _within((style.leading or BODY.leading or 0) + step, LEADINGS)}


def tracked(step: float) -> Change:
    """So many em more between characters."""
    return lambda style: {"tracking": _within((style.tracking or 0) + step, TRACKINGS)}


def aligned(align: Align) -> Change:
    """Lines that stand so."""
    return lambda _: {"align": align}


def restyled(state: State, change: Change, label: Words) -> Edit | None:
    """The paragraphs of the selection in styles derived from theirs; None when nothing is to be
    another."""
    sheet, edits = state.issue.styles, list[Edit]()
    for ref, paragraph in chosen_paragraphs(state):
        derived = _derived(sheet, paragraph.style, change)
        if derived is None or derived.name == paragraph.style:
            continue
        if not any(style.name == derived.name for style in sheet.paragraph):
            edits.append(SetParagraphStyle(derived))
            sheet = replace(sheet, paragraph=(*sheet.paragraph, derived))
        edits.append(StyleParagraphs(ref, ref, derived.name))
    return Together(tuple(edits), label) if edits else None


def alignment(state: State) -> Align | None:
    """How all chosen paragraphs stand; None when they differ or none is chosen."""
    names = {paragraph.style for _, paragraph in chosen_paragraphs(state)}
    found = {style.align for name in names if (style := state.issue.styles.paragraph_style(name))}
    return found.pop() if len(found) == 1 else None


def _derived(sheet: StyleSheet, name: str, change: Change) -> ParagraphStyle | None:
    flat = sheet.paragraph_style(name)
    if flat is None:
        return None
    root, own = _taken_apart(sheet, name)
    plain = sheet.paragraph_style(root) or flat
    wanted = {**own, **change(flat)}
    kept = {key: value for key, value in wanted.items() if value != _own(plain, key)}
    return ParagraphStyle(_name(root, kept), root, **kept)


def _own(style: ParagraphStyle, key: str) -> object:
    value = getattr(style, key)
    return getattr(ResolvedStyle("", DEFAULT_FONT), key) if value is None else value


def _taken_apart(sheet: StyleSheet, name: str) -> tuple[str, dict[str, Any]]:
    """The style that one is derived from, and what it has otherwise; any other style is its own."""
    style = next(style for style in sheet.paragraph if style.name == name)
    own = {key: value for key in SHOWN if (value := getattr(style, key)) is not None}
    known = any(other.name == style.base for other in sheet.paragraph)
    if known and name == _name(style.base, own) != style.base:
        return style.base, own
    return name, {}


def _name(root: str, own: Mapping[str, Any]) -> str:
    return APART.join([root, *(shown(own[key]) for key, shown in SHOWN.items() if key in own)])


def _within(value: float, limits: tuple[float, float]) -> float:
    return round(min(max(value, limits[0]), limits[1]), 3)
