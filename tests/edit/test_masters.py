"""Masters and layers by edits: used, taken over, given back, deleted, locked."""

from dataclasses import replace

import pytest

from editor.edit.edit import EditError, perform
from editor.edit.frames import AddFrame, MoveFrames, RemoveFrames, SetFrame
from editor.edit.furniture import furniture_of
from editor.edit.layers import PutOnLayer, SetLayers
from editor.edit.masters import AddMaster, ApplyMaster, GiveBack, RemoveMaster, TakeOver
from editor.edit.pages import MovePage, RemovePage, SetPage
from editor.edit.photos import RemovePhoto
from editor.edit.restore import difference
from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.edit.state import State
from editor.edit.text import Splice
from editor.model.frame import Box, LabelFrame, PanelFrame, PhotoFrame, TextFrame, TitleFrame
from editor.model.layer import FURNITURE, LAYERS, TEXT, Layer
from editor.model.page import Page
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from tests.edit.issues import GRID, small_issue

PLACE = Rect(10, 10, 50, 20)


def box(key, **more):
    return Box(key, PLACE, **more)


FRAMES = (LabelFrame(box("m1"), (Paragraph("报眉", "报眉"),)), PanelFrame(box("m2")))
MASTER = Page("A", "A", "内页", GRID, FRAMES)


def start():
    state = perform(AddMaster(MASTER), State(small_issue()))
    first, second = state.issue.pages[:2]
    return perform(ApplyMaster((first.id, second.id), "A"), state)


def first(state):
    return state.issue.pages[0]


def taken(state):
    copy = replace(FRAMES[0], box=box("c1", master="m1"))
    return perform(TakeOver(first(state).id, (copy,)), state)


def test_pages_use_a_master():
    state = start()
    assert [page.master for page in state.issue.pages] == ["A", "A", None]
    assert state.issue.page("A") == MASTER
    assert state.issue.find_frame("m1") == (MASTER, FRAMES[0])


def test_a_master_is_edited_as_a_page_is():
    state = perform(MoveFrames("A", ("m1",), 5, 5), start())
    assert state.issue.masters[0].frame("m1").box.rect == PLACE.moved(5, 5)
    state = perform(Splice(TextRef("m1", Part.LABEL), 0, 0, "新"), state)
    assert state.issue.masters[0].frame("m1").text[0].text == "新报眉"
    state = perform(SetPage(replace(state.issue.masters[0], name="头版")), state)
    assert state.issue.masters[0].name == "头版"


def test_a_frame_taken_over_remembers_its_origin_and_lies_behind():
    state = taken(start())
    page = first(state)
    assert page.overridden == ("m1",)
    assert page.frames[0].box.master == "m1"
    assert state.selection == FrameSelection(page.id, ("c1",))


def test_what_no_master_has_cannot_be_taken_over():
    state = taken(start())
    again = replace(FRAMES[0], box=box("c2", master="m1"))
    other = replace(FRAMES[0], box=box("c2", master="none"))
    for copy in (again, other, replace(FRAMES[1], box=box("c2"))):
        with pytest.raises(EditError):
            TakeOver(first(state).id, (copy,)).apply(state)


def test_giving_back_takes_the_copy_away():
    state = perform(GiveBack(first(state := taken(start())).id, ("m1",)), state)
    assert first(state).overridden == ()
    assert first(state).frame("c1") is None


def test_a_removed_copy_stays_removed_until_it_is_given_back():
    state = taken(start())
    state = perform(RemoveFrames(first(state).id, ("c1",)), state)
    assert first(state).overridden == ("m1",)
    assert first(perform(GiveBack(first(state).id, ("m1",)), state)).overridden == ()


def test_another_master_leaves_what_was_taken_over():
    other = Page("B", "B", "", GRID)
    state = perform(AddMaster(other), taken(start()))
    state = perform(ApplyMaster((first(state).id,), "B"), state)
    assert first(state).frame("c1") is not None
    assert first(state).overridden == ("m1",)


def test_a_deleted_master_is_used_no_longer():
    state = perform(RemoveMaster("A"), start())
    assert state.issue.masters == ()
    assert {page.master for page in state.issue.pages} == {None}


def test_a_master_is_not_based_on_itself():
    state = perform(AddMaster(Page("B", "B", "", GRID)), start())
    state = perform(ApplyMaster(("B",), "A"), state)
    for edit in (ApplyMaster(("A",), "A"), ApplyMaster(("A",), "B")):
        with pytest.raises(EditError):
            edit.apply(state)


def test_masters_hold_no_stories():
    state = start()
    for frame in (TextFrame(box("x"), "a1"), TitleFrame(box("x"), "a1")):
        with pytest.raises(EditError, match="master"):
            AddFrame("A", frame).apply(state)
    state = perform(AddFrame("A", TextFrame(box("x"))), state)
    with pytest.raises(EditError, match="master"):
        SetFrame("A", TextFrame(box("x"), "a1")).apply(state)
    assert furniture_of((TextFrame(box("y"), "a1"), *FRAMES)) == FRAMES


def test_a_master_is_no_page_to_delete_or_move():
    for edit in (RemovePage("A"), MovePage("A", 0)):
        with pytest.raises(EditError):
            edit.apply(start())


def test_ids_are_unique_over_pages_and_masters():
    state = start()
    with pytest.raises(EditError):
        AddMaster(MASTER).apply(state)
    with pytest.raises(EditError):
        AddMaster(replace(MASTER, id=first(state).id, frames=())).apply(state)
    with pytest.raises(EditError):
        AddFrame(first(state).id, PanelFrame(box("m1"))).apply(state)


def test_a_photo_removed_leaves_masters_too():
    state = start()
    photo = state.issue.photos[0].id
    state = perform(AddFrame("A", PhotoFrame(box("x"), photo)), state)
    state = perform(RemovePhoto(photo), state)
    assert state.issue.masters[0].frame("x").photo is None


def test_the_difference_of_two_issues_has_masters_and_layers():
    before = State(small_issue())
    after = perform(SetLayers((*LAYERS, Layer("样稿"))), start())
    assert difference(before.issue, after.issue).apply(before).issue == after.issue
    assert difference(after.issue, before.issue).apply(after).issue == before.issue


def locked(state, name):
    layers = tuple(replace(each, locked=each.name == name) for each in state.issue.layers)
    return perform(SetLayers(layers), state)


def test_frames_on_a_locked_layer_are_not_changed():
    state = locked(start(), FURNITURE)
    for edit in (
        MoveFrames("A", ("m1",), 1, 1),
        RemoveFrames("A", ("m1",)),
        SetFrame("A", FRAMES[0]),
        AddFrame("A", PanelFrame(box("x"))),
        PutOnLayer("A", ("m1",), TEXT),
    ):
        with pytest.raises(EditError, match="layer"):
            edit.apply(state)


def test_locking_a_layer_ends_the_selection_of_its_frames():
    state = perform(MoveFrames("A", ("m1",), 1, 1), start())
    state = replace(state, selection=FrameSelection("A", ("m1",)))
    assert locked(state, FURNITURE).selection == NOTHING
    text = next(f for f in first(state).frames if isinstance(f, TextFrame))
    point = TextPoint(TextRef("a1", Part.BODY), 0)
    state = replace(state, selection=TextSelection(point, point, text.box.id))
    assert locked(state, TEXT).selection == NOTHING


def test_frames_are_put_on_another_layer():
    state = perform(SetLayers((*LAYERS, Layer("样稿"))), start())
    group = state.issue.find_frame("g1")
    state = perform(PutOnLayer(group[0].id, ("g1",), "样稿"), state)
    assert state.issue.find_frame("f9")[1].box.layer == "样稿"
    with pytest.raises(EditError):
        PutOnLayer(group[0].id, ("g1",), "没有").apply(state)
    state = locked(state, "样稿")
    with pytest.raises(EditError):
        PutOnLayer("A", ("m1",), "样稿").apply(state)


@pytest.mark.parametrize("layers", [LAYERS[1:], (*LAYERS, LAYERS[0]), (*LAYERS, Layer(" "))])
def test_the_layers_of_every_issue_stay(layers):
    with pytest.raises(EditError):
        SetLayers(layers).apply(start())
