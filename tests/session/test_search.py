"""Finding and replacing over an issue: what is found where, and what replacing leaves alone."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.edit.edit import perform
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.model.place import Part, TextPoint, TextRef
from editor.model.table import Table
from editor.model.text import Paragraph, Span, sound
from editor.model.update import with_item
from editor.session.normalise import RULES, tidied
from editor.session.replacing import Restyle, replaced
from editor.session.search import Query, SearchError, Stretch, find
from editor.session.texts import issue_texts, selected_texts, story_texts
from tests.edit.issues import body, small_issue


def stretch(text, **more):
    paragraph = Paragraph(text, **more)
    return Stretch(TextRef("a1", Part.BODY, 0), paragraph, 0, len(text))


def found(text, wanted, new=None, **options):
    hits = find([stretch(text)], Query(wanted, **options), new)
    return [(hit.old, hit.new) if new is not None else hit.old for hit in hits]


def with_body(*paragraphs, notes=""):
    issue = small_issue()
    article = replace(issue.article("a1"), body=paragraphs, notes=notes)
    return State(replace(issue, articles=with_item(issue.articles, article)))


def texts_of(state):
    return [paragraph.text for paragraph in state.issue.article("a1").body]


def test_plain_text_is_found_as_it_stands():
    assert found("签约42个.", ".") == ["."]
    assert found("PDF pdf", "pdf") == ["PDF", "pdf"]
    assert found("PDF pdf", "pdf", case=True) == ["pdf"]
    assert found("aaa", "aa") == ["aa"]
    assert found("新闻", "") == []


def test_widths_and_quotes_are_alike_unless_asked_otherwise():
    text = "ＰＤＦ PDF “一带” 「一带」"
    assert found(text, "pdf") == ["ＰＤＦ", "PDF"]
    assert found(text, "“一带”") == ["“一带”", "「一带」"]
    assert found(text, "PDF", alike=False) == ["PDF"]


def test_whole_words_by_dictionary_and_by_letters():
    assert found("发展中国家和中国", "中国", whole=True) == ["中国"]
    assert found("cat category", "cat", whole=True) == ["cat"]


@pytest.mark.parametrize(
    ("pattern", "new", "zh", "en"),
    [
        (
            "[[(",
            None,
            "“[”没有用“]”收住（第 3 个字）。",
            "a [ is not closed by a ] (at character 3).",
        ),
        (
            "(报",
            None,
            "“(”没有用“)”收住（第 2 个字）。",
            "a ( is not closed by a ) (at character 2).",
        ),
        ("*报", None, "没有可以重复的字（第 1 个字）。", "to be repeated (at character 1)."),
        (r"报\9", None, "没有这个分组（第 3 个字）。", "there is no such group (at character 3)."),
        ("报", r"\9", "没有这个分组。", "there is no such group."),
        ("报", r"\g<", "分组的名字写得不全（第 3 个字）。", "is incomplete (at character 3)."),
        ("(?<=报", "x", "收住（第 5 个字）。", "(at character 5)."),
        ("报(?|", None, "写得不对", "cannot be read"),
    ],
)
def test_what_is_wrong_with_an_expression_is_said_in_both_languages(pattern, new, zh, en):
    with pytest.raises(SearchError) as error:
        found("本报讯", pattern, new, regex=True)
    words = error.value.words
    assert zh in words.zh
    assert en in words.en
    assert not re.search("[a-z]{2}", words.zh)


def test_regular_expressions_with_groups_in_the_replacement():
    assert found("12月3日", r"(\d+)月(\d+)日", r"\2/\1", regex=True) == [("12月3日", "3/12")]
    assert found("一\n二", "^.", regex=True) == ["一", "二"]
    assert found("abc", "x*", regex=True) == []


@pytest.mark.parametrize("pattern", ["(", "[", "(?P<", "*", "a" * 5000])
def test_a_pattern_that_cannot_be_read_is_said(pattern):
    with pytest.raises(SearchError):
        found("新闻", pattern, regex=True)
    with pytest.raises(SearchError):
        found("新闻", "新", r"\9", regex=True)


def test_a_pattern_that_never_ends_is_stopped():
    with pytest.raises(SearchError) as error:
        found("a" * 200 + "b", r"(a|a)*(a|a)*c|(a+)+$(?!.)c", regex=True)
    assert "太久" in error.value.words.zh


def test_every_text_of_an_issue_is_looked_at_once_by_pages():
    issue = small_issue()
    issue = replace(issue, articles=with_item(
        issue.articles, replace(issue.article("a1"), notes="核对人名")))  # fmt: skip
    seen = [(each.ref, each.notes) for each in issue_texts(issue)]
    assert len(seen) == len(set(seen))
    assert {each.ref.part for each in issue_texts(issue)} == set(Part)
    (note,) = find(issue_texts(issue), Query("人名"))
    assert note.notes
    assert {ref.owner for ref, _ in seen} >= {"a1", "a2", "a3"}


def test_scopes_take_the_story_or_what_is_selected():
    points = [TextPoint(body(0), 2), TextPoint(body(2), 3)]
    state = State(small_issue(), TextSelection(*points, "f2"))
    assert [each.ref for each in selected_texts(state)] == [body(0), body(1), body(2)]
    assert [hit.start for hit in find(selected_texts(state), Query("一季"))] == [0]
    assert not list(find(selected_texts(state), Query("本刊讯")))
    assert {each.ref.owner for each in story_texts(state)} == {"a1"}
    assert not list(story_texts(State(small_issue())))


def test_styles_are_found_with_and_without_words():
    texts = list(issue_texts(small_issue()))
    lead = list(find(texts, Query(character="电头")))
    assert [hit.old for hit in lead] == ["本刊讯"]
    heads = list(find(texts, Query(paragraph="小标题")))
    assert heads
    assert all(hit.ref == body(1) for hit in heads)
    assert not list(find(texts, Query("三月", character="电头")))
    assert [hit.old for hit in find(texts, Query("刊", character="电头"))] == ["刊"]


def test_replacing_keeps_the_styles_and_readings_around():
    spans = (Span(0, 2, "加粗"), Span(4, 6, "", "wáng bō"), Span(6, 9, "电头"))
    state = with_body(Paragraph("本报记者王波报道了", "正文", spans), Paragraph("记者王波"))
    hits = list(find(issue_texts(state.issue), Query("记者王波"), "记者李王波"))
    after = perform(replaced(state, hits), state)
    assert texts_of(after) == ["本报记者李王波报道了", "记者李王波"]
    first = after.issue.article("a1").body[0]
    assert first.spans == (Span(0, 2, "加粗"), Span(5, 7, "", "wáng bō"), Span(7, 10, "电头"))


def test_replacing_all_is_one_step_in_notes_and_texts_together():
    state = with_body(Paragraph("甲乙甲"), notes="甲，甲")
    hits = list(find(issue_texts(state.issue), Query("甲"), "丙丁"))
    after = perform(replaced(state, hits), state)
    assert texts_of(after) == ["丙丁乙丙丁"]
    assert after.issue.article("a1").notes == "丙丁，丙丁"


def test_words_stay_where_only_the_style_changes():
    state = with_body(Paragraph("甲乙甲"), Paragraph("丙"))
    hits = list(find(issue_texts(state.issue), Query("乙")))
    after = perform(replaced(state, hits, Restyle("小标题", "加粗")), state)
    first = after.issue.article("a1").body[0]
    assert (first.text, first.style, first.spans) == ("甲乙甲", "小标题", (Span(1, 2, "加粗"),))
    assert replaced(state, hits) is None


def test_a_hit_that_is_gone_is_left_out():
    state = with_body(Paragraph("甲乙"))
    hits = list(find(issue_texts(state.issue), Query("乙"), "丙"))
    assert replaced(with_body(Paragraph("甲丁")), hits) is None
    assert replaced(with_body(), hits) is None


def test_the_borders_of_cells_are_neither_found_nor_made():
    cells = stretch("甲\t乙\n丙", table=Table())
    assert [hit.old for hit in find([cells], Query(r"\s|乙", regex=True))] == ["乙"]
    (hit,) = find([cells], Query("乙"), "丁\t戊\n己")
    assert hit.new == "丁　戊　己"


WORDS = st.text("甲乙ab 12“”\n", max_size=12)


@given(WORDS, WORDS, st.lists(st.tuples(st.integers(0, 11), st.integers(1, 4)), max_size=3))
def test_replacing_all_is_what_python_makes_of_it(wanted, new, marks):
    text = "甲乙ab甲 12“乙”" * 3
    spans, end = [], 0
    for gap, length in marks:
        if end + gap + length <= len(text):
            spans.append(Span(end + gap, end + gap + length, "加粗"))
            end += gap + length
    state = with_body(Paragraph(text, "正文", tuple(spans)))
    query = Query(wanted, case=True, alike=False)
    hits = [hit for hit in find(issue_texts(state.issue), query, new) if hit.ref == body(0)]
    edit = replaced(state, hits)
    after = perform(edit, state) if edit else state
    (paragraph,) = after.issue.article("a1").body
    assert paragraph.text == (text.replace(wanted, new) if wanted else text)
    assert sound(paragraph)


def tidy(text, *names):
    rules = [rule for rule in RULES if not names or rule.name in names]
    out, end = [], 0
    for hit in tidied([stretch(text)], rules):
        out += [text[end : hit.start], hit.new]
        end = hit.end
    return "".join([*out, text[end:]])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("签约42个,总投资1,234.5亿元.", "签约42个，总投资1,234.5亿元。"),
        ("时间:8:30;地点:大同!", "时间：8:30；地点：大同！"),
        ("Hello, world.", "Hello, world."),
        ("见www.a.cn.", "见www.a.cn."),
        ("记者(王波)报道", "记者（王波）报道"),
        ("f(x)", "f(x)"),
        ('他说"好",又说"行"', "他说“好”，又说“行”"),
        ("it's", "it’s"),
        ("「一带」", "“一带”"),
        ("２０２６年ＡＢ", "2026年AB"),
        ("等等...好…好……", "等等……好……好……"),
        ("新闻--速递──好", "新闻——速递——好"),
        ("硅料—硅片——速递", "硅料—硅片——速递"),
        ("a--b", "a--b"),
        ("PDF  好　　好", "PDF 好　好"),
        ("新 闻 ，好", "新闻，好"),
        ("　　本刊讯 ", "本刊讯"),
    ],
)
def test_ready_made_tidyings(before, after):
    assert tidy(before) == after


@given(st.text("甲乙ab12,.;:!?()\"' 　…-—「」１Ａ\n", max_size=25))
def test_tidied_text_needs_no_second_look_by_most_rules(text):
    for rule in RULES:
        once = tidy(text, rule.name)
        if rule.name not in ("brackets", "blanks", "gaps"):
            assert tidy(once, rule.name) == once
