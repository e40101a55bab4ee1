"""The rows of the frame inspector: which fields each kind of frame has."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, assert_never

from editor.layout.columns import MAX_COLUMNS
from editor.model.color import Paint
from editor.model.frame import (
    CaptionFrame,
    Frame,
    GroupFrame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    Stroke,
    TextFrame,
    TitleFrame,
)
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.ui.dialogs.retyping import kept, shown, touched
from editor.ui.fields import (
    ChoiceField,
    FlagField,
    LengthField,
    Option,
    ParagraphsField,
    TextField,
)
from editor.ui.form import Row
from editor.ui.lengths import Measures, Unit
from editor.ui.look import Look
from editor.ui.panels import options
from editor.ui.panels.wraprows import wrap_rows
from editor.values.geometry import Insets
from editor.values.language import Words
from editor.values.units import format_number

MOST_FIT_LINES = 20
"""Lines by which copyfitting may change a photo at most."""

KINDS: dict[type, Words] = {
    TextFrame: Words("文字块", "Text frame"),
    TitleFrame: Words("标题块", "Title frame"),
    PhotoFrame: Words("图片框", "Photo frame"),
    CaptionFrame: Words("图说块", "Caption frame"),
    PanelFrame: Words("线框底纹", "Panel"),
    RuleFrame: Words("线", "Rule"),
    LabelFrame: Words("版面文字", "Label"),
    GroupFrame: Words("编组", "Group"),
}
PARTS = (
    (Part.KICKER, Words("引题", "Kicker")),
    (Part.HEADLINE, Words("主题", "Headline")),
    (Part.DECK, Words("副题", "Deck")),
    (Part.BYLINE, Words("署名", "Byline")),
)


def field_row(
    label: Words,
    field: Any,  # noqa: ANN401
    name: str,
    *,
    half: bool = False,
    hint: Words | None = None,
) -> Row[Any]:
    """A row for one field of a dataclass."""
    return Row(
        label,
        field,
        lambda value: getattr(value, name),
        lambda value, part: replace(value, **{name: part}),
        half=half,
        hint=hint,
    )


def _choice(label: Words, look: Look, names: options.Names, name: str, half: bool) -> Row[Any]:
    return field_row(label, ChoiceField(options.options(look, names)), name, half=half)


def rows_for(frame: Frame, look: Look, issue: Issue) -> list[Row[Any]]:
    """The rows that only this kind of frame has."""
    rows: list[Row[Any]] = []
    match frame:
        case TextFrame():
            rows = _text_rows(frame, look, issue)
        case TitleFrame():
            rows = _title_rows(look, issue)
        case PhotoFrame():
            fit = _choice(Words("适合", "Fit"), look, options.PHOTO_FITS, "fit", half=False)
            border = stroke_rows(look, issue, "border")
            rows = [_photo_row(look, issue), fit, *border, _fit_lines_row()]
        case CaptionFrame():
            rows = [_photo_row(look, issue)]
        case PanelFrame():
            rows = [*stroke_rows(look, issue, "border"), *fill_rows(look, issue)]
        case RuleFrame():
            rows = stroke_rows(look, issue, "stroke")
        case LabelFrame():
            rows = _label_rows(look, issue)
        case GroupFrame():
            pass
        case _:
            assert_never(frame)
    return rows


def _article_row(look: Look, issue: Issue) -> Row[Any]:
    field = ChoiceField(options.article_options(look, issue))
    return field_row(Words("稿件", "Article"), field, "article")


def _text_rows(frame: TextFrame, look: Look, issue: Issue) -> list[Row[Any]]:
    rows = [] if frame.follows else [_article_row(look, issue)]
    columns: Row[Any] = Row(
        Words("栏数", "Columns"),
        LengthField(Unit.COLUMNS, low=1, high=MAX_COLUMNS),
        lambda value: value.columns,
        lambda value, part: replace(value, columns=round(part)),
        half=True,
    )
    return [
        *rows,
        columns,
        field_row(Words("栏距", "Gutter"), LengthField(Unit.MM, low=0), "gutter", half=True),
        _choice(Words("分栏", "Fit"), look, options.COLUMN_FITS, "fit", half=True),
        _choice(Words("走向", "Flow"), look, options.DIRECTIONS, "direction", half=True),
        _widths_row(),
        field_row(Words("末块各栏拉平", "Balance the last columns"), FlagField(), "balance"),
        _column_rule_row(),
        field_row(
            Words("跨版时注明转接", "Say where it is continued"),
            FlagField(),
            "jump",
            hint=Words(
                "稿件转到别的版时，自动加“下转第n版”“上接第n版”。",
                "A story that goes on elsewhere says to and from which page.",
            ),
        ),
    ]


def _widths_row() -> Row[Any]:
    def put(frame: TextFrame, text: str | None) -> TextFrame:
        widths = read_widths(text or "")
        return replace(frame, widths=widths, columns=max(frame.columns, len(widths)))

    return Row(
        Words("各栏宽", "Widths"),
        TextField(optional=True, accepted=read_widths),
        lambda frame: show_widths(frame.widths) or None,
        put,
        hint=Words(
            "各栏不等宽时，依次写每栏几字，例如 15 15 20；空着为等宽。",
            "For unlike columns the width of each in characters, as 15 15 20; empty: all alike.",
        ),
    )


def read_widths(text: str) -> tuple[float, ...]:
    """Widths of columns as they are typed, parted by anything that is no number; none when there
    are fewer than two."""
    found = [float(number) for number in re.findall(r"\d{1,4}(?:\.\d{1,4})?", text)]
    widths = tuple(width for width in found if width > 0)[:MAX_COLUMNS]
    return widths if len(widths) > 1 else ()


def show_widths(widths: tuple[float, ...]) -> str:
    """``15 15 20``."""
    return " ".join(format_number(width, 2) for width in widths)


def _fit_lines_row() -> Row[Any]:
    return Row(
        Words("适排增减", "Fitting ±"),
        LengthField(Unit.NUMBER, low=0, high=MOST_FIT_LINES),
        lambda frame: frame.fit_lines,
        lambda frame, part: replace(frame, fit_lines=round(part)),
        half=True,
        hint=Words(
            "适排时图的高度最多增减几行；0 为不动。",
            "Lines by which copyfitting may change the photo's height; 0: none.",
        ),
    )


def _column_rule_row() -> Row[Any]:
    return Row(
        Words("栏间加线", "Rule between columns"),
        FlagField(),
        lambda frame: frame.column_rule is not None,
        lambda frame, on: replace(frame, column_rule=Stroke(width=0.35) if on else None),
    )


def _title_rows(look: Look, issue: Issue) -> list[Row[Any]]:
    parts = [_part_row(part, words) for part, words in PARTS]
    styles = [style.name for style in issue.styles.paragraph]
    chosen = options.named(styles, first=look.say(Words("（随稿件）", "(article's own)")))
    return [
        _article_row(look, issue),
        *parts,
        _headline_style_row(chosen),
        _title_fit_row(look),
        _choice(Words("走向", "Flow"), look, options.DIRECTIONS, "direction", half=True),
        field_row(Words("间距", "Space"), LengthField(Unit.PT, low=0), "space", half=True),
        _choice(Words("沿行", "Along"), look, options.ANCHORS, "align", half=True),
        _choice(Words("跨行", "Across"), look, options.ANCHORS, "anchor", half=True),
    ]


def _part_row(part: Part, words: Words) -> Row[Any]:
    order = [known for known, _ in PARTS]

    def put(frame: TitleFrame, on: bool) -> TitleFrame:
        chosen = {*frame.parts, part} if on else {*frame.parts} - {part}
        return replace(frame, parts=tuple(known for known in order if known in chosen))

    return Row(words, FlagField(), lambda frame: part in frame.parts, put, half=True)


def _headline_style_row(choices: Sequence[Option]) -> Row[Any]:
    def put(frame: TitleFrame, name: str) -> TitleFrame:
        rest = tuple(pair for pair in frame.styles if pair[0] is not Part.HEADLINE)
        mine = ((Part.HEADLINE, name),) if name else ()
        return replace(frame, styles=(*rest, *mine))

    return Row(
        Words("主题样式", "Headline"),
        ChoiceField(choices),
        lambda frame: dict(frame.styles).get(Part.HEADLINE, ""),
        put,
    )


def _title_fit_row(look: Look) -> Row[Any]:
    return field_row(
        Words("适合", "Fit"),
        ChoiceField(options.options(look, options.TITLE_FITS)),
        "fit",
        hint=Words(
            "按标题样式里的字号范围、长扁和行数调整，使标题正好放下或撑满。",
            "Within what the style allows: sizes, narrowest width, most lines.",
        ),
    )


def _photo_row(look: Look, issue: Issue) -> Row[Any]:
    photo = ChoiceField(options.photo_options(look, issue))
    return field_row(Words("图片", "Photo"), photo, "photo")


def stroke_rows(look: Look, issue: Issue, name: str) -> list[Row[Any]]:
    """Kind, width and colour of the line in a field."""
    kinds = options.RULES if name == "stroke" else options.BORDERS

    def kind(frame: Any, part: Any) -> Any:  # noqa: ANN401
        stroke = None if part is None else replace(getattr(frame, name) or Stroke(), kind=part)
        return replace(frame, **{name: stroke})

    def inside(change: Callable[[Stroke, Any], Stroke]) -> Callable[[Any, Any], Any]:
        return lambda frame, part: replace(frame, **{name: change(getattr(frame, name), part)})

    def drawn(frame: Any) -> bool:  # noqa: ANN401
        return getattr(frame, name) is not None

    return [
        Row(
            Words("线型", "Rule"),
            ChoiceField(options.options(look, kinds)),
            lambda frame: getattr(frame, name).kind if drawn(frame) else None,
            kind,
        ),
        Row(
            Words("线宽", "Width"),
            LengthField(Unit.PT, low=0.05),
            lambda frame: getattr(frame, name).width,
            inside(lambda stroke, part: replace(stroke, width=part)),
            half=True,
            when=drawn,
        ),
        Row(
            Words("颜色", "Colour"),
            ChoiceField(options.swatch_options(look, issue)),
            lambda frame: getattr(frame, name).paint.swatch,
            inside(lambda stroke, part: replace(stroke, paint=replace(stroke.paint, swatch=part))),
            half=True,
            when=drawn,
        ),
    ]


def fill_rows(look: Look, issue: Issue) -> list[Row[Any]]:
    """Colour and tint of a flat area."""

    def swatch(frame: Any, part: Any) -> Any:  # noqa: ANN401
        old = frame.fill or Paint(tint=0.1)
        return replace(frame, fill=None if part is None else replace(old, swatch=part))

    return [
        Row(
            Words("底纹", "Tint"),
            ChoiceField(options.swatch_options(look, issue, none=True)),
            lambda frame: frame.fill.swatch if frame.fill is not None else None,
            swatch,
            half=True,
        ),
        Row(
            Words("浓度", "Strength"),
            LengthField(Unit.PERCENT, low=0, high=1),
            lambda frame: frame.fill.tint,
            lambda frame, part: replace(frame, fill=replace(frame.fill, tint=part)),
            half=True,
            when=lambda frame: frame.fill is not None,
        ),
    ]


def _label_rows(look: Look, issue: Issue) -> list[Row[Any]]:
    styles = options.named([style.name for style in issue.styles.paragraph])
    return [
        Row(
            Words("文字", "Text"),
            ParagraphsField(4),
            lambda frame: "\n".join(shown(part.text) for part in frame.text),
            _with_label_text,
        ),
        Row(
            Words("样式", "Style"),
            ChoiceField(styles),
            lambda frame: frame.text[0].style if frame.text else None,
            lambda frame, name: replace(
                frame, text=tuple(replace(part, style=name) for part in frame.text)
            ),
        ),
        _choice(Words("走向", "Flow"), look, options.DIRECTIONS, "direction", half=True),
        _choice(Words("位置", "Anchor"), look, options.ANCHORS, "anchor", half=True),
    ]


def _with_label_text(frame: LabelFrame, text: str) -> LabelFrame:
    lines = [kept(line) for line in text.split("\n")]
    old = frame.text or (Paragraph(style="报眉"),)
    changed = (touched(part, line) for part, line in zip(old, lines, strict=False))
    added = (Paragraph(line, old[-1].style) for line in lines[len(old) :])
    return replace(frame, text=(*changed, *added))


def box_rows(look: Look, issue: Issue, cell: float) -> list[Row[Any]]:
    """The rows that all frames share: object style, clearance, inset, lock."""
    styles = [style.name for style in issue.styles.frame]
    names = options.named(styles, first=look.say(Words("（无）", "(none)")))
    return [
        field_row(Words("对象样式", "Object style"), ChoiceField(names), "style"),
        *wrap_rows(look, cell),
        Row(
            Words("内空", "Inset"),
            LengthField(Unit.MM, low=0),
            lambda box: box.inset.left,
            lambda box, part: replace(box, inset=Insets.all(part)),
            half=True,
        ),
        field_row(Words("锁定", "Locked"), FlagField(), "locked", half=True),
    ]


def place_rows(grid: PageGrid, count: int = 4) -> list[Row[Any]]:
    """X, Y, width and height, or the first ``count`` of them, in steps of the page's grid."""
    names = (
        (Words("X", "X"), "x", -1e6, grid.cell),
        (Words("Y", "Y"), "y", -1e6, grid.leading),
        (Words("宽", "W"), "width", 0.1, grid.cell),
        (Words("高", "H"), "height", 0.1, grid.leading),
    )
    steps = Measures(grid.cell, grid.leading, grid.column_width, grid.gutter)
    sizes = replace(steps, block=True)
    return [
        field_row(
            words,
            LengthField(Unit.MM, low=low, measures=sizes if low > 0 else steps, step=step),
            name,
            half=True,
        )
        for words, name, low, step in names[:count]
    ]
