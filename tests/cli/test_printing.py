"""banxin export: profile, level, marks and the colours of photos."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("level", "version", "standard"),
    [
        ("x1a", "1.4", "PDF/X-1a:2003"),
        ("x3", "1.4", "PDF/X-3:2003"),
        ("x4", "1.6", "PDF/X-4"),
        ("proof", "1.6", None),
    ],
)
def test_a_level_is_what_the_file_says_it_is(
    run: Run, project: Path, tmp_path: Path, level: str, version: str, standard: str | None
) -> None:
    assert run("export", project, "--to", "x.pdf", "--level", level, "--pages", "1")[0] == 0
    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        assert pdf.pdf_version == version
        said = pdf.docinfo.get("/GTS_PDFXVersion")
        assert (said if said is None else str(said)) == standard
        assert ("/OutputIntents" in pdf.Root) == (standard is not None)


def test_a_profile_brings_its_condition_and_marks(run: Run, project: Path, tmp_path: Path) -> None:
    code, _, _ = run("export", project, "--to", "x.pdf", "--profile", "coated", "--pages", "1")
    assert code == 0
    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        intent = pdf.Root.OutputIntents[0]
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"


@pytest.mark.parametrize("options", [("--marks", "none"), ("--no-marks",)])
def test_no_marks_is_no_paper_outside_the_bleed(
    run: Run, project: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    assert run("export", project, "--to", "x.pdf", *options)[0] == 0
    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        page = pdf.pages[0]
        assert list(page.MediaBox) == list(page.BleedBox)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--level", "x2"), "(choose from 'x1a', 'x3', 'x4', 'proof')"),
        (("--profile", "glossy"), "there are: newsprint, newsprint240, coated"),
        (("--marks", "crop,cross"), "does not know “cross”; write crop,bleed"),
        (("--marks", "none,crop"), "or none alone"),
        (("--marks", ""), "or none alone"),
        (("--marks", "crop", "--no-marks"), "exclude each other"),
        (("--photos", "sepia"), "(choose from 'inks', 'keep', 'gray')"),
    ],
)
def test_wrong_options_write_nothing(
    run: Run, project: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = run("export", project, "--to", "x.pdf", *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]


def test_a_picture_has_no_level(run: Run, project: Path) -> None:
    code, _, err = run("export", project, "--to", "x.png", "--level", "x4")
    assert code == 2
    assert "--level: for .pdf" in err


def test_spreads_put_facing_pages_on_one(run: Run, project: Path, tmp_path: Path) -> None:
    assert run("export", project, "--to", "x.pdf", "--spreads", "--level", "x1a")[0] == 0
    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        widths = [float(page.TrimBox[2] - page.TrimBox[0]) for page in pdf.pages]
    assert len(widths) == 3
    assert widths[1] == pytest.approx(2 * widths[0])


def test_one_file_for_each_page(run: Run, project: Path, tmp_path: Path) -> None:
    pattern = "KFQ-{date:%Y%m%d}-{page}"
    code, _, err = run("export", project, "--to", "plates", "--each", pattern, "--pages", "2-3")
    assert code == 0
    names = sorted(path.name for path in (tmp_path / "plates").iterdir())
    assert names == ["KFQ-20260101-2.pdf", "KFQ-20260101-3.pdf"]
    assert "KFQ-20260101-2.pdf" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--to", "x.pdf", "--each", "{page}"), "looks like a file"),
        (("--to", "x", "--each", "weekly"), "Add {page}"),
        (("--to", "x", "--each", "{pages}"), "There is no “{pages}”"),
        (("--to", "x", "--each", "{page}", "--ppi", "100"), "--ppi is for .png"),
        (("--to", "x.png", "--marks", "crop", "--spreads"), "--marks, --spreads: for .pdf"),
    ],
)
def test_a_wrong_place_is_said_before_anything_is_written(
    run: Run, project: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, _, err = run("export", project, *arguments)
    assert code == 2
    assert words in err
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]
