"""Paragraphs and their marked spans, and pure slicing: splice, split, join, mark."""

from dataclasses import dataclass, replace

from editor.model.table import Table

LINE_BREAK = "\n"
"""A forced line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` up to ``end`` of a paragraph carry a character style."""

    start: int
    end: int
    style: str


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


def splice(paragraph: Paragraph, start: int, end: int, text: str) -> Paragraph:
    """Characters ``start:end`` replaced by ``text``.

    The new text is marked as the first character that it replaces; where it replaces none, as
    the character before it. Raises IndexError outside the text.
    """
    if not 0 <= start <= end <= len(paragraph.text):
        raise IndexError(f"{start}:{end} of {len(paragraph.text)} characters")
    style = _style_at(paragraph, start if start < end else start - 1)
    spans = (Span(0, len(text), style),) if style is not None and text else ()
    head = join(part_of(paragraph, 0, start), Paragraph(text, spans=spans))
    return join(head, part_of(paragraph, end, len(paragraph.text)))


def _style_at(paragraph: Paragraph, index: int) -> str | None:
    spans = (span.style for span in paragraph.spans if span.start <= index < span.end)
    return next(spans, None)


def part_of(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Characters ``start:end`` with their spans."""
    spans = (
        Span(max(span.start, start) - start, min(span.end, end) - start, span.style)
        for span in paragraph.spans
    )
    return Paragraph(
        paragraph.text[start:end],
        paragraph.style,
        tuple(span for span in spans if span.start < span.end),
        paragraph.looseness,
        paragraph.table,
    )


def split(paragraph: Paragraph, at: int) -> tuple[Paragraph, Paragraph]:
    """The two halves at a character position; both keep the style."""
    return part_of(paragraph, 0, at), part_of(paragraph, at, len(paragraph.text))


def join(first: Paragraph, second: Paragraph) -> Paragraph:
    """Both texts as one paragraph in the first one's style."""
    shift = len(first.text)
    moved = tuple(Span(s.start + shift, s.end + shift, s.style) for s in second.spans)
    text, spans = first.text + second.text, merged(first.spans + moved)
    return Paragraph(text, first.style, spans, first.looseness, first.table)


def mark(paragraph: Paragraph, start: int, end: int, style: str | None) -> Paragraph:
    """Characters ``start:end`` in a character style; None takes marks away."""
    kept: list[Span] = []
    for span in paragraph.spans:
        if span.start < start:
            kept.append(replace(span, end=min(span.end, start)))
        if span.end > end:
            kept.append(replace(span, start=max(span.start, end)))
    if style is not None and start < end:
        kept.append(Span(start, end, style))
    return replace(paragraph, spans=merged(tuple(sorted(kept, key=lambda s: s.start))))


def merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Neighbouring spans of the same style as one."""
    out: list[Span] = []
    for span in spans:
        if out and out[-1].end == span.start and out[-1].style == span.style:
            out[-1] = replace(out[-1], end=span.end)
        else:
            out.append(span)
    return tuple(out)


def sound(paragraph: Paragraph) -> bool:
    """Whether the spans are in order, inside the text, apart and not empty."""
    end = 0
    for span in paragraph.spans:
        if not end <= span.start < span.end <= len(paragraph.text):
            return False
        end = span.end
    return True
