"""From frame to frame in the order of reading."""

from dataclasses import replace

from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.edit.state import State
from editor.model.frame import Box, GroupFrame, PanelFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.layer import Layer
from editor.model.page import Page
from editor.model.place import Part, TextPoint, TextRef
from editor.session.stepping import next_frame
from editor.values.geometry import Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()
FRAMES = (
    PanelFrame(Box("foot", Rect(20, 400, 300, 40))),
    PanelFrame(Box("right", Rect(220, 98, 100, 60))),
    PanelFrame(Box("left", Rect(20, 100, 100, 60))),
    PanelFrame(Box("head", Rect(20, 20, 300, 40))),
)
ORDER = ["head", "left", "right", "foot"]


def after(chosen, frames=FRAMES, *, forward=True, layers=()):
    page = Page("p", "1", "", GRID, frames)
    selection = FrameSelection("p", (chosen,)) if isinstance(chosen, str) else chosen
    return next_frame(State(Issue(pages=(page,), layers=layers), selection), "p", forward=forward)


def test_frames_follow_from_the_top_and_in_a_row_from_the_left_and_the_ends_meet():
    assert [after(name) for name in ORDER] == [*ORDER[1:], "head"]
    assert [after(name, forward=False) for name in ORDER] == ["foot", *ORDER[:-1]]


def test_without_a_selection_it_begins_at_an_end():
    assert after(NOTHING) == "head"
    assert after(NOTHING, forward=False) == "foot"
    assert after(NOTHING, ()) is None


def test_from_a_text_it_goes_on_from_its_frame():
    point = TextPoint(TextRef("a", Part.BODY, 0), 0)
    assert after(TextSelection(point, point, "left")) == "right"


def test_locked_and_hidden_frames_are_passed_over_but_may_be_left():
    locked = tuple(
        replace(each, box=replace(each.box, locked=each.box.id == "left")) for each in FRAMES
    )
    assert after("head", locked) == "right"
    assert after("left", locked) == "right"
    hidden = replace(FRAMES[1], box=replace(FRAMES[1].box, layer="x"))
    layers = (Layer("x", visible=False),)
    assert after("left", (FRAMES[0], hidden, *FRAMES[2:]), layers=layers) == "foot"


def test_a_group_is_one_step_from_its_members_too():
    group = GroupFrame(Box("both", Rect(20, 98, 300, 62)), FRAMES[1:3])
    frames = FRAMES[0], group, FRAMES[3]
    assert after("head", frames) == "both"
    assert after("left", frames) == "foot"
