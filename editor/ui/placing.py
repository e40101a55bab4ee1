"""Picture files taken into an issue: copied, listed, and placed where they were dropped."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from editor.edit.edit import Edit, Together
from editor.edit.photos import AddPhoto
from editor.edit.state import State
from editor.model.page import Page
from editor.model.photo import Photo
from editor.pictures.probe import probe
from editor.session.landing import drop_photo, photo_landing
from editor.session.newphotos import first_cutout, new_photo, objections
from editor.session.placing import PLACE_PHOTO
from editor.ui.desk import Desk
from editor.ui.dialogs.pdfpages import ask_pages
from editor.values.geometry import Point
from editor.values.language import BanxinError, Words

ADD = Words("添加图片", "Add photos")


def add_photos(desk: Desk, files: Sequence[Path]) -> None:
    """Copy picture files into the project and list them in the issue."""
    edits = tuple(AddPhoto(photo) for photo in taken(desk, files))
    if edits:
        desk.bridge.do(Together(edits, ADD))


def drop_files(desk: Desk, files: Sequence[Path], page: Page, point: Point) -> None:
    """List picture files in the issue and place them, the first one where it was dropped."""
    state = desk.bridge.session.state
    edits: list[Edit] = []
    for photo in taken(desk, files):
        for edit in (AddPhoto(photo), _placed(desk, state, photo, page, point)):
            if edit is not None:
                edits.append(edit)
                state = edit.apply(state)
    if edits:
        desk.bridge.do(Together(tuple(edits), PLACE_PHOTO))


def taken(desk: Desk, files: Sequence[Path]) -> Iterator[Photo]:
    """Photos of files, of several pages of a PDF if so chosen; what is refused, and what a printer
    would object to, is said."""
    session = desk.bridge.session
    for file in files:
        try:
            for page in _pages(desk, file):
                photo = new_photo(session.project, file, page)
                for each in objections(session.project, session.issue, photo)[:1]:
                    desk.warn(each.words)
                yield photo
        except BanxinError as error:
            desk.warn(error.words)


def _pages(desk: Desk, file: Path) -> tuple[int, ...]:
    """The pages wanted of a file: all there is, or those chosen of a PDF with several."""
    if file.suffix.lower() != ".pdf":
        return (0,)
    count = probe(file).pages
    return ask_pages(desk, file, count) if count > 1 else (0,)


def _placed(desk: Desk, state: State, photo: Photo, page: Page, point: Point) -> Edit | None:
    here = state.issue.page(page.id)
    landing = photo_landing(here, point, photo) if here is not None else None
    if landing is None:
        return None
    session = desk.bridge.session
    cutout = first_cutout(session.sources.probe(photo), session.issue.profile.kind)
    with_photo = AddPhoto(photo).apply(state) if state.issue.photo(photo.id) is None else state
    return drop_photo(with_photo, landing, photo, cutout)
