"""Templates of one's own: a page kept with its master and styles, and what these are elsewhere."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from editor.edit.edit import Edit, perform
from editor.edit.masters import AddMaster
from editor.edit.state import State
from editor.edit.tree import each_leaf
from editor.model.asset import Asset
from editor.model.contouring import without_contour
from editor.model.formats import FORMATS
from editor.model.frame import CaptionFrame, Frame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Credits, Page, PageState
from editor.model.photo import Photo
from editor.model.shown import masters_of
from editor.model.template import Template
from editor.model.update import by_id
from editor.session.assetphotos import Copies, known_as
from editor.session.assets import missing, needed, photos_of, shown_as
from editor.session.masters import next_letter
from editor.session.pagesetup import same_size
from editor.session.templates import readable, shipped_templates
from editor.store.errors import StoreError, cannot_write
from editor.store.names import file_called
from editor.store.picturesbeside import delete_beside
from editor.store.template_xml import load_template, save_template
from editor.values.ids import ArticleId, PageId, PhotoId
from editor.values.language import Words
from editor.values.progress import Progress, unheard

FOLDER = "templates"
"""Where in the user's folder own templates are kept."""

OWN = "own/"
NO_COPIES: Copies = {}
NOWHERE = Path()


def template_of(issue: Issue, page: Page, title: str, pictures: Path = NOWHERE) -> Template:
    """A page as a template: slots in place of its articles and photos, its master with all that
    this is based on, the photos that these show, whose files lie in ``pictures``, and the styles
    and colours that all use."""
    frames = leaves(page.frames)
    stories = [each.article for each in frames if isinstance(each, TextFrame | TitleFrame)]
    shown = [each.photo for each in frames if isinstance(each, PhotoFrame | CaptionFrame)]
    slots: dict[str | None, str] = {}
    for kind, keys in (("story", stories), ("photo", shown)):
        found = enumerate(dict.fromkeys(key for key in keys if key), 1)
        slots |= {key: f"{kind}-{at}" for at, key in found}
    bare = each_leaf(page, lambda frame: _slotted(frame, slots))
    bare = replace(bare, id=PageId("page"), credits=Credits(), state=PageState.LAYOUT)
    masters = masters_of(issue, page)
    all_frames = tuple(frame for each in (bare, *masters) for frame in each.frames)
    photos = photos_of(issue, tuple(frame for each in masters for frame in each.frames))
    styles, swatches = needed(issue, all_frames, photos)
    sizes = (each.name for each in FORMATS if same_size(each.grid.trim, page.grid.trim))
    words = Words(title, title)
    return Template(
        title, words, next(sizes, ""), bare, masters, styles, swatches, photos, pictures
    )


def lacking_photos(issue: Issue, template: Template) -> tuple[Photo, ...]:
    """The photos of those masters of a template that an issue does not have, which it lacks."""
    masters = [each for each in template.masters if by_id(issue.masters, each.id) is None]
    frames = leaves(tuple(frame for each in masters for frame in each.frames))
    shown = {each.photo for each in frames if isinstance(each, PhotoFrame | CaptionFrame)}
    wanted = (each for each in template.photos if each.id in shown)
    return tuple(each for each in wanted if issue.photo(each.id) is None)


def brought(issue: Issue, template: Template, copies: Copies = NO_COPIES) -> tuple[Edit, ...]:
    """What an issue needs before a page of the template can stand in it: styles and colours that
    it lacks, and the masters, each only once; one that is there already stays as it is. The masters
    show the lacking photos as they were copied."""
    frames = tuple(frame for each in template.masters for frame in each.frames)
    asset = Asset("", template.title, "", frames, template.styles, template.swatches)
    keys, photos = known_as(issue, copies)
    masters = lacking_masters(issue, template, keys)
    return (*missing(issue, asset), *photos, *map(AddMaster, masters))


def lacking_masters(
    issue: Issue, template: Template, keys: Mapping[PhotoId, PhotoId]
) -> tuple[Page, ...]:
    """The masters of a template that an issue does not have, those that others are based on first,
    with letters that are free, and those of their photos that the issue has, some under other
    ``keys``."""
    found: list[Page] = []
    photos = {photo.id: photo.id for photo in issue.photos} | dict(keys)
    for master in reversed(template.masters):
        if by_id(issue.masters, master.id) is not None:
            continue
        number = master.number
        if any(each.number == number for each in issue.masters):
            number = next_letter(issue)
        new = replace(master, number=number, frames=shown_as(master.frames, photos))
        issue = replace(issue, masters=(*issue.masters, new))
        found.append(new)
    return tuple(found)


def with_needs(issue: Issue, templates: Iterable[Template]) -> Issue:
    """A new issue with the masters, photos, styles and colours of the templates of its pages."""
    state = State(issue)
    for template in templates:
        copies = dict[PhotoId, Photo | Words]()
        for photo in lacking_photos(state.issue, template):
            copies[photo.id] = _called_apart(photo, state.issue)
        for edit in brought(state.issue, template, copies):
            state = perform(edit, state)
    return state.issue


def picture_files(issue: Issue, templates: Iterable[Template]) -> dict[str, Path]:
    """The picture files that a new issue has of the templates of its pages, by the names that they
    have in it; those that are there. Templates kept before and after a photo got another file
    have it as different pictures."""
    known: dict[tuple[PhotoId, str], Path] = {}
    for each in templates:
        for photo in each.photos:
            known.setdefault((photo.id, photo.fingerprint), each.pictures / photo.file)
    photos = ((photo.file, (photo.id, photo.fingerprint)) for photo in issue.photos)
    files = {name: known[key] for name, key in photos if key in known}
    return {name: file for name, file in files.items() if file.is_file()}


def _called_apart(photo: Photo, issue: Issue) -> Photo:
    """The photo, its file under a name that no other picture of an issue has."""
    prints = {each.file.lower(): each.fingerprint for each in issue.photos}
    root, dot, suffix = photo.file.rpartition(".")
    names = (f"{root}-{number}{dot}{suffix}" for number in count(2))
    free = (
        name
        for name in chain((photo.file,), names)
        if prints.get(name.lower(), photo.fingerprint) == photo.fingerprint
    )
    return replace(photo, file=next(free))


def all_templates(folder: Path) -> tuple[Template, ...]:
    """Those of a folder of one's own, then those that ship; files that cannot be read are left
    out."""
    own = (replace(template, name=own_name(path)) for path, template in readable(folder))
    return (*own, *shipped_templates())


def own_name(path: Path) -> str:
    """The name of the template of a file of one's own: no shipped one is called so."""
    return f"{OWN}{path.stem}"


def own_path(folder: Path, name: str) -> Path:
    """The file of a template of one's own, by the name that it has among all."""
    return folder / f"{name.removeprefix(OWN)}.xml"


def template_path(folder: Path, title: str) -> Path:
    """Where a template of this title is kept, or will be, no other one being there."""
    known = (path for path, template in readable(folder) if template.title.zh == title)
    names = (file_called(title, ".xml", number) for number in count(1))
    free = (folder / name for name in names if not os.path.lexists(folder / name))
    return next(known, None) or next(free)


def keep_template(
    folder: Path, template: Template, progress: Progress = unheard
) -> tuple[Photo, ...]:
    """Keep a template with the pictures of its masters, in place of one of the same title. Returns
    the photos whose files are not there: their frames are empty then. Raises StoreError and
    StoppedError."""
    path = template_path(folder, template.title.zh)
    before = _photos_in(path)
    there = tuple(each for each in template.photos if (template.pictures / each.file).is_file())
    save_template(path, replace(template, photos=there), progress)
    files = {photo.file for photo in _photos_in(path)}
    delete_beside(path, [photo for photo in before if photo.file not in files])
    return tuple(each for each in template.photos if each not in there)


def remove_template(folder: Path, template: Template) -> None:
    """Keep a template of one's own no longer; what is gone already is no error. Raises
    StoreError."""
    path = own_path(folder, template.name)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(path.name, error) from error
    delete_beside(path, template.photos)


def _photos_in(path: Path) -> tuple[Photo, ...]:
    """The photos of a file that may be there, and readable."""
    try:
        return load_template(path).photos
    except StoreError:
        return ()


def _slotted(frame: Frame, slots: Mapping[str | None, str]) -> Frame:
    """The frame with the name of a slot in place of its article or photo."""
    match frame:
        case TextFrame(article=key) | TitleFrame(article=key):
            slot = slots.get(key)
            return replace(frame, article=ArticleId(slot) if slot else None)
        case PhotoFrame(photo=key) | CaptionFrame(photo=key):
            slot = slots.get(key)
            bare = without_contour(frame) if isinstance(frame, PhotoFrame) else frame
            return replace(bare, photo=PhotoId(slot) if slot else None)
        case _:
            return frame
