"""Bringing into an issue what was read from manuscripts: pictures copied, edits that list all."""

import datetime
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.edit.articles import AddArticle
from editor.edit.edit import Edit, Together
from editor.edit.photos import AddPhoto
from editor.model.article import Article
from editor.model.photo import Photo
from editor.pictures.probe import PictureError
from editor.session.arrivals import arrived
from editor.session.newphotos import new_photo
from editor.session.project import ProjectPlace
from editor.store.errors import cannot_write
from editor.values.language import Words

if TYPE_CHECKING:
    from editor.importers.imported import Imported, ImportedPhoto
    from editor.importers.manuscript import Manuscript

IMPORT = Words("导入稿件", "Import articles")


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brought: the edits that list it, the articles and photos, and what is to be
    said of it."""

    file: Path
    edits: tuple[Edit, ...]
    articles: tuple[Article, ...]
    photos: tuple[Photo, ...]
    notes: tuple[Words, ...] = ()


def brought(project: ProjectPlace, found: "Imported", file: Path) -> Brought:
    """What was read from a file, its pictures copied into the project. A picture that cannot be
    printed is left out and said. Raises StoreError."""
    photos, notes = list[Photo](), list(found.notes)
    for each in found.photos:
        try:
            photos.append(_photo(project, each, file))
        except PictureError as error:
            notes.append(error.words)
    keys = tuple(photo.id for photo in photos)
    today = datetime.date.today()
    articles = tuple(
        arrived(replace(each, notes=_origin(file), photos=keys), today) for each in found.articles
    )
    edits: tuple[Edit, ...] = (*map(AddPhoto, photos), *map(AddArticle, articles))
    return Brought(file, edits, articles, tuple(photos), tuple(notes))


def one_step(brought_in: Sequence[Brought]) -> Together | None:
    """All that several files brought as one step; None where they brought nothing."""
    edits = listing(brought_in)
    return Together(edits, IMPORT) if edits else None


def listing(brought_in: Sequence[Brought]) -> tuple[Edit, ...]:
    """The edits that list all that several files brought."""
    return tuple(edit for each in brought_in for edit in each.edits)


def put_aside(manuscript: "Manuscript", folder: Path, prefix: str) -> "Manuscript":
    """The manuscript with its pictures in files of a folder, so that it is light to pass on.
    Raises OSError."""
    kept = []
    for picture in manuscript.pictures:
        file = folder / f"{prefix}-{picture.name}"
        file.write_bytes(picture.data)
        kept.append(replace(picture, data=b"", file=file))
    return replace(manuscript, pictures=tuple(kept))


def _photo(project: ProjectPlace, found: "ImportedPhoto", file: Path) -> Photo:
    """The picture, named after its file, as a photo of the project."""
    name, kept = f"{file.stem}-{found.picture.name}", found.picture.file
    try:
        with tempfile.TemporaryDirectory(prefix="banxin-import-") as folder:
            place = Path(folder) / name
            place.write_bytes(found.picture.data if kept is None else kept.read_bytes())
            photo = new_photo(project, place)
    except OSError as error:
        raise cannot_write(name, error) from error
    return replace(photo, caption=found.caption, credit=found.credit)


def _origin(file: Path) -> str:
    return f"来自“{file.name}”"
