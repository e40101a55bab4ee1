"""Writing so that it stays written."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from stat import S_ISREG

CHUNK = 1 << 20
STAGED = ".banxin-new"
"""The ending of files that are not yet part of the project."""

LARGEST_PART = 256 * 1024 * 1024
"""No part of a project is larger; a larger file is not read into memory."""


def write_durably(path: Path, data: bytes) -> None:
    """Writes a file and waits until the disk has it. Raises OSError."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def copy_durably(source: Path, path: Path, tick: Callable[[], None] = lambda: None) -> None:
    """Copies a file's bytes and waits until the disk has them. ``tick`` is called now and then;
    what it raises ends the copying. Raises OSError."""
    with source.open("rb") as reader, path.open("wb") as file:
        while chunk := reader.read(CHUNK):
            file.write(chunk)
            tick()
        file.flush()
        os.fsync(file.fileno())


def staged_name(path: Path) -> Path:
    """The temporary neighbour of a file."""
    return path.with_name(path.name + STAGED)


def sync_folders(folders: Iterable[Path]) -> None:
    """Waits until the disk has the folders' entries; only POSIX knows how. Raises OSError."""
    if os.name != "posix":
        return
    for folder in sorted(folders):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_part(path: Path, limit: float = LARGEST_PART) -> bytes:
    """The bytes of an ordinary file (no link) of at most ``limit`` bytes. Raises OSError."""
    status = path.lstat()
    if not S_ISREG(status.st_mode):
        raise OSError(0, "not an ordinary file")
    if status.st_size > limit:
        raise OSError(0, "the file is too large")
    return path.read_bytes()
