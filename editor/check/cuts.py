"""断版: white or a rule that goes through the whole page and cuts it in two."""

from collections.abc import Iterator
from typing import NamedTuple

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Sheet
from editor.model.frame import CaptionFrame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.rotating import reach_of
from editor.values.geometry import Rect
from editor.values.ids import ArticleId, FrameId
from editor.values.units import format_mm

LEAST = 1 / 3
"""A part of the page with less of its stories is no half: a head story, a side column, a foot."""
STORIES = 2
"""A part with fewer stories is one thing by itself, such as an advert or one long story."""
TOUCH = 0.5
"""Points: what is so near touches."""
FULL = 0.8
"""A cut goes through stories that together reach so far across the type area."""


class Block(NamedTuple):
    """A frame of a story, or of a photo with its caption: where it stands and whose it is."""

    rect: Rect
    owner: str
    article: ArticleId | None


def cut_pages(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Gaps through all stories from side to side (断版) or from head to foot (通缝), with stories
    in plenty on both sides."""
    blocks = list(_blocks(sheet))
    for across in (True, False):
        for low, high in _gaps(blocks, across=across):
            if not _halves(blocks, high, sheet, across=across):
                continue
            place = context.page_words(sheet.page)
            where = format_mm((low + high) / 2, 0)
            if across:
                words = on_page(
                    place,
                    f"断版：离版顶 {where} 处一条空白横贯全版，把版面切成上下两半。"
                    "请让一篇稿件或图片跨过去。",
                    f"a gap {where} from the top runs across the whole page and cuts it in two. "
                    "Let a story or picture bridge it.",
                )
            else:
                words = on_page(
                    place,
                    f"通缝：离左边 {where} 处一条空白从上到下贯通，把版面切成左右两半。"
                    "请让一个标题或一张图片跨过去。",
                    f"a gap {where} from the left runs from head to foot and cuts the page in "
                    "two. Let a headline or picture bridge it.",
                )
            yield finding("page.cut" if across else "page.gutter", words, sheet.page)


def _blocks(sheet: Sheet) -> Iterator[Block]:
    frames = leaves(sheet.model.frames) if sheet.model is not None else ()
    texts: dict[FrameId | None, TextFrame] = {
        each.box.id: each for each in frames if isinstance(each, TextFrame)
    }
    for frame in frames:
        match frame:
            case TextFrame() | TitleFrame():
                article = _article(frame, texts)
                yield Block(reach_of(frame.box), article or frame.box.id, article)
            case PhotoFrame(photo=photo) | CaptionFrame(photo=photo):
                yield Block(reach_of(frame.box), photo or frame.box.id, None)
            case _:
                pass


def _article(
    frame: TextFrame | TitleFrame, texts: dict[FrameId | None, TextFrame]
) -> ArticleId | None:
    seen = set[FrameId]()
    while isinstance(frame, TextFrame) and frame.follows in texts and frame.box.id not in seen:
        seen.add(frame.box.id)
        frame = texts[frame.follows]
    return frame.article


def _gaps(blocks: list[Block], *, across: bool) -> Iterator[tuple[float, float]]:
    """The stretches that no story and no photo touches, between the first one and the last."""
    hulls: dict[str, Rect] = {}
    for block in blocks:
        hulls[block.owner] = hulls.get(block.owner, block.rect).united(block.rect)
    spans = sorted(_span(hull, across=across) for hull in hulls.values())
    reached = spans[0][1] if spans else 0.0
    for low, high in spans:
        if low > reached + TOUCH:
            yield reached, low
        reached = max(reached, high)


def _span(rect: Rect, *, across: bool) -> tuple[float, float]:
    return (rect.y, rect.bottom) if across else (rect.x, rect.right)


def _halves(blocks: list[Block], at: float, sheet: Sheet, *, across: bool) -> bool:
    """Whether both parts hold stories in plenty, over the whole width (or height)."""
    first = [each for each in blocks if _span(each.rect, across=across)[0] < at - TOUCH / 2]
    second = [each for each in blocks if _span(each.rect, across=across)[0] >= at - TOUCH / 2]
    area = sum(each.rect.width * each.rect.height for each in blocks)
    for part in (first, second):
        stories = {each.article for each in part if each.article is not None}
        own = sum(each.rect.width * each.rect.height for each in part)
        if len(stories) < STORIES or own < LEAST * area or not _is_full(part, sheet, across=across):
            return False
    return True


def _is_full(part: list[Block], sheet: Sheet, *, across: bool) -> bool:
    """Whether a part reaches from side to side (or head to foot) of the type area."""
    if sheet.model is None:
        return False
    spans = [_span(each.rect, across=not across) for each in part]
    low, high = _span(sheet.model.grid.type_area, across=not across)
    reach = max(span[1] for span in spans) - min(span[0] for span in spans)
    return reach >= FULL * (high - low)
