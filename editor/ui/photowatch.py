"""Looks after the picture files of the open issue: says when another program changed one."""

from collections.abc import Callable
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QThreadPool, QTimer

from editor.session.photochanges import Stamps, change_words, changed_files, stamps_of
from editor.ui.desk import Desk

EVERY_MS = 1_500
"""How often it looks: shares tell nobody when a file on them changes."""


class PhotoWatch(QObject):
    """Asks for the stamps of all files in a thread, so that a slow share holds nobody up."""

    def __init__(self, desk: Desk, repaint: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._repaint = desk, repaint
        self._known: Stamps = {}
        self._found: SimpleQueue[Stamps] = SimpleQueue()
        self._asked = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Take what was found since the last time, then ask again."""
        try:
            found = self._found.get_nowait()
        except Empty:
            found = None
        if found is not None:
            self._asked = False
            self._compare(found)
        if not self._asked:
            self._ask()

    def stop(self) -> None:
        """Look no longer."""
        self._timer.stop()

    def _ask(self) -> None:
        self._asked = True
        photos = self._desk.issue.photos
        folder = self._desk.bridge.session.project.photos
        found = self._found
        QThreadPool.globalInstance().start(lambda: found.put(stamps_of(photos, folder)))

    def _compare(self, now: Stamps) -> None:
        changed, gone = changed_files(self._known, now)
        self._known = now
        for file in (*changed, *gone):
            self._repaint(file)
        words = change_words(changed, gone)
        if words is not None:
            self._desk.warn(words)
            self._desk.bridge.layoutIdle.emit()
