"""Picture files that become photos of an issue, and how they are cut out where they first stand."""

import hashlib
from pathlib import Path

from editor.model.frame import Cutout
from editor.model.output import Level
from editor.model.photo import Photo
from editor.pictures.probe import Probe, probe
from editor.session.project import ProjectPlace
from editor.values.ids import PhotoId, new_id


def new_photo(project: ProjectPlace, source: Path, page: int = 0) -> Photo:
    """A photo of a picture file, which is copied into the project; ``page`` is that of a PDF.

    Raises PictureError, and copies nothing, when the file cannot be printed; StoreError.
    """
    found = probe(source, page)
    name = project.add_photo(source)
    with (project.photos / name).open("rb") as file:
        fingerprint = hashlib.file_digest(file, "sha256").hexdigest()
    key = PhotoId(new_id("p"))
    return Photo(key, name, found.width, found.height, fingerprint=fingerprint, page=page)


def first_cutout(found: Probe | None, level: Level) -> Cutout:
    """How a photo is cut out in a frame that shows it for the first time: what is transparent in
    it lets the page through, where the level of the issue's PDF can say that."""
    if found is not None and found.alpha and level.transparency:
        return Cutout.ALPHA
    return Cutout.NONE
