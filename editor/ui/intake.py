"""Picture files taken in beside the window: looked at, asked about and copied, one at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QThreadPool, QTimer

from editor.model.photo import Photo
from editor.pictures.probe import probe
from editor.session.newphotos import new_photo, objections
from editor.session.session import Session
from editor.ui.desk import Desk
from editor.ui.dialogs.pdfpages import ask_pages
from editor.values.language import BanxinError, Words

POLL_MS = 15
READING = Words("正在读入图片…", "Reading pictures…")

Done = Callable[[tuple[Photo, ...]], None]
Answer = Callable[[object], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Brought:
    """A photo that was made of a file, and what is to be said of it."""

    photo: Photo
    remarks: tuple[Words, ...] = ()


class Intake(QObject):
    """Takes files in for one window. Files are read and copied in a thread; what must be asked is
    asked in between."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.dialog_parent)
        self._desk = desk
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._results: SimpleQueue[tuple[Answer, object]] = SimpleQueue()
        self._open = 0
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._collect)

    @classmethod
    def of(cls, desk: Desk) -> "Intake":
        """The intake of a window."""
        found = desk.dialog_parent.findChild(Intake)
        return found if isinstance(found, Intake) else cls(desk)

    @property
    def busy(self) -> bool:
        """Whether something is still being taken in."""
        return self._open > 0

    def run(self, work: Callable[[], T], answer: Callable[[T], None]) -> None:
        """Do other work with picture files, which must not raise, after what was begun before, and
        hand over what it gives."""
        self._begin(work, cast("Answer", answer))

    def take(self, files: Sequence[Path], done: Done) -> None:
        """Make photos of files, of several pages of a PDF if so chosen, and hand them over; what
        is refused, and what a printer would object to, is said."""
        self._desk.tell(READING)
        self._begin(lambda: [_page_count(file) for file in files], self._asking(files, done))

    def stop(self) -> None:
        """Begin and hand over nothing more, and wait until nothing is being copied."""
        self._timer.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def _asking(self, files: Sequence[Path], done: Done) -> Answer:
        def ask(counts: object) -> None:
            assert isinstance(counts, list)
            wanted = [
                (file, page)
                for file, count in zip(files, counts, strict=True)
                for page in self._pages(file, count)
            ]
            session = self._desk.bridge.session
            self._begin(lambda: _all_brought(session, wanted), self._telling(done))

        return ask

    def _telling(self, done: Done) -> Answer:
        def tell(brought: object) -> None:
            assert isinstance(brought, list)
            for each in brought:
                for words in each.remarks if isinstance(each, Brought) else (each,):
                    self._desk.warn(words)
            done(tuple(each.photo for each in brought if isinstance(each, Brought)))

        return tell

    def _pages(self, file: Path, count: int) -> tuple[int, ...]:
        return ask_pages(self._desk, file, count) if count > 1 else (0,)

    def _begin(self, work: Callable[[], object], answer: Answer) -> None:
        self._open += 1
        results = self._results
        self._pool.start(lambda: results.put((answer, work())))
        self._timer.start()

    def _collect(self) -> None:
        try:
            answer, found = self._results.get_nowait()
        except Empty:
            return
        try:
            answer(found)
        finally:
            self._open -= 1
            if not self._open:
                self._timer.stop()


def _page_count(file: Path) -> int:
    """Pages of a PDF; 1 for all else, and for what will be refused when it is read."""
    if file.suffix.lower() != ".pdf":
        return 1
    try:
        return probe(file).pages
    except BanxinError:
        return 1


def _all_brought(session: Session, wanted: list[tuple[Path, int]]) -> list[Brought | Words]:
    """The photos of files and pages, or why there is none."""
    return [_brought(session, file, page) for file, page in wanted]


def _brought(session: Session, file: Path, page: int) -> Brought | Words:
    try:
        photo = new_photo(session.project, file, page)
        against = objections(session.project, session.issue, photo)
    except BanxinError as error:
        return error.words
    return Brought(photo, tuple(each.words for each in against[:1]))
