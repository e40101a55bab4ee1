"""banxin package."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.store.project import open_project

Run = Callable[..., tuple[int, str, str]]


def test_a_folder_that_is_the_issue(run: Run, project: Path, tmp_path: Path) -> None:
    code, out, err = run("package", project, "--to", "out", "--no-fonts")
    assert (code, out) == (0, "")
    assert "Packaged" in err
    found = open_project(tmp_path / "out", read_only=True).issue
    assert found == open_project(project, read_only=True).issue
    assert not (tmp_path / "out" / "fonts").exists()


def test_the_pdf_in_a_zip_is_the_one_that_export_writes(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1690934400")
    options = ("--level", "x1a", "--profile", "coated")
    assert run("package", project, "--to", "out.zip", "--no-fonts", *options)[0] == 0
    assert run("export", project, "--to", "out.pdf", *options)[0] == 0
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        packed = archive.read("out/建设周刊.pdf")
    assert packed == (tmp_path / "out.pdf").read_bytes()


def test_what_is_left_out(run: Run, project: Path, tmp_path: Path) -> None:
    assert run("package", project, "--to", "out", "--no-pdf", "--no-fonts")[0] == 0
    assert not list((tmp_path / "out").glob("*.pdf"))


def test_faults_are_said_and_the_package_is_written(run: Run, faulty: Path, tmp_path: Path) -> None:
    code, _, err = run("package", faulty, "--to", "out", "--no-fonts")
    assert code == 1
    assert "so there is no PDF" in err
    assert (tmp_path / "out" / "issue.xml").is_file()
    assert not list((tmp_path / "out").glob("*.pdf"))
    code, _, err = run("package", faulty, "--to", "forced", "--no-fonts", "--force", "late news")
    assert code == 0
    assert "error(s)" in err
    assert list((tmp_path / "forced").glob("*.pdf"))
    assert "late news" in (tmp_path / "forced" / "预检.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--to", ".."), 4, "exists"),
        (("--to", "nowhere/out"), 4, "does not exist"),
        (("--to", "nowhere/out.zip"), 4, "does not exist"),
        (("--to", "weekly"), 4, "left alone"),
        (("--to", "out", "--profile", "none"), 2, "there are: newsprint"),
        (("--to", "out", "--level", "x9"), 2, "invalid choice"),
        (("--to", "/"), 2, "--to"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    run: Run, project: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    found, _, err = run("package", project, *arguments)
    assert found == code
    assert words in err
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]
