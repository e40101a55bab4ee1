"""What is found in adverts, and at which level it matters."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import ImageCms

from editor.model.output import NEWSPRINT, PROOF, X1A, X3, X4
from editor.pictures.advert.unfit import unfit
from editor.pictures.picturefile import Colors
from editor.pictures.placed import probe_placed
from tests.adverts import advert, bytes_of, picture

LEVELS = {"x1a": X1A, "x3": X3, "x4": X4, "proof": PROOF}


@pytest.fixture
def probed(tmp_path):
    def probe(content=None, resources=None, change=None, **entries):
        pdf = content if isinstance(content, pikepdf.Pdf) else advert(content, resources, **entries)
        if change is not None:
            change(pdf)
        path = tmp_path / "ad.pdf"
        path.write_bytes(bytes_of(pdf))
        return probe_placed(path)

    return probe


def codes(probe):
    return {code for code, _ in probe.faults}


def levels_that_forbid(probe):
    return {name for name, level in LEVELS.items() if forbidding(probe, level)}


def forbidding(probe, level):
    """The sentences of what forbids an advert at a level."""
    return [each.words.zh for each in unfit(probe, level, NEWSPRINT) if each.forbids]


def state(**entries):
    return Dictionary(ExtGState=Dictionary(G=Dictionary(**entries)))


def srgb():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def test_plain_inks_are_welcome_everywhere(probed):
    found = probed()
    assert found.faults == ()
    assert found.colors is Colors.CMYK
    assert [unfit(found, level, NEWSPRINT) for level in LEVELS.values()] == [()] * 4


@pytest.mark.parametrize(
    ("content", "resources", "code", "levels"),
    [
        ("1 0 0 rg 0 0 9 9 re f", None, "rgb", {"x1a", "x3", "x4"}),
        ("/G gs 0 0 9 9 re f", state(ca=0.5), "transparency", {"x1a", "x3"}),
        ("/G gs 0 0 9 9 re f", state(CA=0.5), "transparency", {"x1a", "x3"}),
        ("/G gs 0 0 9 9 re f", state(BM=Name.Multiply), "transparency", {"x1a", "x3"}),
        ("/G gs", state(ca=1, CA=1, BM=Name.Normal, SMask=Name("/None")), None, set()),
        ("/G gs", state(TR=Name.Special), "transfer", set()),
        ("/Missing gs", None, "resources", {"x1a", "x3", "x4"}),
        ("/Missing Do", None, "resources", {"x1a", "x3", "x4"}),
        ("BT /Missing 9 Tf (x) Tj ET", None, "resources", {"x1a", "x3", "x4"}),
        ("/Missing cs 1 scn", None, "resources", {"x1a", "x3", "x4"}),
        ("q " * 40 + "Q " * 40, None, "nesting", {"x1a", "x3", "x4"}),
        ("q " * 20 + "Q " * 20, None, None, set()),
        ("(x) w [ ] cm 1 k", None, "content", set()),
    ],
)
def test_what_operators_say(probed, content, resources, code, levels):
    found = probed(content, resources)
    assert codes(found) == ({code} if code else set())
    assert levels_that_forbid(found) == levels


def test_rgb_with_a_profile_is_for_newer_levels(probed):
    pdf = advert("/C cs 1 0 0 scn 0 0 9 9 re f")
    profile = pdf.make_stream(srgb(), N=3)
    spaces = Dictionary(C=Array([Name.ICCBased, profile]))
    pdf.pages[0].Resources = Dictionary(ColorSpace=spaces)
    found = probed(pdf)
    assert "icc" in codes(found)
    assert {"x1a"} <= levels_that_forbid(found) <= {"x1a", "x3"}
    assert found.colors is Colors.RGB


def test_a_default_space_stands_for_device_rgb(probed):
    pdf = advert("1 0 0 rg 0 0 9 9 re f")
    profile = pdf.make_stream(srgb(), N=3)
    spaces = Dictionary(DefaultRGB=Array([Name.ICCBased, profile]))
    pdf.pages[0].Resources = Dictionary(ColorSpace=spaces)
    assert "rgb" not in codes(probed(pdf))


@pytest.mark.parametrize("spoil", [b"", b"junk" * 99])
def test_a_broken_profile_is_told(probed, spoil):
    pdf = advert("/C cs 1 0 0 scn")
    spaces = Dictionary(C=Array([Name.ICCBased, pdf.make_stream(spoil, N=3)]))
    pdf.pages[0].Resources = Dictionary(ColorSpace=spaces)
    assert codes(probed(pdf)) == {"bad-icc"}


def test_fonts_must_be_embedded(probed):
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+SimHei"))
    found = probed("BT /F 9 Tf (x) Tj ET", Dictionary(Font=Dictionary(F=font)))
    assert levels_that_forbid(found) == {"x1a", "x3", "x4"}
    (said,) = forbidding(found, X4)
    assert "SimHei" in said
    assert "ABCDEF" not in said


def test_fonts_of_drawings_are_read_for_what_they_paint(probed):
    pdf = advert("BT /F 9 Tf (x) Tj ET")
    glyphs = Dictionary(x=pdf.make_stream(b"9 0 d0 1 0 0 rg 0 0 9 9 re f"))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, CharProcs=glyphs)
    pdf.pages[0].Resources = Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))
    assert codes(probed(pdf)) == {"rgb"}


def test_spot_inks_are_named_in_every_encoding(probed):
    pdf = advert("/A cs 1 scn /B cs 0.5 scn")
    tint = pdf.make_indirect(
        Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
    )
    pdf.pages[0].Resources = Dictionary(
        ColorSpace=Dictionary(
            A=Array([Name.Separation, Name("/潘通红"), Name.DeviceCMYK, tint]),
            B=Array([Name.Separation, Name("/PANTONE 485 C"), Name.DeviceCMYK, tint]),
        )
    )
    found = probed(pdf)
    (spot,) = unfit(found, X1A, NEWSPRINT)
    assert (spot.code, spot.forbids) == ("spot", False)
    assert "潘通红、PANTONE 485 C" in spot.words.zh
    assert dict(found.measures)["ink"] == 1


def nested(pdf, data, **entries):
    form = pdf.make_stream(data)
    form.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 99, 99], **entries))
    return pdf.make_indirect(form)


def test_everything_inside_is_read(probed):
    pdf = advert("/Outer Do /P cs /Tile scn 0 0 9 9 re f /Fade sh")
    inner = nested(pdf, b"0.9 0.9 0.9 0.3 k 0 0 9 9 re f")
    outer = nested(pdf, b"/Inner Do", Resources=Dictionary(XObject=Dictionary(Inner=inner)))
    tile = pdf.make_stream(b"0.01 w 0 0 m 9 9 l S", PatternType=1, PaintType=1, Resources={})
    fade = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 1])
    pdf.pages[0].Resources = Dictionary(
        XObject=Dictionary(Outer=outer),
        ColorSpace=Dictionary(P=Array([Name.Pattern])),
        Pattern=Dictionary(Tile=tile),
        Shading=Dictionary(Fade=fade),
    )
    found = probed(pdf)
    assert codes(found) == {"rgb"}
    assert dict(found.measures) == pytest.approx({"ink": 3.0, "rule": 0.01})
    said = {each.code for each in unfit(found, X4, NEWSPRINT)}
    assert said == {"rgb", "ink", "thin-rule"}


def test_pictures_are_measured_where_they_stand(probed):
    pdf = advert("q 72 0 0 36 0 0 cm /P Do Q q 36 0 0 36 0 0 cm /L Do Q")
    line = picture(pdf, 400, 400, Name.DeviceGray, bytes(50 * 400))
    line.BitsPerComponent = 1
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(P=picture(pdf, 120, 60), L=line))
    found = probed(pdf)
    assert dict(found.measures) == pytest.approx({"ppi": 120, "line-ppi": 800})
    assert [each.code for each in unfit(found, X4, NEWSPRINT)] == ["low-ppi"]
    assert unfit(found, X4, NEWSPRINT, 0.5) == ()


def test_masks_and_packings_of_pictures(probed):
    pdf = advert("/P Do /J Do")
    mask = picture(pdf, 2, 2, Name.DeviceGray)
    packed = picture(pdf, 2, 2)
    packed.Filter = Name.JPXDecode
    shown = picture(pdf, 2, 2, SMask=mask)
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(P=shown, J=packed))
    found = probed(pdf)
    assert codes(found) == {"transparency", "jpx"}
    assert found.alpha
    assert levels_that_forbid(found) == {"x1a", "x3"}


def layered(content, *, off):
    pdf = advert(content)
    layers = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in ("A", "B")]
    config = Dictionary(OFF=Array([layers[1]] if off else []))
    pdf.Root.OCProperties = Dictionary(OCGs=Array(layers), D=config)
    both = Dictionary(Type=Name.OCMD, OCGs=Array(layers), P=Name.AllOn)
    pdf.pages[0].Resources = Dictionary(Properties=Dictionary(A=layers[0], B=layers[1], C=both))
    return pdf


@pytest.mark.parametrize(
    ("content", "off", "code"),
    [
        ("/OC /A BDC EMC", True, "layers"),
        ("/OC /B BDC EMC", True, "hidden"),
        ("/OC /C BDC EMC", True, "hidden"),
        ("/OC /C BDC EMC", False, "layers"),
    ],
)
def test_layers_print_when_they_show(probed, content, off, code):
    found = probed(layered(content, off=off))
    assert codes(found) == {code}
    assert bool(levels_that_forbid(found)) == (code == "hidden")


def test_another_press_is_told(probed):
    pdf = advert()
    intent = Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier="FOGRA39")
    pdf.Root.OutputIntents = Array([intent])
    found = probed(pdf)
    (objection,) = unfit(found, X4, NEWSPRINT)
    assert (objection.code, objection.forbids) == ("intent", False)
    assert "FOGRA39" in objection.words.zh
    assert "IFRA26" in objection.words.zh


def test_what_forbids_comes_first_and_every_sentence_names_the_file(probed):
    found = probed("1 0 0 rg /G gs 0.01 w 0 0 m 9 9 l S", state(ca=0.5))
    said = unfit(found, X1A, NEWSPRINT)
    assert [each.forbids for each in said] == [True, True, False]
    assert all("ad.pdf" in words.zh and "ad.pdf" in words.en for _, words in found.faults)
    assert all("{" not in words.zh + words.en for _, words in found.faults)
