"""The file as a whole: identity, boxes, titles, progress, and what goes wrong."""

import io
import os
from dataclasses import replace

import pikepdf
import pytest

from editor.display.items import Shape
from editor.exporters.exporter import ExportError
from editor.exporters.pdf.document import write_document, write_pdf
from editor.fonts.library import FontLibrary
from editor.model.issue import Issue
from editor.model.output import COATED, NEWSPRINT, NO_MARKS, X1A, X3
from editor.values.color import BLACK, Cmyk
from editor.values.geometry import Rect, Size
from editor.values.path import Path as Outline
from tests.exporters.pages import BOLD, WHEN, job, page, set_line, set_run
from tests.exporters.pdf.reading import operators, text


def written(made):
    out = io.BytesIO()
    write_document(made, out)
    return out.getvalue()


def sample(fonts, number=1):
    title = set_line(30, 60, set_run(fonts, f"第{number}版标题", BOLD, 24))
    return page(title, set_line(30, 90, set_run(fonts, "正文在此。")), name=f"p{number}")


def test_the_same_job_gives_the_same_bytes(fonts):
    made = job(fonts, sample(fonts, 1), sample(fonts, 2))
    assert written(made) == written(replace(made, fonts=FontLibrary()))


def test_another_time_or_page_gives_another_identity(fonts):
    ids = set()
    for made in (
        job(fonts, sample(fonts, 1)),
        job(fonts, sample(fonts, 2)),
        replace(job(fonts, sample(fonts, 1)), when=WHEN.replace(hour=9)),
    ):
        with pikepdf.open(io.BytesIO(written(made))) as pdf:
            ids.add(bytes(pdf.trailer.ID[1]))
    assert len(ids) == 3


def test_files_of_the_same_pages_are_one_document_and_each_an_instance(fonts):
    one = job(fonts, sample(fonts, 1))
    blue = Shape(Outline.rectangle(Rect(0, 0, 9, 9)), fill=Cmyk(1, 0, 0, 0))
    changed = job(fonts, page(blue, name="p1"))
    levels = [replace(one, issue=Issue().printed(replace(NEWSPRINT, level=each.name)))
              for each in (X1A, X3)]  # fmt: skip
    printed = replace(one, issue=Issue().printed(COATED))
    other = job(fonts, page(name="p2"))
    ids = [trailer_ids(each) for each in (one, changed, *levels, printed, other)]
    assert len({document for document, _ in ids[:-1]}) == 1
    assert ids[-1][0] != ids[0][0]
    assert len({instance for _, instance in ids}) == len(ids)


def trailer_ids(made):
    with pikepdf.open(io.BytesIO(written(made))) as pdf:
        return tuple(bytes(each) for each in pdf.trailer.ID)


def test_the_file_is_sound(fonts):
    with pikepdf.open(io.BytesIO(written(job(fonts, sample(fonts))))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.pdf_version == "1.6"
        assert not pdf.is_encrypted


def test_boxes_lie_around_each_other(fonts):
    made = job(fonts, replace_size(sample(fonts), Size(400, 300), 9.0))
    with pikepdf.open(io.BytesIO(written(made))) as pdf:
        only = pdf.pages[0]
        media, bleed, trim = (
            [float(value) for value in only[key]] for key in ("/MediaBox", "/BleedBox", "/TrimBox")
        )
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((400, 300))
    assert bleed == pytest.approx([trim[0] - 9, trim[1] - 9, trim[2] + 9, trim[3] + 9])
    assert media[:2] == [0, 0]
    assert trim[0] - 9 > 10
    assert media[2] - trim[2] == pytest.approx(trim[0])


def test_without_marks_the_paper_ends_with_the_bleed(fonts):
    with pikepdf.open(io.BytesIO(written(job(fonts, sample(fonts), marks=NO_MARKS)))) as pdf:
        only = pdf.pages[0]
        assert list(only.MediaBox) == list(only.BleedBox)
        assert not any("S1" in line for line in operators(pdf))


def test_marks_stay_outside_the_bleed_and_are_on_every_plate(fonts):
    with pikepdf.open(io.BytesIO(written(job(fonts, page())))) as pdf:
        spaces = pdf.pages[0].Resources.ColorSpace
        assert str(spaces["/S1"][1]) == "/All"
        lines = operators(pdf)
    assert "/S1 CS" in lines
    assert sum(line.endswith(" l") for line in lines) >= 16


def replace_size(made, size, bleed):
    return replace(made, display=replace(made.display, size=size, bleed=bleed))


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("周刊（第1期） & <b>", "周刊（第1期） & <b>"),
        ("", "Banxin"),
        ("\0\n\t", "Banxin"),
        ("a\0b\ud800c", "a b c"),
        ("]]>-->\\)(", "]]>-->\\)("),
        ("🀄️报" * 300, None),
    ],
)
def test_hostile_titles_are_kept_as_text(fonts, title, kept):
    with pikepdf.open(io.BytesIO(written(job(fonts, page(), title=title)))) as pdf:
        with pdf.open_metadata() as metadata:
            said = metadata["dc:title"]
        assert said == str(pdf.docinfo["/Title"])
        assert pdf.check_pdf_syntax() == []
    if kept is not None:
        assert said == kept


def test_it_says_that_it_is_pdf_x_4(fonts):
    with pikepdf.open(io.BytesIO(written(job(fonts, sample(fonts))))) as pdf:
        intent = pdf.Root.OutputIntents[0]
        assert str(intent.S) == "/GTS_PDFX"
        assert str(intent.OutputConditionIdentifier) == "IFRA26"
        assert intent.DestOutputProfile.read_bytes()[12:20] == b"prtrCMYK"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261123080000+08'00'"
        assert str(pdf.docinfo["/Trapped"]) == "/False"
        with pdf.open_metadata() as metadata:
            assert metadata["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] == "PDF/X-4"
            assert metadata["xmp:CreateDate"] == "2026-11-23T08:00:00+08:00"


def test_nothing_is_drawn_beyond_the_bleed(fonts, tmp_path):
    everywhere = Shape(Outline.rectangle(Rect(-500, -500, 2000, 2000)), fill=BLACK)
    with pikepdf.open(io.BytesIO(written(job(fonts, page(everywhere))))) as pdf:
        lines = operators(pdf)
    assert lines.index("W") < lines.index("f")


def test_an_issue_without_pages_is_a_file_without_pages(fonts):
    with pikepdf.open(io.BytesIO(written(job(fonts)))) as pdf:
        assert len(pdf.pages) == 0


def test_progress_counts_pages(fonts):
    seen = []
    pages = [sample(fonts, number) for number in range(1, 11)]
    written(job(fonts, *pages, progress=lambda done, total: seen.append((done, total))))
    assert seen == [(number, 10) for number in range(1, 11)]


def test_an_export_can_be_stopped(fonts, tmp_path):
    class StopError(Exception):
        pass

    def stop(done, _total):
        if done == 2:
            raise StopError

    pages = [sample(fonts, number) for number in range(1, 11)]
    with pytest.raises(StopError):
        write_pdf(job(fonts, *pages, progress=stop), tmp_path / "stopped.pdf")
    assert os.listdir(tmp_path) == []


def test_without_any_font_the_export_says_so(fonts, tmp_path):
    made = job(FontLibrary([tmp_path]), sample(fonts))
    with pytest.raises(ExportError) as caught:
        write_pdf(made, tmp_path / "page.pdf")
    assert "字体" in caught.value.words.zh
    assert os.listdir(tmp_path) == []


def test_pages_keep_their_order(fonts, tmp_path):
    pages = [sample(fonts, number) for number in range(1, 10)]
    write_pdf(job(fonts, *pages), tmp_path / "nine.pdf")
    for number in range(9):
        assert f"第{number + 1}版" in text(tmp_path / "nine.pdf", number)
