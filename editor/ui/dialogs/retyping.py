"""Text typed anew as plain text: what was not touched keeps its style, marks, readings, tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from editor.model.table import CELL_BREAK
from editor.model.text import LINE_BREAK, Paragraph, splice
from editor.session.clipboard import from_plain

SHOWN_BREAK = " / "
"""Line breaks of titles, and of tables between their rows, as they are typed in one line."""
ALIKE = 0.5
"""A paragraph that shares this part of its text with another was changed, not written anew."""


def retyped(old: tuple[Paragraph, ...], text: str) -> tuple[Paragraph, ...]:
    """Paragraphs for a typed text: untouched ones stay, changed ones keep their style and, where
    it was not changed, what their text is marked with; new ones are plain, without indents and
    blank lines. Tables stay tables."""
    typed = text.split("\n")
    lines = [kept(line) for line in typed]
    matcher = SequenceMatcher(None, [each.text for each in old], lines, autojunk=False)
    written = any(each.text for each in old)
    found: list[Paragraph] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        block = old[first:last]
        if tag != "equal":
            found += _changed(block, typed[start:end])
        elif written:
            found += block
    return tuple(found) or (Paragraph("", _style(old)),)


def touched(old: Paragraph, text: str) -> Paragraph:
    """A paragraph with another text: marks go on where both texts are the same."""
    matcher = SequenceMatcher(None, old.text, text, autojunk=False)
    if matcher.ratio() < ALIKE:
        return replace(old, text=text, spans=(), looseness=0)
    for tag, first, last, start, end in reversed(matcher.get_opcodes()):
        if tag != "equal":
            old = splice(old, first, last, text[start:end])
    return old


def shown(text: str) -> str:
    """A paragraph's text as it is typed."""
    return text.replace(LINE_BREAK, SHOWN_BREAK)


def kept(text: str) -> str:
    """What was typed as a paragraph has it."""
    return text.replace(SHOWN_BREAK, LINE_BREAK)


def _changed(block: tuple[Paragraph, ...], lines: Sequence[str]) -> Iterator[Paragraph]:
    """Paragraphs for lines that stand where some others stood."""
    tables = [each for each in block if each.table is not None]
    plain = [each for each in block if each.table is None]
    fresh = [new for line in lines for new in _fresh(line, _style(block), tables)]
    in_order = len(plain) == sum(each.table is None for each in fresh)
    for new in fresh:
        model = None if new.table else _model(plain, new.text, in_order=in_order)
        yield new if model is None else touched(model, new.text)


def _fresh(line: str, style: str, tables: list[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraph of a typed line: one of the tables where it says the same or has tabs."""
    text = kept(line)
    same = [table for table in tables if table.text == text]
    found = same or (tables if CELL_BREAK in text else [])
    if found:
        table = found[0]
        tables.remove(table)
        return (touched(table, text),)
    return tuple(replace(each, text=kept(each.text)) for each in from_plain(f"{line}\n", style))


def _model(plain: list[Paragraph], text: str, *, in_order: bool) -> Paragraph | None:
    """The paragraph that a new one was made of, taken out with those before it; None: of none."""
    for at, each in enumerate(plain[:1] if in_order else plain):
        ratio = SequenceMatcher(None, each.text, text, autojunk=False).quick_ratio()
        if in_order or ratio >= ALIKE:
            del plain[: at + 1]
            return each
    return None


def _style(paragraphs: tuple[Paragraph, ...]) -> str:
    """The style of the first one that is no table."""
    styles = (each.style for each in paragraphs if each.table is None)
    return next(styles, Paragraph().style)
