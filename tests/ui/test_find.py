"""Find and replace beside the page: what is listed, shown, ticked and replaced."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem

from editor.edit.selection import FrameSelection, TextSelection
from editor.edit.text import ReplaceRange
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph
from editor.session.texts import Scope
from editor.ui.commands.finding import find_words
from editor.ui.panels.find import FindPanel
from editor.ui.panels.hits import PLACE, WORDS
from editor.ui.panels.story import StoryPanel

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def panel(window) -> FindPanel:
    window.actions_.trigger("edit.find")
    (found,) = window.dock("find").findChildren(FindPanel)
    return found


def type_(field, text):
    """As an input method does."""
    field.clear()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def look_for(panel, wanted, instead=""):
    type_(panel.fields.wanted, wanted)
    type_(panel.fields.instead, instead)
    panel.search()
    return panel.model.hits


def bodies(window):
    return "".join(p.text for p in window.issue.article("a3").body)


def test_the_panel_takes_the_selected_words(window):
    ref = TextRef("a3", Part.BODY, 0)
    window.bridge.select(TextSelection(TextPoint(ref, 0), TextPoint(ref, 3), "b1"))
    find_words(window)
    (panel,) = window.dock("find").findChildren(FindPanel)
    assert panel.fields.wanted.text() == "本刊讯"
    assert len(panel.model.hits) == 3


def test_hits_come_while_one_types(panel, qtbot):
    type_(panel.fields.wanted, "创历史")
    qtbot.waitUntil(lambda: len(panel.model.hits) > 0)
    assert "处" in panel.count.text()


def test_a_hit_is_selected_on_its_page(window, panel):
    look_for(panel, "开发区大门")
    QTest.keyClick(panel.fields.wanted, Key.Key_Return)
    selection = window.bridge.session.selection
    assert selection.head.ref.part is Part.CAPTION
    assert selection.frame == "c1"
    assert panel.model.index(0, PLACE).data() == "图说"


def test_a_hit_without_a_place_is_said(window, panel):
    hits = look_for(panel, "上半年开发区")
    panel.go(1)
    assert hits[0].ref.owner == "a3"
    assert "不在版面上" in window.statusBar().currentMessage()


def test_a_hit_without_room_is_selected_for_the_story_editor(window, panel):
    article = window.issue.article("a2")
    ref = TextRef("a2", Part.BODY, len(article.body) - 1)
    end = TextPoint(ref, len(article.body[-1].text))
    more = (Paragraph("甲"), *(Paragraph("签约项目四十二个。" * 40) for _ in range(30)))
    window.bridge.do(ReplaceRange(end, end, (*more, Paragraph("末了"))))
    look_for(panel, "末了")
    panel.go(1)
    assert "Ctrl+Y" in window.statusBar().currentMessage()
    assert window.bridge.session.selection.head.ref.paragraph > ref.paragraph + 20
    window.actions_.trigger("article.story")
    (story,) = window.dock("story").findChildren(StoryPanel)
    assert story.text.textCursor().selectedText() == "末了"


def test_a_label_is_shown_by_its_frame(window, panel):
    look_for(panel, "{issue.number}")
    panel.go(1)
    assert window.bridge.session.selection == FrameSelection("page1", ("l2",))


def test_next_and_previous_go_round(window, panel):
    hits = look_for(panel, "副题")
    for row in (0, 1, 2, 0):
        window.actions_.trigger("edit.find_next")
        assert panel.list.currentIndex().row() == row
    window.actions_.trigger("edit.find_previous")
    assert panel.list.currentIndex().row() == len(hits) - 1


def test_next_follows_the_caret(window, panel):
    hits = look_for(panel, "创历史")
    body = [row for row, hit in enumerate(hits) if hit.ref.owner == "a1"]
    at = TextPoint(hits[body[3]].ref, 0)
    window.bridge.select(TextSelection(at, at, "b1"))
    panel.go(1)
    assert panel.list.currentIndex().row() == body[3]


def test_only_ticked_hits_are_replaced_in_one_step(window, panel):
    before = window.issue
    hits = look_for(panel, "副题", "副标题")
    panel.model.setData(
        panel.model.index(0, PLACE), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    assert panel.all.checkState() is Qt.CheckState.PartiallyChecked
    QTest.mouseClick(panel.many, Qt.MouseButton.LeftButton)
    decks = [article.deck.text for article in window.issue.articles]
    assert decks.count("副标题说明要点") == len(hits) - 1
    window.bridge.undo()
    assert window.issue == before


def test_replace_takes_one_and_goes_on(window, panel):
    look_for(panel, "副题", "肩题")
    panel.go(1)
    first = panel.model.hits[0].ref.owner
    QTest.mouseClick(panel.one, Qt.MouseButton.LeftButton)
    assert window.issue.article(first).deck.text == "肩题说明要点"
    assert len(panel.model.hits) == 2
    assert panel.list.currentIndex().row() == 0


def test_hits_follow_what_is_typed_on_the_page(window, panel):
    hits = look_for(panel, "副题", "肩题")
    window.bridge.undo()
    look_for(panel, "副题", "肩题")
    panel.replace_all()
    assert not panel.model.hits
    window.bridge.undo()
    panel.go(1)
    assert len(panel.model.hits) == len(hits)


def test_a_wrong_pattern_is_said_and_nothing_is_listed(panel):
    panel.fields.regex.setChecked(True)
    assert not panel.fields.alike.isEnabled()
    assert not look_for(panel, "(")
    assert "正则" in panel.count.text()
    assert not panel.many.isEnabled()
    assert look_for(panel, r"第.*号|签约\w", "x")


def test_the_scope_is_the_page_the_story_or_the_selection(window, panel):
    every = len(look_for(panel, "签约"))
    panel.fields.scope.set_value(Scope.PAGE)
    panel.search()
    assert 0 < len(panel.model.hits) < every
    ref = TextRef("a2", Part.BODY, 0)
    window.bridge.select(TextSelection(TextPoint(ref, 0), TextPoint(ref, 30), "b2"))
    panel.fields.scope.set_value(Scope.STORY)
    panel.search()
    assert {hit.ref.owner for hit in panel.model.hits} == {"a2"}
    panel.fields.scope.set_value(Scope.SELECTION)
    panel.search()
    assert len(panel.model.hits) == 1


def test_styles_are_found_and_changed(window, panel):
    panel.fields.show_styles(window.issue.styles)
    panel.fields.styles[1].set_value("电头")
    panel.fields.styles[3].set_value("加粗")
    look_for(panel, "")
    assert {hit.old for hit in panel.model.hits} == {"本刊讯"}
    panel.replace_all()
    assert window.issue.article("a1").body[0].spans[0].style == "加粗"
    assert window.issue.article("a1").body[0].text.startswith("本刊讯")


def test_tidying_lists_what_it_would_change(window, panel):
    ref = TextRef("a1", Part.BODY, 0)
    window.bridge.select(TextSelection(TextPoint(ref, 3), TextPoint(ref, 3), "b1"))
    QTest.keyClicks(window.canvas, "...")
    panel.fields.tabs.setCurrentIndex(1)
    rules = panel.fields.rules
    for row in range(rules.count()):
        rules.item(row).setCheckState(Qt.CheckState.Checked)
    panel.search()
    (hit,) = [hit for hit in panel.model.hits if hit.old == "..."]
    assert hit.new == "……"
    panel.replace_all()
    assert window.issue.article("a1").body[0].text.startswith("本刊讯……")


def test_a_row_is_painted_and_read_out(window, panel):
    look_for(panel, "副题", "肩题")
    index = panel.model.index(0, WORDS)
    assert index.data() == "【副题 → 肩题】说明要点"
    image = QImage(300, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    blank = image.copy()
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    painter = QPainter(image)
    panel.list.itemDelegate().paint(painter, option, index)
    painter.end()
    assert image != blank


def test_escape_gives_the_keys_back_to_the_page(window, panel):
    QTest.keyClick(panel.fields.wanted, Key.Key_Escape)
    assert not window.dock("find").isVisible()


def test_counts_of_what_is_selected_and_of_everything(window, in_dialog):
    ref = TextRef("a1", Part.BODY, 0)
    window.bridge.select(TextSelection(TextPoint(ref, 0), TextPoint(ref, 9), "b1"))
    window.status.refresh()
    assert window.status.count.text() == "选 8 字"
    rows = []

    def read(dialog):
        rows.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.accept()

    in_dialog(read)
    window.actions_.trigger("text.counts")
    assert {"所选文字", "当前稿件", "当前版面", "整期", "8"} <= set(rows)
