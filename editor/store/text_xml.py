"""Paragraphs as XML: marked and annotated characters in ``<span>``, forced breaks as ``<br/>``.

A table begins with ``<table columns="6字 1:decimal"/>``; its cells are parted by ``<tab/>``.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.table import CELL_BREAK, CellAlign, Column, Table
from editor.model.text import LINE_BREAK, Paragraph, Span
from editor.store.forms import Form, number, read_number
from editor.store.records import Record, expect, only, trouble
from editor.store.xml import escaped, unescaped

CHUNK = 500_000
"""Longer runs of characters are cut, since the reader refuses endless text nodes."""

_BREAKS = {LINE_BREAK: "br", CELL_BREAK: "tab"}
_CHARACTERS = {tag: char for char, tag in _BREAKS.items()}
_BREAK = re.compile(f"([{LINE_BREAK}{CELL_BREAK}])")
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*")


def _write_columns(columns: tuple[Column, ...]) -> str:
    return " ".join(
        f"{number(column.size)}{'字' * column.fixed}"
        + ("" if column.align is CellAlign.LEFT else f":{column.align}")
        for column in columns
    )


def _read_columns(text: str, _em: float) -> tuple[Column, ...]:
    return tuple(_read_column(word) for word in text.split())


def _read_column(word: str) -> Column:
    size, _, align = word.partition(":")
    plain = size.removesuffix("字")
    return Column(read_number(plain), plain != size, CellAlign(align or CellAlign.LEFT))


_PARAGRAPH = Record(Paragraph, children=("text", "style", "spans", "table"))
_TABLE = Record(Table, forms={"columns": Form(_write_columns, _read_columns)})


def write_paragraph(parent: Element, tag: str, paragraph: Paragraph) -> None:
    """One paragraph as ``<tag style="正文">…</tag>``."""
    element = etree.SubElement(parent, tag, style=escaped(paragraph.style))
    _PARAGRAPH.write(element, paragraph)
    if paragraph.table is not None:
        _TABLE.write(etree.SubElement(element, "table"), paragraph.table)
    done = 0
    for span in paragraph.spans:
        _write_text(element, paragraph.text[done : span.start])
        marked = etree.SubElement(element, "span", _attributes(span))
        _write_text(marked, paragraph.text[span.start : span.end])
        done = span.end
    _write_text(element, paragraph.text[done:])


def _attributes(span: Span) -> dict[str, str]:
    """``style`` and ``ruby``; each is left out where only the other says something."""
    if not span.ruby:
        return {"style": escaped(span.style)}
    style = {"style": escaped(span.style)} if span.style else {}
    return {**style, "ruby": escaped(span.ruby)}


def _write_text(element: Element, text: str) -> None:
    for words in _BREAK.split(text):
        if words in _BREAKS:
            etree.SubElement(element, _BREAKS[words])
            continue
        _append(element, words[:CHUNK])
        for start in range(CHUNK, len(words), CHUNK):
            etree.SubElement(element, "span").text = escaped(words[start : start + CHUNK])


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
    for text, marks in _pieces(element, file):
        if marks is not None and text:
            spans.append(Span(done, done + len(text), *marks))
        pieces.append(text)
        done += len(text)
    name = unescaped(element.get("style", escaped(style)))
    table = _read_table(element, file)
    return Paragraph("".join(pieces), name, tuple(spans), table=table, **values)


def _read_table(element: Element, file: str) -> Table | None:
    """The table that a paragraph begins with."""
    found = element[0] if len(element) and element[0].tag == "table" else None
    if found is None:
        return None
    if _text(element.text):
        raise trouble(found, file, "应在段首", "should begin its paragraph")
    return _TABLE.read(found, file)


def _pieces(element: Element, file: str) -> Iterator[tuple[str, tuple[str, str] | None]]:
    """The texts of a paragraph, each with the style and the reading of a span."""
    yield _text(element.text), None
    for at, child in enumerate(element):
        expect(child, file, *(("table",) if at == 0 else ()), "span", *_CHARACTERS)
        if child.tag == "span":
            only(child, file, {"style", "ruby"})
            style, ruby = unescaped(child.get("style", "")), unescaped(child.get("ruby", ""))
            yield _inside(child, file), (style, ruby) if child.attrib else None
        elif len(child) or child.text:
            raise trouble(child, file, "应为空元素", "should be empty")
        else:
            yield _CHARACTERS.get(str(child.tag), ""), None
        yield _text(child.tail), None


def _inside(span: Element, file: str) -> str:
    pieces = [_text(span.text)]
    for child in span:
        expect(child, file, "span", *_CHARACTERS)
        pieces.append(_CHARACTERS.get(str(child.tag)) or _text(child.text))
        pieces.append(_text(child.tail))
        if len(child):
            raise trouble(child, file, "嵌套过深", "is nested too deeply")
    return "".join(pieces)


def _text(text: str | None) -> str:
    if not text:
        return ""
    return unescaped(_WRAPPED.sub("", text) if "\n" in text else text)
