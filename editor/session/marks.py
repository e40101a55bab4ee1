"""Marks at selected characters (着重号, 专名号 …): put on beside what is there, and taken off."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from editor.edit.edit import Edit, Together
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.styles import SetCharacterStyle
from editor.edit.text import MarkText
from editor.model.defaults import MARKS
from editor.model.place import TextPoint, TextRef
from editor.model.style import CharacterStyle, StyleSheet
from editor.model.text import Paragraph
from editor.session.composing import chosen_paragraphs
from editor.values.language import Words

PLUS = "＋"
"""Between the names of styles that one style brings together: 加粗＋着重."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters of one paragraph in one character style; ``style`` is empty for none."""

    first: TextPoint
    last: TextPoint
    style: str


def toggle_mark(state: State, mark: CharacterStyle, label: Words) -> Edit | None:
    """Puts a mark on the selected characters, or takes it off when all carry it.

    Characters of another style keep that: they get one that is based on it. Styles that the
    issue does not have are added. None without selected characters.
    """
    stretches = _selected(state)
    if not stretches:
        return None
    sheet = state.issue.styles
    on = not all(_carries(each.style, mark) for each in stretches)
    edits: list[Edit] = []
    marked: list[MarkText] = []
    before = ""
    for each in stretches:
        parts = _with(each.style, mark) if on else _without(each.style, mark)
        for style in _missing(sheet, parts):
            edits.append(SetCharacterStyle(style))
            sheet = replace(sheet, character=(*sheet.character, style))
        own = MarkText(each.first, each.last, PLUS.join(parts) or None)
        if marked and each.style != before and _goes_on(marked[-1], own):
            own = replace(own, first=marked.pop().first)
        marked.append(own)
        before = each.style
    return Together((*edits, *marked), label)


def _goes_on(before: MarkText, after: MarkText) -> bool:
    """Whether a mark is put on right behind a like one: a name that grows stays one name."""
    return before.last == after.first and before.style == after.style


def is_marked(state: State, mark: CharacterStyle) -> bool:
    """Whether all selected characters carry a mark."""
    stretches = _selected(state)
    return bool(stretches) and all(_carries(each.style, mark) for each in stretches)


def _selected(state: State) -> list[_Stretch]:
    selection = state.selection
    if not isinstance(selection, TextSelection) or selection.empty:
        return []
    first, last = selection.span
    found: list[_Stretch] = []
    for ref, paragraph in chosen_paragraphs(state):
        start = first.offset if ref == first.ref else 0
        end = last.offset if ref == last.ref else len(paragraph.text)
        found += _stretches(paragraph, ref, start, end)
    return found


def _stretches(paragraph: Paragraph, ref: TextRef, start: int, end: int) -> Iterator[_Stretch]:
    """Stretches of one style. Two names that touch are two; what has no style is one."""
    at = start
    for span in paragraph.spans:
        if not span.style or span.end <= start or span.start >= end:
            continue
        first, last = max(span.start, start), min(span.end, end)
        if at < first:
            yield _Stretch(TextPoint(ref, at), TextPoint(ref, first), "")
        yield _Stretch(TextPoint(ref, first), TextPoint(ref, last), span.style)
        at = last
    if at < end:
        yield _Stretch(TextPoint(ref, at), TextPoint(ref, end), "")


def _carries(name: str, mark: CharacterStyle) -> bool:
    """By name: a style that merely looks so, as 电头 is bold, has other tasks and must stay."""
    return mark.name in name.split(PLUS)


def _with(name: str, mark: CharacterStyle) -> tuple[str, ...]:
    """The styles that are to hold together; of two lines, or two emphases, the last."""
    rivals = {each.name for each in MARKS if _set_by(each).keys() & _set_by(mark).keys()}
    return (*(part for part in name.split(PLUS) if part and part not in rivals), mark.name)


def _without(name: str, mark: CharacterStyle) -> tuple[str, ...]:
    return tuple(part for part in name.split(PLUS) if part != mark.name)


def _missing(sheet: StyleSheet, parts: tuple[str, ...]) -> Iterator[CharacterStyle]:
    """The styles that the issue lacks for a name of several parts, each based on the one before."""
    known = {style.name for style in sheet.character}
    usual = {style.name: style for style in MARKS}
    for count, part in enumerate(parts, 1):
        name = PLUS.join(parts[:count])
        if name in known or (count == 1 and part not in usual):
            continue
        style = sheet.character_style(part) or usual.get(part) or CharacterStyle(part)
        yield replace(style, name=name, base=PLUS.join(parts[: count - 1]))


def _set_by(mark: CharacterStyle) -> dict[str, Any]:
    names = (item.name for item in fields(mark) if item.name not in ("name", "base"))
    return {name: value for name in names if (value := getattr(mark, name)) is not None}
