"""Paragraphs as XML: marked characters in ``<span>``, forced line breaks as ``<br/>``."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.text import LINE_BREAK, Paragraph, Span
from editor.store.records import Record, expect, only, trouble
from editor.store.xml import escaped, unescaped

CHUNK = 500_000
"""Longer runs of characters are cut, since the reader refuses endless text nodes."""

_PARAGRAPH = Record(Paragraph, children=("text", "style", "spans"))
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*")


def write_paragraph(parent: Element, tag: str, paragraph: Paragraph) -> None:
    """One paragraph as ``<tag style="正文">…</tag>``."""
    element = etree.SubElement(parent, tag, style=escaped(paragraph.style))
    _PARAGRAPH.write(element, paragraph)
    done = 0
    for span in paragraph.spans:
        _write_text(element, paragraph.text[done : span.start])
        marked = etree.SubElement(element, "span", style=escaped(span.style))
        _write_text(marked, paragraph.text[span.start : span.end])
        done = span.end
    _write_text(element, paragraph.text[done:])


def _write_text(element: Element, text: str) -> None:
    for number, line in enumerate(text.split(LINE_BREAK)):
        if number:
            etree.SubElement(element, "br")
        _append(element, line[:CHUNK])
        for start in range(CHUNK, len(line), CHUNK):
            etree.SubElement(element, "span").text = escaped(line[start : start + CHUNK])


def _append(element: Element, text: str) -> None:
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + escaped(text)
    else:
        element.text = (element.text or "") + escaped(text)


def read_paragraph(element: Element, file: str, style: str = "正文") -> Paragraph:
    """The paragraph of an element; ``style`` is used where none is written."""
    only(element, file, {"style", *_PARAGRAPH.forms})
    values = _PARAGRAPH.values(element, file)
    pieces: list[str] = []
    spans: list[Span] = []
    done = 0
    for text, mark in _pieces(element, file):
        if mark is not None and text:
            spans.append(Span(done, done + len(text), mark))
        pieces.append(text)
        done += len(text)
    name = unescaped(element.get("style", escaped(style)))
    return Paragraph("".join(pieces), name, tuple(spans), **values)


def _pieces(element: Element, file: str) -> Iterator[tuple[str, str | None]]:
    yield _text(element.text), None
    for child in element:
        expect(child, file, "span", "br")
        if child.tag == "span":
            only(child, file, {"style"})
            style = child.get("style")
            yield _inside(child, file), None if style is None else unescaped(style)
        elif len(child) or child.text:
            raise trouble(child, file, "应为空元素", "should be empty")
        else:
            yield LINE_BREAK, None
        yield _text(child.tail), None


def _inside(span: Element, file: str) -> str:
    pieces = [_text(span.text)]
    for child in span:
        expect(child, file, "br", "span")
        pieces.append(LINE_BREAK if child.tag == "br" else _text(child.text))
        pieces.append(_text(child.tail))
        if len(child):
            raise trouble(child, file, "嵌套过深", "is nested too deeply")
    return "".join(pieces)


def _text(text: str | None) -> str:
    if not text:
        return ""
    return unescaped(_WRAPPED.sub("", text) if "\n" in text else text)
