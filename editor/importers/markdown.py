"""Markdown by markdown-it: headings, bold, lists, tables and pictures, by way of its HTML."""

from dataclasses import replace

from markdown_it import MarkdownIt

from editor.importers.decoding import decoded
from editor.importers.html import Fetch, no_pictures, read_html
from editor.importers.manuscript import Manuscript
from editor.importers.txt import damage_notes
from editor.values.language import Words

_DEEPEST = 40
_HEAD = Words("文首的设置 {0} 行没有带入。", "Lines of settings at the head left out: {0}.")


def read_markdown(data: bytes, encoding: str = "", fetch: Fetch = no_pictures) -> Manuscript:
    """The manuscript of a Markdown text in an encoding, or in the one that it seems to have."""
    found = decoded(data, encoding)
    head, text = _parted(found.text)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    manuscript = read_html(parser.render(text), fetch)
    lines = head.count("\n") + 1
    notes = [
        *(damage_notes(found.damaged)),
        *((Words(_HEAD.zh.format(lines), _HEAD.en.format(lines)),) if head else ()),
        *manuscript.notes,
    ]
    return replace(manuscript, encoding=found.encoding, notes=tuple(notes))


def _parted(text: str) -> tuple[str, str]:
    """The block of settings that some programs put before Markdown, and the text proper."""
    if not text.startswith("---\n"):
        return "", text
    head, end, rest = text[4:].partition("\n---\n")
    return (head, rest) if end and ":" in head else ("", text)
