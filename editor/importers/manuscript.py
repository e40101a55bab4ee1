"""A manuscript as it was read: paragraphs, pictures, and what was left out of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from editor.model.text import Paragraph
from editor.values.language import BanxinError, Words

BODY, HEADLINE, SUBHEAD, CAPTION, TABLE_BODY = "正文", "主题", "小标题", "图说", "表文"
"""The paragraph styles that readers give: a new issue has them all."""
BOLD, EMPHASIS = "加粗", "着重"
"""The character styles that readers give. Italics, which 汉字 do not have, are emphasis."""


class ImportFault(BanxinError):  # noqa: N818
    """A file that cannot be read as a manuscript: which one, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a manuscript, before its paragraph ``at``: a name with its ending, the bytes
    of the file, and what was said of it there. What was put aside lies in ``file`` instead."""

    name: str
    data: bytes
    at: int
    caption: str = ""
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What was read. ``encoding`` is the one of a plain text. ``sizes`` are those of the
    paragraphs in points where they are known, else 0."""

    paragraphs: tuple[Paragraph, ...]
    pictures: tuple[Picture, ...] = ()
    notes: tuple[Words, ...] = ()
    encoding: str = ""
    sizes: tuple[float, ...] = ()


LEFT_OUT = {
    "hidden": Words("隐藏的文字 {0} 字没有带入。", "Hidden characters left out: {0}."),
    "deleted": Words(
        "修订中已删除的文字 {0} 字没有带入。", "Characters deleted in revisions, left out: {0}."
    ),
    "footnote": Words("脚注、尾注 {0} 条没有带入。", "Footnotes and endnotes left out: {0}."),
    "comment": Words("批注 {0} 条没有带入。", "Comments left out: {0}."),
    "picture": Words("图片 {0} 张没有带入。", "Pictures left out: {0}."),
    "remote": Words("网上的图片 {0} 张没有下载。", "Pictures on the web, not downloaded: {0}."),
    "control": Words("表单控件 {0} 个没有带入。", "Form fields left out: {0}."),
    "header": Words(
        "页眉、页脚的文字 {0} 字没有带入。", "Characters of headers and footers left out: {0}."
    ),
    "box": Words(
        "文本框 {0} 个，文字接在所在段落之后。",
        "Text boxes: {0}; their text follows the paragraph in which they stand.",
    ),
    "formula": Words(
        "公式 {0} 个只带入了文字。", "Formulas of which only the letters were kept: {0}."
    ),
    "object": Words(
        "嵌入的对象 {0} 个没有带入（如 Excel 表、图表）。",
        "Embedded objects, such as sheets and charts, left out: {0}.",
    ),
    "merged": Words(
        "表格中合并的单元格 {0} 个已经拆开，请核对。",
        "Merged table cells taken apart: {0}; please check.",
    ),
    "depth": Words(
        "嵌套太深，只取了文字，没有样式。",
        "It is nested too deeply: its text was taken without styles.",
    ),
}
"""What a reader leaves out, by kind; {0} is how much of it."""


def notes_of(counts: Mapping[str, int]) -> tuple[Words, ...]:
    """Sentences about what was left out, in the order of the table."""
    return tuple(
        Words(words.zh.format(counts[kind]), words.en.format(counts[kind]))
        for kind, words in LEFT_OUT.items()
        if counts.get(kind)
    )
