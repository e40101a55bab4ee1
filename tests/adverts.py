"""Adverts as PDF files for tests: four coloured quarters inside a red bleed."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

QUARTERS = {"cyan": (0, 1), "magenta": (1, 1), "yellow": (0, 0), "black": (1, 0)}
INKS = {"cyan": "1 0 0 0", "magenta": "0 1 0 0", "yellow": "0 0 1 0", "black": "0 0 0 1"}
TRIM = (20, 30, 140, 110)
BLEED = (10, 20, 150, 120)
MEDIA = (0, 0, 160, 140)


def quarters(trim=TRIM):
    """Operators: red everywhere, the trim in quarters: cyan magenta above yellow black."""
    left, bottom, right, top = trim
    width, height = (right - left) / 2, (top - bottom) / 2
    lines = ["q 0 1 1 0 k 0 0 1000 1000 re f"]
    for ink, (column, row) in QUARTERS.items():
        x, y = left + column * width, bottom + row * height
        lines.append(f"{INKS[ink]} k {x} {y} {width} {height} re f")
    return "\n".join([*lines, "Q"])


def advert(content=None, resources=None, **entries):
    """An open PDF with one page; ``entries`` go into its page dictionary, None takes one away."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(MEDIA[2], MEDIA[3]))
    data = (quarters() if content is None else content).encode("latin-1")
    boxes = {"MediaBox": Array(MEDIA), "BleedBox": Array(BLEED), "TrimBox": Array(TRIM)}
    made = {**boxes, "Contents": pdf.make_stream(data), "Resources": resources or Dictionary()}
    for key, value in {**made, **entries}.items():
        if value is not None:
            page.obj[f"/{key}"] = value
        elif f"/{key}" in page.obj:
            del page.obj[f"/{key}"]
    return pdf


def bytes_of(pdf, **options):
    """The file."""
    out = io.BytesIO()
    pdf.save(out, deterministic_id="encryption" not in options, **options)
    return out.getvalue()


def picture(pdf, width=2, height=2, space=Name.DeviceCMYK, data=None, **entries):
    """An image object."""
    parts = {Name.DeviceCMYK: 4, Name.DeviceRGB: 3}.get(space, 1)
    made = Stream(pdf, data if data is not None else bytes(width * height * parts))
    made.update(
        Dictionary(
            Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, ColorSpace=space,
            BitsPerComponent=8, **entries,
        )
    )  # fmt: skip
    return pdf.make_indirect(made)
