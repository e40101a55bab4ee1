"""Checks of the page's edges: bleed, text near the trim, frames that lie outside."""

from collections.abc import Iterator
from dataclasses import replace

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding, fixed_by
from editor.check.sheet import Area, Sheet
from editor.check.texts import run_point
from editor.edit.frames import ResizeFrame
from editor.edit.pages import SetPage
from editor.model.frame import PanelFrame, PhotoFit, PhotoFrame, RuleFrame
from editor.model.place import TextPoint
from editor.values.geometry import Insets, Rect
from editor.values.ids import FrameId
from editor.values.units import MM, format_mm

TOUCH = 0.5 * MM
"""What comes so near to the trim is meant to reach it."""
SLACK = 0.1
"""Points of rounding."""
FINE = 1 * MM
"""On a page without bleed, what juts out so far is no loss."""


def small_bleed(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """A page with less bleed than the printer wants."""
    page, wanted = context.issue.page(sheet.page), context.profile.bleed
    if page is None or page.grid.bleed >= wanted - SLACK:
        return
    words = on_page(
        context.page_words(sheet.page),
        f"出血只有 {format_mm(page.grid.bleed)}，印厂要 {format_mm(wanted)}。",
        f"it has {format_mm(page.grid.bleed)} bleed; the printer wants {format_mm(wanted)}.",
    )
    edit = SetPage(replace(page, grid=replace(page.grid, bleed=wanted)))
    told = finding("page.bleed", words, sheet.page)
    yield fixed_by(
        told, edit, f"出血设为 {format_mm(wanted)}", f"Set the bleed to {format_mm(wanted)}"
    )


def short_of_bleed(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Pictures and tints that reach the trim and end before the bleed does, or that reach over
    the trim of a page without bleed; told once for each frame."""
    own = sheet.model.grid.bleed if sheet.model is not None else 0.0
    need = max(own, context.profile.bleed)
    told = set[FrameId]()
    for area in sheet.areas:
        if area.frame in told or not area.bounds.overlaps(sheet.trim):
            continue
        found = _short(area, need, sheet, context) if need else _cut(area, sheet, context)
        if found is not None:
            told.add(area.frame)
            yield found


def near_trim(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Text that is cut by the trim, or comes nearer to it than the profile allows; told once for
    each frame. What lies outside altogether is told by another check."""
    safe = sheet.trim.shrunk(Insets.all(context.profile.safe))
    frames = sheet.layout.display.frames
    inside = {each.frame for each in frames if _room(each.rect, safe) >= 0}
    nearest: dict[FrameId, float] = {}
    points: dict[FrameId, TextPoint | None] = {}
    for run in sheet.runs:
        if run.frame in inside or not run.glyphs.text.strip():
            continue
        room = _room(run.rect, sheet.trim)
        if run.rect.overlaps(sheet.trim) and room < nearest.get(run.frame, 1e9):
            nearest[run.frame] = room
            points[run.frame] = run_point(run)
    for frame, room in nearest.items():
        if room < context.profile.safe - SLACK:
            yield _near(frame, room, points[frame], sheet, context)


def outside_page(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Frames that lie beside the page and show something."""
    bleed = sheet.layout.display.bleed
    paper = sheet.trim.grown(Insets.all(bleed))
    for frame in sheet.layout.display.frames:
        if frame.items and not frame.rect.empty and not frame.rect.overlaps(paper):
            words = on_page(
                context.page_words(sheet.page),
                "有一个框完全在版面之外，不会印出。",
                "a frame lies outside the page and is not printed.",
            )
            yield finding("frame.outside", words, sheet.page, frame.frame)


def _near(
    frame: FrameId, room: float, at: TextPoint | None, sheet: Sheet, context: Context
) -> Finding:
    place = context.page_words(sheet.page)
    if room < -SLACK:
        zh, en = "文字超出裁切边，会被裁掉。", "text reaches over the trim and is cut off."
        return finding("text.cut", on_page(place, zh, en), sheet.page, frame, at)
    near, safe = format_mm(max(room, 0.0), 1), format_mm(context.profile.safe, 1)
    words = on_page(
        place,
        f"文字离裁切边只有 {near}，至少要 {safe}，裁偏就伤字。",
        f"text is only {near} from the trim; it should keep {safe}, or trimming may hurt it.",
    )
    return finding("text.safe", words, sheet.page, frame, at)


def _short(area: Area, need: float, sheet: Sheet, context: Context) -> Finding | None:
    gaps = _beyond(area.bounds, sheet.trim)
    short = [gap for gap in gaps if -TOUCH <= gap < need - SLACK]
    if not short:
        return None
    words = on_page(
        context.page_words(sheet.page),
        f"有一个框到了裁切边，出血却只有 {format_mm(max(0.0, min(short)), 1)}，"
        f"要 {format_mm(need, 1)}，裁偏就露白边。",
        f"a frame reaches the trim with {format_mm(max(0.0, min(short)), 1)} of bleed; it needs "
        f"{format_mm(need, 1)}, or a white edge may show.",
    )
    told = finding("bleed.short", words, sheet.page, area.frame)
    edit = _extended(area, gaps, need, context)
    return fixed_by(told, edit, "延伸到出血边", "Extend it to the bleed")


def _cut(area: Area, sheet: Sheet, context: Context) -> Finding | None:
    most = max(_beyond(area.bounds, sheet.trim))
    if most < FINE:
        return None
    words = on_page(
        context.page_words(sheet.page),
        f"有一个框超出裁切边 {format_mm(most, 1)}，这一版不出血，超出的部分印不出来。",
        f"a frame reaches {format_mm(most, 1)} over the trim of a page without bleed; "
        "that part is not printed.",
    )
    return finding("bleed.none", words, sheet.page, area.frame)


def _extended(
    area: Area, gaps: tuple[float, ...], need: float, context: Context
) -> ResizeFrame | None:
    """The frame reaching to the bleed where it reaches the trim; None for frames whose content
    would change by that, and for locked ones."""
    page = context.pages.get(area.frame)
    frame = page.frame(area.frame) if page is not None else None
    if page is None or not isinstance(frame, PanelFrame | PhotoFrame | RuleFrame):
        return None
    if (
        frame.box.locked
        or frame.box.rotation
        or (isinstance(frame, PhotoFrame) and frame.fit is not PhotoFit.FILL)
    ):
        return None
    if isinstance(frame, PhotoFrame) and frame.box.inset != Insets():
        return None
    left, top, right, bottom = (need - gap if -TOUCH <= gap < need - SLACK else 0.0 for gap in gaps)
    rect = frame.box.rect.grown(Insets(left, top, right, bottom))
    return ResizeFrame(page.id, area.frame, rect)


def _beyond(rect: Rect, trim: Rect) -> tuple[float, float, float, float]:
    """How far a rectangle reaches beyond the trim on the left, top, right and bottom."""
    return trim.x - rect.x, trim.y - rect.y, rect.right - trim.right, rect.bottom - trim.bottom


def _room(rect: Rect, trim: Rect) -> float:
    """How far a rectangle keeps from the trim; below 0 where it is cut."""
    return -max(_beyond(rect, trim))
