"""banxin export."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from editor.model.color import Paint, Swatch
from editor.model.frame import Box, PanelFrame
from editor.model.output import Severity
from editor.store.project import create_project, open_project
from editor.values.color import Cmyk
from editor.values.geometry import Rect
from editor.values.ids import FrameId
from tests.cli.conftest import issue_of

Run = Callable[..., tuple[int, str, str]]


def test_pdf_of_all_pages(run: Run, project: Path, tmp_path: Path) -> None:
    code, out, err = run("export", project, "--to", "weekly.pdf")
    assert (code, out) == (0, "")
    assert "4 page(s): weekly.pdf" in err
    assert (tmp_path / "weekly.pdf").read_bytes().startswith(b"%PDF-")


def test_the_same_moment_gives_the_same_bytes(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1690934400")
    run("export", project, "--to", "one.pdf")
    run("export", project, "--to", "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_pictures_of_some_pages(run: Run, project: Path, tmp_path: Path) -> None:
    code, _, _ = run("export", project, "--to", "page.PNG", "--pages", "1,3-4", "--ppi", "36")
    assert code == 0
    names = sorted(path.name for path in tmp_path.glob("page*"))
    assert names == ["page-01.PNG", "page-02.PNG", "page-03.PNG"]
    with Image.open(tmp_path / names[0]) as picture:
        assert picture.width == pytest.approx(185 / 25.4 * 36, abs=1)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--to", "x.docx"), "must end in .pdf or .png"),
        (("--to", "x"), "must end in .pdf or .png"),
        (("--to", "x.pdf", "--pages", "9"), "the issue has: 1, 2, 3, 4"),
        (("--to", "x.png", "--ppi", "0"), "between 10 and 1000"),
        (("--to", "x.png", "--ppi", "nan"), "between 10 and 1000"),
        (("--to", "x.png", "--ppi", "many"), "“many”"),
        (("--to", "x.pdf", "--ppi", "300"), "--ppi is for .png"),
    ],
)
def test_wrong_options_write_nothing(
    run: Run, project: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = run("export", project, *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]


@pytest.mark.parametrize("target", ["nowhere/x.pdf", "weekly.pdf", "nowhere/x.png"])
def test_a_place_that_cannot_be_written(
    run: Run, project: Path, tmp_path: Path, target: str
) -> None:
    (tmp_path / "weekly.pdf").mkdir()
    code, _, err = run("export", project, "--to", target)
    assert code == 4
    assert target.partition(".")[0] in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["weekly", "weekly.pdf"]


def test_no_project_here(run: Run, tmp_path: Path) -> None:
    code, _, err = run("export", tmp_path / "nothing", "--to", "x.pdf")
    assert code == 3
    assert "nothing” does not exist" in err
    (tmp_path / "letter").touch()
    (tmp_path / "folder").mkdir()
    assert "is a file and no Banxin issue folder" in run("check", tmp_path / "letter")[2]
    assert "there is no issue.xml in it" in run("check", tmp_path / "folder")[2]
    assert not (tmp_path / "x.pdf").exists()


def test_an_issue_without_pages(run: Run, tmp_path: Path) -> None:
    create_project(tmp_path / "empty", issue_of(0)).close()
    code, _, err = run("export", tmp_path / "empty", "--to", "x.pdf")
    assert code == 4
    assert "no pages" in err


def test_a_project_open_elsewhere_can_be_exported(run: Run, project: Path) -> None:
    with open_project(project).project:
        assert run("export", project, "--to", "x.pdf")[0] == 0


def test_a_read_only_project_can_be_exported(run: Run, project: Path, tmp_path: Path) -> None:
    for path in (project, *project.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = sorted(project.rglob("*"))
    try:
        assert run("export", project, "--to", "x.pdf")[0] == 0
        assert sorted(project.rglob("*")) == before
    finally:
        for path in (project, *project.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_broken_part_is_named_and_the_rest_exported(
    run: Run, project: Path, tmp_path: Path
) -> None:
    part = next((project / "articles").iterdir())
    part.write_text("<article", encoding="utf-8")
    code, _, err = run("export", project, "--to", "x.pdf")
    assert code == 1
    assert part.name in err
    assert (tmp_path / "x.pdf").stat().st_size > 0


def test_the_ink_of_plates_may_forbid_an_export(run: Run, tmp_path: Path) -> None:
    issue = issue_of(1)
    ground = Swatch("暖", Cmyk(0.3, 0.7, 0.7, 0))
    boxes = (Rect(60, 60, 200, 200), Rect(90, 90, 60, 60))
    paints = (Paint("暖"), Paint())
    panels = tuple(
        PanelFrame(Box(FrameId(f"g{at}"), rect), None, paint)
        for at, (rect, paint) in enumerate(zip(boxes, paints, strict=True))
    )
    issue = replace(
        issue,
        pages=(replace(issue.pages[0], frames=panels),),
        swatches=(*issue.swatches, ground),
    )
    strict = replace(issue.profile, severities=(("ink.printed", Severity.ERROR),))
    create_project(tmp_path / "dark", issue.printed(strict)).close()
    assert run("export", tmp_path / "dark", "--to", "x.pdf")[0] == 0
    code, _, err = run("export", tmp_path / "dark", "--to", "y.pdf", "--plates")
    assert code == 1
    assert "ink.printed" in err
    assert not (tmp_path / "y.pdf").exists()


def test_chinese_messages(run: Run, project: Path) -> None:
    assert "已导出 1 版：x.pdf" in run("export", project, "--to", "x.pdf", "--pages", "2",
                                      "--lang", "zh")[2]  # fmt: skip


def test_interrupting_leaves_no_half_file(project: Path, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from editor.cli import console, main\n"
        "def progress(self, done, total): raise KeyboardInterrupt\n"
        "console.Console.progress = progress\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "export", str(project), "--to", str(tmp_path / "x.pdf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """Two pages with more text than they hold: errors."""
    create_project(tmp_path / "full", issue_of(2, paragraphs=400)).close()
    return tmp_path / "full"


def test_what_is_not_fit_to_print_is_refused(run: Run, full: Path, tmp_path: Path) -> None:
    code, _, err = run("export", full, "--to", "full.pdf", "--pages", "2")
    assert code == 1
    assert "Page 2: " in err
    assert "[text.overset]" in err
    assert "found 1 error(s); nothing was exported" in err
    assert [path.name for path in tmp_path.iterdir()] == ["full"]


def test_errors_are_printed_by_a_knowing_choice(run: Run, full: Path, tmp_path: Path) -> None:
    code, _, err = run("export", full, "--to", "full.pdf", "--pages", "2", "--force", "总编同意")
    assert code == 0
    assert (tmp_path / "full.pdf").stat().st_size > 0
    report = json.loads((tmp_path / "full.report.json").read_text(encoding="utf-8"))
    assert (report["override"], report["errors"], report["fit"]) == ("总编同意", 1, False)
    digest = hashlib.sha256((tmp_path / "full.pdf").read_bytes()).hexdigest()
    assert report["files"][0] == {"name": "full.pdf", "sha256": digest}
    assert "总编同意" in (tmp_path / "full.report.html").read_text(encoding="utf-8")
    assert "report" in err


def test_a_choice_without_a_reason_is_none(run: Run, full: Path, tmp_path: Path) -> None:
    code, _, err = run("export", full, "--to", "full.pdf", "--force", "  ")
    assert code == 2
    assert "--force needs a reason" in err
    assert not (tmp_path / "full.pdf").exists()


def test_proofs_and_pictures_are_made_with_errors_and_say_so(run: Run, full: Path) -> None:
    for to in (("full.pdf", "--level", "proof"), ("full.png", "--ppi", "20")):
        code, _, err = run("export", full, "--to", *to)
        assert code == 1
        assert "preflight found 2 error(s)" in err


def test_a_sound_export_with_a_report(run: Run, project: Path, tmp_path: Path) -> None:
    code, _, err = run("export", project, "--to", "x.pdf", "--report")
    assert code == 0
    report = json.loads((tmp_path / "x.report.json").read_text(encoding="utf-8"))
    assert report["fit"]
    assert report["override"] == ""
    assert [page["number"] for page in report["pages"]] == ["1", "2", "3", "4"]
    assert "x.report.html" in err
