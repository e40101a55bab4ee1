"""Each level says what it is, carries the intent of its profile, and refuses what it forbids."""

import io
from dataclasses import replace

import pikepdf
import pytest

from editor.display.items import Group, Picture, Shape
from editor.exporters.exporter import ExportError
from editor.exporters.pdf.document import write_document
from editor.model.color import Swatch
from editor.model.frame import Cutout
from editor.model.issue import Issue
from editor.model.output import COATED, LEVELS, NEWSPRINT, PROOF, X1A, X3, X4, Marks
from editor.pictures.icc import read_icc
from editor.values.color import Cmyk, Spot
from editor.values.geometry import Matrix, Rect
from editor.values.path import Path as Outline
from tests.exporters.pages import job, page, set_line, set_run
from tests.exporters.pdf.reading import operators

X_LEVELS = (X1A, X3, X4)
RED = Shape(Outline.rectangle(Rect(20, 20, 100, 50)), fill=Cmyk(0, 1, 1, 0))


def at_level(made, level, profile=NEWSPRINT):
    """The job with its issue printed at a level."""
    return replace(made, issue=made.issue.printed(replace(profile, level=level.name)))


def opened(made, level):
    out = io.BytesIO()
    write_document(at_level(made, level), out)
    return pikepdf.open(out)


@pytest.fixture
def sample(fonts):
    return job(fonts, page(RED, set_line(30, 90, set_run(fonts, "正文"))))


@pytest.mark.parametrize("level", X_LEVELS, ids=lambda level: level.name)
def test_info_and_packet_say_the_same_standard(sample, level):
    with opened(sample, level) as pdf:
        assert pdf.pdf_version == ".".join(map(str, level.version))
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == level.standard
        assert str(pdf.docinfo["/Trapped"]) == "/False"
        packet = pdf.Root.Metadata.read_bytes().decode("utf-8")
    assert ("pdfxid:GTS_PDFXVersion>PDF/X-4<" in packet) == (level is X4)


@pytest.mark.parametrize("level", X_LEVELS, ids=lambda level: level.name)
def test_the_intent_is_that_of_the_profile(sample, level):
    made = at_level(sample, level, COATED)
    out = io.BytesIO()
    write_document(made, out)
    with pikepdf.open(out) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert str(intent.RegistryName) == "http://www.color.org"
        assert str(intent.Info) == COATED.info
        assert intent.DestOutputProfile.read_bytes() == read_icc(COATED.icc)


def test_a_proof_claims_nothing_and_shows_screen_colours(sample):
    with opened(sample, PROOF) as pdf:
        assert "/OutputIntents" not in pdf.Root
        assert "/GTS_PDFXVersion" not in pdf.docinfo
        assert "1 0 0 rg" in operators(pdf)


def test_a_profile_of_the_publication_comes_from_its_own_folder(sample, tmp_path):
    own = bytearray(read_icc(COATED.icc))
    own[24:36] = bytes(12)
    (tmp_path / "Our Press.icc").write_bytes(own)
    profile = replace(NEWSPRINT, name="ours", icc="Our Press.icc", condition="", info="")
    made = replace(sample, issue=Issue().printed(profile), icc=tmp_path)
    out = io.BytesIO()
    write_document(made, out)
    with pikepdf.open(out) as pdf:
        intent = pdf.Root.OutputIntents[0]
        assert str(intent.OutputConditionIdentifier) == "Custom"
        assert "/RegistryName" not in intent
        assert str(intent.Info) == "ours"
        assert intent.DestOutputProfile.read_bytes() == bytes(own)


def press(**changes):
    """The newsprint profile with bytes changed: ``version=4``, ``kind=b"mntr"``, ``space=…``."""
    icc = bytearray(read_icc(NEWSPRINT.icc))
    icc[8] = changes.get("version", icc[8])
    icc[12:16] = changes.get("kind", icc[12:16])
    icc[16:20] = changes.get("space", icc[16:20])
    return bytes(icc[: changes.get("length", len(icc))])


@pytest.mark.parametrize(
    ("icc", "level", "words"),
    [
        (press(kind=b"mntr"), X4, "no profile of a press"),
        (press(space=b"RGB "), X1A, "no profile of a press"),
        (press(length=5000), X4, "no profile of a press"),
        (press(version=4), X1A, "PDF/X-1a:2003 takes version 2"),
        (press(version=4), X3, "PDF/X-3:2003 takes version 2"),
        (press(version=5), X4, "PDF/X-4 takes version 4"),
        (b"no profile at all", X4, "no colour profile"),
        (None, X4, "missing"),
    ],
)
def test_a_profile_that_a_printer_would_refuse_is_refused(sample, tmp_path, icc, level, words):
    if icc is not None:
        (tmp_path / "press.icc").write_bytes(icc)
    profile = replace(NEWSPRINT, icc="press.icc", level=level.name)
    made = replace(sample, issue=Issue().printed(profile), icc=tmp_path)
    with pytest.raises(ExportError) as caught:
        write_document(made, io.BytesIO())
    assert "press.icc" in caught.value.words.zh
    assert words in caught.value.words.en


def test_a_profile_named_outside_its_folder_is_not_read(sample, tmp_path):
    (tmp_path / "secret.icc").write_bytes(read_icc(NEWSPRINT.icc))
    (tmp_path / "profiles").mkdir()
    made = replace(
        sample,
        issue=Issue().printed(replace(NEWSPRINT, icc="../secret.icc")),
        icc=tmp_path / "profiles",
    )
    with pytest.raises(ExportError):
        write_document(made, io.BytesIO())


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.name)
def test_transparent_cut_outs_are_refused_by_name_where_there_is_no_transparency(
    fonts, tmp_path, level
):
    picture = Picture("cut.png", Rect(0, 0, 50, 50), cutout=Cutout.ALPHA)
    made = at_level(job(fonts, page(Group((picture,))), photos=tmp_path), level)
    if level.transparency:
        write_document(made, io.BytesIO())
        return
    with pytest.raises(ExportError) as caught:
        write_document(made, io.BytesIO())
    assert "cut.png" in caught.value.words.zh
    assert level.standard in caught.value.words.en


@pytest.mark.parametrize("depth", [25, 26])
@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.name)
def test_groups_lie_no_deeper_than_print_allows(fonts, depth, level):
    item = RED
    for _ in range(depth):
        item = Group((item,), Matrix(e=1))
    made = at_level(job(fonts, page(item)), level)
    if depth == 25 or not level.standard:
        write_document(made, io.BytesIO())
        return
    with pytest.raises(ExportError):
        write_document(made, io.BytesIO())


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.name)
def test_pages_are_transparency_groups_only_where_something_is_transparent(
    fonts, tmp_path, sample, level
):
    with opened(sample, level) as pdf:
        assert "/Group" not in pdf.pages[0]


def test_the_same_inks_on_every_level_of_print(sample):
    found = []
    for level in X_LEVELS:
        with opened(replace(sample, marks=Marks()), level) as pdf:
            found.append(operators(pdf))
    assert found[0] == found[1] == found[2]
    assert "0 1 1 0 k" in found[0]


@pytest.mark.parametrize("ink", ["All", "None", "Magenta"])
def test_registration_colour_is_for_marks_alone(sample, ink):
    red = Swatch("红", Spot(ink, Cmyk(0, 1, 1, 0)))
    made = replace(sample, issue=replace(sample.issue, swatches=(red,)))
    with pytest.raises(ExportError, match="红"):
        write_document(made, io.BytesIO())
