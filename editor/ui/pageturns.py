"""Other pages of PDF files in the places of photos, taken once the arrow keys rest."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.edit.photos import SetPhoto
from editor.model.photo import Photo
from editor.session.newphotos import place_page
from editor.session.project import ProjectPlace
from editor.ui.aside import Aside
from editor.ui.desk import Desk
from editor.values.ids import PhotoId
from editor.values.language import BanxinError, Words

REST_MS = 200
Turn = tuple[Photo, int, Callable[[], SetPhoto | Words]]
"""A photo, the page that it is to show, and how to read that."""


class PageTurns(QObject):
    """Turns pages for one window, each as one step however many pages were passed; the files are
    read beside the window, unless a turn must be finished at once. ``ended`` says that a turn
    was done, or cannot be."""

    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.dialog_parent)
        self._desk = desk
        self._wanted: dict[PhotoId, int] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._turn)
        desk.bridge.unfinished.append(self)

    @classmethod
    def of(cls, desk: Desk) -> "PageTurns":
        """The page turns of a window."""
        found = desk.dialog_parent.findChild(PageTurns)
        return found if isinstance(found, PageTurns) else cls(desk)

    @property
    def pending(self) -> bool:
        """Whether a page is wanted that is not shown yet."""
        return bool(self._wanted)

    def finish(self) -> None:
        """Show the wanted pages now."""
        for photo, page, read in self._turns():
            self._take(photo, page, read())

    def page_of(self, photo: Photo) -> int:
        """The page that a photo shows or soon will, counted from 0."""
        return self._wanted.get(photo.id, photo.page)

    def want(self, photo: PhotoId, page: int) -> None:
        """Show a page of a photo's file, counted from 0; what cannot be read is said."""
        self._wanted[photo] = page
        self._rest.start()

    def _turn(self) -> None:
        for photo, page, read in self._turns():
            Aside(self, read, partial(self._take, photo, page))

    def _turns(self) -> Iterator[Turn]:
        self._rest.stop()
        project = self._desk.bridge.session.project
        for key, page in tuple(self._wanted.items()):
            photo = self._desk.issue.photo(key)
            if photo is None or photo.page == page:
                del self._wanted[key]
            else:
                yield photo, page, _reading(project, photo, page)

    def _take(self, photo: Photo, page: int, read: SetPhoto | Words) -> None:
        """Show it, unless another page is wanted by now or the photo has another file."""
        if self._wanted.get(photo.id) != page:
            return
        del self._wanted[photo.id]
        now = self._desk.issue.photo(photo.id)
        if isinstance(read, Words):
            self._desk.warn(read)
        elif now is not None and now.file == photo.file:
            new = read.photo
            turned = replace(now, page=new.page, width=new.width, height=new.height)
            self._desk.bridge.do(SetPhoto(turned))
        self.ended.emit()


def _reading(project: ProjectPlace, photo: Photo, page: int) -> Callable[[], SetPhoto | Words]:
    def read() -> SetPhoto | Words:
        try:
            return place_page(project, photo, page)
        except BanxinError as error:
            return error.words

    return read
