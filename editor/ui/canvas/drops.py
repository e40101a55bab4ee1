"""Dropping articles and photos of the library, and picture files from elsewhere, onto the page:
the target lights up on the way."""

from pathlib import Path as FilePath

from PySide6.QtCore import QMimeData, QPointF, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from editor.importers.kinds import MANUSCRIPTS
from editor.model.photo import Photo
from editor.session.landing import Landing, photo_landing
from editor.session.loaded import Load, PhotoLoad, StoryLoad, edit_of, exists, left_out
from editor.ui.bridge import READ_ONLY
from editor.ui.canvas.assetdrops import AssetDrops
from editor.ui.canvas.landings import Landings, drafted
from editor.ui.canvas.spreadview import SpreadView
from editor.ui.canvas.stage import NO_MARKS
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words

ARTICLE_MIME = "application/x-banxin-article"
PHOTO_MIME = "application/x-banxin-photo"


ENDINGS = (
    ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp", ".gif", ".pdf", ".svg",
)  # fmt: skip
"""Picture files that can be printed."""
REFUSED = (".eps", ".ai", ".psd")
"""Files that people take for such, which are refused in words of their own."""
PICTURES = " ".join(f"*{ending}" for ending in ENDINGS)
UNKNOWN = Photo(PhotoId(""), "")
"""Stands for a picture that has not been read yet."""
NO_FILES = Words("这种文件不能置入版面。", "Files of this kind cannot be placed.")
NO_ROOM = Words(
    "这里放不下：请拖到版心内空着的地方，或拖到文字块、图片框上。",
    "No room here: drop it on a free part of the type area, or on a frame.",
)


def carried(mime: str, *keys: str) -> QMimeData:
    """Articles or photos by their ids, for a drag."""
    data = QMimeData()
    data.setData(mime, "\n".join(keys).encode())
    return data


def keys_in(data: QMimeData, mime: str) -> list[str]:
    """The ids of the articles or photos that are dragged."""
    return bytes(data.data(mime).data()).decode(errors="replace").splitlines()


def local_files(data: QMimeData) -> list[FilePath]:
    """The files that are dragged in from elsewhere."""
    return [FilePath(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def manuscript_files(data: QMimeData) -> list[FilePath]:
    """The manuscripts among files that are dragged in or pasted."""
    return [path for path in local_files(data) if path.suffix.lower() in MANUSCRIPTS]


def picture_files(data: QMimeData) -> list[FilePath]:
    """The picture files among them."""
    return [path for path in local_files(data) if path.suffix.lower() in (*ENDINGS, *REFUSED)]


class DropView(SpreadView):
    """A page view that takes what is dragged out of the library.

    ``filesDropped`` tells files, the page and the point at which they were dropped; ``endings``
    are those of files that are taken; ``severalDropped`` tells the same of what the library has,
    where it is more than one; ``assetDropped`` tells a Dropped. ``dropRefused`` says why something
    is not taken here.
    """

    filesDropped = Signal(object, object, object)  # noqa: N815
    dropRefused = Signal(object)  # noqa: N815
    severalDropped = Signal(object, object, object)  # noqa: N815
    assetDropped = Signal(object)  # noqa: N815
    endings: tuple[str, ...] = (*ENDINGS, *REFUSED)
    _refused: Words | None = None

    def accept_drops(self) -> None:
        """Begin to take drops."""
        self._lands = Landings(self.stage)
        self._assets = AssetDrops(self.stage)
        self.viewport().setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and what the issue has."""
        self._refused = None
        data = event.mimeData()
        known = self._assets.takes(event) or self._load(data) is not None
        if known or data.hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Light up what would take it, or say why nothing does."""
        self.turn_at(event.position())
        if self._assets.takes(event):
            self._assets.move(event)
            return
        landing = self._landing(event)
        self.stage.marks = drafted(landing) if landing is not None else NO_MARKS
        event.setAccepted(landing is not None)
        self._tell(None if landing is not None else self._why_not(event.mimeData()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing after all."""
        self._assets.leave()
        self.stage.marks = NO_MARKS

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it there, in one step."""
        if self._assets.takes(event):
            dropped = self._assets.drop(event)
            if dropped is not None:
                self.assetDropped.emit(dropped)
                self.setFocus()
            return
        self.stage.marks = NO_MARKS
        data, page, landing = event.mimeData(), self.stage.page, self._landing(event)
        if page is None or landing is None:
            self._tell(self._why_not(data))
            return
        loads, files = self._loads(data), self._files(data)
        point = self.stage.camera.page(QPointF(event.position()))
        if len(loads) > 1:
            event.acceptProposedAction()
            self.severalDropped.emit(loads, page, point)
            self.setFocus()
            return
        load = next(iter(loads), None)
        if load is None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.filesDropped.emit(files, page, point))
            return
        bridge = self.stage.bridge
        edit = edit_of(bridge.session.state, landing, load, bridge.session)
        words = left_out(bridge.session.issue, landing, load)
        if edit is not None and bridge.do(edit):
            if words is not None:
                bridge.message.emit(words.text(self.stage.language))
            event.acceptProposedAction()
            self.setFocus()

    def _tell(self, why: Words | None) -> None:
        if why != self._refused:
            self.dropRefused.emit(why)
        self._refused = why

    def _why_not(self, data: QMimeData) -> Words:
        if self.stage.bridge.session.read_only:
            return READ_ONLY
        return NO_ROOM if self._load(data) is not None or self._files(data) else NO_FILES

    def _files(self, data: QMimeData) -> list[FilePath]:
        """The files that are dragged in from elsewhere and can be placed."""
        return [path for path in local_files(data) if path.suffix.lower() in self.endings]

    def _landing(self, event: QDropEvent) -> Landing | None:
        load, page = self._load(event.mimeData()), self.stage.page
        if page is None or self.stage.bridge.session.read_only:
            return None
        point = self.stage.camera.page(QPointF(event.position()))
        if load is not None:
            return self._lands.at(page, point, load)
        return photo_landing(page, point, UNKNOWN) if self._files(event.mimeData()) else None

    def _load(self, data: QMimeData) -> Load | None:
        """The first article or photo that is dragged; None when the issue has none of them."""
        return next(iter(self._loads(data)), None)

    def _loads(self, data: QMimeData) -> tuple[Load, ...]:
        """The articles and photos that are dragged, as far as the issue has them."""
        loads: tuple[Load, ...] = (
            *(StoryLoad(ArticleId(key), whole=True) for key in keys_in(data, ARTICLE_MIME)),
            *(PhotoLoad(PhotoId(key)) for key in keys_in(data, PHOTO_MIME)),
        )
        issue = self.stage.bridge.session.issue
        return tuple(load for load in loads if exists(issue, load))
