"""Looks after the picture files of the open issue: reads them, and says when one was changed."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editor.session.photochanges import change_words, changed_files, other_files
from editor.session.photos import Stamps
from editor.ui.aside import Aside
from editor.ui.desk import Desk
from editor.ui.turns import Turns

EVERY_MS = 1_500
"""How often it looks: shares tell nobody when a file on them changes."""


class PhotoWatch(QObject):
    """Reads beside the window what lies in the files, so that a slow share and large pictures hold
    nobody up: first when the page in view is painted, again after a while, and at once where the
    issue has other photos."""

    def __init__(self, desk: Desk, repaint: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._repaint = desk, repaint
        self._known: Stamps = {}
        self._asked = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        desk.bridge.layoutIdle.connect(self._look_at_new)
        desk.bridge.pathChanged.connect(self._move)
        self._first = Turns(lambda: desk.canvas.is_busy, self)
        self._first.begin(self._begin())

    def look(self) -> None:
        """Look at the files now, unless that is being done."""
        if not self._asked:
            self._asked = True
            photos, files = self._desk.issue.photos, self._desk.bridge.session.photo_files
            look, news = partial(files.look, photos), not self._knows_all()
            Aside(self, look, partial(self._take, files.folder, news=news))

    def stop(self) -> None:
        """Look no longer."""
        self._timer.stop()
        self._first.stop()

    def _begin(self) -> Iterator[None]:
        self.look()
        yield

    def _look_at_new(self) -> None:
        if not self._knows_all():
            self.look()

    def _knows_all(self) -> bool:
        return all(map(self._desk.bridge.session.photo_files.knows, self._desk.issue.photos))

    def _move(self) -> None:
        """The issue lies elsewhere, and so do its pictures."""
        self._known = {}
        self.look()

    def _take(self, folder: Path, now: Stamps, *, news: bool) -> None:
        self._asked = False
        if not self._timer.isActive():
            return
        if folder == self._desk.bridge.session.photo_files.folder:
            changed, gone = changed_files(self._known, now)
            self._known = now
            if changed or gone:
                self._tell(changed, gone)
            if changed or gone or news:
                self._desk.bridge.filesRead.emit()
        self._look_at_new()

    def _tell(self, changed: tuple[str, ...], gone: tuple[str, ...]) -> None:
        """Paint them anew, and say what became of them."""
        for file in (*changed, *gone):
            self._repaint(file)
        files = self._desk.bridge.session.photo_files
        words = change_words(other_files(self._desk.issue.photos, files, changed), gone)
        if words is not None:
            self._desk.warn(words)
        self._desk.bridge.layoutIdle.emit()
