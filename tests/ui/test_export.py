"""Export runs in a process of its own, can be cancelled, and leaves only whole files."""

import datetime
import errno
import json
import multiprocessing
import zlib
from dataclasses import replace

import pytest

from editor.exporters.exporter import UnwritableError
from editor.model.output import COATED, NEWSPRINT
from editor.session.pages import PagesError
from editor.ui.dialogs.export import ExportDialog, chosen_pages
from editor.ui.dialogs.exportcheck import verdict_words
from editor.ui.export_process import ExportProcess
from editor.ui.export_work import run_export
from editor.ui.export_worker import ExportRequest
from tests.pictures.files import png
from tests.ui.sample_issue import tiny_issue


@pytest.fixture
def dialog(window):
    window.export("pdf")
    found = window.findChild(ExportDialog)
    assert found is not None
    found.check.override.click()
    found.check.reason.setText("只作试样")
    return found


def test_dialog_writes_a_pdf_and_offers_its_folder(dialog, tmp_path, qtbot):
    dialog.file.setText(str(tmp_path / "out.pdf"))
    dialog.start()
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: dialog.process is None)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert dialog.open_folder.isVisibleTo(dialog)
    assert "out.pdf" in dialog.message.text()
    assert [path.name for path in tmp_path.glob(".banxin-export-*")] == []


def test_dialog_writes_pictures_of_chosen_pages(dialog, tmp_path, qtbot):
    dialog.choose("png")
    dialog.file.setText(str(tmp_path / "page.png"))
    dialog.fields.pages.setText("2")
    dialog.fields.ppi.set_value(72.0)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.process is None)
    assert [path.name for path in sorted(tmp_path.glob("*.png"))] == ["page.png"]


def test_cancel_ends_at_once_and_leaves_nothing(dialog, tmp_path, qtbot):
    dialog.file.setText(str(tmp_path / "out.pdf"))
    dialog.start()
    assert list(tmp_path.glob(".banxin-export-*"))
    dialog.reject()
    assert dialog.process is None
    assert "取消" in dialog.message.text()
    assert not (tmp_path / "out.pdf").exists()
    assert list(tmp_path.glob(".banxin-export-*")) == []


def test_cancel_keeps_an_older_file_and_says_no_more_than_is_true(dialog, tmp_path, qtbot):
    old = tmp_path / "out.pdf"
    old.write_bytes(b"last week's")
    dialog.take(old)
    dialog.start()
    dialog.reject()
    assert old.read_bytes() == b"last week's"
    assert dialog.message.text() == "已取消，没有写出新文件。"


def test_wrong_pages_are_told(dialog):
    dialog.fields.pages.setText("7")
    dialog.start()
    assert dialog.process is None
    assert "7" in dialog.message.text()


def test_a_folder_that_is_not_there_is_told(dialog, tmp_path):
    dialog.file.setText(str(tmp_path / "none" / "out.pdf"))
    dialog.start()
    assert dialog.process is None
    assert "文件夹不存在。请先新建文件夹。" in dialog.message.text()
    assert dialog.message.property("role") == "error"


def test_a_disk_that_does_not_answer_is_said_and_nothing_begun(dialog, monkeypatch):
    monkeypatch.setattr("editor.ui.dialogs.work.soon", lambda _, otherwise: otherwise)
    dialog.start()
    assert dialog.process is None
    assert "没有回应" in dialog.message.text()


@pytest.mark.parametrize(
    ("name", "words"),
    [("", "这是一个文件夹"), ("none/", "这是一个文件夹"), ("bad.doc", "要以 .png 结尾")],
)
def test_a_wrong_file_name_is_told_before_anything_runs(dialog, tmp_path, name, words):
    before = sorted(tmp_path.iterdir())
    dialog.choose("png")
    dialog.file.setText(f"{tmp_path}/{name}")
    dialog.start()
    assert dialog.process is None
    assert words in dialog.message.text()
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("place", ["/", "."])
def test_another_kind_leaves_a_folder_as_it_is(dialog, place):
    dialog.file.setText(place)
    dialog.choose("png")
    assert dialog.file.text() == place


def test_a_name_without_ending_gets_it(dialog, tmp_path):
    dialog.file.setText(str(tmp_path / "第3期"))
    assert dialog.request().to == tmp_path / "第3期.pdf"


def test_the_dialog_keeps_its_height(dialog, qapp):
    heights = set()

    def note():
        qapp.processEvents()
        heights.add(dialog.sizeHint().height())

    note()
    dialog.choose("png")
    note()
    dialog._set_busy(busy=True)
    note()
    dialog._show_message("很长的话。" * 60, error=True)
    note()
    dialog._set_busy(busy=False)
    dialog.choose("pdf")
    note()
    assert len(heights) == 1
    assert dialog.fields.marks.isEnabled()
    assert not dialog.fields.ppi.isEnabled()


def test_a_failure_names_the_file_and_not_its_draft(tmp_path, monkeypatch):
    def full(job, to, ppi):
        draft = to.with_name(f"{to.stem}-01{to.suffix}")
        raise UnwritableError(draft, OSError(errno.ENOSPC, "No space left on device"))

    monkeypatch.setattr("editor.ui.export_worker.write_png", full)
    reports, theirs = multiprocessing.Pipe(duplex=False)
    drafts = tmp_path / ".banxin-export-x"
    run_export(request_to(tmp_path / "z.png", "png"), drafts, theirs)
    kind, words = last(reports)
    assert kind == "failed"
    assert words.zh.startswith(f"无法写入“{tmp_path / 'z-01.png'}”：磁盘已满。")
    reports.close()
    theirs.close()


def test_a_photo_that_proves_to_be_damaged_is_told(tmp_path, qtbot):
    rows = zlib.compress(b"")
    (tmp_path / "gate.jpg").write_bytes(png(300, 200, rows=rows))
    process = ExportProcess(request_to(tmp_path / "out.pdf", "pdf"))
    with qtbot.waitSignal(process.finished):
        process.start()
    (words,) = process.omitted
    assert "gate.jpg" in words.zh
    assert (tmp_path / "out.pdf").exists()


def last(reports):
    found = None
    while reports.poll():
        found = reports.recv()
    return found


def request_to(to, kind):
    issue = tiny_issue()
    return ExportRequest(
        issue=issue,
        pages=tuple(page.id for page in issue.pages),
        photos=to.parent,
        to=to,
        kind=kind,
        when=datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC),
        title="",
    )


def test_a_dying_process_is_told(tmp_path, qtbot):
    process = ExportProcess(request_to(tmp_path / "out.pdf", "pdf"))
    with qtbot.waitSignal(process.failed) as told:
        process.start()
        process._following.process._process.kill()
    assert "意外结束" in told.args[0].zh
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "places"), [("", (0, 1)), ("2", (1,)), ("1-2", (0, 1)), ("2，1", (1, 0))]
)
def test_pages_are_chosen_by_number(text, places):
    issue = tiny_issue()
    assert chosen_pages(issue, text) == tuple(issue.pages[place].id for place in places)


@pytest.mark.parametrize("text", ["0", "3", "a", "1-9", ",", "1-999999999999"])
def test_unknown_pages_are_refused(text):
    with pytest.raises(PagesError):
        chosen_pages(tiny_issue(), text)


def errors_are_found(dialog, *, pages=""):
    """The sample has errors: its photo is there, but a story is too long."""
    dialog.fields.pages.setText(pages)
    dialog.check.finish()
    assert dialog.check.verdict.errors


def test_pages_with_errors_are_not_exported_unless_somebody_says_why(dialog, tmp_path, qtbot):
    errors_are_found(dialog)
    dialog.check.reason.setText("  ")
    dialog.file.setText(str(tmp_path / "out.pdf"))
    dialog.start()
    assert dialog.process is None
    assert "没有导出" in dialog.message.text()
    assert "理由" in dialog.message.text()
    assert not (tmp_path / "out.pdf").exists()
    dialog.check.reason.setText("广告部已确认")
    dialog.start()
    qtbot.waitUntil(lambda: dialog.process is None)
    assert "不宜付印" in dialog.message.text()
    report = json.loads((tmp_path / "out.report.json").read_text("utf-8"))
    assert report["override"] == "广告部已确认"
    assert report["files"][0]["name"] == "out.pdf"
    assert (tmp_path / "out.report.html").exists()


def test_proofs_and_pictures_are_never_refused(dialog):
    errors_are_found(dialog)
    dialog.check.override.click()
    dialog.fields.level.set_value("proof")
    dialog.fields.level.edited.emit("proof")
    dialog.check.finish()
    assert dialog.check.verdict.errors
    assert not dialog.check.refused
    dialog.fields.level.set_value("x1a")
    dialog.fields.level.edited.emit("x1a")
    dialog.check.finish()
    assert dialog.check.refused
    dialog.choose("png")
    assert not dialog.check.refused


def test_a_profile_sets_level_colours_and_marks(dialog):
    fields = dialog.fields
    fields.profile.set_value("coated")
    fields.profile.edited.emit("coated")
    fields.level.set_value("x1a")
    fields.mark["bar"].setChecked(False)
    request = dialog.request()
    assert request.issue.profile == replace(COATED, level="x1a")
    assert request.marks == replace(COATED.marks, bar=False)
    assert dialog.desk.issue.profile is NEWSPRINT


def test_a_file_for_each_page_in_a_folder(dialog, tmp_path, qtbot):
    dialog.file.setText(str(tmp_path / "KFQ.pdf"))
    dialog.fields.each.click()
    assert dialog.file.text() == str(tmp_path / "KFQ")
    dialog.fields.pattern.setText("KFQ-{date:%Y%m%d}-A{page:02}")
    pages = dialog.desk.issue.pages
    assert "KFQ-" in dialog.fields.example.text()
    dialog.start()
    qtbot.waitUntil(lambda: dialog.process is None)
    files = sorted(path.name for path in (tmp_path / "KFQ").iterdir())
    assert len(files) == len(pages)
    assert all(name.startswith("KFQ-") and name.endswith(".pdf") for name in files)
    assert not dialog.open_file.isVisibleTo(dialog)
    dialog.fields.each.click()
    assert dialog.file.text() == str(tmp_path / "KFQ.pdf")


@pytest.mark.parametrize("pattern", ["同名", "{nope}", "{page", ""])
def test_a_pattern_that_makes_no_names_is_told(dialog, pattern):
    dialog.fields.each.click()
    dialog.fields.pattern.setText(pattern)
    assert dialog.fields.example.property("role") == "error"
    dialog.start()
    assert dialog.process is None
    assert dialog.message.text()


def test_the_report_is_saved_where_it_is_wanted(dialog, tmp_path, qtbot):
    dialog.check.override.click()
    dialog.check.report.click()
    dialog.fields.level.set_value("proof")
    dialog.file.setText(str(tmp_path / "样.pdf"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.process is None)
    report = json.loads((tmp_path / "样.report.json").read_text("utf-8"))
    assert (report["level"], report["override"]) == ("proof", "")
    assert "报告在旁边" in dialog.message.text()


def test_other_errors_than_those_of_the_pages_do_not_count(dialog):
    errors_are_found(dialog)
    before = len(dialog.check.verdict.errors)
    dialog.fields.pages.setText("2")
    dialog.check.finish()
    assert len(dialog.check.verdict.errors) < before


def test_the_findings_are_shown_on_demand(dialog):
    dialog.check.finish()
    dialog.desk.dock("findings").hide()
    dialog.check.show_them.click()
    assert dialog.desk.dock("findings").isVisibleTo(dialog.desk)


@pytest.mark.parametrize(
    ("errors", "warnings", "binding", "zh"),
    [
        (0, 0, True, "预检通过"),
        (2, 0, True, "预检：2 处错误，不宜付印"),
        (1, 3, False, "预检：1 处错误，3 处提醒"),
        (0, 3, True, "预检：3 处提醒"),
    ],
)
def test_the_verdict_in_words(errors, warnings, binding, zh):
    assert verdict_words(errors, warnings, binding=binding).zh == zh
