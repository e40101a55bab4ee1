"""Random edits of masters and layers, some of which do not fit the issue."""

from dataclasses import replace

from editor.edit import layers, masters
from editor.edit.furniture import furniture_of
from editor.model.layer import LAYERS, Layer
from editor.model.shown import inherited


def _master(source, state):
    found = [master.id for master in state.issue.masters]
    return source.rng.choice(found or ["none"])


def _add(source, state):
    page = source.new_page(state)
    return masters.AddMaster(
        replace(page, frames=furniture_of(page.frames)), source.rng.choice((None, 0))
    )


def _apply(source, state):
    page = source.rng.choice((*state.issue.pages, *state.issue.masters))
    return masters.ApplyMaster((page.id,), source.maybe(_master(source, state)))


def _take_over(source, state):
    page = source.rng.choice(
        [each for each in state.issue.pages if each.master] or state.issue.pages
    )
    frames = [each for each in inherited(state.issue, page) if not hasattr(each, "frames")]
    if not frames:
        return masters.TakeOver(page.id, (source.any_frame(state),))
    frame = source.rng.choice(frames)
    box = replace(frame.box, id=source.new_id("f"), master=frame.box.id)
    return masters.TakeOver(page.id, (replace(frame, box=box),))


def _give_back(source, state):
    page = source.rng.choice(
        [each for each in state.issue.pages if each.overridden] or state.issue.pages
    )
    return masters.GiveBack(page.id, page.overridden[:1] or ("none",))


def _layers(source, _state):
    rng = source.rng
    kinds = tuple(replace(layer, visible=rng.random() < 0.9) for layer in LAYERS)
    own = source.maybe(Layer("自己", locked=rng.random() < 0.3))
    return layers.SetLayers((*kinds, own) if own else kinds)


def _put(source, state):
    return layers.PutOnLayer(*source.some_ids(state), source.rng.choice(("", "text", "自己")))


MASTER_MAKERS = {
    masters.AddMaster: _add,
    masters.RemoveMaster: lambda source, state: masters.RemoveMaster(_master(source, state)),
    masters.ApplyMaster: _apply,
    masters.TakeOver: _take_over,
    masters.GiveBack: _give_back,
    layers.SetLayers: _layers,
    layers.PutOnLayer: _put,
    layers.RenameLayer: lambda source, _: layers.RenameLayer(
        source.rng.choice(("自己", "text")), source.rng.choice(("别名", "", "text"))
    ),
    layers.RemoveLayer: lambda source, _: layers.RemoveLayer(
        source.rng.choice(("自己", "别名")), source.rng.choice(("", "text", "自己"))
    ),
}

MASTER_WEIGHTS: dict[type, float] = {masters.RemoveMaster: 0.2, layers.SetLayers: 0.2}
