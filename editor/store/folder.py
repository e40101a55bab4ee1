"""The files of a project as a set: read them, or replace several at once, whole or not at all.

A commit writes every new file beside its final name, then a list of them, ``commit.json``. From
the moment that the list is there the commit counts: it is finished now, or by whoever opens the
folder next. Without the list the new files count for nothing and are removed.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor.store.disk import (
    LARGEST_PART,
    STAGED,
    read_part,
    staged_name,
    sync_folders,
    write_durably,
)
from editor.store.errors import StoreError, cannot_read, cannot_write
from editor.store.names import PROFILE_FOLDER, is_part_name
from editor.values.language import Words

MANIFEST = "commit.json"
FOLDERS = ("", "pages", "masters", "articles", "photos")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a commit puts in place and takes away."""

    write: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def encoded(self) -> bytes:
        """As JSON."""
        return json.dumps({"write": self.write, "remove": self.remove}, indent=1).encode()

    @classmethod
    def decoded(cls, data: bytes) -> "Manifest":
        """From JSON; ValueError for anything but names of parts."""
        found = json.loads(data)
        if not isinstance(found, dict):
            raise ValueError("not a list of parts")
        return cls(_names(found.get("write")), _names(found.get("remove")))


def _names(found: object) -> tuple[str, ...]:
    if not isinstance(found, list) or not all(map(_is_name, found)):
        raise ValueError("not a list of parts")
    return tuple(found)


def _is_name(name: object) -> bool:
    return isinstance(name, str) and is_part_name(name)


class _OutOfPlaceError(StoreError):
    """A decided commit could not be put in place."""


class Folder:
    """One project folder, by one writer at a time (the caller holds the lock)."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def exists(self, name: str) -> bool:
        """Whether there is such a file."""
        return self._current(name, self._pending()).is_file()

    def lacks(self, name: str) -> bool:
        """Whether there is nothing at all under this name."""
        return not os.path.lexists(self._current(name, self._pending()))

    def read(self, name: str, limit: float = LARGEST_PART) -> bytes:
        """The bytes of a part as the last commit left them. Raises StoreError."""
        try:
            return read_part(self._current(name, self._pending()), limit)
        except OSError as error:
            raise cannot_read(name, error) from error

    def free_name(self, name: str) -> str:
        """The name, or with a number after it where there is such a file already."""
        number = 1
        free = name
        while (self.path / free).exists():
            number += 1
            free = f"{name}{number}"
        return free

    def stamp(self) -> tuple[object, ...]:
        """Something that differs when a commit happened meanwhile."""
        names = (MANIFEST, "saved.json")
        return tuple(_stamp(self.path / name) for name in names)

    def commit(self, changes: Mapping[str, bytes | None]) -> None:
        """Decides the new contents (None removes) of several parts; `finish` puts them in place.

        Raises StoreError, and then nothing has changed.
        """
        self._put_in_place()
        written = tuple(sorted(name for name, data in changes.items() if data is not None))
        removed = tuple(sorted(name for name, data in changes.items() if data is None))
        current = MANIFEST
        try:
            for name in written:
                current = name
                path = staged_name(self.path / name)
                path.parent.mkdir(exist_ok=True)
                write_durably(path, changes[name] or b"")
            current = MANIFEST
            self._decide(Manifest(written, removed))
        except OSError as error:
            if self._withdrawn(written):
                raise cannot_write(current, error) from error
        except BaseException:
            self._withdrawn(written)
            raise

    def _decide(self, manifest: Manifest) -> None:
        sync_folders({self.path} | {(self.path / name).parent for name in manifest.write})
        path = self.path / MANIFEST
        write_durably(staged_name(path), manifest.encoded())
        staged_name(path).replace(path)
        sync_folders({self.path})

    def _withdrawn(self, written: tuple[str, ...]) -> bool:
        """Takes a commit back, its list first; one whose list cannot be removed counts."""
        try:
            (self.path / MANIFEST).unlink(missing_ok=True)
        except OSError:
            return not (self.path / MANIFEST).exists()
        with suppress(OSError):
            sync_folders({self.path})
        for name in (MANIFEST, *written):
            with suppress(OSError):
                staged_name(self.path / name).unlink(missing_ok=True)
        return True

    def finish(self) -> None:
        """Puts a decided commit in place. Raises StoreError; then it stays decided."""
        try:
            self._put_in_place()
        except _OutOfPlaceError as error:
            raise _unfinished(error) from error

    def _put_in_place(self) -> None:
        manifest = self._pending()
        if manifest is None:
            return
        current = MANIFEST
        try:
            for name in manifest.write:
                current = name
                with suppress(FileNotFoundError):
                    staged_name(self.path / name).replace(self.path / name)
            for name in manifest.remove:
                current = name
                (self.path / name).unlink(missing_ok=True)
            current = MANIFEST
            names = manifest.write + manifest.remove
            sync_folders({path for name in names if (path := (self.path / name).parent).is_dir()})
            (self.path / MANIFEST).unlink(missing_ok=True)
            sync_folders({self.path})
        except OSError as error:
            raise _OutOfPlaceError(cannot_write(current, error).words, current) from error

    def tidy(self) -> None:
        """Finishes a decided commit and removes what an undecided one left. Raises StoreError."""
        self.finish()
        current = ""
        try:
            for folder in (*FOLDERS, PROFILE_FOLDER):
                for path in sorted((self.path / folder).glob(f"*{STAGED}")):
                    current = path.name
                    path.unlink()
        except OSError as error:
            raise cannot_write(current, error) from error

    def _current(self, name: str, pending: Manifest | None) -> Path:
        path = self.path / name
        if pending is not None and name in pending.write and staged_name(path).is_file():
            return staged_name(path)
        return path

    def _pending(self) -> Manifest | None:
        try:
            return Manifest.decoded(read_part(self.path / MANIFEST))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise cannot_read(MANIFEST, error) from error
        except (ValueError, RecursionError) as error:
            raise _damaged() from error


def _stamp(path: Path) -> object:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino, status.st_size


def _damaged() -> StoreError:
    return StoreError(
        Words(
            f"“{MANIFEST}”已损坏，上次保存的结果不明。请保留整个文件夹，删去此文件后再打开。",
            f"“{MANIFEST}” is damaged, so how the last save ended is not known. "
            "Keep a copy of the folder, remove that file and open again.",
        ),
        MANIFEST,
    )


def _unfinished(error: StoreError) -> StoreError:
    words = error.words
    return StoreError(
        Words(
            f"内容已存盘，但尚未全部就位：{words.zh}下次保存或打开时会完成。",
            f"Everything is on the disk but not yet in place: {words.en} "
            "The next save or opening completes it.",
        ),
        error.file,
    )
