"""What checks find in frames of a master: told once, not on every page, and mended there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.check.finding import Finding
from editor.edit.frames import ResizeFrame, SetFrame
from editor.edit.tree import walk
from editor.model.issue import Issue
from editor.model.shown import is_locked
from editor.values.ids import FrameId, PageId


class OnceForMasters:
    """Leaves out what was found before in the same frame of a master, on another page.

    To be called with the findings of one page after the other.
    """

    def __init__(self, issue: Issue) -> None:
        self._frames = homes_of(issue)
        self._told: set[tuple[str, FrameId, str]] = set()

    def __call__(self, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Those of the findings that are new."""
        return tuple(each for each in found if self._is_new(each))

    def _is_new(self, found: Finding) -> bool:
        if found.frame is None or found.frame not in self._frames:
            return True
        _page, _, sentence = found.words.zh.partition("：")
        key = found.code, found.frame, sentence
        if key in self._told:
            return False
        self._told.add(key)
        return True


def homes_of(issue: Issue) -> dict[FrameId, PageId]:
    """The master of every frame that stands on one."""
    return {frame.box.id: master.id for master in issue.masters for frame in walk(master.frames)}


def mended_on_masters(found: Iterable[Finding], issue: Issue) -> Iterator[Finding]:
    """The findings; a fix of a master's frame changes it on the master, and what lies on a locked
    layer has none."""
    homes = homes_of(issue)
    for each in found:
        fix = each.fix
        if each.frame is None or not isinstance(fix, SetFrame | ResizeFrame):
            yield each
            continue
        there = issue.find_frame(each.frame)
        if there is not None and is_locked(issue, there[1]):
            yield replace(each, fix=None, fix_words=None)
        else:
            yield replace(each, fix=replace(fix, page=homes.get(each.frame, fix.page)))
