"""Checks of placed PDF pages and drawings: what the level forbids, what the press cannot print."""

from collections.abc import Iterator
from math import hypot

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Area, Sheet
from editor.display.items import Picture
from editor.model.frame import PhotoFrame
from editor.pictures.picturefile import Probe
from editor.pictures.unfit import Objection, unfit

CODES = {
    "spot": "advert.spot",
    "ink": "advert.ink",
    "thin-rule": "advert.rule",
    "low-ppi": "advert.ppi",
    "intent": "advert.press",
}
"""The kinds of findings that a profile may judge by themselves; the rest are ``advert.note``."""


def unfit_adverts(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """What is against the adverts on a page, at its level and with its output profile."""
    for area, picture in sheet.pictures():
        frame = sheet.model.frame(area.frame) if sheet.model is not None else None
        photo = context.issue.photo(frame.photo) if isinstance(frame, PhotoFrame) else None
        if photo is None or not photo.is_vector:
            continue
        probe = context.sources.probe(photo)
        if probe is None:
            continue
        scale = _scale(area, picture, probe)
        for objection in unfit(probe, context.level, context.profile, scale):
            said = objection.words
            words = on_page(context.page_words(sheet.page), said.zh, said.en)
            yield finding(_code(objection), words, sheet.page, area.frame)


def _code(objection: Objection) -> str:
    return "advert.level" if objection.forbids else CODES.get(objection.code, "advert.note")


def _scale(area: Area, picture: Picture, probe: Probe) -> float:
    """How many times its own size an advert is painted, across or down, whichever is more."""
    matrix, rect, crop = area.matrix, picture.rect, picture.crop
    if crop.empty:
        return 1.0
    across = rect.width / crop.width * hypot(matrix.a, matrix.b) / (probe.width / 100)
    down = rect.height / crop.height * hypot(matrix.c, matrix.d) / (probe.height / 100)
    return max(across, down)
