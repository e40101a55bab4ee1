"""Plates: what each ink prints, by the rules of overprint, and as Ghostscript separates it."""

import datetime
import io
import shutil
import subprocess

import numpy as np
import pikepdf
import pytest
from pikepdf import Dictionary, Name
from PIL import Image

from editor.display.items import Shape, TextItem
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.exporters.plates import plates
from editor.layout.engine import Engine
from editor.model.output import NO_MARKS
from editor.pictures.icc import SRGB, read_icc
from editor.pictures.opening import PictureError
from editor.pictures.plates import content
from editor.pictures.plates.drawn import plates_of
from editor.pictures.plates.separate import separated
from editor.store.project import open_project
from editor.values.color import BLACK, WHITE, Cmyk, Gray, Spot
from editor.values.data import data_folder
from editor.values.geometry import Rect, Size
from editor.values.path import Path as Outline
from tests.exporters.hardpage import SPOT, hard_page
from tests.exporters.pages import BOLD, job, page, set_line, set_run

PRESS = "ISOnewspaper_v4_26_bas.ICC"
PPI = 144
SAMPLE_PPI = 96
SIDE = 8
"""Pixels over whose squares plates are compared: renderers place glyphs differently by one."""

needs_gs = pytest.mark.skipif(shutil.which("gs") is None, reason="needs Ghostscript's tiffsep")


@pytest.fixture(scope="module")
def hard():
    return hard_page(read_icc(SRGB), read_icc(PRESS))


@pytest.fixture(scope="module")
def hard_plates(hard):
    return plates_of(hard, 0, PPI)


def at(plates, x, y):
    """Ink in per cent at a place of the hard page, in its points."""
    scale = plates.ppi / 72
    inks = {}
    for ink, coverage in plates.inks.items():
        level = coverage[round((300 - y) * scale), round(x * scale)]
        inks[ink] = round(int(level) / 2.55)
    return tuple(inks.values())


@pytest.mark.parametrize(
    ("place", "inks"),
    [
        ((15, 50), (60, 0, 0, 0, 0)),
        ((30, 50), (60, 0, 0, 100, 0)),
        ((50, 50), (60, 100, 0, 0, 0)),
        ((65, 50), (0, 0, 0, 100, 0)),
        ((80, 50), (0, 0, 0, 0, 0)),
        ((115, 50), (0, 0, 0, 0, 70)),
        ((145, 50), (0, 0, 50, 0, 40)),
        ((125, 35), (0, 0, 0, 100, 70)),
        ((145, 35), (0, 0, 50, 100, 40)),
        ((160, 35), (0, 0, 50, 100, 0)),
        ((125, 65), (0, 0, 0, 50, 0)),
        ((231, 115), (0, 100, 0, 0, 0)),
        ((267, 115), (100, 0, 0, 0, 0)),
        ((125, 185), (50, 0, 0, 10, 0)),
        ((155, 170), (100, 100, 0, 0, 0)),
        ((185, 195), (100, 50, 0, 0, 0)),
        ((210, 160), (50, 50, 0, 0, 0)),
        ((285, 160), (0, 30, 60, 0, 0)),
        ((12, 252), (100, 0, 0, 0, 0)),
        ((72, 252), (0, 100, 100, 0, 0)),
        ((145, 265), (50, 0, 0, 0, 80)),
        ((175, 255), (100, 100, 100, 100, 100)),
        ((200, 280), (0, 0, 0, 70, 0)),
        ((143, 276), (0, 100, 0, 100, 0)),
        ((149, 276), (0, 100, 50, 0, 0)),
    ],
)
def test_each_plate_has_its_ink(hard_plates, place, inks):
    assert hard_plates.looks == {SPOT: Cmyk(0, 0.2, 0.8, pytest.approx(0.1, abs=0.01))}
    assert list(hard_plates.inks) == ["Cyan", "Magenta", "Yellow", "Black", SPOT]
    assert at(hard_plates, *place) == pytest.approx(inks, abs=1)


def test_a_spot_shading_that_overprints_leaves_the_other_plates(hard_plates):
    scale = PPI / 72
    row = slice(round((300 - 218) * scale), round((300 - 212) * scale))
    spot = hard_plates.inks[SPOT][row, round(165 * scale) : round(205 * scale)].astype(int)
    assert (np.diff(spot, axis=1) >= -1).all()
    assert spot[0, -1] - spot[0, 0] > 100
    yellow = hard_plates.inks["Yellow"][row, round(155 * scale) : round(205 * scale)]
    assert (yellow == 255).all()


def test_a_jpeg_that_adobe_inverts_prints_its_inks(hard_plates):
    scale = PPI / 72
    band = hard_plates.inks["Cyan"][round(180 * scale), round(15 * scale) : round(65 * scale)]
    assert band[0] < 40
    assert band[-1] > 215


def test_all_inks_together(hard_plates):
    total = hard_plates.total()
    assert total.dtype == np.float32
    assert total.max() == pytest.approx(5, abs=0.02)


def test_what_is_no_pdf_is_told():
    with pytest.raises(PictureError):
        separated(b"nothing", "Cyan")


def with_content(hard, operators, **forms):
    """The hard page with other operators and more forms."""
    with pikepdf.open(io.BytesIO(hard)) as pdf:
        resources = pdf.pages[0].obj.Resources
        for name, drawn in forms.items():
            head = Dictionary(
                Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 300, 300], Resources=resources
            )
            resources.XObject[f"/{name}"] = pdf.make_stream(drawn, head)
        pdf.pages[0].obj.Contents = pdf.make_stream(operators)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_forms_that_draw_each_other_end(hard):
    looped = with_content(hard, b"/A Do 1 0 0 0 k 9 9 9 9 re f", A=b"/B Do", B=b"/A Do")
    assert plates_of(looped, 0, 72).inks["Cyan"].max() == 255


def test_a_form_that_draws_itself_many_times_ends(hard):
    operators = b"/A Do 1 0 0 0 k 9 9 9 9 re f"
    looped = with_content(hard, operators, A=b" ".join([b"/A Do"] * 50))
    assert plates_of(looped, 0, 72).inks["Cyan"].max() == 255


def test_forms_that_multiply_are_refused(hard, monkeypatch):
    monkeypatch.setattr(content, "MOST_STEPS", 20)
    with pytest.raises(PictureError):
        plates_of(hard, 0, 72)


def test_a_page_of_too_many_operators_is_refused(hard):
    with pytest.raises(PictureError):
        plates_of(with_content(hard, b"q Q " * (5 << 20)), 0, 72)


def test_broken_operators_leave_the_rest(hard):
    operators = b"1 0 k /No gs /No Do /No sh /No scn (x) g Q Q 1 0 0 0 k 9 9 9 9 re f q"
    assert plates_of(with_content(hard, operators), 0, 72).inks["Cyan"].max() == 255


def test_operators_that_cannot_be_parsed_leave_the_page_white(hard):
    white = plates_of(with_content(hard, b"1 0 0 0 k << /A ] 9 9 9 9 re f BI ID"), 0, 72)
    assert set(white.inks) >= {"Cyan", "Black"}


def test_a_form_overprints_as_the_page_that_draws_it(hard):
    operators = b".6 0 0 0 k 0 0 99 99 re f /Over gs /Text Do"
    drawn = with_content(hard, operators, Text=b"0 0 0 1 k 9 9 30 30 re f")
    assert at(plates_of(drawn, 0, 72), 20, 20)[:4] == (60, 0, 0, 100)


def test_progress_hears_of_each_plate_and_may_stop(hard):
    seen = []

    def stop(done, total):
        seen.append((done, total))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        plates_of(hard, 0, 36, stop)
    assert seen == [(1, 5), (2, 5)]


PANEL = Outline.rectangle(Rect(20, 20, 300, 60))


def printed(fonts, *items):
    made = page(*items, size=Size(340, 100))
    return plates(job(fonts, made), made, PPI)


def test_black_text_leaves_the_panel_below_unbroken(fonts):
    text = set_line(30, 60, set_run(fonts, "大同开发区周刊", BOLD, 36, BLACK))
    made = printed(fonts, Shape(PANEL, fill=Cmyk(0.6, 0, 0.2, 0)), text)
    inside = np.s_[60:140, 60:580]
    assert made.inks["Black"][inside].max() == 255
    assert np.ptp(made.inks["Cyan"][inside].astype(int)) == 0
    assert np.ptp(made.inks["Yellow"][inside].astype(int)) == 0
    assert made.inks["Magenta"].max() == 0


def test_white_text_is_cut_out_of_every_ink(fonts):
    text = set_line(30, 60, set_run(fonts, "大同开发区周刊", BOLD, 36, WHITE))
    made = printed(fonts, Shape(PANEL, fill=Spot("专红", Cmyk(0, 1, 1, 0))), text)
    spot = made.inks["专红"]
    assert spot[60:140, 60:580].min() == 0
    assert spot[45, 300] == 255
    assert all(made.inks[ink].max() == 0 for ink in ("Cyan", "Magenta", "Yellow", "Black"))


def test_grey_is_black_ink_alone(fonts):
    made = printed(fonts, Shape(PANEL, fill=Gray(0.4)))
    assert made.inks["Black"][100, 300] == 102
    assert made.total()[100, 300] == pytest.approx(0.4)


def tiffsep(pdf, folder, ppi=PPI):
    """Ghostscript's plates at twice the resolution, by the names of their inks."""
    folder.mkdir()
    icc = data_folder("resources") / "icc"
    subprocess.run(
        [
            *("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", "-dUseTrimBox"),
            *("-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", f"-r{2 * ppi}"),
            f"--permit-file-read={icc}",
            f"-sOutputICCProfile={icc / PRESS}",
            f"-sDefaultCMYKProfile={icc / PRESS}",
            f"-sDefaultRGBProfile={icc / SRGB}",
            f"-sOutputFile={folder / 'plate.tif'}",
            str(pdf),
        ],
        check=True,
        capture_output=True,
    )
    files = {file.name[6:-5]: file for file in folder.glob("plate(*).tif")}
    return {
        ink: 255 - np.asarray(Image.open(file).convert("L")) for ink, file in sorted(files.items())
    }


def differences(made, theirs):
    """How far a plate is from Ghostscript's over small squares, 0 to 255."""
    fitted = Image.fromarray(theirs).resize(made.shape[::-1], Image.Resampling.BOX)
    ours, other = (np.asarray(each.reduce(SIDE), int) for each in (Image.fromarray(made), fitted))
    return np.abs(ours - other)


@needs_gs
def test_ghostscript_separates_the_hard_page_alike(hard, hard_plates, tmp_path):
    (tmp_path / "hard.pdf").write_bytes(hard)
    theirs = tiffsep(tmp_path / "hard.pdf", tmp_path / "gs")
    spot = next(ink for ink in theirs if ink not in hard_plates.inks)
    for ink, coverage in hard_plates.inks.items():
        apart = differences(coverage, theirs[spot if ink == SPOT else ink])
        assert apart.mean() < 1, ink
        assert np.quantile(apart, 0.99) < 10, ink


@pytest.fixture(scope="module")
def sample(fonts):
    """The pages of the sample and how they are exported."""
    folder = data_folder("resources") / "samples" / "kaifaqu"
    opened = open_project(folder, read_only=True)
    engine = Engine(fonts)
    layouts = tuple(engine.page(opened.issue, each.id) for each in opened.issue.pages)
    when = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    photos = folder / "photos"
    yield ExportJob(opened.issue, layouts, fonts, photos, when, "样", marks=NO_MARKS)
    opened.project.close()


@pytest.fixture(scope="module")
def sample_plates(sample):
    return [plates(sample, layout, SAMPLE_PPI) for layout in sample.pages]


def black_lines(layout):
    """The boxes of body lines that are black alone, in points."""
    for frame in layout.display.frames:
        for item in frame.items:
            if isinstance(item, TextItem) and not item.vertical and item.line.runs:
                line = item.line
                if all(r.glyphs.color == BLACK and r.glyphs.size <= 12 for r in line.runs):
                    top = item.y - line.ascent
                    yield Rect(item.x, top, line.length, line.ascent + line.descent)


def test_black_text_of_the_sample_is_on_the_black_plate_alone(sample, sample_plates):
    for layout, made in zip(sample.pages, sample_plates, strict=True):
        scale = made.ppi / 72
        lines = list(black_lines(layout))
        assert len(lines) > 100
        for box in lines:
            rows = slice(round(box.y * scale) + 1, round(box.bottom * scale) - 1)
            part = rows, slice(round(box.x * scale) + 1, round(box.right * scale) - 1)
            for ink in ("Cyan", "Magenta", "Yellow"):
                assert np.ptp(made.inks[ink][part].astype(int)) <= 2, (box, ink)


def test_the_sample_keeps_to_the_ink_limit(sample, sample_plates):
    for made in sample_plates:
        assert made.total().max() <= sample.profile.ink_limit + 0.03


@needs_gs
@pytest.mark.parametrize("number", range(4))
def test_ghostscript_separates_the_sample_alike(sample, sample_plates, number, tmp_path):
    layout, made = sample.pages[number], sample_plates[number]
    alone = ExportJob(
        sample.issue, (layout,), sample.fonts, sample.photos, sample.when, "样", marks=NO_MARKS
    )
    write_pdf(alone, tmp_path / "page.pdf")
    theirs = tiffsep(tmp_path / "page.pdf", tmp_path / "gs", SAMPLE_PPI)
    sums = sum(coverage.astype(int) for coverage in theirs.values())
    assert sums.max() <= (sample.profile.ink_limit + 0.03) * 255
    for ink, coverage in made.inks.items():
        apart = differences(coverage, theirs[ink])
        assert apart.mean() < (3 if ink == "Black" else 1), ink
