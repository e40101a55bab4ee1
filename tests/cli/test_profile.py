"""banxin profile."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor.edit.output import ChooseOutput, SetOutputProfile
from editor.fonts.library import FontLibrary
from editor.model.output import COATED
from editor.pictures.icc import read_icc
from editor.session.session import Session
from editor.store.project import open_project

Run = Callable[..., tuple[int, str, str]]
PRESS = replace(COATED, name="press", title="一号机", ink_limit=2.8)


@pytest.fixture
def printed(project: Path) -> Path:
    """An issue with a profile of its own, chosen."""
    session = Session.open(project, fonts=FontLibrary())
    session.do(SetOutputProfile(PRESS))
    session.do(ChooseOutput("press"))
    session.save()
    session.close()
    return project


def test_those_that_ship_are_listed(run: Run) -> None:
    code, out, _ = run("profile", "list")
    assert code == 0
    assert len(out.splitlines()) == 5
    assert "newsprint240  x4  240%  ISOnewspaper_v4_26_bas.ICC" in out


def test_an_issues_own_come_first_and_the_chosen_one_is_marked(run: Run, printed: Path) -> None:
    _, out, _ = run("profile", "list", "--issue", printed)
    assert out.splitlines()[0] == "* press  x4  280%  ISOcoated_v2_300_bas.ICC  一号机"
    assert len(out.splitlines()) == 6


def test_a_profile_goes_from_issue_to_issue_as_a_file(
    run: Run, printed: Path, tmp_path: Path
) -> None:
    run("new", "other", "--template", "folio-news", "--title", "别的")
    assert run("profile", "export", "press", "--to", "press", "--issue", printed)[0] == 0
    other = tmp_path / "other"
    code, _, err = run("profile", "import", "press.banxin-profile", "--issue", other)
    assert code == 0
    assert "一号机" in err
    opened = open_project(other, read_only=True)
    assert opened.issue.profiles == (PRESS,)
    assert opened.issue.output == "newsprint"
    assert opened.recovered == 0
    assert read_icc(PRESS.icc, other / "profiles") == read_icc(COATED.icc)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("export", "nobody", "--to", "x"), 2, "there are: newsprint"),
        (("export", "coated"), 2, "Write: banxin profile export"),
        (("export", "coated", "--to", "x.pdf"), 2, "must end in .banxin-profile"),
        (("export", "coated", "--to", "nowhere/x"), 4, "nowhere"),
        (("import", "missing"), 2, "Write: banxin profile import"),
        (("import", "missing", "--issue", "weekly"), 3, "missing"),
        (("list", "coated"), 2, "Write: banxin profile list"),
        (("steal",), 2, "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_said(
    run: Run, project: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    found, _, err = run("profile", *arguments)
    assert found == code
    assert words in err
    assert [path.name for path in tmp_path.iterdir()] == [project.name]


def test_a_file_that_is_no_profile_changes_nothing(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "x.banxin-profile").write_text("<template version='1'/>", "utf-8")
    before = {path: path.read_bytes() for path in project.rglob("*.xml")}
    code, _, err = run("profile", "import", "x.banxin-profile", "--issue", project)
    assert code == 3
    assert "output-profile" in err
    assert {path: path.read_bytes() for path in project.rglob("*.xml")} == before


def test_edits_that_nobody_saved_are_not_saved_by_an_import(
    run: Run, project: Path, tmp_path: Path
) -> None:
    run("profile", "export", "coated", "--to", "coated")
    session = Session.open(project, fonts=FontLibrary())
    session.do(ChooseOutput("coated"))
    session.close()
    code, _, err = run("profile", "import", "coated.banxin-profile", "--issue", project)
    assert code == 3
    assert "not saved last time" in err
    assert open_project(project, read_only=True).recovered == 1
    assert not (project / "profiles").exists()
