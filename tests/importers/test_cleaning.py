"""The rules of cleaning, each alone and all together; no character goes unsaid."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.cleaning import ALL_RULES, RULES, cleaned
from editor.importers.rewriting import Stretch, rewritten
from editor.model.text import Paragraph, Span, sound


def clean(*lines, rules=ALL_RULES):
    found, _ = cleaned(tuple(map(Paragraph, lines)), rules)
    return [each.text for each in found]


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("returns", ["甲说。\n乙说\n丙。"], ["甲说。", "乙说丙。"]),
        ("returns", ["word\nword"], ["word word"]),
        ("squares", ["□□正文", "□ 石桥"], ["正文", "□ 石桥"]),
        ("indents", ["　　正文", " \t\u00a0正文"], ["正文", "正文"]),
        ("trailing", ["正文 　", "甲 \n乙"], ["正文", "甲\n乙"]),
        ("empty", ["甲", "　", "", "乙"], ["甲", "乙"]),
        ("tabs", ["甲\t \t乙"], ["甲　乙"]),
        ("blanks", ["甲   乙", "a  b", "张 三", "a\u00a0b"], ["甲　乙", "a b", "张 三", "a b"]),
        ("digits", ["２０２３年Ａ股５％"], ["2023年A股5%"]),
        ("quotes", ['他说"好",\'行\'', "It's", '5" 管'], ["他说“好”,‘行’", "It's", '5" 管']),
        ("marks", ["增长5,同比3.5%,达1,000万."], ["增长5，同比3.5%，达1,000万。"]),
        ("marks", ["会议(WTO)10:30开;见http://a.cn"], ["会议（WTO）10:30开；见http://a.cn"]),
        ("marks", ["He said: no, thanks."], ["He said: no, thanks."]),
        ("marks", ["等等...", "甲。。。", "中－－国"], ["等等……", "甲……", "中——国"]),
        ("marks", ["--小记"], ["——小记"]),
    ],
)  # fmt: skip
def test_a_rule_alone(rule, before, after):
    assert clean(*before, rules=[rule]) == after
    assert clean(*before, rules=[]) == before


def test_lines_broken_at_a_width_are_joined():
    text = "今年以来大同市抓住京津冀地区城市功能疏解和要素外溢的有利时机瞄准新一代信息技术智能制造"
    lines = [text[at : at + 20] for at in range(0, 40, 20)]
    assert clean("题目", f"　　{text[:18]}", *lines, "短。", "　　另一段", rules=["wraps"]) == [
        "题目", f"　　{text[:18]}{text[:40]}短。", "　　另一段",
    ]  # fmt: skip


def test_headlines_keep_their_line_breaks():
    headline = Paragraph("甲\n乙", "主题")
    assert cleaned((headline,))[0] == (headline,)


def test_what_was_done_is_told():
    _, notes = cleaned((Paragraph("　　甲"), Paragraph("")))
    assert [note.zh for note in notes] == ["去掉段首空格 1 处。", "去掉空行 1 处。"]


@given(
    st.text("甲乙丙丁", max_size=12).flatmap(
        lambda text: st.tuples(
            st.just(text),
            st.sets(st.integers(0, max(len(text), 1))),
            st.lists(st.text("xy", max_size=3), min_size=20, max_size=20),
        )
    )
)
def test_marks_stay_with_their_words(drawn):
    text, cuts, news = drawn
    places = sorted(cut for cut in cuts if cut <= len(text))
    pairs = list(zip(places[::2], places[1::2], strict=False))
    spans = tuple(Span(at, at + 1, "加粗") for at in range(0, len(text), 2))
    changes = [Stretch(a, b, new) for (a, b), new in zip(pairs, news, strict=False)]
    found = rewritten(Paragraph(text, spans=spans), changes)
    expected = text
    for change in reversed(changes):
        expected = expected[: change.start] + change.text + expected[change.end :]
    assert found.text == expected
    assert sound(found)
    touched = {at for change in changes for at in range(change.start, change.end)}
    bold = [text[span.start] for span in spans if span.start not in touched]
    kept = "".join(found.text[s.start : s.end] for s in found.spans)
    assert [char for char in kept if char not in "xy"] == bold


FOLDED = str.maketrans({
    **{chr(0xFF10 + n): str(n) for n in range(10)}, "％": "%", "，": ",", "；": ";", "：": ":",
    "？": "?", "！": "!", "（": "(", "）": ")", "“": '"', "”": '"', "‘": "'", "’": "'",
})  # fmt: skip
MESSY = st.text("大同市，。“”abc12３％,.;:?!()\"'…—-－□ \t　\u00a0\n", max_size=30)


def skeleton(texts):
    """What must be the same before and after: no blanks, □□, and marks by their meaning."""
    text = re.sub(r"\s", "", "".join(texts)).translate(FOLDED)
    text = re.sub(r"[.。…]+", ".", text).replace("□", "")
    return re.sub(r"[-－—]+", "-", text)


@given(st.lists(MESSY, max_size=6), st.sets(st.sampled_from([rule.name for rule in RULES])))
def test_no_character_is_lost(lines, rules):
    found, _ = cleaned(tuple(map(Paragraph, lines)), rules)
    assert skeleton(each.text for each in found) == skeleton(lines)
    again, _ = cleaned(found, rules)
    assert skeleton(each.text for each in again) == skeleton(lines)
