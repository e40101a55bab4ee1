"""The shortcut editor by hand: keys that stay others', sets that are kept or not, their names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from editor.session.keysets import FOUNDER, STANDARD
from editor.ui.dialogs.keys import KeysDialog
from editor.ui.dialogs.stylekeys import StyleKeysDialog
from tests.ui.test_commands import row_of

Key, Held = Qt.Key, Qt.KeyboardModifier
Standard = QDialogButtonBox.ButtonRole


@pytest.fixture
def dialog(window, qtbot) -> KeysDialog:
    made = KeysDialog(window)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.tree.setCurrentItem(row_of(made, "打印…"))
    return made


def press(dialog, key, held=Held.NoModifier) -> None:
    dialog.new.setFocus()
    QTest.keyClick(dialog.new, key, held)


def end(dialog, role) -> None:
    box = dialog.findChild(QDialogButtonBox)
    button = next(each for each in box.buttons() if box.buttonRole(each) == role)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Key.Key_Space, Held.ControlModifier),
        (Key.Key_Space, Held.ShiftModifier),
        (Key.Key_Period, Held.ControlModifier),
        (Key.Key_Space, Held.NoModifier),
        (Key.Key_Return, Held.NoModifier),
        (Key.Key_Escape, Held.NoModifier),
        (Key.Key_Left, Held.ShiftModifier),
        (Key.Key_F, Held.AltModifier),
        (Key.Key_F7, Held.ControlModifier | Held.AltModifier),
    ],
)
def test_keys_of_input_methods_menus_and_the_page_are_refused_with_a_reason(
    dialog, key, held
) -> None:
    press(dialog, key, held)
    assert dialog.new.key
    assert dialog.new.key in dialog.note.text()
    assert not dialog.assign.isEnabled()
    dialog.give()
    assert dialog.keys is STANDARD


def test_a_style_gets_no_key_of_an_input_method(window, qtbot) -> None:
    dialog = StyleKeysDialog(window)
    qtbot.addWidget(dialog)
    before = dialog.sheet
    QTest.keyClick(dialog.key, Key.Key_Space, Held.ControlModifier)
    dialog.key.editingFinished.emit()
    assert "输入法" in dialog.trouble.text()
    assert dialog.sheet is before


def test_a_field_for_a_key_says_what_for_after_use_too(dialog, qtbot) -> None:
    line = dialog.new.findChild(QLineEdit)
    assert line.placeholderText() == "新的键"
    press(dialog, Key.Key_F9, Held.ControlModifier)
    QTest.mouseClick(dialog.assign, Qt.MouseButton.LeftButton)
    assert dialog.resolved["file.print"] == ("Ctrl+F9",)
    assert (line.text(), line.placeholderText()) == ("", "新的键")


def test_cancel_leaves_the_sets_as_they_were(dialog, desktop) -> None:
    press(dialog, Key.Key_F9, Held.ControlModifier)
    dialog.give()
    end(dialog, Standard.RejectRole)
    assert [each.name for each in desktop.key_sets.all()] == ["default", "founder"]


def test_a_set_is_kept_by_ok(dialog, desktop) -> None:
    press(dialog, Key.Key_F9, Held.ControlModifier)
    dialog.give()
    end(dialog, Standard.AcceptRole)
    kept = desktop.key_sets.get(dialog.keys.name)
    assert dict(kept.keys)["file.print"] == ("Ctrl+F9",)


def test_a_disk_that_refuses_leaves_the_dialog_open(dialog, desktop, answer) -> None:
    desktop.key_sets._folder.write_text("in the way")
    dialog.copy_set()
    asked = answer("确定")
    end(dialog, Standard.AcceptRole)
    assert "keys" in asked[0]
    assert dialog.isVisible()


def test_no_two_sets_are_called_alike(dialog) -> None:
    dialog.copy_set()
    dialog.copy_set()
    texts = [dialog.sets.itemText(row) for row in range(dialog.sets.count())]
    assert len(texts) == 4
    assert len(set(texts)) == 4


def test_a_set_is_deleted_after_a_question_and_a_shipped_one_never(dialog, answer) -> None:
    assert not dialog.remove.isEnabled()
    dialog.copy_set()
    name = dialog.keys.name
    asked = answer("取消")
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert name in asked[0]
    assert dialog.keys.name == name
    answer("删除")
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert dialog.keys is STANDARD


def test_no_command_has_a_key_that_would_be_refused(dialog, window) -> None:
    commands = {each.id: each.keys for each in window.actions_.commands()}
    for keys in (STANDARD, FOUNDER):
        used = [key for each in keys.resolved(commands).values() for key in each]
        assert [key for key in used if dialog._refusal(key) is not None] == []
