"""Photos that are read in the background, so that opening a page never waits for them."""

import time
from pathlib import Path
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from editor.ui.canvas.pictures import Known, Levels, Pictures, read_levels

POLL_MS = 30
PATIENCE = 60.0
"""Seconds that ``wait`` waits for one photo at most."""


class Announcer(QObject):
    """Says which photo has been read."""

    loaded = Signal(str)


class LatePictures(Pictures):
    """Draws nothing for a photo until it has been read; then ``announcer`` tells."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.announcer = Announcer()
        self._read: SimpleQueue[tuple[str, Known]] = SimpleQueue()
        self._pending: set[str] = set()
        self._timer = QTimer(self.announcer, interval=POLL_MS)
        self._timer.timeout.connect(self._collect)

    def levels(self, file: str, width: float) -> Levels:
        """What is there already; reading begins when that is nothing, small, or of an old file."""
        stamp = self.stamp(file)
        known = self._known.get(file)
        if (known is None or not known.serves(stamp, width)) and file not in self._pending:
            self._begin(file, stamp, width)
        if known is None:
            return ()
        known.used = time.monotonic()
        return known.levels

    def wait(self) -> bool:
        """Wait until all photos asked for are read; whether there were any."""
        waited = bool(self._pending)
        while self._pending:
            self._take(*self._read.get(timeout=PATIENCE))
        return waited

    def _begin(self, file: str, stamp: int, width: float) -> None:
        path, read = self.folder / file, self._read
        self._pending.add(file)
        QThreadPool.globalInstance().start(
            lambda: read.put((file, read_levels(path, stamp, width)))
        )
        self._timer.start()

    def _collect(self) -> None:
        try:
            while self._pending:
                self._take(*self._read.get_nowait())
        except Empty:
            return
        self._timer.stop()

    def _take(self, file: str, known: Known) -> None:
        self.keep(file, known)
        self._pending.discard(file)
        if known.levels:
            self.announcer.loaded.emit(file)
