"""Wherever the disk fails: the old issue or the new one, never a mix, never a half file."""

import errno
import itertools
import os
from contextlib import suppress
from dataclasses import replace

import pytest

from editor.model.article import Article
from editor.model.issue import IssueInfo
from editor.model.text import Paragraph
from editor.store.disk import STAGED
from editor.store.errors import StoreError
from editor.store.folder import MANIFEST
from editor.store.project import create_project, open_project
from tests.store.faults import failing
from tests.store.samples import files, sample, typing

ERRORS = [errno.ENOSPC, errno.EACCES, errno.EIO]
MODES = pytest.mark.parametrize("for_good", [False, True])


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """What a power cut would do is not tested here, so nothing waits for the disk."""
    monkeypatch.setattr(os, "fsync", lambda _handle: None)


def changed(issue):
    """Another issue: one part new, two changed, one removed."""
    extra = Article("new", body=(Paragraph("新稿"),))
    first = replace(issue.articles[0], notes="改过")
    articles = (first, *issue.articles[2:], extra)
    return replace(issue, info=IssueInfo("改名"), articles=articles)


def reopened(path):
    opened = open_project(path)
    assert opened.broken == ()
    assert not opened.project.read_only
    opened.project.close()
    left = [name for name in files(path) if name.endswith(STAGED) or name == MANIFEST]
    assert left == []
    return opened


@MODES
@pytest.mark.parametrize("error", ERRORS)
def test_a_failing_save_leaves_old_or_new(tmp_path, error, for_good):
    outcomes = set()
    for step in itertools.count():
        path = tmp_path / f"p{step}"
        project = create_project(path, sample())
        project.append(typing("a0", "记"))
        with failing(step, error, for_good=for_good) as disk:
            outcome = saved(project, changed(sample()))
        project.close()
        if not disk.failed:
            break
        opened = reopened(path)
        outcomes.add((outcome, opened.recovered))
        if opened.recovered:
            assert opened.issue.articles[0].body[0].text == "记第0篇。"
            assert opened.issue.info == sample().info
        else:
            assert opened.issue == changed(sample())
    assert ("failed", 1) in outcomes
    assert outcomes <= {("failed", 1), ("failed", 0), ("saved", 0)}


def saved(project, issue):
    try:
        project.save(issue)
    except StoreError:
        return "failed"
    return "saved"


def test_a_full_disk_is_named_with_the_file(tmp_path):
    project = create_project(tmp_path / "p", sample())
    with failing(0, for_good=True), pytest.raises(StoreError) as caught:
        project.save(changed(sample()))
    project.close()
    assert caught.value.file == "articles/a0.xml"
    assert "磁盘已满" in caught.value.words.zh
    assert "full" in caught.value.words.en


@MODES
def test_work_goes_on_after_a_failed_save(tmp_path, for_good):
    for step in itertools.count():
        path = tmp_path / f"p{step}"
        project = create_project(path, sample())
        project.append(typing("a0", "一"))
        with failing(step, for_good=for_good) as disk:
            outcome = saved(project, changed(sample()))
        project.append(typing("a2", "二"))
        if step % 2:
            project.save(replace(changed(sample()), swatches=()))
            project.append(typing("a2", "三"))
        project.close()
        opened = reopened(path)
        texts = [article.body[0].text for article in opened.issue.articles]
        if step % 2:
            assert opened.issue.swatches == ()
            assert opened.recovered == 1
            assert "三第2篇。" in texts
        else:
            assert "二第2篇。" in texts
            assert opened.recovered == (2 if "一第0篇。" in texts else 1)
            assert outcome == "failed" or opened.recovered == 1
        if not disk.failed:
            break


@MODES
def test_a_failing_append_writes_nothing(tmp_path, for_good):
    for step in itertools.count():
        path = tmp_path / f"p{step}"
        project = create_project(path, sample())
        project.append(typing("a0", "一"))
        with failing(step, for_good=for_good) as disk:
            try:
                project.append(typing("a0", "二"))
                expected = 2
            except StoreError:
                expected = 1
        project.append(typing("a0", "三"))
        project.close()
        assert reopened(path).recovered == expected + 1
        if not disk.failed:
            break


@MODES
def test_a_failing_first_append_writes_nothing(tmp_path, for_good):
    for step in itertools.count():
        project = create_project(tmp_path / f"p{step}", sample())
        with failing(step, for_good=for_good) as disk:
            try:
                project.append(typing("a0", "一"))
                expected = 1
            except StoreError:
                expected = 0
        project.append(typing("a0", "二"))
        project.close()
        assert reopened(tmp_path / f"p{step}").recovered == expected + 1
        if not disk.failed:
            break


@MODES
@pytest.mark.parametrize("method", ["create", "save_as"])
def test_a_failing_new_folder_is_no_folder(tmp_path, for_good, method):
    original = create_project(tmp_path / "original", sample(), {"one.jpg": b"1"})
    for step in itertools.count():
        path = tmp_path / f"p{step}"
        project = None
        with failing(step, for_good=for_good) as disk:
            try:
                if method == "create":
                    project = create_project(path, sample(), {"one.jpg": b"1"})
                else:
                    project = original.save_as(path, sample())
            except StoreError:
                pass
        if project is not None:
            project.close()
        if path.exists():
            assert reopened(path).issue == sample()
        if not disk.failed:
            break
    original.close()
    assert project is not None


@MODES
def test_a_failing_picture_is_no_picture(tmp_path, for_good):
    source = tmp_path / "照片 1.jpg"
    source.write_bytes(b"pixels")
    for step in itertools.count():
        project = create_project(tmp_path / f"p{step}", sample())
        with failing(step, for_good=for_good) as disk, suppress(StoreError):
            project.add_photo(source)
        names = [each.name for each in project.photos.iterdir() if STAGED not in each.name]
        assert names in ([], ["照片 1.jpg"])
        assert project.add_photo(source) == "照片 1.jpg"
        project.close()
        reopened(project.path)
        if not disk.failed:
            break


@MODES
def test_opening_completes_a_save_or_opens_read_only(tmp_path, for_good):
    for step in itertools.count():
        path = tmp_path / f"p{step}"
        project = create_project(path, sample())
        project.append(typing("a0", "一"))
        stop_before_finish(project, changed(sample()))
        project.close()
        with failing(step, errno.EROFS, for_good=for_good) as disk:
            opened = open_project(path)
        assert opened.issue == changed(sample())
        assert opened.recovered == 0
        assert opened.project.read_only == (opened.project.why_read_only is not None)
        opened.project.close()
        assert reopened(path).issue == changed(sample())
        if not disk.failed:
            break


def stop_before_finish(project, issue):
    """A save whose process dies as soon as it is decided."""
    finish = project._folder.finish
    project._folder.finish = lambda: None
    start = project._journal.start
    project._journal.start = lambda save: None
    project.save(issue)
    project._folder.finish, project._journal.start = finish, start


def test_a_folder_that_cannot_be_locked_opens_read_only(tmp_path, monkeypatch):
    create_project(tmp_path / "p", sample()).close()

    def refuse(_self):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("editor.store.lock.ProjectLock.take", refuse)
    opened = open_project(tmp_path / "p")
    assert opened.project.read_only
    assert opened.project.why_read_only.zh == "没有权限"
    assert opened.issue == sample()
    with pytest.raises(StoreError) as caught:
        opened.project.append({})
    assert "没有权限" in caught.value.words.zh
