"""Pages of other PDF files stand where and as they should, whatever their files are like."""

import io
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from editor.display.items import Picture, Shape
from editor.exporters.exporter import ExportError
from editor.exporters.pdf.document import write_document, write_pdf
from editor.model.color import Swatch
from editor.model.issue import Issue
from editor.model.output import NO_MARKS, X1A, X3, X4
from editor.values.color import Cmyk, Spot
from editor.values.geometry import Rect, Size
from editor.values.path import Path as Outline
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


def seen_through(space=Name.DeviceCMYK):
    state = Dictionary(G=Dictionary(ca=0.5))
    return advert("/G gs 0 0 0 1 k 0 0 999 999 re f", Dictionary(ExtGState=state),
                  Group=Dictionary(S=Name.Transparency, CS=space))  # fmt: skip


def at_level(level, fonts, folder, name="ad.pdf"):
    out = io.BytesIO()
    item = Picture(name, Rect(0, 0, 60, 40))
    write_document(job(fonts, page(item), photos=folder), out, level)
    return pikepdf.open(out)


def test_transparency_blends_by_itself_and_the_page_knows(fonts, tmp_path):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(seen_through()))
    pdf = at_level(X4, fonts, tmp_path)
    made = pdf.pages[0]
    assert made.Group.CS == made.Resources.XObject.Fm1.Group.CS == Name.DeviceCMYK
    assert bool(made.Resources.XObject.Fm1.Group.I)


@pytest.mark.parametrize("level", [X1A, X3])
def test_transparency_is_refused_where_the_level_has_none(fonts, tmp_path, level):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(seen_through()))
    with pytest.raises(ExportError) as caught:
        at_level(level, fonts, tmp_path)
    assert "ad.pdf" in caught.value.words.zh
    assert "拼合透明" in caught.value.words.zh


def test_what_is_merely_unfit_is_written_when_somebody_wants_it(fonts, tmp_path):
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert("1 0 0 rg 0 0 999 999 re f")))
    made = at_level(X1A, fonts, tmp_path)
    assert "/Fm1" in made.pages[0].Resources.XObject


def test_an_opaque_page_brings_no_group(fonts, tmp_path):
    pdf = advert("/In Do", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))
    form = pdf.make_stream(quarters().encode())
    group = Dictionary(S=Name.Transparency)
    form.update(
        Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 999, 999], Group=group)
    )
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(In=form))
    (tmp_path / "ad.pdf").write_bytes(bytes_of(pdf))
    made = at_level(X1A, fonts, tmp_path)
    assert not [
        each for each in made.objects if isinstance(each, pikepdf.Stream) and "/Group" in each
    ]


def spotted(name, ink=(0, 1, 1, 0)):
    pdf = advert("/S cs 1 scn 0 0 999 999 re f")
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=list(ink), N=1)
    space = Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, pdf.make_indirect(tint)])
    pdf.pages[0].Resources = Dictionary(ColorSpace=Dictionary(S=space))
    return pdf


def looks(out):
    """The looks of all definitions of spot inks in a file."""
    with pikepdf.open(out) as pdf:
        arrays = [
            each for each in pdf.objects if isinstance(each, pikepdf.Array) and len(each) == 4
        ]
        inks = [each for each in arrays if each[0] == Name.Separation and each[1] != Name.All]
        return [tuple(float(value) for value in ink[3].C1) for ink in inks]


def test_a_spot_ink_has_one_definition_our_own_if_we_have_one(fonts, tmp_path):
    for name, ink in {"a.pdf": (0, 1, 1, 0), "b.pdf": (0.2, 1, 1, 0)}.items():
        (tmp_path / name).write_bytes(bytes_of(spotted("潘通红", ink)))
    items = [Picture(name, Rect(0, 0, 60, 40)) for name in ("a.pdf", "b.pdf")]
    shape = Shape(Outline.rectangle(Rect(0, 0, 9, 9)), fill=Spot("潘通红", Cmyk(0, 0.9, 0.9, 0)))
    out = io.BytesIO()
    write_document(job(fonts, page(*items, shape), photos=tmp_path), out)
    assert looks(out) == [(0, 1, 1, 0)]
    swatch = Swatch("红", Spot("潘通红", Cmyk(0, 0.9, 0.9, 0)))
    issue = replace(Issue(), swatches=(swatch,))
    out = io.BytesIO()
    write_document(replace(job(fonts, page(*items), photos=tmp_path), issue=issue), out)
    assert looks(out) == [(0, 0.9, 0.9, 0)]


@pytest.mark.parametrize("name", ["none.pdf", "torn.pdf", "../outside.pdf", "none.svg"])
def test_who_exports_is_told_of_adverts_that_are_left_out(fonts, tmp_path, name):
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "torn.pdf").write_bytes(b"%PDF-1.4 torn")
    (tmp_path / "outside.pdf").write_bytes(bytes_of(advert()))
    told, out = [], io.BytesIO()
    items = [Picture(name, Rect(0, 0, 60, 40))] * 2
    write_document(job(fonts, page(*items), photos=photos, omitted=told.append), out)
    assert len(told) == 1
    assert name.rpartition("/")[2] in told[0].en
    with pikepdf.open(out) as pdf:
        assert "/XObject" not in pdf.pages[0].Resources


def test_pages_with_and_without_transparency_share_a_spot_ink(fonts, tmp_path):
    pdf = spotted("潘通红")
    shared = pdf.make_indirect(pdf.pages[0].Resources)
    shared.ExtGState = Dictionary(G=Dictionary(ca=0.5))
    pdf.pages[0].Resources = shared
    pdf.pages.append(pdf.pages[0])
    pdf.pages[1].Contents = pdf.make_stream(b"/G gs /S cs 1 scn 0 0 999 999 re f")
    (tmp_path / "ad.pdf").write_bytes(bytes_of(pdf))
    items = [Picture("ad.pdf", Rect(0, 0, 60, 40), page=number) for number in (0, 1)]
    made, found = forms(fonts, tmp_path, *items)
    spaces = [form.Resources.ColorSpace.S for form in found.values()]
    assert [str(space[0]) for space in spaces] == ["/Separation", "/Separation"]
    assert spaces[0].objgen == spaces[1].objgen
    made.close()


def test_packings_that_no_level_allows_are_packed_anew(fonts, tmp_path):
    pdf = advert("/In Do")
    form = pdf.make_stream(b"")
    form.write(quarters().encode().hex().encode() + b">", filter=Name.ASCIIHexDecode)
    form.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 999, 999]))
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(In=form))
    (tmp_path / "ad.pdf").write_bytes(
        bytes_of(pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    )
    made = at_level(X4, fonts, tmp_path)
    assert made.pages[0].Resources.XObject.Fm1.Resources.XObject.In.Filter == Name.FlateDecode
    assert seen(shown(fonts, tmp_path)) == {name: name for name in QUARTERS}


def test_strings_and_odd_names_come_through_exactly(fonts, tmp_path):
    pdf = advert("/A#20b#23 gs")
    said = pikepdf.String(bytes([0, 40, 41, 92, 10, 13, 200, 255]) + b"7 0 R")
    state = Dictionary({"/ca": 1, "/Said": said, "/Odd#20": Name("/5 0 R")})
    pdf.pages[0].Resources = Dictionary({"/ExtGState": Dictionary({"/A b#": state})})
    (tmp_path / "ad.pdf").write_bytes(bytes_of(pdf))
    made = at_level(X4, fonts, tmp_path)
    form = made.pages[0].Resources.XObject.Fm1
    came = form.Resources.ExtGState["/A b#"]
    assert bytes(came.Said) == bytes(said)
    assert came["/Odd#20"] == "/5 0 R"


def test_a_drawing_stands_in_the_inks_of_the_job(fonts, tmp_path):
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80">'
        '<rect width="60" height="80"/><rect x="60" width="60" height="80" fill="#fff"/></svg>'
    )
    made = at_level(X1A, fonts, tmp_path, "a.svg")
    assert b"0 0 0 1 k" in made.pages[0].Resources.XObject.Fm1.read_bytes()
    colors = shown(fonts, tmp_path, Picture("a.svg", Rect(0, 0, 120, 80)))
    assert (colors(30, 40), colors(90, 40)) == ("black", "white")
