"""Lays out all pages while nothing else happens, so that checks never make anyone wait."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from editor.check.finding import Finding
from editor.check.run import check_issue
from editor.layout.report import PageLayout
from editor.model.frame import CaptionFrame, Frame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.ui.bridge import Bridge
from editor.values.ids import FrameId, PageId

TURN = 0.012
"""Seconds of work in one turn of the event loop."""


class Contents:
    """What the pages of an issue show, found quickly."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        self._owners: dict[str, object] = {photo.id: photo for photo in issue.photos}
        self._owners.update((article.id, article) for article in issue.articles)
        self._across = linked_across(issue)

    def parts(self, page: Page) -> tuple[object, ...]:
        """All that a page's look depends on, as the objects themselves."""
        issue = self.issue
        parts: list[object] = [page, issue.info, issue.styles, issue.swatches]
        for frame in leaves(page.frames):
            match frame:
                case TextFrame(article=key) | TitleFrame(article=key):
                    parts.append(self._owners.get(key or ""))
                case PhotoFrame(photo=photo) | CaptionFrame(photo=photo):
                    parts.append(self._owners.get(photo or ""))
                case _:
                    pass
            if frame.box.id in self._across:
                parts += [issue.pages, issue.articles]
        return tuple(parts)


class Survey(QObject):
    """Findings of the whole issue, brought up to date after changes have rested.

    ``finished`` says that ``findings`` are those of the shown issue. A page whose parts are the
    same objects as before is not asked for again.
    """

    finished = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self._bridge = bridge
        self._known: dict[PageId, tuple[tuple[object, ...], PageLayout]] = {}
        self._todo: list[Page] = []
        self._contents: Contents | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        bridge.changed.connect(self.stop)
        bridge.layoutIdle.connect(self.start)

    def start(self) -> None:
        """Begin, or begin again with the issue as it is shown now."""
        issue = self._bridge.session.shown.issue
        self._contents = Contents(issue)
        self._todo = list(reversed(issue.pages))
        self._timer.start()

    def stop(self) -> None:
        """Leave it at that."""
        self._timer.stop()

    def _step(self) -> None:
        contents = self._contents
        if contents is None:
            return
        until = perf_counter() + TURN
        while self._todo:
            self._take(contents, self._todo.pop())
            if perf_counter() > until:
                return
        self._timer.stop()
        layouts = [self._known[page.id][1] for page in contents.issue.pages]
        self.findings = check_issue(contents.issue, layouts)
        self.finished.emit()

    def _take(self, contents: Contents, page: Page) -> None:
        parts = contents.parts(page)
        known = self._known.get(page.id)
        if known is None or not same(known[0], parts):
            self._known[page.id] = parts, self._bridge.session.layout(page.id)


def same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether all parts are the same objects."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def linked_across(issue: Issue) -> frozenset[FrameId]:
    """Text frames whose story goes on from or to another page."""
    place: dict[FrameId, PageId] = {}
    links: list[tuple[Frame, FrameId]] = []
    for page in issue.pages:
        for frame in leaves(page.frames):
            if isinstance(frame, TextFrame):
                place[frame.box.id] = page.id
                if frame.follows is not None:
                    links.append((frame, frame.follows))
    found: set[FrameId] = set()
    for frame, before in links:
        if place.get(before) != place[frame.box.id]:
            found |= {frame.box.id, before}
    return frozenset(found)
