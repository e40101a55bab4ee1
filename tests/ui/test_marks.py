"""文字 menu: marks, readings, looseness, special characters and the word list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from editor.edit.selection import NOTHING, TextSelection
from editor.edit.styles import SetWords
from editor.model.composing import Emphasis
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import readings
from editor.session.composed import composed_at
from editor.session.composing import SPECIALS
from editor.session.readings import Base, selected_base
from editor.ui.dialogs.ruby import RubyDialog
from editor.ui.dialogs.wordlist import WordListDialog
from editor.values.ids import FrameId

REF = TextRef("a1", Part.BODY, 0)
MARKS = ("bold", "emphasis", "name", "title", "underline", "together")


def choose(window, start: int, end: int) -> None:
    ends = TextPoint(REF, start), TextPoint(REF, end)
    window.bridge.select(TextSelection(*ends, FrameId("b1")))


def paragraph(window):
    return window.issue.articles[0].body[0]


def act(window, name: str) -> None:
    window.actions_.trigger(f"text.{name}")


def dialog_for(window, qtbot, start: int = 4, end: int = 7) -> RubyDialog:
    choose(window, start, end)
    dialog = RubyDialog(window, selected_base(window.bridge.session.state))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_is_one_step_and_a_switch(window, name):
    choose(window, 4, 7)
    before = window.issue
    act(window, name)
    assert window.actions_[f"text.{name}"].isChecked()
    assert any((span.start, span.end) == (4, 7) for span in paragraph(window).spans)
    window.bridge.undo()
    assert window.issue == before
    window.bridge.redo()
    act(window, name)
    assert not window.actions_[f"text.{name}"].isChecked()


def test_marks_need_selected_characters(window):
    choose(window, 4, 4)
    window.actions_.refresh()
    assert not any(window.actions_[f"text.{name}"].isEnabled() for name in (*MARKS, "ruby"))
    window.bridge.select(NOTHING)
    window.actions_.refresh()
    off = ("insert.dash", "tighten", "add_word")
    assert not any(window.actions_[f"text.{name}"].isEnabled() for name in off)


def test_dots_stay_beside_bold(window):
    choose(window, 4, 7)
    act(window, "bold")
    act(window, "emphasis")
    style = window.issue.styles.character_style("加粗＋着重")
    assert (style.weight, style.emphasis) == (700, Emphasis.DOT)
    assert window.actions_["text.bold"].isChecked()


@pytest.mark.parametrize("special", SPECIALS, ids=lambda special: special.name)
def test_special_characters_are_inserted(window, special):
    choose(window, 4, 7)
    act(window, f"insert.{special.name}")
    assert paragraph(window).text.startswith(f"本刊讯　{special.text}经济技术")
    selection = window.bridge.session.selection
    assert (selection.empty, selection.head.offset) == (True, 4 + len(special.text))


def test_a_paragraph_is_tightened_loosened_and_let_be(window):
    choose(window, 4, 4)
    act(window, "tighten")
    assert paragraph(window).looseness == -1
    act(window, "loosen")
    act(window, "loosen")
    assert paragraph(window).looseness == 1
    act(window, "natural")
    assert paragraph(window).looseness == 0
    assert not window.actions_["text.natural"].isEnabled()


def test_the_status_bar_says_what_came_of_tightening_and_loosening(window):
    choose(window, 4, 4)
    lines = composed_at(window.bridge.session).lines
    for step in ("tighten", "loosen", "loosen"):
        act(window, step)
        assert str(composed_at(window.bridge.session).lines) in window.statusBar().currentMessage()
    now = composed_at(window.bridge.session).lines
    words = "松不出一行" if now == lines else f"原 {lines} 行，现 {now} 行"
    assert words in window.statusBar().currentMessage()


def test_commands_of_submenus_have_keys_and_are_found(window):
    found = {action.objectName(): menu for menu, action in window.commands()}
    assert found["text.tighten"] == "文字 › 松紧"
    assert window.action("text.insert.dash").shortcut().toString() == "Ctrl+Alt+-"


def test_no_two_commands_have_the_same_keys(window):
    keys = [key.toString() for _, action in window.commands() for key in action.shortcuts()]
    assert len(set(keys)) == len(keys)


def test_readings_of_single_characters(window, qtbot, in_dialog):
    def fill(dialog):
        assert isinstance(dialog, RubyDialog)
        assert dialog.cells[0].accessibleName() == "“大”的注音"
        dialog.cells[0].setFocus()
        for keys in ("da4 ", "tong2 "):
            qtbot.keyClicks(dialog.focusWidget(), keys)
        dialog.accept()

    choose(window, 4, 7)
    in_dialog(fill)
    act(window, "ruby")
    spans = [reading for span in paragraph(window).spans for reading in readings(span)]
    assert spans == [(4, 5, "dà"), (5, 6, "tóng")]
    window.bridge.undo()
    assert not any(span.ruby for span in paragraph(window).spans)


def test_pasted_syllables_go_on_in_the_next_fields(window, qtbot):
    dialog = dialog_for(window, qtbot)
    dialog.cells[0].textEdited.emit("dà tong2 shi4 duo1")
    assert [cell.text() for cell in dialog.cells] == ["dà", "tóng", "shì"]


def test_marks_get_no_syllable(window, qtbot):
    base = Base(TextPoint(REF, 0), "大，同", ("",) * 3)
    dialog = RubyDialog(window, base)
    qtbot.addWidget(dialog)
    dialog.cells[0].textEdited.emit("da4 tong2")
    assert [cell.text() for cell in dialog.cells] == ["dà", "", "tóng"]


def test_what_was_typed_singly_is_kept_for_the_group(window, qtbot):
    dialog = dialog_for(window, qtbot)
    dialog.cells[0].setText("dà")
    dialog.cells[1].setText("tóng")
    dialog.together.setChecked(True)
    assert dialog.line.text() == "dà tóng"


def test_one_reading_for_all(window, qtbot):
    dialog = dialog_for(window, qtbot)
    dialog.together.setChecked(True)
    dialog.line.setText("Datong")
    window.bridge.do(dialog.edit())
    again = dialog_for(window, qtbot, 5, 6)
    assert again.together.isChecked()
    assert again.line.text() == "Datong"
    assert len(again.cells) == 3
    again.line.clear()
    window.bridge.do(again.edit())
    assert not any(span.ruby for span in paragraph(window).spans)


def test_unchanged_readings_are_no_step(window, qtbot):
    assert dialog_for(window, qtbot).edit() is None


def test_many_characters_scroll(window, qtbot):
    base = Base(TextPoint(REF, 0), "字" * 120, ("",) * 120)
    dialog = RubyDialog(window, base)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() > 0
    assert len(dialog.cells) == 120


def test_the_word_list_is_typed_sorted_and_undone(window, in_dialog):
    def fill(dialog):
        assert isinstance(dialog, WordListDialog)
        dialog.list.setPlainText("经济技术开发区\n大同市\n大同市\n市\n")
        dialog.accept()

    in_dialog(fill)
    act(window, "words")
    assert window.issue.styles.words == ("大同市", "经济技术开发区")
    window.bridge.undo()
    assert window.issue.styles.words == ()


def test_words_are_imported_beside_those_that_are_there(window, qtbot, tmp_path):
    window.bridge.do(SetWords(("大同市",)))
    file = tmp_path / "名单.txt"
    file.write_bytes("山西省\r\n大同市\r\n".encode("gb18030"))
    dialog = WordListDialog(window)
    qtbot.addWidget(dialog)
    dialog.take(file)
    assert dialog.words() == ("大同市", "山西省")


def test_a_file_that_is_no_text_is_refused(window, qtbot, tmp_path, answer):
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0\x00\x10")
    dialog = WordListDialog(window)
    qtbot.addWidget(dialog)
    asked = answer("确定")
    dialog.take(file)
    assert "photo.jpg" in asked[0]
    assert dialog.words() == ()


def test_escape_throws_no_words_away_unasked(window, qtbot, answer):
    dialog = WordListDialog(window)
    dialog.show()
    dialog.list.setPlainText("大同市")
    answer("继续编辑")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    answer("放弃")
    dialog.reject()
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_selected_characters_go_on_the_list(window):
    choose(window, 4, 7)
    act(window, "add_word")
    assert window.issue.styles.words == ("大同市",)
    assert not window.actions_["text.add_word"].isEnabled()
