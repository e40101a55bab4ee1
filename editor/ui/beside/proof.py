"""A page of a proof's PDF as a picture that is moved and zoomed; drawn in a thread."""

from pathlib import Path
from queue import Empty, SimpleQueue

from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from editor.pictures.pdfpages import page_picture, page_sizes
from editor.ui.beside.place import Place
from editor.values.language import BanxinError, Words

LONGEST = 4200
"""Pixels of the picture's longer side: an A4 sheet at 360 pixels an inch."""
POLL_MS = 40
MARGIN = 16
NARROWEST, WIDEST = 60.0, 12_000.0
Drawn = tuple[int, QImage] | Words


class ProofView(QWidget):
    """Shows one page of a file. ``loaded`` tells how many pages it has, ``failed`` what is wrong,
    ``moved`` that another part is seen by the editor's doing."""

    loaded = Signal(int)
    failed = Signal(object)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = QColor("#C9CCD1")
        self.image = QImage()
        self._place = Place(0.5, 0.5, 0.0)
        self._grip: QPointF | None = None
        self._drawn: SimpleQueue[tuple[object, Drawn]] = SimpleQueue()
        self._wanted: object = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._collect)

    def show_file(self, file: Path, number: int) -> None:
        """Draw a page of a file aside; what is shown stays until it is there."""
        wanted, drawn = object(), self._drawn
        self._wanted = wanted
        QThreadPool.globalInstance().start(lambda: drawn.put((wanted, _draw(file, number))))
        self._poll.start()

    @property
    def place(self) -> Place:
        """What part of the page is seen."""
        return self._place

    def bring(self, place: Place) -> None:
        """Show a part of the page."""
        width = min(max(place.width, NARROWEST), WIDEST)
        self._place = Place(place.x, place.y, width)
        self.update()

    def fit(self) -> None:
        """Show the whole page."""
        if self.image.isNull():
            return
        ratio = self.image.height() / self.image.width()
        wide, high = self.width() - 2 * MARGIN, self.height() - 2 * MARGIN
        self.bring(Place(0.5, 0.5, max(min(wide, high / ratio), NARROWEST)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture on the desk."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.ground)
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._box(), self.image)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was in the middle stays there."""
        if self._place.width == 0:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, with Ctrl it zooms at the pointer."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(1.0015 ** turn.y(), event.position())
        else:
            self._pan(QPointF(turn) * 0.6)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the paper."""
        self._grip = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        if self._grip is not None:
            by, self._grip = event.position() - self._grip, event.position()
            self._pan(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._grip = None
        self.unsetCursor()

    def _box(self) -> QRectF:
        place = self._place
        high = place.width * self.image.height() / max(self.image.width(), 1)
        middle = QRectF(self.rect()).center()
        return QRectF(
            middle.x() - place.x * place.width, middle.y() - place.y * high, place.width, high
        )

    def _pan(self, by: QPointF) -> None:
        box, place = self._box(), self._place
        if not box.isEmpty():
            x, y = place.x - by.x() / box.width(), place.y - by.y() / box.height()
            self.bring(Place(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0), place.width))
            self.moved.emit()

    def _zoom(self, factor: float, at: QPointF) -> None:
        away = at - QRectF(self.rect()).center()
        self._pan(-away)
        self.bring(Place(self._place.x, self._place.y, self._place.width * factor))
        self._pan(away)

    def _collect(self) -> None:
        try:
            while True:
                wanted, made = self._drawn.get_nowait()
                if wanted is self._wanted:
                    self._poll.stop()
                    self._take(made)
        except Empty:
            return

    def _take(self, made: Drawn) -> None:
        if isinstance(made, Words):
            self.image = QImage()
            self.failed.emit(made)
        else:
            count, self.image = made
            if self._place.width == 0:
                self.fit()
            self.loaded.emit(count)
        self.update()


def _draw(file: Path, number: int) -> Drawn:
    try:
        sizes = page_sizes(file)
        number = min(number, len(sizes) - 1)
        scale = LONGEST / max(sizes[number].width, sizes[number].height, 1.0)
        return len(sizes), as_image(page_picture(file, number, scale))
    except BanxinError as error:
        return error.words


def as_image(picture: Image.Image) -> QImage:
    """The pixels of an RGB picture for Qt."""
    width, height = picture.size
    return QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
