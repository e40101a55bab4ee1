"""Reading a project's parts into an issue: a broken part is named, the rest opens."""

import json
import math
import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TypeVar

from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.issue import Issue
from editor.model.output import NEWSPRINT
from editor.model.page import Page
from editor.model.photo import Photo
from editor.store.disk import LARGEST_PART
from editor.store.errors import NewerVersionError, StoreError
from editor.store.folder import Folder
from editor.store.integrity import tangled_pages
from editor.store.issue_xml import Head
from editor.store.listing import listed_head
from editor.store.names import (
    ISSUE,
    JOURNAL,
    OUTPUT,
    PHOTOS,
    SAVED,
    STYLES,
    article_file,
    master_file,
    page_file,
)
from editor.store.output_xml import Output
from editor.store.parts import (
    article_from,
    head_from,
    output_from,
    page_from,
    photos_from,
    styles_from,
)
from editor.store.upgrade import current_version, version_of
from editor.store.xml import fault, parse
from editor.values.language import Words

PATIENCE = 5
"""How often a reader without the lock tries to see one save and not two."""

_SAVES = re.compile(r"[0-9a-f]{0,64}")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BrokenPart:
    """A file of the project that could not be read; it is kept as it is."""

    file: str
    words: Words


@dataclass(frozen=True, slots=True)
class Saved:
    """Which save the parts are of, and which one came before it."""

    save: str = ""
    previous: str = ""

    def encoded(self) -> bytes:
        """As JSON."""
        return json.dumps({"save": self.save, "previous": self.previous}).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a project folder holds; ``head`` lists broken parts too.

    ``outdated``: it was written in an older version of the format.
    """

    issue: Issue
    head: Head
    saved: Saved
    journal: bytes
    broken: tuple[BrokenPart, ...]
    outdated: bool


@dataclass(slots=True)
class _Reader:
    """Reads parts one by one and remembers what went wrong."""

    folder: Folder
    broken: list[BrokenPart] = field(default_factory=list)

    def part(
        self, name: str, read: Callable[[bytes, str], T], limit: float = LARGEST_PART
    ) -> T | None:
        """The part, or None when it is broken. Raises NewerVersionError."""
        try:
            return read(self.folder.read(name, limit), name)
        except NewerVersionError:
            raise
        except StoreError as error:
            self.broken.append(BrokenPart(name, error.words))
            return None

    def named(self, name: str, key: str, read: Callable[[bytes, str], T]) -> T | None:
        """The part, if it carries the id it is listed under."""
        value = self.part(name, read)
        if value is not None and getattr(value, "id", key) != key:
            words = Words(f"“{name}”的编号应为 {key}。", f"“{name}” should have the id {key}.")
            self.broken.append(BrokenPart(name, words))
            return None
        return value


def read_project(folder: Folder) -> Reading:
    """All parts. Raises StoreError for a newer version."""
    reader = _Reader(folder)
    version, head = reader.part(ISSUE, _version_and_head) or (current_version(), None)
    head = head or listed_head(folder)
    masters, pages = _pages(reader, head)
    articles = _articles(reader, head)
    photos = reader.part(PHOTOS, _photos_from)
    styles, swatches = reader.part(STYLES, styles_from) or (default_styles(), default_swatches())
    profiles, output = _output(reader)
    issue = Issue(
        info=head.info,
        pages=pages,
        articles=articles,
        photos=photos or (),
        styles=styles,
        swatches=swatches,
        profiles=profiles,
        output=output,
        masters=masters,
        layers=head.layers,
    )
    saved, journal = _saved(reader), _journal(reader)
    outdated = version < current_version()
    return Reading(issue, head, saved, journal, tuple(reader.broken), outdated)


def _output(reader: _Reader) -> Output:
    """How the issue is printed; as usual where nothing says so."""
    there = reader.folder.exists(OUTPUT)
    return (reader.part(OUTPUT, output_from) if there else None) or ((), NEWSPRINT.name)


def _version_and_head(data: bytes, file: str) -> tuple[int, Head]:
    return version_of(parse(data, file), file), head_from(data, file)


def steady(folder: Folder) -> Reading:
    """All parts of one and the same save, while another process may be saving."""
    for _ in range(PATIENCE):
        before = folder.stamp()
        try:
            reading = read_project(folder)
        except StoreError:
            if folder.stamp() == before:
                raise
        else:
            if folder.stamp() == before:
                return reading
    return read_project(folder)


def _journal(reader: _Reader) -> bytes:
    if reader.folder.lacks(JOURNAL):
        return b""
    return reader.part(JOURNAL, lambda data, _name: data, limit=math.inf) or b""


def _pages(reader: _Reader, head: Head) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
    """Masters and pages; what does not fit with those before it is named and left out."""
    files = {master_file(key): key for key in head.masters}
    files.update((page_file(key), key) for key in head.pages)
    found = {name: reader.named(name, key, page_from) for name, key in files.items()}
    there = {name: page for name, page in found.items() if page is not None}
    tangled = tangled_pages(tuple(there.values()))
    for name, page in there.items():
        words = tangled.get(page.id)
        if words is not None:
            whole = Words(f"“{name}”：{words.zh}。", f"“{name}”: {words.en}.")
            reader.broken.append(BrokenPart(name, whole))
    sound = {name: page for name, page in there.items() if page.id not in tangled}
    masters = (sound.get(master_file(key)) for key in head.masters)
    pages = (sound.get(page_file(key)) for key in head.pages)
    return tuple(filter(None, masters)), tuple(filter(None, pages))


def _articles(reader: _Reader, head: Head) -> tuple[Article, ...]:
    found = (reader.named(article_file(key), key, article_from) for key in head.articles)
    return tuple(article for article in found if article is not None)


def _photos_from(data: bytes, file: str) -> tuple[Photo, ...]:
    photos = photos_from(data, file)
    ids = [photo.id for photo in photos]
    if len(set(ids)) < len(ids):
        raise StoreError(Words(f"“{file}”中编号重复。", f"“{file}” uses an id twice."), file)
    return photos


def _saved(reader: _Reader) -> Saved:
    if reader.folder.lacks(SAVED):
        return Saved()
    return reader.part(SAVED, saved_from) or Saved()


def saved_from(data: bytes, file: str) -> Saved:
    """The save that a file speaks of. Raises StoreError."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    match found:
        case {"save": str(save), "previous": str(previous)} if _SAVES.fullmatch(save + previous):
            return Saved(save, previous)
        case _:
            raise fault(Words("内容无法识别", "it cannot be understood"), file, 0)


def with_lost(
    ids: tuple[str, ...], listed: tuple[str, ...], lost: AbstractSet[str]
) -> tuple[str, ...]:
    """The ids with those of broken parts back in the places where they were listed."""
    out = list(ids)
    before: str | None = None
    for key in listed:
        if key in lost and key not in out:
            out.insert(out.index(before) + 1 if before in out else 0, key)
        before = key if key in out else before
    return tuple(out)
