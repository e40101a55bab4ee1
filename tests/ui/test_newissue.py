"""The new-issue assistant: Enter makes a good issue; what does not fit is said and healed."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.model.formats import OCTAVO, QUARTO
from editor.session.templates import BLANK
from editor.store.errors import StoreError
from editor.ui.dialogs.new import OWN, NewDialog
from editor.ui.dialogs.newfolder import REST_MS
from editor.ui.dialogs.newpages import NAME, NUMBER, TEMPLATE
from editor.ui.fields import LengthField
from editor.values.language import Words
from editor.values.units import MM


@pytest.fixture
def dialog(desktop, settings, tmp_path, qtbot):
    settings.set_folder(tmp_path)
    made = NewDialog(desktop.look, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def type_into(dialog, name, text, qtbot):
    """Fill a field of the grid by its name."""
    fields = dialog.grid_tab.findChildren(LengthField)
    field = next(each for each in fields if each.accessibleName() == name)
    dialog.tabs.setCurrentWidget(dialog.grid_tab)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    field.editingFinished.emit()
    return field


def test_enter_makes_a_broadsheet(desktop, tmp_path, settings, in_dialog, qtbot):
    settings.set_folder(tmp_path)
    in_dialog(lambda dialog: qtbot.keyClick(dialog.title, Qt.Key.Key_Return))
    desktop.new_issue()
    issue = desktop.windows[0].issue
    assert [page.number for page in issue.pages] == ["1", "2", "3", "4"]
    assert round(issue.pages[0].grid.trim.width / MM) == 390
    assert issue.pages[0].frames


def test_what_was_made_last_comes_first_the_next_time(desktop, settings, dialog, qtbot):
    dialog.formats.edited.emit(QUARTO)
    dialog.pages.setValue(2)
    dialog.pages_tab.first.setText("A01")
    dialog.pages_tab.first.editingFinished.emit()
    dialog.accept()
    again = NewDialog(desktop.look, settings)
    qtbot.addWidget(again)
    assert again.formats.value() is QUARTO
    assert [page.number for page in again.plan.pages] == ["A01", "A02"]


def test_columns_that_do_not_fit_are_said_and_healed(dialog, qtbot):
    type_into(dialog, "栏数", "9", qtbot)
    assert dialog.message.isVisible()
    assert "宽出 44.4 mm" in dialog.message.text()
    dialog.tabs.setCurrentIndex(0)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.tabs.currentWidget() is dialog.grid_tab
    heal = next(each for each in dialog.findChildren(QPushButton) if each.text() == "每栏 11 字")
    heal.click()
    qtbot.waitUntil(lambda: not dialog.message.isVisible())
    assert (dialog.plan.setup.columns, dialog.plan.setup.column_chars) == (9, 11)
    assert {page.template for page in dialog.plan.pages} == {BLANK}


def test_paper_of_ones_own_is_filled(dialog, qtbot):
    dialog.formats.edited.emit(OWN)
    assert dialog.tabs.currentWidget() is dialog.grid_tab
    type_into(dialog, "宽", "30cm", qtbot)
    type_into(dialog, "上页边", "12.5mm", qtbot)
    setup = dialog.plan.setup
    assert dialog.formats.value() == OWN
    assert round(setup.trim.width / MM, 2) == 300
    assert round(setup.top / MM, 2) == 12.5
    assert setup.fits
    assert f"{setup.columns} 栏" in dialog.grid_tab.told.text()
    assert dialog.grid_tab.picture.accessibleName() == dialog.grid_tab.told.text()


def test_the_picture_follows_what_is_being_typed(dialog, qtbot):
    before = dialog.plan
    field = type_into(dialog, "栏数", "8", qtbot)
    field.selectAll()
    qtbot.keyClicks(field, "7")
    assert "7 栏" in dialog.grid_tab.told.text()
    assert dialog.plan == before
    qtbot.keyClicks(field, "x")
    assert "7 栏" in dialog.grid_tab.told.text()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    field.editingFinished.emit()
    assert dialog.plan.setup.columns == 7


def test_the_usual_grid_and_its_templates_come_back(dialog, qtbot):
    before = dialog.plan
    type_into(dialog, "行数", "90", qtbot)
    assert dialog.plan.setup.lines == 90
    button = next(
        each for each in dialog.findChildren(QPushButton) if each.text() == "本开本的常用网格"
    )
    button.click()
    assert dialog.plan == before


def test_only_templates_of_the_format_are_offered(dialog):
    dialog.formats.edited.emit(OCTAVO)
    assert [each.name for each in dialog.templates.templates] == [BLANK]
    dialog.formats.edited.emit(QUARTO)
    assert dialog.templates.template.name == "quarto-news"
    dialog.inner.edited.emit("quarto-feature")
    assert [page.template for page in dialog.plan.pages] == [
        "quarto-news",
        *["quarto-feature"] * 3,
    ]


def test_numbers_and_names_are_typed_into_the_table(dialog):
    table = dialog.pages_tab.table
    table.topLevelItem(1).setText(NAME, "体育")
    table.topLevelItem(2).setText(NUMBER, "1")
    assert dialog.plan.pages[1].name == "体育"
    assert "版号 1 用了两次" in dialog.message.text()
    dialog.tabs.setCurrentIndex(0)
    dialog.accept()
    assert dialog.tabs.currentWidget() is dialog.pages_tab
    dialog.pages_tab.first.setText("B01")
    dialog.pages_tab.first.editingFinished.emit()
    assert [page.number for page in dialog.plan.pages] == ["B01", "B02", "B03", "B04"]
    assert not dialog.message.isVisible()


def test_a_count_that_is_typed_keeps_the_pages_there_are(dialog, qtbot):
    named(dialog, "要闻", "体育", "副刊")
    before = dialog.plan.pages
    dialog.pages.setFocus()
    dialog.pages.selectAll()
    qtbot.keyClicks(dialog.pages, "12")
    qtbot.keyClick(dialog.pages, Qt.Key.Key_Tab)
    assert len(dialog.plan.pages) == 12
    assert dialog.plan.pages[:4] == before


def test_pages_that_were_stepped_away_come_back(dialog, qtbot):
    named(dialog, "要闻", "体育", "副刊")
    before = dialog.plan
    for key in (Qt.Key.Key_Down,) * 3 + (Qt.Key.Key_Up,) * 3:
        qtbot.keyClick(dialog.pages, key)
    assert dialog.plan == before
    qtbot.keyClick(dialog.pages, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.pages, Qt.Key.Key_Down)
    dialog.pages_tab.first.setText("A01")
    dialog.pages_tab.first.editingFinished.emit()
    dialog.pages.setValue(4)
    assert [page.number for page in dialog.plan.pages] == ["A01", "A02", "A03", "A04"]


def test_a_count_that_is_typed_holds_when_the_issue_is_made_at_once(dialog, qtbot):
    dialog.pages.selectAll()
    qtbot.keyClicks(dialog.pages, "7")
    dialog.accept()
    assert len(dialog.plan.pages) == 7


def named(dialog, *names):
    for row, name in enumerate(names):
        dialog.pages_tab.table.topLevelItem(row).setText(NAME, name)


def test_chosen_pages_take_a_template(dialog):
    tab = dialog.pages_tab
    tab.table.clearSelection()
    for row in (1, 3):
        tab.table.topLevelItem(row).setSelected(True)
    tab.template.edited.emit("folio-feature")
    names = [page.template for page in dialog.plan.pages]
    assert names == ["folio-news", "folio-feature", "folio-mixed", "folio-feature"]
    assert tab.table.topLevelItem(3).text(TEMPLATE) == "对开专题版"


def test_a_folder_that_is_taken_is_said_before_anything_is_made(dialog, tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "a").touch()
    dialog.path.setText(str(tmp_path / "taken"))
    dialog.accept()
    assert dialog.isVisible()
    assert "已经有东西" in dialog.message.text()
    dialog.path.setText("")
    assert "请填写存放的文件夹" in dialog.message.text()


def test_a_disk_that_refuses_keeps_what_was_chosen(desktop, tmp_path, settings, monkeypatch, watch):
    settings.set_folder(tmp_path)

    def fail(*_, **__):
        raise StoreError(Words("磁盘已满", "the disk is full"))

    monkeypatch.setattr("editor.session.session.create_project", fail)
    said = []

    def look(widget):
        if isinstance(widget, NewDialog):
            if said:
                widget.reject()
                return True
            widget.pages.setValue(3)
            widget.accept()
        else:
            said.append(widget.text())
            widget.accept()
        return False

    watch(look)
    desktop.new_issue()
    assert said == ["磁盘已满"]
    assert desktop.windows == []


def test_a_home_that_nobody_has_is_a_folder_like_others(dialog):
    dialog.path.setText("~nobody-of-this-name/weekly")
    assert dialog.folder().name == "weekly"


@pytest.fixture
def gone(monkeypatch) -> Iterator[list[Path]]:
    """No folder answers; lists those that are asked."""
    answer, asked = Event(), []

    def wait(path, *_):
        asked.append(path)
        answer.wait()
        return path

    monkeypatch.setattr("editor.ui.dialogs.newfolder.folder_fault", wait)
    monkeypatch.setattr("editor.ui.dialogs.newfolder.free_path", wait)
    yield asked
    answer.set()


def said(dialog, qtbot, text):
    qtbot.waitUntil(lambda: text in dialog.message.text())


def test_a_folder_that_does_not_answer_is_said_and_not_waited_for(dialog, gone, qtbot):
    dialog.path.setText("/shares/gone/weekly")
    assert gone == []
    said(dialog, qtbot, "没有回应：/shares/gone/weekly。")
    dialog.accept()
    assert dialog.isVisible()


def test_a_folder_that_does_not_answer_is_asked_once_while_a_title_is_typed(
    dialog, gone, qtbot, tmp_path
):
    for key in "abc":
        qtbot.keyClicks(dialog.title, key)
        qtbot.wait(REST_MS + 50)
    assert gone == [tmp_path]
    assert dialog.title.text().endswith("abc")
    said(dialog, qtbot, "没有回应")


def test_another_folder_answers_while_one_does_not(dialog, monkeypatch, qtbot, tmp_path):
    answer = Event()
    monkeypatch.setattr(
        "editor.ui.dialogs.newfolder.folder_fault",
        lambda path: None if tmp_path in path.parents else answer.wait() or None,
    )
    dialog.path.setText("/shares/gone/weekly")
    said(dialog, qtbot, "没有回应")
    dialog.path.setText(str(tmp_path / "weekly"))
    qtbot.waitUntil(lambda: not dialog.message.isVisible())
    answer.set()


def test_the_folder_follows_the_title(dialog, qtbot, tmp_path):
    (tmp_path / "周报").mkdir()
    dialog.title.setText("周报")
    qtbot.waitUntil(lambda: dialog.folder() == tmp_path / "周报-2")
    dialog.title.setText("晚报")
    dialog.accept()
    assert dialog.folder() == tmp_path / "晚报"
    assert not dialog.isVisible()


def test_a_folder_of_ones_own_stays(dialog, qtbot, tmp_path):
    dialog.title.setText("周报")
    dialog.path.setText("")
    qtbot.keyClicks(dialog.path, str(tmp_path / "x"))
    dialog.title.setText("晚报")
    qtbot.waitUntil(lambda: not dialog._question.pending)
    assert dialog.folder() == tmp_path / "x"
