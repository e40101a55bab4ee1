"""Articles as plain text, pages, the command search and the list of keys."""

import ast
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt

from editor import ui
from editor.model.place import Part
from editor.model.table import Table
from editor.model.text import Paragraph, Span
from editor.ui.dialogs.article import ArticleDialog
from editor.ui.dialogs.commands import CommandDialog
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.keys import KeysDialog
from editor.ui.dialogs.page import NumberDialog, PageDialog
from editor.ui.dialogs.retyping import retyped
from editor.ui.dialogs.templates import TemplateList
from editor.ui.templates import TemplatePictures
from editor.values.language import Words

MARKED = Paragraph("本刊讯　今天", "正文", (Span(0, 3, "电头"),))
OLD = (MARKED, Paragraph("二"), Paragraph("三"))


def test_untouched_paragraphs_keep_their_marks():
    assert retyped(OLD, "本刊讯　今天\n二改\n三") == (MARKED, Paragraph("二改"), Paragraph("三"))
    assert retyped(OLD, "本刊讯　今天\n二\n三") == OLD
    assert retyped(OLD, "本刊讯　今天\n三") == (MARKED, Paragraph("三"))
    assert retyped(OLD, "") == (Paragraph(""),)


def test_a_changed_paragraph_keeps_its_style_and_what_was_not_touched():
    head = Paragraph("深入推进招落一体", "小标题", (Span(0, 2, "着重"),))
    text = Paragraph("山西综改示范区", "正文", (Span(0, 2, "", "shān xī"), Span(4, 7, "专名")))
    old = (MARKED, head, text, Paragraph("四"))
    new = retyped(old, "本刊讯　今日\n深入推进招落一体化\n山西省综改示范区\n四")
    assert [each.style for each in new] == ["正文", "小标题", "正文", "正文"]
    assert new[0].spans == (Span(0, 3, "电头"),)
    assert new[1].spans == (Span(0, 2, "着重"),)
    assert new[2].spans == (Span(0, 2, "", "shān xī"), Span(5, 8, "专名"))
    assert retyped(old, "本刊讯　今天\n全新的小标题\n山西综改示范区\n四")[1] == Paragraph(
        "全新的小标题", "小标题"
    )


def test_paragraphs_between_two_changed_ones_stay():
    text = Paragraph("二", "小标题", (Span(0, 1, "着重"),))
    blank = Paragraph("", "诗")
    old = (Paragraph("一", "诗"), blank, text, blank, Paragraph("三", "诗"))
    new = retyped(old, "一改\n\n二\n\n三改\n新写的")
    assert new[1:4] == (blank, text, blank)
    assert [each.text for each in new] == ["一改", "", "二", "", "三改", "新写的"]


@given(st.lists(st.text("甲乙 　\t\n。", max_size=8), max_size=6), st.text("甲乙 　\t\n。"))
def test_all_that_is_typed_is_kept(old, text):
    paragraphs = tuple(Paragraph(each.replace("\n", "")) for each in old)
    new = retyped(paragraphs, text)
    bare = str.maketrans("", "", " 　\t\n")
    assert "".join(each.text for each in new).translate(bare) == text.translate(bare)


def test_tables_of_a_manuscript_stay_tables():
    table = Paragraph("甲\t乙\n丙\t丁", "表文", (Span(0, 1, "加粗"),), table=Table())
    old = (Paragraph("一"), table, Paragraph("二"))
    assert retyped(old, "一改\n甲\t乙 / 丙\t丁\n二改") == (
        Paragraph("一改"),
        table,
        Paragraph("二改"),
    )
    other = replace(table, text="甲\t乙改\n丙\t丁")
    assert retyped(old, "一\n甲\t乙改 / 丙\t丁\n二") == (Paragraph("一"), other, Paragraph("二"))
    assert retyped(old, "一\n二") == (Paragraph("一"), Paragraph("二"))


def test_indents_and_blank_lines_of_manuscripts_go():
    text = "　　一段。\n\n　　二段。\n　　（记者 李明）\n"
    new = retyped((Paragraph(),), text)
    assert [each.text for each in new] == ["一段。", "二段。", "（记者 李明）"]
    assert retyped(OLD, "本刊讯　今天\n二\n\n三") == OLD


def test_a_pasted_manuscript_loses_its_indents(window, qtbot):
    dialog = ArticleDialog(window, window.issue.articles[0], Words("稿件", "Article"))
    qtbot.addWidget(dialog)
    data = QMimeData()
    data.setText("　　一段。\r\n\r\n　　二段。\r\n")
    dialog.body.selectAll()
    dialog.body.insertFromMimeData(data)
    assert dialog.body.toPlainText() == "一段。\n二段。"
    dialog.done(0)


def test_a_title_is_counted_while_it_is_typed(window, qtbot):
    article = next(each for each in window.issue.articles if each.id == "a1")
    dialog = ArticleDialog(window, article, Words("稿件", "Article"))
    qtbot.addWidget(dialog)
    dialog.show()
    label = dialog.fits[Part.HEADLINE]
    dialog.headline.setText("开发区召开会议")
    assert label.text().startswith("7/")
    assert window.look.theme.red not in label.styleSheet()
    dialog.headline.setText("开发区召开会议" * 12)
    assert label.text().startswith("84/")
    assert "余" in label.text()
    assert window.look.theme.red in label.styleSheet()
    assert not dialog.fits[Part.BYLINE].isVisible()
    dialog.headline.setText(article.headline.text)
    dialog.done(0)


def test_escape_throws_no_article_away_unasked(window, answer, in_dialog, qtbot):
    dialog = ArticleDialog(window, window.issue.articles[0], Words("稿件", "Article"))
    dialog.show()
    dialog.body.setPlainText("写了很久。")
    asked = answer("继续编辑")
    qtbot.keyClick(dialog.body, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.body.toPlainText() == "写了很久。"
    answer("放弃")
    dialog.close()
    assert not dialog.isVisible()
    assert "放弃" in asked[0]
    dialog.deleteLater()


def test_escape_closes_an_untouched_article(window, qtbot):
    dialog = ArticleDialog(window, window.issue.articles[0], Words("稿件", "Article"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.body, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_new_article_is_added(window, in_dialog):
    def fill(dialog):
        assert isinstance(dialog, ArticleDialog)
        dialog.headline.setText("新的一篇 / 两行题")
        dialog.body.setPlainText("第一段。\n第二段。")
        dialog.notes.setPlainText("题目待定")
        dialog.accept()

    in_dialog(fill)
    window.actions_.trigger("article.new")
    article = window.issue.articles[-1]
    assert article.headline == Paragraph("新的一篇\n两行题", "主题")
    assert len(article.body) == 2
    assert article.notes == "题目待定"
    tree = window.docks.library.articles
    assert tree.topLevelItemCount() == 4
    assert tree.current == article.id


def test_notes_of_an_article_can_be_changed(window, in_dialog):
    tree = window.docks.library.articles
    tree.setCurrentItem(tree.topLevelItem(1))
    before = window.issue.articles[1]

    def fill(dialog):
        dialog.notes.setPlainText("请补图")
        dialog.accept()

    in_dialog(fill)
    window.actions_.trigger("article.edit")
    after = window.issue.articles[1]
    assert after.notes == "请补图"
    assert after.body == before.body


def test_page_dialog_sets_number_and_name(window, in_dialog):
    def fill(dialog):
        assert isinstance(dialog, PageDialog)
        line = next(each for each in dialog.findChildren(object) if _named(each, "版号"))
        line.setText("A01")
        line.editingFinished.emit()
        dialog.accept()

    in_dialog(fill)
    window.actions_.trigger("page.properties")
    assert window.page.number == "A01"


def test_typing_replaces_what_the_first_field_of_a_dialog_holds(window, qtbot):
    dialog = NumberDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.first.hasSelectedText)
    qtbot.keyClicks(dialog.first, "B7")
    assert dialog.first.text() == "B7"


def test_a_page_is_added_from_a_template(window, in_dialog):
    def fill(dialog):
        templates = dialog.findChild(TemplateList)
        templates.setCurrentRow(templates.count() - 1)
        dialog.accept()

    in_dialog(fill)
    window.actions_.trigger("page.add")
    assert [page.number for page in window.issue.pages] == ["1", "2", "3"]
    assert window.page.number == "3"


def test_templates_are_told_apart_before_their_pictures_are_drawn(window, in_dialog, monkeypatch):
    monkeypatch.setattr(TemplatePictures, "picture", lambda *_: None)
    seen = []

    def look_at(dialog):
        templates = dialog.findChild(TemplateList)
        for row in range(templates.count()):
            icon = templates.item(row).icon().pixmap(templates.iconSize()).toImage()
            seen.append(bytes(icon.constBits()))
        dialog.reject()

    in_dialog(look_at)
    window.actions_.trigger("page.add")
    assert len(seen) > 3
    assert len(set(seen)) == len(seen)


def test_command_search_finds_and_runs(window, qtbot):
    dialog = CommandDialog(window)
    qtbot.addWidget(dialog)
    dialog.search.setText("下一版")
    assert dialog.list.currentItem().text(0) == "下一版"
    dialog.search.returnPressed.emit()
    assert dialog.chosen is window.actions_["page.next"]


def test_command_search_refuses_what_cannot_be_done(window, qtbot):
    dialog = CommandDialog(window)
    qtbot.addWidget(dialog)
    dialog.search.setText("重做")
    dialog.search.returnPressed.emit()
    assert dialog.chosen is None


def test_keys_are_listed(window, qtbot):
    dialog = KeysDialog(window)
    qtbot.addWidget(dialog)
    groups = [
        dialog.tree.topLevelItem(row).text(0) for row in range(dialog.tree.topLevelItemCount())
    ]
    assert groups[0] == "文件"
    assert groups[-1] == "画面"


def _named(widget, name):
    return hasattr(widget, "accessibleName") and widget.accessibleName() == name


def test_every_dialog_has_its_chapter():
    """The class that all share has none: whoever makes one of it answers no key."""
    made = {
        f"{path.name}:{node.lineno}"
        for path in Path(ui.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id == Dialog.__name__
    }
    assert made == set()
