"""banxin import."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.store.project import open_project
from tests.importers.test_files import OLE, word

Run = Callable[..., tuple[int, str, str]]
TEXT = "大同市创建开发区\n\n　　本报讯（记者 张三）今年以来,临汾市商务局始终坚持优化营商环境。\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "旧稿.txt"
    path.write_bytes(TEXT.encode("gbk"))
    return path


def issue_of(project: Path):
    return open_project(project, read_only=True).issue


def test_files_are_imported_and_saved(run: Run, project: Path, text: Path, tmp_path: Path) -> None:
    (tmp_path / "来稿.docx").write_bytes(word())
    before = issue_of(project)
    code, out, err = run("import", project, text, tmp_path / "来稿.docx")
    assert (code, out) == (0, "")
    assert "来稿.docx: 大同市创建开发区" in err
    assert "1 picture)" in err
    assert "ASCII punctuation turned" in err
    opened = open_project(project, read_only=True)
    assert opened.recovered == 0
    first, second = opened.issue.articles[len(before.articles) :]
    assert first.headline.text == second.headline.text == "大同市创建开发区"
    (photo,) = opened.issue.photos
    assert (project / "photos" / photo.file).is_file()


def test_what_cannot_be_read_is_said_and_the_rest_imported(
    run: Run, project: Path, text: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.doc").write_bytes(OLE)
    before = len(issue_of(project).articles)
    code, _, err = run("import", project, tmp_path / "a.doc", tmp_path / "none.txt", text)
    assert code == 1
    assert "old format of Word" in err
    assert "none.txt" in err
    assert "Traceback" not in err
    assert len(issue_of(project).articles) == before + 1


def test_rules_can_be_kept_off(run: Run, project: Path, text: Path) -> None:
    assert run("import", project, text, "--keep", "marks, roles")[0] == 0
    article = issue_of(project).articles[-1]
    assert article.headline.text == ""
    assert [each.text for each in article.body] == [
        "大同市创建开发区",
        "本报讯（记者 张三）今年以来,临汾市商务局始终坚持优化营商环境。",
    ]
    assert run("import", project, text, "--keep", "all")[0] == 0
    kept = [each.text for each in issue_of(project).articles[-1].body]
    assert kept == TEXT.split("\n")


def test_the_encoding_can_be_said(run: Run, project: Path, text: Path) -> None:
    code, _, err = run("import", project, text, "--encoding", "utf-8")
    assert code == 0
    assert "Try another encoding" in err


@pytest.mark.parametrize(
    ("options", "words"),
    [(("--keep", "nonsense"), "knows no nonsense"), (("--encoding", "ebcdic"), "invalid choice")],
)
def test_wrong_options_change_nothing(
    run: Run, project: Path, text: Path, options: tuple[str, str], words: str
) -> None:
    before = issue_of(project)
    code, _, err = run("import", project, text, *options)
    assert code == 2
    assert words in err
    assert issue_of(project) == before


def test_an_issue_that_is_none(run: Run, text: Path, tmp_path: Path) -> None:
    code, _, err = run("import", tmp_path / "nowhere", text)
    assert code == 3
    assert "nowhere" in err
