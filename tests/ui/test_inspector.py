"""属性 and 样式: fields show the selection and write edits."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.edit.frames import SetFrame
from editor.edit.rotating import RotateFrames
from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.model.frame import ColumnFit, LabelFrame, PhotoFit, TitleFrame
from editor.model.place import Part, TextPoint, TextRef
from editor.model.rotating import reach_of
from editor.model.style import Align
from editor.model.text import Paragraph, Span
from editor.session.composed import Composed
from editor.ui.fields import ChoiceField, FlagField, LengthField, ParagraphsField, TextField
from editor.ui.panels.inspectpage import read_date
from editor.ui.panels.inspecttext import composed_words
from editor.values.ids import FrameId, PageId
from editor.values.language import Words
from editor.values.units import MM


def field(window, kind, name, panel="inspector"):
    dock = getattr(window.docks, panel)
    found = [each for each in dock.findChildren(kind) if each.accessibleName() == name]
    shown = [each for each in found if each.isVisibleTo(dock)]
    assert shown, name
    return shown[0]


def choose(box: ChoiceField, text: str) -> None:
    """Choose the last of this name: the first may be what is inherited."""
    texts = [box.itemText(each) for each in range(box.count())]
    assert text in texts, texts
    row = max(row for row, each in enumerate(texts) if each == text)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def type_in(line, text: str) -> None:
    line.setText(text)
    line.editingFinished.emit()


def select(window, *names: str) -> None:
    window.bridge.select(FrameSelection(PageId("page1"), tuple(FrameId(name) for name in names)))


def frame(window, name: str):
    return window.issue.page(PageId("page1")).frame(FrameId(name))


def test_a_turned_frame_grows_from_the_corner_that_is_told(window):
    window.bridge.do(RotateFrames(PageId("page1"), (FrameId("f1"),), 90))
    select(window, "f1")
    told = field(window, LengthField, "X").text()
    before = reach_of(frame(window, "f1").box)
    type_in(field(window, LengthField, "宽"), "10字")
    after = reach_of(frame(window, "f1").box)
    assert (after.height, after.right, after.y) == pytest.approx((90, before.right, before.y))
    assert field(window, LengthField, "X").text() == told
    type_in(field(window, LengthField, "X"), "+=2mm")
    assert reach_of(frame(window, "f1").box).right == pytest.approx(before.right + 2 * MM)


def test_moves_and_resizes_by_typing(window):
    select(window, "f1")
    type_in(field(window, LengthField, "X"), "50mm+1")
    assert frame(window, "f1").box.rect.x == pytest.approx(51 * MM)
    type_in(field(window, LengthField, "宽"), "10字")
    assert frame(window, "f1").box.rect.width == pytest.approx(90)
    window.bridge.undo()
    assert field(window, LengthField, "宽").text() != "31.75mm"


def test_a_refused_value_shows_the_old_one_again(window):
    select(window, "f1")
    window.actions_.trigger("object.lock")
    assert not field(window, LengthField, "X").isEnabled()


def test_text_frame_fields(window):
    select(window, "b1")
    type_in(field(window, LengthField, "栏数"), "3")
    choose(field(window, ChoiceField, "分栏"), "绝对分栏")
    field(window, FlagField, "末块各栏拉平").click()
    choose(field(window, ChoiceField, "稿件"), "优化营商环境")
    changed = frame(window, "b1")
    assert (changed.columns, changed.fit, changed.balance) == (3, ColumnFit.ABSOLUTE, True)
    assert changed.article == "a2"


def test_photo_wrap_and_fit(window):
    select(window, "f1")
    choose(field(window, ChoiceField, "适合"), "完整显示")
    assert frame(window, "f1").fit is PhotoFit.FIT
    type_in(field(window, LengthField, "边空"), "2mm")
    assert frame(window, "f1").box.wrap.clearance.top == pytest.approx(2 * MM)
    field(window, FlagField, "图文互斥").click()
    assert frame(window, "f1").box.wrap is None


def test_title_parts_and_style(window):
    select(window, "t1")
    field(window, FlagField, "引题").click()
    choose(field(window, ChoiceField, "主题样式"), "头条主题")
    title = frame(window, "t1")
    assert isinstance(title, TitleFrame)
    assert Part.KICKER not in title.parts
    assert dict(title.styles) == {Part.HEADLINE: "头条主题"}


def test_panel_border_and_tint(window):
    select(window, "n1")
    choose(field(window, ChoiceField, "线型"), "双线")
    choose(field(window, ChoiceField, "底纹"), "黑")
    type_in(field(window, LengthField, "浓度"), "20%")
    panel = frame(window, "n1")
    assert panel.border.kind == "double"
    assert panel.fill.tint == pytest.approx(0.2)
    choose(field(window, ChoiceField, "线型"), "无")
    assert frame(window, "n1").border is None


def test_label_text_keeps_styles_of_other_lines(window, qtbot):
    select(window, "l2")
    box = field(window, ParagraphsField, "文字")
    with qtbot.waitSignal(box.edited):
        box.setPlainText("第{issue.number}期\n总第{issue.serial}期")
    label = frame(window, "l2")
    assert isinstance(label, LabelFrame)
    assert [part.text for part in label.text] == ["第{issue.number}期", "总第{issue.serial}期"]
    assert {part.style for part in label.text} == {"报眉"}


def test_label_text_keeps_the_marks_of_what_is_not_touched(window, qtbot):
    marked = Paragraph("开发区建设", "报眉", (Span(0, 3, "加粗"),))
    label = replace(frame(window, "l2"), text=(marked,))
    window.bridge.do(SetFrame(PageId("page1"), label))
    select(window, "l2")
    box = field(window, ParagraphsField, "文字")
    with qtbot.waitSignal(box.edited):
        box.setPlainText("开发区新建设\n周刊")
    first, second = frame(window, "l2").text
    assert (first.text, first.spans) == ("开发区新建设", (Span(0, 4, "加粗"),))
    assert second == Paragraph("周刊", "报眉")


def test_several_frames_move_together(window):
    select(window, "l1", "l2")
    before = frame(window, "l2").box.rect.y
    line = field(window, LengthField, "Y")
    type_in(line, f"{line.text()}+10mm")
    assert frame(window, "l2").box.rect.y == pytest.approx(before + 10 * MM, abs=0.02)


def test_page_number_credits_and_date(window):
    window.bridge.select(NOTHING)
    type_in(field(window, TextField, "版名"), "头版")
    type_in(field(window, TextField, "美编"), "赵明")
    type_in(field(window, TextField, "日期"), "2026年12月1日")
    assert window.page.name == "头版"
    assert window.page.credits.designer == "赵明"
    assert window.issue.info.date.isoformat() == "2026-12-01"


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "1-2"])
def test_no_date_is_none(text):
    assert read_date(text) is None


def test_a_house_says_what_its_jump_lines_say(window):
    said = field(window, TextField, "下转")
    assert (said.text(), said.placeholderText()) == ("", "下转第{n}版")
    type_in(said, "（下转{n}版）")
    assert dict(window.issue.info.words)["jump_to"] == "（下转{n}版）"
    type_in(field(window, TextField, "下转"), "")
    assert "jump_to" not in dict(window.issue.info.words)


def test_text_styles_at_the_caret(window):
    point = TextPoint(TextRef("a1", Part.BODY, 1), 4)
    window.bridge.select(TextSelection(point, point, FrameId("b1")))
    choose(field(window, ChoiceField, "段落样式"), "小标题")
    assert window.issue.articles[0].body[1].style == "小标题"


def test_looseness_and_what_came_of_it(window):
    point = TextPoint(TextRef("a1", Part.BODY, 1), 4)
    window.bridge.select(TextSelection(point, point, FrameId("b1")))
    labels = window.docks.inspector.findChildren(QLabel)
    said = next(each for each in labels if re.match(r"\d+ 行", each.text()))
    assert said.isVisibleTo(window.docks.inspector)
    choose(field(window, ChoiceField, "松紧"), "松一行")
    assert window.issue.articles[0].body[1].looseness == 1
    window.bridge.undo()
    assert field(window, ChoiceField, "松紧").currentText() == "自然"


def test_the_title_at_the_caret_is_counted(window):
    point = TextPoint(TextRef("a1", Part.HEADLINE), 0)
    window.bridge.select(TextSelection(point, point, FrameId("t1")))
    article = window.issue.articles[0]
    count = len(article.headline.text)
    labels = [each.text() for each in window.docks.inspector.findChildren(QLabel)]
    assert any(text.startswith(f"{count}/") for text in labels)


def test_a_title_is_described_as_its_frame_sets_it(window):
    title = replace(frame(window, "t1"), styles=((Part.HEADLINE, "副题"),))
    window.bridge.do(SetFrame(PageId("page1"), title))
    point = TextPoint(TextRef("a1", Part.HEADLINE), 0)
    window.bridge.select(TextSelection(point, point, FrameId("t1")))
    labels = [each.text() for each in window.docks.inspector.findChildren(QLabel)]
    style = window.issue.styles.paragraph_style("副题")
    assert any(text.startswith(f"此框按“副题”排：{style.font}") for text in labels)


def test_the_style_at_the_caret_in_a_line(window):
    point = TextPoint(TextRef("a1", Part.BODY, 1), 4)
    window.bridge.select(TextSelection(point, point, FrameId("b1")))
    labels = [each.text() for each in window.docks.inspector.findChildren(QLabel)]
    assert "宋体 · 小五 9pt / 13pt · 开明 · 逐行" in labels


@pytest.mark.parametrize(
    ("composed", "zh", "en"),
    [
        (Composed(1, 0.0, 0.0), "1 行", "1 line"),
        (Composed(5, 0.061, 0.0), "5 行，字距最松 +0.06 字", "5 lines, loosest gap +0.06 em"),
        (Composed(2, 0.001, -0.02), "2 行，最紧 −0.02 字", "2 lines, tightest −0.02 em"),
    ],
)
def test_what_a_paragraph_came_to_in_words(composed, zh, en):
    assert composed_words(composed) == Words(zh, en)


def test_style_editor_changes_and_inherits(window):
    styles = window.docks.styles
    styles.choose("主题")
    type_in(field(window, LengthField, "字号", "styles"), "一号")
    choose(field(window, ChoiceField, "对齐", "styles"), "居中")
    style = next(each for each in window.issue.styles.paragraph if each.name == "主题")
    assert (style.size, style.align) == (26.0, Align.CENTER)
    type_in(field(window, LengthField, "字号", "styles"), "")
    style = next(each for each in window.issue.styles.paragraph if each.name == "主题")
    assert style.size is None
    assert field(window, LengthField, "字号", "styles").placeholderText() == "小五 9pt"


def test_style_list_follows_the_caret(window):
    point = TextPoint(TextRef("a1", Part.HEADLINE, 0), 1)
    window.bridge.select(TextSelection(point, point, FrameId("t1")))
    assert window.docks.styles.current == "主题"


def test_character_styles_have_their_own_fields(window):
    styles = window.docks.styles
    styles.kinds.setCurrentIndex(1)
    styles.choose("文末署名")
    choose(field(window, ChoiceField, "排到行末", "styles"), "否")
    style = next(each for each in window.issue.styles.character if each.name == "文末署名")
    assert style.flush_end is False


def test_enter_and_escape_give_the_keys_back_to_the_page(window, qtbot):
    window.activateWindow()
    select(window, "b2")
    columns = field(window, LengthField, "栏数")
    for text, key in (("1", Qt.Key.Key_Return), ("3", Qt.Key.Key_Escape)):
        columns.setFocus()
        columns.selectAll()
        qtbot.keyClicks(columns, text)
        qtbot.keyClick(columns, key)
        assert window.focusWidget() is window.canvas
    assert frame(window, "b2").columns == 1
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert frame(window, "b2").columns == 2


def test_a_wrong_value_keeps_the_keys(window, qtbot):
    select(window, "b2")
    columns = field(window, LengthField, "栏数")
    columns.setFocus()
    columns.selectAll()
    qtbot.keyClicks(columns, "abc")
    qtbot.keyClick(columns, Qt.Key.Key_Return)
    assert window.focusWidget() is columns


def test_undo_goes_through_fields_that_are_as_they_were(window, qtbot):
    window.activateWindow()
    select(window, "b2")
    type_in(field(window, LengthField, "栏数"), "1")
    columns = field(window, LengthField, "栏数")
    columns.setFocus()
    qtbot.waitUntil(window.actions_["edit.undo"].isEnabled)
    qtbot.keyClick(columns, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert frame(window, "b2").columns == 2
