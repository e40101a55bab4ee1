"""Starts the separation of a page in another process, follows it, and stops it at once."""

from PySide6.QtCore import QObject, Signal

from editor.ui.otherprocess import Following
from editor.ui.plates_worker import FAILED, PlatesRequest, serve_plates, unpacked


class PlatesProcess(QObject):
    """One separation at a time. Emits ``progressed``, then ``finished`` (Plates) or ``failed``
    (Words); nothing after ``stop``."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._following = Following(self)
        self._following.told.connect(self._take)
        self._following.died.connect(self._died)

    @property
    def is_running(self) -> bool:
        """Whether a page is being separated."""
        return self._following.process is not None

    def start(self, request: PlatesRequest) -> None:
        """Separate a page; what was going on before ends."""
        self._following.start(serve_plates, request)

    def stop(self) -> None:
        """End now."""
        self._following.end()

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

    def _died(self) -> None:
        self.failed.emit(FAILED)
