"""What text commands ask of composition: a line more or fewer, and characters no key has."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor.edit.edit import Edit, Together
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.text import SetLooseness
from editor.edit.texts import paragraphs_of
from editor.model.place import TextRef
from editor.model.text import Paragraph
from editor.values.language import Words

MOST = 3
"""Lines more or fewer that one paragraph is asked for."""


@dataclass(frozen=True, slots=True)
class Special:
    """Characters that a menu inserts."""

    name: str
    text: str
    words: Words
    keys: tuple[str, ...] = ()


SPECIALS = (
    Special("dash", "——", Words("破折号 ——", "Dash ——"), ("Ctrl+Alt+-",)),
    Special("ellipsis", "……", Words("省略号 ……", "Ellipsis ……"), ("Ctrl+Alt+;",)),
    Special("dot", "·", Words("间隔号 ·", "Middle Dot ·"), ("Ctrl+Alt+.",)),
    Special("joiner", "\u2060", Words("此处不断行", "No Break Here (Word Joiner)")),
    Special("break", "\u200b", Words("此处可断行", "Break Allowed Here (Zero-Width Space)")),
    Special("space", "\u00a0", Words("不断行空格", "No-Break Space"), ("Ctrl+Alt+X",)),
    Special("hyphen", "\u00ad", Words("此处可断词（软连字符）", "Soft Hyphen"), ("Ctrl+Shift+-",)),
)
"""Marks that take two keys to type, and characters that nobody sees but lines obey."""


def loosened(state: State, step: int) -> Edit | None:
    """Asks the selected paragraphs for so many lines more (negative: fewer) than they were asked
    for before; 0 asks for none. None when nothing changes."""
    return _asked(state, lambda before: before + step if step else 0)


def with_looseness(state: State, lines: int) -> Edit | None:
    """Asks the selected paragraphs for so many lines more, whatever they were asked for before.
    None when nothing changes."""
    return _asked(state, lambda _: lines)


def _asked(state: State, wanted: Callable[[int], int]) -> Edit | None:
    edits: list[Edit] = []
    for ref, paragraph in chosen_paragraphs(state):
        lines = min(max(wanted(paragraph.looseness), -MOST), MOST)
        if lines != paragraph.looseness and paragraph.table is None:
            edits.append(SetLooseness(ref, lines))
    if len(edits) < 2:
        return edits[0] if edits else None
    return Together(tuple(edits), edits[0].label)


def chosen_paragraphs(state: State) -> list[tuple[TextRef, Paragraph]]:
    """The paragraphs that the selected text touches, or that the caret is in."""
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return []
    first, last = (point.ref for point in selection.span)
    paragraphs = paragraphs_of(state.issue, first.owner, first.part) or ()
    numbers = range(first.paragraph, min(last.paragraph + 1, len(paragraphs)))
    return [(replace(first, paragraph=number), paragraphs[number]) for number in numbers]
