"""Findings of masters and layers: told once, mended where they stand, hidden layers named."""

from dataclasses import replace

from editor.check.finding import finding
from editor.check.masters import OnceForMasters, mended_on_masters
from editor.edit.frames import SetFrame
from editor.model.frame import Box, LabelFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.layer import LAYERS
from editor.model.page import Page
from editor.model.text import Paragraph
from editor.session.session import Session
from editor.values.geometry import Rect, Size
from editor.values.language import Words
from tests.square_font import square_library

GRID = PageGrid(Size(400, 560)).centred()
LABEL = LabelFrame(Box("m1", Rect(20, 5, 200, 15)), (Paragraph("2001年1月1日", "报眉"),))
MASTER = Page("A", "A", "", GRID, (LABEL,))
PAGES = tuple(Page(key, key, "", GRID, master="A") for key in "12")
ISSUE = Issue(pages=PAGES, masters=(MASTER,))


def found(page, frame="m1", zh="没有字体", fix=None):
    told = finding("font.missing", Words(f"第{page}版：{zh}", ""), page, frame)
    return replace(told, fix=fix)


def test_what_is_wrong_with_a_masters_frame_is_told_once():
    once = OnceForMasters(ISSUE)
    assert once([found("1"), found("1", "own")]) == (found("1"), found("1", "own"))
    assert once([found("2"), found("2", "own")]) == (found("2", "own"),)
    assert once([found("2", zh="缺字")]) == (found("2", zh="缺字"),)


def test_a_masters_frame_is_mended_on_the_master():
    (mended,) = mended_on_masters([found("1", fix=SetFrame("1", LABEL))], ISSUE)
    assert mended.fix == SetFrame("A", LABEL)
    own = found("1", "own", fix=SetFrame("1", LABEL))
    assert list(mended_on_masters([own], ISSUE)) == [own]


def test_checks_look_at_masters_and_name_hidden_layers(tmp_path):
    session = Session.create(tmp_path / "issue", ISSUE, fonts=square_library())
    dates = [each for each in session.findings() if each.code == "folio.date"]
    assert [(each.page, each.fix.page) for each in dates] == [("1", "A")]
    hidden = replace(ISSUE, layers=tuple(replace(each, visible=False) for each in LAYERS))
    told = [each for each in session.findings(hidden) if each.code == "layer.hidden"]
    assert [each.page for each in told] == ["1", "2"]
    assert "版饰" in told[0].words.zh
    session.close()
