"""The menu of a story's badge, and its commands by key."""

from dataclasses import replace

import pytest

from editor.edit.articles import SetArticle
from editor.edit.selection import FrameSelection, TextSelection
from editor.model.frame import TextFrame, leaves
from editor.ui.canvas.badges import badge_box, story_badge_at


@pytest.fixture
def over(window):
    """The first story of the page, far too long."""
    head = next(f for f in leaves(window.page.frames) if isinstance(f, TextFrame) and f.article)
    article = window.issue.article(head.article)
    long = replace(article.body[0], text=article.body[0].text + "开发区重点项目建设。" * 300)
    window.bridge.do(SetArticle(replace(article, body=(long,))))
    fit = window.bridge.session.fit(article.id)
    assert fit.over_lines
    window.bridge.select(FrameSelection(window.page.id, (fit.frames[-1],)))
    return fit


def badge_place(window, fit):
    stage = window.canvas.stage
    rect = stage.frame(fit.frames[-1]).box.rect
    return badge_box(stage.camera.box(rect), "", window.canvas.font()).center()


def test_a_click_on_the_badge_opens_its_menu(window, over):
    place = badge_place(window, over)
    found = story_badge_at(window.canvas.stage, place, window.canvas.font())
    assert found is not None
    assert found.article == over.article
    menu = window.fit_menu.menu_at(place)
    names = [action.objectName() for action in menu.actions()]
    assert names[0] == "article.flow_on"
    assert "article.cut_text" in names
    assert all(action.isEnabled() for action in menu.actions())
    menu.deleteLater()


def test_beside_badges_there_is_no_menu(window, over):
    place = badge_place(window, over)
    place.setX(place.x() - 400)
    assert story_badge_at(window.canvas.stage, place, window.canvas.font()) is None


def test_cutting_selects_what_is_over(window, over):
    window.actions_.trigger("article.cut_text")
    selection = window.bridge.session.selection
    assert isinstance(selection, TextSelection)
    assert selection.span[0] == over.cut
    assert window.tool == "text"


def test_closer_characters_are_one_step(window, over):
    steps = len(window.bridge.session.done)
    window.actions_.trigger("article.closer")
    assert window.issue.article(over.article).fitting.tracking < 0
    assert len(window.bridge.session.done) == steps + 1


def test_going_on_makes_a_frame_or_says_why_not(window, over):
    frames = len(over.frames)
    window.actions_.trigger("article.flow_on")
    fit = window.bridge.session.fit(over.article)
    assert len(fit.frames) == frames + 1 or "没有空着" in window.statusBar().currentMessage()
