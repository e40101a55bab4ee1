"""The registry: every command is in a menu and found by the search, which says why one is grey."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from editor.session.keysets import SHIPPED
from editor.session.sounds import initials, sounds
from editor.ui.commands.reasons import READ_ONLY, reason
from editor.ui.dialogs.commands import CommandDialog, search_commands
from editor.ui.dialogs.dialog import say_problem
from editor.ui.dialogs.keys import KeysDialog
from editor.ui.dialogs.support import SupportDialog
from editor.ui.panels.panel import Panel, rows_of
from editor.values.language import Words


def shown(dialog: CommandDialog) -> list[str]:
    return [row.text(0) for row in rows_of(dialog.list) if not row.isHidden()]


def test_every_command_stands_in_a_menu(window) -> None:
    listed = {action.objectName() for _, action in window.commands()}
    assert listed == {command.id for command in window.actions_.commands()}
    bar = {item.objectName() for menu in window.menuBar().actions() for item in _all(menu.menu())}
    assert listed <= bar


def test_a_tool_is_taken_from_its_menu_which_marks_the_one_in_use(window, qtbot) -> None:
    bar = window.menuBar()
    tools = next(each for each in bar.actions() if each.text() == "工具(&L)").menu()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert tools.isVisible()
    scissors = window.action("tool.scissors")
    qtbot.mouseClick(tools, Qt.MouseButton.LeftButton, pos=tools.actionGeometry(scissors).center())
    assert window.tool == "scissors"
    window.action("tool.text").trigger()
    marked = [each.objectName() for each in tools.actions() if each.isChecked()]
    assert marked == ["tool.text"]


def _all(menu):
    for action in menu.actions():
        if action.menu() is not None:
            yield from _all(action.menu())
        else:
            yield action


def test_every_command_is_found_by_its_name_its_pinyin_and_in_english(window, qtbot) -> None:
    dialog = CommandDialog(window)
    qtbot.addWidget(dialog)
    for command in window.actions_.commands():
        words = command.label(window)
        full = "".join(sounds(character)[0] for character in words.zh)
        for query in (words.zh, initials(words.zh), full, words.en):
            dialog.search.setText(query)
            assert words.zh in shown(dialog), query


def test_the_best_comes_first_and_shows_menu_and_key(window, qtbot) -> None:
    dialog = CommandDialog(window)
    qtbot.addWidget(dialog)
    dialog.search.setText("xjbk")
    row = dialog.list.currentItem()
    assert [row.text(column) for column in range(3)] == ["新建报刊…", "文件", "Ctrl+N"]


def test_full_pinyin_finds_and_commands_called_alike_show_their_menus(window, qtbot) -> None:
    dialog = CommandDialog(window)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.search, "daochu")
    assert shown(dialog)[0].startswith("导出")
    dialog.search.selectAll()
    qtbot.keyClicks(dialog.search, "zuoduiqi")
    places = [row.text(1) for row in rows_of(dialog.list) if row.text(0) == "左对齐"]
    assert len(places) == len(set(places)) > 1
    assert all(" › " in place for place in places)
    dialog.search.clear()
    rows = [(row.text(0), row.text(1)) for row in rows_of(dialog.list)]
    assert len(rows) == len(set(rows))


def test_what_was_searched_for_lately_comes_first(window, settings, in_dialog, qtbot) -> None:
    def take(dialog) -> None:
        dialog.search.setText("末版")
        dialog.search.returnPressed.emit()

    in_dialog(take)
    search_commands(window)
    assert window.page is window.issue.pages[-1]
    dialog = CommandDialog(window)
    qtbot.addWidget(dialog)
    assert shown(dialog)[0] == "末版"


def test_a_grey_command_says_what_to_do_first(window, qtbot) -> None:
    dialog = CommandDialog(window)
    qtbot.addWidget(dialog)
    dialog.search.setText("编组")
    row = next(row for row in rows_of(dialog.list) if row.text(0) == "编组")
    dialog.list.setCurrentItem(row)
    assert dialog.why.text() == "先选中版面上的对象。"


def test_every_command_that_may_be_grey_has_its_reason(window) -> None:
    window.actions_.refresh()
    for command in window.actions_.commands():
        assert (reason(window, command) is None) is command.enabled(window), command.id


def test_a_read_only_issue_is_the_reason(window, monkeypatch) -> None:
    monkeypatch.setattr(type(window.bridge.session), "read_only", True, raising=False)
    grey = [each for each in window.actions_.commands() if not each.enabled(window)]
    text = next(each for each in grey if each.id == "file.output")
    assert reason(window, text) is READ_ONLY


def row_of(dialog: KeysDialog, name: str):
    return next(row for row in dialog._rows() if row.text(0) == name)


@pytest.mark.parametrize("keys", SHIPPED, ids=lambda keys: keys.name)
def test_no_key_is_there_twice_and_sets_name_commands_that_exist(window, keys) -> None:
    defaults = {each.id: each.keys for each in window.actions_.commands()}
    used = [key for each in keys.resolved(defaults).values() for key in each]
    assert len(used) == len(set(used))
    assert {name for name, _ in keys.keys} <= set(defaults)
    assert all(QKeySequence(key).toString() for key in used)


def test_a_key_is_given_taken_from_another_and_reset(window, qtbot, answer) -> None:
    dialog = KeysDialog(window)
    qtbot.addWidget(dialog)
    dialog.tree.setCurrentItem(row_of(dialog, "末版"))
    dialog.new.setKeySequence(QKeySequence("Ctrl+O"))
    assert "打开" in dialog.note.text()
    dialog.give()
    assert not dialog.keys.shipped
    assert dialog.resolved["page.last"] == ("Ctrl+O",)
    assert dialog.resolved["file.open"] == ()
    dialog.reset()
    assert dialog.resolved["file.open"] == ("Ctrl+O",)
    dialog.take()
    assert dialog.resolved["page.last"] == ()
    dialog.rename_set("我的")
    assert dialog.sets.value() == "我的"
    answer("删除")
    dialog.remove_set()
    assert dialog.keys.name == "default"


def test_commands_are_found_by_name_and_by_key(window, qtbot) -> None:
    dialog = KeysDialog(window)
    qtbot.addWidget(dialog)
    dialog.search.setText("mb")
    assert not row_of(dialog, "末版").isHidden()
    assert row_of(dialog, "编组").isHidden()
    dialog.search.clear()
    dialog.pressed.setKeySequence(QKeySequence("Ctrl+G"))
    assert [row.text(0) for row in dialog._rows() if not row.isHidden()] == ["编组"]


def test_a_chosen_set_is_used_by_the_window(desktop, window, settings) -> None:
    desktop.use_keys("founder")
    assert settings.keys == "founder"
    action = desktop.windows[0].action("object.group")
    assert action.shortcut().toString() == "F4"
    assert "F4" in action.toolTip()


def test_f6_goes_round_the_panels_and_the_page(window, qtbot) -> None:
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    panels = set()
    for _ in range(20):
        window.action("window.next").trigger()
        focused = QApplication.focusWidget()
        if focused is window.canvas:
            break
        panel = next(p for p in window.findChildren(Panel) if p.isAncestorOf(focused))
        panels.add(type(panel).__name__)
    assert QApplication.focusWidget() is window.canvas
    assert {"PagesPanel", "LibraryPanel", "FindingsPanel"} <= panels
    window.action("window.previous").trigger()
    assert QApplication.focusWidget() is not window.canvas


def test_support_tells_versions_and_nothing_of_the_articles(window, qtbot) -> None:
    dialog = SupportDialog(window)
    qtbot.addWidget(dialog)
    dialog.copy()
    text = QApplication.clipboard().text()
    assert "Qt: 6." in text
    assert not any(article.title in text for article in window.issue.articles if article.title)


def test_a_message_can_be_copied(window, watch) -> None:
    pressed: list[str] = []

    def look(box) -> bool:
        name = "复制" if not pressed else "确定"
        pressed.append(name)
        QTimer.singleShot(0, next(b for b in box.buttons() if b.text() == name).click)
        return len(pressed) == 2

    watch(look)
    say_problem(window.look, Words("磁盘满了", "The disk is full"), window)
    assert QApplication.clipboard().text() == "磁盘满了"
