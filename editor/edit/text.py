"""Editing text: splice, split, join, replace, mark and style, in articles, photos and labels."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.selection import at_caret
from editor.edit.state import State
from editor.edit.texts import MANY, paragraphs_of, with_paragraphs
from editor.model.place import TextPoint, TextRef
from editor.model.table import Table
from editor.model.text import LINE_BREAK, Paragraph, annotate, join, mark, part_of, splice
from editor.values.language import Words

GONE = Words("要修改的文字已经不在本期里了。", "The text to be changed is no longer in the issue.")
OUTSIDE = Words("要修改的位置超出了这段文字。", "The place to be changed lies outside the text.")
LAST = Words("这是最后一段，后面没有可以合并的段落。", "No paragraph follows to be joined.")


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters ``start`` up to ``end`` of a paragraph replaced by ``text``."""

    ref: TextRef
    start: int
    end: int
    text: str

    @property
    def label(self) -> Words:
        """Typing, or deleting."""
        return Words("输入", "Typing") if self.text else Words("删除文字", "Delete text")

    def apply(self, state: State) -> State:
        """The paragraph spliced, the caret behind the new text."""
        paragraphs = _paragraphs(state, self.ref)
        try:
            new = splice(paragraphs[self.ref.paragraph], self.start, self.end, self.text)
        except IndexError:
            raise EditError(OUTSIDE) from None
        caret = TextPoint(self.ref, self.start + len(self.text))
        return _replaced(state, (self.ref, self.ref), (new,), caret)


@dataclass(frozen=True, slots=True)
class SplitParagraph:
    """A new paragraph from ``at`` on; in texts of one paragraph a forced line break."""

    ref: TextRef
    at: int
    label: ClassVar[Words] = Words("分段", "New paragraph")

    def apply(self, state: State) -> State:
        """Both halves in the same style, the caret at the start of the second."""
        if self.ref.part not in MANY:
            return Splice(self.ref, self.at, self.at, LINE_BREAK).apply(state)
        point = TextPoint(self.ref, self.at)
        paragraph = _paragraph_at(state, point)
        halves = part_of(paragraph, 0, self.at), part_of(paragraph, self.at, len(paragraph.text))
        caret = TextPoint(replace(self.ref, paragraph=self.ref.paragraph + 1), 0)
        return _replaced(state, (self.ref, self.ref), halves, caret)


@dataclass(frozen=True, slots=True)
class JoinParagraphs:
    """A paragraph made one with the next."""

    ref: TextRef
    label: ClassVar[Words] = Words("合并段落", "Join paragraphs")

    def apply(self, state: State) -> State:
        """Both texts in one paragraph, the caret where they meet."""
        paragraphs = _paragraphs(state, self.ref)
        index = self.ref.paragraph
        if index + 1 >= len(paragraphs):
            raise EditError(LAST)
        first, second = paragraphs[index], paragraphs[index + 1]
        following = replace(self.ref, paragraph=index + 1)
        caret = TextPoint(self.ref, len(first.text))
        return _replaced(state, (self.ref, following), (_joined(first, second),), caret)


@dataclass(frozen=True, slots=True)
class ReplaceRange:
    """The text between two points replaced by a fragment; no paragraphs delete it.

    The fragment's first paragraph continues the one before it, its last is continued by the rest
    of the one after it; an empty half takes the style of the other.
    """

    first: TextPoint
    last: TextPoint
    paragraphs: tuple[Paragraph, ...]

    @property
    def label(self) -> Words:
        """Replacing, or deleting."""
        return Words("替换", "Replace") if self.paragraphs else Words("删除文字", "Delete text")

    def apply(self, state: State) -> State:
        """The fragment in its place, the caret behind it."""
        _check_range(self.first, self.last)
        before = _paragraph_at(state, self.first)
        after = _paragraph_at(state, self.last)
        head = part_of(before, 0, self.first.offset)
        tail = part_of(after, self.last.offset, len(after.text))
        many = self.first.ref.part in MANY
        fragment = self.paragraphs if many else _flat(self.paragraphs)
        woven = _woven(head, fragment, tail)
        if not many:
            woven = (replace(woven[0], style=before.style, table=before.table),)
        caret = _end(self.first, fragment, head)
        return _replaced(state, (self.first.ref, self.last.ref), woven, caret)


@dataclass(frozen=True, slots=True)
class MarkText:
    """The characters between two points in a character style; None takes marks away."""

    first: TextPoint
    last: TextPoint
    style: str | None
    label: ClassVar[Words] = Words("字符样式", "Character style")

    def apply(self, state: State) -> State:
        """The same text and selection with other marks."""
        first, last = self.first, self.last
        _check_range(first, last)
        _paragraph_at(state, last)
        _paragraph_at(state, first)
        paragraphs = _paragraphs(state, first.ref)
        new = []
        for index in range(first.ref.paragraph, last.ref.paragraph + 1):
            paragraph = paragraphs[index]
            start = first.offset if index == first.ref.paragraph else 0
            end = last.offset if index == last.ref.paragraph else len(paragraph.text)
            new.append(mark(paragraph, start, end, self.style))
        return _replaced(state, (first.ref, last.ref), tuple(new), None)


@dataclass(frozen=True, slots=True)
class SetRuby:
    """The reading (注音) of the characters between two points of a paragraph: as many words as
    characters stand at one each, others at all together; an empty one takes readings away."""

    first: TextPoint
    last: TextPoint
    ruby: str

    @property
    def label(self) -> Words:
        """Adding a reading, or taking it away."""
        if self.ruby.split():
            return Words("注音", "Ruby")
        return Words("取消注音", "Remove ruby")

    def apply(self, state: State) -> State:
        """The same text and selection with another reading."""
        first, last = self.first, self.last
        _check_range(first, last)
        if first.ref != last.ref:
            raise EditError(OUTSIDE)
        _paragraph_at(state, last)
        paragraph = _paragraph_at(state, first)
        new = annotate(paragraph, first.offset, last.offset, self.ruby)
        return _replaced(state, (first.ref, last.ref), (new,), None)


@dataclass(frozen=True, slots=True)
class StyleParagraphs:
    """Paragraphs from the first to the last in a paragraph style."""

    first: TextRef
    last: TextRef
    style: str
    label: ClassVar[Words] = Words("段落样式", "Paragraph style")

    def apply(self, state: State) -> State:
        """The same text and selection in another style."""
        _check_range(TextPoint(self.first, 0), TextPoint(self.last, 0))
        _paragraphs(state, self.last)
        paragraphs = _paragraphs(state, self.first)
        chosen = paragraphs[self.first.paragraph : self.last.paragraph + 1]
        new = tuple(replace(paragraph, style=self.style) for paragraph in chosen)
        return _replaced(state, (self.first, self.last), new, None)


@dataclass(frozen=True, slots=True)
class SetLooseness:
    """A paragraph asked to take ``looseness`` lines more, or, negative, fewer than by itself."""

    ref: TextRef
    looseness: int

    @property
    def label(self) -> Words:
        """Tightening, loosening, or neither any more."""
        if not self.looseness:
            return Words("取消松紧", "Natural paragraph")
        tight = self.looseness < 0
        return Words("紧排一段", "Tighten") if tight else Words("松排一段", "Loosen")

    def apply(self, state: State) -> State:
        """The same text and selection, set more tightly or loosely."""
        paragraph = _paragraphs(state, self.ref)[self.ref.paragraph]
        new = replace(paragraph, looseness=self.looseness)
        return _replaced(state, (self.ref, self.ref), (new,), None)


@dataclass(frozen=True, slots=True)
class SetTable:
    """A paragraph made a table, a table set otherwise, or (None) made plain text again."""

    ref: TextRef
    table: Table | None
    label: ClassVar[Words] = Words("表格", "Table")

    def apply(self, state: State) -> State:
        """The same text and selection."""
        paragraph = _paragraphs(state, self.ref)[self.ref.paragraph]
        new = replace(paragraph, table=self.table)
        return _replaced(state, (self.ref, self.ref), (new,), None)


def continues(before: Splice, after: Splice) -> bool:
    """Whether one splice goes on where the other ended: typing, backspaces or deletes in a row."""
    if before.ref != after.ref:
        return False
    if after.text:
        end = before.start + len(before.text)
        return bool(before.text) and after.start == after.end == end
    return not before.text and before.start in (after.start, after.end)


def _paragraphs(state: State, ref: TextRef) -> tuple[Paragraph, ...]:
    paragraphs = paragraphs_of(state.issue, ref.owner, ref.part)
    if paragraphs is None:
        raise EditError(GONE)
    if not 0 <= ref.paragraph < len(paragraphs):
        raise EditError(OUTSIDE)
    return paragraphs


def _paragraph_at(state: State, point: TextPoint) -> Paragraph:
    paragraph = _paragraphs(state, point.ref)[point.ref.paragraph]
    if not 0 <= point.offset <= len(paragraph.text):
        raise EditError(OUTSIDE)
    return paragraph


def _check_range(first: TextPoint, last: TextPoint) -> None:
    same = (first.ref.owner, first.ref.part) == (last.ref.owner, last.ref.part)
    if not same or first > last:
        raise EditError(OUTSIDE)


def _replaced(
    state: State,
    refs: tuple[TextRef, TextRef],
    new: tuple[Paragraph, ...],
    caret: TextPoint | None,
) -> State:
    """The paragraphs from the first to the second reference replaced."""
    first, last = refs
    old = _paragraphs(state, first)
    paragraphs = old[: first.paragraph] + new + old[last.paragraph + 1 :]
    issue = with_paragraphs(state.issue, first.owner, first.part, paragraphs)
    selection = state.selection if caret is None else at_caret(state.selection, caret)
    return State(issue, selection)


def _joined(first: Paragraph, second: Paragraph) -> Paragraph:
    leading = second if second.text and not first.text else first
    return replace(join(first, second), style=leading.style, table=leading.table)


def _woven(
    head: Paragraph, fragment: tuple[Paragraph, ...], tail: Paragraph
) -> tuple[Paragraph, ...]:
    if not fragment:
        return (head, tail) if _apart(head, tail) else (_joined(head, tail),)
    if len(fragment) == 1:
        (only,) = fragment
        if only.table is not None and not head.text and not tail.text:
            return (only,)
        first = join(head, only)
        return (first, tail) if _apart(first, tail) else (join(first, tail),)
    first, *middle, last = fragment
    start = (head, first) if _apart(head, first) else (_joined(head, first),)
    end = (last, tail) if _apart(last, tail) else (_joined(last, tail),)
    return (*start, *middle, *end)


def _apart(first: Paragraph, second: Paragraph) -> bool:
    """Whether two pieces stay paragraphs of their own: what is left of a table and text."""
    return first.table != second.table and bool(first.text and second.text)


def _flat(fragment: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The fragment as one paragraph with forced line breaks."""
    if len(fragment) < 2:
        return fragment
    flat = fragment[0]
    for _, paragraph in pairwise(fragment):
        flat = join(join(flat, Paragraph(LINE_BREAK)), paragraph)
    return (flat,)


def _end(first: TextPoint, fragment: tuple[Paragraph, ...], head: Paragraph) -> TextPoint:
    """Where a fragment ends that was put in at a point, behind ``head``."""
    if not fragment:
        return first
    length = len(fragment[-1].text)
    if len(fragment) == 1:
        return TextPoint(first.ref, first.offset + length)
    further = len(fragment) - 1 + _apart(head, fragment[0])
    return TextPoint(replace(first.ref, paragraph=first.ref.paragraph + further), length)
