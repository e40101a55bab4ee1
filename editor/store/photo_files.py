"""Picture files in the project's photos folder: put there whole, each picture once."""

import hashlib
from pathlib import Path

from editor.store.disk import STAGED, copy_durably, staged_name, sync_folders
from editor.store.errors import cannot_read, cannot_write
from editor.store.names import PHOTO_FOLDER, is_plain_name, plain_name


def photo_files(folder: Path) -> dict[str, Path]:
    """The picture files of a photos folder by name."""
    if not folder.is_dir():
        return {}
    return {
        path.name: path
        for path in sorted(folder.iterdir())
        if path.is_file() and is_plain_name(path.name) and not path.name.endswith(STAGED)
    }


def add_photo(folder: Path, source: Path) -> str:
    """Copies a picture into the folder and returns its name there. Raises StoreError.

    The same picture is kept once; another one of the same name gets a number.
    """
    name = plain_name(source.name)
    try:
        wanted = _digest(source)
    except OSError as error:
        raise cannot_read(str(source), error) from error
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = _place(folder, name, wanted)
        if not target.exists():
            _put(source, target)
    except OSError as error:
        raise cannot_write(f"{PHOTO_FOLDER}/{name}", error) from error
    return target.name


def fingerprint(file: Path) -> str:
    """The SHA-256 of a file in hex. Raises StoreError."""
    try:
        return _digest(file).hex()
    except OSError as error:
        raise cannot_read(file.name, error) from error


def _place(folder: Path, name: str, wanted: bytes) -> Path:
    """Where the picture already is, or the first free name for it; no case distinguishes names."""
    taken = {path.name.lower(): path for path in folder.iterdir()}
    root, dot, suffix = name.rpartition(".")
    stem, ending = (root, dot + suffix) if root else (name, "")
    number = 1
    while (there := taken.get(name.lower())) is not None and _digest(there) != wanted:
        number += 1
        name = f"{stem}-{number}{ending}"
    return there or folder / name


def _put(source: Path, target: Path) -> None:
    staged = staged_name(target)
    try:
        copy_durably(source, staged)
        staged.replace(target)
    finally:
        staged.unlink(missing_ok=True)
    sync_folders({target.parent})


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
