"""Dropping articles and photos of the library, and picture files from elsewhere, onto the page:
the target lights up on the way."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path as FilePath

from PySide6.QtCore import QMimeData, QPointF, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from editor.edit.edit import Edit
from editor.edit.state import State
from editor.model.page import Page
from editor.model.photo import Photo
from editor.session.landing import (
    Landing,
    article_landing,
    drop_article,
    drop_photo,
    photo_landing,
)
from editor.session.newphotos import first_cutout
from editor.ui.canvas.spreadview import SpreadView
from editor.ui.canvas.stage import NO_MARKS, Marks
from editor.values.geometry import Point
from editor.values.ids import ArticleId, PhotoId

ARTICLE_MIME = "application/x-banxin-article"
PHOTO_MIME = "application/x-banxin-photo"


ENDINGS = (
    ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp", ".gif", ".pdf", ".svg",
)  # fmt: skip
"""Picture files that can be printed."""
REFUSED = (".eps", ".ai", ".psd")
"""Files that people take for such, which are refused in words of their own."""
PICTURES = " ".join(f"*{ending}" for ending in ENDINGS)


@dataclass(frozen=True, slots=True)
class Cargo:
    """What is being dragged: where it would land on a page, and how it gets there."""

    landing: Callable[[Page, Point], Landing | None]
    edit: Callable[[State, Landing], Edit | None]


def carried(mime: str, key: str) -> QMimeData:
    """An article or a photo by its id, for a drag."""
    data = QMimeData()
    data.setData(mime, key.encode())
    return data


def picture_files(data: QMimeData) -> list[FilePath]:
    """The picture files that are dragged in from elsewhere."""
    paths = (FilePath(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() in (*ENDINGS, *REFUSED)]


class DropView(SpreadView):
    """A page view that takes what is dragged out of the library; ``filesDropped`` tells picture
    files, the page and the point at which they were dropped."""

    filesDropped = Signal(object, object, object)  # noqa: N815

    def accept_drops(self) -> None:
        """Begin to take drops."""
        self.viewport().setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what the issue has."""
        if self._cargo(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Light up what would take it."""
        self.turn_at(event.position())
        landing = self._landing(event)
        self.stage.marks = Marks(draft=landing.rect, quiet=True) if landing else NO_MARKS
        event.setAccepted(landing is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing after all."""
        self.stage.marks = NO_MARKS

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it there, in one step."""
        self.stage.marks = NO_MARKS
        cargo, landing = self._cargo(event.mimeData()), self._landing(event)
        page, files = self.stage.page, picture_files(event.mimeData())
        if cargo is None or landing is None or page is None:
            return
        if files:
            point = self.stage.camera.page(QPointF(event.position()))
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.filesDropped.emit(files, page, point))
            return
        edit = cargo.edit(self.stage.bridge.session.state, landing)
        if edit is not None and self.stage.bridge.do(edit):
            event.acceptProposedAction()
            self.setFocus()

    def _landing(self, event: QDropEvent) -> Landing | None:
        cargo, page = self._cargo(event.mimeData()), self.stage.page
        if cargo is None or page is None:
            return None
        return cargo.landing(page, self.stage.camera.page(QPointF(event.position())))

    def _cargo(self, data: QMimeData) -> Cargo | None:
        session = self.stage.bridge.session
        if session.read_only:
            return None
        article = session.issue.article(ArticleId(_key(data, ARTICLE_MIME)))
        if article is not None:
            return Cargo(
                article_landing,
                lambda state, landing: drop_article(state, landing, article, session.title_depth),
            )
        photo = session.issue.photo(PhotoId(_key(data, PHOTO_MIME)))
        if photo is not None:
            cutout = first_cutout(session.sources.probe(photo), session.issue.profile.kind)
            return Cargo(
                lambda page, point: photo_landing(page, point, photo),
                lambda state, landing: drop_photo(state, landing, photo, cutout),
            )
        if picture_files(data):
            unknown = Photo(PhotoId(""), "")
            return Cargo(lambda page, point: photo_landing(page, point, unknown), lambda *_: None)
        return None


def _key(data: QMimeData, mime: str) -> str:
    return bytes(data.data(mime).data()).decode(errors="replace")
