"""XML in and out: safe reading with line numbers, writing that is stable and loses nothing."""

import re

from lxml import etree
from lxml.etree import _Element as Element

from editor.store.errors import StoreError
from editor.values.language import Words

INLINE = frozenset({"p", "kicker", "headline", "deck", "byline", "caption", "credit"})
"""Elements whose blanks are text: nothing is indented inside them."""

_FORBIDDEN = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_UNWRITABLE = re.compile(r"\\u(?=\{)|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")


def escaped(text: str) -> str:
    """The text with characters that XML cannot hold as ``\\u{hex}``; `unescaped` is the inverse."""
    return _UNWRITABLE.sub(lambda match: f"\\u{{{ord(match[0][0]):x}}}" + match[0][1:], text)


def unescaped(text: str) -> str:
    """The characters behind ``\\u{hex}`` again."""
    return _ESCAPED.sub(_character, text) if "\\u{" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if code <= 0x10FFFF else match[0]


def parse(data: bytes, file: str) -> Element:
    """The root of a document. Raises StoreError with file and line.

    Only UTF-8 without document type and entities is read, so nothing can grow or reach outside.
    """
    text = _decoded(data, file)
    forbidden = _FORBIDDEN.search(text)
    if forbidden is not None:
        line = text.count("\n", 0, forbidden.start()) + 1
        raise fault(
            Words("不允许文档类型或实体声明", "document types and entities are refused"), file, line
        )
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        reason = (error.msg or "").split(", line ")[0]
        raise fault(Words(f"XML 有误：{reason}", f"bad XML: {reason}"), file, line) from error
    except ValueError as error:
        raise fault(Words(f"XML 有误：{error}", f"bad XML: {error}"), file, 0) from error


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise fault(Words("不是 UTF-8 编码", "it is not UTF-8"), file, line) from error


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )


def fault(what: Words, file: str, line: int) -> StoreError:
    """Something wrong at a place of a file."""
    zh = f"“{file}”第 {line} 行" if line else f"“{file}”"
    en = f"“{file}”, line {line}" if line else f"“{file}”"
    return StoreError(Words(f"{zh}：{what.zh}。", f"{en}: {what.en}."), file, line)


def serialize(root: Element) -> bytes:
    """The document as UTF-8: two blanks per level, text untouched, one newline at the end."""
    _indent(root, "\n")
    body: bytes = etree.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def _indent(element: Element, newline: str) -> None:
    if element.tag in INLINE or len(element) == 0:
        return
    deeper = newline + "  "
    element.text = deeper
    for child in element:
        _indent(child, deeper)
        child.tail = deeper
    element[-1].tail = newline
