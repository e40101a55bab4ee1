"""Copied text: fragments of paragraphs, and the plain text that other programs see."""

from dataclasses import replace

from editor.edit.edit import Edit, Together
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.text import ReplaceRange, Splice
from editor.edit.texts import paragraphs_of
from editor.model.place import TextPoint
from editor.model.text import Paragraph, part_of
from editor.session.plaintext import LINE_ENDS, clean
from editor.session.tablemaking import copied_cells, pasted_table, put_table
from editor.session.tables import BREAKS, InTable, filled, in_table, replaced
from editor.values.language import Words

Fragment = tuple[Paragraph, ...]
"""Text as it is copied; the first and last paragraph may be parts of paragraphs."""

PASTE = Words("粘贴", "Paste")
_BLANKS = " \t\u00a0\u3000\ufeff"


def copied(state: State) -> Fragment:
    """The selected text with its styles and marks; nothing when no text is selected."""
    selection = state.selection
    if not isinstance(selection, TextSelection) or selection.empty:
        return ()
    first, last = selection.span
    ref = first.ref
    paragraphs = paragraphs_of(state.issue, ref.owner, ref.part) or ()
    return cut_out(paragraphs, first, last)


def cut_out(paragraphs: Fragment, first: TextPoint, last: TextPoint) -> Fragment:
    """The text between two points of the same text."""
    low, high = first.ref.paragraph, last.ref.paragraph
    chosen = paragraphs[low : high + 1]
    if low == high and not _has_cells(chosen[0].text[first.offset : last.offset]):
        part = part_of(chosen[0], first.offset, last.offset)
        return (replace(part, table=None),)
    return tuple(
        part_of(
            paragraph,
            first.offset if index == low else 0,
            last.offset if index == high else len(paragraph.text),
        )
        for index, paragraph in enumerate(chosen, low)
    )


def plain_text(fragment: Fragment) -> str:
    """The text alone, one line per paragraph."""
    return "\n".join(paragraph.text for paragraph in fragment)


def from_plain(text: str, style: str = "正文") -> Fragment:
    """Plain text as paragraphs of a style.

    Every line is a paragraph; blank lines, indents (spaces, tabs, 　) and blanks at line ends
    go, tabs inside a line become a 　, control characters vanish. Text of one line keeps its
    blanks, but not an indent of 　　: it is pasted into a sentence.
    """
    lines = LINE_ENDS.split(text)
    if len(lines) == 1:
        line = clean(text)
        line = line.lstrip("　") if line.startswith("　　") else line
        return (Paragraph(line, style),) if line else ()
    stripped = (clean(line.strip(_BLANKS)) for line in lines)
    return tuple(Paragraph(line, style) for line in stripped if line)


def pasted(state: State, fragment: Fragment) -> Edit | None:
    """The edit that puts a fragment in the place of the selected text; None without a caret.

    In a table several paragraphs, or cells, fill its cells; a table alone stands for itself.
    """
    selection = state.selection
    if not isinstance(selection, TextSelection) or not fragment:
        return None
    here = in_table(state)
    if here is not None:
        return _into_cells(here, fragment)
    if len(fragment) == 1 and fragment[0].table is not None:
        edits = put_table(state, fragment[0])
        if edits is not None:
            return Together(edits, PASTE)
    return Together((ReplaceRange(*selection.span, fragment),), PASTE)


def _into_cells(here: InTable, fragment: Fragment) -> Edit:
    """A fragment into a table: text of one cell with its marks, any other without."""
    words = plain_text(fragment)
    if not _has_cells(words):
        marked = replace(fragment[0], table=None)
        return Together((ReplaceRange(*here.selection.span, (marked,)),), PASTE)
    return Together((filled(here, copied_cells(words)),), PASTE)


def _has_cells(text: str) -> bool:
    return any(char in BREAKS for char in text)


def pasted_plain(state: State, text: str, *, tables: bool = True) -> Edit | None:
    """The edit that pastes plain text in the style of the paragraph at the caret.

    Lines of equally many cells, as spreadsheets copy them, become a table (where ``tables`` lets
    them), or fill one.
    """
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return None
    here = in_table(state)
    if here is not None:
        cells = copied_cells(text)
        if len(cells) * len(cells[0]) > 1:
            return Together((filled(here, cells),), PASTE)
    elif tables and (table := pasted_table(text)) is not None:
        edits = put_table(state, table)
        if edits is not None:
            return Together(edits, PASTE)
    ref = selection.span[0].ref
    paragraphs = paragraphs_of(state.issue, ref.owner, ref.part) or ()
    style = paragraphs[ref.paragraph].style if ref.paragraph < len(paragraphs) else "正文"
    return pasted(state, from_plain(text, style))


def typed(state: State, text: str) -> Edit | None:
    """The edit that types characters over the selected text; None without a caret."""
    selection = state.selection
    kept = clean(text)
    if not isinstance(selection, TextSelection) or not kept:
        return None
    first, last = selection.span
    here = in_table(state)
    if here is not None:
        return replaced(here, kept)
    if first.ref == last.ref:
        return Splice(first.ref, first.offset, last.offset, kept)
    paragraphs = paragraphs_of(state.issue, first.ref.owner, first.ref.part) or ()
    before = paragraphs[first.ref.paragraph]
    inserted = replace(Paragraph(kept), style=before.style)
    return ReplaceRange(first, last, (inserted,))
