"""The rows of a photo frame's look: its angle, what is cut out, and its tone on sliders."""

from dataclasses import dataclass, replace
from typing import Any

from editor.model.frame import Cutout
from editor.model.photo import Photo
from editor.ui.fields import ChoiceField, FlagField, LengthField
from editor.ui.form import Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels.options import Names, options
from editor.ui.sliders import Scale, SliderField
from editor.values.language import Words

CUTOUTS: Names = (
    (Cutout.NONE, Words("不抠", "None")),
    (Cutout.PATH, Words("按路径", "By its path")),
    (Cutout.ALPHA, Words("按透明", "By transparency")),
)
APART = 0.02
"""How far black and white point stay from each other."""


def look_rows(look: Look) -> list[Row[Any]]:
    """Free angle and 抠图 of a photo frame."""
    return [
        Row(
            Words("角度", "Angle"),
            LengthField(Unit.DEGREES, low=-180, high=180),
            lambda frame: frame.angle,
            lambda frame, part: replace(frame, angle=part),
            half=True,
            hint=Words(
                "在转 90° 之外再转多少度，顺时针为正；图框不动。",
                "Degrees turned further, clockwise; the frame stays.",
            ),
        ),
        Row(
            Words("抠图", "Cut out"),
            ChoiceField(options(look, CUTOUTS)),
            lambda frame: frame.cutout,
            lambda frame, part: replace(frame, cutout=part),
            half=True,
            hint=Words(
                "按路径：沿图片文件自带的裁剪路径。按透明：透出下面的内容，PDF/X-1a、X-3 不允许。",
                "Along the file's own clipping path, or by its transparent parts, which PDF/X-1a "
                "and X-3 do not allow.",
            ),
        ),
    ]


@dataclass(frozen=True, slots=True)
class PhotoOf:
    """A photo and how many pages its file has."""

    photo: Photo
    pages: int = 1


def photo_rows() -> list[Row[PhotoOf]]:
    """The page of a PDF, counted from 1, and the focal point of a photo."""
    return [
        Row(
            Words("PDF 第几页", "PDF page"),
            LengthField(Unit.NUMBER, low=1, high=9999),
            lambda shown: shown.photo.page + 1,
            _with_page,
            when=lambda shown: shown.pages > 1,
            hint=Words("换成同一个文件的另一页。", "Another page of the same file."),
        ),
        _focus(Words("焦点横", "Focus across"), "x"),
        _focus(Words("焦点竖", "Focus down"), "y"),
    ]


def _with_page(shown: PhotoOf, number: float) -> PhotoOf:
    page = min(max(round(number), 1), shown.pages) - 1
    return replace(shown, photo=replace(shown.photo, page=page))


def _focus(label: Words, axis: str) -> Row[PhotoOf]:
    return Row(
        label,
        LengthField(Unit.PERCENT, low=0, high=1),
        lambda shown: getattr(shown.photo.focus, axis),
        lambda shown, part: replace(
            shown, photo=replace(shown.photo, focus=replace(shown.photo.focus, **{axis: part}))
        ),
        half=True,
        hint=Words(
            "图上最要紧的地方，从左、从上算；图片充满图框时它总在画面里。",
            "What matters most in the picture, from its left and top; it stays in view where the "
            "picture fills its frame.",
        ),
    )


def tone_rows() -> list[Row[Any]]:
    """亮度 对比 伽马 黑场 白场 黑白 of a photo frame."""
    return [
        _slider(Words("亮度", "Brightness"), "brightness", Scale(-1, 1)),
        _slider(Words("对比", "Contrast"), "contrast", Scale(-1, 1)),
        _slider(
            Words("伽马", "Gamma"),
            "gamma",
            Scale(0.25, 4, by_factor=True),
            Unit.NUMBER,
            Words("大于 1 中间调变亮，小于 1 变暗。", "Above 1 lightens the middle tones."),
        ),
        _slider(
            Words("黑场", "Black point"),
            "black",
            Scale(0, 0.9),
            hint=Words(
                "比这更暗的都成为黑；灰蒙蒙的图提高一点。", "What is darker than this is black."
            ),
        ),
        _slider(
            Words("白场", "White point"),
            "white",
            Scale(0.1, 1),
            hint=Words("比这更亮的都成为白。", "What is lighter than this is white."),
        ),
        Row(
            Words("黑白", "Black and white"),
            FlagField(),
            lambda frame: frame.tone.gray,
            lambda frame, on: with_tone(frame, "gray", on),
        ),
    ]


def with_tone(frame: Any, name: str, part: object) -> Any:  # noqa: ANN401
    """A photo frame with one part of its tone changed; black stays below white."""
    tone = replace(frame.tone, **{name: part})
    if name == "black":
        tone = replace(tone, black=min(tone.black, tone.white - APART))
    if name == "white":
        tone = replace(tone, white=max(tone.white, tone.black + APART))
    return replace(frame, tone=tone)


def _slider(
    label: Words, name: str, scale: Scale, unit: Unit = Unit.PERCENT, hint: Words | None = None
) -> Row[Any]:
    return Row(
        label,
        SliderField(scale, unit),
        lambda frame: getattr(frame.tone, name),
        lambda frame, part: with_tone(frame, name, part),
        hint=hint,
    )
