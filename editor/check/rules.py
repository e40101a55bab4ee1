"""Checks of lines: rules and borders that are too thin to print."""

from collections.abc import Iterator
from dataclasses import replace
from math import hypot

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding, fixed_by
from editor.check.inks import edges, ground_at, lightness, overprints
from editor.check.sheet import Area, Sheet
from editor.display.items import Picture, Shape
from editor.edit.frames import SetFrame
from editor.model.frame import Frame, PanelFrame, PhotoFrame, RuleFrame, RuleKind, Stroke, TextFrame
from editor.values.color import Color
from editor.values.geometry import Point
from editor.values.ids import FrameId
from editor.values.units import format_number

SLACK = 0.005
"""Points by which a line may be thinner than its limit."""
SHARES = {RuleKind.DOUBLE: 1 / 3, RuleKind.THICK_THIN: 1 / 6}
"""The thinnest line of a rule, of its whole width."""
HALF = 0.5
"""Lines as light as this are reversed on a picture."""
LINE = 3.0
"""Points: what is filled and wider is an area."""


def thin_rules(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Lines below the profile's limits, the thinnest of each frame."""
    found: dict[tuple[str, FrameId], tuple[float, float]] = {}
    for number, area in enumerate(sheet.areas):
        line = _line(area)
        if line is None:
            continue
        width, color = line
        code, least = _limit(color, sheet, number, context)
        if width < least - SLACK:
            key = code, area.frame
            found[key] = min(found.get(key, (width, least)), (width, least))
    for (code, frame), (width, least) in found.items():
        limit = f"{format_number(least, 2)}pt"
        reversed_ = code == "rule.reversed"
        words = on_page(
            context.page_words(sheet.page),
            f"有一条{'反白或多色的' if reversed_ else ''}线只有 {format_number(width, 2)}pt，"
            f"至少要 {limit}，否则印断。",
            f"a {'reversed or mixed ' if reversed_ else ''}line is only "
            f"{format_number(width, 2)}pt; it should be {limit} at least or it prints broken.",
        )
        told = finding(code, words, sheet.page, frame)
        edit = _thickened(frame, width, least, context)
        yield fixed_by(told, edit, f"加粗到 {limit}", f"Make it {limit}")


def _line(area: Area) -> tuple[float, Color] | None:
    """The width and colour of a line; None for areas and pictures."""
    item = area.item
    if isinstance(item, Picture):
        return None
    if item.stroke is not None:
        matrix = area.matrix
        scale = min(hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d))
        return item.width * scale, item.stroke
    thickness = min(area.bounds.width, area.bounds.height)
    return (thickness, item.fill) if item.fill is not None and thickness < LINE else None


def _limit(color: Color, sheet: Sheet, number: int, context: Context) -> tuple[str, float]:
    """Which limit a line is under, and how wide it must be."""
    profile = context.profile
    if not overprints(color):
        ground = ground_at(sheet, _place(sheet.areas[number]), number)
        if isinstance(ground, Picture):
            fine = lightness(color) >= HALF
        else:
            fine = lightness(color) > lightness(ground) or len(edges(color, ground)) > 1
        if fine:
            return "rule.reversed", profile.reversed_rule
    return "rule.thin", profile.rule


def _place(area: Area) -> Point:
    """A place on a line: a border's own middle is empty."""
    if isinstance(area.item, Shape) and area.item.stroke is not None:
        ends = [values[-2:] for _, values in area.item.path.commands if values][:2]
        if len(ends) == 2:
            (x, y), (to_x, to_y) = ends
            return area.matrix.of(Point((x + to_x) / 2, (y + to_y) / 2))
    return area.bounds.center


def _thickened(frame_id: FrameId, width: float, least: float, context: Context) -> SetFrame | None:
    """The frame with the line that is too thin as wide as it must be."""
    page = context.pages.get(frame_id)
    frame = page.frame(frame_id) if page is not None else None
    stroke = _stroke(frame)
    if page is None or frame is None or stroke is None:
        return None
    share = SHARES.get(stroke.kind, 1.0)
    if abs(stroke.width * share - width) > SLACK:
        return None
    return SetFrame(page.id, _with_stroke(frame, replace(stroke, width=least / share)))


def _stroke(frame: Frame | None) -> Stroke | None:
    match frame:
        case RuleFrame(stroke=stroke) | TextFrame(column_rule=stroke):
            return stroke
        case PanelFrame(border=stroke) | PhotoFrame(border=stroke):
            return stroke
        case _:
            return None


def _with_stroke(frame: Frame, stroke: Stroke) -> Frame:
    match frame:
        case RuleFrame():
            return replace(frame, stroke=stroke)
        case TextFrame():
            return replace(frame, column_rule=stroke)
        case PanelFrame() | PhotoFrame():
            return replace(frame, border=stroke)
        case _:
            return frame
