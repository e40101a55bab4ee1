"""What checks look for: each kind of finding with its title, its reason, and how bad it is."""

from dataclasses import dataclass

from editor.model.output import OutputProfile, Severity
from editor.values.language import Words

ERROR, WARNING, OFF = Severity.ERROR, Severity.WARNING, Severity.OFF


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: how bad it is unless a profile says else, what it is called, and why it
    matters."""

    code: str
    severity: Severity
    title: Words
    why: Words


def _kind(code: str, severity: Severity, zh: str, en: str, *why: str) -> Kind:
    return Kind(code, severity, Words(zh, en), Words(*why))


KINDS: tuple[Kind, ...] = (
    _kind("project.broken", ERROR, "文件无法读取", "File cannot be read",
          "读不出的部分不会印出。", "What cannot be read is not printed."),
    _kind("issue.empty", ERROR, "没有版面", "No pages",
          "没有版面就没有可印的。", "Without pages there is nothing to print."),
    _kind("text.overset", ERROR, "正文排不下", "Story overset",
          "排不下的文字不会印出。", "Text that finds no room is not printed."),
    _kind("text.title-overset", ERROR, "标题、图说排不下", "Title or caption overset",
          "超出框的字会压住别的内容。", "It runs into what stands beside it."),
    _kind("text.narrow", ERROR, "框太窄", "Frame too narrow",
          "一个字也排不下。", "Not even one character fits."),
    _kind("text.empty", WARNING, "空文本框", "Empty text frame",
          "版上会留白。", "The page stays white there."),
    _kind("text.loose", WARNING, "字距过疏", "Loose line",
          "行里的空白比字还显眼。", "Its gaps are seen before its words."),
    _kind("text.lone", WARNING, "孤行", "Lone line",
          "段落的一行单独在栏头或栏尾。", "One line of a paragraph is left at a column's edge."),
    _kind("text.table", WARNING, "表格放不下", "Table too tight",
          "格或栏不够宽。", "A cell or column is not wide enough."),
    _kind("photo.none", WARNING, "图片框没有图", "No photo in frame",
          "印出来是一块灰。", "It prints as a grey area."),
    _kind("photo.missing", ERROR, "缺图", "Photo file missing",
          "找不到的照片印不出来。", "A file that is not there cannot be printed."),
    _kind("photo.broken", ERROR, "坏图", "Photo file damaged",
          "读不出的照片印不出来。", "A file that cannot be read cannot be printed."),
    _kind("font.glyph", ERROR, "缺字", "Missing glyph",
          "没有字形的字印成方框。", "A character without a glyph prints as a box."),
    _kind("name.style", ERROR, "样式不存在", "Unknown style",
          "文字按默认样式排，不是原意。", "The text is set in the default style."),
    _kind("name.font", ERROR, "字体不存在", "Unknown font",
          "文字用了别的字体。", "The text is set in another font."),
    _kind("name.color", ERROR, "颜色不存在", "Unknown colour",
          "印成黑色。", "It prints black."),
    _kind("article.unplaced", WARNING, "稿件没有上版", "Article not placed",
          "没有上版的稿件不会印出。", "An article on no page is not printed."),
    _kind("article.twice", WARNING, "稿件重复上版", "Article placed twice",
          "同一篇稿件出现两次。", "The same story is printed twice."),
    _kind("photo.changed", WARNING, "照片文件被换过", "Photo file changed",
          "印出来的可能不是选定的那一张。", "What prints may not be what was chosen."),
    _kind("photo.ppi-least", ERROR, "照片太粗", "Photo far too coarse",
          "印出来看得见像素。", "Its pixels show in print."),
    _kind("photo.ppi-low", WARNING, "照片偏粗", "Photo too coarse",
          "印出来发虚。", "It prints soft."),
    _kind("photo.ppi-line", WARNING, "线条图太粗", "Line art too coarse",
          "线条边上有锯齿。", "Its edges print as steps."),
    _kind("photo.rgb", OFF, "RGB 照片", "RGB photo",
          "导出时转成油墨色，颜色会变淡一些。", "It is converted to inks and loses some colour."),
    _kind("photo.untagged", OFF, "照片没有特性文件", "Photo without a profile",
          "颜色只能猜。", "Its colours can only be guessed."),
    _kind("photo.alpha", ERROR, "透明抠图", "Transparent cut-out",
          "所选 PDF 级别不许有透明。", "The chosen level of PDF forbids transparency."),
    _kind("photo.path", WARNING, "没有剪切路径", "No clipping path",
          "抠不出来，整张印出。", "It cannot be cut out and prints whole."),
    _kind("picture.profile", WARNING, "特性文件不能用", "Unusable colour profile",
          "颜色只能猜。", "Its colours can only be guessed."),
    _kind("picture.frames", WARNING, "图片不止一幅", "More than one picture",
          "只印第一幅。", "Only the first one is printed."),
    _kind("advert.level", ERROR, "广告不合 PDF 级别", "Advert unfit for the level",
          "印厂会退回这样的文件。", "The printer sends such a file back."),
    _kind("advert.ink", ERROR, "广告墨量超限", "Too much ink in an advert",
          "干得慢，蹭脏，透印。", "It dries slowly, sets off and shows through."),
    _kind("advert.spot", WARNING, "广告用了专色", "Spot colour in an advert",
          "多一块版，须先说定。", "It is a plate more, to be settled beforehand."),
    _kind("advert.rule", WARNING, "广告里线太细", "Line too thin in an advert",
          "印出来断断续续。", "It prints broken."),
    _kind("advert.ppi", WARNING, "广告里图片太粗", "Coarse picture in an advert",
          "印出来发虚。", "It prints soft."),
    _kind("advert.press", WARNING, "广告按别的条件制作", "Advert made for another press",
          "印出来的颜色与客户看的样张不同。", "It prints in other colours than its proof."),
    _kind("advert.note", WARNING, "广告须核对", "Advert to be looked at",
          "有的内容排版时去掉了，或可能印不全。", "Parts are left out or may not print."),
    _kind("font.missing", ERROR, "缺字体", "Font missing",
          "文字用别的字体代替了。", "Another font stands in for it."),
    _kind("font.embed", ERROR, "字体不许嵌入", "Font may not be embedded",
          "印厂没有这种字体，印不出来。", "The printer does not have it and cannot print it."),
    _kind("type.small", WARNING, "字太小", "Type too small",
          "印出来糊成一片。", "It fills in on the press."),
    _kind("type.reversed", WARNING, "反白字太小", "Reversed type too small",
          "墨会把笔画填死。", "Ink fills its strokes."),
    _kind("type.mixed", WARNING, "多色小字", "Small type in several inks",
          "套印不准就重影。", "It shows double at the least misregister."),
    _kind("type.unseen", ERROR, "字与底同色", "Type in the colour of its ground",
          "印出来看不见。", "It cannot be seen in print."),
    _kind("black.mixed", ERROR, "小字用四色黑", "Small type in mixed black",
          "套印不准就发虚。", "It blurs at the least misregister."),
    _kind("black.rich", WARNING, "大字用四色黑", "Large type in mixed black",
          "套印不准就有色边。", "Its edges show colour at a misregister."),
    _kind("black.almost", WARNING, "黑字不是实地黑", "Black type not solid",
          "会加网，也不叠印。", "It is screened and does not overprint."),
    _kind("ink.limit", ERROR, "墨量超限", "Too much ink",
          "干得慢，蹭脏，透印。", "It dries slowly, sets off and shows through."),
    _kind("ink.printed", WARNING, "叠印后墨量超限", "Too much ink on the press",
          "照片、广告和叠印算在一起，墨太多。", "Photos, adverts and overprinting make too much."),
    _kind("ink.spot", WARNING, "用了专色", "Spot colour",
          "多一块版，须先说定。", "It is a plate more, to be settled beforehand."),
    _kind("ink.spot-looks", ERROR, "同名专色配比不同", "One spot ink of two looks",
          "同一个名称只能是一种油墨。", "One name is one ink."),
    _kind("rule.thin", WARNING, "线太细", "Line too thin",
          "印出来断断续续。", "It prints broken."),
    _kind("rule.reversed", WARNING, "反白线、多色线太细", "Reversed or mixed line too thin",
          "会被墨填死或套不准。", "It fills in or misregisters."),
    _kind("page.bleed", WARNING, "版面出血不够", "Page bleed too small",
          "印厂裁切要有余地。", "The printer needs it for trimming."),
    _kind("bleed.short", ERROR, "出血不够", "Bleed too short",
          "裁偏就露白边。", "A white edge shows where the trim is off."),
    _kind("bleed.none", WARNING, "超出不出血的版面", "Over the edge without bleed",
          "超出的部分印不出来。", "What lies outside is not printed."),
    _kind("text.cut", ERROR, "文字被裁掉", "Text cut off",
          "裁掉的字没有了。", "What is trimmed off is gone."),
    _kind("text.safe", WARNING, "文字太靠边", "Text near the trim",
          "裁偏就伤字。", "It may be hurt where the trim is off."),
    _kind("frame.outside", WARNING, "框在版面之外", "Frame outside the page",
          "不会印出。", "It is not printed."),
    _kind("article.copy", WARNING, "两篇稿件正文相同", "Two articles of one text",
          "同样的内容印了两次。", "The same is printed twice."),
    _kind("photo.twice", WARNING, "照片重复", "Photo placed twice",
          "同一张照片出现两次。", "The same picture is printed twice."),
    _kind("text.runt", WARNING, "孤字", "Lone character",
          "一个字独占一行。", "One character has a line for itself."),
    _kind("text.placeholder", WARNING, "模板文字没换", "Words of the template",
          "占位的字会照样印出。", "Words that keep a place would be printed."),
    _kind("text.suspect", WARNING, "待补的文字", "Something still to come",
          "可能还有字没填。", "Words may be missing there."),
    _kind("caption.empty", WARNING, "没有图说", "No caption",
          "读者不知道照片说什么。", "Readers are not told what the picture shows."),
    _kind("caption.credit", WARNING, "没有署名", "No credit",
          "照片没有注明来源。", "The picture does not say where it comes from."),
    _kind("folio.date", WARNING, "日期不对", "Wrong date",
          "报眉与本期日期不符。", "It is not the date of the issue."),
    _kind("folio.weekday", WARNING, "星期不对", "Wrong weekday",
          "与本期日期不符。", "It does not go with the date of the issue."),
    _kind("folio.number", WARNING, "期号不对", "Wrong issue number",
          "与本期期号不符。", "It is not the number of the issue."),
    _kind("folio.page", WARNING, "印的版号不对", "Wrong page number",
          "与这一版的版号不符。", "It is not the number of the page."),
    _kind("folio.count", WARNING, "版数不对", "Wrong number of pages",
          "与本期版数不符。", "The issue has another number of pages."),
    _kind("page.number", WARNING, "没有版号", "Page without a number",
          "读者和印厂都靠版号。", "Readers and printers go by it."),
    _kind("page.twice", ERROR, "版号重复", "Page number twice",
          "两版会被弄混。", "Two pages are taken for one another."),
    _kind("page.order", WARNING, "版号不连续", "Pages out of order",
          "可能少了一版或排错了顺序。", "A page may be missing or misplaced."),
    _kind("page.cut", WARNING, "断版", "Page cut in two",
          "空白横贯全版，上下两半各不相干。", "A gap across it parts it into two halves."),
    _kind("page.gutter", WARNING, "通缝", "Gutter through the page",
          "空白从上到下贯通，左右两半各不相干。", "A gap from head to foot parts it."),
    _kind("title.beside", WARNING, "碰题", "Headlines side by side",
          "两个标题会连着读。", "Two headlines are read as one."),
    _kind("jump.off", WARNING, "转版没有注明", "Jump not told",
          "读者找不到下文。", "Readers do not find the rest."),
    _kind("jump.room", WARNING, "转版行放不下", "No room for a jump line",
          "读者找不到下文。", "Readers do not find the rest."),
    _kind("jump.wrong", WARNING, "转到不存在的版", "Jump to nowhere",
          "读者找不到下文。", "Readers do not find the rest."),
    _kind("jump.partner", WARNING, "转版只有一头", "Jump without partner",
          "另一版没有呼应的字样。", "The other page does not lead back."),
    _kind("output.unknown", ERROR, "没有选定的输出配置", "Output profile missing",
          "不知道按什么印。", "Nobody knows how it is to be printed."),
    _kind("output.level", ERROR, "不认得的 PDF 级别", "Unknown level of PDF",
          "不知道导出什么。", "Nobody knows what to export."),
    _kind("output.icc", ERROR, "颜色特性文件不能用", "Colour profile unusable",
          "没有它转不了颜色。", "Colours cannot be converted without it."),
    _kind("output.keep", WARNING, "级别不许保留原色", "Level forbids kept colours",
          "照片仍会转换。", "Photos are converted all the same."),
)  # fmt: skip
"""Every kind that ships, by subject."""

_BY_CODE = {kind.code: kind for kind in KINDS}


def kind_of(code: str) -> Kind | None:
    """The kind of this code, or None."""
    return _BY_CODE.get(code)


def severity_of(kind: Kind, profile: OutputProfile) -> Severity:
    """How bad findings of a kind are in a profile."""
    return dict(profile.severities).get(kind.code, kind.severity)
