"""Picture files that become photos of an issue, and how they are cut out where they first stand."""

from dataclasses import replace
from pathlib import Path

from editor.edit.photos import SetPhoto
from editor.model.frame import Cutout
from editor.model.issue import Issue
from editor.model.output import Level
from editor.model.photo import Photo
from editor.pictures.advert.unfit import Objection, unfit
from editor.pictures.probe import Probe, probe
from editor.pictures.told import told
from editor.session.project import ProjectPlace
from editor.store.photo_files import fingerprint
from editor.values.ids import PhotoId, new_id

DRAWN = ("pdf", "svg")
"""Kinds of files that stand on the page as they are drawn."""


def new_photo(project: ProjectPlace, source: Path, page: int = 0) -> Photo:
    """A photo of a picture file, which is copied into the project; ``page`` is that of a PDF.

    Raises PictureError, and copies nothing, when the file cannot be printed; StoreError.
    """
    found = probe(source, page)
    name = project.add_photo(source)
    stamp = fingerprint(project.photos / name)
    key = PhotoId(new_id("p"))
    photo = Photo(key, name, found.width, found.height, fingerprint=stamp, page=page)
    return photo if photo.is_vector else with_words(photo, *told(project.photos / name))


def with_words(photo: Photo, caption: str, credit: str) -> Photo:
    """The photo with what its file says of it; a credit is written as newspapers do (王波 摄)."""
    credit = f"{credit} 摄" if credit and not credit.endswith(("摄", "图", "供图")) else credit
    return replace(
        photo,
        caption=replace(photo.caption, text=caption),
        credit=replace(photo.credit, text=credit),
    )


def place_page(project: ProjectPlace, photo: Photo, page: int) -> SetPhoto:
    """Another page of the same PDF in the photo's place, counted from 0. Raises PictureError."""
    found = probe(project.photos / photo.file, page)
    return SetPhoto(replace(photo, page=page, width=found.width, height=found.height))


def objections(project: ProjectPlace, issue: Issue, photo: Photo) -> tuple[Objection, ...]:
    """What is against a placed PDF page or SVG at the level and with the output profile of the
    issue, told when it is placed; photos have none. Raises PictureError."""
    if not photo.is_vector:
        return ()
    found = probe(project.photos / photo.file, photo.page)
    return unfit(found, issue.profile.kind, issue.profile)


def first_cutout(found: Probe | None, level: Level) -> Cutout:
    """How a photo is cut out in a frame that shows it for the first time: what is transparent in
    it lets the page through, where the level of the issue's PDF can say that."""
    if found is not None and found.alpha and level.transparency and found.kind not in DRAWN:
        return Cutout.ALPHA
    return Cutout.NONE
