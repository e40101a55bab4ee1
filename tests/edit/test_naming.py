"""Steps of the history are named by what they change in a frame."""

from dataclasses import fields, replace
from typing import get_args

import pytest

from editor.edit.edit import Together
from editor.edit.frames import MoveFrames, SetFrame
from editor.edit.history import History
from editor.edit.naming import NAMES, change_words
from editor.edit.state import State
from editor.model.frame import Box, Frame, PanelFrame, TextFrame, Wrap
from editor.values.geometry import Rect
from tests.edit.issues import small_issue

TEXT = TextFrame(Box("f", Rect(0, 0, 9, 9)))


@pytest.mark.parametrize(
    ("after", "name"),
    [
        (replace(TEXT, columns=3), "栏数"),
        (replace(TEXT, gutter=5), "栏距"),
        (replace(TEXT, box=replace(TEXT.box, wrap=Wrap())), "图文互斥"),
        (replace(TEXT, box=replace(TEXT.box, rect=Rect(1, 0, 9, 9))), "位置和大小"),
        (replace(TEXT, box=replace(TEXT.box, locked=True)), "锁定"),
        (replace(TEXT, columns=3, gutter=5), "修改框"),
        (PanelFrame(TEXT.box), "修改框"),
        (TEXT, "修改框"),
    ],
)
def test_a_change_is_named_by_what_differs(after, name):
    assert change_words(TEXT, after).zh == name


def test_every_field_of_every_frame_has_a_name():
    known = {*NAMES, "box", "frames"}
    assert {field.name for kind in get_args(Frame) for field in fields(kind)} <= known


def test_history_tells_the_steps_apart():
    history = History(State(small_issue()))
    _, frame = small_issue().find_frame("f2")
    history.do(SetFrame("v1", replace(frame, columns=3)))
    history.do(SetFrame("v1", replace(frame, columns=3, balance=True)))
    history.do(MoveFrames("v1", ("f2",), 5, 0))
    history.do(Together((SetFrame("v1", frame),), SetFrame.label))
    assert [words.zh for words in history.done] == ["栏数", "各栏拉平", "移动", "修改框"]
