"""The library's lists: what an edit does not touch is left alone."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from editor.edit.articles import SetArticle
from editor.edit.photos import AddPhoto, SetPhoto
from editor.edit.selection import NOTHING
from editor.edit.text import Splice
from editor.model.photo import Photo
from editor.model.place import Part, TextRef
from editor.model.text import Paragraph, Span
from editor.session.arrivals import arrived
from editor.session.loaded import StoryLoad
from editor.ui.canvas.drops import ARTICLE_MIME, PHOTO_MIME, carried, keys_in
from editor.ui.commands.library import COLUMNS
from editor.ui.panels.articles import COUNT, DATE, STATE, ArticleTree
from editor.ui.panels.captioning import recaptioned
from editor.ui.panels.library import STEP
from editor.ui.panels.panel import rows_of
from editor.ui.panels.photos import CREDIT, LARGEST, PICTURE, SMALLEST, PhotoTree
from editor.ui.panels.rows import id_of
from editor.ui.placing import drop_loads
from tests.ui.mouse import double_click


def test_a_caption_is_typed_without_reading_pictures_again(window, monkeypatch):
    tree = window.docks.library.photos
    photo = window.issue.photos[0]
    read = []
    monkeypatch.setattr(PhotoTree, "_picture", lambda _, new: read.append(new.id))
    caption = Paragraph("新的图说", "图说")
    window.bridge.do(SetPhoto(replace(photo, caption=caption)))
    assert tree.topLevelItem(0).text(0) == "新的图说"
    assert read == []


def test_pictures_are_read_when_the_list_is_seen(window, qtbot):
    tree = window.docks.library.photos
    tree.setParent(None)
    assert tree.topLevelItem(0).icon(0).isNull()
    qtbot.addWidget(tree)
    tree.show()
    waiting = tree.topLevelItem(0).icon(0).cacheKey()
    qtbot.waitUntil(lambda: tree.topLevelItem(0).icon(0).cacheKey() != waiting)
    assert tree.topLevelItem(0).icon(0).availableSizes()[0].width() == 2 * PICTURE.width()


def seen(tree):
    """The titles of the rows that are shown, from above."""
    return [item.text(0) for item in rows_of(tree) if not item.isHidden()]


def click_head(tree, column):
    head = tree.header()
    left = head.sectionViewportPosition(column)
    place = QPoint(left + head.sectionSize(column) // 2, head.height() // 2)
    QTest.mouseClick(
        head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )


def test_a_head_puts_rows_in_order_then_in_reverse_then_as_they_were(window):
    tree = window.docks.library.articles
    own = seen(tree)
    tree.setCurrentItem(tree.topLevelItem(1))
    click_head(tree, COUNT)
    counts = [int(item.text(COUNT)) for item in rows_of(tree)]
    assert counts == sorted(counts)
    assert tree.current == "a2"
    assert tree.chosen_ids() == ("a2",)
    click_head(tree, COUNT)
    assert seen(tree)[0] == own[0]
    assert tree.header().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    click_head(tree, COUNT)
    assert seen(tree) == own
    assert tree.order == ""


def test_titles_are_ordered_by_pinyin_and_states_by_urgency(window):
    tree = window.docks.library.articles
    tree.order_by("title")
    assert seen(tree) == ["上半年开发区经济运行平稳", "推动保税维修业态发展", "优化营商环境"]
    tree.order_by("state")
    assert [item.text(STATE)[0] for item in rows_of(tree)] == ["余", "缺", "待"]


def test_the_order_and_the_columns_are_remembered(window, desktop, project):
    tree = window.docks.library.articles
    assert not tree.shows_column("date")
    tree.order_by("page", reverse=True)
    tree.show_column("date", shown=True)
    fresh = ArticleTree(window)
    assert (fresh.order, fresh.shows_column("date")) == ("page", True)
    assert fresh.header().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    fresh.deleteLater()


def test_commands_order_the_list_that_is_seen(window):
    library = window.docks.library
    window.actions_.trigger("library.order_date")
    assert library.articles.order == "date"
    library.tabs.setCurrentIndex(1)
    window.actions_.refresh()
    assert not window.actions_["library.order_date"].isEnabled()
    window.actions_.trigger("library.order_credit")
    assert library.photos.order == "credit"
    assert window.actions_["library.order_credit"].isChecked()
    window.actions_.trigger("library.order_issue")
    assert library.photos.order == ""


def test_commands_show_and_hide_columns_of_the_list_that_is_seen(window):
    library = window.docks.library
    window.actions_.trigger("library.column_date")
    assert library.articles.shows_column("date")
    assert window.actions_["library.column_date"].isChecked()
    window.actions_.trigger("library.column_date")
    assert not library.articles.shows_column("date")
    assert not window.actions_["library.column_credit"].isEnabled()
    library.tabs.setCurrentIndex(1)
    window.actions_.refresh()
    assert not window.actions_["library.column_date"].isEnabled()
    assert not window.actions_["library.column_file"].isChecked()
    window.actions_.trigger("library.column_file")
    assert library.photos.shows_column("file")


def test_every_column_but_the_first_has_a_command(window):
    library = window.docks.library
    for tree in (library.articles, library.photos):
        assert {name for name, _ in tree.columns[1:]} <= set(COLUMNS)


def test_search_and_state_work_together_in_any_order(window):
    library = window.docks.library
    library.articles.order_by("title")
    library.state.setCurrentText("已上版")
    library.state.activated.emit(library.state.currentIndex())
    assert seen(library.articles) == ["推动保税维修业态发展", "优化营商环境"]
    library.articles.order_by("title", reverse=True)
    assert seen(library.articles) == ["优化营商环境", "推动保税维修业态发展"]
    library.search.setText("开发区")
    assert len(seen(library.articles)) == 2
    library.search.setText("营商")
    assert seen(library.articles) == ["优化营商环境"]


def test_a_manuscript_that_was_changed_is_told_and_found(window):
    library = window.docks.library
    old = window.issue.articles[1]
    window.bridge.do(SetArticle(arrived(old, datetime.date(2026, 11, 20))))
    item = library.articles.rows["a2"]
    assert item.text(DATE) == "11-20"
    assert "已改" not in item.text(STATE)
    body = TextRef("a2", Part.BODY, 0)
    window.bridge.do(Splice(body, 0, 0, "新"))
    assert item.text(STATE).endswith("已改")
    library.state.setCurrentText("已改")
    library.state.activated.emit(library.state.currentIndex())
    assert seen(library.articles) == ["优化营商环境"]


def test_several_rows_are_dragged_and_the_rest_loads_the_pointer(window, qtbot):
    tree = window.docks.library.articles
    assert keys_in(carried(ARTICLE_MIME, "a3", "a1"), ARTICLE_MIME) == ["a3", "a1"]
    page = window.issue.pages[1]
    loads = (StoryLoad("a3", whole=True), StoryLoad("a2", whole=True))
    done = len(window.bridge.session.done)
    drop_loads(window, loads, page, page.frame("b3").box.rect.center)
    assert len(window.bridge.session.done) == done + 1
    tree.show_fits()
    qtbot.waitUntil(lambda: tree.facts["a3"].place.number == "2")
    assert [load.article for load in window.canvas.tools.placing.loads] == ["a2"]


def test_several_photos_are_given_to_an_article(window, tmp_path):
    window.bridge.do(AddPhoto(Photo("p2", "b.jpg")))
    tree, data = window.docks.library.articles, carried(PHOTO_MIME, "p1", "p2")
    drop = QDropEvent(
        QPointF(tree.visualItemRect(tree.topLevelItem(1)).center()), Qt.DropAction.CopyAction,
        data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    tree.dropEvent(drop)
    assert window.issue.articles[1].photos == ("p1", "p2")


def test_several_rows_are_deleted_in_one_step(window):
    tree = window.docks.library.articles
    tree.setCurrentItem(tree.rows["a3"])
    tree.rows["a2"].setSelected(True)
    done = len(window.bridge.session.done)
    window.bridge.select(NOTHING)
    window.actions_.trigger("article.delete")
    assert [article.id for article in window.issue.articles] == ["a1"]
    assert list(tree.rows) == ["a1"]
    assert len(window.bridge.session.done) == done + 1
    window.bridge.undo()
    assert len(seen(tree)) == 3


@pytest.fixture
def photos(window, qtbot):
    """The list of photos, seen, with two of them."""
    window.bridge.do(AddPhoto(Photo("p2", "gone.jpg", credit=Paragraph("王波", "摄影"))))
    window.show()
    window.docks.library.tabs.setCurrentIndex(1)
    tree = window.docks.library.photos
    qtbot.waitUntil(lambda: tree.isVisible() and tree.rows["p2"].text(1) == "缺图")
    return tree


def line_in(tree):
    return tree.viewport().findChild(QLineEdit)


def test_missing_files_are_marked_in_words(window, photos):
    assert photos.rows["p1"].text(1) == "已上版"
    photos.order_by("state")
    assert [id_of(item) for item in rows_of(photos)] == ["p2", "p1"]


def test_captions_and_credits_are_edited_in_place(window, photos, qtbot):
    photos.setCurrentItem(photos.rows["p1"])
    photos.setFocus()
    done = len(window.bridge.session.done)
    QTest.keyClick(photos, Qt.Key.Key_F2)
    assert line_in(photos).text() == "开发区大门。"
    QTest.keyClicks(line_in(photos), "New gate")
    QTest.keyClick(line_in(photos), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line_in(photos) is None)
    assert photos.hasFocus()
    assert window.issue.photo("p1").caption == Paragraph("New gate", "图说")
    assert len(window.bridge.session.done) == done + 1
    window.bridge.undo()
    assert window.issue.photo("p1").caption.text == "开发区大门。"
    assert photos.rows["p1"].text(0) == "开发区大门。"


def test_escape_leaves_a_caption_and_tab_goes_on_to_the_credit(window, photos, qtbot):
    photos.setCurrentItem(photos.rows["p1"])
    photos.setFocus()
    before = window.issue
    QTest.keyClick(photos, Qt.Key.Key_F2)
    QTest.keyClicks(line_in(photos), "x")
    QTest.keyClick(line_in(photos), Qt.Key.Key_Escape)
    assert window.issue is before
    qtbot.waitUntil(lambda: line_in(photos) is None)
    QTest.keyClick(photos, Qt.Key.Key_F2)
    QTest.keyClick(line_in(photos), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: photos.currentColumn() == CREDIT)
    assert window.issue is before


def type_in(tree, column, text):
    """Begin to type a text of the current photo, and leave it open."""
    tree.setFocus()
    tree.edit_cell(column)
    QTest.keyClicks(line_in(tree), text)


def test_rows_stay_where_they_are_while_a_credit_is_typed(window, photos, qtbot):
    photos.order_by("title")
    assert [id_of(item) for item in rows_of(photos)] == ["p2", "p1"]
    photos.setCurrentItem(photos.rows["p1"])
    type_in(photos, 0, "a first one")
    QTest.keyClick(line_in(photos), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: photos.currentColumn() == CREDIT and not line_in(photos).text())
    QTest.keyClicks(line_in(photos), "Wang")
    window.bridge.layoutIdle.emit()
    window.bridge.do(AddPhoto(Photo("p3", "c.jpg")))
    assert line_in(photos).text() == "Wang"
    assert [id_of(item) for item in rows_of(photos)] == ["p2", "p1"]
    QTest.keyClick(line_in(photos), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.issue.photo("p1").credit.text == "Wang")
    qtbot.waitUntil(lambda: [id_of(item) for item in rows_of(photos)] == ["p1", "p3", "p2"])
    assert photos.current == "p1"


def test_a_row_is_not_hidden_under_what_is_typed_in_it(window, photos, qtbot):
    window.docks.library.search.setText("开发区")
    photos.setCurrentItem(photos.rows["p1"])
    type_in(photos, 0, "New gate")
    QTest.keyClick(line_in(photos), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: photos.currentColumn() == CREDIT and not line_in(photos).text())
    QTest.keyClicks(line_in(photos), "Wang")
    photos.show_states()
    assert not photos.rows["p1"].isHidden()
    QTest.keyClick(line_in(photos), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.issue.photo("p1").credit.text == "Wang")
    qtbot.waitUntil(photos.rows["p1"].isHidden)


def test_a_photo_that_goes_while_its_caption_is_typed_takes_the_line_along(window, photos, qtbot):
    photos.setCurrentItem(photos.rows["p2"])
    type_in(photos, 0, "x")
    window.bridge.session.undo()
    assert list(photos.rows) == ["p1"]
    qtbot.waitUntil(lambda: line_in(photos) is None)
    assert seen(photos) == ["开发区大门。"]


def test_a_double_click_goes_to_the_photo_and_edits_nothing(window, photos):
    box = photos.visualItemRect(photos.rows["p1"])
    opened = []
    photos.opened.connect(opened.append)
    QTest.mouseClick(photos.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    double_click(photos.viewport(), box.center())
    assert opened == ["p1"]
    assert line_in(photos) is None


@pytest.mark.parametrize(
    ("kept", "height"),
    [
        ("9" * 10, PICTURE.height()),
        ("9" * 5000, PICTURE.height()),
        ("tall", PICTURE.height()),
        ("9999", LARGEST),
        ("1", SMALLEST),
    ],
)
def test_a_garbled_height_of_pictures_does_no_harm(window, kept, height):
    window.shell.settings.set_choice("photo_height", kept)
    fresh = PhotoTree(window)
    assert fresh.picture_height == height
    fresh.deleteLater()


def test_marks_of_a_caption_stay_where_its_words_are():
    marked = Paragraph("开发区大门。", "图说", (Span(0, 3, "电头"),))
    new = recaptioned(Photo("p", "a.jpg", caption=marked), "开发区大门口。").edits[0].photo
    assert new.caption == Paragraph("开发区大门口。", "图说", (Span(0, 3, "电头"),))
    assert recaptioned(Photo("p", "a.jpg", caption=marked), marked.text) is None


def test_pictures_are_made_larger_by_slider_and_command_and_stay_so(window, photos):
    before = photos.picture_height
    window.actions_.trigger("library.larger")
    assert photos.picture_height == before + STEP
    window.docks.library.size_slider.setValue(LARGEST)
    assert photos.visualItemRect(photos.rows["p1"]).height() >= LARGEST
    fresh = PhotoTree(window)
    assert fresh.picture_height == LARGEST
    fresh.deleteLater()


def test_in_a_narrow_dock_states_are_shortened_and_told_whole_by_a_tip(window, qtbot):
    tree = window.docks.library.articles
    window.show()
    window.resizeDocks([window.docks["pages"]], [280], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: tree.width() <= 280)
    tree.show_fits()
    qtbot.waitUntil(lambda: tree.rows["a1"].text(STATE) not in ("", "待排"))
    assert tree.rows["a1"].toolTip(STATE) == tree.rows["a1"].text(STATE)
    tree.rows["a1"].setText(STATE, "余 12 行 202 字 · 已改，还有别的要说")
    qtbot.waitUntil(lambda: tree.horizontalScrollBar().maximum() == 0)
    whole = tree.fontMetrics().horizontalAdvance(tree.rows["a1"].text(STATE))
    assert tree.columnWidth(STATE) < whole
    window.resizeDocks([window.docks["pages"]], [700], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: tree.columnWidth(STATE) > whole)
