"""What a page shows: the frames of its masters behind its own, those of hidden layers left out."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from editor.model.frame import (
    CaptionFrame,
    Frame,
    GroupFrame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    TextFrame,
    TitleFrame,
)
from editor.model.issue import Issue
from editor.model.layer import ADVERTS, FURNITURE, PICTURES, TEXT
from editor.model.page import Page
from editor.model.update import by_id
from editor.values.ids import FrameId

Frames = tuple[Frame, ...]
KIND_LAYERS: dict[type, str] = {
    TextFrame: TEXT,
    TitleFrame: TEXT,
    PhotoFrame: PICTURES,
    CaptionFrame: PICTURES,
    PanelFrame: FURNITURE,
    RuleFrame: FURNITURE,
    LabelFrame: FURNITURE,
}


def masters_of(issue: Issue, page: Page) -> tuple[Page, ...]:
    """The master of a page, the master that this one is based on, and so on; a circle ends."""
    found: list[Page] = []
    key = page.master
    while key is not None and key != page.id and all(each.id != key for each in found):
        master = by_id(issue.masters, key)
        if master is None:
            break
        found.append(master)
        key = master.master
    return tuple(found)


def inherited(issue: Issue, page: Page) -> Frames:
    """The frames of its masters that a page shows behind its own, back to front; those that it
    has taken over or removed are not among them."""
    if page.master is None:
        return ()
    frames: Frames = ()
    taken = set(page.overridden)
    for master in masters_of(issue, page):
        frames = (*(each for each in master.frames if each.box.id not in taken), *frames)
        taken.update(master.overridden)
    return frames


def whole(issue: Issue, page: Page) -> Page:
    """The page with all frames that it shows as if they were its own: its masters' too, those of
    hidden layers not. The same object where that is the page as it is."""
    frames = page.frames if page.master is None else (*inherited(issue, page), *page.frames)
    hidden = {layer.name for layer in issue.layers if not layer.visible}
    if hidden:
        frames = without_layers(issue, frames, hidden)
    return page if frames is page.frames else replace(page, frames=frames)


def reachable(issue: Issue, page: Page) -> Page:
    """The page with those of its own frames that may be selected: none of hidden or locked
    layers. The same object where these are all."""
    closed = {layer.name for layer in issue.layers if layer.locked or not layer.visible}
    if not closed:
        return page
    kept = tuple(each for each in page.frames if closed.isdisjoint(layers_in(issue, each)))
    return page if len(kept) == len(page.frames) else replace(page, frames=kept)


def layer_of(issue: Issue, frame: Frame) -> str:
    """The name of the layer that a frame lies on: the one that it names, else that of its kind.
    A group has none; its members do."""
    named = frame.box.layer
    if named and any(layer.name == named for layer in issue.layers):
        return named
    if isinstance(frame, PhotoFrame) and frame.photo is not None:
        photo = issue.photo(frame.photo)
        if photo is not None and photo.file.lower().endswith(".pdf"):
            return ADVERTS
    return KIND_LAYERS.get(type(frame), "")


def layers_in(issue: Issue, frame: Frame) -> Iterator[str]:
    """The layers of a frame, or of all members of a group."""
    if isinstance(frame, GroupFrame):
        for member in frame.frames:
            yield from layers_in(issue, member)
    else:
        yield layer_of(issue, frame)


def is_locked(issue: Issue, frame: Frame) -> bool:
    """Whether a frame, or a member of a group, lies on a locked layer."""
    locked = {layer.name for layer in issue.layers if layer.locked}
    return bool(locked) and not locked.isdisjoint(layers_in(issue, frame))


def without_layers(issue: Issue, frames: Frames, names: Collection[str]) -> Frames:
    """The frames that do not lie on some layers; groups without those of their members."""
    kept: list[Frame] = []
    for frame in frames:
        if isinstance(frame, GroupFrame):
            members = without_layers(issue, frame.frames, names)
            kept.append(frame if members == frame.frames else replace(frame, frames=members))
        elif layer_of(issue, frame) not in names:
            kept.append(frame)
    return tuple(kept)


def origins(issue: Issue, page: Page) -> dict[FrameId, Page]:
    """Of every frame that a page has from its masters, which of them it is from."""
    return {frame.box.id: master for master in masters_of(issue, page) for frame in master.frames}
