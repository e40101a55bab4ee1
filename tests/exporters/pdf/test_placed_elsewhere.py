"""Placed pages as other programs see them: in the right place, and fit for every level."""

import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from editor.display.items import Picture
from editor.exporters.pdf.document import write_document, write_pdf
from editor.model.output import NO_MARKS, X1A, X3, X4
from editor.values.geometry import Rect, Size
from tests.adverts import QUARTERS, advert, bytes_of, picture, quarters
from tests.exporters.pages import job, page
from tests.exporters.pdf.test_placed import TURNED, WHERE, named

CHECKER = Path(__file__).parents[2] / "pdf" / "pdfx_check.py"
PROGRAMS = {
    "pdftoppm": ("pdftoppm", "-r", "144", "-png", "-singlefile", "IN", "OUT"),
    "gs": ("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=png16m", "-r144", "-sOutputFile=OUT.png",
           "IN"),
    "mutool": ("mutool", "draw", "-q", "-r", "144", "-o", "OUT.png", "IN"),
}  # fmt: skip


def tricky(folder):
    """Rotated, its resources and boxes inherited, in object streams, locked by no password."""
    pdf = advert("/G gs q /In Do Q", Resources=None, MediaBox=None)
    form = pdf.make_stream(quarters().encode())
    form.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 999, 999])))
    state = Dictionary(G=Dictionary(Type=Name.ExtGState, ca=1))
    pdf.Root.Pages.Resources = Dictionary(XObject=Dictionary(In=form), ExtGState=state)
    pdf.Root.Pages.MediaBox = Array([0, 0, 160, 140])
    pdf.Root.Pages.Rotate = 90
    data = bytes_of(
        pdf,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        encryption=pikepdf.Encryption(owner="boss", user="", R=6),
    )
    (folder / "ad.pdf").write_bytes(data)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_tricky_page_stands_right_in_every_program(fonts, tmp_path, program):
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    tricky(tmp_path)
    made = page(Picture("ad.pdf", Rect(0, 0, 120, 80)), size=Size(120, 80), bleed=0)
    write_pdf(job(fonts, made, photos=tmp_path, marks=NO_MARKS), tmp_path / "page.pdf")
    places = {"IN": str(tmp_path / "page.pdf"), "OUT": str(tmp_path / "out")}
    command = [places.get(each, each.replace("OUT", places["OUT"])) for each in PROGRAMS[program]]
    subprocess.run(command, check=True, capture_output=True)
    with Image.open(tmp_path / "out.png") as drawn:
        image = drawn.convert("RGB")
    assert {n: named(image.getpixel((2 * x, 2 * y))) for n, (x, y) in WHERE.items()} == TURNED[90]


def rich(folder):
    """An advert with most of what adverts are made of."""
    pdf = advert(
        "/S cs 0.8 scn 20 30 60 40 re f q 40 0 0 40 80 40 cm /P Do Q q 0.5 0 0 0.5 0 0 cm /In Do Q"
    )
    form = pdf.make_stream(quarters().encode())
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    form.update(
        Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 999, 999], Group=group)
    )
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
    pdf.pages[0].Resources = Dictionary(
        XObject=Dictionary(In=form, P=picture(pdf, 100, 100)),
        ColorSpace=Dictionary(
            S=Array([Name.Separation, Name("/潘通红"), Name.DeviceCMYK, pdf.make_indirect(tint)])
        ),
    )
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="1")
    data = bytes_of(pdf, compress_streams=False)
    (folder / "ad.pdf").write_bytes(data)


@pytest.mark.parametrize("level", [X1A, X3, X4], ids=lambda level: level.name)
def test_a_page_with_adverts_passes_at_its_level(fonts, tmp_path, level):
    rich(tmp_path)
    items = [Picture("ad.pdf", Rect(30 + 150 * n, 40, 120, 80)) for n in range(2)]
    path = tmp_path / "page.pdf"
    with path.open("wb") as out:
        write_document(job(fonts, page(*items), photos=tmp_path), out, level)
    command = (sys.executable, CHECKER, "--level", level.name, "--tac", "240", path)
    done = subprocess.run(
        [str(each) for each in command], capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("PASS"), done.stdout
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)


def test_the_black_of_an_advert_is_the_one_of_its_file(fonts, tmp_path):
    """Nothing that our page has set shows through in a page of another file."""
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert()))
    made = page(Picture("ad.pdf", Rect(0, 0, 120, 80)), size=Size(120, 80), bleed=0)
    write_pdf(job(fonts, made, photos=tmp_path, marks=NO_MARKS), tmp_path / "page.pdf")
    with pikepdf.open(tmp_path / "page.pdf") as pdf:
        said = pdf.pages[0].Contents.read_bytes()
    assert said.index(b"0 g 0 G 1 w") < said.index(b"/Fm1 Do")
    assert set(QUARTERS) == set(WHERE)
