"""Reading a file as a manuscript: what kind it is, by its content before its name; its limits."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from editor.importers.decoding import decoded
from editor.importers.docx import BROKEN, TooLargeError, read_docx
from editor.importers.html import Fetch, read_html
from editor.importers.kinds import ENDINGS, REFUSED
from editor.importers.manuscript import Manuscript
from editor.importers.markdown import read_markdown
from editor.importers.refusals import (
    OLD_WORD,
    broken,
    no_text,
    refused,
    too_large,
    too_long,
    unreadable,
)
from editor.importers.txt import damage_notes, read_txt

Reader = Callable[[bytes, str, Fetch], Manuscript]
MOST_BYTES = {"docx": 200_000_000, "md": 2_000_000, "": 16_000_000}
"""The largest files by kind; what is not named has the last limit."""
MOST_CHARACTERS = 120_000
"""More than the text of a dozen newspaper pages."""
_LARGEST_PICTURE = 100_000_000
_SNIFFED = 4096


def _html(data: bytes, encoding: str, fetch: Fetch) -> Manuscript:
    found = decoded(data, encoding)
    manuscript = read_html(found.text, fetch)
    notes = (*damage_notes(found.damaged), *manuscript.notes)
    return Manuscript(
        manuscript.paragraphs, manuscript.pictures, notes, found.encoding, manuscript.sizes
    )


READERS: dict[str, Reader] = {
    "docx": lambda data, _encoding, _fetch: read_docx(data),
    "txt": lambda data, encoding, _fetch: read_txt(data, encoding),
    "html": _html,
    "md": read_markdown,
}
"""Who reads which kind of manuscript."""


def read_file(path: Path, encoding: str = "") -> Manuscript:
    """The manuscript of a file; an ``encoding`` says how its text is to be read.

    Raises ImportFault for what cannot be read, in words that name the file.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_SNIFFED)
            kind = kind_of(path, head)
            limit = MOST_BYTES.get(kind, MOST_BYTES[""])
            if size > limit:
                raise too_large(path, limit)
            data = head + file.read(limit)
    except OSError as error:
        raise unreadable(path, error) from error
    return _bounded(path, _read(path, kind, data, encoding))


def _read(path: Path, kind: str, data: bytes, encoding: str) -> Manuscript:
    try:
        return READERS[kind](data, encoding, lambda address: _beside(path, address))
    except TooLargeError as error:
        raise too_large(path, MOST_BYTES["docx"]) from error
    except BROKEN as error:
        raise broken(path, kind) from error


def _bounded(path: Path, manuscript: Manuscript) -> Manuscript:
    length = sum(len(each.text) for each in manuscript.paragraphs)
    if length > MOST_CHARACTERS:
        raise too_long(path, length, MOST_CHARACTERS)
    if not manuscript.pictures and not any(each.text.strip() for each in manuscript.paragraphs):
        raise no_text(path, manuscript.notes)
    return manuscript


def kind_of(path: Path, head: bytes) -> str:
    """The kind of a file by how it begins, else by the ending of its name. Raises ImportFault
    for kinds that no reader takes."""
    ending = path.suffix.lower()
    if head.startswith(b"PK"):
        return "docx"
    if head.startswith(OLD_WORD) or head.lstrip().startswith(b"{\\rtf") or head[:4] == b"%PDF":
        raise refused(path, head)
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    if text.startswith((b"<!doctype html", b"<html")):
        return "html"
    is_archive = text.startswith((b"mime-version:", b"from: <saved by"))
    if is_archive or (ending in REFUSED and not _is_text(head)):
        raise refused(path, head)
    kind = ENDINGS.get(ending, "txt")
    if kind == "docx" or not _is_text(head):
        raise broken(path, kind)
    return kind


def _is_text(head: bytes) -> bool:
    """Whether it may be text: two bytes for each character have every second one in common."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" not in head:
        return True
    return max(head[::2].count(0), head[1::2].count(0)) * 50 > len(head) and b"\0\0\0" not in head


def _beside(path: Path, address: str) -> bytes | None:
    """A picture that a document names and that lies in its folder or below; None for others."""
    try:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        folder = path.resolve().parent
        picture = (folder / unquote(parts.path)).resolve()
        if not picture.is_relative_to(folder) or picture.stat().st_size > _LARGEST_PICTURE:
            return None
        return picture.read_bytes() if picture.is_file() else None
    except (OSError, ValueError):
        return None
