"""Placed pages as they print: taken apart by inks, and laid together in the colours of a press."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from editor.model.output import NEWSPRINT
from editor.pictures import pdfium
from editor.pictures.advert.page import TROUBLE, open_advert
from editor.pictures.opening import PictureError
from editor.pictures.placed import render, sound, vector_source
from editor.pictures.plates.composite import Pixels, composite
from editor.pictures.plates.separate import Separator
from editor.pictures.proof import Appearance, Proof
from editor.values.geometry import Rect

FINEST = 3072
"""Pixels along the longer side at most: five plates of more take seconds."""


def placed_on_screen(path: Path, page: int, limit: int, press: Appearance) -> Image.Image:
    """What is trimmed of a page on nothing (RGBA) in the colours of a press, at most ``limit``
    pixels along its longer side; a page that cannot be taken apart is drawn as it is. Raises
    PictureError. May be called in any thread."""
    if not isinstance(press, Proof):
        return render(path, page, limit)
    limit = min(limit, FINEST)
    drawn = render(path, page, limit)
    source = vector_source(path, replace(NEWSPRINT, ink_limit=press.limit), press.icc)
    advert = open_advert(source, page, path.name)
    try:
        data, trim = sound(advert, source), advert.trim
        printed = _printed(data, page, trim, limit, press)
    except (pypdfium2.PdfiumError, PictureError, OSError, *TROUBLE):
        return drawn
    finally:
        advert.close()
    return _with_alpha(printed, drawn.getchannel("A"), press)


def _printed(data: bytes, page: int, trim: Rect, limit: int, press: Proof) -> Image.Image:
    separator = Separator(data, press.icc)
    try:
        inks = {
            ink: _coverage(pdfium.draw(plate, page, trim, limit))
            for ink, plate in separator.plates(page)
        }
        return composite(inks, press, separator.spots)
    finally:
        separator.close()


def _coverage(drawn: Image.Image) -> Pixels:
    pixels = np.asarray(drawn)
    ink = (255 - pixels[..., 1]).astype(np.uint16) * pixels[..., 3]
    coverage: Pixels = (ink // 255).astype(np.uint8)
    return coverage


def _with_alpha(printed: Image.Image, alpha: Image.Image, press: Proof) -> Image.Image:
    """The colours without the paper that shows through them, and how much it does."""
    made = printed.convert("RGBA")
    opaque = np.asarray(alpha)
    part = (opaque > 0) & (opaque < 255)
    if part.any():
        colors = np.array(printed)
        share = opaque[part][:, None] / np.float32(255)
        paper = np.array(press.paper, np.float32)
        own = (colors[part] - paper * (1 - share)) / share
        colors[part] = np.clip(np.rint(own), 0, 255)
        made = Image.fromarray(colors).convert("RGBA")
    made.putalpha(alpha)
    return made
