"""2版 要闻: seven stories in other measures, a column logo, three pictures, a comment."""

from editor.model.color import Paint
from editor.model.frame import Anchor
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from kaifaqu_build.furniture import NAMES, folio
from kaifaqu_build.sheet import THIN, Sheet, head, inset

FOOT = 88
"""The line where the page's foot begins."""


def news_page(grid: PageGrid) -> Page:
    """2版 要闻."""
    sheet = Sheet("2", "要闻", grid)
    folio(sheet)
    _left(sheet)
    _policy(sheet)
    _park(sheet)
    _foot(sheet)
    return sheet.page(NAMES)


def _left(sheet: Sheet) -> None:
    sheet.photo("p2", sheet.at(2, 8, 3, 22), wrap=True, left=0.03)
    sheet.title("s1", sheet.at(0, 0, 5, 8), head("头条主题", space=7))
    sheet.text("s1", [sheet.at(0, 8, 5, 31)], [5])
    sheet.down(5, 0, FOOT - 1)
    sheet.across(39, 0, 5)
    sheet.photo("p5", sheet.at(3, 49, 2, 18), wrap=True)
    sheet.title("s5", sheet.at(0, 40, 5, 6), head("二级主题黑"))
    sheet.text("s5", [sheet.at(0, 46, 5, 21)], [5])
    sheet.across(67, 0, 5)
    sheet.title("s2", sheet.at(0, 68, 5, 6), head("二级主题"))
    sheet.text("s2", [sheet.at(0, 74, 5, 13)], [4])


def _policy(sheet: Sheet) -> None:
    logo = sheet.at(5, 0, 3, 2)
    sheet.panel(Rect(logo.x, logo.y, 120, logo.height), Paint())
    sheet.label(Rect(logo.x, logo.y, 120, logo.height), Paragraph("政策解读", "栏目"))
    sheet.rule(Rect(logo.x, logo.bottom - 1, logo.width, 1), THIN)
    area, strip = sheet.at(5, 3, 3, 17), 45.0
    look = head("竖题", align=Anchor.MIDDLE, vertical=True)
    sheet.title("s3", Rect(area.right - strip, area.y, strip, area.height), look)
    sheet.text("s3", [inset(area, right=strip + 9)], [2])
    sheet.across(20, 5, 3)
    sheet.title("s15", sheet.at(5, 21, 3, 3), head("三级主题黑"))
    sheet.text("s15", [sheet.at(5, 24, 3, 8)], [2])
    sheet.across(32, 5, 3)


def _park(sheet: Sheet) -> None:
    sheet.photo("p3", sheet.at(5, 33, 3, 21), 1)
    sheet.across(54, 5, 3)
    sheet.title("s4", sheet.at(5, 55, 3, 4), head("三级主题"))
    sheet.text("s4", [sheet.at(5, 59, 3, 14)], [2])
    sheet.across(73, 5, 3)
    sheet.title("s18", sheet.at(5, 74, 3, 4), head("三级主题黑"))
    sheet.text("s18", [sheet.at(5, 78, 3, 9)], [2])


def _foot(sheet: Sheet) -> None:
    sheet.across(FOOT - 1, 0, 8)
    sheet.title("s6", sheet.at(0, FOOT, 6, 8), head("二级主题黑", kicker="引题黑"))
    sheet.text("s6", [sheet.at(0, FOOT + 8, 6, 11)], [5])
    box = sheet.at(6, FOOT, 2, 19)
    sheet.panel(box, Paint(tint=0.08), THIN)
    strip = 40.0
    look = head("竖题小", parts=(Part.HEADLINE, Part.BYLINE), vertical=True)
    right = Rect(box.right - 9 - strip, box.y + 9, strip, box.height - 18)
    sheet.title("s7", right, look)
    sheet.text("s7", [Rect(box.x + 9, box.y + 13, box.width - 27 - strip, box.height - 26)], [1])
