"""Pasting from Word, browsers and WeChat: paragraphs, headings and bold stay, the rest goes."""

from collections.abc import Iterator
from dataclasses import replace

from editor.edit.edit import Edit, Together
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.styles import SetCharacterStyle
from editor.edit.texts import paragraphs_of
from editor.importers.html import read_html
from editor.importers.manuscript import BODY, SUBHEAD
from editor.importers.roles import with_subheads
from editor.model.defaults import MARKS
from editor.model.place import Part
from editor.model.style import StyleSheet
from editor.model.text import Paragraph
from editor.session.clipboard import Fragment, pasted, pasted_plain
from editor.session.tablemaking import pasted_table, table_styles
from editor.session.tables import in_table


def pasted_html(state: State, html: str, text: str) -> Edit | None:
    """The edit that pastes a document of another program; ``text`` is what it is as plain text.

    Body text takes the style of the paragraph at the caret, as do headings whose style the issue
    does not have. In a body headlines are subheads, as are short bold lines between others; of
    several paragraphs subheads stand alone, and one paragraph goes into the sentence. Cells that a
    spreadsheet copied are pasted as plain text. None without a caret, and without text.
    """
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return None
    if in_table(state) is not None or pasted_table(text) is not None:
        return pasted_plain(state, text)
    ref = selection.span[0].ref
    paragraphs = paragraphs_of(state.issue, ref.owner, ref.part) or ()
    own = paragraphs[ref.paragraph].style if ref.paragraph < len(paragraphs) else BODY
    fragment = read_html(html).paragraphs
    if ref.part is Part.BODY:
        fragment = _for_body(fragment, state.issue.styles)
    fragment = fitted(fragment, state.issue.styles, own)
    if ref.part is Part.BODY and len(fragment) > 1:
        fragment = _apart(fragment, paragraphs, selection, own)
    edit = pasted(state, fragment) if fragment else pasted_plain(state, text)
    if edit is None:
        return None
    added = tuple(_needed(state, fragment))
    return Together((*added, edit), edit.label) if added else edit


def fitted(paragraphs: Fragment, sheet: StyleSheet, own: str) -> Fragment:
    """Paragraphs in styles that the issue has, or will have: ``own`` where it has none."""
    names = {style.name for style in sheet.paragraph}
    marks = {style.name for style in (*sheet.character, *MARKS)}
    return tuple(
        replace(
            paragraph,
            style=_style(paragraph, names, own),
            spans=tuple(span for span in paragraph.spans if span.style in marks or span.ruby),
        )
        for paragraph in paragraphs
    )


def _for_body(fragment: Fragment, sheet: StyleSheet) -> Fragment:
    """Headings as they are in a body, where the issue has a style for them."""
    return with_subheads(fragment) if sheet.paragraph_style(SUBHEAD) else fragment


def _apart(fragment: Fragment, here: Fragment, selection: TextSelection, own: str) -> Fragment:
    """A fragment whose first and last paragraph run into no text of another style."""
    first, last = selection.span
    before = here[first.ref.paragraph].text[: first.offset]
    after = here[last.ref.paragraph].text[last.offset :]
    break_off = (Paragraph("", own),)
    head = break_off if before and _stands_out(fragment[0], own) else ()
    tail = break_off if after and _stands_out(fragment[-1], own) else ()
    return (*head, *fragment, *tail)


def _stands_out(paragraph: Paragraph, own: str) -> bool:
    return paragraph.table is None and paragraph.style != own


def _style(paragraph: Paragraph, names: set[str], own: str) -> str:
    if paragraph.table is not None:
        return paragraph.style
    return own if paragraph.style == BODY or paragraph.style not in names else paragraph.style


def _needed(state: State, fragment: Fragment) -> Iterator[Edit]:
    """The usual styles that a fragment uses and the issue lacks."""
    known = {style.name for style in state.issue.styles.character}
    used = {span.style for paragraph in fragment for span in paragraph.spans}
    yield from (SetCharacterStyle(mark) for mark in MARKS if mark.name in used - known)
    if any(paragraph.table is not None for paragraph in fragment):
        yield from table_styles(state)
