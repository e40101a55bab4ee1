"""Lays out and checks all pages while nothing else happens, so that nobody ever waits for it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from editor.check.context import Context
from editor.check.finding import Finding
from editor.check.masters import OnceForMasters
from editor.check.run import check_whole, checking_page
from editor.model.frame import CaptionFrame, Frame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.shown import masters_of, whole
from editor.ui.bridge import Bridge
from editor.ui.turns import Turns
from editor.values.ids import ArticleId, FrameId, PageId

Known = tuple[tuple[object, ...], tuple[object, ...]]
"""What the findings of a page depend on: parts of the issue as objects, and values such as what
lies in its photos' files."""


class Contents:
    """What the pages of an issue show, found quickly."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        self._owners: dict[str, object] = {photo.id: photo for photo in issue.photos}
        self._owners.update((article.id, article) for article in issue.articles)
        self._across = linked_across(issue)

    def photos(self, page: Page) -> tuple[Photo, ...]:
        """The photos that a page shows."""
        shown = leaves(whole(self.issue, page).frames)
        frames = (each for each in shown if isinstance(each, PhotoFrame))
        found = (self._owners.get(frame.photo or "") for frame in frames)
        return tuple(photo for photo in found if isinstance(photo, Photo))

    def stories(self, page: Page) -> Iterator[ArticleId]:
        """The articles whose text a page shows."""
        for frame in leaves(whole(self.issue, page).frames):
            if isinstance(frame, TextFrame) and frame.article is not None:
                yield frame.article

    def parts(self, page: Page) -> tuple[object, ...]:
        """All that a page's look depends on, as the objects themselves."""
        issue = self.issue
        parts: list[object] = [page, issue.info, issue.styles, issue.swatches, issue.profile]
        parts += [issue.layers, *masters_of(issue, page)]
        for frame in leaves(whole(issue, page).frames):
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
    same objects as before is not asked for again. It waits while the page in view is ``painting``.
    """

    finished = Signal()

    def __init__(
        self, bridge: Bridge, painting: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self._bridge = bridge
        self._known: dict[PageId, tuple[Known, tuple[Finding, ...]]] = {}
        self._turns = Turns(painting, self)
        bridge.changed.connect(self.stop)
        bridge.layoutIdle.connect(self.start)
        bridge.filesRead.connect(self.start)

    def start(self) -> None:
        """Begin, or begin again with the issue as it is shown now, once its photos' files were
        read."""
        session = self._bridge.session
        issue = session.shown.issue
        if all(map(session.photo_files.knows, issue.photos)):
            self._turns.begin(self._steps(issue))

    def stop(self) -> None:
        """Leave it at that."""
        self._turns.stop()

    def _steps(self, issue: Issue) -> Iterator[None]:
        """Page by page, its photos' files first; then the issue as a whole."""
        sources = self._bridge.session.sources
        contents, context = Contents(issue), Context.of(issue, sources)
        for page in issue.pages:
            beside = list[object]([len(issue.pages)])
            for photo in contents.photos(page):
                beside += sources.probe(photo), sources.fingerprint(photo)
                yield
            now = contents.parts(page), tuple(beside)
            if not self._is_known(page, now):
                yield from self._lay(contents.stories(page))
                yield from self._check(page, now, context)
        once = OnceForMasters(issue)
        found = [each for page in issue.pages for each in once(self._known[page.id][1])]
        for more in check_whole(context):
            found += more
            yield
        self.findings = tuple(found)
        self.finished.emit()

    def _is_known(self, page: Page, now: Known) -> bool:
        known = self._known.get(page.id)
        return known is not None and same(known[0][0], now[0]) and known[0][1] == now[1]

    def _lay(self, stories: Iterator[ArticleId]) -> Iterator[None]:
        """One story after the other, so that no page is laid out in one long step."""
        for article in stories:
            self._bridge.session.fit(article)
            yield

    def _check(self, page: Page, now: Known, context: Context) -> Iterator[None]:
        """One check after the other."""
        layout = self._bridge.session.layout(page.id)
        yield
        found: list[Finding] = []
        for each in checking_page(layout, context):
            found += each
            yield
        self._known[page.id] = now, tuple(found)


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
