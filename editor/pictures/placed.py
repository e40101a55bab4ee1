"""Placed pictures made of drawing orders: what an advert's PDF page is and how it looks."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image

from editor.model.output import NEWSPRINT, OutputProfile
from editor.pictures import pdfium
from editor.pictures.advert.page import TROUBLE, Advert, open_advert
from editor.pictures.advert.reading import read_advert
from editor.pictures.advert.words import SENTENCES, sentence
from editor.pictures.icc import read_icc
from editor.pictures.opening import PictureError
from editor.pictures.picturefile import Colors, Probe
from editor.pictures.rgbinks import RgbInks
from editor.pictures.svg.pdf import svg_pdf
from editor.values.language import Words

KINDS = {
    frozenset({"rgb"}): Colors.RGB,
    frozenset({"cmyk"}): Colors.CMYK,
    frozenset({"cmyk", "gray"}): Colors.CMYK,
    frozenset({"gray"}): Colors.GRAY,
    frozenset[str](): Colors.GRAY,
}


def probe_placed(path: Path, page: int = 0) -> Probe:
    """What the page, counted from 0, of a PDF is and holds, or a drawing. Raises PictureError."""
    advert = open_advert(vector_source(path), page, path.name)
    try:
        return probe_advert(advert, "svg" if is_svg(path) else "pdf")
    finally:
        advert.close()


def is_svg(path: Path) -> bool:
    """Whether a file is named as an SVG drawing."""
    return path.suffix.lower() == ".svg"


def vector_source(path: Path, profile: OutputProfile = NEWSPRINT, icc: bytes = b"") -> Path | bytes:
    """The PDF to open for a placed picture: its file, or what an SVG drawing becomes in the inks
    of a profile, whose ICC profile is ``icc`` when that is at hand. Raises PictureError."""
    if not is_svg(path):
        return path
    ink = RgbInks(icc or read_icc(profile.icc), profile.ink_limit)
    try:
        return svg_pdf(path.read_bytes(), path.name, ink)
    except OSError as error:
        words = Words(f"打不开“{path.name}”。", f"“{path.name}” cannot be opened.")
        raise PictureError(words) from error


def probe_advert(advert: Advert, kind: str) -> Probe:
    """What an open page is and holds. Raises PictureError."""
    found = read_advert(advert)
    for code in _around(advert):
        found.add(code)
    if "transparency" in found.faults and _blends_in_rgb(advert.page):
        found.add("rgb")
    if advert.slug:
        found.faults.pop("registration", None)
    width, height = advert.size
    return Probe(
        kind,
        round(width * 100),
        round(height * 100),
        KINDS.get(frozenset(found.kinds), Colors.MIXED),
        _condition(advert.pdf),
        alpha="transparency" in found.faults,
        pages=advert.pages,
        faults=tuple(
            (code, sentence(code, advert.name, found.faults[code]))
            for code in SENTENCES
            if code in found.faults
        ),
        measures=found.measures,
        spots=tuple(found.spots.items()),
    )


def render(path: Path, page: int, limit: int) -> Image.Image:
    """What is trimmed of a page on nothing (RGBA), ``limit`` pixels along its longer side.

    Raises PictureError. May be called in any thread.
    """
    source = vector_source(path)
    advert = open_advert(source, page, path.name)
    try:
        read_advert(advert)
        return pdfium.draw(sound(advert, source), page, advert.trim, limit)
    except (pypdfium2.PdfiumError, OSError, *TROUBLE) as error:
        words = Words(
            f"“{advert.name}”画不出来。请让客户重新导出为 PDF/X。",
            f"“{advert.name}” cannot be drawn. Have it exported again as PDF/X.",
        )
        raise PictureError(words) from error
    finally:
        advert.close()


def sound(advert: Advert, source: Path | bytes) -> bytes:
    """The bytes of the file, as it was repaired when it was broken."""
    if not advert.pdf.get_warnings():
        return source if isinstance(source, bytes) else source.read_bytes()
    out = io.BytesIO()
    advert.pdf.save(out, fix_metadata_version=False)
    return out.getvalue()


def _around(advert: Advert) -> Iterator[str]:
    """What a file holds besides the contents of its page; all of it stays behind."""
    pdf, page = advert.pdf, advert.page
    try:
        names = pdf.Root.get("/Names")
        scripts = isinstance(names, pikepdf.Dictionary) and "/JavaScript" in names
        if scripts or any(key in pdf.Root for key in ("/OpenAction", "/AA")) or "/AA" in page:
            yield "javascript"
        notes = page.get("/Annots")
        if isinstance(notes, pikepdf.Array) and len(notes):
            yield "annotations"
        if pdf.get_warnings():
            yield "repaired"
    except TROUBLE:
        yield "content"


def _blends_in_rgb(page: pikepdf.Dictionary) -> bool:
    group = page.get("/Group")
    return isinstance(group, pikepdf.Dictionary) and str(group.get("/CS", "")) == "/DeviceRGB"


def _condition(pdf: pikepdf.Pdf) -> str:
    """The printing condition that a file says it was made for."""
    try:
        intents = pdf.Root.get("/OutputIntents")
        for intent in intents if isinstance(intents, pikepdf.Array) else ():
            if str(intent.get("/S", "")) == "/GTS_PDFX":
                return str(intent.get("/OutputConditionIdentifier", ""))
    except TROUBLE:
        return ""
    return ""
