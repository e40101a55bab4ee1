"""转版: stories over two pages, with their jump lines and without."""

from dataclasses import replace

import pytest

from editor.model.frame import Box, TextFrame
from editor.model.style import ParagraphStyle
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from tests.check.issues import STORY, issue, label, page, story, styled

FIRST = TextFrame(Box("x1", Rect(100, 100, 200, 100)), "a1")
SECOND = TextFrame(Box("x2", Rect(100, 100, 200, 300)), follows="x1")


def over_two(first: TextFrame = FIRST, second: TextFrame = SECOND, text: str = STORY):
    made = issue(articles=(story(text=text),))
    return replace(made, pages=(page(first), page(second, number="2")))


def test_a_story_that_says_where_it_goes_on(check):
    assert check(over_two()) == ()


def test_a_story_that_does_not_is_told_on_both_pages(check, mended):
    made = over_two(replace(FIRST, jump=False), replace(SECOND, jump=False))
    assert [(each.code, each.page) for each in check(made)] == [
        ("jump.off", "v1"),
        ("jump.off", "v2"),
    ]
    half = over_two(replace(FIRST, jump=False))
    [found] = check(half)
    assert found.words.zh == "第1版：《区域融合发展》与第2版相接，这里没有注明。"
    assert mended(half, "jump.off").pages[0].frames[0].jump


def test_a_column_without_room_for_the_line(check):
    low = replace(FIRST, box=replace(FIRST.box, rect=Rect(100, 100, 200, 24)))
    made = over_two(low)
    body = replace(made.articles[0], body=(Paragraph(STORY, "散"),))
    made = styled(replace(made, articles=(body,)), ParagraphStyle("散", "正文", keep_lines=1))
    [found] = check(made, "jump.room")
    assert found.page == "v1"


def test_a_story_that_ends_before_the_next_page_needs_no_line(check):
    codes = {each.code for each in check(over_two(text="短讯。"))}
    assert not any(code.startswith("jump") for code in codes)


def with_labels(first: str, second: str = "综合"):
    made = issue()
    pages = (page(label(first, "正文")), page(label(second, "正文", key="l2"), number="2"))
    return replace(made, pages=pages)


@pytest.mark.parametrize("typed", ["下转第9版", "下转 9 版", "详见第9版", "紧接第9版", "请看9版"])
def test_a_page_that_is_not_there(check, typed):
    [found] = check(with_labels(typed))
    assert (found.code, found.frame) == ("jump.wrong", "l1")
    assert "本期没有这一版" in found.words.zh


def test_a_page_that_is_this_one(check):
    [found] = check(with_labels("下转第1版"))
    assert "本版" in found.words.zh


def test_a_jump_line_wants_its_partner(check):
    [found] = check(with_labels("下转第2版"))
    assert (found.code, found.page) == ("jump.partner", "v1")
    [found] = check(with_labels("要闻", "（上接第1版）"))
    assert (found.code, found.page) == ("jump.partner", "v2")
    assert check(with_labels("下转第2版", "上接第1版")) == ()
    assert check(with_labels("详见第2版")) == ()


@pytest.mark.parametrize("text", ["他接管第2版块", "意见3版", "再版", "转载自第三版"])
def test_words_that_are_no_jump_lines(check, text):
    assert not [each for each in check(with_labels(text)) if each.code == "jump.partner"]
