"""HTML of Word, WPS, browsers and WeChat: headings, bold, lists, tables and pictures are kept."""

import base64
import binascii
import html
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from lxml import etree
from lxml.etree import _Element

from editor.importers.draft import Draft
from editor.importers.grid import Grid
from editor.importers.htmlmeaning import (
    BLOCKS,
    css_of,
    is_bold,
    is_slanted,
    is_table,
    keeps_blanks,
    left_out,
    size_of,
    style_of,
    tag_of,
)
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
from editor.model.text import Paragraph

Fetch = Callable[[str], bytes | None]
"""The bytes of a picture at an address that a document names; None when it is not to be had."""

_CLIPBOARD = re.compile(r"\AVersion:[\d.]+\s.*?(?=<)", re.DOTALL)
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(?:!--.*?--|[^<>]*)>", re.DOTALL)
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r"data:image/([\w.+-]+)((?:;[\w=.-]+)*),", re.IGNORECASE)
_BULLETS = "·•§Ø●○■□◆◇➢✓oun\uf0b7\uf06c\uf0d8\uf0a7\uf075\uf06e"
_NAMELESS = re.compile(r"|图片|image|img|pic(ture)?|photo|\S+\.\w{2,4}", re.IGNORECASE)
_CONTINUED = "　"


def no_pictures(address: str) -> bytes | None:
    """Fetches nothing."""
    del address
    return None


def read_html(source: str, fetch: Fetch = no_pictures) -> Manuscript:
    """The paragraphs of a document or a fragment, with what was left out of it.

    Headings are 主题 (h1) and 小标题, captions 图说, tables 表文 with their table; bold is 加粗,
    italics are 着重. Blank paragraphs and the blanks at line ends are none. Never raises.
    """
    source = _META.sub("", _CLIPBOARD.sub("", source.replace("\0", ""), count=1))
    parser = etree.HTMLParser(
        recover=True, no_network=True, huge_tree=True, encoding="utf-8", remove_pis=True,
        remove_comments=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in entry.message for entry in parser.error_log):
        return _without_tags(source)
    if root is None:
        return Manuscript(())
    return _Reader(fetch).read(root)


def _without_tags(source: str) -> Manuscript:
    """What stands between the tags of a document that no parser takes."""
    words = html.unescape(_TAG.sub("\n", _UNSEEN.sub("\n", source)))
    draft, found = Draft(), []
    for line in words.splitlines():
        draft.add(line)
        if not draft.is_blank:
            found.append(draft.take(BODY))
    return Manuscript(tuple(found), notes=notes_of({"depth": 1}))


@dataclass(frozen=True, slots=True)
class _Look:
    """How the text of an element looks."""

    style: str = ""
    bold: bool = False
    slanted: bool = False
    keep: bool = False
    size: float = 0.0

    @property
    def mark(self) -> str:
        """The character style; headings have none of their own."""
        if self.style in (HEADLINE, SUBHEAD):
            return ""
        return BOLD if self.bold else EMPHASIS if self.slanted else ""

    def inside(self, node: _Element) -> "_Look":
        """The look of an element in text of this look."""
        return _Look(
            style_of(node, self.style),
            is_bold(node, self.bold),
            is_slanted(node, self.slanted),
            self.keep or keeps_blanks(node),
            size_of(node, self.size),
        )


class _Reader:
    """Walks through a document once, without recursion."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._draft = Draft()
        self._looks = [_Look()]
        self._lists: list[int | None] = []
        self._grid: tuple[_Element, Grid] | None = None
        self._label = ""
        self._size = 0.0
        self._ruby = 0
        self._skipped: _Element | None = None
        self._counts = Counter[str]()
        self._found: list[Paragraph] = []
        self._sizes: list[float] = []
        self._pictures: list[Picture] = []

    def read(self, root: _Element) -> Manuscript:
        """All there is."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, node in walk:
            if event == "end":
                self._leave(node)
            elif self._enter(node):
                self._text(node.text)
            else:
                walk.skip_subtree()
                self._skipped = node
        self._close()
        return Manuscript(
            tuple(self._found),
            tuple(self._pictures),
            notes_of(self._counts),
            sizes=tuple(self._sizes),
        )

    def _enter(self, node: _Element) -> bool:
        """Begin an element; whether its content is to be read."""
        kind, tag = left_out(node), tag_of(node)
        if tag in BLOCKS:
            self._close()
        self._looks.append(self._looks[-1].inside(node))
        if kind:
            self._count(kind, node)
            return False
        if "mso-list" in css_of(node) and "ignore" in css_of(node):
            self._label = _label(_all_text(node))
            return False
        return self._begin(tag, node)

    def _begin(self, tag: str, node: _Element) -> bool:
        match tag:
            case "br":
                self._break()
            case "img" | "image":
                self._picture(node)
            case "ol":
                self._lists.append(_whole(node.get("start"), 1) - 1)
            case "ul" | "menu" | "dir":
                self._lists.append(None)
            case "li":
                self._label = self._next_label()
            case "table" if self._grid is None and is_table(node):
                self._grid = node, Grid()
            case "tr" if self._grid is not None and _inside(node, self._grid[0]):
                self._grid[1].begin_row()
            case "ruby":
                self._ruby = self._draft.length
            case "rt":
                self._draft.read_as(self._ruby, _all_text(node))
                return False
        return True

    def _leave(self, node: _Element) -> None:
        """End an element, and go on with what follows it."""
        tag = tag_of(node)
        if tag == "rt":
            self._ruby = self._draft.length
        elif tag in BLOCKS and node is not self._skipped:
            self._end(tag, node)
        self._looks.pop()
        self._text(node.tail)

    def _end(self, tag: str, node: _Element) -> None:
        if self._grid is not None and tag in ("td", "th") and _inside(node, self._grid[0]):
            cell = self._draft.take(BODY)
            self._grid[1].add(cell, _whole(node.get("colspan"), 1))
            self._counts["merged"] += _whole(node.get("rowspan"), 1) > 1
            return
        if self._grid is not None and node is self._grid[0]:
            self._end_table(self._grid[1])
            return
        self._close()
        if tag in ("ol", "ul", "menu", "dir") and self._lists:
            self._lists.pop()
        self._label = "" if tag == "li" else self._label

    def _end_table(self, grid: Grid) -> None:
        self._grid = None
        self._counts["merged"] += grid.merged
        made = grid.take()
        if made is not None:
            self._put(made)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        look = self._looks[-1]
        if self._label and text.strip():
            self._draft.add(self._label)
            self._label = ""
        if text.strip():
            self._size = max(self._size, look.size)
        if look.keep:
            self._lines(text, look.mark)
        else:
            self._draft.flow(text, look.mark)

    def _lines(self, text: str, mark: str) -> None:
        """Text whose line ends count: each line is a paragraph."""
        for number, line in enumerate(text.splitlines()):
            if number:
                self._close()
            self._draft.add(line, mark)

    def _break(self) -> None:
        """A line break; a second one ends the paragraph."""
        if self._draft.last == "\n":
            self._close()
        elif not self._draft.is_blank:
            self._draft.add("\n")

    def _close(self) -> None:
        """End the paragraph; in a cell a blank parts what is none there."""
        if self._grid is not None:
            if not self._draft.is_blank and self._draft.last != _CONTINUED:
                self._draft.add(_CONTINUED)
            return
        if self._draft.is_blank:
            self._draft.take(BODY)
        else:
            self._put(self._draft.take(self._looks[-1].style or BODY))

    def _put(self, paragraph: Paragraph) -> None:
        if paragraph.text:
            self._found.append(paragraph)
            self._sizes.append(self._size)
        self._size = 0.0

    def _picture(self, node: _Element) -> None:
        address = (node.get("data-src") or node.get("src") or "").strip()
        if not address:
            return
        kind, data = _embedded(address)
        if not kind:
            data = self._fetch(address)
            kind = address.rpartition("/")[2].rpartition(".")[2].lower()
        if data is None:
            remote = address.lower().startswith(("http:", "https:", "//"))
            self._counts["remote" if remote else "picture"] += 1
            return
        words = " ".join((node.get("alt") or "").split())
        caption = "" if _NAMELESS.fullmatch(words) else words
        name = f"{len(self._pictures) + 1}.{kind}"
        self._pictures.append(Picture(name, data, len(self._found), caption))

    def _count(self, kind: str, node: _Element) -> None:
        if kind in ("hidden", "deleted"):
            self._counts[kind] += len("".join(_all_text(node).split()))
        else:
            self._counts[kind] += 1

    def _next_label(self) -> str:
        if not self._lists or self._lists[-1] is None:
            return "• "
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "


def _all_text(node: _Element) -> str:
    return "".join(map(str, node.itertext()))


def _label(text: str) -> str:
    """The bullet or number that Word writes before an entry of a list."""
    words = text.replace("\u00a0", " ").strip()
    return "• " if words in _BULLETS else f"{words} "


def _inside(cell: _Element, table: _Element) -> bool:
    """Whether a cell is one of this table and not of another one in it."""
    above = cell.getparent()
    while above is not None and above.tag != "table":
        above = above.getparent()
    return above is table


def _whole(text: str | None, default: int) -> int:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 5 else default


def _embedded(address: str) -> tuple[str, bytes | None]:
    """The kind and the bytes of a picture that stands in its address; no kind for others."""
    head = _DATA.match(address)
    if head is None:
        return "", None
    body = address[head.end() :]
    kind = head[1].lower().removeprefix("x-").partition("+")[0].replace("jpeg", "jpg")
    try:
        if ";base64" in head[2].lower():
            return kind, base64.b64decode(unquote_to_bytes(body), validate=False)
        return kind, unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return kind, None
