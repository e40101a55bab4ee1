"""Where a style is used: in articles, captions, credits, on pages and masters."""

from dataclasses import replace

from editor.edit.styles import StyleKind
from editor.model.frame import Box, LabelFrame
from editor.model.page import Page
from editor.model.text import Paragraph, Span
from editor.session.styleuses import style_uses
from editor.values.geometry import Rect
from tests.ui.sample_issue import GRID, tiny_issue


def test_captions_and_credits_are_uses_with_their_frames():
    issue = tiny_issue()
    credit = Paragraph("王波 摄", "摄影", (Span(0, 2, "电头"),))
    issue = replace(issue, photos=(replace(issue.photos[0], credit=credit),))
    (caption,) = style_uses(issue, StyleKind.PARAGRAPH, "图说")
    assert (caption.frame, caption.at.ref.part) == ("c1", "caption")
    assert "开发区大门" in caption.words.zh
    found = style_uses(issue, StyleKind.CHARACTER, "电头")
    assert [use.at.ref.part for use in found] == ["body", "body", "body", "credit"]


def test_masters_are_told_by_name():
    label = LabelFrame(Box("m1", Rect(0, 0, 90, 20)), (Paragraph("第 1 版", "报眉"),))
    issue = replace(tiny_issue(), masters=(Page("master", "", "报眉母版", GRID, (label,)),))
    page, master = style_uses(issue, StyleKind.PARAGRAPH, "报眉")
    assert page.frame == "l2"
    assert master.frame == "m1"
    assert "母版“报眉母版”" in master.words.zh
    assert "master “报眉母版”" in master.words.en
