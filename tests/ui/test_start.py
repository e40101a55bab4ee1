"""The start page: cards of recent issues and templates, and what they lead to."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from editor.session.templates import BLANK
from editor.ui.covers import cover_path
from editor.ui.dialogs.new import NewDialog
from editor.ui.dialogs.nextissue import NextIssueDialog
from editor.ui.templatecards import TemplateCards


def started(desktop, qtbot):
    desktop.show_start()
    page = desktop.start_page
    with qtbot.waitSignal(page.recent.changed):
        pass
    return page


def test_what_is_not_found_can_be_removed_at_once(desktop, project, settings, tmp_path, qtbot):
    for name in ("gone", "lost"):
        settings.remember(tmp_path / name)
    settings.remember(project)
    page = started(desktop, qtbot)
    assert page.gone.isVisible()
    assert page.gone.text() == "移除找不到的 2 期"
    page.gone.click()
    assert settings.recent == (project,)
    assert not page.gone.isVisible()


def test_opening_what_is_not_found_asks_whether_to_remove_it(
    desktop, settings, tmp_path, qtbot, answer
):
    settings.remember(tmp_path / "gone")
    page = started(desktop, qtbot)
    asked = answer("从列表中移除")
    qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert str(tmp_path / "gone") in asked[0]
    assert settings.recent == ()
    assert not page.recent.isVisible()


def test_a_cover_is_drawn_where_there_is_none(desktop, project, settings, qtbot):
    settings.remember(project)
    page = started(desktop, qtbot)
    qtbot.waitUntil(cover_path(settings, project).is_file)
    assert not QImage(str(cover_path(settings, project))).isNull()
    assert page.recent.item(0).text().startswith("开发区建设周刊")


def test_a_template_leads_to_the_assistant_with_it_chosen(desktop, settings, qtbot, in_dialog):
    page = started(desktop, qtbot)
    cards = page.templates
    qtbot.waitUntil(lambda: cards.count() > 0)
    row = next(row for row in range(cards.count()) if cards.item(row).text() == "四开专题版")
    seen = []

    def look(dialog):
        assert isinstance(dialog, NewDialog)
        seen.extend(each.template for each in dialog.plan.pages)
        dialog.reject()

    in_dialog(look)
    cards.setCurrentRow(row)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert seen == ["quarto-feature", *["quarto-mixed"] * 3]


def test_a_click_and_enter_want_a_template_once_each(desktop, qtbot):
    """Where the desktop activates by a single click, one click is an activation too."""
    cards = TemplateCards(desktop.look)
    qtbot.addWidget(cards)
    cards.offer()
    cards.show()
    wanted = []
    cards.wantsTemplate.connect(wanted.append)
    qtbot.mouseClick(
        cards.viewport(),
        Qt.MouseButton.LeftButton,
        pos=cards.visualItemRect(cards.item(1)).center(),
    )
    cards.activated.emit(cards.currentIndex())
    assert len(wanted) == 1
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert [each.name for each in wanted] == [wanted[0].name] * 2


def test_a_format_without_templates_offers_an_empty_page(desktop, qtbot, in_dialog):
    page = started(desktop, qtbot)
    qtbot.waitUntil(lambda: page.templates.count() > 0)
    last = page.templates.item(page.templates.count() - 1)
    seen = []

    def look(dialog):
        seen.extend(each.template for each in dialog.plan.pages)
        dialog.reject()

    in_dialog(look)
    page.templates.itemClicked.emit(last)
    assert set(seen) == {BLANK}


def test_the_next_issue_starts_from_a_recent_one(desktop, project, settings, qtbot, in_dialog):
    settings.remember(project)
    page = started(desktop, qtbot)

    def look(dialog):
        assert isinstance(dialog, NextIssueDialog)
        dialog.accept()

    in_dialog(look)
    page.recent.wantsNext.emit(project)
    assert desktop.windows[0].bridge.session.path.parent == project.parent
    assert desktop.windows[0].bridge.session.path != project
