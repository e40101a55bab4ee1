"""banxin new."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.store.project import open_project
from editor.store.template_xml import list_templates
from editor.values.data import data_folder

Run = Callable[..., tuple[int, str, str]]
TEMPLATES = list_templates(data_folder("layouts"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_every_template_makes_an_issue(run: Run, tmp_path: Path, template) -> None:
    code, _, err = run("new", "weekly", "--template", template.title.zh, "--title", "建设周刊")
    assert code == 0, err
    opened = open_project(tmp_path / "weekly", read_only=True)
    assert opened.issue.info.title == "建设周刊"
    assert not opened.broken
    assert len(opened.issue.articles) == len(template.story_slots)
    assert run("export", "weekly", "--to", "weekly.pdf")[0] == 0


def test_names_of_either_language_are_understood(run: Run) -> None:
    first = TEMPLATES[0]
    for number, name in enumerate((first.name, first.title.zh, first.title.en.upper())):
        assert run("new", f"weekly{number}", "--template", name)[0] == 0


def test_an_unknown_template_lists_those_there_are(run: Run, tmp_path: Path) -> None:
    code, _, err = run("new", "weekly", "--template", "头版头条")
    assert code == 2
    assert all(template.name in err for template in TEMPLATES)
    assert not (tmp_path / "weekly").exists()


def test_a_folder_that_exists_is_left_alone(run: Run, project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    code, _, err = run("new", project, "--template", TEMPLATES[0].name)
    assert code == 4
    assert "weekly" in err
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
