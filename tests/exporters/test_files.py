"""One PDF for each page, or for two that face each other."""

import os
from dataclasses import replace

import pikepdf
import pytest

from editor.exporters.exporter import ExportJob, UnwritableError
from editor.exporters.files import write_files
from editor.exporters.naming import PatternError
from editor.exporters.spreads import reader_spreads
from editor.model.formats import SEXTODECIMO
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.spreads import spreads
from editor.values.geometry import Size
from editor.values.ids import PageId
from tests.exporters.pages import WHEN, page


def issue_of(count):
    return Issue(
        pages=tuple(
            Page(PageId(f"p{at}"), str(at), "版", SEXTODECIMO.grid) for at in range(1, count + 1)
        )
    )


PAGE = Size(100, 150)


def layouts(*places):
    return tuple(page(size=PAGE, name=f"p{place}", bleed=9) for place in places)


def a_job(fonts, tmp_path, *places, of=6, **more):
    return ExportJob(issue_of(of), layouts(*places), fonts, tmp_path, WHEN, "周刊", **more)


@pytest.mark.parametrize(
    ("pages", "sheets"),
    [
        ((1, 2, 3, 4), [(1,), (2, 3), (4,)]),
        ((1, 2, 3, 4, 5), [(1,), (2, 3), (4, 5)]),
        ((2, 4, 5), [(2,), (4, 5)]),
        ((3, 2), [(3,), (2,)]),
        ((3, 5), [(3,), (5,)]),
        ((), []),
    ],
)
def test_even_pages_lie_left_of_odd_ones(pages, sheets):
    found = reader_spreads(layouts(*pages), issue_of(5))
    assert [tuple(int(each.page[1:]) for each in sheet) for sheet in found] == sheets


def test_sections_are_opened_each_by_itself_as_on_the_desk():
    issue = issue_of(6)
    numbers = ("A01", "A02", "A03", "B01", "B02", "B03")
    pages = tuple(
        replace(page, number=number) for page, number in zip(issue.pages, numbers, strict=True)
    )
    found = reader_spreads(layouts(*range(1, 7)), replace(issue, pages=pages))
    assert [tuple(int(each.page[1:]) for each in sheet) for sheet in found] == [
        (1,), (2, 3), (4,), (5, 6)
    ]  # fmt: skip
    open_on_desk = [tuple(page.id for page in spread) for spread in spreads(pages)]
    assert [tuple(each.page for each in sheet) for sheet in found] == open_on_desk


def test_every_page_has_its_file(fonts, tmp_path):
    seen = []
    job = a_job(fonts, tmp_path, 1, 2, 3, progress=lambda done, total: seen.append((done, total)))
    files = write_files(job, tmp_path / "out", "KFQ-{page:02}")
    assert [file.name for file in files] == ["KFQ-01.pdf", "KFQ-02.pdf", "KFQ-03.pdf"]
    assert sorted(os.listdir(tmp_path / "out")) == [file.name for file in files]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    for file in files:
        with pikepdf.open(file) as pdf:
            assert len(pdf.pages) == 1


def test_facing_pages_share_a_file(fonts, tmp_path):
    job = a_job(fonts, tmp_path, 1, 2, 3, spreads=True)
    files = write_files(job, tmp_path / "out", "{page}")
    assert [file.name for file in files] == ["1.pdf", "2-3.pdf"]
    with pikepdf.open(files[1]) as pdf:
        box = [float(value) for value in pdf.pages[0].TrimBox]
    assert (box[2] - box[0], box[3] - box[1]) == (200, 150)


def test_a_wrong_pattern_makes_no_folder(fonts, tmp_path):
    with pytest.raises(PatternError):
        write_files(a_job(fonts, tmp_path, 1, 2), tmp_path / "out", "{pgae}")
    assert os.listdir(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_named(fonts, tmp_path):
    (tmp_path / "taken").touch()
    for folder in (tmp_path / "taken", tmp_path / "no" / "where"):
        with pytest.raises(UnwritableError) as caught:
            write_files(a_job(fonts, tmp_path, 1), folder, "{page}")
        assert str(folder) in caught.value.words.en


def test_files_of_an_earlier_export_stay_together_when_one_is_stopped(fonts, tmp_path):
    class StopError(Exception):
        pass

    def stop(done, _total):
        if done == 2:
            raise StopError

    (tmp_path / "out").mkdir()
    for name in ("1.pdf", "2.pdf", "3.pdf"):
        (tmp_path / "out" / name).write_text("earlier")
    with pytest.raises(StopError):
        write_files(a_job(fonts, tmp_path, 1, 2, 3, progress=stop), tmp_path / "out", "{page}")
    assert sorted(os.listdir(tmp_path / "out")) == ["1.pdf", "2.pdf", "3.pdf"]
    assert {path.read_text() for path in (tmp_path / "out").iterdir()} == {"earlier"}
