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
    assert "--level is for .pdf" in err
