"""Turned frames that are resized with others, or within a group."""

from dataclasses import replace

import pytest

from editor.edit.frames import ResizeFrame
from editor.edit.state import State
from editor.model.frame import Box, GroupFrame, PanelFrame
from editor.model.rotating import lying, reach_around, reach_of, rotation_of, stretched
from editor.values.geometry import Point, Rect
from tests.layout.pages import issue, page

OLD, NEW = Rect(0, 0, 100, 50), Rect(10, 20, 200, 50)


def panel(key, rect, degrees):
    return PanelFrame(Box(key, rect, rotation=degrees))


def test_a_quarter_turn_stretches_its_own_other_side():
    lying_down = panel("f", Rect(40, 10, 20, 30), 90).box
    now = stretched(lying_down, OLD, NEW)
    assert (now.width, now.height) == (20, 60)
    assert now.center == Point(110, 45)
    assert reach_of(replace(lying_down, rect=now)).width == pytest.approx(60)


def test_a_tilted_frame_keeps_its_proportions():
    tilted = panel("f", Rect(40, 10, 20, 30), 30).box
    now = stretched(tilted, OLD, Rect(0, 0, 200, 100))
    assert (now.width, now.height) == pytest.approx((40, 60))
    odd = stretched(tilted, OLD, NEW)
    assert odd.height / odd.width == pytest.approx(1.5)


def test_a_group_stays_around_its_tilted_members():
    members = panel("a", Rect(0, 0, 40, 40), 45), panel("b", Rect(100, 0, 40, 20), 0)
    group = GroupFrame(Box("g", reach_around(members)), members)
    rect = group.box.rect
    state = State(issue([page(group)], []))
    wider = Rect(rect.x, rect.y, rect.width * 2, rect.height)
    made = ResizeFrame("p1", "g", wider).apply(state).issue.page("p1").frames[0]
    assert made.box.rect == reach_around(made.frames)
    assert made.frames[0].box.rect.width == pytest.approx(made.frames[0].box.rect.height)


def test_a_part_of_a_turned_frame_lies_where_it_lay():
    whole = panel("f", Rect(10, 10, 100, 40), 30).box
    part = Rect(10, 10, 40, 40)
    there = replace(whole, rect=lying(whole, part))
    for corner in (Point(10, 10), Point(50, 50)):
        moved = Point(corner.x + there.rect.x - part.x, corner.y + there.rect.y - part.y)
        here, now = rotation_of(whole).of(corner), rotation_of(there).of(moved)
        assert (now.x, now.y) == pytest.approx((here.x, here.y))
