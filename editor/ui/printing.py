"""Sheets that are drawn go to a printer, one in each turn of the event loop."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from editor.layout.proofpaper import ProofSheet
from editor.ui.print_worker import DrawnSheet
from editor.values.language import Words

HIGHEST = 600
"""Pixels an inch beyond which no printer needs more."""
REFUSED = Words(
    "打印机没有接受。请看它是否接通、有纸，再试一次；也可以存为 PDF。",
    "The printer does not take it. See that it is on and has paper and try again, or save as PDF.",
)


def printer_names() -> tuple[str, ...]:
    """The printers of this computer, the usual one first."""
    names = QPrinterInfo.availablePrinterNames()
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: name != usual))


def new_printer(name: str, file: Path | None) -> QPrinter:
    """A printer by name, or a file of the kind PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if file is not None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(HIGHEST)
    else:
        printer.setPrinterName(name)
    printer.setCreator("版心 Banxin")
    printer.setFullPage(True)
    return printer


class PrintRun(QObject):
    """Draws sheets on a printer. ``progressed``, then ``finished`` or ``failed`` (Words)."""

    progressed = Signal(int, int)
    finished = Signal(int)
    failed = Signal(object)

    def __init__(
        self, printer: QPrinter, sheets: Sequence[DrawnSheet], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._printer, self._sheets = printer, tuple(sheets)
        self._painter: QPainter | None = None
        self._next = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """Print no more."""
        self._timer.stop()
        if self._painter is not None:
            self._printer.abort()
            self._painter.end()
            self._painter = None

    def _step(self) -> None:
        if self._next == len(self._sheets):
            self._timer.stop()
            if self._painter is not None:
                self._painter.end()
                self._painter = None
            self.finished.emit(self._next)
            return
        if self._draw(self._sheets[self._next]):
            self._next += 1
            self.progressed.emit(self._next, len(self._sheets))
        else:
            self.stop()
            self.failed.emit(REFUSED)

    def _draw(self, drawn: DrawnSheet) -> bool:
        self._printer.setPageLayout(_layout(drawn.sheet))
        if self._painter is None:
            self._painter = QPainter()
            ready = self._painter.begin(self._printer)
        else:
            ready = self._printer.newPage()
        image = QImage(str(drawn.picture))
        if not ready or image.isNull():
            return False
        window, unit = drawn.sheet.window, self._printer.resolution() / 72
        place = QRectF(window.x, window.y, window.width, window.height)
        self._painter.drawImage(
            QRectF(place.topLeft() * unit, place.size() * unit), image, QRectF(image.rect())
        )
        return True


def _layout(sheet: ProofSheet) -> QPageLayout:
    """The sheet's paper, upright or across."""
    across = sheet.size.width > sheet.size.height
    wide, high = sorted((sheet.size.width, sheet.size.height))
    size = QPageSize(QSizeF(wide, high), QPageSize.Unit.Point)
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
