"""The rows of an output profile, by the tabs of its dialog."""

from dataclasses import replace
from typing import Any

from editor.check.codes import KINDS, Kind
from editor.model.output import LEVELS, PROFILES, OutputProfile, PhotoColors, Severity
from editor.session.profiles import with_severity
from editor.ui.fields import ChoiceField, FlagField, LengthField, Option, TextField
from editor.ui.form import Row
from editor.ui.inks import read_inks, show_inks
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels.framerows import field_row
from editor.ui.panels.options import Names, options
from editor.values.language import Words

PHOTO_COLORS: Names = (
    (PhotoColors.INKS, Words("转成油墨色", "Converted to inks")),
    (PhotoColors.KEEP, Words("保留原特性文件", "Kept with their profiles")),
    (PhotoColors.GRAY, Words("转成灰度", "Converted to grey")),
)
MARKS: tuple[tuple[str, Words], ...] = (
    ("crop", Words("裁切线", "Crop marks")),
    ("bleed", Words("出血线", "Bleed marks")),
    ("registration", Words("套准标记", "Register marks")),
    ("bar", Words("色标", "Colour bar")),
    ("info", Words("版面信息", "Page information")),
)
SEVERITIES: dict[Severity, Words] = {
    Severity.ERROR: Words("错误", "Error"),
    Severity.WARNING: Words("提醒", "Warning"),
    Severity.OFF: Words("不报", "Not told"),
}
LEVEL_OPTIONS: Names = tuple((level.name, level.title) for level in LEVELS)


def icc_options(own: tuple[str, ...]) -> list[Option]:
    """The colour profiles that ship, and the publication's own."""
    names = dict.fromkeys((*(each.icc for each in PROFILES), *own))
    return [Option(name, name) for name in names]


def basic_rows(look: Look, icc: ChoiceField) -> list[Row[Any]]:
    """Name, level and printing condition; ``icc`` offers colour profiles."""
    return [
        Row(
            Words("名称", "Name"),
            TextField(),
            lambda profile: look.say(profile.words),
            lambda profile, text: replace(profile, title=text.strip()),
        ),
        field_row(
            Words("PDF 级别", "PDF level"),
            ChoiceField(options(look, LEVEL_OPTIONS)),
            "level",
            hint=Words(
                "印厂要哪一种就选哪一种；没有说的选 PDF/X-4。",
                "What the printer asks for; PDF/X-4 where nothing is said.",
            ),
        ),
        Row(
            Words("特性文件", "ICC profile"),
            icc,
            lambda profile: profile.icc,
            with_icc,
            hint=Words(
                "描述这台印刷机在这种纸上的颜色。", "How this press prints colours on this paper."
            ),
        ),
        field_row(
            Words("印刷条件", "Condition"),
            TextField(),
            "condition",
            hint=Words(
                "登记的印刷条件名，如 IFRA26、FOGRA39；印厂自己的条件留空。",
                "The registered name, as IFRA26 or FOGRA39; empty for a printer's own.",
            ),
        ),
        field_row(Words("说明", "Remark"), TextField(), "info"),
    ]


def with_icc(profile: OutputProfile, name: str, title: str = "") -> OutputProfile:
    """The profile for another ICC file, with the condition that is known of it; ``title`` is what
    an unknown one calls itself."""
    known = next((each for each in PROFILES if each.icc == name), None)
    condition, info = (known.condition, known.info) if known else ("", title)
    return replace(profile, icc=name, condition=condition, info=info)


def photo_rows(look: Look) -> list[Row[Any]]:
    """Ink limit, photos and black for large areas."""
    return [
        field_row(
            Words("总墨量上限", "Ink limit"),
            LengthField(Unit.PERCENT, low=1, high=4),
            "ink_limit",
            hint=Words(
                "一处最多叠印多少墨：冷固新闻纸 220%，铜版纸 300%。",
                "Inks over each other at most: newsprint coldset 220 %, coated paper 300 %.",
            ),
        ),
        Row(
            Words("浓黑", "Rich black"),
            TextField(accepted=read_inks),
            lambda profile: show_inks(profile.rich_black),
            lambda profile, text: replace(
                profile, rich_black=read_inks(text) or profile.rich_black
            ),
            hint=Words(
                "大面积黑底用的四色黑，依次写 C M Y K，例如 40 0 0 100。",
                "The black of large areas, as C M Y K: 40 0 0 100.",
            ),
        ),
        field_row(
            Words("照片颜色", "Photo colours"), ChoiceField(options(look, PHOTO_COLORS)), "colors"
        ),
        _number(Words("照片精度", "Photos at"), "ppi", "ppi", "高于此的照片导出时缩到此精度。",
                "Photos with more are brought down to this."),
        _number(Words("低于即提醒", "Warned below"), "ppi_low", "ppi"),
        _number(Words("低于即错误", "Refused below"), "ppi_least", "ppi"),
        _number(Words("线条图精度", "Line art at"), "line_ppi", "ppi",
                "1 位黑白图至少应有的精度。", "What 1-bit pictures should have at least."),
    ]  # fmt: skip


def limit_rows() -> list[Row[Any]]:
    """The smallest type and the thinnest rules."""
    return [
        _points(Words("最小字号", "Smallest type"), "type_size"),
        _points(Words("单色反白最小", "White on one ink"), "reversed_size"),
        _points(Words("多色反白最小", "White on several"), "reversed_mixed"),
        _points(
            Words("黑字叠印至", "Black overprints to"),
            "overprint_size",
            "不大于此字号的黑字必须叠印。",
            "Black type up to this size must overprint.",
        ),
        _points(Words("最细线", "Thinnest rule"), "rule"),
        _points(
            Words("反白、多色线", "White or mixed rule"),
            "reversed_rule",
            "反白的线和多色叠成的线至少多宽。",
            "Least width of white rules and of those of several inks.",
        ),
    ]


def page_rows() -> list[Row[Any]]:
    """Bleed, safe distance and marks."""
    return [
        field_row(
            Words("出血", "Bleed"),
            LengthField(Unit.MM, low=0, high=60),
            "bleed",
            half=True,
            hint=Words(
                "裁切的周刊 3 毫米；新闻纸轮转为 0。",
                "3 mm for what is trimmed; 0 for newspapers.",
            ),
        ),
        field_row(
            Words("文字离切口", "Text from trim"),
            LengthField(Unit.MM, low=0, high=100),
            "safe",
            half=True,
        ),
        *(mark_row(name, words) for name, words in MARKS),
    ]


def mark_row(name: str, words: Words) -> Row[Any]:
    """A switch for one of the marks of a profile."""
    return Row(
        words,
        FlagField(),
        lambda profile: getattr(profile.marks, name),
        lambda profile, on: replace(profile, marks=replace(profile.marks, **{name: on})),
    )


def severity_rows(look: Look) -> list[Row[Any]]:
    """How bad each kind of finding is in a profile."""
    return [_severity_row(look, kind) for kind in KINDS]


def _severity_row(look: Look, kind: Kind) -> Row[Any]:
    usual = SEVERITIES[kind.severity]
    names: Names = (
        (None, Words(f"{usual.zh}（默认）", f"{usual.en} (default)")),
        *SEVERITIES.items(),
    )
    return Row(
        kind.title,
        ChoiceField(options(look, names)),
        lambda profile: dict(profile.severities).get(kind.code),
        lambda profile, severity: with_severity(profile, kind.code, severity),
        hint=kind.why,
    )


def _number(label: Words, name: str, unit: str, *hint: str) -> Row[Any]:
    words = Words(f"{label.zh}（{unit}）", f"{label.en} ({unit})")
    field = LengthField(Unit.NUMBER, low=1, high=5000)
    return field_row(words, field, name, half=True, hint=Words(*hint) if hint else None)


def _points(label: Words, name: str, *hint: str) -> Row[Any]:
    field = LengthField(Unit.PT, low=0, high=100)
    return field_row(label, field, name, half=True, hint=Words(*hint) if hint else None)
