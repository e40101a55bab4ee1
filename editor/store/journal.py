"""The journal: one checked line for every edit since the last save.

A line says which save it follows and its place after that, so that no edit is replayed on
another state, twice, or after a gap. A line that was torn by a crash ends the journal.
"""

import json
import os
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor.store.disk import copy_durably, sync_folders
from editor.store.errors import StoreError, cannot_write
from editor.values.language import Words

Record = dict[str, object]
"""One entry as JSON."""

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_SUM = b', "sum": "%08x"}'
_SUM_LENGTH = len(_SUM % 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One readable entry and where its line ends in the file."""

    number: int
    save: str
    record: Record
    end: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The entries that follow the present save, in order.

    ``end`` is where they end in the file; ``words`` say why reading stopped before the end.
    """

    entries: tuple[Entry, ...] = ()
    end: int = 0
    words: Words | None = None


def line_of(number: int, save: str, record: Record) -> bytes:
    """One line with its checksum. Raises ValueError for what JSON cannot hold."""
    text = json.dumps(
        {"n": number, "save": save, "edit": record}, ensure_ascii=False, allow_nan=False
    )
    body = text.encode("utf-8", "surrogatepass")[:-1]
    return body + _SUM % zlib.crc32(body) + b"\n"


def entry_of(line: bytes, end: int) -> Entry | None:
    """The entry of a line, or None when it is not whole."""
    body = line[:-_SUM_LENGTH]
    if len(line) <= _SUM_LENGTH or line[-_SUM_LENGTH:] != _SUM % zlib.crc32(body):
        return None
    try:
        found = json.loads((body + b"}").decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    match found:
        case {"n": int(number), "save": str(save), "edit": dict(record)}:
            return Entry(number, save, record, end)
        case _:
            return None


def contents(data: bytes, save: str, previous: str) -> Contents:
    """What of a journal follows the present save; what preceded that is contained in it."""
    entries: list[Entry] = []
    end = 0
    lines = data.split(b"\n")
    for index, line in enumerate(lines[:-1]):
        entry = entry_of(line, end + len(line) + 1)
        if entry is None and index == len(lines) - 2 and not lines[-1]:
            break
        words = _trouble(entry, save, previous, len(entries) + 1)
        if entry is None or words is not None:
            return Contents(tuple(entries), end, words)
        end = entry.end
        if entry.save == save:
            entries.append(entry)
    return Contents(tuple(entries), end)


def _trouble(entry: Entry | None, save: str, previous: str, expected: int) -> Words | None:
    if entry is None:
        return Words("其中一行已损坏", "one of its lines is damaged")
    if entry.save not in (save, previous):
        return Words("它属于另一次保存的内容", "it belongs to another state of the issue")
    if entry.save == save and entry.number != expected:
        return Words("中间缺少记录", "records are missing in it")
    return None


class Journal:
    """Appends entries to the file; the caller holds the lock."""

    def __init__(self, path: Path, save: str, *, count: int = 0, end: int = 0) -> None:
        self.path = path
        self._save = save
        self._count = count
        self._end = end

    @property
    def count(self) -> int:
        """Entries since the last save."""
        return self._count

    def append(self, record: Record) -> None:
        """Writes one entry and waits until the disk has it. Raises StoreError, writing nothing."""
        try:
            line = line_of(self._count + 1, self._save, record)
        except (ValueError, TypeError, RecursionError) as error:
            raise _unwritable(self.path.name, error) from error
        try:
            self._write(line)
        except OSError as error:
            raise cannot_write(self.path.name, error) from error
        self._count += 1
        self._end += len(line)

    def start(self, save: str) -> None:
        """Begins anew after a save; entries left in the file count as contained in it."""
        self._save = save
        self._count = 0
        with suppress(OSError):
            self._clear()

    def discard(self) -> None:
        """Drops all entries since the save. Raises StoreError."""
        try:
            self._clear()
        except OSError as error:
            raise cannot_write(self.path.name, error) from error
        self._count = 0

    def _clear(self) -> None:
        self.path.unlink(missing_ok=True)
        self._end = 0

    def _write(self, line: bytes) -> None:
        created = not self.path.exists()
        handle = os.open(self.path, _FLAGS, 0o666)
        try:
            self._write_to(handle, line)
        finally:
            os.close(handle)
        if created:
            sync_folders({self.path.parent})

    def _write_to(self, handle: int, line: bytes) -> None:
        written = False
        try:
            os.ftruncate(handle, self._end)
            os.lseek(handle, self._end, os.SEEK_SET)
            rest = memoryview(line)
            while rest:
                rest = rest[os.write(handle, rest) :]
            os.fsync(handle)
            written = True
        finally:
            if not written:
                os.ftruncate(handle, self._end)


def _unwritable(file: str, error: Exception) -> StoreError:
    return StoreError(
        Words(
            f"此操作无法写入“{file}”（{error}）。",
            f"The edit cannot be put into “{file}” ({error}).",
        ),
        file,
    )


def keep_aside(path: Path, end: int) -> str:
    """Copies a journal that cannot be replayed to its end, then cuts it there.

    Returns the name of the copy. Raises StoreError.
    """
    number = 1
    while (kept := path.with_name(f"journal-kept-{number}.jsonl")).exists():
        number += 1
    try:
        copy_durably(path, kept)
        sync_folders({path.parent})
        os.truncate(path, end)
    except OSError as error:
        raise cannot_write(kept.name, error) from error
    return kept.name
