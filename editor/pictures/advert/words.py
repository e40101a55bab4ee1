"""What is said of an advert's faults: what is wrong and what the advertiser must change."""

from collections.abc import Iterable

from editor.values.language import Words

SHOWN = 4
"""So many details are named; more are counted."""

SENTENCES = {
    "rgb": (
        "“{name}”里有 RGB 颜色。请让客户把颜色都转成 CMYK 或专色后重新导出。",
        "“{name}” holds RGB colours. Have them converted to CMYK or spot inks.",
    ),
    "icc": (
        "“{name}”里的颜色带特性文件（{what}）。PDF/X-1a 只收油墨色，请让客户转成 CMYK。",
        "“{name}” holds colours with profiles ({what}). PDF/X-1a takes inks only: "
        "have them converted to CMYK.",
    ),
    "icc4": (
        "“{name}”里的特性文件是第 4 版，PDF/X-3 只收第 2 版。请让客户把颜色转成 CMYK。",
        "“{name}” holds profiles of version 4; PDF/X-3 takes version 2. "
        "Have the colours converted to CMYK.",
    ),
    "bad-icc": (
        "“{name}”里的颜色特性文件已损坏。请让客户重新导出为 PDF/X。",
        "“{name}” holds a damaged colour profile. Have it exported again as PDF/X.",
    ),
    "transparency": (
        "“{name}”用了透明效果（{what}）。请让客户拼合透明后重新导出，或改用 PDF/X-4 出版。",
        "“{name}” uses transparency ({what}). Have it flattened and exported again, "
        "or export the page as PDF/X-4.",
    ),
    "font": (
        "“{name}”没有嵌入字体：{what}。请让客户嵌入字体或把文字转成轮廓。",
        "“{name}” lacks fonts: {what}. Have them embedded or the text turned into outlines.",
    ),
    "spot": (
        "“{name}”用了专色：{what}。每个专色要多一块印版，请向印厂确认，或让客户改成 CMYK。",
        "“{name}” uses spot inks: {what}. Each needs a plate of its own: ask the printer, "
        "or have them changed to CMYK.",
    ),
    "registration": (
        "“{name}”用了套版色，会印在每块版上。请让客户改成黑色。",
        "“{name}” uses the registration colour, which prints on every plate. "
        "Have it changed to black.",
    ),
    "javascript": (
        "“{name}”带有脚本或动作，排版时已去掉，请留意文件来源。",
        "“{name}” holds scripts or actions. They are left out; mind where the file comes from.",
    ),
    "annotations": (
        "“{name}”带有批注、链接或表单，排版时已去掉。请确认广告内容不靠它们显示。",
        "“{name}” holds notes, links or form fields. They are left out: "
        "see that nothing of the advert is lost.",
    ),
    "layers": (
        "“{name}”分了图层，只印打开的图层。请确认显示的就是要印的。",
        "“{name}” has layers; those that are switched on print. See that these are the right ones.",
    ),
    "hidden": (
        "“{name}”里有隐藏的图层，印出来可能露出。请让客户删去隐藏图层后重新导出。",
        "“{name}” has hidden layers that might print. Have them deleted.",
    ),
    "jpx": (
        "“{name}”里的图片用 {what} 压缩，旧版 PDF/X 不收。请让客户用 JPEG 或 ZIP 压缩导出。",
        "“{name}” holds pictures packed as {what}, which this level of PDF/X does not take. "
        "Have it exported with JPEG or ZIP.",
    ),
    "nesting": (
        "“{name}”的图形嵌套过深，有的输出设备处理不了。请让客户拼合或简化后重新导出。",
        "“{name}” nests its drawing too deeply for some printers. Have it flattened or simplified.",
    ),
    "postscript": (
        "“{name}”里有 PostScript 代码。请让客户重新导出为 PDF/X。",
        "“{name}” holds PostScript code. Have it exported again as PDF/X.",
    ),
    "external": (
        "“{name}”的内容引用了外部文件，印不出来。请让客户嵌入图片后重新导出。",
        "“{name}” refers to files outside it, which cannot print. Have them embedded.",
    ),
    "transfer": (
        "“{name}”带有网点或传递曲线设置，排版时已去掉。请核对颜色。",
        "“{name}” sets screens or transfer curves. They are left out: check its colours.",
    ),
    "resources": (
        "“{name}”缺少内容（{what}），会印不全。请让客户重新导出为 PDF/X。",
        "“{name}” lacks parts ({what}) and prints incompletely. Have it exported again as PDF/X.",
    ),
    "content": (
        "“{name}”有一部分内容读不懂，可能印不全。请对照样张，或让客户重新导出。",
        "Part of “{name}” cannot be understood and may not print. "
        "Compare it with a proof, or have it exported again.",
    ),
    "repaired": (
        "“{name}”的文件结构有损坏，已自动修复。请对照样张核对。",
        "The structure of “{name}” was damaged and has been repaired. Compare it with a proof.",
    ),
}
"""The sentence of each fault, in the order in which they are told."""

DETAILS = {
    "opacity": Words("不透明度", "opacity"),
    "blend": Words("混合模式", "blend modes"),
    "mask": Words("软蒙版", "soft masks"),
}


def sentence(code: str, name: str, details: Iterable[str] = ()) -> Words:
    """What is said of a fault of the file ``name``."""
    zh, en = SENTENCES[code]
    told = [DETAILS.get(each, Words(each, each)) for each in details if each]
    what = Words("、".join(each.zh for each in told[:SHOWN]), ", ".join(t.en for t in told[:SHOWN]))
    if len(told) > SHOWN:
        what = Words(f"{what.zh} 等 {len(told)} 项", f"{what.en} and {len(told) - SHOWN} more")
    return Words(
        zh.replace("{name}", name).replace("{what}", what.zh),
        en.replace("{name}", name).replace("{what}", what.en),
    )
