"""banxin proof."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from editor.cli.proof import round_named

Run = Callable[..., tuple[int, str, str]]


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return said


def test_a_sheet_for_each_page(run: Run, project: Path, tmp_path: Path) -> None:
    code, out, err = run("proof", project, "--to", "proof", "--round", "1", "--lang", "zh")
    assert (code, out) == (0, "")
    assert "清样 4 张：proof.pdf" in err
    said = text_of(tmp_path / "proof.pdf")
    assert said.count("一校") == 4
    assert "签字" in said


def test_pages_paper_and_what_is_left_out(run: Run, project: Path, tmp_path: Path) -> None:
    options = ("--pages", "2-3", "--paper", "a3", "--no-lines", "--no-names", "--round", "Sunday")
    code, _, err = run("proof", project, "--to", "proof.pdf", *options)
    assert code == 0
    assert "2 sheet(s)" in err
    with pikepdf.open(tmp_path / "proof.pdf") as pdf:
        assert len(pdf.pages) == 2
        assert round(float(pdf.pages[0].mediabox[2])) in {842, 1191}
    said = text_of(tmp_path / "proof.pdf")
    assert "Sunday" in said
    assert "Signed" not in said


def test_the_same_moment_gives_the_same_bytes(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1690934400")
    for name in ("one.pdf", "two.pdf"):
        assert run("proof", project, "--to", name)[0] == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--to", "x.png"), "must end in .pdf"),
        (("--to", "x.pdf", "--pages", "9"), "the issue has: 1, 2, 3, 4"),
        (("--to", "x.pdf", "--paper", "b5"), "invalid choice"),
        (("--tiles",), "--to"),
    ],
)
def test_wrong_options_write_nothing(
    run: Run, project: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, _, err = run("proof", project, *arguments)
    assert code == 2
    assert words in err
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]


def test_a_place_that_cannot_be_written(run: Run, project: Path, tmp_path: Path) -> None:
    code, _, err = run("proof", project, "--to", "nowhere/x.pdf")
    assert code == 4
    assert "nowhere" in err


@pytest.mark.parametrize(
    ("text", "zh"), [("1", "一校"), ("三校", "三校"), ("Press proof", "付印样"), ("", "")]
)
def test_rounds_go_by_number_or_name(text: str, zh: str) -> None:
    assert round_named(text).zh == zh
    assert round_named("样书").en == "样书"
