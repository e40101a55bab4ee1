"""Articles and photos dragged from the library light up their place and land there in one step."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from editor.edit.frames import RemoveFrames
from editor.model.asset import Asset
from editor.model.frame import Box, PanelFrame, TextFrame, TitleFrame
from editor.session.assetshelf import OWN, Kept
from editor.ui.canvas.assetdrops import carried_asset
from editor.ui.canvas.drops import ARTICLE_MIME, PHOTO_MIME, carried
from editor.ui.canvas.stage import NO_MARKS
from editor.values.geometry import Rect
from editor.values.language import Words

COPY = Qt.DropAction.CopyAction
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dragging(canvas, hand):
    """Moves data over a page point; returns whether it is taken there."""

    def over(data, x, y, kind=QDragMoveEvent):
        place = hand.at(x, y)
        event = kind(
            QPoint(place) if kind is not QDropEvent else place.toPointF(), COPY, data, LEFT, PLAIN
        )
        event.setDropAction(COPY)
        canvas.viewportEvent(event)
        return event.isAccepted()

    return over


def test_only_things_of_this_issue_are_taken(dragging):
    assert dragging(carried(ARTICLE_MIME, "a1"), 50, 50, QDragEnterEvent)
    assert dragging(carried(PHOTO_MIME, "ph1"), 50, 50, QDragEnterEvent)
    assert not dragging(carried(ARTICLE_MIME, "gone"), 50, 50, QDragEnterEvent)
    assert not dragging(QMimeData(), 50, 50, QDragEnterEvent)


def test_the_target_lights_up_and_goes_dark(canvas, dragging):
    data, rect = carried(ARTICLE_MIME, "a2"), canvas.stage.frame("one").box.rect
    assert dragging(data, rect.x + 9, rect.y + 9)
    assert canvas.stage.marks.draft == rect
    photo = canvas.stage.frame("photo").box.rect
    assert not dragging(data, photo.x + 9, photo.y + 9)
    assert canvas.stage.marks == NO_MARKS
    dragging(data, rect.x + 9, rect.y + 9)
    canvas.viewportEvent(QDragLeaveEvent())
    assert canvas.stage.marks == NO_MARKS


def test_a_drop_on_a_frame_is_one_step(canvas, session, dragging):
    rect = canvas.stage.frame("one").box.rect
    assert dragging(carried(ARTICLE_MIME, "a2"), rect.x + 9, rect.y + 9, QDropEvent)
    assert canvas.stage.frame("one").article == "a2"
    assert session.undo_label.zh == "稿件上版"
    session.undo()
    assert canvas.stage.frame("one").article == "a1"
    assert not session.can_undo


def test_a_drop_on_the_free_page_makes_a_column(canvas, session, dragging):
    session.do(RemoveFrames("p1", ("tall",)))
    free = session.issue.page("p1").grid.rect(2, 12, 1, 1)
    assert dragging(carried(ARTICLE_MIME, "a2"), free.x + 9, free.y + 4, QDropEvent)
    title, text = canvas.stage.page.frames[-2:]
    assert isinstance(title, TitleFrame)
    assert isinstance(text, TextFrame)
    assert canvas.stage.selected == (text.box.id,)
    assert session.undo_label.zh == "稿件上版"


def test_what_will_stand_on_the_page_lights_up_part_by_part(canvas, session, dragging):
    session.do(RemoveFrames("p1", ("tall",)))
    free = session.issue.page("p1").grid.rect(2, 12, 1, 1)
    assert dragging(carried(ARTICLE_MIME, "a2"), free.x + 9, free.y + 4)
    assert len(canvas.stage.marks.parts) == 2


def test_after_an_asset_an_article_is_taken_too(canvas, session, dragging, tmp_path):
    panel = PanelFrame(Box("f", Rect(0, 0, 10, 10)))
    asset = Asset("框", Words("框", "Box"), "box", (panel,))
    data = carried_asset(Kept(asset, tmp_path / "a.xml", OWN))
    rect = canvas.stage.frame("one").box.rect
    assert dragging(data, rect.x + 9, rect.y + 9, QDropEvent)
    assert dragging(carried(ARTICLE_MIME, "a2"), rect.x + 9, rect.y + 9)
    assert dragging(carried(ARTICLE_MIME, "a2"), rect.x + 9, rect.y + 9, QDropEvent)
    assert canvas.stage.frame("one").article == "a2"


def test_why_something_cannot_land_is_told_once(canvas, dragging, qtbot):
    told = []
    canvas.dropRefused.connect(told.append)
    photo = canvas.stage.frame("photo").box.rect
    for step in range(3):
        assert not dragging(carried(ARTICLE_MIME, "a2"), photo.x + 9 + step, photo.y + 9)
    assert len(told) == 1
    assert "放不下" in told[0].zh
    one = canvas.stage.frame("one").box.rect
    dragging(carried(ARTICLE_MIME, "a2"), one.x + 9, one.y + 9)
    assert told[-1] is None


def test_a_photo_lands_in_the_text(canvas, dragging):
    rect = canvas.stage.frame("one").box.rect
    assert dragging(carried(PHOTO_MIME, "ph1"), rect.x + 9, rect.y + 30, QDropEvent)
    assert canvas.stage.page.frames[-1].photo == "ph1"
