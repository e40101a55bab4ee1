"""The photos of an asset, or of a template, in the issue where it is placed: found there again, or
brought along."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from editor.edit.photos import AddPhoto
from editor.model.asset import Asset
from editor.model.issue import Issue
from editor.model.photo import Photo
from editor.pictures.probe import PictureError
from editor.session.assets import shown_as
from editor.session.newphotos import new_photo
from editor.session.project import ProjectPlace
from editor.store.errors import StoreError
from editor.store.photo_files import fingerprint
from editor.values.ids import PhotoId
from editor.values.language import Words
from editor.values.progress import Progress, unheard

Copies = Mapping[PhotoId, Photo | Words]
"""What became of the photos of an asset: one of the project, or why there is none."""


@dataclass(frozen=True, slots=True)
class Brought:
    """An asset whose frames show photos of an issue, the photos that this still lacks, and why
    a frame stays empty."""

    asset: Asset
    photos: tuple[AddPhoto, ...] = ()
    lost: tuple[Words, ...] = ()


def at_home(issue: Issue, asset: Asset) -> Asset:
    """The asset with those of its photos that an issue has read already; other frames are empty.
    No file is looked at."""
    known = {(each.fingerprint, each.page): each.id for each in reversed(issue.photos)}
    prints = {photo.id: (photo.fingerprint, photo.page) for photo in asset.photos}
    keys = {key: known[found] for key, found in prints.items() if found[0] and found in known}
    return replace(asset, frames=shown_as(asset.frames, keys), photos=())


def copied(
    project: ProjectPlace,
    issue: Issue,
    photos: Sequence[Photo],
    folder: Path,
    progress: Progress = unheard,
) -> Copies:
    """Photos, whose files lie in a folder, as those of the project, or why there is none. A picture
    that the issue has already is not copied again. Raises StoreError and StoppedError."""
    copies = dict[PhotoId, Photo | Words]()
    for photo in photos:
        progress(len(copies), len(photos))
        copies[photo.id] = _known(project, issue, photo) or _copied(project, photo, folder)
    return copies


def bring(issue: Issue, asset: Asset, copies: Copies) -> Brought:
    """The asset with its photos as they were copied; those that the issue has by now come in no
    second time."""
    keys, photos = known_as(issue, copies)
    shown = replace(asset, frames=shown_as(asset.frames, keys), photos=())
    return Brought(shown, photos, lost(copies))


def known_as(issue: Issue, copies: Copies) -> tuple[dict[PhotoId, PhotoId], tuple[AddPhoto, ...]]:
    """Which photos stand for those that were copied, and the edits that list what is new."""
    here = {(each.file, each.fingerprint, each.page): each.id for each in reversed(issue.photos)}
    keys, photos = dict[PhotoId, PhotoId](), list[AddPhoto]()
    for key, found in copies.items():
        if isinstance(found, Photo):
            same = here.get((found.file, found.fingerprint, found.page))
            photos += [AddPhoto(found)] if same is None else []
            keys[key] = same or found.id
    return keys, tuple(photos)


def lost(copies: Copies) -> tuple[Words, ...]:
    """Why frames stay empty."""
    return tuple(found for found in copies.values() if isinstance(found, Words))


def _known(project: ProjectPlace, issue: Issue, photo: Photo) -> Photo | None:
    """The photo of the issue that is the same picture, where its file is there."""
    if not photo.fingerprint:
        return None
    same = (each for each in issue.photos if _is_same(project, each, photo))
    return next((each for each in same if os.path.isfile(project.photos / each.file)), None)


def _is_same(project: ProjectPlace, one: Photo, photo: Photo) -> bool:
    """Whether a photo of the issue is a picture; one that was never read is read now."""
    stamp = one.fingerprint
    if not stamp and one.file == photo.file:
        with suppress(StoreError):
            stamp = fingerprint(project.photos / one.file)
    return (stamp, one.page) == (photo.fingerprint, photo.page)


def _copied(project: ProjectPlace, photo: Photo, folder: Path) -> Photo | Words:
    """A photo of the project, with the asset's words and focus, or why there is none. Raises
    StoreError."""
    file = folder / photo.file
    if not photo.file or not os.path.isfile(file):
        return _gone(photo, folder)
    try:
        found = new_photo(project, file, photo.page)
    except PictureError as error:
        return error.words
    return replace(found, caption=photo.caption, credit=photo.credit, focus=photo.focus)


def _gone(photo: Photo, folder: Path) -> Words:
    return Words(
        f"图片“{photo.file}”找不到（应在 {folder}），图片框空着。",
        f"The picture “{photo.file}” is missing (from {folder}); its frame is empty.",
    )
