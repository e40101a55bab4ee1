"""Findings say in both languages what is wrong and on which page, from facts alone."""

from dataclasses import replace
from typing import get_args

import pytest

from editor.check.run import check_issue
from editor.display.items import DisplayList
from editor.edit.articles import SetArticle
from editor.edit.frames import AddFrame
from editor.edit.state import State
from editor.layout.report import (
    Capacity,
    Fact,
    HeadFit,
    LoneLine,
    LooseLine,
    MissingGlyph,
    MissingPhoto,
    NarrowFrame,
    OversetTitle,
    PageLayout,
    StoryFit,
    TightTable,
    UnknownName,
)
from editor.model.article import Article
from editor.model.frame import TextFrame
from editor.model.issue import Issue
from editor.model.output import Severity
from editor.model.place import Part, TextPoint
from editor.values.geometry import Size
from editor.values.language import Words
from tests.edit.issues import body, box, small_issue

AT = TextPoint(body(2), 4)
CHAIN = ("f2", "f7", "f6")


def layout(page: str, *facts) -> PageLayout:
    return PageLayout(page, DisplayList(page, Size(400, 560), 0, ()), facts)


def findings(*facts, page: str = "v1", issue: Issue | None = None):
    """What the facts of one page lead to, without what the small issue itself leads to."""
    issue = issue or small_issue()
    known = check_issue(issue, [layout(page)])
    return [found for found in check_issue(issue, [layout(page, *facts)]) if found not in known]


TOLD = [
    (
        MissingGlyph("𠮷", AT, "f1"),
        "font.glyph",
        "第1版：所有字体都没有这些字：𠮷（U+20BB7），版面上以方框代替。",
        "𠮷 (U+20BB7)",
    ),
    (
        StoryFit("a1", CHAIN, over_lines=3, over_chars=42, cut=AT),
        "text.overset",
        "第1版：《招商引资开门红》余 3 行 42 字，排不下。",
        "Page 1: “招商引资开门红” is 3 lines (42 characters) too long for its frames.",
    ),
    (OversetTitle("f1"), "text.title-overset", "第1版：标题超出了框。", "Page 1: the title"),
    (
        OversetTitle("f1", 3),
        "text.title-overset",
        "第1版：标题超出了框，余 3 字。",
        "Page 1: the title is larger than its frame by 3 characters.",
    ),
    (OversetTitle("f4"), "text.title-overset", "第1版：图说超出了框。", "Page 1: the caption"),
    (OversetTitle("f9"), "text.title-overset", "第1版：文字超出了框。", "Page 1: the label"),
    (OversetTitle("gone"), "text.title-overset", "第1版：文字超出了框。", "Page 1: a text"),
    (
        TightTable(AT, "f2", "columns"),
        "text.table",
        "第1版：表格的列宽之和超出了栏宽，各列已经收窄。",
        "Page 1: the columns of a table are wider than the measure",
    ),
    (NarrowFrame("f2"), "text.narrow", "第1版：有一个框太窄", "Page 1: a frame is too narrow"),
    (
        LoneLine(AT, "f6", head=True),
        "text.lone",
        "第1版：《招商引资开门红》第 3 段有一行孤在栏头。",
        "Page 1: a line of paragraph 3 of “招商引资开门红” stands alone at the head of a column.",
    ),
    (
        LoneLine(replace(AT, ref=replace(AT.ref, part=Part.CAPTION)), "f6", head=False),
        "text.lone",
        "第1版：文字有一行孤在栏尾。",
        "Page 1: a line of the text stands alone at the foot of a column.",
    ),
    (
        LooseLine(AT, "f6", 0.412),
        "text.loose",
        "第1版：《招商引资开门红》第 3 段有一行字距过疏（多出 0.41 字）。",
        "Page 1: a line of paragraph 3 of “招商引资开门红” is set too loosely (0.41 em more",
    ),
    (
        MissingPhoto("f3", "p1", "厂房.jpg", "missing"),
        "photo.missing",
        "第1版：找不到照片文件“厂房.jpg”。",
        "Page 1: the photo file “厂房.jpg” is missing.",
    ),
    (
        MissingPhoto("f3", "p1", "厂房.jpg", "broken"),
        "photo.broken",
        "第1版：照片文件“厂房.jpg”已损坏或不是图片，无法读取。",
        "Page 1: the photo file “厂房.jpg” is damaged or no picture.",
    ),
    (
        MissingPhoto("f3", None, "", "none"),
        "photo.none",
        "第1版：有一个图片框",
        "Page 1: a photo",
    ),
    (UnknownName("style", "新样", "f2"), "name.style", "样式", "no style named “新样”"),
    (UnknownName("font", "新字", "f2"), "name.font", "字体", "no font named “新字”"),
    (UnknownName("color", "新色", "f2"), "name.color", "颜色", "no colour named “新色”"),
]


@pytest.mark.parametrize(("fact", "code", "zh", "en"), TOLD)
def test_every_fact_becomes_a_sentence(fact, code, zh, en):
    [found] = findings(fact)
    assert found.code == code
    assert zh in found.words.zh
    assert en in found.words.en
    assert found.page == "v1"


def test_a_missing_glyph_is_told_once_per_frame_with_its_characters():
    facts = [MissingGlyph(char, AT, "f2") for char in "𠮷𪚥𠮷"]
    [found] = findings(*facts, MissingGlyph("𠮷", None, "f1"))[:1]
    assert (
        found.words.zh
        == "第1版：所有字体都没有这些字：𠮷（U+20BB7）、𪚥（U+2A6A5），版面上以方框代替。"
    )
    assert "𠮷 (U+20BB7), 𪚥 (U+2A6A5)" in found.words.en
    assert (found.at, found.severity) == (AT, Severity.ERROR)
    assert len(findings(*facts, MissingGlyph("𠮷", None, "f1"))) == 2


def test_an_overset_story_is_told_only_where_it_is_cut():
    fit = StoryFit("a1", ("f2", "f7"), over_lines=1, over_chars=5, cut=AT)
    assert findings(fit, page="v1") == []
    [found] = findings(fit, page="v2")
    assert (found.page, found.frame, found.at) == ("v2", "f7", AT)


@pytest.mark.parametrize("fit", [StoryFit("a1", CHAIN), StoryFit("a1", CHAIN, short_lines=4)])
def test_a_story_that_fits_is_no_finding(fit):
    assert findings(fit) == []


def test_an_unknown_name_is_told_once_per_page():
    facts = [UnknownName("style", "新样", frame) for frame in ("f1", "f2")]
    assert len(findings(*facts)) == 1


def test_pages_are_named_by_their_number():
    [found] = findings(NarrowFrame("none"), page="v3")
    assert found.words.zh.startswith("A03版：")
    assert found.words.en.startswith("Page A03: ")


def test_long_and_missing_titles_are_named():
    article = replace(small_issue().article("a1"), headline=small_issue().article("a1").body[0])
    issue = SetArticle(article).apply(State(small_issue())).issue
    [found] = findings(StoryFit("a1", CHAIN, over_lines=1), issue=issue)
    assert "《本刊讯（记者 王波）三月的开发区春意正浓…》" in found.words.zh
    [found] = findings(StoryFit("none", CHAIN, over_lines=1))
    assert "无题稿件" in found.words.zh
    assert "an untitled article" in found.words.en


def test_frames_without_a_story_and_stories_without_a_word_are_told():
    issue = AddFrame("v3", TextFrame(box("n1"))).apply(State(small_issue())).issue
    issue = AddFrame("v3", TextFrame(box("n2"), "a3")).apply(State(issue)).issue
    found = check_issue(issue, [layout("v3")])
    assert [(item.code, item.frame) for item in found] == [
        ("text.empty", "n1"),
        ("text.empty", "n2"),
    ]
    assert {item.severity for item in found} == {Severity.WARNING}


def test_an_article_on_no_page_is_told():
    found = check_issue(small_issue(), [])
    assert [item.code for item in found] == ["article.unplaced"]
    assert found[0].words == Words(
        "无题稿件还没有上版。", "An untitled article is not on any page yet."
    )


def test_an_article_on_two_places_is_told_at_the_second():
    issue = AddFrame("v3", TextFrame(box("n1"), "a1")).apply(State(small_issue())).issue
    [found] = [item for item in check_issue(issue, []) if item.code == "article.twice"]
    assert (found.page, found.frame) == ("v3", "n1")


def test_an_empty_issue_has_one_finding():
    [found] = check_issue(Issue(), [])
    assert (found.code, found.severity) == ("issue.empty", Severity.ERROR)
    assert [item.code for item in check_issue(Issue(articles=(Article("a"),)), [])] == [
        "issue.empty",
        "article.unplaced",
    ]


def test_findings_come_page_by_page():
    facts = NarrowFrame("f2"), NarrowFrame("f7")
    found = check_issue(small_issue(), [layout("v2", facts[1]), layout("v1", facts[0])])
    assert [item.page for item in found if item.code == "text.narrow"] == ["v2", "v1"]


def test_every_fact_is_told_or_no_fault():
    """A new kind of fact needs a finding, or a word here why it needs none."""
    shown_beside_frames = {Capacity, HeadFit}
    told = {type(fact) for fact, *_ in TOLD}
    assert told | shown_beside_frames == set(get_args(Fact))
