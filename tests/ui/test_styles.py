"""样式: every choice of a style has a row, in sections that open, close and are remembered."""

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton

from editor.compose.hyphens import hyphens
from editor.edit.styles import SetParagraphStyle
from editor.layout.looks import LIMITS
from editor.model.composing import (
    Composer,
    Emphasis,
    Hang,
    Kinsoku,
    Language,
    LineEnd,
    LineStart,
    PunctMode,
    TextLine,
)
from editor.model.style import CharacterStyle, ParagraphStyle
from editor.ui.fields import ChoiceField, LengthField, TextField
from editor.ui.panels import options
from editor.ui.panels.headfields import PARAGRAPH_SECTIONS
from editor.ui.panels.stylefields import CHARACTER_SECTIONS, Count, Length
from editor.values.language import Words
from tests.ui.test_inspector import choose, field, type_in


def named(sections) -> list[str]:
    return [each.name for section in sections for each in section.fields]


def style(window, name: str):
    return next(each for each in window.issue.styles.paragraph if each.name == name)


def open_all(window) -> None:
    for head in window.docks.styles.findChildren(QToolButton):
        if head.property("role") == "section" and not head.isChecked():
            head.click()


@pytest.mark.parametrize(
    ("kind", "sections"),
    [(ParagraphStyle, PARAGRAPH_SECTIONS), (CharacterStyle, CHARACTER_SECTIONS)],
)
def test_every_field_of_a_style_has_one_row(kind, sections):
    wanted = [item.name for item in fields(kind) if item.name != "name"]
    assert sorted(named(sections)) == sorted(wanted)


def test_numbers_with_limits_can_be_typed():
    kinds = {each.name: each.kind for section in PARAGRAPH_SECTIONS for each in section.fields}
    assert all(isinstance(kinds[name], Count | Length) for name in LIMITS)


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (Language, options.LANGUAGES),
        (Kinsoku, options.KINSOKU),
        (PunctMode, options.PUNCTUATION),
        (Hang, options.HANGING),
        (LineStart, options.LINE_STARTS),
        (LineEnd, options.LINE_ENDS),
        (Composer, options.COMPOSERS),
        (Emphasis, options.EMPHASES),
        (TextLine, options.TEXT_LINES),
    ],
)
def test_every_value_of_a_choice_is_offered(values, names):
    assert [value for value, _ in names] == list(values)


def test_offered_dictionaries_divide_words():
    words = {"en_US": "composition", "en_GB": "composition", "ru_RU": "предложение"}
    for dictionary, _ in options.HYPHENATIONS[1:]:
        assert hyphens(words.get(dictionary, "international"), dictionary), dictionary


def test_every_row_says_in_both_languages_what_it_does():
    for section in (*PARAGRAPH_SECTIONS, *CHARACTER_SECTIONS):
        for each in section.fields:
            for words in (section.words, each.words, each.hint):
                assert isinstance(words, Words)
                assert words.zh
                assert words.en
            assert each.hint.zh.endswith("。")


def test_choices_are_set_inherited_and_undone(window):
    styles = window.docks.styles
    open_all(window)
    styles.choose("副题")
    choose(field(window, ChoiceField, "标点", "styles"), "全角")
    choose(field(window, ChoiceField, "悬挂", "styles"), "放不下时悬挂")
    choose(field(window, ChoiceField, "排法", "styles"), "整段")
    choose(field(window, ChoiceField, "叠号合一", "styles"), "是")
    choose(field(window, ChoiceField, "断词", "styles"), "英语（美国）")
    changed = style(window, "副题")
    assert (changed.punct, changed.hang) == (PunctMode.FULL, Hang.ALLOW)
    assert (changed.composer, changed.doubled) == (Composer.PARAGRAPH, True)
    assert changed.hyphenation == "en_US"
    window.bridge.undo()
    assert style(window, "副题").hyphenation is None
    box = field(window, ChoiceField, "悬挂", "styles")
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert style(window, "副题").hang is None
    assert box.currentText() == "不悬挂"
    assert box.property("inherited") is True


def test_what_no_style_sets_is_shown_as_it_will_be_composed(window):
    styles = window.docks.styles
    open_all(window)
    styles.choose("正文")
    assert field(window, ChoiceField, "排法", "styles").currentText() == "逐行"
    assert field(window, LengthField, "末行至少", "styles").placeholderText() == "2"
    window.bridge.do(SetParagraphStyle(replace(style(window, "正文"), last_min=4)))
    styles.choose("副题")
    assert field(window, LengthField, "末行至少", "styles").placeholderText() == "4"


def test_an_open_list_says_which_choice_is_inherited(window, qtbot):
    open_all(window)
    window.docks.styles.choose("副题")
    box = field(window, ChoiceField, "避头尾", "styles")
    box.showPopup()
    assert box.itemText(0) == "国标 GB/T 15834 （继承）"
    box.hidePopup()
    assert box.currentText() == "国标 GB/T 15834"


def test_whole_numbers_stay_whole(window):
    open_all(window)
    window.docks.styles.choose("正文")
    type_in(field(window, LengthField, "末行至少", "styles"), "2.6")
    type_in(field(window, LengthField, "占行", "styles"), "3")
    changed = style(window, "正文")
    assert (changed.last_min, changed.takes_lines) == (3, 3)
    assert isinstance(changed.takes_lines, int)


def test_values_beyond_the_limits_are_refused(window):
    open_all(window)
    window.docks.styles.choose("正文")
    before, highest = style(window, "正文"), LIMITS["tcy_digits"][1]
    digits = field(window, LengthField, "纵中横", "styles")
    type_in(digits, f"{highest + 1}")
    assert style(window, "正文") == before
    assert digits.property("wrong")
    assert f"{highest}" in digits.toolTip()
    type_in(digits, f"{highest}")
    assert style(window, "正文").tcy_digits == highest
    assert not digits.property("wrong")


def test_gaps_may_be_typed_as_fractions(window):
    open_all(window)
    window.docks.styles.choose("正文")
    type_in(field(window, LengthField, "中西距", "styles"), "⅛")
    type_in(field(window, LengthField, "最多", "styles"), "1/2")
    changed = style(window, "正文")
    assert (changed.autospace, changed.gap_max) == (0.125, 0.5)


def test_further_characters_can_be_added_inherited_or_none(window):
    open_all(window)
    window.docks.styles.choose("正文")
    type_in(field(window, TextField, "另禁行首", "styles"), "℃％")
    assert style(window, "正文").not_start == "℃％"
    window.docks.styles.choose("副题")
    line = field(window, TextField, "另禁行首", "styles")
    assert (line.text(), line.placeholderText()) == ("", "℃％")
    type_in(line, " ")
    assert style(window, "副题").not_start == ""
    type_in(line, "")
    assert style(window, "副题").not_start is None


def test_sections_are_remembered_and_say_how_much_is_set(window, settings):
    styles = window.docks.styles
    styles.choose("主题")
    heads = {head.accessibleName(): head for head in styles.findChildren(QToolButton)}
    marks = heads["避头尾与标点"]
    assert marks.text() == "避头尾与标点　· 1"
    marks.setFocus()
    marks.click()
    assert marks.text() == "避头尾与标点"
    assert settings.flag("section/marks", False)
    styles.kinds.setCurrentIndex(1)
    styles.kinds.setCurrentIndex(0)
    assert field(window, ChoiceField, "避头尾", "styles").isEnabled()


def test_a_section_goes_back_to_what_is_inherited(window):
    styles = window.docks.styles
    styles.choose("主题")
    heads = {head.accessibleName(): head for head in styles.findChildren(QToolButton)}
    before = style(window, "主题")
    heads["避头尾与标点"].actions()[0].trigger()
    assert style(window, "主题") == replace(before, punct=None)
    heads["首字下沉"].actions()[0].trigger()
    window.bridge.undo()
    assert style(window, "主题") == before


def test_a_closed_section_makes_no_fields(window):
    names = {each.accessibleName() for each in window.docks.styles.findChildren(LengthField)}
    assert "字号" in names
    assert "纵中横" not in names


def test_sections_open_by_key(window, qtbot):
    head = next(
        each
        for each in window.docks.styles.findChildren(QToolButton)
        if each.accessibleName() == "竖排"
    )
    window.docks["styles"].raise_()
    head.setFocus()
    qtbot.keyClick(head, Qt.Key.Key_Space)
    assert field(window, LengthField, "纵中横", "styles").isEnabled()


def test_a_character_style_has_emphasis_and_lines(window):
    styles = window.docks.styles
    styles.kinds.setCurrentIndex(1)
    styles.choose("加粗")
    choose(field(window, ChoiceField, "着重号", "styles"), "空心圈")
    choose(field(window, ChoiceField, "加线", "styles"), "书名号（波浪）")
    choose(field(window, ChoiceField, "不拆开", "styles"), "是")
    changed = next(each for each in window.issue.styles.character if each.name == "加粗")
    assert (changed.emphasis, changed.line) == (Emphasis.CIRCLE, TextLine.TITLE)
    assert changed.whole is True


def test_a_name_that_is_taken_is_said(window, replies):
    replies("小标题")
    before = window.issue
    next(
        each
        for each in window.docks.styles.findChildren(QAbstractButton)
        if each.accessibleName() == "新样式"
    ).click()
    assert window.issue is before
    assert "已经有样式“小标题”" in window.statusBar().currentMessage()
    assert window.docks.styles.current == "小标题"


def test_an_arrow_key_that_is_held_changes_a_style_once_it_is_let_go(window, qtbot):
    window.docks.styles.choose("正文")
    fields = window.docks.styles.findChildren(LengthField)
    size = next(each for each in fields if each.patient and each.isEnabled())
    told = []
    size.edited.connect(told.append)
    size.set_value(9.0)

    def press(kind, again):
        QApplication.sendEvent(
            size,
            QKeyEvent(kind, Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, "", again),
        )

    press(QEvent.Type.KeyPress, False)
    assert len(told) == 1
    before = told[0]
    size.set_value(before)
    for _ in range(4):
        press(QEvent.Type.KeyRelease, True)
        press(QEvent.Type.KeyPress, True)
    assert len(told) == 1
    press(QEvent.Type.KeyRelease, False)
    assert len(told) == 2
    assert told[1] > before
