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
)  # fmt: skip
"""Every kind that ships, by subject."""

_BY_CODE = {kind.code: kind for kind in KINDS}


def kind_of(code: str) -> Kind | None:
    """The kind of this code, or None."""
    return _BY_CODE.get(code)


def severity_of(code: str, profile: OutputProfile | None = None) -> Severity | None:
    """How bad findings of a code are in a profile; None for a code that neither it nor the table
    knows."""
    chosen = dict(profile.severities).get(code) if profile is not None else None
    kind = _BY_CODE.get(code)
    return chosen or (kind.severity if kind is not None else None)
