"""Where a style is used: in articles, captions, credits, on pages and masters."""

from dataclasses import replace

from editor.edit.styles import StyleKind
from editor.model.frame import Box, LabelFrame
from editor.model.page import Page
from editor.model.text import Paragraph, Span
from editor.session.styleuses import style_uses
from editor.values.geometry import Rect
from tests.ui.sample_issue import GRID, tiny_issue


def uses(issue, kind, name):
    return [use for part in style_uses(issue, kind, name) for use in part]


def test_captions_and_credits_are_uses_with_their_frames():
    issue = tiny_issue()
    credit = Paragraph("王波 摄", "摄影", (Span(0, 2, "电头"),))
    issue = replace(issue, photos=(replace(issue.photos[0], credit=credit),))
    (caption,) = uses(issue, StyleKind.PARAGRAPH, "图说")
    assert (caption.frame, caption.span[0].ref.part) == ("c1", "caption")
    assert "开发区大门" in caption.words.zh
    found = uses(issue, StyleKind.CHARACTER, "电头")
    assert [use.span[0].ref.part for use in found] == ["body", "body", "body", "credit"]
    assert [point.offset for point in found[-1].span] == [0, 2]


def test_masters_are_told_by_name():
    label = LabelFrame(Box("m1", Rect(0, 0, 90, 20)), (Paragraph("第 1 版", "报眉"),))
    issue = replace(tiny_issue(), masters=(Page("master", "", "报眉母版", GRID, (label,)),))
    page, master = uses(issue, StyleKind.PARAGRAPH, "报眉")
    assert page.frame == "l2"
    assert master.frame == "m1"
    assert master.place.zh == "母版“报眉母版”"
    assert master.place.en == "Master “报眉母版”"
    assert page.place.zh == "1 版"


def test_texts_tell_their_pages_and_whether_they_stand_on_one():
    issue = tiny_issue()
    placed = uses(issue, StyleKind.PARAGRAPH, "正文")
    assert placed[0].place.zh.startswith("1 版 · ")
    bare = replace(issue, pages=())
    assert {use.frame for use in uses(bare, StyleKind.PARAGRAPH, "正文")} == {None}
    assert uses(bare, StyleKind.PARAGRAPH, "正文")[0].place.zh.startswith("没有上版 · ")
