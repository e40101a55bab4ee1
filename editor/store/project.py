"""A project folder: open, create, save whole or not at all, and keep every edit in between."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from editor.model.issue import Issue
from editor.store.assets_xml import asset_files
from editor.store.building import build_folder
from editor.store.changes import Changes, OnDisk, changes, head_of
from editor.store.errors import StoreError, cannot_read, cannot_write, cause, not_a_project
from editor.store.folder import Folder
from editor.store.integrity import ensure_sound
from editor.store.issue_xml import Head
from editor.store.journal import Journal, Record, contents, keep_aside
from editor.store.lock import ProjectLock, is_held
from editor.store.names import ASSET_FOLDER, ISSUE, JOURNAL, PHOTO_FOLDER, PROFILE_FOLDER, SAVED
from editor.store.photo_files import add_photo, photo_files
from editor.store.profile_file import icc_files
from editor.store.reading import BrokenPart, Reading, Saved, read_project, steady
from editor.store.replay import Replay, replay
from editor.values.language import Words
from editor.values.progress import Progress, unheard

READ_ONLY = Words("以只读方式打开", "it was opened read-only")
CLOSED = Words("它已经关闭", "it has been closed")


@dataclass(frozen=True, slots=True)
class Grip:
    """The lock of a project, or why there is none although it was wanted."""

    lock: ProjectLock | None = None
    why: Words | None = None


class Project:
    """An open project folder. Whoever is not ``read_only`` holds its lock until `close`.

    ``why_read_only`` says why it could not be opened for writing, when that was wanted.
    """

    def __init__(
        self,
        path: Path,
        disk: OnDisk,
        saved: Saved,
        journal: Journal,
        grip: Grip,
    ) -> None:
        self.path = path
        self._folder = Folder(path)
        self._disk = disk
        self._saved = saved
        self._journal = journal
        self._lock = grip.lock
        self.why_read_only = grip.why
        self._closed = False

    @property
    def photos(self) -> Path:
        """The folder of the picture files."""
        return self.path / PHOTO_FOLDER

    @property
    def read_only(self) -> bool:
        """Whether nothing may be written."""
        return self._lock is None

    def save(self, issue: Issue) -> None:
        """Writes what changed, whole or not at all, and begins the journal anew.

        Raises StoreError, and then neither parts nor journal have changed.
        """
        self._ensure_writable()
        ensure_sound(issue)
        parts = changes(issue, self._disk)
        if not parts and not self._journal.count:
            self._disk = self._after(issue, parts)
            return
        saved = Saved(_digest(self._saved.save, parts), self._saved.save)
        parts[SAVED] = saved.encoded()
        after = self._after(issue, parts)
        self._folder.commit({**parts, **self._kept(parts)})
        self._disk, self._saved = after, saved
        self._journal.start(saved.save)
        self._folder.finish()

    def save_as(self, path: Path, issue: Issue, progress: Progress = unheard) -> "Project":
        """A project of its own in a new folder; photos, colour profiles and broken parts included.
        How many files are copied is told; what that raises ends it.

        Raises StoreError, and then there is no new folder.
        """
        changed = self._changed(issue)
        path = Path(os.path.abspath(path))
        parts, after = self._whole(issue, changed), self._after(issue, changed)
        return _created(path, parts, files_beside(self.path), after, progress)

    def parts(self, issue: Issue) -> dict[str, bytes]:
        """What a project of its own with this issue consists of, besides photos and colour
        profiles, by file name. Raises StoreError."""
        parts = _with_save(self._whole(issue, self._changed(issue)))
        return {name: data for name, data in parts.items() if data is not None}

    def _changed(self, issue: Issue) -> Changes:
        ensure_sound(issue)
        return {SAVED: None, **changes(issue, self._disk)}

    def _whole(self, issue: Issue, changed: Changes) -> Changes:
        """All parts, broken ones as they are; those that changes replace under other names."""
        parts = changes(issue, replace(self._disk, issue=None))
        parts.update(self._broken_parts(self._disk.broken - changed.keys()))
        parts.update(self._kept(changed))
        return parts

    def append(self, entry: Record) -> None:
        """Adds an edit to the journal; it is on the disk when this returns. Raises StoreError."""
        self._ensure_writable()
        self._journal.append(entry)

    def discard(self) -> None:
        """Forgets the edits since the last save, as after “do not save”. Raises StoreError."""
        self._ensure_writable()
        self._journal.discard()

    def add_photo(self, source: Path) -> str:
        """Copies a picture into the project and returns the file name it has there.

        The same picture is kept once; another one of the same name gets a number. Raises
        StoreError.
        """
        self._ensure_writable()
        return add_photo(self.photos, source)

    def close(self) -> None:
        """Frees the project for others; unsaved edits stay in the journal, and nothing more is
        written."""
        if self._lock is not None:
            self._lock.release()
        self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ensure_writable(self) -> None:
        if self._lock is None or self._closed:
            why = CLOSED if self._closed else self.why_read_only or READ_ONLY
            name = self.path.name
            raise StoreError(
                Words(
                    f"无法写入“{name}”：{why.zh}。可以另存为新的报刊文件夹。",
                    f"“{name}” cannot be written: {why.en}. Save it as a new issue folder instead.",
                ),
                str(self.path),
            )

    def _after(self, issue: Issue, written: Changes) -> OnDisk:
        return OnDisk(head_of(issue, self._disk), issue, self._disk.broken - written.keys())

    def _broken_parts(self, names: frozenset[str]) -> Changes:
        return {name: self._folder.read(name) for name in names if self._folder.exists(name)}

    def _kept(self, written: Changes) -> Changes:
        """Broken parts that are about to be replaced, under names of their own."""
        replaced = self._broken_parts(self._disk.broken & written.keys())
        return {self._folder.free_name(f"{name}.broken"): replaced[name] for name in replaced}


def files_beside(project: Path) -> dict[str, Path]:
    """What lies beside the parts of a project: its pictures, colour profiles and assets, by their
    places in it."""
    found = {
        ASSET_FOLDER: asset_files(project / ASSET_FOLDER),
        PHOTO_FOLDER: photo_files(project / PHOTO_FOLDER),
        PROFILE_FOLDER: icc_files(project / PROFILE_FOLDER),
    }
    return {f"{folder}/{name}": file for folder in found for name, file in found[folder].items()}


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened project: its issue with ``recovered`` edits that had not been saved.

    ``elsewhere`` counts the edits that another, living window has not saved yet; the issue has
    them too, and they are no recovery. ``broken`` names the parts that could not be read; they
    are kept as they are. ``saved`` is the issue without all these edits.
    """

    project: Project
    issue: Issue
    saved: Issue
    recovered: int = 0
    elsewhere: int = 0
    broken: tuple[BrokenPart, ...] = ()


def open_project(path: Path, *, read_only: bool = False, replay: Replay = replay) -> Opened:
    """Opens a folder (or the ``issue.xml`` in it) and takes its lock.

    A folder that cannot be written opens read-only, and its project says why. Raises StoreError:
    no project, a newer version, or Locked.
    """
    path = Path(os.path.abspath(path.parent if path.name == ISSUE else path))
    folder = Folder(path)
    try:
        there = path.is_dir() and folder.exists(ISSUE)
    except OSError as error:
        raise cannot_read(str(path), error) from error
    if not there:
        raise not_a_project(path)
    grip = Grip() if read_only else _gripped(folder)
    try:
        if grip.lock is not None:
            return _recovered(path, read_project(folder), grip, replay)
        alive = folder.exists(JOURNAL) and is_held(path)
        opened = _recovered(path, steady(folder), grip, replay)
        return replace(opened, recovered=0, elsewhere=opened.recovered) if alive else opened
    except BaseException:
        if grip.lock is not None:
            grip.lock.release()
        raise


def _gripped(folder: Folder) -> Grip:
    """The lock of a folder that is tidy. Raises Locked."""
    lock = ProjectLock(folder.path)
    try:
        lock.take()
    except OSError as error:
        return Grip(why=cause(error))
    try:
        folder.tidy()
    except StoreError as error:
        lock.release()
        return Grip(why=error.words)
    return Grip(lock)


def _recovered(path: Path, reading: Reading, grip: Grip, replay: Replay) -> Opened:
    """The project with the edits of its journal done again."""
    saved = reading.saved
    found = contents(reading.journal, saved.save, saved.previous)
    replayed = replay(reading.issue, [entry.record for entry in found.entries])
    end = found.end
    if replayed.count < len(found.entries):
        end = max((entry.end for entry in found.entries[: replayed.count]), default=0)
    broken = reading.broken
    grip = _without_journal(broken, grip)
    words = replayed.words or found.words
    if words is not None:
        kept, grip = _kept_aside(path / JOURNAL, end, grip)
        broken += (BrokenPart(kept, _rest_kept(kept, words)),)
    names = frozenset(part.file for part in reading.broken) - {JOURNAL}
    disk = OnDisk(reading.head, None if reading.outdated else reading.issue, names)
    journal = Journal(path / JOURNAL, saved.save, count=replayed.count, end=end)
    project = Project(path, disk, saved, journal, grip)
    return Opened(project, replayed.issue, reading.issue, recovered=replayed.count, broken=broken)


def _without_journal(broken: tuple[BrokenPart, ...], grip: Grip) -> Grip:
    """Where a journal cannot be read, nothing may be written over it."""
    unread = next((part.words for part in broken if part.file == JOURNAL), None)
    if unread is None or grip.lock is None:
        return grip
    grip.lock.release()
    return Grip(why=unread)


def _kept_aside(path: Path, end: int, grip: Grip) -> tuple[str, Grip]:
    """Where the whole journal is kept; where it cannot be copied, nothing may be written."""
    if grip.lock is None:
        return path.name, grip
    try:
        return keep_aside(path, end), grip
    except StoreError as error:
        grip.lock.release()
        return path.name, Grip(why=error.words)


def _rest_kept(name: str, why: Words) -> Words:
    return Words(
        f"未保存的操作只恢复了一部分（{why.zh}），其余记录保存在“{name}”。",
        f"Only part of the unsaved edits could be recovered ({why.en}); the record is in “{name}”.",
    )


def create_project(
    path: Path,
    issue: Issue,
    photos: Mapping[str, bytes | Path] | None = None,
    others: Mapping[str, Path] | None = None,
    progress: Progress = unheard,
) -> Project:
    """A new project in a new (or empty) folder, with picture files by their names and other files
    by their places. How many files are there is told; what that raises ends it.

    Raises StoreError, and then there is no new folder.
    """
    path = Path(os.path.abspath(path))
    ensure_sound(issue)
    disk = OnDisk(Head(issue.info))
    parts = changes(issue, disk)
    files = {f"{PHOTO_FOLDER}/{name}": source for name, source in (photos or {}).items()}
    files.update(others or {})
    return _created(path, parts, files, OnDisk(head_of(issue, disk), issue), progress)


def _created(
    path: Path,
    parts: Changes,
    files: Mapping[str, bytes | Path],
    disk: OnDisk,
    progress: Progress,
) -> Project:
    build_folder(path, _with_save(parts), files, progress)
    lock = ProjectLock(path)
    try:
        lock.take()
    except OSError as error:
        raise cannot_write(str(path), error) from error
    saved = _first_save(parts)
    return Project(path, disk, saved, Journal(path / JOURNAL, saved.save), Grip(lock))


def _first_save(parts: Changes) -> Saved:
    return Saved(_digest("", parts))


def _with_save(parts: Changes) -> Changes:
    return {**parts, SAVED: _first_save(parts).encoded()}


def _digest(previous: str, parts: Changes) -> str:
    """A name for a save: the same for the same contents after the same save."""
    digest = hashlib.sha256(previous.encode())
    for name, data in sorted(parts.items()):
        digest.update(f"{name}:{-1 if data is None else len(data)}:".encode())
        digest.update(data or b"")
    return digest.hexdigest()[:16]
