"""Articles, photos, pages, styles and details: set, and removed with what hangs on them."""

import datetime
from dataclasses import replace

import pytest

from editor.edit.articles import AddArticle, AttachPhotos, RemoveArticle, SetArticle
from editor.edit.edit import EditError, Select, Together, perform
from editor.edit.issue import SetInfo
from editor.edit.pages import (
    AddPage,
    MovePage,
    NumberPages,
    OrderPages,
    RemovePage,
    SetPage,
    SetPageState,
)
from editor.edit.photos import AddPhoto, RemovePhoto, SetPhoto
from editor.edit.restore import Restore, difference
from editor.edit.selection import NOTHING, FrameSelection
from editor.edit.state import State
from editor.edit.styles import (
    RemoveStyle,
    SetCharacterStyle,
    SetFont,
    SetFrameStyle,
    SetParagraphStyle,
    SetStyleSheet,
    SetSwatch,
    SetWords,
    StyleKind,
)
from editor.edit.text import Splice
from editor.model.article import Article
from editor.model.color import Swatch
from editor.model.font import CompositeFont
from editor.model.frame import RuleFrame, TextFrame
from editor.model.issue import IssueInfo
from editor.model.page import Page, PageState
from editor.model.photo import Photo
from editor.model.style import CharacterStyle, FrameStyle, ParagraphStyle, StyleSheet
from editor.model.text import Paragraph
from editor.values.color import Gray
from editor.values.language import Words
from tests.edit.issues import GRID, at_body, body, box, caret, small_issue

START = State(small_issue())


def frame(state: State, key: str):
    return state.issue.find_frame(key)[1]


@pytest.mark.parametrize(
    "edit",
    [
        AddArticle(Article("a1")),
        RemoveArticle("none"),
        AttachPhotos("none", ()),
        SetArticle(Article("none")),
        AddPhoto(Photo("p1", "x.jpg")),
        RemovePhoto("none"),
        SetPhoto(Photo("none", "x.jpg")),
        AddPage(Page("v1", "1", "", GRID)),
        AddPage(Page("new", "1", "", GRID, (RuleFrame(box("f1")),))),
        AddPage(Page("new", "1", "", GRID, (TextFrame(box("new"), follows="f2"),))),
        RemovePage("none"),
        MovePage("none", 0),
        OrderPages(("v1", "v2")),
        OrderPages(("v1", "v2", "v2")),
        NumberPages((("none", "1"),)),
        SetPageState(("v1", "none"), PageState.CLEAN),
        SetPage(Page("none", "1", "", GRID)),
        SetPage(Page("v1", "1", "", GRID, (RuleFrame(box("f7")),))),
        RemoveStyle(StyleKind.PARAGRAPH, "没有"),
        RemoveStyle(StyleKind.SWATCH, "没有"),
        RemoveStyle(StyleKind.SWATCH, "黑"),
        Restore(articles=("a1", "none")),
    ],
)
def test_an_edit_that_does_not_fit_says_so_in_both_languages(edit):
    with pytest.raises(EditError) as refused:
        edit.apply(START)
    assert refused.value.words.zh
    assert refused.value.words.en


@pytest.mark.parametrize(("at", "place"), [(None, 3), (0, 0), (99, 3), (-1, 0)])
def test_new_things_take_their_place(at, place):
    assert AddArticle(Article("new"), at).apply(START).issue.articles[place].id == "new"
    page = AddPage(Page("new", "4", "", GRID), at).apply(START).issue.pages[place]
    assert page.id == "new"
    photos = AddPhoto(Photo("new", "x.jpg"), at).apply(START).issue.photos
    assert photos[min(place, 2)].id == "new"


def test_an_article_always_has_a_paragraph_to_type_in():
    state = AddArticle(Article("new", body=())).apply(START)
    assert state.issue.article("new").body == (Paragraph(),)
    state = SetArticle(Article("a1", body=())).apply(START)
    assert state.issue.article("a1").body == (Paragraph(),)


def test_removing_an_article_empties_the_frames_that_showed_it():
    state = perform(RemoveArticle("a1"), at_body())
    assert state.issue.article("a1") is None
    assert frame(state, "f1").article is None
    assert frame(state, "f2").article is None
    assert frame(state, "f10").article == "a2"
    assert state.selection == NOTHING


def test_removing_a_photo_empties_its_frames():
    state = RemovePhoto("p1").apply(START)
    assert state.issue.photo("p1") is None
    assert frame(state, "f3").photo is None
    assert frame(state, "f4").photo is None
    assert RemovePhoto("p2").apply(START).issue.pages[0] is START.issue.pages[0]


def test_removing_a_page_closes_the_chains_that_ran_over_it():
    state = perform(RemovePage("v2"), State(small_issue(), FrameSelection("v2", ("f7",))))
    assert [page.id for page in state.issue.pages] == ["v1", "v3"]
    assert frame(state, "f6").follows == "f2"
    assert state.selection == NOTHING
    state = RemovePage("v1").apply(START)
    assert frame(state, "f7").follows is None
    assert frame(state, "f7").article == "a1"


def test_setting_a_page_without_some_frames_closes_their_chains():
    page = START.issue.page("v2")
    state = SetPage(replace(page, name="新版名", frames=page.frames[1:])).apply(START)
    assert state.issue.page("v2").name == "新版名"
    assert frame(state, "f6").follows == "f2"


@pytest.mark.parametrize(("to", "order"), [(0, "v2 v1 v3"), (2, "v1 v3 v2"), (9, "v1 v3 v2")])
def test_moving_a_page(to, order):
    assert " ".join(page.id for page in MovePage("v2", to).apply(START).issue.pages) == order


def test_pages_are_ordered_numbered_and_sent_on_their_way():
    state = OrderPages(("v3", "v1", "v2")).apply(START)
    assert [page.id for page in state.issue.pages] == ["v3", "v1", "v2"]
    state = NumberPages((("v3", "A01"), ("v1", "A02"))).apply(state)
    numbers = [page.number for page in state.issue.pages]
    assert numbers == ["A01", "A02", START.issue.page("v2").number]
    after = SetPageState(("v1", "v2"), PageState.SECOND).apply(state)
    assert [page.state.value for page in after.issue.pages] == ["layout", "second", "second"]
    assert after.issue.pages[0] is state.issue.pages[0]


def test_setting_replaces_the_thing_of_the_same_id_and_nothing_else():
    article = replace(START.issue.article("a2"), notes="待核")
    issue = SetArticle(article).apply(START).issue
    assert issue.articles == (START.issue.articles[0], article, START.issue.articles[2])
    photo = replace(START.issue.photo("p2"), credit=Paragraph("王波摄", "摄影"))
    assert SetPhoto(photo).apply(START).issue.photos == (START.issue.photos[0], photo)
    info = IssueInfo("新刊", 1, 1, datetime.date(2026, 5, 1), (("口号", "新"),))
    assert SetInfo(info).apply(START).issue == replace(START.issue, info=info)


def test_styles_fonts_and_colours_are_added_or_replaced_by_name():
    styles = START.issue.styles
    state = SetParagraphStyle(ParagraphStyle("正文", size=8)).apply(START)
    assert state.issue.styles.paragraph_style("正文") == ParagraphStyle("正文", size=8)
    assert len(state.issue.styles.paragraph) == len(styles.paragraph)
    state = SetParagraphStyle(ParagraphStyle("新")).apply(START)
    assert state.issue.styles.paragraph == (*styles.paragraph, ParagraphStyle("新"))
    state = SetCharacterStyle(CharacterStyle("新")).apply(START)
    assert state.issue.styles.character_style("新") is not None
    state = SetFrameStyle(FrameStyle("新")).apply(START)
    assert state.issue.styles.frame_style("新") is not None
    state = SetFont(CompositeFont("楷体", "LXGW WenKai GB Lite")).apply(START)
    assert state.issue.styles.font("楷体") is not None
    state = SetSwatch(Swatch("红", Gray(0.5))).apply(START)
    assert state.issue.swatch("红") == Swatch("红", Gray(0.5))
    assert SetStyleSheet(StyleSheet()).apply(START).issue.styles == StyleSheet()


def test_the_word_list_changes_and_styles_stay():
    after = perform(SetWords(("经济技术开发区",)), START).issue.styles
    assert after == replace(START.issue.styles, words=("经济技术开发区",))


def test_styles_based_on_a_removed_one_take_its_base():
    state = SetParagraphStyle(ParagraphStyle("小小标题", base="小标题")).apply(START)
    state = RemoveStyle(StyleKind.PARAGRAPH, "小标题").apply(state)
    assert state.issue.styles.paragraph[-1] == ParagraphStyle("小小标题", base="正文")
    state = RemoveStyle(StyleKind.CHARACTER, "加粗").apply(START)
    assert state.issue.styles.character == (CharacterStyle("电头"),)


@pytest.mark.parametrize(
    ("kind", "name", "gone"),
    [
        (StyleKind.FRAME, "底纹", lambda issue: issue.styles.frame_style("底纹")),
        (StyleKind.FONT, "宋体", lambda issue: issue.styles.font("宋体")),
        (StyleKind.SWATCH, "红", lambda issue: issue.swatch("红")),
    ],
)
def test_names_can_be_removed(kind, name, gone):
    assert gone(START.issue) is not None
    assert gone(RemoveStyle(kind, name).apply(START).issue) is None


def test_several_edits_are_one_and_leave_what_they_select():
    chosen = FrameSelection("v1", ("f1",))
    both = Together((Splice(body(), 0, 0, "新"), Select(chosen)), Words("两步", "Two"))
    state = both.apply(at_body())
    assert state.issue.article("a1").body[0].text.startswith("新本刊讯")
    assert state.selection == chosen


def test_a_refused_edit_among_several_refuses_them_all():
    with pytest.raises(EditError):
        Together((Splice(body(), 0, 0, "新"), RemovePage("none")), Words("", "")).apply(START)


def test_the_difference_of_two_issues_holds_only_what_differs():
    after = Splice(body(), 0, 0, "新").apply(START).issue
    found = difference(START.issue, after)
    assert found == Restore(articles=(after.articles[0], "a2", "a3"))
    assert found.apply(START).issue == after
    assert difference(after, after) == Restore()
    state = State(after, caret(body(), 1))
    back = perform(difference(after, START.issue), state)
    assert back.issue == START.issue


def test_photos_come_with_an_article_each_once_and_leave_it_when_they_leave_the_issue():
    state = perform(AttachPhotos("a1", ("p2", "p1", "p2", "gone")), START)
    assert state.issue.article("a1").photos == ("p2", "p1")
    assert perform(RemovePhoto("p2"), state).issue.article("a1").photos == ("p1",)
