"""The right mouse button: it selects what it hits and offers what can be done with it."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.model.place import Part, TextPoint, TextRef
from editor.ui.contextmenu import FRAMES, PAPER, TEXT
from editor.values.geometry import Point
from editor.values.ids import FrameId, PageId

REF = TextRef("a1", Part.BODY, 0)


def texts(menu: QMenu) -> list[str]:
    return [action.objectName() for action in menu.actions() if not action.isSeparator()]


def place_of(window, frame: str):
    rect = window.page.frame(FrameId(frame)).box.rect
    return window.canvas.stage.camera.place(Point(rect.x + rect.width / 2, rect.y + 4))


def choose(window, start: int, end: int) -> TextSelection:
    ends = TextPoint(REF, start), TextPoint(REF, end)
    selection = TextSelection(*ends, FrameId("b1"))
    window.bridge.select(selection)
    return selection


@pytest.mark.parametrize("names", [TEXT, FRAMES, PAPER])
def test_all_commands_of_the_menus_exist(window, names):
    assert all(window.action(name) is not None for name in names if name)


def test_the_menu_follows_the_selection(window):
    choose(window, 4, 7)
    menu = window.context_menu.menu()
    assert "text.emphasis" in texts(menu)
    assert menu.actions()[0].objectName() == "edit.cut"
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("f1"),)))
    assert "object.front" in texts(window.context_menu.menu())
    window.bridge.select(NOTHING)
    assert texts(window.context_menu.menu()) == [name for name in PAPER if name]


def test_a_click_selects_the_frame_that_it_hits(window):
    window.context_menu.aim(place_of(window, "f1"))
    assert window.bridge.session.selection == FrameSelection(PageId("page1"), (FrameId("f1"),))


def test_several_selected_frames_stay_selected(window):
    both = FrameSelection(PageId("page1"), (FrameId("f1"), FrameId("l1")))
    window.bridge.select(both)
    window.context_menu.aim(place_of(window, "f1"))
    assert window.bridge.session.selection == both


def test_beside_everything_nothing_is_selected(window):
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("f1"),)))
    window.context_menu.aim(window.canvas.stage.camera.place(Point(-500, -500)))
    assert window.bridge.session.selection == NOTHING


def test_selected_text_stays_selected_and_other_text_gets_the_caret(window):
    selection = choose(window, 0, 20)
    stage = window.canvas.stage
    line = next(line for line in stage.text.lines if line.ref == REF)
    box = line.part(line.edge(1), line.edge(2))
    inside = stage.camera.place(Point(box.x + 1, box.y + box.height / 2))
    window.context_menu.aim(inside)
    assert window.bridge.session.selection == selection
    window.context_menu.aim(place_of(window, "t1"))
    found = window.bridge.session.selection
    assert isinstance(found, TextSelection)
    assert (found.empty, found.frame) == (True, FrameId("t1"))


def test_a_right_click_opens_the_menu(window, qapp):
    shown: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            shown.append(texts(menu))
            menu.close()

    place = place_of(window, "f1").toPoint()
    view = window.canvas.viewport()
    for reason, at, target in (
        (QContextMenuEvent.Reason.Mouse, place, view),
        (QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), window.canvas),
    ):
        QTimer.singleShot(50, look)
        event = QContextMenuEvent(reason, at, view.mapToGlobal(at), Qt.KeyboardModifier.NoModifier)
        QGuiApplication.sendEvent(target, event)
    assert [names[0] for names in shown] == ["edit.cut", "edit.cut"]
    assert all("object.front" in names for names in shown)
    assert window.bridge.session.selection == FrameSelection(PageId("page1"), (FrameId("f1"),))
