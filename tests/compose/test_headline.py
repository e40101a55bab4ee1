"""Headlines break between phrases, in few and even lines."""

from itertools import accumulate, combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.headline import Headline, Rank, fewest_lines, wide
from editor.model.composing import Language, PunctMode
from editor.model.style import ResolvedCharacter
from editor.model.text import Paragraph, Span
from tests.compose.cases import typesetter
from tests.compose.test_paragraph import style


def broken(text, measure, *, paragraph=None, characters=None, **more):
    paragraph = paragraph or Paragraph(text)
    prepared = typesetter().prepare(paragraph, style(indent=0.0, **more), characters or {})
    return [text[start:end] for start, end in Headline(prepared).lines(measure)]


def test_a_short_headline_stays_on_one_line():
    assert broken("优化商务发展环境", 10) == ["优化商务发展环境"]


def test_the_editors_break_wins():
    assert broken("大同市创建开发区\n区域经济融合发展新模式", 20) == [
        "大同市创建开发区",
        "区域经济融合发展新模式",
    ]


def test_a_wide_blank_is_the_first_place_to_break():
    assert broken("招落一体园区赋能　聚焦重点树立标杆", 12) == [
        "招落一体园区赋能　",
        "聚焦重点树立标杆",
    ]


def test_lines_are_balanced_between_phrases():
    lines = broken("省商务厅召开开发区主要经济指标调度会议", 13)
    assert len(lines) == 2
    assert max(map(len, lines)) <= 13
    assert abs(len(lines[0]) - len(lines[1])) <= 5
    assert "".join(lines) == "省商务厅召开开发区主要经济指标调度会议"


def test_marks_keep_their_places():
    lines = broken("深入推进“招落一体”，全力助推企业发展", 9)
    assert all(line[0] not in "，”" and line[-1] != "“" for line in lines)


def test_a_phrase_longer_than_the_line_is_broken_anywhere_legal():
    assert "".join(broken("中" * 30, 7)) == "中" * 30


def test_a_blank_vanishes_at_the_end_of_its_line():
    text = "招落一体园区赋能　聚焦重点树立标杆"
    assert [len(line) for line in broken(text, 8)] == [9, 8]


def test_a_possible_break_is_taken_where_it_costs_no_line():
    assert broken("开发区召开\u200b安全生产工作会议", 10)[0] == "开发区召开\u200b"
    assert len(broken("开发区召开\u200b安全生产工作会议", 13)) == 1


@pytest.mark.parametrize("measure", range(4, 12))
def test_no_line_ends_at_a_joiner(measure):
    lines = broken("开发区召\u2060开安全生产工作会议", measure)
    assert not any(line.endswith(("召", "召\u2060")) for line in lines)


@pytest.mark.parametrize("measure", range(6, 14))
def test_a_marked_name_stays_whole(measure):
    names = {"人名": ResolvedCharacter(whole=True)}
    text = "开发区召开安全生产工作会议"
    paragraph = Paragraph(text, spans=(Span(4, 9, "人名"),))
    lines = broken(text, measure, paragraph=paragraph, characters=names)
    assert any(text[4:9] in line for line in lines)


@pytest.mark.parametrize("measure", range(6, 14))
def test_a_word_of_the_house_stays_whole(measure):
    text = "山西转型综改示范区全力推动项目建设"
    lines = broken(text, measure, words=("综改示范区",))
    assert any("综改示范区" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("全年完成投资136.5亿元同比增长12.8%", ["136.5亿元", "12.8%"]),
        ("二〇二三年八月二日全省现场会召开", ["二〇二三年"]),
        ("推进会2023年8月2日在太原召开", ["2023年8月2日"]),
        ("深入推进“招落一体”助推企业发展", ["“招落一体”"]),
        ("《山西省开发区条例》实施细则出台", ["《山西省开发区条例》"]),
        ("居全国第十八位外贸形势向好", ["第十八位"]),
        ("使用Banxin与Typst排版报纸标题", ["Banxin", "Typst"]),
    ],
)
def test_numbers_names_and_quoted_words_stay_whole(text, whole):
    for measure in (10, 10.5, 11, 12, 13):
        lines = broken(text, measure)
        assert all(any(part in line for line in lines) for part in whole), (measure, lines)


def test_a_long_quotation_may_break():
    lines = broken("从“靠天吃饭、看天过日子、坐等来年的好收成”说起", 14)
    assert len(lines) == 2


def test_a_quoted_word_longer_than_the_line_breaks_after_all():
    assert broken("《山西省开发区条例实施细则》", 8) == ["《山西省开发区", "条例实施细则》"]


def test_no_word_is_hyphenated_or_lost_where_it_is_too_long():
    assert broken("使用Internationalization框架", 5) == ["使用", "Internationalization", "框架"]


@pytest.mark.parametrize("text", ["综改示范区首次执飞", "示范区多措并举优化营商环境"])
def test_breaks_that_the_model_is_not_sure_of_are_avoided(text):
    ends = {len("".join(broken(text, measure)[:1])) for measure in range(5, len(text))}
    cuts = [text.find(word) + 1 for word in ("首次", "多措并举") if word in text]
    assert ends.isdisjoint(cuts)


def test_a_break_after_a_mark_wins_among_equals():
    half = style(indent=0.0, punct=PunctMode.HALF)
    prepared = typesetter().prepare(Paragraph("甲乙丙丁，戊己庚"), half, {})
    # 3 and 4.5 em, or 4.5 and 3
    assert fewest_lines(prepared, (0, 8), [3, 5], 5)[0] == (0, 5)


def test_a_blank_beside_latin_is_no_mark_of_the_editor():
    assert broken("iPhone 15发布会今天在京举行", 9)[0] != "iPhone "
    assert broken("不负韶华 青年创业", 5)[0] == "不负韶华 "


@pytest.mark.parametrize(
    ("language", "text", "measure", "lines"),
    [
        (Language.HANS, "The quick brown fox jumps", 7, ["The quick ", "brown fox jumps"]),
        (
            Language.JAPANESE,
            "東京都が新型の避難計画を発表",
            8,
            ["東京都が新型の", "避難計画を発表"],
        ),
        (Language.HANT, "行政院宣布明年起調整基本工資", 8, ["行政院宣布明年", "起調整基本工資"]),
        (Language.KOREAN, "서울시가 새로운 계획을 발표", 9, ["서울시가 새로운 ", "계획을 발표"]),
    ],
)
def test_headlines_of_other_languages_break_between_words(language, text, measure, lines):
    own = style(indent=0.0, language=language)
    head = Headline(typesetter().prepare(Paragraph(text), own, {}), language)
    assert [text[a:b] for a, b in head.lines(measure)] == lines


places = st.lists(st.integers(1, 5), min_size=2, max_size=9)


@settings(max_examples=80, deadline=None)
@given(places, st.integers(5, 14))
def test_lines_are_the_fewest_and_most_even(lengths, measure):
    text = "国" * sum(lengths)
    ends = list(accumulate(lengths))
    prepared = typesetter().prepare(Paragraph(text), style(indent=0.0), {})
    spans = fewest_lines(prepared, (0, len(text)), ends[:-1], measure)
    ways = []
    for count in range(len(lengths)):
        for chosen in combinations(ends[:-1], count):
            edges = [0, *chosen, len(text)]
            widths = [b - a for a, b in pairwise(edges)]
            if max(widths) <= measure:
                ways.append((count + 1, max(widths) - min(widths)))
    widths = [end - start for start, end in spans]
    assert (len(spans), max(widths) - min(widths)) == min(ways)


@settings(max_examples=150, deadline=None)
@given(
    st.text("国中人民的在，。、“”《》（）——A1 　\u200b\u2060\n", max_size=60), st.floats(0.0, 20.0)
)
def test_no_character_is_lost_and_no_line_is_too_long(text, measure):
    prepared = typesetter().prepare(Paragraph(text), style(indent=0.0), {})
    head = Headline(prepared)
    spans = head.lines(measure)
    assert "".join(text[a:b] for a, b in spans) == text.replace("\n", "")
    fits = head.count(measure, Rank.LEGAL) is not None
    assert fits == all(wide(prepared, a, b) <= measure + 1e-6 for a, b in spans)
    assert all(prepared.breaks[b] or b in prepared.forced or b == len(text) for _, b in spans)


@pytest.mark.parametrize("rank", list(Rank)[1:])
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_the_least_measure_takes_so_many_lines_and_nothing_less_does(rank, lines):
    prepared = typesetter().prepare(
        Paragraph("省商务厅召开“开发区”主要经济指标调度会议"), style(indent=0.0), {}
    )
    head = Headline(prepared)
    least = head.least(lines, rank)
    assert head.count(least, rank) <= lines
    fewer = head.count(least - 0.01, rank)
    assert fewer is None or fewer > lines


def test_a_very_long_text_is_filled_as_it_comes():
    assert "".join(broken("开发区召开安全生产工作会议" * 300, 20)).startswith("开发区")
