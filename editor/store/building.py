"""A new project folder: built beside its place, then put there whole."""

import os
import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from editor.store.disk import STAGED, copy_durably, sync_folders, write_durably
from editor.store.errors import StoreError, cannot_read, cannot_write
from editor.store.folder import FOLDERS
from editor.store.names import ASSET_FOLDER, is_plain_name
from editor.values.language import Words
from editor.values.progress import Progress, unheard


def build_folder(
    path: Path,
    parts: Mapping[str, bytes | None],
    files: Mapping[str, bytes | Path],
    progress: Progress = unheard,
) -> None:
    """Writes parts and further files, such as ``photos/a.jpg``, into a new folder, whole or not
    at all. How many of the files are there is told; what that raises ends it.

    Raises StoreError: there is something already, a bad file name, or the disk refuses.
    """
    _ensure_plain(files)
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise _taken(path)
    staged = path.with_name(f".{path.name[:40]}-{os.urandom(4).hex()}{STAGED}")
    current = str(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in FOLDERS:
            (staged / folder).mkdir(exist_ok=True)
        for name, data in parts.items():
            current = str(path / name)
            if data is not None:
                write_durably(staged / name, data)
        for done, (name, source) in enumerate(files.items()):
            current = str(path / name)
            (staged / name).parent.mkdir(parents=True, exist_ok=True)
            _write_file(staged / name, source, partial(progress, done, len(files)))
        current = str(path)
        sync_folders({staged, *(folder for folder in staged.rglob("*") if folder.is_dir())})
        if path.is_dir():
            path.rmdir()
        staged.rename(path)
        sync_folders({path.parent})
    except OSError as error:
        raise cannot_write(current, error) from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _write_file(target: Path, source: bytes | Path, tick: Callable[[], None]) -> None:
    tick()
    if isinstance(source, bytes):
        write_durably(target, source)
        return
    try:
        copy_durably(source, target, tick)
    except OSError as error:
        if error.filename == str(source):
            raise cannot_read(str(source), error) from error
        raise


def _ensure_plain(files: Mapping[str, bytes | Path]) -> None:
    for path in files:
        folder, _, name = path.partition("/")
        names = name.split("/", 1) if folder == ASSET_FOLDER else [name]
        if not all(map(is_plain_name, names)):
            raise StoreError(
                Words(f"文件名“{name}”不可用。", f"“{name}” is no usable file name."), name
            )


def _taken(path: Path) -> StoreError:
    return StoreError(
        Words(f"“{path}”已存在，请另选名称。", f"“{path}” exists already; choose another name."),
        str(path),
    )
