"""Whatever the disk does, no half file stands under the final name, and the words say why."""

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from editor.exporters.exporter import UnwritableError
from editor.exporters.files import write_files
from editor.exporters.package import PackedFile, delivery
from editor.exporters.pdf.document import write_pdf
from editor.exporters.png import write_png
from editor.exporters.proofs import write_proof
from editor.layout.engine import Engine
from editor.layout.proofpaper import ProofOptions
from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.formats import SEXTODECIMO
from editor.model.frame import Box, TextFrame
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.text import Paragraph
from editor.values.ids import ArticleId, FrameId, PageId
from tests.exporters.pages import job
from tests.full_disk import fill_disk


def deliver(made, to):
    with delivery(to, made.when) as place:
        for number in range(4):
            place.add(PackedFile(f"photos/{number}.jpg", bytes(9_000)))
            if made.progress is not None:
                made.progress(number, 4)


WRITERS = {
    "本期.pdf": write_pdf,
    "本期.png": lambda made, to: write_png(replace(made, pages=made.pages[:1]), to, 150),
    "清样.pdf": lambda made, to: write_proof(made, to, ProofOptions()),
    "打包.zip": deliver,
    "打包": deliver,
}
WHOLE = {name: writer for name, writer in WRITERS.items() if name != "打包"}
"""Those that put one file in the place of another; a folder is never replaced."""


@pytest.fixture(scope="module")
def pages(fonts):
    grid = SEXTODECIMO.grid
    articles = (Article(ArticleId("a"), body=(Paragraph("大同市创建开发区。" * 60),)),)
    frame = TextFrame(Box(FrameId("f"), grid.type_area), ArticleId("a"), columns=2)
    two = tuple(
        Page(PageId(name), "1", "要闻", grid, (frame,) if name == "p" else ())
        for name in ("p", "q")
    )
    issue = Issue(IssueInfo("周刊"), two, articles, (), default_styles(), default_swatches())
    engine = Engine(fonts)
    return issue, tuple(engine.page(issue, page.id) for page in two)


@pytest.fixture
def made(fonts, pages):
    issue, laid = pages
    return replace(job(fonts, *laid), issue=issue)


@pytest.mark.parametrize("room", [0, 5_000, 12_000])
@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_leaves_nothing(made, tmp_path, monkeypatch, name, room):
    fill_disk(monkeypatch, room)
    with pytest.raises(UnwritableError) as caught:
        WRITERS[name](made, tmp_path / name)
    assert os.listdir(tmp_path) == []
    assert "磁盘已满" in caught.value.words.zh
    assert name in caught.value.words.zh


@pytest.mark.parametrize("name", WHOLE)
def test_a_full_disk_leaves_the_old_file(made, tmp_path, monkeypatch, name):
    written = tmp_path / name
    written.write_bytes(b"old")
    fill_disk(monkeypatch, 100)
    with pytest.raises(UnwritableError):
        WHOLE[name](made, written)
    assert written.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_open_elsewhere_is_left_alone(made, tmp_path, monkeypatch, name):
    """Windows refuses to replace a file that a reader has open."""
    (tmp_path / name).write_bytes(b"old")

    def refuse(self, _target):
        raise PermissionError(errno.EACCES, "The process cannot access the file", str(self))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UnwritableError) as caught:
        WHOLE[name](made, tmp_path / name)
    assert (tmp_path / name).read_bytes() == b"old"
    assert os.listdir(tmp_path) == [name]
    assert "别的程序打开" in caught.value.words.zh
    assert "another program" in caught.value.words.en


@pytest.mark.parametrize("name", sorted(WRITERS.keys() - {"本期.png"}))
def test_a_folder_that_vanishes_on_the_way_is_not_made_again(made, tmp_path, name):
    folder = tmp_path / "stick"
    folder.mkdir()

    def pulled(_done, _total):
        shutil.rmtree(folder, ignore_errors=True)

    with pytest.raises(UnwritableError) as caught:
        WRITERS[name](replace(made, progress=pulled), folder / name)
    assert os.listdir(tmp_path) == []
    assert "文件夹不存在" in caught.value.words.zh


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root writes everywhere")
@pytest.mark.parametrize("name", WRITERS)
def test_a_folder_without_permission_is_named(made, tmp_path, name):
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(UnwritableError) as caught:
        WRITERS[name](made, folder / name)
    assert "没有写入权限" in caught.value.words.zh
    assert os.listdir(folder) == []


def test_of_a_file_for_each_page_all_are_there_or_none(made, tmp_path, monkeypatch):
    write_files(made, tmp_path / "whole", "{place}")
    sizes = sorted(path.stat().st_size for path in (tmp_path / "whole").iterdir())
    shutil.rmtree(tmp_path / "whole")
    fill_disk(monkeypatch, sum(sizes) - 100)
    with pytest.raises(UnwritableError):
        write_files(made, tmp_path / "half", "{place}")
    assert os.listdir(tmp_path / "half") == []
