"""Readings (注音) of selected characters: which there are, and the edits that give others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from editor.edit.edit import Edit, Together
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.text import SetRuby
from editor.edit.texts import paragraphs_of
from editor.model.place import TextPoint
from editor.model.text import Paragraph, readings

LONGEST = 60
"""Characters that are given readings at a time."""
LONGEST_READING = 200
"""Characters of the longest reading of a group."""


@dataclass(frozen=True, slots=True)
class Base:
    """Characters of one paragraph: ``single`` has the reading of each, ``group`` that of all."""

    first: TextPoint
    text: str
    single: tuple[str, ...]
    group: str = ""

    @property
    def last(self) -> TextPoint:
        """Behind the last character."""
        return replace(self.first, offset=self.first.offset + len(self.text))

    @property
    def is_read(self) -> bool:
        """Whether there is any reading."""
        return bool(self.group) or any(self.single)


def selected_base(state: State) -> Base | None:
    """The selected characters, with all of the groups that they are a part of; None when there
    are none, too many, or a paragraph's end is among them."""
    selection = state.selection
    if not isinstance(selection, TextSelection) or selection.empty:
        return None
    first, last = selection.span
    paragraphs = paragraphs_of(state.issue, first.ref.owner, first.ref.part) or ()
    if first.ref != last.ref or first.ref.paragraph >= len(paragraphs):
        return None
    base = _base(paragraphs[first.ref.paragraph], first, last.offset)
    return base if len(base.text) <= LONGEST and "\n" not in base.text else None


def read_singly(base: Base, words: Sequence[str]) -> Edit | None:
    """A reading for each character; empty ones have none. None when nothing changes."""
    wanted = tuple("".join(word.split()) for word in words)
    if wanted == base.single and not base.group:
        return None
    edits: list[Edit] = [SetRuby(base.first, base.last, "")] if base.is_read else []
    edits += (_setting(base, start, end, wanted) for start, end in _stretches(wanted))
    return Together(tuple(edits), SetRuby(base.first, base.last, "".join(wanted)).label)


def read_together(base: Base, reading: str) -> Edit | None:
    """One reading for all characters; of as many words as characters it is one for each."""
    wanted = " ".join(reading.split())[:LONGEST_READING]
    words = wanted.split()
    if len(words) in (0, len(base.text)):
        return read_singly(base, words or [""] * len(base.text))
    return SetRuby(base.first, base.last, wanted) if wanted != base.group else None


def _base(paragraph: Paragraph, first: TextPoint, last: int) -> Base:
    found = [reading for span in paragraph.spans for reading in readings(span)]
    touched = [each for each in found if each[0] < last and first.offset < each[1]]
    start = min([first.offset, *(each[0] for each in touched)])
    end = max([last, *(each[1] for each in touched)])
    single = [""] * (end - start)
    group = ""
    for low, high, word in touched:
        if high - low == 1:
            single[low - start] = word
        else:
            group = f"{group} {word}".strip()
    at = replace(first, offset=start)
    return Base(at, paragraph.text[start:end], tuple(single), group)


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From where to where there are readings without a gap."""
    start = None
    for at, word in enumerate((*words, "")):
        if word and start is None:
            start = at
        elif not word and start is not None:
            yield start, at
            start = None


def _setting(base: Base, start: int, end: int, words: Sequence[str]) -> SetRuby:
    offset = base.first.offset
    first, last = (replace(base.first, offset=offset + at) for at in (start, end))
    return SetRuby(first, last, " ".join(words[start:end]))
