"""banxin demo and banxin show."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.cli import demo, window
from editor.cli.exits import CommandError, Exit
from editor.cli.options import make_parser
from editor.store.project import open_project
from editor.values.language import Language, Words

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small pictures: the sample's pages are large."""
    monkeypatch.setattr(demo, "USUAL", 20.0)


@pytest.mark.usefixtures("quick")
def test_sample_pdf_and_pictures(run: Run, tmp_path: Path) -> None:
    code, _, err = run("demo", "sample", "--no-window")
    assert code == 0, err
    opened = open_project(tmp_path / "sample", read_only=True)
    pages = len(opened.issue.pages)
    assert pages == 4
    assert (tmp_path / "sample.pdf").stat().st_size > 0
    assert len(list(tmp_path.glob("sample-*.png"))) == pages
    assert len(list(tmp_path.iterdir())) == pages + 2


@pytest.mark.usefixtures("quick")
def test_a_second_time_keeps_what_was_edited(run: Run, tmp_path: Path) -> None:
    run("demo", "sample", "--no-window")
    notes = tmp_path / "sample" / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    code, _, err = run("demo", "sample", "--no-window")
    assert code == 0
    assert "kept" in err
    assert notes.read_text(encoding="utf-8") == "mine"


def test_another_folder_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "letter.txt").write_text("dear", encoding="utf-8")
    code, _, err = run("demo", "sample")
    assert code == 4
    assert "left alone" in err
    assert [path.name for path in tmp_path.iterdir()] == ["sample"]


def test_a_full_disk_is_told_in_a_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path, *_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))

    monkeypatch.setattr("editor.store.copying.copy_durably", full)
    code, _, err = run("demo", "sample", "--no-window")
    assert code == 4
    assert ": the disk is full. " in err
    assert "Errno" not in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("quick")
def test_without_a_display_the_files_are_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_window(path: Path | None, language: Language | None) -> Exit:
        raise CommandError(Words("没有显示器", "There is no display"), Exit.NO_WINDOW)

    monkeypatch.setattr(demo, "open_window", no_window)
    code, _, err = run("demo", "sample")
    assert code == 0
    assert "There is no display" in err
    assert (tmp_path / "sample.pdf").exists()


def test_show_without_a_display(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    code, _, err = run("show", project)
    assert code == 5
    assert "display" in err


def test_show_of_no_project(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(path: Path | None, language: Language | None) -> Exit:
        raise AssertionError(path)

    monkeypatch.setattr(window, "open_window", unreachable)
    assert run("show", tmp_path / "nothing")[0] == 3


@pytest.mark.parametrize(
    ("name", "expected"), [("a/b", "a/b.pdf"), ("weekly.d", "weekly.d.pdf"), ("a/", "a.pdf")]
)
def test_files_stand_beside_the_folder(name: str, expected: str) -> None:
    assert demo.beside(Path(name), ".pdf") == Path(expected)
    assert demo.beside(Path(), ".pdf").name == f"{Path.cwd().name}.pdf"


def test_the_window_speaks_the_language_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    parser = make_parser(Language.EN)
    monkeypatch.delenv("BANXIN_LANG", raising=False)
    assert window.wished_language(parser.parse_args(["show"])) is None
    assert window.wished_language(parser.parse_args(["show", "--lang", "zh"])) is Language.ZH
    assert window.wished_language(parser.parse_args(["--lang", "zh", "show"])) is Language.ZH
    monkeypatch.setenv("BANXIN_LANG", "zh_CN")
    assert window.wished_language(parser.parse_args(["show"])) is Language.ZH
