"""Many files as one delivery: a new folder or a zip file, whole or not at all."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, BinaryIO, Protocol, cast

from editor.exporters.exporter import BUFFER, ExportError, UnwritableError, settle, whole_file
from editor.exporters.naming import safe_name
from editor.values.language import Words

ZIP = ".zip"
PACKED = frozenset({".jpg", ".jpeg", ".png", ".webp", ".pdf", ".zip"})
"""Files that no compression makes smaller."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""Zip files know no time before."""

Source = bytes | Path | Callable[[BinaryIO], None]
"""A file's bytes, where it lies, or what writes it."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of a delivery by its name there, such as ``photos/a.jpg``."""

    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that was delivered: its size in bytes and the SHA-256 of them in hex."""

    name: str
    size: int
    sha256: str


class UnreadableError(ExportError):
    """A file that was to be delivered cannot be read."""

    def __init__(self, path: Path, reason: OSError) -> None:
        said = reason.strerror or str(reason)
        super().__init__(Words(f"无法读取“{path}”：{said}。", f"Cannot read “{path}”: {said}."))


class Place(Protocol):
    """Where files are put."""

    def open(self, file: PackedFile) -> AbstractContextManager[IO[bytes]]:
        """The file to be written."""
        ...


class Delivery:
    """Files being put into a folder or zip file; ``listed`` are those that are done."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self.listed: list[Listed] = []

    def add(self, file: PackedFile) -> None:
        """Put a file there. Raises UnreadableError, and OSError where writing fails."""
        with self._place.open(file) as out:
            counted = _Counted(out)
            match file.source:
                case bytes():
                    counted.write(file.source)
                case Path():
                    _copy(file.source, counted)
                case _:
                    file.source(cast("BinaryIO", counted))
        self.listed.append(Listed(file.name, counted.size, counted.digest.hexdigest()))


@contextmanager
def delivery(to: Path, when: datetime) -> Iterator[Delivery]:
    """A folder, or by its ending a zip file, that takes the name ``to`` only when the block ends
    well. A zip file holds one folder of its own name and is the same for the same files and time.

    A folder must be new or empty. Raises UnwritableError and UnreadableError.
    """
    kind = _zip_file if to.suffix.lower() == ZIP else _folder
    with kind(to, when) as place:
        yield Delivery(place)


class _Counted:
    """Passes bytes on, counts them and takes their digest."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self.size = 0
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> int:
        """Write."""
        self._out.write(data)
        self.size += len(data)
        self.digest.update(data)
        return len(data)

    def flush(self) -> None:
        """Nothing waits here."""


def _copy(source: Path, out: _Counted) -> None:
    try:
        file = source.open("rb")
    except OSError as error:
        raise UnreadableError(source, error) from error
    with file:
        while True:
            try:
                data = file.read(BUFFER)
            except OSError as error:
                raise UnreadableError(source, error) from error
            if not data:
                return
            out.write(data)


class _FolderPlace:
    """Files in a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def open(self, file: PackedFile) -> Iterator[IO[bytes]]:
        """The file to be written; it is on the disk in the end."""
        path = self._path / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb", BUFFER) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())


@contextmanager
def _folder(to: Path, _: datetime) -> Iterator[Place]:
    place = Path(os.path.abspath(to))
    neighbour = place.with_name(f".{place.name[:60]}.{os.urandom(4).hex()}.part")
    try:
        ensure_free(to)
        neighbour.mkdir()
        yield _FolderPlace(neighbour)
        for folder in (neighbour, *(path for path in neighbour.rglob("*") if path.is_dir())):
            settle(folder)
        if place.is_dir():
            place.rmdir()
        neighbour.rename(place)
        settle(place.parent)
    except OSError as error:
        raise UnwritableError(to, error) from error
    finally:
        shutil.rmtree(neighbour, ignore_errors=True)


class _ZipPlace:
    """Files in one folder of a zip file."""

    def __init__(self, archive: zipfile.ZipFile, folder: str, when: datetime) -> None:
        self._archive = archive
        self._folder = folder
        self._time = max(EARLIEST, when.timetuple()[:6])

    def open(self, file: PackedFile) -> AbstractContextManager[IO[bytes]]:
        """The file to be written; names that are not ASCII are marked as UTF-8."""
        info = zipfile.ZipInfo(f"{self._folder}/{file.name}", self._time)
        info.create_system = 3
        info.external_attr = 0o644 << 16
        packed = Path(file.name).suffix.lower() in PACKED
        info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
        info.file_size = _size(file.source)
        return self._archive.open(info, "w", force_zip64=callable(file.source))


@contextmanager
def _zip_file(to: Path, when: datetime) -> Iterator[Place]:
    with whole_file(to) as out, zipfile.ZipFile(out, "w") as archive:
        yield _ZipPlace(archive, safe_name(to.stem, "package"), when)


def _size(source: Source) -> int:
    """How many bytes there will be, as far as that is known before."""
    if isinstance(source, bytes):
        return len(source)
    if not isinstance(source, Path):
        return 0
    try:
        return source.stat().st_size
    except OSError as error:
        raise UnreadableError(source, error) from error


def ensure_free(to: Path) -> None:
    """Raises ExportError for the name of a folder under which something is already."""
    if not os.path.lexists(to) or (to.is_dir() and not any(to.iterdir())):
        return
    raise ExportError(
        Words(
            f"“{to}”已存在且不是空文件夹，没有改动它。请另取名称。",
            f"“{to}” exists and is no empty folder; it was left alone. Choose another name.",
        )
    )
