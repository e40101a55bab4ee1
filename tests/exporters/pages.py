"""Display lists made by hand: text set naively, one glyph for each character."""

import datetime
from pathlib import Path

from editor.display.items import (
    DisplayList,
    Flow,
    FrameItems,
    Glyphs,
    Item,
    PlacedGlyphs,
    SetLine,
    TextItem,
)
from editor.exporters.exporter import ExportJob
from editor.fonts.library import FontLibrary
from editor.layout.report import PageLayout
from editor.model.font import FaceKey
from editor.model.issue import Issue
from editor.values.color import BLACK
from editor.values.geometry import Rect, Size
from editor.values.ids import FrameId, PageId

SERIF = FaceKey("Noto Serif SC", 400)
BOLD = FaceKey("Noto Serif SC", 700)
SANS = FaceKey("Noto Sans SC", 700)
SHEET = Size(400, 300)
WHEN = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))


def set_run(fonts, text, face=SERIF, size=9.0, color=BLACK, *, gap=0.0, flow=Flow.RIGHT, scale=1.0):
    """A run of the text with ``gap`` points between its glyphs."""
    opened = fonts.face(face)
    down = flow is Flow.DOWN
    ids = tuple(opened.vertical_gid(char) if down else opened.gid(char) for char in text)
    offsets, at = [], 0.0
    for gid in ids:
        offsets.append(at)
        at += (1.0 if down else opened.advance(gid)) * size * scale + gap
    return Glyphs(face, size, color, ids, tuple(offsets), text, at - gap, None, flow, scale)


def set_line(x, y, *runs, gap=0.0, vertical=False):
    """Runs one after the other with ``gap`` points between them."""
    placed, at = [], 0.0
    for run in runs:
        aside = -run.size * 0.35 if run.flow is Flow.TURNED else 0.0
        placed.append(PlacedGlyphs(aside, at, run) if vertical else PlacedGlyphs(at, 0.0, run))
        at += run.length + gap
    count = sum(len(run.text) for run in runs)
    line = SetLine(0, count, (), at - gap, 8.0, 1.0, tuple(placed))
    return TextItem(x, y, line, vertical=vertical)


def page(*items: Item, size=SHEET, bleed=8.5, name="p1"):
    """A page with one frame of items."""
    rect = Rect(0, 0, size.width, size.height)
    frame = FrameItems(FrameId("f1"), rect, items)
    return PageLayout(PageId(name), DisplayList(PageId(name), size, bleed, (frame,)))


def job(fonts: FontLibrary, *pages: PageLayout, photos=Path("photos"), title="周刊", **more):
    """An export of the pages at a fixed time."""
    return ExportJob(Issue(), pages, fonts, photos, WHEN, title, **more)
