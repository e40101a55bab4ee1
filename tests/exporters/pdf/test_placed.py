"""Pages of other PDF files stand where and as they should, whatever their files are like."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from editor.display.items import Picture
from editor.exporters.pdf.document import write_document, write_pdf
from editor.model.output import NO_MARKS
from editor.values.geometry import Rect, Size
from tests.adverts import QUARTERS, advert, bytes_of, quarters
from tests.exporters.pages import job, page
from tests.exporters.pdf.reading import picture

WHERE = {name: (25 + 60 * column, 65 - 40 * row) for name, (column, row) in QUARTERS.items()}


def named(pixel):
    red, green, blue = pixel[:3]
    return {
        (False, True, True): "cyan",
        (True, False, True): "magenta",
        (True, True, False): "yellow",
        (False, False, False): "black",
        (True, False, False): "red",
        (True, True, True): "white",
    }[(red > 128, green > 128, blue > 128)]


def shown(fonts, folder, item=None):
    """The name of the colour at a place of a page of 120 by 80 points that the advert fills."""
    path = folder / "page.pdf"
    item = item or Picture("ad.pdf", Rect(0, 0, 120, 80))
    made = page(item, size=Size(120, 80), bleed=0)
    write_pdf(job(fonts, made, photos=folder, marks=NO_MARKS), path)
    image = picture(path, scale=2)
    return lambda x, y: named(image.getpixel((round(x * 2), round(y * 2))))


def seen(colors):
    return {name: colors(x, y) for name, (x, y) in WHERE.items()}


def forms(fonts, folder, *items):
    out = io.BytesIO()
    write_document(job(fonts, page(*items), photos=folder), out)
    pdf = pikepdf.open(out)
    return pdf, dict(pdf.pages[0].Resources.get("/XObject", {}).items())


def test_the_trim_fills_its_frame(fonts, tmp_path):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert()))
    colors = shown(fonts, tmp_path)
    assert seen(colors) == {name: name for name in QUARTERS}
    assert {colors(1, 1), colors(119, 79)} == {"cyan", "black"}


TURNED = {
    90: dict(zip(("cyan", "magenta", "black", "yellow"), ("yellow", "cyan", "magenta", "black"),
                 strict=True)),
    180: {"cyan": "black", "black": "cyan", "magenta": "yellow", "yellow": "magenta"},
    270: dict(zip(("cyan", "magenta", "black", "yellow"), ("magenta", "black", "yellow", "cyan"),
                  strict=True)),
}  # fmt: skip


@pytest.mark.parametrize("turn", [90, 180, 270, -90, 450])
def test_a_turned_page_stands_upright(fonts, tmp_path, turn):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert(Rotate=turn)))
    assert seen(shown(fonts, tmp_path)) == TURNED[turn % 360]


def test_what_a_page_inherits_comes_along(fonts, tmp_path):
    pdf = advert("/G gs q /In Do Q", Rotate=None, Resources=None, MediaBox=None)
    form = pdf.make_stream(quarters().encode())
    form.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 999, 999])))
    state = Dictionary(G=Dictionary(Type=Name.ExtGState, ca=1))
    pdf.Root.Pages.Resources = Dictionary(XObject=Dictionary(In=form), ExtGState=state)
    pdf.Root.Pages.MediaBox = Array([0, 0, 160, 140])
    pdf.Root.Pages.Rotate = 180
    (tmp_path / "ad.pdf").write_bytes(bytes_of(pdf))
    assert seen(shown(fonts, tmp_path)) == TURNED[180]


@pytest.mark.parametrize(
    "options",
    [
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"encryption": pikepdf.Encryption(owner="boss", user="", R=6)},
        {"encryption": pikepdf.Encryption(owner="boss", user="", R=4)},
        {"linearize": True},
    ],
)
def test_every_way_of_writing_a_file_is_read(fonts, tmp_path, options):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert(UserUnit=2), **options))
    assert seen(shown(fonts, tmp_path)) == {name: name for name in QUARTERS}


def test_the_bleed_shows_beyond_the_trim_and_nothing_beyond_the_bleed(fonts, tmp_path):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert()))
    crop = Rect(-0.25, -0.25, 1.5, 1.5)
    colors = shown(fonts, tmp_path, Picture("ad.pdf", Rect(0, 0, 120, 80), crop))
    assert colors(60 - 33, 15) == "cyan"
    assert colors(16, 40) == "red"
    assert colors(11, 40) == "white"
    assert colors(60, 4) == "white"


def test_no_bleed_is_shown_of_a_page_that_names_none(fonts, tmp_path):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert(BleedBox=None)))
    crop = Rect(-0.25, -0.25, 1.5, 1.5)
    colors = shown(fonts, tmp_path, Picture("ad.pdf", Rect(0, 0, 120, 80), crop))
    assert colors(16, 40) == "white"


def test_a_page_starts_with_a_state_of_its_own(fonts, tmp_path):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert("0 0 160 140 re f")))
    assert seen(shown(fonts, tmp_path)) == dict.fromkeys(QUARTERS, "black")


def test_an_advert_that_is_placed_twice_is_written_once(fonts, tmp_path):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert()))
    items = [Picture("ad.pdf", Rect(x, 0, 60, 40)) for x in (0, 100)]
    pdf, found = forms(fonts, tmp_path, *items)
    assert len(found) == 1
    assert [each for each in pdf.objects if str(each.get("/Subtype", "")) == "/Form"] == list(
        found.values()
    )


def test_pages_of_one_file_share_what_they_share(fonts, tmp_path):
    pdf = advert("/In Do")
    form = pdf.make_stream(quarters().encode())
    form.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 999, 999])))
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(In=form))
    pdf.pages.append(pdf.pages[0])
    (tmp_path / "ad.pdf").write_bytes(bytes_of(pdf))
    items = [Picture("ad.pdf", Rect(100 * n, 0, 60, 40), page=n) for n in (0, 1)]
    _, found = forms(fonts, tmp_path, *items)
    first, second = (each.Resources.XObject.In.objgen for each in found.values())
    assert first == second


def test_layers_notes_and_scripts_stay_behind(fonts, tmp_path):
    pdf = advert("/OC /L BDC 0 0 9 9 re f EMC")
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="层"))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(ON=Array([layer])))
    script = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
    pdf.Root.OpenAction = script
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, A=script, Rect=Array([0, 0, 9, 9]))
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])
    pdf.pages[0].Resources = Dictionary(Properties=Dictionary(L=layer))
    (tmp_path / "ad.pdf").write_bytes(bytes_of(pdf))
    forms(fonts, tmp_path, Picture("ad.pdf", Rect(0, 0, 60, 40)))
    out = io.BytesIO()
    item = Picture("ad.pdf", Rect(0, 0, 60, 40))
    write_document(job(fonts, page(item), photos=tmp_path), out)
    for word in (b"JavaScript", b"/OCG", b"/Annot", b"app.alert"):
        assert word not in out.getvalue()


def test_the_same_job_gives_the_same_bytes(fonts, tmp_path):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert()))
    made = [io.BytesIO(), io.BytesIO()]
    for out in made:
        item = Picture("ad.pdf", Rect(0, 0, 60, 40))
        write_document(job(fonts, page(item), photos=tmp_path), out)
    assert made[0].getvalue() == made[1].getvalue()


@pytest.mark.parametrize("name", ["none.pdf", "broken.pdf", "../ad.pdf"])
def test_a_file_that_is_no_advert_leaves_the_page_whole(fonts, tmp_path, name):
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    _, found = forms(fonts, tmp_path, Picture(name, Rect(0, 0, 60, 40)))
    assert found == {}
