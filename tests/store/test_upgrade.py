"""Old versions open in today's program, and a save brings them up to date."""

import shutil
from pathlib import Path

import pytest

from editor.store import upgrade
from editor.store.project import create_project, open_project
from tests.store.samples import files, sample

OLD = sorted((Path(__file__).parent / "old").iterdir())


def renamed(root):
    """An artificial step from version 1 to 2: stories were called headline, now title words."""
    for element in root.iter("kopf"):
        element.tag = "headline"
    return root


@pytest.mark.parametrize("folder", OLD, ids=lambda folder: folder.name)
def test_every_version_ever_released_opens(tmp_path, folder):
    shutil.copytree(folder, tmp_path / "p")
    opened = open_project(tmp_path / "p")
    assert opened.broken == ()
    assert len(opened.issue.pages) == 2
    opened.project.save(opened.issue)
    opened.project.close()
    again = open_project(tmp_path / "p")
    again.project.close()
    assert again.issue == opened.issue


def test_an_older_project_is_upgraded_by_its_next_save(tmp_path, monkeypatch):
    create_project(tmp_path / "p", sample()).close()
    part = tmp_path / "p" / "articles" / "a1.xml"
    part.write_text('<article version="1" id="a1"><kopf>旧题</kopf></article>', "utf-8")
    untouched = files(tmp_path / "p")
    monkeypatch.setattr(upgrade, "UPGRADES", (renamed,))
    opened = open_project(tmp_path / "p")
    assert opened.broken == ()
    assert opened.issue.articles[1].headline.text == "旧题"
    assert files(tmp_path / "p") == untouched
    opened.project.save(opened.issue)
    opened.project.close()
    for name, data in files(tmp_path / "p").items():
        assert name.endswith(".json") or b'version="2"' in data
    assert b"kopf" not in part.read_bytes()
    monkeypatch.undo()
    before = files(tmp_path / "p")
    with pytest.raises(upgrade.NewerVersionError):
        open_project(tmp_path / "p")
    assert files(tmp_path / "p") == before
