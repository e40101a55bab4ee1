"""自定工具栏: commands found, added, moved, taken out and reset; what has no room is behind »."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from editor.ui.commands.menus import TOOLBAR
from editor.ui.toolbars import CommandBar


@pytest.fixture
def bar(window):
    return window.findChild(CommandBar)


def names(bar):
    """What stands in a bar; gaps have no name."""
    return tuple(action.objectName() for action in bar.actions())


def customise(window, in_dialog, act):
    in_dialog(act)
    window.actions_.trigger("window.toolbar")


def test_a_command_is_found_and_put_into_the_bar_and_remembered(window, bar, in_dialog, settings):
    assert names(bar) == TOOLBAR

    def act(dialog):
        dialog.search.setText("xjmb")
        assert dialog.offered.currentItem().text() == "新建母版"
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        assert dialog.isVisible()
        dialog.add()
        dialog.accept()

    customise(window, in_dialog, act)
    assert names(bar)[-1] == "master.new"
    assert names(bar).count("master.new") == 1
    assert settings.toolbar == names(bar)
    window.shell.set_theme("dark")
    again = window.shell.windows[0].findChild(CommandBar)
    assert names(again) == settings.toolbar


def test_commands_move_and_leave_and_come_back(window, bar, in_dialog, settings):
    def act(dialog):
        dialog.bar.setCurrentRow(0)
        dialog.shift(1)
        dialog.bar.setCurrentRow(2)
        dialog.remove()
        dialog.bar.setCurrentRow(0)
        dialog.add_gap()
        dialog.accept()

    customise(window, in_dialog, act)
    assert names(bar)[:3] == ("file.open", "", "file.new")
    assert "file.save" not in names(bar)

    def back(dialog):
        assert dialog.names() == settings.toolbar
        dialog.reset()
        dialog.accept()

    customise(window, in_dialog, back)
    assert names(bar) == TOOLBAR
    assert settings.toolbar is None


def test_nothing_is_changed_when_it_is_called_off(window, bar, in_dialog, settings):
    def act(dialog):
        dialog.remove()
        dialog.reject()

    customise(window, in_dialog, act)
    assert names(bar) == TOOLBAR
    assert settings.toolbar is None


def test_commands_of_another_version_are_left_out(bar):
    bar.fill(("file.open", "gone.away", ""))
    assert names(bar) == ("file.open", "")


def test_what_has_no_room_is_behind_a_button_with_a_name(window, bar, qtbot):
    bar.fill([command.id for command in window.actions_.commands()[:30]])
    window.resize(960, 700)
    window.show()
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    qtbot.waitUntil(more.isVisible)
    assert more.accessibleName()
    more.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(more, Qt.Key.Key_Space)
    buttons = [bar.widgetForAction(action) for action in bar.actions()]
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))
    assert all(button.text() for button in buttons if isinstance(button, QToolButton))
