"""The sample's styles: the usual ones, and those of its three levels of headline."""

from dataclasses import replace

from editor.model.color import Paint, Swatch
from editor.model.composing import PunctMode
from editor.model.defaults import FANG, HEI, KAI, PAPER, SONG, default_styles, default_swatches
from editor.model.style import Align, CharacterStyle, ParagraphStyle, StyleSheet
from editor.values.color import Cmyk

RED = Swatch("报红", Cmyk(0, 1, 0.9, 0.1))

HEADLINES = (
    ParagraphStyle("头条主题", "主题", SONG, 900, 38, 46),
    ParagraphStyle("专题主题", "主题", SONG, 900, 60, 70, tracking=0.04),
    ParagraphStyle("长文主题", "主题", SONG, 900, 32, 41, scale_min=1),
    ParagraphStyle("二级主题", "主题", SONG, 900, 30, 38),
    ParagraphStyle("二级主题黑", "主题", HEI, 800, 28, 35),
    ParagraphStyle("竖题", "主题", SONG, 900, 27, 34),
    ParagraphStyle("竖题小", "主题", SONG, 800, 23, 30),
    ParagraphStyle("三级主题", "主题", SONG, 800, 24, 31),
    ParagraphStyle("三级主题黑", "主题", HEI, 700, 21, 28),
    ParagraphStyle("散文题", "主题", SONG, 600, 28, 36, tracking=0.3),
    ParagraphStyle("引题黑", "引题", HEI, 500, 12.5, 17),
)

FURNITURE = (
    ParagraphStyle("插题", "小标题", HEI, 700, 9, 13, align=Align.LEFT, takes_lines=2),
    ParagraphStyle("署名居中", "署名", align=Align.CENTER),
    ParagraphStyle("副题居中", "副题", align=Align.CENTER),
    ParagraphStyle("刊名", "报头", SONG, 900, 84, 92, align=Align.SPREAD, paint=Paint(RED.name)),
    ParagraphStyle("刊名副", "报头", size=36, leading=43, align=Align.CENTER,
                   paint=Paint(PAPER.name)),
    ParagraphStyle("刊名拼音", "报眉", SONG, 600, 10, 14, tracking=0.42, align=Align.CENTER),
    ParagraphStyle("口号", "报眉", HEI, 700, 10.5, 20, align=Align.CENTER),
    ParagraphStyle("主办", "报眉", KAI, 400, 10.5, 14, align=Align.CENTER),
    ParagraphStyle("摄影", "图说", align=Align.LEFT),
    ParagraphStyle("报眉版号", "报眉", SONG, 900, 26, 30),
    ParagraphStyle("栏目", "报眉", HEI, 800, 15, 20, tracking=0.25, align=Align.CENTER,
                   paint=Paint(PAPER.name)),
    ParagraphStyle("表注", "表文", KAI, 400, 8, 13),
    ParagraphStyle("引语", "正文", KAI, 400, 20, 30, indent=0, align=Align.LEFT,
                   punct=PunctMode.HALF),
    ParagraphStyle("数字", "报眉", SONG, 900, 31, 36, align=Align.CENTER, paint=Paint(RED.name)),
    ParagraphStyle("数字说明", "报眉", HEI, 400, 9, 13, align=Align.CENTER),
    ParagraphStyle("广告标", "报眉", HEI, 400, 8, 11, align=Align.RIGHT),
    ParagraphStyle("散文", "正文", FANG, 400, 10, 13),
    ParagraphStyle("诗", "正文", KAI, 400, 10.5, 13, indent=0, align=Align.LEFT),
    ParagraphStyle("引语注", "正文", KAI, 400, 10, 14, indent=0, align=Align.RIGHT),
)  # fmt: skip

CHARACTERS = (CharacterStyle("小字", font=HEI, weight=700, size=0.36, paint=Paint()),)


def sample_styles() -> StyleSheet:
    """The default style sheet with the sample's own styles added or put in place."""
    sheet = default_styles()
    own = {style.name: style for style in (*HEADLINES, *FURNITURE)}
    kept = tuple(own.pop(style.name, style) for style in sheet.paragraph)
    return replace(
        sheet, paragraph=(*kept, *own.values()), character=(*sheet.character, *CHARACTERS)
    )


def sample_swatches() -> tuple[Swatch, ...]:
    """The default colours with the weekly's own red."""
    return tuple(RED if swatch.name == RED.name else swatch for swatch in default_swatches())
