"""Editing layers: which there are, which are seen and locked, and what lies on them."""

from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.frames import found_on, page_of
from editor.edit.state import State
from editor.edit.tree import changed, each_leaf, walk
from editor.model.frame import Frame, GroupFrame, with_box
from editor.model.issue import Issue
from editor.model.layer import KINDS, Layer
from editor.values.ids import FrameId, PageId
from editor.values.language import Words

NAMES = Words(
    "图层要各有名称，文字、图片、广告、版饰四层不能缺。",
    "Every layer needs a name of its own, and text, pictures, adverts and furniture stay.",
)
KINDS_STAY = Words(
    "文字、图片、广告、版饰四层不能改名，也不能删除。",
    "The layers of text, pictures, adverts and furniture are neither renamed nor deleted.",
)
NO_LAYER = Words("本期里没有这个图层。", "There is no such layer in the issue.")
CLOSED = Words("那个图层已锁定，请先解锁。", "That layer is locked; unlock it first.")


@dataclass(frozen=True, slots=True)
class SetLayers:
    """The layers of the issue: their order in the list, names, what is visible and locked."""

    layers: tuple[Layer, ...]
    label: ClassVar[Words] = Words("图层", "Layers")

    def apply(self, state: State) -> State:
        """The issue with these layers; frames of one that is gone lie on their kind's again."""
        names = [layer.name.strip() for layer in self.layers]
        if len(set(names)) < len(names) or "" in names or not set(KINDS) <= set(names):
            raise EditError(NAMES)
        return replace(state, issue=replace(state.issue, layers=self.layers))


@dataclass(frozen=True, slots=True)
class RenameLayer:
    """A layer of the issue's own called otherwise; what lies on it stays there."""

    layer: str
    name: str
    label: ClassVar[Words] = Words("图层改名", "Rename layer")

    def apply(self, state: State) -> State:
        """The layer, and all frames on it, under the new name."""
        _check_own(state.issue, self.layer)
        layers = tuple(
            replace(each, name=self.name) if each.name == self.layer else each
            for each in state.issue.layers
        )
        return SetLayers(layers).apply(_emptied(state, self.layer, self.name))


@dataclass(frozen=True, slots=True)
class RemoveLayer:
    """A layer of the issue's own deleted; what lies on it goes ``to`` another one, or, without a
    name, to those of its kinds."""

    layer: str
    to: str = ""
    label: ClassVar[Words] = Words("删除图层", "Delete layer")

    def apply(self, state: State) -> State:
        """The issue without the layer, and with all frames."""
        _check_own(state.issue, self.layer)
        layers = tuple(each for each in state.issue.layers if each.name != self.layer)
        if self.to and all(each.name != self.to for each in layers):
            raise EditError(NO_LAYER)
        return SetLayers(layers).apply(_emptied(state, self.layer, self.to))


@dataclass(frozen=True, slots=True)
class PutOnLayer:
    """Frames of a page put on a layer, with a group all its members; no name is their kind's."""

    page: PageId
    ids: tuple[FrameId, ...]
    layer: str
    label: ClassVar[Words] = Words("移到图层", "Put on layer")

    def apply(self, state: State) -> State:
        """The same frames on another layer."""
        issue, page = state.issue, page_of(state.issue, self.page)
        target = issue.layer(self.layer)
        if self.layer and target is None:
            raise EditError(NO_LAYER)
        if target is not None and target.locked:
            raise EditError(CLOSED)
        ids = {each.box.id for each in walk(tuple(found_on(issue, page, self.ids)))}
        frames = changed(page.frames, ids, self._put)
        return replace(state, issue=issue.with_page(replace(page, frames=frames)))

    def _put(self, frame: Frame) -> Frame:
        if isinstance(frame, GroupFrame):
            return replace(frame, frames=tuple(self._put(member) for member in frame.frames))
        return replace(frame, box=replace(frame.box, layer=self.layer))


def _check_own(issue: Issue, name: str) -> None:
    """Raises EditError unless the issue has such a layer of its own."""
    if name in KINDS:
        raise EditError(KINDS_STAY)
    if issue.layer(name) is None:
        raise EditError(NO_LAYER)


def _emptied(state: State, layer: str, to: str) -> State:
    """All frames of a layer on another one, on pages and masters."""

    def one(frame: Frame) -> Frame:
        on_it = frame.box.layer == layer
        return with_box(frame, replace(frame.box, layer=to)) if on_it else frame

    issue = state.issue
    for page in (*issue.masters, *issue.pages):
        new = each_leaf(page, one)
        if new is not page:
            issue = issue.with_page(new)
    return replace(state, issue=issue)
