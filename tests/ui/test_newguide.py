"""Ruler guides by the keyboard, remembered when hidden; frames pasted in place."""

import pytest
from PySide6.QtWidgets import QInputDialog

from editor.edit.selection import FrameSelection
from editor.values.units import MM


def answers(monkeypatch, way, text):
    answers = iter((way, text))
    monkeypatch.setattr(QInputDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QInputDialog, "textValue", lambda _: next(answers))


def test_a_guide_is_added_by_number_and_shown(window, monkeypatch):
    window.actions_.trigger("view.guides")
    answers(monkeypatch, "竖向", "30mm")
    window.actions_.trigger("view.add_guide")
    guide = window.page.guides[-1]
    assert guide.upright
    assert guide.at == pytest.approx(30 * MM)
    assert window.canvas.show_guides


def test_a_wrong_number_adds_none(window, monkeypatch):
    before = window.page.guides
    answers(monkeypatch, "横向", "三十")
    window.actions_.trigger("view.add_guide")
    assert window.page.guides == before


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
