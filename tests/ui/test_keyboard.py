"""Menus open by letters, every control is reached by Tab, and tools tell their keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QToolBar, QToolButton, QWidget

from editor.session.stepping import in_reading_order
from editor.values.language import Language
from tests.ui.everywhere import dialogs, rest

ASKED = (QAbstractButton, QComboBox, QLineEdit)


def letters(window) -> list[str]:
    """The keys that open the menus."""
    texts = [action.text() for action in window.menuBar().actions()]
    return [QKeySequence.mnemonic(text).toString() for text in texts]


@pytest.mark.parametrize("language", Language)
def test_every_menu_has_a_letter_that_no_command_takes(desktop, window, language) -> None:
    desktop.set_language(language)
    window = desktop.windows[0]
    found = letters(window)
    assert all(found)
    assert len(set(found)) == len(found)
    for keys in window.shell.key_sets.all():
        commands = {each.id: each.keys for each in window.actions_.commands()}
        for name, taken in keys.resolved(commands).items():
            assert not set(taken) & set(found), name


def unreached(dialog: QWidget) -> list[str]:
    """The enabled controls that no number of Tabs gets to."""
    chain, seen = dialog.nextInFocusChain(), set()
    while chain not in seen:
        seen.add(chain)
        chain = chain.nextInFocusChain()
    reached = {
        each for each in seen if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
    }
    wanted = [each for each in dialog.findChildren(QWidget) if isinstance(each, ASKED)]
    return [
        f"{type(each).__name__} {each.accessibleName() or getattr(each, 'text', str)()}"
        for each in wanted
        if each.isVisible() and each.isEnabled() and not _inner(each) and each not in reached
    ]


def _inner(widget: QWidget) -> bool:
    """Whether it is a part of a control that has the focus itself, or of a frame around a window,
    whose Close stands in a menu, too."""
    parent = widget.parentWidget()
    named = widget.objectName().startswith("qt_") or parent.objectName() == "dock-title"
    return named or isinstance(parent, QLineEdit | QComboBox) or parent.focusProxy() is widget


def test_every_control_of_every_dialog_is_reached_by_tab(window, qapp) -> None:
    missed = {name: unreached(dialog) for name, dialog in dialogs(window, qapp)}
    assert {name: found for name, found in missed.items() if found} == {}


@pytest.mark.parametrize("language", Language)
def test_tools_and_buttons_of_the_bars_tell_their_names_and_keys(
    desktop, window, qapp, language
) -> None:
    desktop.set_language(language)
    window = desktop.windows[0]
    rest(qapp)
    for name in ("main", "tools"):
        bar = window.findChild(QToolBar, name)
        buttons = [each for each in bar.findChildren(QToolButton) if each.defaultAction()]
        assert buttons
        for button in buttons:
            action = button.defaultAction()
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            assert action.text().replace("&&", "&") in button.toolTip()
            assert key in button.toolTip()
            assert button.accessibleName() or button.text()


def test_commands_select_the_next_frame_and_the_one_before(window):
    ids = [frame.box.id for frame in in_reading_order(window.page)]
    window.show_frame(ids[0])
    window.canvas.set_tool("hand")
    window.actions_.trigger("edit.next_frame")
    assert window.bridge.session.selection.frames == (ids[1],)
    assert window.tool == "select"
    assert any(window.canvas.enter_text(key, None) for key in ids)
    here = ids.index(window.bridge.session.selection.frame)
    window.actions_.trigger("edit.previous_frame")
    assert window.bridge.session.selection.frames == (ids[here - 1],)
