"""How a story fills its frames, in the same words wherever it is told."""

from editor.layout.report import Capacity, HeadFit, StoryFit
from editor.values.language import Words
from editor.values.units import format_number


def fit_words(fit: StoryFit) -> Words:
    """``余 n 行 m 字`` (over), ``缺 n 行 m 字`` (short) or ``齐``."""
    if is_over(fit):
        amount = _amount(fit.over_lines, fit.over_chars)
        return Words(f"余 {amount.zh}", f"over {amount.en}")
    if is_short(fit):
        amount = _amount(fit.short_lines, fit.short_chars)
        return Words(f"缺 {amount.zh}", f"short {amount.en}")
    return Words("齐", "fits")


def head_words(fit: HeadFit) -> Words:
    """``12/15 字`` of a part of a title, and how it was set to fit: ``26pt · 95%``."""
    count = f"{format_number(fit.chars, 1)}/{fit.capacity}"
    zh, en = [f"{count} 字"], [f"{count} ch"]
    if fit.over:
        zh.append(f"余 {fit.over} 字")
        en.append(f"over {fit.over} ch")
    elif not fit.fits:
        zh.append("放不下")
        en.append("does not fit")
    changes = []
    if abs(fit.size - fit.own_size) > 0.005:
        changes.append(f"{format_number(fit.size, 2)}pt")
    if abs(fit.scale - 1) > 0.0005:
        changes.append(f"{format_number(fit.scale * 100, 1)}%")
    return Words(" · ".join(zh + changes), " · ".join(en + changes))


def capacity_words(room: Capacity) -> Words:
    """``可排 32 行 480 字`` of a frame without a story."""
    amount = _amount(room.lines, room.chars)
    return Words(f"可排 {amount.zh}", f"room for {amount.en}")


def is_over(fit: StoryFit) -> bool:
    """Whether some text found no room."""
    return bool(fit.over_lines or fit.over_chars)


def is_short(fit: StoryFit) -> bool:
    """Whether lines stay free."""
    return not is_over(fit) and fit.short_lines > 0


def _amount(lines: int, chars: int) -> Words:
    zh = [f"{lines} 行"] * bool(lines) + [f"{chars} 字"] * bool(chars)
    en = [f"{lines} ln"] * bool(lines) + [f"{chars} ch"] * bool(chars)
    return Words(" ".join(zh), " · ".join(en))
