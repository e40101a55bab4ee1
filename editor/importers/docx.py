"""Word documents (.docx, by python-docx): paragraphs, headings, bold, lists, tables, pictures."""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator

from docx import Document
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.exceptions import InvalidXmlError
from lxml import etree
from lxml.etree import _Element

from editor.importers.draft import Draft
from editor.importers.grid import Grid
from editor.importers.manuscript import (
    BODY,
    BOLD,
    EMPHASIS,
    HEADLINE,
    SUBHEAD,
    Manuscript,
    Picture,
    notes_of,
)
from editor.importers.wordnumbers import WordNumbers
from editor.importers.wordstyles import WordStyles
from editor.importers.wordxml import RELATION, child, local, number, switch, text_of, value
from editor.model.text import Paragraph

MOST_BYTES = 400_000_000
"""What a document may unpack to."""
MOST_XML = 64_000_000
"""What one of its texts may unpack to."""
BROKEN = (
    OpcError, InvalidXmlError, etree.LxmlError, zipfile.BadZipFile, zlib.error, KeyError,
    ValueError, TypeError, AttributeError, IndexError, NotImplementedError, EOFError,
    RuntimeError, OSError, OverflowError,
)  # fmt: skip
"""What python-docx raises for documents that are none."""
_SYMBOLS = {
    0xB7: "•", 0x6C: "●", 0x6E: "■", 0xA7: "▪", 0x75: "◆", 0xD8: "➢", 0xFC: "✓", 0x52: "☑",
    0xA8: "□", 0x6F: "□", 0xFE: "☑", 0x76: "❖", 0xAB: "★",
}  # fmt: skip
"""Characters of Wingdings and Symbol that manuscripts have."""
_GROUPS = frozenset(
    ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml",
     "dir", "bdo", "AlternateContent", "Choice", "Fallback", "r")
)  # fmt: skip
"""Elements whose content reads as if they were not there."""


class TooLargeError(ValueError):
    """A document that unpacks to more than any manuscript has."""


def read_docx(data: bytes) -> Manuscript:
    """The manuscript of a document. Raises one of ``BROKEN``, or TooLargeError."""
    _ensure_bounded(data)
    document = Document(io.BytesIO(data))
    part = document.part
    reader = _Reader(part, _related(part, "styles"), _related(part, "numbering"))
    body = child(document.element, "body")
    reader.blocks(body if body is not None else ())
    return reader.manuscript()


def _ensure_bounded(data: bytes) -> None:
    """Refuse what unpacks to too much, before anything is unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = [(info.filename, info.file_size) for info in archive.infolist()]
    large = any(size > MOST_XML for name, size in sizes if name.endswith((".xml", ".rels")))
    if large or sum(size for _, size in sizes) > MOST_BYTES:
        raise TooLargeError


def _related(part: Part, kind: str) -> _Element | None:
    """The root of the styles or the numbering of a document; None without them."""
    for relation in part.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            return getattr(relation.target_part, "element", None)
    return None


class _Reader:
    """Walks through the body; the tree is never deeper than its parser lets it be."""

    def __init__(self, part: Part, styles: _Element | None, numbering: _Element | None) -> None:
        self._part = part
        self._styles = WordStyles(styles)
        self._numbers = WordNumbers(numbering)
        self._draft = Draft()
        self._properties: _Element | None = None
        self._role = BODY
        self._size = 0.0
        self._in_cell = False
        self._boxes: list[_Element] = []
        self._counts = Counter[str]()
        self._found: list[Paragraph] = []
        self._sizes: list[float] = []
        self._pictures: list[Picture] = []

    def manuscript(self) -> Manuscript:
        """What was read so far."""
        self._counts["header"] += _letters_in_margins(self._part)
        notes = notes_of(self._counts)
        sizes = tuple(self._sizes)
        return Manuscript(tuple(self._found), tuple(self._pictures), notes, sizes=sizes)

    def blocks(self, nodes: Iterable[_Element]) -> None:
        """Paragraphs and tables under each other."""
        for node in nodes:
            match local(node):
                case "p":
                    self._paragraph(node)
                case "tbl":
                    self._table(node)
                case "del" | "moveFrom":
                    self._delete(node)
                case "altChunk":
                    self._counts["object"] += 1
                case name if name in _GROUPS:
                    self.blocks(_as_parent(node))

    def _paragraph(self, node: _Element) -> None:
        properties = child(node, "pPr")
        if self._draft.length == 0:
            self._properties, self._role = properties, self._styles.role(properties)
            self._draft.add(self._numbers.label(self._styles.list_of(properties)))
        labelled = self._draft.length
        self._inline(node)
        joined = child(properties, "rPr", "del") is not None
        drop_cap = value(child(properties, "framePr"), "dropCap") not in ("", "none")
        if not joined and not (drop_cap and self._draft.length > labelled):
            self._close()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _close(self) -> None:
        if self._in_cell:
            if not self._draft.is_blank and self._draft.last != "　":
                self._draft.add("　")
            return
        self._found.append(self._draft.take(self._role))
        self._sizes.append(self._size)
        self._size = 0.0

    def _inline(self, node: _Element) -> None:
        for each in node:
            name = local(each)
            if name == "r":
                self._run(each)
            elif name in ("del", "moveFrom"):
                self._delete(each)
            elif name in ("oMath", "oMathPara"):
                self._counts["formula"] += 1
                self._draft.add("".join(t.text or "" for t in each.iter() if local(t) == "t"))
            elif name in _GROUPS:
                self._inline(_as_parent(each))

    def _run(self, run: _Element) -> None:
        properties = child(run, "rPr")
        if self._styles.is_on("vanish", properties, self._properties):
            self._counts["hidden"] += len("".join(text_of(run).split()))
            return
        mark = self._mark(properties)
        for each in run:
            self._piece(each, mark, properties)

    def _piece(self, node: _Element, mark: str, properties: _Element | None) -> None:
        match local(node):
            case "t":
                self._draft.add(node.text or "", mark)
                if (node.text or "").strip():
                    size = self._styles.size(properties, self._properties)
                    self._size = max(self._size, size)
            case "tab" | "ptab":
                self._draft.add("\t")
            case "br" if value(node, "type") in ("page", "column"):
                self._close()
            case "br" | "cr":
                self._draft.add("\n")
            case "noBreakHyphen":
                self._draft.add("-")
            case "sym":
                self._draft.add(_symbol(value(node, "char")), mark)
            case "ruby":
                self._ruby(node)
            case other:
                self._thing(other, node)

    def _thing(self, name: str, node: _Element) -> None:
        """What is no text: pictures, boxes, references to notes."""
        match name:
            case "drawing" | "pict" | "object":
                self._drawing(node, is_object=name == "object")
            case "footnoteReference" | "endnoteReference":
                self._counts["footnote"] += 1
            case "commentReference":
                self._counts["comment"] += 1
            case "AlternateContent":
                for each in _as_parent(node):
                    self._thing(local(each), each)

    def _mark(self, properties: _Element | None) -> str:
        """The character style of a run; headings have none of their own."""
        if self._role in (HEADLINE, SUBHEAD):
            return ""
        if self._styles.is_on("b", properties, self._properties):
            return BOLD
        dotted = switch(properties, "em")
        slanted = self._styles.is_on("i", properties, self._properties)
        return EMPHASIS if dotted or slanted else ""

    def _ruby(self, node: _Element) -> None:
        start, base, reading = self._draft.length, child(node, "rubyBase"), child(node, "rt")
        if base is not None:
            self._inline(base)
        self._draft.read_as(start, "" if reading is None else text_of(reading))

    def _drawing(self, node: _Element, *, is_object: bool) -> None:
        boxes = list(_boxes(node))
        self._boxes += boxes
        self._counts["box"] += len(boxes)
        pictures = list(_references(node))
        for key in pictures:
            self._picture(key)
        self._counts["object"] += is_object or not (boxes or pictures)

    def _picture(self, key: str) -> None:
        relation = self._part.rels.get(key)
        if relation is None or relation.is_external:
            self._counts["picture"] += 1
            return
        part = relation.target_part
        kind = str(part.partname).rpartition(".")[2].lower()
        name = f"{len(self._pictures) + 1}.{kind}"
        at = len(self._found) + (not self._draft.is_blank)
        self._pictures.append(Picture(name, part.blob, at))

    def _delete(self, node: _Element) -> None:
        self._counts["deleted"] += len("".join(text_of(node).split()))

    def _table(self, node: _Element) -> None:
        rows = [row for row in _rows(node) if not self._row_is_gone(row)]
        if self._in_cell or all(len(cells) < 2 for cells in map(_cells, rows)):
            for row in rows:
                for cell in _cells(row):
                    self.blocks(cell)
            return
        grid, self._in_cell = Grid(), True
        for row in rows:
            grid.begin_row()
            for cell in _cells(row):
                self._cell(cell, grid)
        self._in_cell = False
        self._counts["merged"] += grid.merged
        made = grid.take()
        if made is not None:
            self._found.append(made)
            self._sizes.append(0.0)

    def _cell(self, cell: _Element, grid: Grid) -> None:
        self.blocks(cell)
        properties = child(cell, "tcPr")
        merged = child(properties, "vMerge")
        self._counts["merged"] += merged is not None and value(merged) != "restart"
        grid.add(self._draft.take(BODY), number(child(properties, "gridSpan"), default=1))

    def _row_is_gone(self, row: _Element) -> bool:
        gone = child(row, "trPr", "del") is not None
        if gone:
            self._delete(row)
        return gone


def _as_parent(node: _Element) -> _Element:
    """The element whose children count: of alternatives the first."""
    if local(node) != "AlternateContent":
        return node
    return next((each for each in node if local(each) in ("Choice", "Fallback")), node)


def _rows(table: _Element) -> Iterator[_Element]:
    for node in table:
        if local(node) == "tr":
            yield node
        elif local(node) in _GROUPS:
            yield from _rows(node)


def _cells(row: _Element) -> list[_Element]:
    found: list[_Element] = []
    for node in row:
        if local(node) == "tc":
            found.append(node)
        elif local(node) in _GROUPS:
            found += _cells(node)
    return found


def _boxes(node: _Element) -> Iterator[_Element]:
    """The text boxes of a drawing, once where it is told in two ways, not those within them."""
    for each in node:
        if local(each) == "txbxContent":
            yield each
        elif local(each) == "AlternateContent":
            yield from _boxes(_as_parent(each))
        else:
            yield from _boxes(each)


def _references(node: _Element) -> Iterator[str]:
    """The pictures of a drawing, by the key of their relation; those of its boxes come later."""
    for each in node:
        name = local(each)
        if name == "blip":
            yield each.get(RELATION + "embed") or each.get(RELATION + "link") or ""
        elif name == "imagedata":
            yield each.get(RELATION + "id") or ""
        elif name == "AlternateContent":
            yield from _references(_as_parent(each))
        elif name != "txbxContent":
            yield from _references(each)


def _symbol(code: str) -> str:
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    low = point - 0xF000 if point >= 0xF000 else point
    return _SYMBOLS.get(low, chr(point) if 0 < point < 0x110000 else "")


def _letters_in_margins(part: Part) -> int:
    """Characters of headers and footers, page numbers left out."""
    count = 0
    for relation in part.rels.values():
        if relation.reltype.endswith(("/header", "/footer")) and not relation.is_external:
            root = getattr(relation.target_part, "element", None)
            text = "" if root is None else "".join(text_of(root).split())
            count += 0 if text.isdecimal() else len(text)
    return count
