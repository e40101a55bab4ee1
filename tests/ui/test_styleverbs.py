"""样式: shown as a tree, renamed, duplicated, replaced, made from what is selected, imported."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu, QToolButton

from editor.edit.frames import SetFrame
from editor.edit.selection import TextSelection
from editor.edit.styles import SetParagraphStyle, SetSwatch
from editor.model.color import Paint, Swatch
from editor.model.frame import Stroke
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import ParagraphStyle
from editor.session.session import Session
from editor.session.templates import shipped_templates
from editor.ui.dialogs.styleimport import import_from_template, take_from_template, take_styles
from editor.ui.fields import LengthField
from editor.values.color import Cmyk
from editor.values.geometry import Insets
from editor.values.ids import PageId
from tests.ui.sample_issue import tiny_issue
from tests.ui.test_inspector import frame, select, type_in

OBJECT = 2


@pytest.fixture
def styles(window):
    window.bridge.do(SetParagraphStyle(ParagraphStyle("导语", "正文", size=10)))
    window.docks.styles.choose("导语")
    return window.docks.styles


def named(window, name):
    return next((each for each in window.issue.styles.paragraph if each.name == name), None)


def put_caret(window, article="a1"):
    point = TextPoint(TextRef(article, Part.BODY, 1), 2)
    window.bridge.select(TextSelection(point, point, "b1"))


def test_a_style_stands_below_its_base(styles, window):
    item = styles.list.currentItem()
    assert (item.text(0), item.parent().text(0)) == ("导语", "正文")
    window.bridge.do(SetParagraphStyle(ParagraphStyle("正文", "导语", size=9)))
    assert {"导语", "正文"} <= {style.name for style in window.issue.styles.paragraph}
    styles.choose("正文")
    assert styles.current == "正文"


def test_renamed_everywhere(styles, window, replies):
    put_caret(window)
    styles.choose("导语")
    styles._apply(styles.list.currentItem())
    replies("开头")
    styles.verbs.rename()
    assert window.issue.article("a1").body[1].style == "开头"
    assert styles.current == "开头"
    window.bridge.undo()
    assert window.issue.article("a1").body[1].style == "导语"


def test_what_the_program_needs_keeps_its_name(styles, window, replies):
    styles.choose("正文")
    replies("别的")
    styles.verbs.rename()
    assert named(window, "正文") is not None
    assert "复制" in window.statusBar().currentMessage()


def test_duplicate_and_unused(styles, window):
    styles.verbs.duplicate()
    assert named(window, "导语 2").size == 10
    styles.verbs.remove_unused()
    assert named(window, "导语 2") is None
    assert named(window, "正文") is not None
    window.bridge.undo()
    assert named(window, "导语 2") is not None


def test_a_used_style_is_deleted_for_another(styles, window, replies):
    put_caret(window)
    styles.choose("导语")
    styles._apply(styles.list.currentItem())
    replies("小标题")
    styles.verbs.remove()
    assert named(window, "导语") is None
    assert window.issue.article("a1").body[1].style == "小标题"


def test_replaced_in_the_issue(styles, window, replies):
    styles.choose("正文")
    replies("导语")
    styles.verbs.substitute()
    assert {each.style for each in window.issue.article("a2").body} == {"导语"}
    assert named(window, "正文") is not None


def test_new_and_redefined_from_the_text(styles, window, replies):
    put_caret(window)
    replies("新段")
    styles.verbs.from_selection()
    assert window.issue.article("a1").body[1].style == "新段"
    styles.choose("导语")
    styles.verbs.redefine()
    assert named(window, "导语").size == named(window, "新段").size


def test_the_menu_has_the_commands_that_stand_in_the_menu_bar(styles, window):
    menu = QMenu(styles)
    styles.verbs.fill(menu)
    entries = menu.actions()
    assert window.action("style.uses") in entries
    assert all(action is window.action(action.objectName()) for action in entries)
    menu.deleteLater()


def test_a_command_brings_the_panel_into_view_and_acts_on_its_style(styles, window):
    window.show()
    window.dock("styles").hide()
    window.action("style.duplicate").trigger()
    assert window.dock("styles").isVisible()
    assert named(window, "导语 2").size == 10


def test_styles_cannot_be_changed_in_an_issue_that_is_only_read(styles, window, monkeypatch):
    monkeypatch.setattr(type(window.bridge.session), "read_only", True, raising=False)
    window.actions_.refresh()
    grey = {
        name
        for name, action in ((a.objectName(), a) for _, a in window.commands())
        if not action.isEnabled()
    }
    assert {"style.rename", "style.import", "swatch.add", "swatch.remove"} <= grey
    assert "style.uses" not in grey
    buttons = {each.accessibleName(): each for each in window.findChildren(QToolButton)}
    assert not any(buttons[name].isEnabled() for name in ("新样式", "删除样式", "新建母版"))


def test_an_object_style_is_made_of_a_frame_edited_and_applied(styles, window, replies):
    panel = frame(window, "n1")
    own = replace(panel, border=Stroke(width=2), fill=Paint("黑", 0.1))
    window.bridge.do(SetFrame(PageId("page1"), own))
    select(window, "n1")
    styles.kinds.setCurrentIndex(OBJECT)
    replies("提示框")
    styles.verbs.from_selection()
    style = window.issue.styles.frame_style("提示框")
    assert (style.border.width, style.fill.tint) == (2, 0.1)
    changed = frame(window, "n1")
    assert (changed.box.style, changed.border, changed.fill) == ("提示框", None, None)
    inset = next(
        each for each in styles._form.findChildren(LengthField) if each.accessibleName() == "内空"
    )
    type_in(inset, "9pt")
    assert window.issue.styles.frame_style("提示框").inset == Insets.all(9)
    select(window, "f1")
    styles._apply(styles.list.currentItem())
    assert frame(window, "f1").box.style == "提示框"


def test_imported_from_another_issue(styles, window, desktop, tmp_path, answer):
    other = tiny_issue()
    sheet = replace(
        other.styles, paragraph=(*other.styles.paragraph, ParagraphStyle("来稿", "导语2"))
    )
    folder = tmp_path / "other"
    gold = Swatch("金", Cmyk(0, 0.2, 0.6, 0.2))
    other = replace(other, styles=sheet, swatches=(*other.swatches, gold))
    Session.create(folder, other, fonts=desktop.fonts).close()
    take_styles(window, folder)
    assert named(window, "来稿") is not None
    assert window.issue.swatch("金") == gold
    window.bridge.undo()
    assert named(window, "来稿") is None
    window.bridge.do(SetSwatch(replace(gold, color=Cmyk(0, 0, 0, 1))))
    asked = answer("覆盖")
    take_styles(window, folder)
    assert "金" in asked[0]
    assert window.issue.swatch("金") == gold


def test_a_folder_that_is_no_issue_is_said(styles, window, tmp_path):
    before = window.issue
    take_styles(window, tmp_path / "none")
    assert window.issue is before
    assert window.notices.texts


def test_imported_from_a_template_in_one_step(styles, window):
    own = window.issue.styles
    sheet = replace(own, paragraph=(*own.paragraph, ParagraphStyle("模板样式")))
    template = shipped_templates()[0]
    before = window.issue
    take_from_template(window, replace(template, styles=sheet))
    assert named(window, "模板样式") is not None
    window.bridge.undo()
    assert window.issue == before


def test_templates_without_styles_are_not_offered(styles, window):
    before = window.issue
    import_from_template(window)
    assert window.issue is before
    assert "存为版式模板" in window.statusBar().currentMessage()
