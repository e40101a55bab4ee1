"""The folder of a new issue, asked for beside the dialog: a drive that is gone holds up no key."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.session.asking import MOMENT, soon
from editor.session.newissue import Fault, folder_fault, free_path, unanswered
from editor.ui.aside import Aside

REST_MS = 200
Wanted = tuple[Path, str | None]
"""A new folder; or one that is there, and the title after which a new one in it is called."""
Found = tuple[Path, Fault | None]


class FolderQuestion(QObject):
    """Finds a free folder, and what speaks against a folder, once typing rests. No folder is asked
    twice at a time; of what is outdated nothing is told, and of a folder that does not answer
    within a moment, that. ``told`` gives the new folder and the fault."""

    told = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: Wanted | None = None
        self._open = set[Path]()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._begin)
        self._patience = QTimer(self, singleShot=True, interval=round(MOMENT * 1000))
        self._patience.timeout.connect(self._give_up)

    @property
    def pending(self) -> bool:
        """Whether something was asked that is not answered yet."""
        return self._wanted is not None

    def ask(self, path: Path, title: str | None = None) -> None:
        """Ask for a new folder, or for one of this title in a folder, in place of what was asked
        before."""
        self._wanted = path, title
        self._patience.stop()
        self._rest.start()

    def settle(self) -> None:
        """Answer what was asked now, within a moment."""
        if self._wanted is not None:
            path = self._wanted[0]
            silent: Found = path, unanswered(path)
            self._tell(soon(partial(_found, *self._wanted), otherwise=silent))

    def _begin(self) -> None:
        if self._wanted is None:
            return
        self._patience.start()
        wanted, folder = self._wanted, _folder(self._wanted)
        if folder not in self._open:
            self._open.add(folder)
            Aside(self, partial(_found, *wanted), partial(self._take, wanted))

    def _take(self, asked: Wanted, found: Found) -> None:
        self._open.discard(_folder(asked))
        if asked == self._wanted:
            self._tell(found)
        elif not self._rest.isActive():
            self._begin()

    def _give_up(self) -> None:
        """Say that nothing is heard; the answer may come yet."""
        if self._wanted is not None:
            path = self._wanted[0]
            self.told.emit(path if self._wanted[1] is None else None, unanswered(path))

    def _tell(self, found: Found) -> None:
        self._wanted = None
        self._rest.stop()
        self._patience.stop()
        self.told.emit(*found)


def _folder(wanted: Wanted) -> Path:
    path, title = wanted
    return path.parent if title is None else path


def _found(path: Path, title: str | None) -> Found:
    new = path if title is None else free_path(path, title)
    return new, folder_fault(new)
