"""What every page carries: masthead on the first, folio lines on the others, credits."""

from editor.model.color import Paint
from editor.model.frame import Anchor, RuleKind, Stroke
from editor.model.page import Credits
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from kaifaqu_build.sheet import HAIR, THIN, Sheet

CREDITS = "责编：{page.editor}　校对：{page.proofreader}　美编：{page.designer}　电话：{page.phone}"
NAMES = Credits(editor="卫　青", designer="林　溪", proofreader="晓　风", phone="0351-0000000")
SCOTCH = Stroke(RuleKind.THICK_THIN, 3.0)


def masthead(sheet: Sheet) -> None:
    """The nameplate over five columns and fourteen lines; 文武线 and the date line close it."""
    area = sheet.at(0, 0, 5, 15)
    x, y = area.x, area.y
    sheet.label(Rect(x, y + 4, 440, 100), Paragraph("{issue.title}", "刊名"))
    sheet.panel(Rect(x + 450, y + 4, 48, 98), Paint("报红"))
    sheet.label(Rect(x + 450, y + 4, 48, 98), Paragraph("周刊", "刊名副"), vertical=True)
    sheet.label(Rect(x, y + 119, 498, 14), Paragraph("{issue.pinyin}", "刊名拼音"))
    ear = Rect(x + 508, y + 4, area.width - 508, 98)
    sheet.panel(ear, None, THIN)
    slogans = (Paragraph(f"{{issue.slogan_{which}}}", "口号") for which in ("first", "second"))
    sheet.label(Rect(ear.x, ear.y + 10, ear.width, 44), *slogans)
    sheet.rule(Rect(ear.x + 12, ear.y + 62, ear.width - 24, 1), HAIR)
    sheet.label(Rect(ear.x, ear.y + 70, ear.width, 18), Paragraph("{issue.sponsor}", "主办"))


def folio(sheet: Sheet) -> None:
    """The folio line above the type area, with a 1 pt rule below it."""
    area = sheet.grid.type_area
    top = area.y - 40
    name = Paragraph("{page.no}版　{page.name}", "报眉版号")
    sheet.label(Rect(area.x, top, 240, 28), name, anchor=Anchor.END)
    middle = Paragraph(
        "{issue.title}周刊　　{issue.date:YYYY年M月D日}　星期{issue.date:W}", "报眉居中"
    )
    sheet.label(Rect(area.x + 250, top, area.width - 500, 26), middle, anchor=Anchor.END)
    right = Rect(area.right - 340, top, 340, 26)
    sheet.label(right, Paragraph(CREDITS, "报眉居右"), anchor=Anchor.END)
    sheet.rule(Rect(area.x, area.y - 9.5, area.width, 1), Stroke(RuleKind.THIN, 1.0))


def foot(sheet: Sheet) -> None:
    """The credits of the front page below the type area."""
    area = sheet.grid.type_area
    sheet.rule(Rect(area.x, area.bottom + 9, area.width, 1), Stroke(RuleKind.THIN, 0.5))
    left, right = (
        Rect(area.x, area.bottom + 13, 500, 13),
        Rect(area.right - 500, area.bottom + 13, 500, 13),
    )
    sheet.label(left, Paragraph(CREDITS, "报眉"))
    middle = Rect(area.x, area.bottom + 13, area.width, 13)
    sheet.label(middle, Paragraph("样刊：图片均为绘制，图说与署名依来源文本", "报眉居中"))
    sheet.label(right, Paragraph("本期4版　　{page.no}版　{page.name}", "报眉居右"))
