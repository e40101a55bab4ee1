"""How a story fills its frames, in the same words wherever it is told."""

from editor.layout.report import StoryFit
from editor.values.language import Words


def fit_words(fit: StoryFit) -> Words:
    """``余 n 行 m 字`` (over), ``缺 n 行 m 字`` (short) or ``齐``."""
    if is_over(fit):
        amount = _amount(fit.over_lines, fit.over_chars)
        return Words(f"余 {amount.zh}", f"over {amount.en}")
    if is_short(fit):
        amount = _amount(fit.short_lines, fit.short_chars)
        return Words(f"缺 {amount.zh}", f"short {amount.en}")
    return Words("齐", "fits")


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
