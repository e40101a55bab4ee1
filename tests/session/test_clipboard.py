"""Text comes out of an issue and back into it, from other programs too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.edit.codec import storable
from editor.edit.selection import FrameSelection, TextSelection
from editor.edit.state import State
from editor.edit.text import ReplaceRange, Splice
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph, Span
from editor.session.clipboard import copied, from_plain, pasted, pasted_plain, plain_text, typed
from tests.edit.issues import at_body, body, caret, small_issue


def selected(first: tuple[int, int], last: tuple[int, int]) -> State:
    ends = [TextPoint(body(paragraph), offset) for paragraph, offset in (first, last)]
    return State(small_issue(), TextSelection(ends[1], ends[0], "f2"))


def test_copied_text_keeps_styles_and_marks():
    fragment = copied(selected((0, 1), (1, 4)))
    assert fragment[0].text.startswith("刊讯（记者")
    assert fragment[0].spans == (Span(0, 2, "电头"),)
    assert fragment[1] == Paragraph("项目建设", "小标题")


def test_what_is_cut_and_pasted_is_the_same_issue():
    state = selected((0, 1), (2, 3))
    fragment = copied(state)
    without = ReplaceRange(*state.selection.span, ()).apply(state)
    assert pasted(without, fragment).apply(without).issue == state.issue


@pytest.mark.parametrize("state", [at_body(), State(small_issue(), FrameSelection("v1", ("f1",)))])
def test_nothing_is_copied_without_selected_text(state):
    assert copied(state) == ()


def test_nothing_is_pasted_without_a_caret_or_without_text():
    assert pasted(State(small_issue()), (Paragraph("字"),)) is None
    assert pasted_plain(State(small_issue()), "字") is None
    assert typed(State(small_issue()), "字") is None
    assert pasted(at_body(), ()) is None
    assert pasted_plain(at_body(), "\n \n") is None
    assert typed(at_body(), "\x1b") is None


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        ("一行", ["一行"]),
        (" 留空 格 ", [" 留空 格 "]),
        ("　　独段。", ["独段。"]),
        ("　　首段。\r\n　　次段。\r\n", ["首段。", "次段。"]),
        ("一\n\n \t\n二", ["一", "二"]),
        ("一\r二\x0b三\x0c四\u2028五\u2029六", ["一", "二", "三", "四", "五", "六"]),
        ("栏一\t栏二", ["栏一　栏二"]),
        ("\ufeff一\x00二\x1b\ud800", ["一二"]),
    ],
)
def test_plain_text_becomes_paragraphs(text, paragraphs):
    assert [item.text for item in from_plain(text)] == paragraphs


@given(st.text())
def test_any_text_of_another_program_can_be_kept(text):
    for paragraph in from_plain(text):
        assert storable(paragraph.text)
        assert paragraph.text
        assert "\n" not in paragraph.text


@given(st.lists(st.text("开发区ab", min_size=1), min_size=1))
def test_plain_text_and_back_is_the_same_text(lines):
    fragment = tuple(Paragraph(line) for line in lines)
    assert from_plain(plain_text(fragment)) == fragment


def test_pasting_is_called_so():
    assert pasted_plain(at_body(), "甲").label.zh == "粘贴"


def test_pasted_plain_text_takes_the_style_at_the_caret():
    state = at_body(4, 1)
    after = pasted_plain(state, "甲\n乙").apply(state)
    assert [item.style for item in after.issue.article("a1").body] == [
        "正文",
        *["小标题"] * 2,
        "正文",
    ]


def test_pasting_lines_into_a_headline_keeps_one_headline():
    ref = TextRef("a1", Part.HEADLINE)
    state = State(small_issue(), caret(ref, 4, "f1"))
    after = pasted_plain(state, "甲\n乙").apply(state)
    assert after.issue.article("a1").headline == Paragraph("招商引资甲\n乙开门红", "主题")


def test_typing_replaces_what_is_selected():
    assert typed(at_body(3), "字") == Splice(body(), 3, 3, "字")
    state = selected((0, 1), (0, 3))
    assert typed(state, "字") == Splice(body(), 1, 3, "字")
    state = selected((0, 3), (2, 6))
    after = typed(state, "字").apply(state)
    assert after.issue.article("a1").body[0].text == "本刊讯字目 12 个，总投资 36 亿元。（王波）"
    assert after.selection == caret(body(), 4)
