"""3版 专题: one feature over six columns, a sidebar of briefs, and a strip of figures."""

from editor.model.color import Paint
from editor.model.frame import Box, LabelFrame, RuleKind, Stroke, Wrap
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.place import Part
from editor.model.text import Paragraph, Span
from editor.values.geometry import Insets, Rect
from editor.values.ids import FrameId
from kaifaqu_build.furniture import NAMES, folio
from kaifaqu_build.sheet import THIN, Sheet, head, inset

QUOTE = "挂上墙的进度表，\n既是压力表，\n也是动力阀。"
FIGURES = (
    ("752", "亿元", "新签约项目总投资\n提前完成全年任务"),
    ("52692", "户", "截至6月底\n市场主体数量"),
    ("76.17", "%", "市场主体中企业占比\n居全省第一"),
    ("58", "天", "项目落地时限\n由238天最短压缩至"),
    ("12", "类", "招商项目分类管理\n三级预审严把入区关"),
    ("560", "亿元", "晶科大基地项目\n总投资"),
    ("56", "GW", "晶科大基地项目\n年产规模"),
    ("22", "项", "晶科项目九大类工作\n全部顺利推进"),
)


def feature_page(grid: PageGrid) -> Page:
    """3版 专题."""
    sheet = Sheet("3", "专题", grid)
    folio(sheet)
    _feature(sheet)
    _crane(sheet)
    _sidebar(sheet)
    _figures(sheet)
    return sheet.page(NAMES)


def _feature(sheet: Sheet) -> None:
    parts = (Part.KICKER, Part.HEADLINE, Part.DECK, Part.BYLINE)
    sheet.title("s8", sheet.at(0, 0, 6, 11), head("专题主题", parts=parts, space=9))
    sheet.photo("p4", sheet.at(0, 11, 4, 30), 1)
    sheet.photo("p5", sheet.at(4, 11, 2, 15), 1)
    sheet.photo("p6", sheet.at(4, 26, 2, 15), 1)
    _quote(sheet)
    sheet.text("s8", [sheet.at(0, 42, 6, 32)], [6])
    sheet.down(6, 0, 92)


def _quote(sheet: Sheet) -> None:
    inner = sheet.at(2, 53, 2, 10)
    sheet.rule(Rect(inner.x, inner.y + 2, inner.width, 2), Stroke(RuleKind.THICK, 2.0))
    sheet.rule(Rect(inner.x, inner.bottom - 3, inner.width, 1), THIN)
    box = Box(FrameId("p3quote"), inner, Wrap(Insets(0, 4, 0, 4)))
    words = (Paragraph(QUOTE, "引语"), Paragraph("——项目现场负责人", "引语注"))
    sheet.frames.append(LabelFrame(box, words))


def _crane(sheet: Sheet) -> None:
    sheet.across(74, 0, 8)
    sheet.photo("p9", sheet.at(3, 75, 3, 17), 1)
    sheet.title("s12", sheet.at(0, 75, 3, 4), head("三级主题黑"))
    sheet.text("s12", [sheet.at(0, 79, 3, 13)], [3])


def _sidebar(sheet: Sheet) -> None:
    box = sheet.at(6, 0, 2, 46)
    sheet.panel(box, Paint(tint=0.08))
    logo = Rect(box.x, box.y, box.width, 22)
    sheet.panel(logo, Paint())
    sheet.label(logo, Paragraph("简　讯", "栏目"))
    inner = inset(box, left=9, right=9)
    sheet.text("s9", [Rect(inner.x, inner.y + 39, inner.width, inner.height - 39 - 9)], [2])
    look = head("三级主题", parts=(Part.HEADLINE, Part.BYLINE))
    sheet.title("s10", sheet.at(6, 46, 2, 5), look)
    sheet.text("s10", [sheet.at(6, 51, 2, 23)], [2])
    sheet.title("s13", sheet.at(6, 75, 2, 5), head("三级主题黑"))
    sheet.text("s13", [sheet.at(6, 80, 2, 12)], [2])


def _figures(sheet: Sheet) -> None:
    band = sheet.at(0, 93, 8, 14)
    sheet.rule(Rect(band.x, band.y, band.width, 2), Stroke(RuleKind.THICK, 2.0))
    sheet.panel(Rect(band.x, band.y, 110, 22), Paint())
    sheet.label(Rect(band.x, band.y, 110, 22), Paragraph("数读综改", "栏目"))
    for number, (figure, unit, words) in enumerate(FIGURES):
        cell = sheet.at(number, 96, 1, 9)
        if number:
            sheet.down(number, 96, 9)
        span = Span(len(figure), len(figure + unit), "小字")
        figures = Paragraph(figure + unit, "数字", (span,))
        sheet.label(Rect(cell.x, cell.y + 14, cell.width, 40), figures)
        sheet.label(Rect(cell.x, cell.y + 64, cell.width, 30), Paragraph(words, "数字说明"))
    sheet.rule(Rect(band.x, band.bottom - 1, band.width, 1), THIN)
