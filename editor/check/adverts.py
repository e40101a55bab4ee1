"""Checks of placed PDF pages and drawings: what the level forbids, what the press cannot print."""

from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Area, Sheet
from editor.display.items import Picture
from editor.model.frame import PhotoFrame
from editor.model.photo import Photo
from editor.pictures.advert.unfit import Objection, unfit
from editor.pictures.picturefile import Probe
from editor.values.color import Cmyk, Spot

ROUNDING = 0.005
CODES = {
    "spot": "advert.spot",
    "ink": "advert.ink",
    "thin-rule": "advert.rule",
    "low-ppi": "advert.ppi",
    "intent": "advert.press",
}
"""The kinds of findings that a profile may judge by themselves; the rest are ``advert.note``."""


class Placed(NamedTuple):
    """An advert on a page."""

    area: Area
    picture: Picture
    photo: Photo
    probe: Probe


def unfit_adverts(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """What is against the adverts on a page, at its level and with its output profile."""
    for placed in _placed(sheet, context):
        for objection in unfit(placed.probe, context.level, context.profile, _scale(placed)):
            said = objection.words
            words = on_page(context.page_words(sheet.page), said.zh, said.en)
            yield finding(_code(objection), words, sheet.page, placed.area.frame)


def spots_of_adverts(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Spot inks of adverts that have another look in the publication or in an advert before:
    one name is one ink, and prints as it looks there."""
    looks = {
        swatch.color.name: swatch.color.look
        for swatch in context.issue.palette
        if isinstance(swatch.color, Spot)
    }
    for photo in context.issue.photos:
        probe = context.sources.probe(photo) if photo.is_vector else None
        for ink, look in probe.spots if probe is not None else ():
            looks.setdefault(ink, look)
    for placed in _placed(sheet, context):
        for ink, look in placed.probe.spots:
            if not _alike(look, looks[ink]):
                words = on_page(
                    context.page_words(sheet.page),
                    f"广告“{placed.photo.file}”里的专色“{ink}”与别处的配比不同，一种专色只能有一种，"
                    "输出时按先有的那种。",
                    f"the spot ink “{ink}” of the advert “{placed.photo.file}” looks otherwise "
                    "elsewhere; one ink has one look, and that one is written.",
                )
                yield finding("ink.spot-looks", words, sheet.page, placed.area.frame)


def _placed(sheet: Sheet, context: Context) -> Iterator[Placed]:
    for area, picture in sheet.pictures():
        frame = sheet.model.frame(area.frame) if sheet.model is not None else None
        photo = context.issue.photo(frame.photo) if isinstance(frame, PhotoFrame) else None
        if photo is not None and photo.is_vector:
            probe = context.sources.probe(photo)
            if probe is not None:
                yield Placed(area, picture, photo, probe)


def _alike(look: Cmyk, other: Cmyk) -> bool:
    pairs = ((look.c, other.c), (look.m, other.m), (look.y, other.y), (look.k, other.k))
    return all(abs(one - two) < ROUNDING for one, two in pairs)


def _code(objection: Objection) -> str:
    return "advert.level" if objection.forbids else CODES.get(objection.code, "advert.note")


def _scale(placed: Placed) -> float:
    """How many times its own size an advert is painted, across or down, whichever is more."""
    matrix, rect, crop = placed.area.matrix, placed.picture.rect, placed.picture.crop
    if crop.empty:
        return 1.0
    across = rect.width / crop.width * hypot(matrix.a, matrix.b) / (placed.probe.width / 100)
    down = rect.height / crop.height * hypot(matrix.c, matrix.d) / (placed.probe.height / 100)
    return max(across, down)
