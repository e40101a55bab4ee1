"""Commands are greyed where they make no sense and do what their names say elsewhere."""

import pytest

from editor.edit.edit import perform
from editor.edit.frames import LockFrames
from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.edit.state import State
from editor.edit.tree import walk
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Span
from editor.session.commands import (
    COMMANDS,
    apply_paragraph_style,
    chosen_frames,
    delete_selection,
    duplicate_frames,
    group,
    insert_line_break,
    insert_paragraph,
    lock,
    nudge,
    order,
    outward,
    select_all,
    toggle_bold,
    ungroup,
)
from editor.values.ids import FrameId
from tests.edit.issues import at_body, body, caret, small_issue


def frames(*keys: str, page: str = "v1") -> State:
    return State(small_issue(), FrameSelection(page, tuple(FrameId(key) for key in keys)))


def text(first: tuple[int, int], last: tuple[int, int]) -> State:
    ends = [TextPoint(body(paragraph), offset) for paragraph, offset in (first, last)]
    return State(small_issue(), TextSelection(*ends, "f2"))


def after(command, state: State, *values) -> State:
    return perform(command(state, *values), state)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_with_nothing_selected_every_command_is_grey(command):
    assert command.edit(State(small_issue())) is None
    assert command.edit(frames("f1", page="gone")) is None
    assert command.words.zh
    assert command.words.en


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
@pytest.mark.parametrize(
    "state", [frames("f1", "f3"), frames("g1"), text((0, 1), (1, 2)), at_body()]
)
def test_an_offered_command_can_be_done(command, state):
    edit = command.edit(state)
    if edit is not None:
        assert perform(edit, state).issue != state.issue or command.name in ("front", "forward")


def test_deleting_takes_text_or_frames():
    assert after(delete_selection, text((0, 0), (0, 3))).issue.article("a1").body[0].text[0] == "（"
    assert after(delete_selection, frames("f1")).issue.find_frame("f1") is None
    assert delete_selection(at_body()) is None


def test_locked_frames_are_neither_deleted_nor_nudged():
    state = perform(LockFrames("v1", ("f1",), True), frames("f1"))
    assert delete_selection(state) is None
    assert nudge(state, 1, 0) is None


def test_duplicates_are_new_frames_that_are_selected():
    state = after(duplicate_frames, frames("f2", "g1"))
    page, copies = chosen_frames(state)
    keys = [frame.box.id for frame in walk(page.frames)]
    assert len(keys) == len(set(keys))
    assert [type(frame).__name__ for frame in copies] == ["TextFrame", "GroupFrame"]
    assert copies[0].article is None
    assert copies[0].follows is None
    old = state.issue.find_frame("f2")[1].box.rect
    assert copies[0].box.rect == old.moved(page.grid.cell, page.grid.leading)


def test_grouping_needs_two_frames_of_one_level():
    assert group(frames("f1")) is None
    assert group(frames("f1", "f9")) is None
    state = after(group, frames("f1", "f3"))
    assert len(chosen_frames(state)[1]) == 1
    assert chosen_frames(after(ungroup, state))[1] == chosen_frames(frames("f1", "f3"))[1]
    assert ungroup(frames("f1")) is None


def test_ordering_and_locking():
    assert after(order("front"), frames("f1")).issue.pages[0].frames[-1].box.id == "f1"
    locked = after(lock(True), frames("f1"))
    assert locked.issue.find_frame("f1")[1].box.locked
    assert lock(True)(locked) is None
    assert lock(False)(frames("f1")) is None


def test_nudging_moves_by_points():
    state = after(nudge, frames("f1"), 0.5, -1)
    assert (state.issue.find_frame("f1")[1].box.rect.x, nudge(at_body(), 1, 1)) == (20.5, None)


def test_paragraph_styles_go_to_all_touched_paragraphs():
    state = after(apply_paragraph_style, text((0, 2), (1, 0)), "主题")
    assert [item.style for item in state.issue.article("a1").body] == ["主题", "主题", "正文"]
    assert apply_paragraph_style(frames("f1"), "主题") is None


def test_bold_is_put_on_and_taken_off():
    state = after(toggle_bold, text((0, 5), (1, 2)))
    assert state.issue.article("a1").body[1].spans == (Span(0, 2, "加粗"),)
    assert after(toggle_bold, state).issue == small_issue()
    half = text((1, 0), (1, 4))
    once = State(after(toggle_bold, text((1, 0), (1, 2))).issue, half.selection)
    assert after(toggle_bold, once).issue.article("a1").body[1].spans == (Span(0, 4, "加粗"),)
    assert toggle_bold(at_body()) is None


def test_a_new_paragraph_takes_the_place_of_selected_text():
    state = after(insert_paragraph, text((0, 1), (0, 3)))
    assert [item.text[:2] for item in state.issue.article("a1").body[:2]] == ["本", "（记"]
    assert state.selection == caret(body(1), 0)
    assert after(insert_paragraph, at_body(1)).selection == caret(body(1), 0)


def test_a_forced_line_break_stays_in_the_paragraph():
    state = after(insert_line_break, at_body(1))
    assert state.issue.article("a1").body[0].text.startswith("本\n刊讯")


def test_select_all_takes_the_whole_text_or_the_frames_that_can_be_moved():
    chosen = select_all(at_body(3, 1), "v1")
    last = small_issue().article("a1").body[2]
    assert chosen.span == (TextPoint(body(0), 0), TextPoint(body(2), len(last.text)))
    state = perform(LockFrames("v1", ("f1",), True), State(small_issue()))
    assert select_all(state, "v1").frames == ("f2", "f3", "f4", "f5", "f6", "g1")
    assert select_all(state, "v3") == NOTHING
    headline = State(small_issue(), caret(TextRef("a1", Part.HEADLINE), 2, "f1"))
    assert select_all(headline, "v1").head.offset == len("招商引资开门红")


def test_out_of_a_group_and_then_out_of_all():
    state = frames("g1")
    (member, *_) = chosen_frames(state)[1][0].frames
    inside = State(state.issue, FrameSelection("v1", (member.box.id,)))
    assert outward(inside) == state.selection
    assert outward(state) == NOTHING
