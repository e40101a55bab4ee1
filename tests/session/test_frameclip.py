"""Frames copied into another issue bring what it lacks, and change nothing that it has."""

from dataclasses import replace

from editor.edit.codec import decode, encode
from editor.edit.edit import perform
from editor.edit.selection import NOTHING, FrameSelection
from editor.edit.state import State
from editor.model.color import Paint
from editor.model.defaults import default_styles, default_swatches
from editor.model.frame import Box, LabelFrame, PanelFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.style import FrameStyle, ParagraphStyle
from editor.model.text import Paragraph
from editor.session.frameclip import clip, pasted
from editor.values.geometry import Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()


def issue(*frames):
    page = Page("p", "1", "要闻", GRID, frames)
    return Issue(pages=(page,), styles=default_styles(), swatches=default_swatches())


def source():
    box = Box("a", Rect(10, 10, 50, 50), style="加框")
    label = LabelFrame(Box("b", Rect(10, 70, 50, 20)), (Paragraph("专栏", "栏名"),))
    found = issue(PanelFrame(box, fill=Paint("报红")), label)
    sheet = found.styles
    sheet = replace(
        sheet,
        paragraph=(*sheet.paragraph, ParagraphStyle("栏名"), ParagraphStyle("不用的")),
        frame=(*sheet.frame, FrameStyle("加框")),
    )
    swatches = (*found.swatches, replace(found.swatches[0], name="报红"))
    return replace(found, styles=sheet, swatches=swatches)


def into(target, found):
    page = found.pages[0]
    edits = [decode(encode(each)) for each in clip(found, page, page.frames)]
    edit = pasted(target, target.pages[0], edits)
    return perform(edit, State(target, NOTHING))


def test_what_is_missing_comes_with_the_frames():
    after = into(issue(), source())
    assert after.issue.styles.paragraph_style("栏名") is not None
    assert after.issue.styles.paragraph_style("不用的") is None
    assert after.issue.styles.frame_style("加框") is not None
    assert "报红" in {each.name for each in after.issue.swatches}
    panel, label = after.issue.pages[0].frames
    assert panel.box.rect == Rect(10, 10, 50, 50)
    assert after.selection == FrameSelection("p", (panel.box.id, label.box.id))


def test_what_is_there_under_the_same_name_stays():
    target = issue()
    own = ParagraphStyle("栏名", size=30)
    sheet = replace(target.styles, paragraph=(*target.styles.paragraph, own))
    after = into(replace(target, styles=sheet), source())
    assert after.issue.styles.paragraph_style("栏名") == own


def test_nothing_is_pasted_without_frames():
    target = issue()
    assert pasted(target, target.pages[0], ()) is None
