"""Files brought to the window: taken into the issue, and placed where they were dropped.

``TAKERS`` says who takes files of which kind; each hands over edits that list something, and what
there is to be placed then.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.edit.edit import Edit, EditError, Together
from editor.edit.photos import AddPhoto
from editor.edit.state import State
from editor.importers.kinds import MANUSCRIPTS
from editor.model.page import Page
from editor.model.photo import Photo
from editor.session.importing import IMPORT, Brought
from editor.session.loaded import Load, PhotoLoad, StoryLoad, edit_of, landing_of, left_out
from editor.session.placing import PLACE, PLACE_PHOTO
from editor.ui.canvas.drops import ENDINGS, REFUSED
from editor.ui.desk import Desk
from editor.ui.intake import Intake
from editor.ui.loading import load
from editor.values.geometry import Point
from editor.values.language import Words

ADD = Words("添加图片", "Add photos")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file became: the edit that lists it in the issue, and what there is to be placed."""

    edit: Edit
    loads: tuple[Load, ...]


Handed = Callable[[tuple[Taken, ...]], None]


@dataclass(frozen=True, slots=True)
class Taker:
    """Takes files whose names end in some way. ``take`` hands over what they became, at once or
    later; what it refuses it says itself. ``add`` and ``place`` are the steps' names."""

    endings: tuple[str, ...]
    take: Callable[[Desk, Sequence[Path], Handed], None]
    add: Words
    place: Words


@dataclass(frozen=True, slots=True)
class Dropping:
    """Lists what was brought, and places it at a point of a page, as one step."""

    desk: Desk
    page: Page
    point: Point
    name: Words

    def __call__(self, taken: tuple[Taken, ...]) -> None:
        """List and place all of it; what finds no room, or may not lie there, is listed only."""
        state, edits = self.desk.bridge.session.state, list[Edit]()
        remarks = list[Words | None]()
        for each in taken:
            edits.append(each.edit)
            state = each.edit.apply(state)
            for one in each.loads:
                placed = self._placed(state, one)
                if placed is not None:
                    edit, state, remark = placed
                    edits.append(edit)
                    remarks.append(remark)
        if edits and self.desk.bridge.do(Together(tuple(edits), self.name)):
            for words in filter(None, remarks):
                self.desk.tell(words)

    def place(self, loads: tuple[Load, ...]) -> None:
        """Place the first of what the issue has; the pointer holds the others then."""
        found = self._placed(self.desk.bridge.session.state, loads[0])
        if found is None:
            load(self.desk, loads)
            return
        edit, _, remark = found
        if self.desk.bridge.do(Together((edit,), self.name)):
            if remark is not None:
                self.desk.tell(remark)
            load(self.desk, loads[1:])

    def _placed(self, state: State, load: Load) -> tuple[Edit, State, Words | None] | None:
        """The edit that places it, the state then, and what is to be said of it."""
        session, page = self.desk.bridge.session, state.issue.page(self.page.id)
        if page is None:
            return None
        landing = landing_of(state.issue, page, self.point, load, session)
        edit = edit_of(state, landing, load, session) if landing is not None else None
        if landing is None or edit is None:
            return None
        try:
            return edit, edit.apply(state), left_out(state.issue, landing, load)
        except EditError as error:
            self.desk.warn(error.words)
            return None


@dataclass(frozen=True, slots=True)
class Loading:
    """Lists what was brought, and loads the pointer with it."""

    desk: Desk
    name: Words

    def __call__(self, taken: tuple[Taken, ...]) -> None:
        """List all of it; the pointer holds it then."""
        if _list(self.desk, taken, self.name):
            load(self.desk, tuple(load for each in taken for load in each.loads))


def take_pictures(desk: Desk, files: Sequence[Path], handed: Handed) -> None:
    """Pictures and pages of PDF files, as photos."""

    def listed(photos: tuple[Photo, ...]) -> None:
        handed(tuple(Taken(AddPhoto(photo), (PhotoLoad(photo.id),)) for photo in photos))

    Intake.of(desk).take(files, listed)


def take_manuscripts(desk: Desk, files: Sequence[Path], handed: Handed) -> None:
    """Manuscripts, as whole stories; their pictures are listed."""
    from editor.ui.importing import Import  # noqa: PLC0415  (loads the importers)

    def listed(found: Sequence[Brought]) -> None:
        handed(tuple(_story(each) for each in found))

    Import(desk, files, listed)


TAKERS = (
    Taker((*ENDINGS, *REFUSED), take_pictures, ADD, PLACE_PHOTO),
    Taker(tuple(MANUSCRIPTS), take_manuscripts, IMPORT, PLACE),
)
"""By the endings of files, in the order in which they are asked."""


def endings() -> tuple[str, ...]:
    """The endings of all files that are taken."""
    return tuple(ending for taker in TAKERS for ending in taker.endings)


def add_photos(desk: Desk, files: Sequence[Path]) -> None:
    """Copy picture files into the project and list them in the issue."""

    def listed(taken: tuple[Taken, ...]) -> None:
        _list(desk, taken, ADD)

    take_pictures(desk, files, listed)


def drop_files(desk: Desk, files: Sequence[Path], page: Page, point: Point) -> None:
    """List what files bring in the issue and place it, the first where it was dropped."""
    for taker, own in _by_taker(files):
        taker.take(desk, own, Dropping(desk, page, point, taker.place))


def drop_loads(desk: Desk, loads: tuple[Load, ...], page: Page, point: Point) -> None:
    """Place the first article or photo where several were dropped, and load the others."""
    Dropping(desk, page, point, PLACE).place(loads)


def place_files(desk: Desk, files: Sequence[Path]) -> None:
    """List what files bring in the issue, and load the pointer with it."""
    for taker, own in _by_taker(files):
        taker.take(desk, own, Loading(desk, taker.add))


def _story(found: Brought) -> Taken:
    loads = tuple(StoryLoad(article.id, whole=True) for article in found.articles)
    return Taken(Together(found.edits, IMPORT), loads)


def _by_taker(files: Sequence[Path]) -> Iterator[tuple[Taker, list[Path]]]:
    for taker in TAKERS:
        own = [file for file in files if file.suffix.lower() in taker.endings]
        if own:
            yield taker, own


def _list(desk: Desk, taken: tuple[Taken, ...], name: Words) -> bool:
    return bool(taken) and desk.bridge.do(Together(tuple(each.edit for each in taken), name))
