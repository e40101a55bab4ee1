"""Ruler guides by the keyboard, remembered when hidden; frames pasted in place."""

import pytest

from editor.edit.guides import SetGuides
from editor.edit.selection import FrameSelection
from editor.model.page import RulerGuide
from editor.values.units import MM


def test_a_guide_is_added_by_number_and_shown(window, replies):
    window.actions_.trigger("view.guides")
    replies("竖向", "30mm")
    window.actions_.trigger("view.add_guide")
    guide = window.page.guides[-1]
    assert guide.upright
    assert guide.at == pytest.approx(30 * MM)
    assert window.canvas.show_guides


def test_a_wrong_number_adds_none(window, replies):
    before = window.page.guides
    replies("横向", "三十")
    window.actions_.trigger("view.add_guide")
    assert window.page.guides == before
    assert "没有新建参考线" in window.statusBar().currentMessage()


def test_hidden_guides_are_remembered(window):
    window.actions_.trigger("view.guides")
    assert window.shell.settings.flag("show_guides", True) is False


def test_frames_are_pasted_in_place_while_text_is_edited(window):
    frame = window.page.frames[0]
    window.bridge.select(FrameSelection(window.page.id, (frame.box.id,)))
    window.actions_.trigger("edit.copy")
    count = len(window.page.frames)
    window.actions_.trigger("edit.paste_in_place")
    assert len(window.page.frames) == count + 1
    assert window.page.frames[-1].box.rect == frame.box.rect


def test_the_held_guide_is_moved_by_number_and_a_wrong_one_says_so(window, replies):
    window.bridge.do(SetGuides(window.page.id, (RulerGuide(False, 12.0),)))
    window.canvas.set_tool("guide")
    window.canvas.stage.guide = 0
    replies("20mm")
    window.canvas.stage.guideAsked.emit()
    assert window.page.guides[0].at == pytest.approx(20 * MM)
    window.bridge.undo()
    replies("十二")
    window.actions_.trigger("view.move_guide")
    assert window.page.guides == (RulerGuide(False, 12.0),)
    assert "“十二”不是长度，参考线没有动" in window.statusBar().currentMessage()
