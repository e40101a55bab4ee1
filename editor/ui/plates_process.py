"""Starts the separation of a page in another process, follows it, and stops it at once."""

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.otherprocess import OtherProcess
from editor.ui.plates_worker import FAILED, PlatesRequest, serve_plates, unpacked

POLL_MS = 40


class PlatesProcess(QObject):
    """One separation at a time. Emits ``progressed``, then ``finished`` (Plates) or ``failed``
    (Words); nothing after ``stop``."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: OtherProcess | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def is_running(self) -> bool:
        """Whether a page is being separated."""
        return self._process is not None

    def start(self, request: PlatesRequest) -> None:
        """Separate a page; what was going on before ends."""
        self.stop()
        self._process = OtherProcess(serve_plates, request, daemon=True)
        self._timer.start()

    def stop(self) -> None:
        """End now."""
        self._timer.stop()
        process, self._process = self._process, None
        if process is not None:
            process.stop()

    def _poll(self) -> None:
        process = self._process
        try:
            while process is not None and process is self._process and process.reports.poll():
                self._take(process.reports.recv())
        except (EOFError, OSError):
            self.stop()
            self.failed.emit(FAILED)

    def _take(self, report: tuple[object, ...]) -> None:
        match report:
            case ("progress", int(done), int(total)):
                self.progressed.emit(done, total)
            case ("done", tuple() as plates):
                self.stop()
                self.finished.emit(unpacked(plates))
            case ("failed", words):
                self.stop()
                self.failed.emit(words)
