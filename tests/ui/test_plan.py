"""总版面图: all pages in spreads; chosen, dragged, opened, drawn as a picture."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from editor.model.page import Page
from editor.session.pagelist import Beside, duplicate_pages
from editor.ui.plan.articles import headlines
from editor.ui.plan.layout import EDGE, Manner, planned
from editor.ui.plan.plan import FlatPlan
from editor.ui.window import MainWindow
from editor.values.geometry import Point
from editor.values.ids import PageId
from tests.ui.mouse import double_click, move_mouse
from tests.ui.sample_issue import GRID

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def plan(window: MainWindow) -> FlatPlan:
    """The plan of five pages."""
    for page in ("page1", "page2", "page2"):
        edit, _ = duplicate_pages(window.bridge.session.state, [page])
        assert window.bridge.do(edit)
    window.show()
    window.actions_.trigger("view.plan")
    made = window.centre.plan
    assert isinstance(made, FlatPlan)
    assert made.isVisible()
    return made


def ids(window: MainWindow) -> list[str]:
    return [page.id for page in window.issue.pages]


def middle(plan: FlatPlan, page: str) -> QPoint:
    cell = plan.view.plan.slot(PageId(page)).paper
    top = plan.view.verticalScrollBar().value()
    return QPoint(round(cell.x + cell.width / 2), round(cell.y + cell.height / 2 - top))


def test_pages_stand_in_spreads_by_sections():
    pages = [Page(n, n, "", GRID) for n in ["A01", "A02", "A03", "B01"]]
    plan = planned(pages, Manner(page=100), 1000)
    first, second, third, other = (slot.cell for slot in plan.slots)
    assert first.x == EDGE + 100
    assert third.x == second.right
    assert first.y == second.y == third.y
    assert other.y > first.bottom
    assert [section.name for section, _ in plan.headings] == ["A", "B"]
    assert plan.beside(Point(third.right + 500, third.y + 5)) == Beside("A03", after=True)
    assert plan.beside(Point(second.x + 5, second.y + 5)) == Beside("A02", after=False)
    assert plan.beyond("A03", 1) == "B01"
    assert plan.beyond("A01", -1) is None
    narrow = planned(pages, Manner(page=100, alone=False), 250)
    assert narrow.slots[0].cell.x == EDGE
    assert narrow.slots[2].cell.y > narrow.slots[1].cell.y


def test_articles_are_named_from_the_top(window):
    names = headlines(window.issue, window.issue.pages[0])
    assert names == ("推动保税维修业态发展", "优化营商环境")


def test_a_page_is_dragged_to_another_place(window, plan):
    before = ids(window)
    view = plan.view.viewport()
    start, goal = middle(plan, before[4]), middle(plan, before[1]) - QPoint(30, 0)
    QTest.mousePress(view, LEFT, pos=start)
    for step in range(1, 5):
        move_mouse(view, start + (goal - start) * step / 4, LEFT)
    QTest.mouseRelease(view, LEFT, pos=goal)
    assert ids(window) == [before[0], before[4], *before[1:4]]
    assert [page.number for page in window.issue.pages] == ["1", "2", "3", "4", "5"]
    window.actions_.trigger("edit.undo")
    assert ids(window) == before


def test_a_drag_is_given_up_by_escape(window, plan):
    before = ids(window)
    view = plan.view.viewport()
    QTest.mousePress(view, LEFT, pos=middle(plan, before[4]))
    move_mouse(view, middle(plan, before[1]), LEFT)
    QTest.keyClick(plan.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, LEFT, pos=middle(plan, before[1]))
    assert ids(window) == before
    assert window.centre.shows_plan


def test_pages_are_chosen_and_taken_by_keys(window, plan):
    before = ids(window)
    QTest.mouseClick(plan.view.viewport(), LEFT, pos=middle(plan, before[1]))
    assert window.page.id == before[1]
    QTest.mouseClick(plan.view.viewport(), LEFT, CTRL, middle(plan, before[3]))
    assert window.chosen_pages == (before[1], before[3])
    window.actions_.trigger("page.state.clean")
    assert [page.state.value for page in window.issue.pages][1::2] == ["clean", "clean"]
    QTest.keyClick(plan.view, Qt.Key.Key_Left)
    assert window.chosen_pages == (before[0],)
    QTest.keyClick(plan.view, Qt.Key.Key_Right)
    QTest.keyClick(plan.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.chosen_pages == (before[1], before[2])
    QTest.keyClick(plan.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert ids(window) == [before[0], before[3], before[1], before[2], before[4]]
    QTest.keyClick(plan.view, Qt.Key.Key_Home)
    assert window.page.id == before[0]


def test_a_double_click_opens_the_page(window, plan):
    page = ids(window)[2]
    double_click(plan.view.viewport(), middle(plan, page))
    assert window.page.id == page
    assert not window.centre.shows_plan
    assert window.canvas.isVisible()
    window.actions_.trigger("view.plan")
    QTest.keyClick(plan.view, Qt.Key.Key_Return)
    assert not window.centre.shows_plan
    window.actions_.trigger("view.plan")
    window.tabs.setCurrentIndex(0)
    assert not window.centre.shows_plan


def test_zoom_and_options_change_the_plan(window, plan):
    wide = plan.view.manner.page
    QTest.keyClick(plan.view, Qt.Key.Key_Equal, CTRL)
    assert plan.view.manner.page > wide
    assert plan.zoom.value() == round(plan.view.manner.page)
    plan.zoom.setValue(80)
    assert plan.view.plan.slots[0].paper.width == 80
    plan.alone.setChecked(False)
    assert plan.view.plan.slots[0].paper.x == EDGE
    plan.names.setChecked(False)
    assert plan.view.manner.articles == 0
    assert not window.shell.settings.flag("plan_names", True)


def test_the_plan_is_saved_as_a_picture(window, plan, tmp_path, qtbot):
    file = tmp_path / "plan.png"
    plan.write(file)
    qtbot.waitUntil(file.exists)
    image = QImage(str(file))
    assert image.width() == 2 * plan.view.viewport().width()
    plan.write(tmp_path / "none" / "plan.png")
    assert any("无法写入" in text for text in window.notices.texts)


def test_pointing_at_a_page_says_all_about_it(window, plan):
    assert window.docks.pages.sentence(PageId("page1")).startswith("1版 要闻，排版")
