"""Checks of what lies above: text under a picture or a colour is printed over."""

from collections.abc import Iterator
from itertools import groupby

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Area, Sheet
from editor.check.texts import run_point
from editor.display.items import Picture
from editor.model.frame import Cutout

LINE = 2.0
"""Points: what is thinner hides nothing."""


def hidden_text(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Text under pictures or colours of other frames that lie above it, told once for each
    frame. What is cut out, or shown inside an outline only, may leave it free."""
    covers = [(place, area) for place, area in enumerate(sheet.areas) if _covers(area, sheet)]
    frames = {each.frame: each.rect for each in sheet.layout.display.frames}
    for frame, group in groupby(sheet.runs, lambda run: run.frame):
        runs = list(group)
        above = [
            area
            for place, area in covers
            if place >= runs[-1].over and area.bounds.overlaps(frames[frame])
        ]
        for run in runs if above else ():
            middle = run.rect.center
            if any(area.covers(middle) for area in above):
                words = on_page(
                    context.page_words(sheet.page),
                    "文字被上面的图片或色块盖住，印不出来。请移开，或把文字提到前面。",
                    "text lies under a picture or colour and is not printed. Move one of them, "
                    "or bring the text to the front.",
                )
                yield finding("text.hidden", words, sheet.page, frame, run_point(run))
                break


def _covers(area: Area, sheet: Sheet) -> bool:
    """Whether an area hides all that lies below."""
    if min(area.bounds.width, area.bounds.height) <= LINE:
        return False
    frame = sheet.model.frame(area.frame) if sheet.model is not None else None
    wrap = frame.box.wrap if frame is not None else None
    if wrap is not None and (wrap.outline or wrap.contour):
        return False
    if isinstance(area.item, Picture):
        return area.item.cutout is Cutout.NONE and not area.item.file.lower().endswith(".svg")
    return area.item.fill is not None
