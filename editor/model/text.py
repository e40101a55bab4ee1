"""Paragraphs and their marked spans, and pure slicing: splice, split, join, mark, annotate."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.model.table import Table

LINE_BREAK = "\n"
"""A forced line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` up to ``end`` of a paragraph carry a character style.

    ``ruby`` is their reading (注音): as many words as characters stand at one each, others at all
    of them together. ``style`` is empty where there is a reading only. Spans of one style that
    touch are two things, such as the names in 李白杜甫.
    """

    start: int
    end: int
    style: str
    ruby: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: text, the name of its paragraph style, and marked spans in order.

    Spans never overlap and never are empty. ``\\n`` is a forced line break. ``looseness`` asks
    for so many lines more (or, negative, fewer) than the paragraph would take by itself. With a
    ``table`` the lines of the text are rows, and tabs part their cells.
    """

    text: str = ""
    style: str = "正文"
    spans: tuple[Span, ...] = ()
    looseness: int = 0
    table: Table | None = None


def readings(span: Span) -> tuple[tuple[int, int, str], ...]:
    """The readings of a span with the characters from and up to which each stands."""
    words = tuple(span.ruby.split())
    if len(words) == span.end - span.start:
        return tuple((at, at + 1, word) for at, word in enumerate(words, span.start))
    return ((span.start, span.end, " ".join(words)),) if words else ()


def splice(paragraph: Paragraph, start: int, end: int, text: str) -> Paragraph:
    """Characters ``start:end`` replaced by ``text``.

    The new text is marked as the first character that it replaces; where it replaces none, as
    the character before it. It has a reading only in the middle of a base that has one. Raises
    IndexError outside the text.
    """
    if not 0 <= start <= end <= len(paragraph.text):
        raise IndexError(f"{start}:{end} of {len(paragraph.text)} characters")
    if start == end and not text:
        return paragraph
    grown = len(text) - (end - start)
    model = start if start < end else start - 1
    spans: list[Span] = []
    for span in paragraph.spans:
        owner = span.start <= model < span.end
        if owner and (not span.ruby or (_is_group(span) and span.start < start and end < span.end)):
            spans.append(replace(span, end=max(span.end, end) + grown))
            continue
        spans.append(_cut(span, 0, start))
        if owner and span.style:
            spans.append(Span(start, start + len(text), span.style))
        spans.append(_moved(_cut(span, end, len(paragraph.text)), grown))
    whole = paragraph.text[:start] + text + paragraph.text[end:]
    return replace(paragraph, text=whole, spans=_ordered(spans))


def _is_group(span: Span) -> bool:
    return bool(span.ruby) and len(span.ruby.split()) != span.end - span.start


def _cut(span: Span, start: int, end: int) -> Span:
    """What of a span lies between two places: perhaps nothing. Readings of single characters
    stay with them, the reading of a group with its first character."""
    first, last = max(span.start, start), min(span.end, end)
    ruby = span.ruby
    if ruby and (first, last) != (span.start, span.end):
        words = ruby.split()
        kept = words[first - span.start : max(last - span.start, 0)]
        ruby = " ".join(kept) if not _is_group(span) else ruby * (first == span.start)
    return Span(first, last, span.style, ruby)


def _moved(span: Span, shift: int) -> Span:
    return replace(span, start=span.start + shift, end=span.end + shift)


def _ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans that hold and say something, in order."""
    kept = (span for span in spans if span.start < span.end and (span.style or span.ruby))
    return tuple(sorted(kept, key=lambda span: span.start))


def part_of(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Characters ``start:end`` with their spans."""
    spans = (_moved(_cut(span, start, end), -start) for span in paragraph.spans)
    return Paragraph(
        paragraph.text[start:end],
        paragraph.style,
        _ordered(spans),
        paragraph.looseness,
        paragraph.table,
    )


def split(paragraph: Paragraph, at: int) -> tuple[Paragraph, Paragraph]:
    """The two halves at a character position; both keep the style, only the first one asks for a
    line more or fewer."""
    second = part_of(paragraph, at, len(paragraph.text))
    return part_of(paragraph, 0, at), replace(second, looseness=0)


def join(first: Paragraph, second: Paragraph) -> Paragraph:
    """Both texts as one paragraph in the first one's style; a mark that ends where a like one
    begins goes on."""
    shift = len(first.text)
    moved = tuple(_moved(span, shift) for span in second.spans)
    text, spans = first.text + second.text, _seamed(first.spans, moved)
    return Paragraph(text, first.style, spans, first.looseness, first.table)


def _seamed(head: tuple[Span, ...], tail: tuple[Span, ...]) -> tuple[Span, ...]:
    if not head or not tail or head[-1].end != tail[0].start:
        return head + tail
    last, first = head[-1], tail[0]
    if last.style != first.style or last.ruby or first.ruby:
        return head + tail
    return (*head[:-1], replace(last, end=first.end), *tail[1:])


def mark(paragraph: Paragraph, start: int, end: int, style: str | None) -> Paragraph:
    """Characters ``start:end`` in a character style; None takes marks away. Readings stay; a
    base that has one together has one style."""
    if start >= end:
        return paragraph
    start, end = _with_groups(paragraph, start, end)
    kept = _outside(paragraph, start, end)
    at = start
    for base in _inside(paragraph, start, end):
        if base.ruby:
            kept += [Span(at, base.start, style or ""), replace(base, style=style or "")]
            at = base.end
    kept.append(Span(at, end, style or ""))
    return replace(paragraph, spans=_ordered(kept))


def annotate(paragraph: Paragraph, start: int, end: int, ruby: str) -> Paragraph:
    """Characters ``start:end`` with a reading; an empty one takes readings away."""
    start, end = (start, end) if ruby.split() else _with_groups(paragraph, start, end)
    kept = _outside(paragraph, start, end)
    bases = _bases(paragraph, start, end)
    words = ruby.split()
    if len(words) == end - start:
        for base in bases:
            own = words[base.start - start : base.end - start]
            kept.append(replace(base, ruby=" ".join(own)))
    elif words and bases:
        kept.append(Span(start, end, bases[0].style, " ".join(words)))
    else:
        kept += bases
    return replace(paragraph, spans=_ordered(kept))


def _bases(paragraph: Paragraph, start: int, end: int) -> list[Span]:
    """The stretches of one style between two places, without readings."""
    bases, at = [], start
    for base in _inside(paragraph, start, end):
        bases += [Span(at, base.start, ""), replace(base, ruby="")]
        at = base.end
    return [base for base in (*bases, Span(at, end, "")) if base.start < base.end]


def _inside(paragraph: Paragraph, start: int, end: int) -> list[Span]:
    """What of the spans lies between two places."""
    touched = (span for span in paragraph.spans if span.start < end and start < span.end)
    cut = (_cut(span, start, end) for span in touched)
    return [span for span in cut if span.start < span.end]


def _outside(paragraph: Paragraph, start: int, end: int) -> list[Span]:
    length, kept = len(paragraph.text), list[Span]()
    for span in paragraph.spans:
        if span.end <= start or end <= span.start:
            kept.append(span)
        else:
            kept += (_cut(span, 0, start), _cut(span, end, length))
    return kept


def _with_groups(paragraph: Paragraph, start: int, end: int) -> tuple[int, int]:
    """A stretch, and all of the bases that it holds a part of."""
    groups = [s for s in paragraph.spans if _is_group(s) and s.start < end and start < s.end]
    return min([start, *(s.start for s in groups)]), max([end, *(s.end for s in groups)])


def sound(paragraph: Paragraph) -> bool:
    """Whether the spans are in order, inside the text, apart and not empty."""
    end = 0
    for span in paragraph.spans:
        if not end <= span.start < span.end <= len(paragraph.text):
            return False
        end = span.end
    return True
