"""4版 综合: an essay with its picture, life and service, a poem, and a bookshop's advert."""

from editor.model.color import Paint
from editor.model.frame import Anchor
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from kaifaqu_build.furniture import NAMES, folio
from kaifaqu_build.sheet import THIN, Sheet, head, inset

ESSAY = 10.0
"""The size of an essay's type in points."""
SIGNED = (Part.HEADLINE, Part.BYLINE)


def mixed_page(grid: PageGrid) -> Page:
    """4版 综合."""
    sheet = Sheet("4", "综合", grid)
    folio(sheet)
    _essay(sheet)
    _market(sheet)
    _middle(sheet)
    _advert(sheet)
    return sheet.page(NAMES)


def _essay(sheet: Sheet) -> None:
    """A picture, and below it the essay in vertical lines, two tiers beside a vertical head."""
    sheet.photo("p7", sheet.at(0, 0, 5, 24), 1)
    block, strip = sheet.at(0, 25, 5, 20), 62.0
    look = head(
        "散文题", parts=SIGNED, align=Anchor.START, anchor=Anchor.START, space=10, vertical=True
    )
    sheet.title("s11", Rect(block.right - strip, block.y, strip, block.height), look)
    sheet.tiers("s11", inset(block, right=strip + 16), 2, 12 * ESSAY)
    sheet.down(5, 0, 76)


def _market(sheet: Sheet) -> None:
    sheet.title("s14", sheet.at(5, 0, 3, 5), head("三级主题"))
    sheet.text("s14", [sheet.at(5, 5, 3, 10)], [2])
    sheet.photo("p8", sheet.at(5, 16, 3, 23), 1)
    sheet.across(39, 5, 3)
    sheet.title("s16", sheet.at(5, 40, 3, 5), head("三级主题黑", parts=SIGNED))
    sheet.text("s16", [sheet.at(5, 45, 3, 13)], [2])
    sheet.across(58, 5, 3)
    sheet.title("s21", sheet.at(5, 59, 3, 5), head("三级主题", kicker="引题黑"))
    sheet.text("s21", [sheet.at(5, 64, 3, 12)], [2])


def _middle(sheet: Sheet) -> None:
    sheet.across(45, 0, 5)
    sheet.title("s20", sheet.at(0, 46, 3, 5), head("三级主题", parts=SIGNED))
    sheet.text("s20", [sheet.at(0, 51, 3, 15)], [2])
    sheet.across(66, 0, 3)
    sheet.title("s19", sheet.at(0, 67, 3, 4), head("三级主题黑"))
    sheet.text("s19", [sheet.at(0, 71, 3, 5)], [2])
    box = sheet.at(3, 46, 2, 30)
    sheet.panel(box, Paint(tint=0.08), THIN)
    look = head("三级主题", parts=SIGNED, align=Anchor.START, space=10, vertical=True)
    sheet.title("s17", Rect(box.right - 74, box.y + 40, 48, box.height - 80), look)
    sheet.text("s17", [inset(sheet.at(3, 49, 2, 25), left=30, right=83)], [1])


def _advert(sheet: Sheet) -> None:
    area = sheet.at(0, 77, 8, 30)
    sheet.advert("p10", area)
    sheet.label(Rect(area.right - 100, area.y + 8, 90, 12), Paragraph("广　告", "广告标"))
