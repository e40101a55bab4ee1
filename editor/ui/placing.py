"""Files brought to the window: taken into the issue, and placed where they were dropped.

``TAKERS`` says who takes files of which kind. What all of them bring is listed as one step, and
placed in the order of the files.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.edit.edit import Edit, EditError, Together
from editor.edit.photos import AddPhoto
from editor.edit.state import State
from editor.importers.kinds import MANUSCRIPTS
from editor.model.page import Page
from editor.session.importing import IMPORT, Brought, listing
from editor.session.loaded import Load, PhotoLoad, StoryLoad, edit_of, landing_of, left_out
from editor.session.placing import PLACE, PLACE_PHOTO
from editor.ui.canvas.drops import ENDINGS, REFUSED
from editor.ui.desk import Desk
from editor.ui.intake import Intake, Taken
from editor.ui.loading import load
from editor.values.geometry import Point
from editor.values.language import Words

ADD = Words("添加图片", "Add photos")
BRING = Words("置入文件", "Place files")

Handed = Callable[[Sequence[Brought]], None]


@dataclass(frozen=True, slots=True)
class Taker:
    """Takes files whose names end in some way. ``take`` hands over what they brought, at once or
    later, and nothing when it is stopped; what it refuses it says itself."""

    endings: tuple[str, ...]
    take: Callable[[Desk, Sequence[Path], Handed], None]


@dataclass(frozen=True, slots=True)
class Dropping:
    """Lists what was brought, and places the first of it at a point of a page, as one step."""

    desk: Desk
    page: Page
    point: Point

    def __call__(self, found: Sequence[Brought]) -> None:
        """List all of it and place the first; the pointer holds the others then, and the first
        too where it finds no room or may not lie."""
        loads, listed = _loads(found), Together(listing(found), _name(found))
        placed = self._placed(listed.apply(self.desk.bridge.session.state), loads)
        name = placed.name if placed else listed.label
        edits = (*listed.edits, placed.edit) if placed else listed.edits
        if _list(self.desk, found, Together(edits, name)):
            self._hold(loads, placed)

    def place(self, loads: tuple[Load, ...]) -> None:
        """Place the first of what the issue has; the pointer holds the others then."""
        placed = self._placed(self.desk.bridge.session.state, loads)
        if placed is None or self.desk.bridge.do(Together((placed.edit,), placed.name)):
            self._hold(loads, placed)

    def _hold(self, loads: tuple[Load, ...], placed: "_Placed | None") -> None:
        load(self.desk, loads[1:] if placed else loads)
        if placed is not None and placed.remark is not None:
            self.desk.tell(placed.remark)

    def _placed(self, state: State, loads: tuple[Load, ...]) -> "_Placed | None":
        session, page = self.desk.bridge.session, state.issue.page(self.page.id)
        if page is None or not loads:
            return None
        first = loads[0]
        landing = landing_of(state.issue, page, self.point, first, session)
        edit = edit_of(state, landing, first, session) if landing is not None else None
        if landing is None or edit is None:
            return None
        try:
            edit.apply(state)
        except EditError as error:
            self.desk.warn(error.words)
            return None
        name = PLACE_PHOTO if isinstance(first, PhotoLoad) else PLACE
        return _Placed(edit, name, left_out(state.issue, landing, first))


@dataclass(frozen=True, slots=True)
class _Placed:
    """The edit that places something, the step's name, and what is to be said of it."""

    edit: Edit
    name: Words
    remark: Words | None


class _Gathering:
    """Puts together what all takers hand over, in the order of the files."""

    def __init__(self, files: Sequence[Path], handed: Handed) -> None:
        self._places = {file: place for place, file in enumerate(files)}
        self._handed = handed
        self._found: list[Brought] = []
        self._open = 0

    def begin(self, desk: Desk) -> None:
        """Let each taker take the files of its kinds."""
        own = [
            (taker, [file for file in self._places if file.suffix.lower() in taker.endings])
            for taker in TAKERS
        ]
        asked = [(taker, files) for taker, files in own if files]
        self._open = len(asked)
        for taker, files in asked:
            taker.take(desk, files, self._add)

    def _add(self, found: Sequence[Brought]) -> None:
        self._found += found
        self._open -= 1
        if not self._open and self._found:
            self._handed(sorted(self._found, key=lambda each: self._places[each.file]))


def take_pictures(desk: Desk, files: Sequence[Path], handed: Handed) -> None:
    """Pictures and pages of PDF files, as photos."""

    def listed(taken: tuple[Taken, ...]) -> None:
        handed([Brought(each.file, (AddPhoto(each.photo),), (), (each.photo,)) for each in taken])

    Intake.of(desk).take(files, listed, lambda: handed(()))


def take_manuscripts(desk: Desk, files: Sequence[Path], handed: Handed) -> None:
    """Manuscripts, as whole stories; their pictures are listed."""
    from editor.ui.importing import Import  # noqa: PLC0415  (loads the importers)

    Import(desk, files, handed)


TAKERS = (
    Taker((*ENDINGS, *REFUSED), take_pictures),
    Taker(tuple(MANUSCRIPTS), take_manuscripts),
)
"""By the endings of files, in the order in which they are asked."""


def endings() -> tuple[str, ...]:
    """The endings of all files that are taken."""
    return tuple(ending for taker in TAKERS for ending in taker.endings)


def add_photos(desk: Desk, files: Sequence[Path]) -> None:
    """Copy picture files into the project and list them in the issue."""

    def listed(found: Sequence[Brought]) -> None:
        if found:
            _list(desk, found, Together(listing(found), ADD))

    take_pictures(desk, files, listed)


def drop_files(desk: Desk, files: Sequence[Path], page: Page, point: Point) -> None:
    """List what files bring in the issue, place the first where it was dropped, and load the
    pointer with the others."""
    _Gathering(files, Dropping(desk, page, point)).begin(desk)


def drop_loads(desk: Desk, loads: tuple[Load, ...], page: Page, point: Point) -> None:
    """Place the first article or photo where several were dropped, and load the others."""
    Dropping(desk, page, point).place(loads)


def place_files(desk: Desk, files: Sequence[Path]) -> None:
    """List what files bring in the issue, and load the pointer with it."""

    def listed(found: Sequence[Brought]) -> None:
        if _list(desk, found, Together(listing(found), _name(found))):
            load(desk, _loads(found))

    _Gathering(files, listed).begin(desk)


def _loads(found: Sequence[Brought]) -> tuple[Load, ...]:
    """The stories that files brought, with their pictures, and the pictures that came alone."""
    loads: list[Load] = []
    for each in found:
        loads += [StoryLoad(article.id, whole=True) for article in each.articles]
        loads += [PhotoLoad(photo.id) for photo in each.photos if not each.articles]
    return tuple(loads)


def _name(found: Sequence[Brought]) -> Words:
    kinds = {bool(each.articles) for each in found}
    if len(kinds) > 1:
        return BRING
    return IMPORT if True in kinds else ADD


def _list(desk: Desk, found: Sequence[Brought], step: Together) -> bool:
    """Do the step that lists it; where manuscripts are among it, say what they brought, with a way
    to take it back."""
    if not desk.bridge.do(step):
        return False
    if any(each.articles for each in found):
        from editor.ui.importing import say_done  # noqa: PLC0415  (loads the importers)

        say_done(desk, found)
    return True
