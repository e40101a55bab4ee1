"""One writer per project: a lock that the system frees with its process, and whose it is."""

import contextlib
import getpass
import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from editor.store.disk import read_part
from editor.store.errors import Locked
from editor.values.language import Words

LOCK = ".lock"
OWNER = ".lock.json"
PATIENCE = 0.2
"""Seconds for which a lock is tried: `is_held` takes hold of it for a moment."""


class ProjectLock:
    """The lock of one project folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / LOCK, timeout=PATIENCE, thread_local=False)

    def take(self) -> None:
        """Takes the lock. Raises Locked when another holds it, OSError when the folder refuses."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise self._locked() from error
        with contextlib.suppress(OSError):
            _sign(self._folder / OWNER)

    def release(self) -> None:
        """Frees the project for others; does nothing when it is not held."""
        if self._lock.is_locked:
            with contextlib.suppress(OSError):
                (self._folder / OWNER).unlink(missing_ok=True)
            self._lock.release()

    def _locked(self) -> Locked:
        who = _owner(self._folder / OWNER)
        name = self._folder.name
        zh = f"（{who['who']}，{who['host']}，自 {who['since']}，进程 {who['pid']}）" if who else ""
        en = (
            f" by {who['who']} on {who['host']} since {who['since']} (process {who['pid']})"
            if who
            else ""
        )
        words = Words(
            f"“{name}”已被打开{zh}。请先在那里关闭，或以只读方式打开。",
            f"“{name}” is already open{en}. Close it there first, or open it read-only.",
        )
        return Locked(words, str(self._folder))


def is_held(folder: Path) -> bool:
    """Whether somebody writes to the project now; asks without waiting or changing anything."""
    try:
        with (folder / LOCK).open("rb") as file:
            return not _is_free(file.fileno(), folder / LOCK)
    except OSError:
        return False


if sys.platform == "win32":

    def _is_free(handle: int, path: Path) -> bool:
        try:
            with FileLock(path, timeout=0, thread_local=False):
                return True
        except Timeout:
            return False
else:
    import fcntl

    def _is_free(handle: int, path: Path) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _sign(path: Path) -> None:
    """Writes the owner into a new file, so that a link laid there leads nowhere."""
    path.unlink(missing_ok=True)
    with path.open("x", encoding="utf-8") as file:
        json.dump(_self(), file, ensure_ascii=False)


def _self() -> dict[str, str]:
    try:
        who = getpass.getuser()
    except (OSError, KeyError):
        who = "?"
    since = datetime.now().astimezone().isoformat(" ", "minutes")
    return {"who": who, "host": socket.gethostname(), "pid": str(os.getpid()), "since": since}


def _owner(path: Path) -> dict[str, str] | None:
    try:
        found = json.loads(read_part(path))
    except (OSError, ValueError, RecursionError):
        return None
    keys = ("who", "host", "pid", "since")
    if not isinstance(found, dict) or not all(isinstance(found.get(key), str) for key in keys):
        return None
    return {key: found[key][:60] for key in keys}
