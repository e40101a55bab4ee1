"""Layers from the issue to edits: seen, locked, alone, added, renamed, moved."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from editor.edit.edit import Edit
from editor.edit.layers import PutOnLayer, RenameLayer, SetLayers
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.frame import leaves
from editor.model.issue import Issue
from editor.model.layer import KINDS, TITLES, Layer
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
    return SetLayers((Layer(name), *issue.layers)) if _is_free(issue, name) else None


def renamed(issue: Issue, old: str, name: str) -> RenameLayer | None:
    """A layer of the issue's own called otherwise; None where it cannot be, or the name is none
    or another layer's."""
    name = name.strip()
    return RenameLayer(old, name) if is_own(issue, old) and _is_free(issue, name) else None


def shifted(issue: Issue, name: str, by: int) -> SetLayers | None:
    """A layer some places down the list (negative: up); None where it is at its end."""
    names = [each.name for each in issue.layers]
    at = names.index(name) + by if name in names else -1
    return put_at(issue, name, at if by < 0 else at + 1) if 0 <= at < len(names) else None


def put_at(issue: Issue, name: str, at: int) -> SetLayers | None:
    """A layer in front of the one that stands at a place of the list, or at the end; None where
    it stands there already."""
    layer = issue.layer(name)
    if layer is None:
        return None
    head, tail = (
        tuple(each for each in part if each.name != name)
        for part in (issue.layers[:at], issue.layers[at:])
    )
    layers = (*head, layer, *tail)
    return SetLayers(layers) if layers != issue.layers else None


def is_own(issue: Issue, name: str) -> bool:
    """Whether it is a layer that this issue has beside those that every issue has."""
    return name not in KINDS and issue.layer(name) is not None


def holds(issue: Issue, name: str) -> int:
    """How many frames of pages and masters lie on a layer."""
    pages = (*issue.masters, *issue.pages)
    return sum(layer_of(issue, each) == name for page in pages for each in leaves(page.frames))


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


def _is_free(issue: Issue, name: str) -> bool:
    """Whether a name could be another layer's: also what every layer is called on the screen."""
    used = {each.name for each in issue.layers}
    for words in TITLES.values():
        used |= {words.zh, words.en}
    return bool(name) and name not in used


def _changed(issue: Issue, name: str, change: Callable[[Layer], Layer]) -> SetLayers:
    return SetLayers(tuple(change(each) if each.name == name else each for each in issue.layers))
