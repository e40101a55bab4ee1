"""Photos that are read in the background, so that opening a page never waits for them."""

import time
from pathlib import Path
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from editor.display.items import Picture
from editor.ui.canvas.pictures import Known, Levels, Look, Pictures, read_levels

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
        self._read: SimpleQueue[tuple[Look, Known]] = SimpleQueue()
        self._pending: set[str] = set()
        self._timer = QTimer(self.announcer, interval=POLL_MS)
        self._timer.timeout.connect(self._collect)

    def levels(self, picture: Picture, width: float) -> Levels:
        """What is there already; reading begins when that is nothing, small, or of an old file.
        A tone that changes is shown at once, as far as the photo was read before."""
        look = Look.of(picture, self.press)
        stamp = self.stamp(look.file)
        known = self._known.get(look) or self.quickly(look, stamp)
        if known is not None and look not in self._known:
            self.keep(look, known)
        if (known is None or not known.serves(stamp, width)) and look.file not in self._pending:
            self._begin(look, stamp, width)
        known = known or self.recent(look)
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

    def _begin(self, look: Look, stamp: int, width: float) -> None:
        folder, read = self.folder, self._read
        self._pending.add(look.file)
        QThreadPool.globalInstance().start(
            lambda: read.put((look, read_levels(folder, look, stamp, width)))
        )
        self._timer.start()

    def _collect(self) -> None:
        try:
            while self._pending:
                self._take(*self._read.get_nowait())
        except Empty:
            return
        self._timer.stop()

    def _take(self, look: Look, known: Known) -> None:
        self.keep(look, known)
        self._pending.discard(look.file)
        if known.levels:
            self.announcer.loaded.emit(look.file)
