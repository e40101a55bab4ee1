"""The front page: masthead, lead, the vertical headline, the long story, picture, two more."""

from editor.model.color import Paint
from editor.model.frame import Anchor
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from kaifaqu_build.furniture import NAMES, SCOTCH, foot, masthead
from kaifaqu_build.sheet import THIN, Sheet, head, inset


def front_page(grid: PageGrid) -> Page:
    """1版 要闻."""
    sheet = Sheet("1", "要闻", grid)
    masthead(sheet)
    _date_line(sheet)
    _lead(sheet)
    _vertical(sheet)
    _long(sheet)
    _right(sheet)
    foot(sheet)
    return sheet.page(NAMES)


TOP, LOWER = 36, 37
"""Lines above the page's first break, and the line below it."""


def _date_line(sheet: Sheet) -> None:
    area = sheet.at(0, 0, 5, 15)
    top = area.y + 154
    sheet.rule(Rect(area.x, top, area.width, 3), SCOTCH)
    words = (
        ("{issue.date:YYYY年M月D日}　星期{issue.date:W}", "报眉"),
        ("第{issue.number}期　总第{issue.serial}期", "报眉居中"),
        ("今日4版", "报眉居右"),
    )
    for text, style in words:
        sheet.label(Rect(area.x, top + 8, area.width, 13), Paragraph(text, style))
    sheet.rule(Rect(area.x, top + 26, area.width, 1), THIN)


def _lead(sheet: Sheet) -> None:
    sheet.title("a2", sheet.at(0, 14, 5, 8), head("头条主题"))
    sheet.text("a2", [sheet.at(0, 23, 5, TOP - 23)], [4])


def _vertical(sheet: Sheet) -> None:
    area, strip = sheet.at(5, 0, 3, TOP), 63.0
    sheet.down(5, 0, TOP)
    look = head("竖题", align=Anchor.START, anchor=Anchor.MIDDLE, space=9, vertical=True)
    sheet.title("a4", Rect(area.right - strip, area.y, strip, area.height), look)
    sheet.text("a4", [inset(area, right=strip + 9)], [2])


def _long(sheet: Sheet) -> None:
    sheet.across(TOP, 0, 8)
    parts = (Part.HEADLINE, Part.DECK, Part.BYLINE)
    sheet.title("a3", sheet.at(0, LOWER, 4, 12), head("长文主题", parts=parts, space=8))
    sheet.text("a3", [sheet.at(0, LOWER + 12, 4, 58)], [3])
    sheet.down(4, LOWER, 70)


def _right(sheet: Sheet) -> None:
    sheet.photo("p1", sheet.at(4, LOWER, 4, 27), 1)
    sheet.across(64, 4, 4)
    sheet.title("a1", sheet.at(4, 65, 4, 5), head("三级主题黑"))
    sheet.text("a1", [sheet.at(4, 70, 4, 11)], [3])
    box = sheet.at(4, 82, 4, 25)
    sheet.panel(box, Paint(tint=0.08), THIN)
    inner = inset(box, left=9, right=9)
    sheet.title("a5", Rect(inner.x, inner.y + 6, inner.width, 54), head("三级主题"))
    sheet.text("a5", [inset(sheet.at(4, 87, 4, 19), left=9, right=9)], [4])
