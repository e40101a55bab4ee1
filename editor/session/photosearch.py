"""Picture files that are missing, looked for in a folder: by their names, then by their content."""

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.edit.edit import Together
from editor.model.issue import Issue
from editor.model.photo import Photo
from editor.pictures.probe import PictureError, probe
from editor.session.newphotos import new_photo
from editor.session.photochanges import replaced
from editor.session.photos import PhotoFiles, digest_of
from editor.session.project import ProjectPlace
from editor.values.ids import PhotoId
from editor.values.language import BanxinError, Words

FOUND = Words("找回图片", "Find photos")
ALIKE = {".jpeg": ".jpg", ".tiff": ".tif"}
"""Endings that a kind of files has too."""


@dataclass(frozen=True, slots=True)
class Match:
    """A file that may be a photo's: ``same`` where its content is, else its name is."""

    photo: PhotoId
    path: Path
    same: bool


def missing_photos(issue: Issue, folder: Path) -> tuple[Photo, ...]:
    """The photos whose file is not in the folder of photos."""
    files = PhotoFiles(folder)
    return tuple(photo for photo in issue.photos if files.path(photo) is None)


def search(folder: Path, wanted: Sequence[Photo]) -> Iterator[int | Match]:
    """The files of a folder, and of those in it, that may be the wanted ones; after each file how
    many were looked at, so that whoever asks may stop there. What cannot be read is passed over,
    links to folders are not followed."""
    names: dict[str, list[Photo]] = {}
    for photo in wanted:
        names.setdefault(_name(Path(photo.file)), []).append(photo)
    kinds = {_kind(Path(photo.file)) for photo in wanted}
    open_ones = {photo.id: photo for photo in wanted if photo.fingerprint}
    others: list[Path] = []
    for seen, path in enumerate(_files(folder), 1):
        alike = names.get(_name(path), ())
        for match in _by_name(path, alike):
            if match.same:
                open_ones.pop(match.photo, None)
            yield match
        if not alike and _kind(path) in kinds:
            others.append(path)
        yield seen
    yield from _by_content(others, open_ones)


def best(matches: Iterable[Match]) -> dict[PhotoId, Match]:
    """One file for each photo: the one with its content, else the first with its name."""
    found: dict[PhotoId, Match] = {}
    for match in matches:
        known = found.get(match.photo)
        if known is None or (match.same and not known.same):
            found[match.photo] = match
    return found


def copied(
    project: ProjectPlace, photos: Sequence[Photo], matches: Sequence[Match]
) -> Iterator[tuple[Photo, Photo] | Words]:
    """The files copied into the project one by one, each as the old and the new photo, or why it
    is not."""
    known = {photo.id: photo for photo in photos}
    return (_copied(project, known[match.photo], match.path) for match in matches)


def refound(issue: Issue, pairs: Iterable[tuple[Photo, Photo]]) -> Together | None:
    """The photos with their files again, as one step; None where there are none."""
    edits = tuple(
        replaced(issue, old, new) for old, new in pairs if issue.photo(old.id) is not None
    )
    return Together(edits, FOUND) if edits else None


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))


def _by_name(path: Path, photos: Sequence[Photo]) -> Iterator[Match]:
    digest = digest_of(path) if any(photo.fingerprint for photo in photos) else ""
    for photo in photos:
        yield Match(photo.id, path, bool(digest) and digest == photo.fingerprint)


def _by_content(paths: Sequence[Path], wanted: dict[PhotoId, Photo]) -> Iterator[int | Match]:
    """Files under other names, read only where they have the size of a photo; of a PDF a photo
    may have any page, each of its own size."""
    for seen, path in enumerate(paths if wanted else (), 1):
        sizes = {(photo.width, photo.height) for photo in wanted.values()}
        digest = digest_of(path) if _kind(path) == ".pdf" or _size(path) in sizes else ""
        for photo in [each for each in wanted.values() if digest and each.fingerprint == digest]:
            del wanted[photo.id]
            yield Match(photo.id, path, same=True)
        yield seen


def _kind(path: Path) -> str:
    """The ending of a file's name, the same for all files of its kind."""
    ending = path.suffix.lower()
    return ALIKE.get(ending, ending)


def _size(path: Path) -> tuple[int, int] | None:
    try:
        found = probe(path)
    except PictureError:
        return None
    return found.width, found.height


def _name(path: Path) -> str:
    """A file's name as systems that keep it in other forms would have it too."""
    return unicodedata.normalize("NFC", path.name).casefold()


def _copied(project: ProjectPlace, old: Photo, path: Path) -> tuple[Photo, Photo] | Words:
    try:
        return old, new_photo(project, path, old.page)
    except BanxinError as error:
        return error.words
