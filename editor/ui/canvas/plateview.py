"""Separations and ink over the page: what each plate prints, computed while all else rests."""

from collections.abc import Callable
from enum import Enum
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from editor.display.items import DisplayList
from editor.pictures.plates.plates import PROCESS, Plates
from editor.pictures.proof import Appearance
from editor.ui.canvas.plateimages import (
    ALARM,
    InkReport,
    colored,
    film,
    ink_name,
    too_much,
)
from editor.ui.canvas.stage import Stage
from editor.ui.plates_process import PlatesProcess
from editor.ui.plates_worker import PlatesRequest
from editor.values.color import Spot
from editor.values.geometry import Rect
from editor.values.language import Words, many

PPI = 120.0
"""Resolution of the plates on the screen."""
REST_MS = 700
"""How long edits must rest before the page is separated again."""
POLL_MS = 30
CHIP = QColor(32, 34, 38, 225)
CHIP_TEXT = QColor(255, 255, 255)
OFF = Words("", "")


class Mode(Enum):
    """What is shown in place of the page."""

    PAGE = 0
    PLATES = 1
    INK = 2


Drawn = tuple[QImage, InkReport | None]


class PlateView(QObject):
    """The plates of the page on the stage. ``changed`` asks for painting and for the status.

    An edit or another page ends what is being computed, and shows the page itself until the new
    plates are there.
    """

    changed = Signal()

    def __init__(self, stage: Stage, look: Callable[[], Appearance], parent: QObject) -> None:
        super().__init__(parent)
        self.mode = Mode.PAGE
        self.inks: frozenset[str] = frozenset()
        self.in_color = False
        self.plates: Plates | None = None
        self.report: InkReport | None = None
        self._stage, self._look = stage, look
        self._display: DisplayList | None = None
        self._image: QImage | None = None
        self._small = QImage()
        self._failure: Words | None = None
        self._drawn: SimpleQueue[tuple[object, Drawn]] = SimpleQueue()
        self._wanted: object = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._separate)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._collect)
        self._process = PlatesProcess(self)
        self._process.finished.connect(self._take)
        self._process.failed.connect(self._fail)

    @property
    def active(self) -> bool:
        """Whether plates or ink are wanted in place of the page."""
        return self.mode is not Mode.PAGE

    @property
    def known(self) -> tuple[str, ...]:
        """The inks of the page, else the process inks and the spots of the issue."""
        if self.plates is not None:
            return tuple(self.plates.inks)
        return (*PROCESS, *self._spots())

    @property
    def image(self) -> QImage | None:
        """What is shown now; None while it is being made."""
        return self._image if self.active else None

    def all_inks(self) -> None:
        """All plates together, or the page again."""
        if self.mode is Mode.PLATES and self.inks >= set(self.known):
            self.off()
            return
        self._show(Mode.PLATES, frozenset(self.known))

    def toggle(self, ink: str) -> None:
        """One plate more or less; the first one alone. Without any the page is shown again."""
        if self.mode is not Mode.PLATES:
            self._show(Mode.PLATES, frozenset({ink}))
        elif self.inks == {ink}:
            self.off()
        else:
            self._show(Mode.PLATES, self.inks ^ {ink})

    def color(self, *, on: bool) -> None:
        """A single plate in the colour of its ink instead of as film."""
        self.in_color = on
        self._redraw()

    def toggle_ink(self) -> None:
        """Where there is too much ink, or the page again."""
        if self.mode is Mode.INK:
            self.off()
        else:
            self._show(Mode.INK, self.inks)

    def off(self) -> None:
        """The page itself again."""
        self._show(Mode.PAGE, self.inks)

    def follow(self) -> None:
        """The stage shows another page, or the same one changed."""
        layout = self._stage.layout
        display = layout.display if layout is not None else None
        if display is self._display:
            return
        self._display = display
        self._forget()
        if self.active:
            self._rest.start()
        self.changed.emit()

    def recolour(self) -> None:
        """Colours look different now."""
        self._redraw()

    def close(self) -> None:
        """Compute no more."""
        self.mode = Mode.PAGE
        self._forget()

    def at(self, x: float, y: float) -> tuple[tuple[str, int], ...]:
        """How much of each ink prints at a place of the page, in per cent; none when unknown."""
        plates = self.plates
        if plates is None or not self.active:
            return ()
        row, column = int(y * plates.ppi / 72), int(x * plates.ppi / 72)
        height, width = next(iter(plates.inks.values())).shape
        if not (0 <= row < height and 0 <= column < width):
            return ()
        return tuple(
            (ink, round(int(coverage[row, column]) / 2.55)) for ink, coverage in plates.inks.items()
        )

    def words(self) -> Words:
        """What is shown, or what one waits for."""
        if self._failure is not None:
            return self._failure
        if self.image is None:
            return Words("正在分色…", "Separating…")
        if self.mode is Mode.INK and self.report is not None:
            return _ink_words(self.report)
        if self.inks >= set(self.known):
            return Words("分色预览：全部油墨", "Separations: all inks")
        names = [ink_name(ink) for ink in self.known if ink in self.inks]
        zh, en = "＋".join(name.zh for name in names), " + ".join(name.en for name in names)
        return Words(f"分色预览：{zh}版", f"Separations: {en}")

    def paint(self, painter: QPainter) -> None:
        """The plates over the page, and a sign that says what they are."""
        if not self.active or self._display is None:
            return
        if self.image is not None:
            size = self._display.size
            sheet = self._stage.camera.box(Rect(0, 0, size.width, size.height))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(
                sheet, self._fitted(self.image, sheet.size() * painter.device().devicePixelRatioF())
            )
            if self.mode is Mode.INK:
                self._outline(painter)
        self._sign(painter)

    def _fitted(self, image: QImage, wanted: QSizeF) -> QImage:
        """The picture, made smaller with care where it is shown much smaller."""
        size = wanted.toSize()
        if size.width() * 1.2 > image.width():
            return image
        if self._small.size() != size:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
            self._small = image.scaled(size, keep, smooth.SmoothTransformation)
        return self._small

    def _outline(self, painter: QPainter) -> None:
        """Rings around areas, since small ones are overlooked."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(*ALARM), 1.5))
        for area in self.report.areas if self.report is not None else ():
            painter.drawRoundedRect(self._stage.camera.box(area.rect).adjusted(-4, -4, 4, 4), 4, 4)

    def _sign(self, painter: QPainter) -> None:
        text = self.words().text(self._stage.language)
        box = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(-12, -7, 12, 7)
        alarm = self.mode is Mode.INK and self.report is not None and bool(self.report.areas)
        swatch = 18 if alarm else 0
        box.moveTo(14, 14)
        box.setWidth(box.width() + swatch)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(CHIP)
        painter.drawRoundedRect(box, 6, 6)
        if alarm:
            painter.setBrush(QColor(*ALARM))
            painter.drawRect(QRectF(box.left() + 11, box.center().y() - 5, 11, 11))
        painter.setPen(CHIP_TEXT)
        painter.drawText(box.adjusted(12 + swatch, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _show(self, mode: Mode, inks: frozenset[str]) -> None:
        self.mode, self.inks = mode, inks
        self._image = None
        if not self.active:
            self._rest.stop()
            self._process.stop()
        elif self.plates is not None:
            self._redraw()
        elif not self._process.is_running:
            self._separate()
        self.changed.emit()

    def _forget(self) -> None:
        self._rest.stop()
        self._process.stop()
        self._wanted = None
        self.plates = self.report = self._image = self._failure = None

    def _separate(self) -> None:
        session, page = self._stage.bridge.session, self._stage.page_id
        layout = self._stage.layout
        if page is None or layout is None or not self.active:
            return
        self._display = layout.display
        issue = self._stage.issue
        photos, icc = session.project.photos, session.icc_folder
        self._process.start(PlatesRequest(issue, page, photos, icc, PPI))

    def _take(self, plates: Plates) -> None:
        everything = self.inks >= {*PROCESS, *self._spots()}
        self.plates = plates
        if self.mode is Mode.PLATES and everything:
            self.inks = frozenset(plates.inks)
        self._redraw()
        self.changed.emit()

    def _fail(self, words: Words) -> None:
        self._failure = words
        self.changed.emit()

    def _redraw(self) -> None:
        """Make the picture aside; the last one stays until then."""
        plates = self.plates
        if plates is None or not self.active:
            return
        work = self._work(plates)
        wanted = self._wanted = object()
        drawn = self._drawn
        QThreadPool.globalInstance().start(lambda: drawn.put((wanted, work())))
        self._poll.start()

    def _work(self, plates: Plates) -> Callable[[], Drawn]:
        if self.mode is Mode.INK:
            limit = self._stage.issue.profile.ink_limit
            return lambda: too_much(plates, limit)
        inks = [ink for ink in plates.inks if ink in self.inks]
        if len(inks) == 1 and not self.in_color:
            return lambda: (film(plates, inks[0]), None)
        look = self._look()
        return lambda: (colored(plates, inks, look), None)

    def _collect(self) -> None:
        try:
            while True:
                wanted, (image, report) = self._drawn.get_nowait()
                if wanted is self._wanted:
                    self._image, self.report = image, report
                    self._small = QImage()
                    self._poll.stop()
                    self.changed.emit()
        except Empty:
            return

    def _spots(self) -> tuple[str, ...]:
        """The issue's spot inks."""
        colors = (swatch.color for swatch in self._stage.issue.swatches)
        return tuple(dict.fromkeys(color.name for color in colors if isinstance(color, Spot)))


def _ink_words(report: InkReport) -> Words:
    most, limit, count = round(report.most * 100), round(report.limit * 100), len(report.areas)
    if not count:
        return Words(
            f"总墨量最高 {most}%，没有超过 {limit}%", f"At most {most} % of ink, limit {limit} %"
        )
    return Words(
        f"总墨量超过 {limit}% 的有 {count} 处，最高 {most}%",
        f"More than {limit} % of ink in {many(count, 'place')}, at most {most} %",
    )


def point_words(values: tuple[tuple[str, int], ...]) -> Words:
    """``C 60 M 0 Y 20 K 100 = 180%`` of the inks at a place."""
    if not values:
        return OFF
    parts = [f"{ink[0] if ink != 'Black' else 'K'} {value}" for ink, value in values[:4]]
    parts += [f"{ink} {value}" for ink, value in values[4:]]
    total = sum(value for _, value in values)
    text = f"{'  '.join(parts)}"
    return Words(f"{text}　共 {total}%", f"{text}  total {total}%")
