"""4版 综合: an essay with its picture, life and service, a poem, and an advert of our own."""

from editor.model.color import Paint
from editor.model.frame import Anchor, RuleKind, Stroke
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from kaifaqu_build.furniture import NAMES, folio
from kaifaqu_build.sheet import HAIR, THIN, Sheet, head, inset

SLOGAN = "八栏十三字，\n小五十三磅，\n一格也不差。"
ADVERT = (
    "避头尾，挤标点，横题竖题，一版到底；",
    "改一个字，整篇立刻重排；",
    "看到的样子，就是印出来的样子。",
)
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
    sheet.panel(area, None, THIN)
    cell, left, top = 128.0, area.x + 65, area.y + 65
    for number, char in enumerate("每一个字都在格上"):
        row, column = divmod(number, 4)
        _cell(sheet, Rect(left + column * cell, top + row * cell, cell, cell), char)
    x = left + 4 * cell + 50
    width = area.right - x - 50
    seal = Rect(x, top, 64, 128)
    sheet.panel(seal, Paint("报红"))
    sheet.label(seal, Paragraph("版心", "广告名"), vertical=True)
    sheet.label(Rect(seal.right + 22, top, width - 86, 128), Paragraph(SLOGAN, "广告主"))
    words = tuple(Paragraph(line, "广告文") for line in ADVERT)
    sheet.label(Rect(x, top + 150, width, 76), *words, anchor=Anchor.START)
    sheet.rule(Rect(x, top + 2 * cell - 22, width, 1), HAIR)
    small = Rect(x, top + 2 * cell - 14, width, 14)
    sheet.label(small, Paragraph("本刊自用广告　　中文报刊排版软件　Banxin 版心", "广告小"))
    sheet.label(Rect(area.right - 100, area.y + 8, 90, 12), Paragraph("广　告", "广告标"))


def _cell(sheet: Sheet, rect: Rect, char: str) -> None:
    """One character in a square of a copybook: a frame and two faint middle lines."""
    middle = rect.center
    faint = Stroke(RuleKind.DOTTED, 0.6, Paint("报红", 0.5))
    sheet.rule(Rect(rect.x, middle.y - 0.5, rect.width, 1), faint)
    sheet.rule(Rect(middle.x - 0.5, rect.y, 1, rect.height), faint)
    sheet.panel(rect, None, Stroke(RuleKind.THIN, 0.75, Paint("报红")))
    sheet.label(rect, Paragraph(char, "广告字"))
