"""What 适排 did, or what would help, in words."""

from editor.layout.fitplan import FitPlan
from editor.model.composing import PunctMode
from editor.model.fitting import Fitting
from editor.values.language import Words

MODES = {
    PunctMode.FULL: Words("全角", "full-width"),
    PunctMode.KAIMING: Words("开明", "Kaiming"),
    PunctMode.HALF: Words("半角", "half-width"),
    PunctMode.LINE_END_HALF: Words("行末半角", "half-width at line ends"),
    PunctMode.PLAIN: Words("原样", "plain"),
}


def plan_words(plan: FitPlan) -> Words:
    """“图高 −2 行，第 3 段 −1 行”; empty for a plan that changes nothing."""
    said = [*_photo(plan.lines), *_fitting(plan.fitting), *_paragraphs(plan.looseness)]
    return Words("，".join(item.zh for item in said), ", ".join(item.en for item in said))


def lines_words(lines: int) -> Words:
    """``−2 行`` or ``+1 行``."""
    sign = "−" if lines < 0 else "+"
    count = abs(lines)
    return Words(f"{sign}{count} 行", f"{sign}{count} line{'s' if count > 1 else ''}")


def photo_words(lines: int) -> Words:
    """``图高 −2 行``."""
    amount = lines_words(lines)
    return Words(f"图高 {amount.zh}", f"photo {amount.en}")


def _photo(lines: int) -> list[Words]:
    return [photo_words(lines)] if lines else []


def _fitting(fitting: Fitting) -> list[Words]:
    said = []
    if fitting.subhead:
        amount = lines_words(fitting.subhead)
        said.append(Words(f"小标题占行 {amount.zh}", f"subheads {amount.en}"))
    if fitting.punct is not None:
        mode = MODES[fitting.punct]
        said.append(Words(f"标点改{mode.zh}", f"{mode.en} punctuation"))
    if fitting.tracking:
        part = _percent(fitting.tracking)
        said.append(Words(f"字距 {part}", f"tracking {part}"))
    if fitting.scale != 1.0:
        whole = f"{fitting.scale * 100:.3g}%"
        said.append(Words(f"字宽 {whole}", f"characters {whole} wide"))
    if fitting.leading != 1.0:
        part = _percent(fitting.leading - 1.0)
        said.append(Words(f"行距 {part}", f"leading {part}"))
    return said


def _percent(part: float) -> str:
    return f"{'−' if part < 0 else '+'}{abs(part) * 100:.3g}%"


def _paragraphs(looseness: tuple[int, ...]) -> list[Words]:
    """Paragraphs that take the same number of lines more are named together."""
    said = []
    for lines in dict.fromkeys(lines for lines in looseness if lines):
        numbers = [str(at + 1) for at, own in enumerate(looseness) if own == lines]
        amount, each = lines_words(lines), len(numbers) > 1
        zh = f"第 {'、'.join(numbers)} 段{'各' if each else ''} {amount.zh}"
        en = f"paragraph{'s' if each else ''} {', '.join(numbers)} {amount.en}"
        said.append(Words(zh, en + (" each" if each else "")))
    return said
