"""Has manuscripts read in another process, tells of each as it is read, and can be stopped."""

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.importers.manuscript import Manuscript
from editor.ui.import_worker import Reading, ReadRequest, serve_reading, too_much
from editor.ui.otherprocess import Following
from editor.values.language import Words

Folder = tempfile.TemporaryDirectory[str]


class ImportProcess(QObject):
    """Emits ``read`` (a Reading and its Manuscript) or ``refused`` (a Reading and Words) for each
    file, and ``finished`` after the last one. Pictures lie in its folder until ``clear``."""

    read = Signal(object, object)
    refused = Signal(object, object)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders: list[Folder] = []
        self._files: tuple[Reading, ...] = ()
        self._rounds = 0
        self._next = 0
        self._following = Following(self)
        self._following.told.connect(self._take)
        self._following.died.connect(self._died)
        self._following.destroyed.connect(partial(_remove, self._folders))

    @property
    def is_busy(self) -> bool:
        """Whether files are being read."""
        return self._following.process is not None

    def start(self, files: Sequence[Reading]) -> None:
        """Begin to read; what was being read before is stopped."""
        self.stop()
        self._files, self._next = tuple(files), 0
        self._rounds += 1
        self._following.start(serve_reading, ReadRequest(self._files, self._fresh_folder()))

    def stop(self) -> None:
        """End the process now; what was read stays."""
        self._following.end()

    def clear(self) -> None:
        """Stop, and remove the pictures that were put aside."""
        self.stop()
        _remove(self._folders)

    def _fresh_folder(self) -> Path:
        """A folder for the pictures of one round of reading."""
        if not self._folders:
            self._folders.append(Folder(prefix="banxin-import-", ignore_cleanup_errors=True))
        folder = Path(self._folders[0].name) / str(self._rounds)
        folder.mkdir()
        return folder

    def _take(self, report: tuple[object, ...]) -> None:
        match report:
            case ("read", int(place), Manuscript() as manuscript):
                self._next = place + 1
                self.read.emit(self._files[place], manuscript)
            case ("refused", int(place), Words() as words):
                self._next = place + 1
                self.refused.emit(self._files[place], words)
            case ("done",):
                self.stop()
                self.finished.emit()

    def _died(self) -> None:
        """The process ended at a file: that is refused, and the others are read by another one."""
        rest = self._files[self._next :]
        if rest:
            self.refused.emit(rest[0], too_much(rest[0].file))
        if rest[1:]:
            self.start(rest[1:])
        else:
            self.finished.emit()


def _remove(folders: list[Folder], *_: object) -> None:
    while folders:
        folders.pop().cleanup()
