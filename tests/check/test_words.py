"""What is written: lone characters, words of templates, empty captions."""

from dataclasses import replace

import pytest

from editor.model.frame import Box, TextFrame, TitleFrame
from editor.model.output import Severity
from editor.model.style import ParagraphStyle
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from tests.check.issues import (
    caption_frame,
    issue,
    label,
    photo,
    photo_frame,
    printed,
    story,
    styled,
)

COLUMN = TextFrame(Box("x1", Rect(100, 100, 90, 400)), "a1")
"""Ten characters wide."""


def told(text: str, **changes):
    """A story of one paragraph that lets its last line be as short as it comes."""
    made = issue(COLUMN, articles=(replace(story(), body=(Paragraph(text, "散"),)),), **changes)
    return styled(made, ParagraphStyle("散", "正文", indent=0, last_min=0))


def test_a_character_alone_in_the_last_line(check):
    [found] = check(told("开" * 20 + "发。"), "text.runt")
    assert "“发。”" in found.words.zh
    assert found.at.offset == 20
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize("text", ["开" * 20 + "发区。", "开" * 20, "发。", "开" * 19 + "\n发。"])
def test_last_lines_that_are_no_lone_character(check, text):
    assert check(told(text), "text.runt") == ()


def in_part(headline: str = "区域融合", body: str = "大同市创建开发区。"):
    title = TitleFrame(Box("t1", Rect(100, 100, 300, 60)), "a1")
    text = TextFrame(Box("x1", Rect(100, 170, 300, 100)), "a1")
    return issue(title, text, articles=(story(text=body, title=headline),))


@pytest.mark.parametrize(
    "parts",
    [
        {"headline": "标题"},
        {"headline": "头条标题"},
        {"body": "本刊讯　头条正文写在这里。"},
        {"body": "Lorem ipsum dolor"},
        {"body": "请在此输入正文"},
        {"headline": "此处输入标题", "body": "正文写在这里"},
    ],
)
def test_words_of_templates_are_told_once_an_article(check, parts):
    [found] = check(in_part(**parts))
    assert found.code == "text.placeholder"
    assert found.at is not None


@pytest.mark.parametrize(
    "text", ["XXX", "成交 xxx 万元", "共○○○人", "（待定）", "【待补】", "TKTK", "？？？"]
)
def test_what_is_still_to_come(check, text):
    [found] = check(in_part(body=f"记者王波报道，{text}，开发区。"))
    assert found.code == "text.suspect"


@pytest.mark.parametrize(
    "text",
    [
        "会议时间待定，另行通知",
        "二○○○年建成",
        "王××被查",
        "文章标题要准确，正文要简洁",
        "XXXL 码的衣服",
        "TK 公司",
        "真的吗？？",
        "点击输入身份证号即可查询",
        "在此处填写姓名",
    ],
)
def test_ordinary_words_are_no_placeholders(check, text):
    assert check(in_part(body=f"{text}，记者王波报道。")) == ()


def test_labels_and_captions_are_read_too(check):
    [found] = check(issue(label("XXX 专版")))
    assert (found.code, found.at) == ("text.suspect", None)
    made = issue(
        photo_frame(), caption_frame(), photos=(photo(caption=Paragraph("图片说明", "图说")),)
    )
    assert [each.code for each in check(made)] == ["text.placeholder"]


@pytest.mark.parametrize(
    ("change", "code"), [("caption", "caption.empty"), ("credit", "caption.credit")]
)
def test_a_photo_without_caption_or_credit(check, change, code):
    empty = photo(**{change: Paragraph(" ", "图说")})
    [found] = check(issue(photo_frame(), caption_frame(), photos=(empty,)))
    assert (found.code, found.frame) == (code, "c1")
    assert check(issue(photo_frame(), photos=(empty,))) == ()


def test_a_profile_turns_findings_off_or_makes_errors_of_them(check):
    made = in_part(headline="标题")
    off = printed(made, severities=(("text.placeholder", Severity.OFF),))
    assert check(off) == ()
    error = printed(made, severities=(("text.placeholder", Severity.ERROR),))
    assert [each.severity for each in check(error)] == [Severity.ERROR]
