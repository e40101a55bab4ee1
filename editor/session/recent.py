"""Issues opened lately as they are now: what their folders say without being opened."""

import datetime
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor.model.issue import IssueInfo
from editor.store.disk import read_part
from editor.store.errors import StoreError
from editor.store.names import ISSUE, JOURNAL, SAVED
from editor.store.parts import head_from
from editor.store.unsaved import Unsaved, left_behind
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Recent:
    """An issue's folder: whether it is ``there``, its masthead (None where that cannot be read),
    when it was ``changed`` last (seconds, 0 for never), and edits that no save contains."""

    path: Path
    there: bool
    info: IssueInfo | None = None
    changed: float = 0.0
    unsaved: Unsaved | None = None


def look_at(path: Path) -> Recent:
    """An issue as it is now. Reads its head and its journal only; never raises."""
    if not os.path.isdir(path):
        return Recent(path, there=False)
    info: IssueInfo | None = None
    with suppress(OSError, StoreError, ValueError):
        info = head_from(read_part(path / ISSUE), ISSUE).info
    changed = max(_changed(path / SAVED), _changed(path / JOURNAL))
    return Recent(path, True, info, changed, left_behind(path))


def title_of(recent: Recent) -> str:
    """What it is called: its title, else its folder."""
    title = recent.info.title.strip() if recent.info is not None else ""
    return title or recent.path.name


def issue_words(recent: Recent) -> Words:
    """Its number and date, or what is the matter with it."""
    if not recent.there:
        return Words("找不到", "Not found")
    if recent.info is None:
        return Words("读不出刊名", "Masthead not readable")
    date = recent.info.date
    number = recent.info.number
    return Words(f"第{number}期 · {date:%Y-%m-%d}", f"No. {number} · {date:%Y-%m-%d}")


def opened_words(opened: datetime.datetime | None, now: datetime.datetime) -> Words:
    """When it was last opened, as people say it; nothing where that is not known."""
    if opened is None:
        return Words("", "")
    days = (now.date() - opened.date()).days
    time = f"{opened:%H:%M}"
    if days == 0:
        return Words(f"今天 {time} 打开", f"Opened today {time}")
    if days == 1:
        return Words(f"昨天 {time} 打开", f"Opened yesterday {time}")
    when = f"{opened:%m-%d}" if opened.year == now.year else f"{opened:%Y-%m-%d}"
    return Words(f"{when} 打开", f"Opened {when}")


def _changed(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
