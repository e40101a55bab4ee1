"""Parts of an advert that are faulty by themselves: fonts, pictures and graphics states."""

from collections.abc import Iterator

import pikepdf

PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
PLAIN_BLENDS = ("/Normal", "/Compatible")
PRINTER = ("/TR", "/TR2", "/HTP")
"""What a graphics state says to one printer: curves and screens."""
PLAIN = ("/Identity", "/Default")

Fault = tuple[str, str]


def font_faults(font: pikepdf.Dictionary) -> Iterator[Fault]:
    """Whether a font, other than one of drawings, brings its outlines."""
    name = str(font.get("/BaseFont", "/?"))[1:].partition("+")
    said = name[2] or name[0]
    holder = font
    if str(font.get("/Subtype", "")) == "/Type0":
        below = font.get("/DescendantFonts")
        first = below[0] if isinstance(below, pikepdf.Array) and len(below) else None
        holder = first if isinstance(first, pikepdf.Dictionary) else pikepdf.Dictionary()
    described = holder.get("/FontDescriptor")
    if not isinstance(described, pikepdf.Dictionary):
        yield "font", said
        return
    programs = [described.get(key) for key in PROGRAMS]
    if not any(isinstance(each, pikepdf.Stream) for each in programs):
        yield "font", said


def state_faults(state: pikepdf.Dictionary) -> Iterator[Fault]:
    """Transparency and printer's curves of a graphics state."""
    if any(float(state.get(key, 1)) < 1 for key in ("/ca", "/CA")):
        yield "transparency", "opacity"
    blend = state.get("/BM")
    modes = list(blend) if isinstance(blend, pikepdf.Array) else [blend]
    if blend is not None and not all(str(mode) in PLAIN_BLENDS for mode in modes):
        yield "transparency", "blend"
    if isinstance(state.get("/SMask"), pikepdf.Dictionary):
        yield "transparency", "mask"
    if any(key in state and str(state[key]) not in PLAIN for key in PRINTER):
        yield "transfer", ""


def picture_faults(image: pikepdf.Object) -> Iterator[Fault]:
    """Soft masks, packings and references of an image."""
    if isinstance(image.get("/SMask"), pikepdf.Stream) or "/SMaskInData" in image:
        yield "transparency", "mask"
    yield from packing_faults(image)
    if "/OPI" in image:
        yield "external", "OPI"


def packing_faults(stream: pikepdf.Object) -> Iterator[Fault]:
    """Packings of a later PDF, and data that lies in another file."""
    held = stream.get("/Filter")
    filters = [str(each) for each in held] if isinstance(held, pikepdf.Array) else [str(held)]
    if "/JPXDecode" in filters:
        yield "jpx", "JPEG 2000"
    if "/JBIG2Decode" in filters:
        yield "jpx", "JBIG2"
    if any(key in stream for key in ("/FFilter", "/FDecodeParms")):
        yield "external", ""


def form_faults(form: pikepdf.Object) -> Iterator[Fault]:
    """References of a form to other files or printers' languages."""
    if "/Ref" in form or "/OPI" in form:
        yield "external", ""
    if "/PS" in form or str(form.get("/Subtype2", "")) == "/PS":
        yield "postscript", ""
