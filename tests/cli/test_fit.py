"""banxin fit."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.model.place import Part, TextRef
from editor.session.session import Session

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def nearly(project: Path) -> Path:
    """The project with a first story that is a line too long."""
    session = Session.open(project, fonts=FontLibrary())
    ref, text = TextRef("a1", Part.BODY, 0), "大同市创建开发区。"
    while not session.fit("a1").over_lines:
        session.do(Splice(ref, 0, 0, text * 20))
    while session.fit("a1").over_lines > 1:
        session.do(Splice(ref, 0, 9, ""))
    session.save()
    session.close()
    return project


def test_every_story_is_a_line(run: Run, nearly: Path) -> None:
    _, out, _ = run("fit", nearly)
    lines = out.splitlines()
    assert [line.split()[0] for line in lines] == ["a1", "a2", "a3", "a4"]
    assert "over 1 ln" in lines[0]
    assert "short" in lines[1]
    _, out, _ = run("fit", nearly, "--lang", "zh")
    assert "余 1 行" in out.splitlines()[0]


def test_one_story_as_json(run: Run, nearly: Path) -> None:
    code, out, _ = run("fit", nearly, "--article", "a1", "--json")
    (row,) = json.loads(out)
    assert row["article"] == "a1"
    assert row["over"]["lines"] == 1
    assert row["short"] == {"lines": 0, "characters": 0}
    assert code == (0 if row["closes"] else 1)
    assert row["zh"]
    assert row["en"]


def test_nothing_is_written(run: Run, nearly: Path) -> None:
    before = {path: path.read_bytes() for path in nearly.rglob("*") if path.is_file()}
    run("fit", nearly)
    assert before == {path: path.read_bytes() for path in nearly.rglob("*") if path.is_file()}


def test_an_article_that_is_not_there(run: Run, nearly: Path) -> None:
    code, _, err = run("fit", nearly, "--article", "a9")
    assert code == 2
    assert "a9" in err
