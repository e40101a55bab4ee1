"""Headlines break between phrases, in few and even lines."""

from editor.compose.headline import headline_lines
from editor.model.text import Paragraph
from tests.compose.cases import typesetter
from tests.compose.test_paragraph import style


def broken(text, measure):
    prepared = typesetter().prepare(Paragraph(text), style(indent=0.0), {})
    return [text[start:end] for start, end in headline_lines(prepared, measure)]


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
