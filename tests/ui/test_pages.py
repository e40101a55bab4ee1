"""版次: pages chosen, dragged, copied, deleted, numbered and sent on their way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from editor.edit.pages import NumberPages, SetPage
from editor.edit.selection import FrameSelection
from editor.model.frame import TextFrame, leaves
from editor.model.page import PageState
from editor.session.pagelist import duplicate_pages
from editor.session.session import Session
from editor.ui.dialogs.page import ALL, NumberDialog
from editor.ui.panels.pagecards import DIRTY_ROLE, FOUND_ROLE, ROLE, STATE_ROLE
from editor.ui.panels.pagelist import PageList
from editor.ui.window import MainWindow
from editor.values.ids import FrameId, PageId
from editor.values.language import Language


@pytest.fixture
def pages(window: MainWindow) -> PageList:
    """The list, in an issue of five pages."""
    for page in ("page1", "page2", "page2"):
        edit, _ = duplicate_pages(window.bridge.session.state, [page])
        assert window.bridge.do(edit)
    window.show()
    return window.docks.pages.list


def numbers(window: MainWindow) -> list[str]:
    return [page.number for page in window.issue.pages]


def ids(window: MainWindow) -> list[str]:
    return [page.id for page in window.issue.pages]


def middle(pages: PageList, page: str, side: int = 0) -> QPoint:
    box = pages.visualItemRect(pages.cards()[PageId(page)])
    return box.center() + QPoint(side * box.width() // 3, 0)


def drop(pages: PageList, monkeypatch, page: str, side: int) -> None:
    """Drag what is chosen beside a page."""

    def fall(drag: QDrag, _: Qt.DropAction) -> Qt.DropAction:
        keep = drag.mimeData()
        place = middle(pages, page, side)
        held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(place, Qt.DropAction.MoveAction, keep, *held)
            QApplication.sendEvent(pages.viewport(), event)
        event = QDropEvent(QPointF(place), Qt.DropAction.MoveAction, keep, *held)
        QApplication.sendEvent(pages.viewport(), event)
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", fall)
    pages.startDrag(Qt.DropAction.MoveAction)


def test_several_pages_are_dragged_to_another_place(window, pages, qtbot, monkeypatch):
    before = ids(window)
    pages.scrollToTop()
    click(qtbot, pages, before[0])
    click(qtbot, pages, before[2], Qt.KeyboardModifier.ControlModifier)
    assert window.chosen_pages == (before[0], before[2])
    drop(pages, monkeypatch, before[3], 1)
    assert ids(window) == [before[1], before[3], before[0], before[2], before[4]]
    assert numbers(window) == ["1", "2", "3", "4", "5"]
    window.actions_.trigger("edit.undo")
    assert ids(window) == before


def click(qtbot, pages, page, held=Qt.KeyboardModifier.NoModifier) -> None:
    pages.scrollToItem(pages.cards()[PageId(page)])
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, held, middle(pages, page))


def test_keys_of_the_list_move_copy_and_delete_pages(window, pages, qtbot, answer):
    before = ids(window)
    click(qtbot, pages, before[1])
    qtbot.keyClick(pages, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert ids(window)[2] == before[1]
    qtbot.keyClick(pages, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(window.issue.pages) == 6
    assert window.page.id not in before
    qtbot.keyClick(pages, Qt.Key.Key_Delete)
    assert ids(window) == [before[0], before[2], before[1], *before[3:]]
    window.show_page(PageId("page1"))
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("b1"),)))
    asked = answer("删版面，留稿件")
    qtbot.keyClick(pages, Qt.Key.Key_Delete)
    assert "2 篇稿件" in asked[0]
    assert "page1" not in ids(window)
    assert len(window.issue.articles) == 3


def test_stories_go_with_their_page_when_that_is_asked_for(window, answer):
    answer("连稿件一起删")
    window.actions_.trigger("page.delete")
    assert [article.id for article in window.issue.articles] == ["a3"]
    window.actions_.trigger("edit.undo")
    assert len(window.issue.articles) == 3
    answer("取消")
    window.show_page(PageId("page1"))
    window.actions_.trigger("page.delete")
    assert len(window.issue.pages) == 2


def test_a_copied_page_has_empty_frames(window):
    window.actions_.trigger("page.duplicate")
    assert numbers(window) == ["1", "2", "3"]
    texts = [each for each in leaves(window.page.frames) if isinstance(each, TextFrame)]
    assert window.page.number == "2"
    assert [each.article for each in texts] == [None, None]


def test_sections_have_headings_and_take_pages(window, pages):
    before = ids(window)
    named = zip(before, ("A01", "A02", "A03", "B01", "B02"), strict=True)
    window.bridge.do(NumberPages(tuple(named)))
    texts = [
        pages.item(row).text() for row in range(pages.count()) if not pages.item(row).data(ROLE)
    ]
    assert texts == ["A 叠", "B 叠"]
    window.show_page(before[0])
    menu = window.menu(("page.section",))
    inner = menu.actions()[0].menu()
    inner.aboutToShow.emit()
    texts = [each.text() for each in inner.actions()]
    assert texts == ["A 叠（A01–A03）", "B 叠（B01–B02）", "从本版起新建叠…"]
    inner.actions()[1].trigger()
    assert numbers(window) == ["A01", "A02", "B01", "B02", "B03"]
    assert ids(window)[-1] == before[0]
    menu.deleteLater()


def test_a_section_begins_with_a_page_and_those_behind_it_go_along(window, pages, in_dialog, qtbot):
    window.show_page(ids(window)[3])

    def fill(dialog):
        assert dialog.name.text() == "B"
        assert "B01 – B02" in dialog.hint.text()
        dialog.name.selectAll()
        qtbot.keyClicks(dialog.name, "7")
        assert not dialog.go.isEnabled()
        dialog.name.clear()
        qtbot.keyClicks(dialog.name, "T")
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    in_dialog(fill)
    menu = window.menu(("page.section",))
    inner = menu.actions()[0].menu()
    inner.aboutToShow.emit()
    assert [each.text() for each in inner.actions()] == ["从本版起新建叠…"]
    inner.actions()[0].trigger()
    menu.deleteLater()
    assert numbers(window) == ["1", "2", "3", "T01", "T02"]
    texts = [
        pages.item(row).text() for row in range(pages.count()) if not pages.item(row).data(ROLE)
    ]
    assert texts == ["无叠", "T 叠"]
    window.bridge.undo()
    assert numbers(window) == ["1", "2", "3", "4", "5"]


def test_numbers_stay_when_they_do_not_follow_the_order(window):
    window.actions_.trigger("page.auto_numbers")
    window.actions_.trigger("page.later")
    assert numbers(window) == ["2", "1"]
    assert not window.actions_["page.auto_numbers"].isChecked()


def test_pages_are_numbered_from_a_first_number(window, in_dialog):
    def fill(dialog):
        assert isinstance(dialog, NumberDialog)
        dialog.findChild(QLineEdit).setText("封面")
        assert not dialog.go.isEnabled()
        dialog.findChild(QLineEdit).setText("B07")
        dialog.which.set_value(ALL)
        assert dialog.pages() == ("page1", "page2")
        dialog.accept()

    in_dialog(fill)
    window.actions_.trigger("page.number")
    assert numbers(window) == ["B07", "B08"]


def test_states_and_findings_are_told_in_words(window, qtbot):
    window.actions_.trigger("page.state.second")
    assert window.page.state is PageState.SECOND
    assert window.actions_["page.state.second"].isChecked()
    card = window.docks.pages.list.item(0)
    assert card.data(STATE_ROLE) == PageState.SECOND
    qtbot.waitUntil(lambda: card.data(FOUND_ROLE) is not None)
    qtbot.waitUntil(lambda: "未保存" in card.toolTip())
    assert card.toolTip().startswith("1版 要闻，二校")
    assert "个错误" in card.data(Qt.ItemDataRole.AccessibleTextRole)


def unsaved(window: MainWindow) -> list[bool]:
    """Which pages are marked as not saved."""
    cards = window.docks.pages.list.cards().values()
    return [bool(each.data(DIRTY_ROLE)) for each in cards]


def test_marks_of_what_is_not_saved_outlive_the_window(desktop, window, qtbot):
    window.actions_.trigger("page.state.second")
    desktop.set_language(Language.EN)
    qtbot.waitUntil(lambda: unsaved(desktop.windows[0]) == [True, False])


def test_recovered_pages_are_not_saved(desktop, project, qtbot):
    session = Session.open(project, fonts=desktop.fonts)
    session.do(SetPage(replace(session.issue.pages[1], name="副刊")))
    session.close()
    assert desktop.open_path(project)
    window = desktop.windows[0]
    assert window.bridge.session.dirty
    qtbot.waitUntil(lambda: unsaved(window) == [False, True])


def test_a_proof_proposes_the_round_of_the_page(window):
    window.actions_.trigger("page.state.second")
    dialog = window.open_work("proof")
    assert dialog.round.currentText() == "二校"
    dialog.round.setEditText("四校")
    dialog.prepare()
    assert dialog.round.currentText() == "四校"
    dialog.close()


def test_a_page_is_inserted_behind_the_one_in_view(window, in_dialog):
    in_dialog(lambda dialog: (dialog.templates.setCurrentRow(0), dialog.accept()))
    window.actions_.trigger("page.insert")
    assert numbers(window) == ["1", "2", "3"]
    assert window.page.number == "2"
    assert ids(window)[2] == "page2"
