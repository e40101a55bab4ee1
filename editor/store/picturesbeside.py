"""Pictures that lie in a folder beside the file that shows them: those of assets and templates."""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from editor.model.photo import Photo
from editor.store.errors import StoreError, cannot_write
from editor.store.photo_files import add_photo, fingerprint
from editor.values.language import Words
from editor.values.progress import Progress, StoppedError, unheard


def picture_folder(path: Path) -> Path:
    """The folder in which the pictures of a file lie: beside it, and called like it."""
    return path.with_suffix("")


def save_beside(
    path: Path,
    photos: tuple[Photo, ...],
    source: Path,
    save: Callable[[tuple[Photo, ...]], None],
    progress: Progress = unheard,
) -> None:
    """Copy the files of photos from the folder ``source`` beside a file, and ``save`` that with the
    photos as they are called there.

    Raises StoreError, also for a picture that is not there, which it names, and StoppedError; then
    no new folder is left.
    """
    folder = picture_folder(path)
    new = not folder.exists()
    copies = list[Photo]()
    try:
        for photo in photos:
            progress(len(copies), len(photos))
            copies.append(_copied(photo, source, folder))
        save(tuple(copies))
    except (StoreError, StoppedError):
        if new:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def delete_beside(path: Path, photos: Iterable[Photo]) -> None:
    """Take the files of photos away that lie beside a file, and nothing else; what is gone already
    is no error. Raises StoreError."""
    folder = picture_folder(path)
    try:
        for photo in (each for each in photos if each.file):
            (folder / photo.file).unlink(missing_ok=True)
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise cannot_write(path.name, error) from error


def _copied(photo: Photo, source: Path, folder: Path) -> Photo:
    """The photo with its file copied into the folder."""
    file = source / photo.file
    if not photo.file or not file.is_file():
        raise StoreError(
            Words(f"找不到图片“{photo.file}”（{file}）。", f"“{photo.file}” is missing ({file})."),
            photo.file,
        )
    name = add_photo(folder, file)
    return replace(photo, file=name, fingerprint=fingerprint(folder / name))
