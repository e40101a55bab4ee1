"""母版: made, edited, dragged onto pages, taken over by a click, given back, deleted."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from editor.check.finding import finding
from editor.edit.frames import AddFrame
from editor.edit.selection import NOTHING, FrameSelection
from editor.model.frame import Box, LabelFrame, PanelFrame
from editor.model.shown import inherited
from editor.model.text import Paragraph
from editor.ui.canvas.drops import ARTICLE_MIME
from editor.ui.dialogs.masters import ApplyMasterDialog, MasterDialog
from editor.ui.masterbar import MasterBar
from editor.ui.panels.pagelist import MASTER_MIME
from editor.ui.window import MainWindow
from editor.values.geometry import Point, Rect
from editor.values.language import Words

PLACE = Rect(60, 10, 200, 24)


@pytest.fixture
def master(window: MainWindow) -> str:
    """A master with a label and a panel, used by the first page."""
    window.resize(1300, 900)
    window.show()
    window.actions_.trigger("master.new")
    key = window.page.id
    bridge = window.bridge
    assert bridge.do(AddFrame(key, LabelFrame(Box("m1", PLACE), (Paragraph("{page.no}", "报眉"),))))
    assert bridge.do(AddFrame(key, PanelFrame(Box("m2", Rect(60, 900, 200, 40)))))
    window.findChild(MasterBar).leave()
    drop_master(window, key, window.issue.pages[0].id)
    return key


def drop_master(window, key, page):
    pages = window.docks.pages.list
    place = QPointF(pages.visualItemRect(pages.cards()[page]).center())
    data = QMimeData()
    data.setData(MASTER_MIME, key.encode())
    held = Qt.KeyboardModifier.NoModifier
    pages.dropEvent(
        QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, held)
    )


def click(window, point, held=Qt.KeyboardModifier.NoModifier):
    place = window.canvas.stage.camera.place(point).toPoint()
    QTest.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, held, place)


TAKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_new_master_is_edited_at_once_and_left_by_the_bar(window):
    window.show()
    bar = window.findChild(MasterBar)
    assert not bar.isVisible()
    window.actions_.trigger("master.new")
    assert window.issue.is_master(window.page.id)
    assert bar.isVisible()
    assert "母版 A" in bar.text.text()
    bar.back.click()
    assert window.page.id == window.issue.pages[0].id
    assert not bar.isVisible()


def test_a_master_dropped_on_a_page_is_shown_by_it(window, master):
    first, second = window.issue.pages
    assert (first.master, second.master) == (master, None)
    shown = [each.frame for each in window.bridge.session.layout(first.id).display.frames]
    assert shown[:2] == ["m1", "m2"]


def test_masters_frames_are_selected_only_by_ctrl_shift_click(window, master):
    click(window, PLACE.center)
    assert window.bridge.session.selection == NOTHING
    click(window, PLACE.center, TAKING)
    page = window.page
    assert page.overridden == ("m1",)
    (key,) = window.bridge.session.selection.frames
    assert page.frame(key).box.master == "m1"
    window.actions_.trigger("master.restore")
    assert window.page.overridden == ()
    assert window.page.frame(key) is None
    window.bridge.undo()
    assert window.page.frame(key) is not None


def test_all_items_are_taken_over_by_key_and_detached(window, master):
    QTest.keyClick(window.canvas, Qt.Key.Key_L, TAKING | Qt.KeyboardModifier.AltModifier)
    assert window.page.overridden == ("m1", "m2")
    window.bridge.undo()
    window.actions_.trigger("master.detach")
    assert window.page.master is None
    assert sum(frame.box.master is not None for frame in window.page.frames) == 2


def test_an_article_dropped_on_a_master_is_refused_in_words(window, master):
    window.actions_.trigger("master.edit")
    assert window.page.id == master
    data = QMimeData()
    data.setData(ARTICLE_MIME, b"a3")
    place = window.canvas.stage.camera.place(Point(100, 300))
    held = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, held)
    window.canvas.dropEvent(drop)
    assert len(window.page.frames) == 2
    assert "母版" in window.statusBar().currentMessage()


def test_a_master_is_made_of_the_selected_frames(window):
    page = window.page
    label = next(each for each in page.frames if isinstance(each, LabelFrame))
    window.bridge.select(FrameSelection(page.id, (label.box.id,)))
    window.actions_.trigger("master.from_page")
    assert [each.box.id for each in inherited(window.issue, window.page)] == [label.box.id]
    assert window.page.frame(label.box.id) is None


@pytest.mark.parametrize(("button", "kept"), [("版上保留一份", 2), ("一起删掉", 0)])
def test_deleting_a_master_asks_what_becomes_of_its_frames(window, master, answer, button, kept):
    before = len(window.issue.pages[0].frames)
    asked = answer(button)
    window.actions_.trigger("master.delete")
    assert "1 个版" in asked[0]
    assert window.issue.masters == ()
    assert len(window.issue.pages[0].frames) == before + kept


def test_a_deleted_master_in_view_gives_way_to_a_page(window, master, answer, qtbot):
    window.actions_.trigger("master.edit")
    answer("一起删掉")
    window.actions_.trigger("master.delete")
    qtbot.waitUntil(lambda: window.page is not None and not window.issue.is_master(window.page.id))


def test_masters_are_applied_to_pages_by_their_numbers(window, master, in_dialog):
    def act(dialog):
        assert isinstance(dialog, ApplyMasterDialog)
        dialog.pages.setText("1-2")
        dialog.accept()

    in_dialog(act)
    window.actions_.trigger("master.apply")
    assert [page.master for page in window.issue.pages] == [master, master]


def test_masters_are_named_and_based_on_each_other(window, master, in_dialog):
    window.actions_.trigger("master.duplicate")
    copy = window.page.id
    assert [each.number for each in window.issue.masters] == ["A", "B"]

    def act(dialog):
        assert isinstance(dialog, MasterDialog)
        dialog.name.setText("副刊")
        dialog.base.set_value(master)
        dialog.accept()

    in_dialog(act)
    window.actions_.trigger("master.rename")
    assert window.issue.page(copy).name == "副刊"
    assert window.issue.page(copy).master == master
    labels = [each.text() for each in window.docks.pages.masters._items().values()]
    assert labels == ["无母版", "A 母版", "B 副刊"]


def test_page_commands_leave_a_master_alone(window, master):
    window.actions_.trigger("master.edit")
    window.actions_.refresh()
    for name in ("page.delete", "page.duplicate", "page.properties", "page.later"):
        assert not window.actions_[name].isEnabled()
    window.actions_.trigger("page.next")
    assert window.page.id == window.issue.pages[0].id


def test_a_finding_in_a_masters_frame_shows_the_page(window, master):
    window.show_page(window.issue.pages[1].id)
    first = window.issue.pages[0].id
    window.show_finding(finding("font.missing", Words("缺", "missing"), first, "m1"))
    assert window.page.id == first
    assert "母版 A" in window.statusBar().currentMessage()


def test_the_masters_fields_have_names_for_the_ear(window):
    assert window.docks.pages.masters.list.accessibleName() == "母版"
