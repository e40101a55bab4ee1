"""Frames repeated in rows and columns."""

from editor.edit.edit import perform
from editor.edit.selection import NOTHING, FrameSelection
from editor.edit.state import State
from editor.model.frame import Box, PanelFrame, TextFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.session.repeating import Repeat, repeated, usual
from editor.values.geometry import Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()
FRAMES = (PanelFrame(Box("a", Rect(20, 30, 50, 40))), TextFrame(Box("t", Rect(20, 80, 50, 20))))
STATE = State(Issue(pages=(Page("p", "1", "", GRID, FRAMES),)), FrameSelection("p", ("a",)))


def test_frames_are_repeated_in_rows_and_columns_as_one_step():
    after = perform(repeated(STATE, Repeat(3, 2, 60, 45)), STATE)
    frames = after.issue.page("p").frames
    places = {(f.box.rect.x, f.box.rect.y) for f in frames if isinstance(f, PanelFrame)}
    assert places == {(x, y) for x in (20, 80, 140) for y in (30, 75)}
    assert len(after.selection.frames) == 6
    assert len({frame.box.id for frame in frames}) == len(frames)


def test_nothing_is_made_without_copies_or_frames():
    assert repeated(STATE, Repeat(1, 1)) is None
    assert repeated(State(STATE.issue, NOTHING), Repeat(2, 2)) is None


def test_the_usual_step_leaves_a_gutter_and_a_line():
    assert usual(STATE.issue.pages[0], FRAMES[:1]) == Repeat(
        dx=50 + GRID.gutter, dy=40 + GRID.leading
    )
