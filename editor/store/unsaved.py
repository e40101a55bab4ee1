"""Edits that no save contains yet: what a folder holds of them, and what is said about them."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from editor.store.disk import read_part
from editor.store.errors import StoreError
from editor.store.folder import Folder
from editor.store.journal import contents
from editor.store.lock import is_held
from editor.store.names import JOURNAL, SAVED
from editor.store.reading import saved_from
from editor.values.language import Words, many


def recovered_words(count: int) -> Words:
    """Edits that a window left behind when it ended."""
    edits = many(count, "edit was", "edits were")
    return Words(
        f"上次没有正常关闭：已从日志恢复 {count} 步修改，请检查后保存。",
        f"It was not closed properly last time: {edits} recovered from the journal. "
        "Check what was recovered, then save.",
    )


def elsewhere_words(count: int) -> Words:
    """Edits of another window that is still at work."""
    return Words(
        f"另一处正在编辑：这里含其尚未保存的 {count} 步修改。",
        f"It is being edited elsewhere: this includes the changes not yet saved there ({count}).",
    )


@dataclass(frozen=True, slots=True)
class Unsaved:
    """How many edits a window left behind, and when the last of them was made (local time)."""

    count: int
    when: datetime.datetime


def left_behind(folder: Path) -> Unsaved | None:
    """The edits in a folder that nobody has open; None when there are none or it is not readable.

    Reads the journal only, not the issue.
    """
    journal = folder / JOURNAL
    try:
        when = datetime.datetime.fromtimestamp(journal.stat().st_mtime)
        saved = saved_from(Folder(folder).read(SAVED), SAVED)
        found = contents(read_part(journal), saved.save, saved.previous)
    except (OSError, StoreError, ValueError):
        return None
    if not found.entries or is_held(folder):
        return None
    return Unsaved(len(found.entries), when)


def left_words(name: str, unsaved: Unsaved) -> Words:
    """What is said before the issue is opened."""
    when, count = f"{unsaved.when:%Y-%m-%d %H:%M}", unsaved.count
    return Words(
        f"“{name}”有 {count} 步修改没有保存（{when}）。",
        f"“{name}” holds {many(count, 'edit')} not saved ({when}).",
    )
