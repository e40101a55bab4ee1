"""A proof is led through by bookmarks and by links on jump lines; print files have neither."""

import io
from dataclasses import replace

import pikepdf
import pytest

from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_document
from editor.layout.engine import Engine
from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.formats import SEXTODECIMO
from editor.model.frame import Box, Direction, TextFrame, TitleFrame
from editor.model.issue import Issue, IssueInfo
from editor.model.output import NEWSPRINT, PROOF, X1A, X4
from editor.model.page import Page
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from editor.values.ids import ArticleId, FrameId, PageId
from tests.exporters.pages import WHEN

GRID = SEXTODECIMO.grid
STORY = ArticleId("a1")
BODY = "大同市创建开发区区域经济融合发展新模式。" * 60


def issue_of(direction=Direction.HORIZONTAL):
    """A story that begins on page 1 and goes on on page 3."""
    area = GRID.type_area
    head = Box(FrameId("t1"), Rect(area.x, area.y, area.width, 60))
    first = Box(FrameId("f1"), Rect(area.x, area.y + 80, 200, 150))
    second = Box(FrameId("f2"), Rect(area.x, area.y + 200, 300, 400))
    story = Article(
        STORY, headline=Paragraph("引水入晋（下）", "主题"), body=(Paragraph(BODY, "正文"),)
    )
    pages = (
        Page(PageId("p1"), "1", "要闻", GRID, (
            TitleFrame(head, STORY), TextFrame(first, STORY, direction=direction))),
        Page(PageId("p2"), "2", "专题", GRID),
        Page(PageId("p3"), "3", "", GRID, (
            TextFrame(second, follows=first.id, direction=direction),)),
    )  # fmt: skip
    info = IssueInfo(title="周刊")
    return Issue(info, pages, (story,), (), default_styles(), default_swatches())


def opened(fonts, tmp_path, level, *, chosen=(0, 1, 2), spreads=False, issue=None):
    issue = (issue or issue_of()).printed(replace(NEWSPRINT, level=level.name))
    engine = Engine(fonts)
    layouts = tuple(engine.page(issue, issue.pages[at].id) for at in chosen)
    made = ExportJob(issue, layouts, fonts, tmp_path, WHEN, "周刊", spreads=spreads)
    out = io.BytesIO()
    write_document(made, out)
    out.seek(0)
    return pikepdf.open(out)


def bookmarks(pdf):
    """Titles with the number of their page and those below."""
    numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}

    def read(items):
        return [
            (item.title, numbers[item.destination[0].objgen], read(item.children)) for item in items
        ]

    with pdf.open_outline() as outline:
        return read(outline.root)


def links(pdf, number):
    """Rectangle, page and place of the target of each link."""
    numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
    return [
        ([float(v) for v in link.Rect], numbers[link.Dest[0].objgen],
         (float(link.Dest[2]), float(link.Dest[3])))
        for link in pdf.pages[number].get("/Annots", [])
    ]  # fmt: skip


def test_pages_and_headlines_are_bookmarks(fonts, tmp_path):
    with opened(fonts, tmp_path, PROOF) as pdf:
        assert bookmarks(pdf) == [
            ("1 要闻", 0, [("引水入晋（下）", 0, [])]), ("2 专题", 1, []), ("3", 2, []),
        ]  # fmt: skip
        assert str(pdf.Root.PageMode) == "/UseOutlines"
        assert int(pdf.Root.Outlines.First.Count) == -1


@pytest.mark.parametrize("direction", list(Direction))
def test_jump_lines_lead_to_each_other(fonts, tmp_path, direction):
    with opened(fonts, tmp_path, PROOF, issue=issue_of(direction)) as pdf:
        ((area, page, place),) = links(pdf, 0)
        assert page == 2
        top = float(pdf.pages[2].TrimBox[3]) - GRID.type_area.y - 200
        assert place[1] == pytest.approx(top, abs=0.01)
        assert area[0] < area[2]
        assert area[1] < area[3]
        trim = [float(value) for value in pdf.pages[0].TrimBox]
        assert trim[0] <= area[0]
        assert area[3] <= trim[3] - GRID.type_area.y - 80
        ((_, back, _),) = links(pdf, 2)
        assert back == 0


def test_links_know_the_place_of_a_page_on_its_spread(fonts, tmp_path):
    with opened(fonts, tmp_path, PROOF, spreads=True) as pdf:
        ((_, page, place),) = links(pdf, 0)
        assert page == 1
        trim = [float(value) for value in pdf.pages[1].TrimBox]
        assert place[0] == pytest.approx(trim[0] + GRID.trim.width + GRID.type_area.x, abs=0.01)
        ((area, back, _),) = links(pdf, 1)
        assert back == 0
        assert area[0] > trim[0] + GRID.trim.width


def test_a_link_needs_both_its_pages(fonts, tmp_path):
    with opened(fonts, tmp_path, PROOF, chosen=(0, 1)) as pdf:
        assert links(pdf, 0) == []
        assert len(bookmarks(pdf)) == 2


@pytest.mark.parametrize("level", [X1A, X4], ids=lambda level: level.name)
def test_print_files_have_neither(fonts, tmp_path, level):
    with opened(fonts, tmp_path, level) as pdf:
        assert "/Outlines" not in pdf.Root
        assert all("/Annots" not in page for page in pdf.pages)


def test_a_proof_of_no_pages_is_a_file(fonts, tmp_path):
    with opened(fonts, tmp_path, PROOF, chosen=()) as pdf:
        assert bookmarks(pdf) == []
