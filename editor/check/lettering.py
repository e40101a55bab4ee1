"""Checks of type as it prints: too small, reversed or in several inks, unseen, impure black."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding, fixed_by
from editor.check.inks import edges, ground_at, is_mixed_black, lightness, overprints, said
from editor.check.sheet import Run, Sheet, common
from editor.check.texts import blackened, enlarged, run_point
from editor.display.items import Picture
from editor.model.output import PhotoColors
from editor.values.color import Color, as_cmyk
from editor.values.geometry import Insets, Rect
from editor.values.language import Words
from editor.values.units import format_number

READING = 0.55
"""Readings are about half as large as their line, by nature, and so is what stands beside it."""
QUOTED = 12
"""Characters of a text that a sentence repeats."""
ALMOST = 0.9
"""Black alone of so much looks like a slip for solid black."""
LINE = 2.0
"""Points: what is thinner is no ground."""
AROUND = 3.0
"""Points by which text may leave its frame."""
TOUCH = 0.05
"""Points by which a size may be below its limit."""


def small_type(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Type below the profile's smallest size, the smallest of each frame; no readings."""
    least = context.profile.type_size
    small = (run for run in sheet.runs if run.glyphs.size < least - TOUCH and not _is_reading(run))
    for run in _smallest(small):
        yield _sized("type.small", run, least, sheet, context, "太小", "is too small")


def type_on_grounds(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Type that is reversed or takes several inks and is too small for that, or cannot be seen
    at all; told once for each frame."""
    profile = context.profile
    found: dict[str, list[Run]] = {"type.unseen": [], "type.reversed": [], "type.mixed": []}
    for run in _on_grounds(sheet):
        code = _fault(run, _ground(run, sheet), context)
        if code is not None:
            found[code].append(run)
    for run in _smallest(found["type.unseen"]):
        words = Words(
            f"“{_quote(run)}”与底色一样，印出来看不见。请换颜色，或移到别处。",
            f"“{_quote(run)}” has the colour of its ground and cannot be seen. "
            "Choose another colour, or move it.",
        )
        yield _told("type.unseen", run, words, sheet, context)
    for run in _smallest(found["type.reversed"]):
        several = _is_several(run, _ground(run, sheet), context)
        least = profile.reversed_mixed if several else profile.reversed_size
        zh = "是多色底上的反白字，太小" if several else "是反白字，太小"
        en = "is reversed on several inks and too small" if several else "is reversed and too small"
        yield _sized("type.reversed", run, least, sheet, context, zh, en)
    for run in _smallest(found["type.mixed"]):
        inks, least = said(run.glyphs.color), profile.reversed_size
        zh, en = f"由多色叠印（{inks}），太小", f"prints in several inks ({inks}) and is too small"
        yield _sized("type.mixed", run, least, sheet, context, zh, en)


def impure_black(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Black type of several inks, and small type that is almost but not solid black and so does
    not overprint; told once for each frame."""
    profile = context.profile
    small = max(profile.overprint_size, profile.reversed_mixed)
    mixed = [run for run in sheet.runs if is_mixed_black(run.glyphs.color)]
    for run in _smallest(mixed):
        is_small = run.glyphs.size <= small
        words = Words(
            f"“{_quote(run)}”是四色黑（{said(run.glyphs.color)}），套印稍有不准就发虚；"
            "文字请用单色黑。",
            f"“{_quote(run)}” is black of several inks ({said(run.glyphs.color)}) and blurs at "
            "the least misregister; print text in black alone.",
        )
        code = "black.mixed" if is_small else "black.rich"
        yield _black(code, run, words, sheet, context)
    for run in _smallest(run for run in sheet.runs if _is_almost_black(run, context)):
        words = Words(
            f"“{_quote(run)}”是 {said(run.glyphs.color)}，不是实地黑，会加网并且不叠印。",
            f"“{_quote(run)}” is {said(run.glyphs.color)}, not solid black: it is screened and "
            "does not overprint.",
        )
        yield _black("black.almost", run, words, sheet, context)


def _fault(run: Run, ground: Color | Picture, context: Context) -> str | None:
    color, size, profile = run.glyphs.color, run.glyphs.size, context.profile
    if isinstance(ground, Picture):
        if lightness(color) < 0.5:
            return None
    elif not edges(color, ground):
        return "type.unseen"
    several = _is_several(run, ground, context)
    if isinstance(ground, Picture) or lightness(color) > lightness(ground):
        least = profile.reversed_mixed if several else profile.reversed_size
        return "type.reversed" if size < least - TOUCH and not _is_reading(run) else None
    small = several and size < profile.reversed_size - TOUCH
    return "type.mixed" if small and not is_mixed_black(color) else None


def _is_several(run: Run, ground: Color | Picture, context: Context) -> bool:
    if isinstance(ground, Picture):
        return not (ground.tone.gray or context.profile.colors is PhotoColors.GRAY)
    return len(edges(run.glyphs.color, ground)) > 1


def _on_grounds(sheet: Sheet) -> Iterator[Run]:
    """The runs that need a look at their ground: those over the edges of colours and pictures,
    and of the others one of each colour and size."""
    grounds = [a for a in sheet.areas if isinstance(a.item, Picture) or a.item.fill is not None]
    grounds = [a for a in grounds if min(a.bounds.width, a.bounds.height) > LINE]
    frames = {each.frame: each.rect for each in sheet.layout.display.frames}
    for frame, group in groupby(sheet.runs, lambda run: run.frame):
        rect = frames[frame].grown(Insets.all(AROUND))
        near = [each.bounds for each in grounds if each.bounds.overlaps(rect)]
        parted = [bounds for bounds in near if common(bounds, rect) != rect]
        known = set[tuple[Color, float]]()
        for run in group:
            key = run.glyphs.color, run.glyphs.size
            if key not in known or (parted and _lies_on(run, parted)):
                known.add(key)
                yield run


def _lies_on(run: Run, grounds: list[Rect]) -> bool:
    box = run.rect
    return any(bounds.overlaps(box) for bounds in grounds)


def _ground(run: Run, sheet: Sheet) -> Color | Picture:
    return ground_at(sheet, run.rect.center, run.over)


def _is_reading(run: Run) -> bool:
    largest = max(each.glyphs.size for each in run.item.line.runs)
    return run.glyphs.size <= READING * largest


def _is_almost_black(run: Run, context: Context) -> bool:
    color = run.glyphs.color
    inks = as_cmyk(color)
    pure = inks.c + inks.m + inks.y == 0 and ALMOST <= inks.k < 1
    return pure and run.glyphs.size <= context.profile.overprint_size and not overprints(color)


def _smallest(runs: Iterable[Run]) -> Iterator[Run]:
    """Of each frame the run of the smallest size."""
    found: dict[str, Run] = {}
    for run in runs:
        known = found.get(run.frame)
        if known is None or run.glyphs.size < known.glyphs.size:
            found[run.frame] = run
    yield from found.values()


def _sized(
    code: str, run: Run, least: float, sheet: Sheet, context: Context, *what: str
) -> Finding:
    size, limit, quote = _points(run.glyphs.size), _points(least), _quote(run)
    zh, en = what
    words = Words(
        f"“{quote}”{size} {zh}，至少要 {limit}。",
        f"“{quote}” at {size} {en}; it should be {limit} at least.",
    )
    edit = enlarged(run, least, context)
    name = edit.style.name if edit is not None else ""
    told = _told(code, run, words, sheet, context)
    return fixed_by(told, edit, f"把样式“{name}”改为 {limit}", f"Set style “{name}” to {limit}")


def _black(code: str, run: Run, words: Words, sheet: Sheet, context: Context) -> Finding:
    edit = blackened(run, context)
    name = edit.style.name if edit is not None else ""
    told = _told(code, run, words, sheet, context)
    return fixed_by(told, edit, f"把样式“{name}”改为单色黑", f"Print style “{name}” in black alone")


def _told(code: str, run: Run, words: Words, sheet: Sheet, context: Context) -> Finding:
    place = on_page(context.page_words(sheet.page), words.zh, words.en)
    return finding(code, place, sheet.page, run.frame, run_point(run))


def _quote(run: Run) -> str:
    text = "".join(each.glyphs.text for each in run.item.line.runs)
    return text if len(text) <= QUOTED else text[:QUOTED] + "…"


def _points(size: float) -> str:
    return f"{format_number(size, 2)}pt"
