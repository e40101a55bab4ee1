"""碰题: headlines side by side that are read as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Run, Sheet
from editor.model.frame import (
    CaptionFrame,
    Direction,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    TextFrame,
    TitleFrame,
    leaves,
)
from editor.model.place import Part
from editor.model.rotating import reach_of
from editor.values.geometry import Rect
from editor.values.ids import ArticleId, FrameId

LEVEL = 0.5
"""Headlines stand side by side when they share so much of the lower one's height."""
ALIKE = 1.35
"""Type that is larger by more tells two headlines apart."""
LEANING = 10.0
"""Degrees: a headline that is turned farther is not read on with the one beside it."""
NEAR = 4.0
"""In em of the larger headline: white this wide keeps them apart."""


@dataclass(frozen=True, slots=True)
class Head:
    """A headline as it is set: its frame, article, largest size and ink."""

    frame: FrameId
    article: ArticleId
    size: float
    rect: Rect
    face: str


def heads_side_by_side(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Two headlines of like size at one height with nothing between, told at the right one."""
    heads = sorted(_heads(sheet), key=lambda head: head.rect.x)
    for left, right in combinations(heads, 2):
        if left.article != right.article and _meet(left, right, sheet):
            one, other = context.article_words(left.article), context.article_words(right.article)
            words = on_page(
                context.page_words(sheet.page),
                f"碰题：{one.zh}与{other.zh}两个标题并排。请错开，或改字号、字体、竖排，或加框线。",
                f"the headlines {one.en} and {other.en} stand side by side and read as one. "
                "Move one, set it larger, in another face or vertically, or rule it off.",
            )
            yield finding("title.beside", words, sheet.page, right.frame)


def _heads(sheet: Sheet) -> Iterator[Head]:
    titles = {
        frame.box.id: frame
        for frame in leaves(sheet.model.frames if sheet.model is not None else ())
        if isinstance(frame, TitleFrame) and frame.direction is Direction.HORIZONTAL
        if abs(frame.box.rotation) <= LEANING
    }
    found: dict[FrameId, list[Run]] = {}
    for run in sheet.runs:
        ref = run.item.ref
        if run.frame in titles and ref is not None and ref.part is Part.HEADLINE:
            found.setdefault(run.frame, []).append(run)
    for key, runs in found.items():
        article = titles[key].article
        if article is not None:
            rect = runs[0].rect
            for run in runs[1:]:
                rect = rect.united(run.rect)
            largest = max(runs, key=lambda run: run.glyphs.size)
            glyphs = largest.glyphs
            yield Head(key, article, glyphs.size, rect, glyphs.face.family)


def _meet(left: Head, right: Head, sheet: Sheet) -> bool:
    one, other = left.rect, right.rect
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    if shared < LEVEL * min(one.height, other.height) or left.face != right.face:
        return False
    small, large = sorted((left.size, right.size))
    gap = Rect.between(one.right, max(one.y, other.y), other.x, min(one.bottom, other.bottom))
    if large > ALIKE * small or not 0 <= gap.width <= NEAR * large:
        return False
    return not _is_parted(gap, left, right, sheet)


def _is_parted(gap: Rect, left: Head, right: Head, sheet: Sheet) -> bool:
    """Whether something stands between two headlines, or only one of them stands in a box."""
    for frame in leaves(sheet.model.frames if sheet.model is not None else ()):
        if frame.box.id in (left.frame, right.frame):
            continue
        rect = reach_of(frame.box)
        match frame:
            case RuleFrame() | PhotoFrame() | TextFrame() | CaptionFrame() | LabelFrame():
                if rect.overlaps(gap) and rect.x < gap.right and rect.right > gap.x:
                    return True
            case PanelFrame():
                if rect.contains(left.rect.center) != rect.contains(right.rect.center):
                    return True
            case _:
                pass
    return False
