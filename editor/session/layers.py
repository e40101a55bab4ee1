"""Layers from the issue to edits: seen or not, locked or not, alone, added, taken away."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from editor.edit.edit import Edit
from editor.edit.layers import PutOnLayer, SetLayers
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.frame import leaves
from editor.model.issue import Issue
from editor.model.layer import KINDS, Layer
from editor.model.page import Page
from editor.model.shown import inherited, layer_of, layers_in


def seen(issue: Issue, name: str) -> SetLayers:
    """A layer shown when it is hidden, hidden when it is shown."""
    return _changed(issue, name, lambda each: replace(each, visible=not each.visible))


def locked(issue: Issue, name: str) -> SetLayers:
    """A layer locked or unlocked."""
    return _changed(issue, name, lambda each: replace(each, locked=not each.locked))


def alone(issue: Issue, name: str) -> SetLayers:
    """Only this layer shown; all again where it is alone already."""
    others = any(each.visible for each in issue.layers if each.name != name)
    return SetLayers(
        tuple(replace(each, visible=each.name == name or not others) for each in issue.layers)
    )


def added(issue: Issue, name: str) -> SetLayers | None:
    """A layer of the issue's own at the head of the list; None without a new name."""
    name = name.strip()
    if not name or issue.layer(name) is not None:
        return None
    return SetLayers((Layer(name), *issue.layers))


def removed(issue: Issue, name: str) -> SetLayers | None:
    """A layer of the issue's own taken away; what lies on it goes to the layers of its kinds."""
    if name in KINDS or issue.layer(name) is None:
        return None
    return SetLayers(tuple(each for each in issue.layers if each.name != name))


def put_on(state: State, name: str) -> Edit | None:
    """The selected frames on a layer; None without any."""
    selection = state.selection
    if not isinstance(selection, FrameSelection):
        return None
    return PutOnLayer(selection.page, selection.frames, name)


def counts(issue: Issue, page: Page | None) -> Counter[str]:
    """How many frames of a page, its masters' too, lie on each layer."""
    if page is None:
        return Counter()
    frames = leaves((*inherited(issue, page), *page.frames))
    return Counter(layer_of(issue, frame) for frame in frames)


def chosen_layers(state: State) -> frozenset[str]:
    """The layers of the selected frames."""
    selection = state.selection
    page = state.issue.page(selection.page) if isinstance(selection, FrameSelection) else None
    if page is None or not isinstance(selection, FrameSelection):
        return frozenset()
    frames = (frame for key in selection.frames if (frame := page.frame(key)) is not None)
    return frozenset(name for frame in frames for name in layers_in(state.issue, frame))


def _changed(issue: Issue, name: str, change: Callable[[Layer], Layer]) -> SetLayers:
    return SetLayers(tuple(change(each) if each.name == name else each for each in issue.layers))
