"""Picture files taken in beside the window: looked at, asked about and copied, one at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, QTimer

from editor.model.photo import Photo
from editor.pictures.probe import probe
from editor.session.newphotos import new_photo, objections
from editor.session.session import Session
from editor.ui.desk import Desk
from editor.ui.dialogs.pdfpages import ask_pages
from editor.ui.dialogs.waiting import Wait
from editor.ui.notices import Notice
from editor.values.language import BanxinError, Words
from editor.values.progress import Progress, StoppedError

POLL_MS = 15
PATIENCE_MS = 600
"""After this long it is said that files are being read, with a way to stop."""
CANCEL = Words("取消", "Cancel")
CANCELLED = Words("已取消，没有改动。", "Cancelled; nothing was changed.")

T = TypeVar("T")
Done = Callable[[tuple["Taken", ...]], None]
Work = Callable[[Progress], T]
"""Tells how far it is, file by file. What it raises, but for what telling raises, is a defect."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A photo that was made of a file, and what is to be said of it."""

    file: Path
    photo: Photo
    remarks: tuple[Words, ...] = ()


@dataclass(slots=True)
class _Course:
    """How far the works of a window are that can be stopped together."""

    done: int = 0
    total: int = 0
    stopped: bool = False

    def tell(self, done: int, total: int) -> None:
        """What works tell from their thread."""
        if self.stopped:
            raise StoppedError
        self.done, self.total = done, total

    @property
    def words(self) -> Words:
        """How far they are."""
        if self.total < 2:
            return Words("正在读入和复制图片……", "Reading and copying pictures …")
        return Words(
            f"正在读入和复制图片，第 {self.done + 1} 张，共 {self.total} 张……",
            f"Reading and copying pictures, {self.done + 1} of {self.total} …",
        )


class Intake(QObject):
    """Takes files in for one window. Files are read and copied in a thread; what must be asked is
    asked in between. What takes longer than a moment is said, with a way to stop."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.dialog_parent)
        self._desk = desk
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._results: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._open = 0
        self._course = _Course()
        self._notice: Notice | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._collect)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say)

    @classmethod
    def of(cls, desk: Desk) -> "Intake":
        """The intake of a window."""
        found = desk.dialog_parent.findChild(Intake)
        return found if isinstance(found, Intake) else cls(desk)

    @property
    def busy(self) -> bool:
        """Whether something is still being taken in."""
        return self._open > 0

    @property
    def wait(self) -> Wait:
        """How far it is."""
        return Wait(self._course.words, self._course.done, self._course.total)

    def run(
        self,
        work: Work[T],
        answer: Callable[[T], None],
        stopped: Callable[[], None] = lambda: None,
    ) -> None:
        """Do other work with picture files after what was begun before, and hand over what it
        gives, unless it was ``stopped``."""
        course, results = self._course, self._results

        def handed(found: T) -> None:
            if course.stopped:
                stopped()
            else:
                answer(found)

        def failed(error: Exception) -> None:
            stopped()
            raise error

        def run() -> None:
            try:
                found = work(course.tell)
            except StoppedError:
                results.put(stopped)
            except Exception as error:  # noqa: BLE001  (raised again in the window)
                results.put(partial(failed, error))
            else:
                results.put(partial(handed, found))

        self._open += 1
        self._pool.start(run)
        self._timer.start()
        if self._notice is None and not self._patience.isActive():
            self._patience.start()

    def take(
        self, files: Sequence[Path], done: Done, stopped: Callable[[], None] = lambda: None
    ) -> None:
        """Make photos of files, of several pages of a PDF if so chosen, and hand them over, unless
        it is ``stopped``; what is refused, and what a printer would object to, is said."""
        self.run(partial(_page_counts, files), self._asking(files, done, stopped), stopped)

    def cancel(self) -> None:
        """Begin no other file, and hand over nothing of what was begun."""
        self._halt()
        self._desk.tell(CANCELLED)

    def stop(self) -> None:
        """Begin and hand over nothing more, and wait until nothing is being copied."""
        self._halt()
        self._timer.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def _asking(
        self, files: Sequence[Path], done: Done, stopped: Callable[[], None]
    ) -> Callable[[list[int]], None]:
        def ask(counts: list[int]) -> None:
            wanted = [
                (file, page)
                for file, count in zip(files, counts, strict=True)
                for page in self._pages(file, count)
            ]
            session = self._desk.bridge.session
            self.run(partial(_all_brought, session, wanted), self._telling(done), stopped)

        return ask

    def _telling(self, done: Done) -> Callable[[list[Taken | Words]], None]:
        def tell(brought: list[Taken | Words]) -> None:
            for each in brought:
                for words in each.remarks if isinstance(each, Taken) else (each,):
                    self._desk.warn(words)
            done(tuple(each for each in brought if isinstance(each, Taken)))

        return tell

    def _pages(self, file: Path, count: int) -> tuple[int, ...]:
        self._end_notice()
        return ask_pages(self._desk, file, count) if count > 1 else (0,)

    def _halt(self) -> None:
        self._course.stopped = True
        self._course = _Course()
        self._end_notice()

    def _say(self) -> None:
        if self._open:
            self._notice = self._desk.offer(self._course.words, CANCEL, self.cancel)

    def _end_notice(self) -> None:
        self._patience.stop()
        if self._notice is not None:
            self._notice.put_away()
            self._notice = None

    def _collect(self) -> None:
        if self._notice is not None:
            self._notice.say(self._course.words)
        try:
            hand_over = self._results.get_nowait()
        except Empty:
            return
        try:
            hand_over()
        finally:
            self._open -= 1
            if not self._open:
                self._timer.stop()
                self._end_notice()


def _page_counts(files: Sequence[Path], progress: Progress) -> list[int]:
    counts = list[int]()
    for file in files:
        progress(len(counts), len(files))
        counts.append(_page_count(file))
    return counts


def _page_count(file: Path) -> int:
    """Pages of a PDF; 1 for all else, and for what will be refused when it is read."""
    if file.suffix.lower() != ".pdf":
        return 1
    try:
        return probe(file).pages
    except BanxinError:
        return 1


def _all_brought(
    session: Session, wanted: list[tuple[Path, int]], progress: Progress
) -> list[Taken | Words]:
    """The photos of files and pages, or why there is none."""
    found = list[Taken | Words]()
    for file, page in wanted:
        progress(len(found), len(wanted))
        found.append(_brought(session, file, page))
    return found


def _brought(session: Session, file: Path, page: int) -> Taken | Words:
    try:
        photo = new_photo(session.project, file, page)
        against = objections(session.project, session.issue, photo)
    except BanxinError as error:
        return error.words
    return Taken(file, photo, tuple(each.words for each in against[:1]))
