"""Templates of one's own: a page kept with its master and styles, and what these are elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from editor.edit.edit import Edit, perform
from editor.edit.masters import AddMaster
from editor.edit.state import State
from editor.edit.tree import each_leaf
from editor.model.asset import Asset
from editor.model.formats import FORMATS
from editor.model.frame import CaptionFrame, Frame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Credits, Page, PageState
from editor.model.shown import masters_of
from editor.model.template import Template
from editor.model.update import by_id
from editor.session.assets import missing, needed, shown_as
from editor.session.masters import next_letter
from editor.session.pagesetup import same_size
from editor.session.templates import readable, shipped_templates
from editor.store.names import file_called
from editor.store.template_xml import save_template
from editor.values.ids import ArticleId, PageId, PhotoId
from editor.values.language import Words

FOLDER = "templates"
"""Where in the user's folder own templates are kept."""

OWN = "own/"


def template_of(issue: Issue, page: Page, title: str) -> Template:
    """A page as a template: slots in place of its articles and photos, its master with all that
    this is based on, and the styles and colours that both use."""
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
    styles, swatches = needed(issue, all_frames)
    sizes = (each.name for each in FORMATS if same_size(each.grid.trim, page.grid.trim))
    words = Words(title, title)
    return Template(title, words, next(sizes, ""), bare, masters, styles, swatches)


def brought(issue: Issue, template: Template) -> tuple[Edit, ...]:
    """What an issue needs before a page of the template can stand in it: styles and colours that
    it lacks, and the masters, each only once; one that is there already stays as it is."""
    frames = tuple(frame for each in template.masters for frame in each.frames)
    asset = Asset("", template.title, "", frames, template.styles, template.swatches)
    return (*missing(issue, asset), *map(AddMaster, lacking_masters(issue, template)))


def lacking_masters(issue: Issue, template: Template) -> tuple[Page, ...]:
    """The masters of a template that an issue does not have, those that others are based on first,
    with letters that are free and those of their photos that the issue has."""
    found: list[Page] = []
    photos: Mapping[PhotoId, PhotoId] = {photo.id: photo.id for photo in issue.photos}
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
    """A new issue with the masters, styles and colours of the templates of its pages."""
    state = State(issue)
    for template in templates:
        for edit in brought(state.issue, template):
            state = perform(edit, state)
    return state.issue


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
    """Where a template of this title is kept."""
    return folder / file_called(title, ".xml")


def keep_template(folder: Path, template: Template) -> None:
    """Keep a template, in place of one of the same title. Raises StoreError."""
    save_template(template_path(folder, template.title.zh), template)


def _slotted(frame: Frame, slots: Mapping[str | None, str]) -> Frame:
    """The frame with the name of a slot in place of its article or photo."""
    match frame:
        case TextFrame(article=key) | TitleFrame(article=key):
            slot = slots.get(key)
            return replace(frame, article=ArticleId(slot) if slot else None)
        case PhotoFrame(photo=key) | CaptionFrame(photo=key):
            slot = slots.get(key)
            return replace(frame, photo=PhotoId(slot) if slot else None)
        case _:
            return frame
