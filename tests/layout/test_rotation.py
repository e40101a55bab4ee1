"""Frames turned with all that they show: what is laid out, hit and kept clear."""

from dataclasses import replace

import pytest

from editor.display.hit import PageText
from editor.edit.rotating import RotateFrames
from editor.edit.state import State
from editor.model.frame import PanelFrame
from editor.model.place import TextPoint
from editor.model.rotating import reach_of, rotation_of
from editor.values.geometry import Point
from tests.layout.pages import article, box, engine, issue, obstacle, page, rect, text_frame


def turned(frame, degrees):
    return replace(frame, box=replace(frame.box, rotation=degrees))


def lines_of(*frames, length=60):
    made = issue([page(*frames)], [article("字" * length)])
    return PageText(engine().page(made, "p1").display).lines


def test_text_is_laid_out_upright_and_turned_as_a_whole():
    plain = text_frame("f", rect(20, 20, 100, 150))
    straight, rotated = lines_of(plain), lines_of(turned(plain, 30))
    assert [line.box for line in rotated] == [line.box for line in straight]
    assert {line.matrix for line in rotated} == {rotation_of(turned(plain, 30).box)}


def test_a_point_in_turned_text_is_found():
    frame = turned(text_frame("f", rect(20, 20, 100, 150)), 90)
    made = issue([page(frame)], [article("字" * 60)])
    text = PageText(engine().page(made, "p1").display)
    line = text.lines[2]
    at = TextPoint(line.ref, line.start + 4)
    caret = text.caret(at, "f")
    hit = text.hit(caret.matrix.of(caret.rect.center), "f")
    assert hit.at == at


def test_text_keeps_clear_of_a_turned_frame():
    story = text_frame("f", rect(20, 20, 300, 300))
    block = obstacle(PanelFrame(box("o", rect(20, 100, 140, 20))))
    upright = lines_of(story, block, length=400)
    around = lines_of(story, turned(block, 45), length=400)
    assert len({line.item.x for line in upright}) == 2
    assert len({line.item.x for line in around}) > 3


def test_frames_turn_about_their_common_middle():
    one, two = PanelFrame(box("a", rect(0, 0, 20, 20))), PanelFrame(box("b", rect(80, 0, 20, 20)))
    state = RotateFrames("p1", ("a", "b"), 90).apply(State(issue([page(one, two)], [])))
    first, second = state.issue.page("p1").frames
    assert (first.box.rect.center, second.box.rect.center) == (Point(50, -30), Point(50, 50))
    assert first.box.rotation == second.box.rotation == 90
    assert reach_of(first.box).width == pytest.approx(20)
