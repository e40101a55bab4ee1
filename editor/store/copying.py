"""A copy of an issue folder elsewhere, whole or not at all."""

import os
import shutil
from functools import partial
from pathlib import Path

from editor.store.disk import STAGED, copy_durably, sync_folders
from editor.store.errors import cannot_write
from editor.store.lock import LOCK, OWNER
from editor.values.progress import Progress, unheard


def copy_folder(source: Path, path: Path, progress: Progress = unheard) -> Path:
    """Copies the files of ``source``, but for its lock, into a folder that is new or empty. How
    many are copied is told; what that raises ends it.

    Raises StoreError, and then there is no new folder.
    """
    staged = path.with_name(f".{path.name[:40]}-{os.urandom(4).hex()}{STAGED}")
    current = path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        staged.mkdir()
        items = sorted(each for each in source.rglob("*") if each.name not in (LOCK, OWNER))
        for done, item in enumerate(items):
            progress(done, len(items))
            current = path / item.relative_to(source)
            if item.is_dir():
                (staged / item.relative_to(source)).mkdir()
            else:
                tick = partial(progress, done, len(items))
                copy_durably(item, staged / item.relative_to(source), tick)
        current = path
        sync_folders({staged, *(folder for folder in staged.rglob("*") if folder.is_dir())})
        if path.is_dir():
            path.rmdir()
        staged.rename(path)
        sync_folders({path.parent})
        return path
    except OSError as error:
        raise cannot_write(str(current), error) from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)
