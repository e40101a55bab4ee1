"""Changing stretches of a paragraph in one go; its marks and readings stay with their words."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.model.text import Paragraph, Span, sound


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` up to ``end`` that become ``text``."""

    start: int
    end: int
    text: str


def rewritten(paragraph: Paragraph, changes: Iterable[Stretch]) -> Paragraph:
    """The paragraph with stretches changed, which are in order and do not overlap."""
    listed = list(changes)
    if not listed:
        return paragraph
    texts, at, places, length = list[str](), 0, list[tuple[int, int]](), 0
    for change in listed:
        length += change.start - at
        places.append((length, length + len(change.text)))
        texts += (paragraph.text[at : change.start], change.text)
        length += len(change.text)
        at = change.end
    texts.append(paragraph.text[at:])
    starts = [change.start for change in listed]

    def moved(point: int, *, is_end: bool) -> int:
        index = bisect_right(starts, point) - 1
        if index < 0:
            return point
        old, (first, last) = listed[index], places[index]
        if point >= old.end:
            return point - old.end + last
        return last if is_end and point > old.start else first

    spans = (
        replace(span, start=moved(span.start, is_end=False), end=moved(span.end, is_end=True))
        for span in paragraph.spans
    )
    made = replace(paragraph, text="".join(texts), spans=tuple(s for s in spans if s.start < s.end))
    return made if sound(made) else replace(made, spans=_parted(made.spans))


def together(parts: Iterable[Paragraph]) -> Paragraph:
    """Several texts as one paragraph, which is otherwise like the first; a mark that ends where
    a like one begins goes on."""
    listed = list(parts)
    spans, at = list[Span](), 0
    for part in listed:
        for span in part.spans:
            moved = replace(span, start=span.start + at, end=span.end + at)
            if spans and _continues(spans[-1], moved):
                moved = replace(moved, start=spans.pop().start)
            spans.append(moved)
        at += len(part.text)
    return replace(listed[0], text="".join(part.text for part in listed), spans=tuple(spans))


def _continues(first: Span, second: Span) -> bool:
    touching = first.end == second.start and first.style == second.style
    return touching and not first.ruby and not second.ruby


def _parted(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans that came to overlap, each without what the one before it takes."""
    kept, end = list[Span](), 0
    for span in spans:
        if max(span.start, end) < span.end:
            kept.append(replace(span, start=max(span.start, end)))
            end = span.end
    return tuple(kept)
