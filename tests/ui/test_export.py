"""Export runs in a process of its own, can be cancelled, and leaves only whole files."""

import datetime
import errno
import multiprocessing

import pytest

from editor.check.finding import Finding
from editor.exporters.exporter import UnwritableError
from editor.model.output import Severity
from editor.ui.dialogs.export import ExportDialog, chosen_pages
from editor.ui.export_process import ExportProcess
from editor.ui.export_worker import ExportRequest, run_export
from editor.values.language import Words
from tests.ui.sample_issue import tiny_issue

WAIT = 60_000


@pytest.fixture
def dialog(window):
    window.export("pdf")
    found = window.findChild(ExportDialog)
    assert found is not None
    return found


def test_dialog_writes_a_pdf_and_offers_its_folder(dialog, tmp_path, qtbot):
    dialog.file.setText(str(tmp_path / "out.pdf"))
    dialog.start()
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: dialog.process is None, timeout=WAIT)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert dialog.open_folder.isVisibleTo(dialog)
    assert "out.pdf" in dialog.message.text()
    assert [path.name for path in tmp_path.glob(".banxin-export-*")] == []


def test_dialog_writes_pictures_of_chosen_pages(dialog, tmp_path, qtbot):
    dialog.choose("png")
    dialog.file.setText(str(tmp_path / "page.png"))
    dialog.pages.setText("2")
    dialog.ppi.set_value(72.0)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.process is None, timeout=WAIT)
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


def test_wrong_pages_are_told(dialog):
    dialog.pages.setText("7")
    dialog.start()
    assert dialog.process is None
    assert "7" in dialog.message.text()


def test_a_folder_that_is_not_there_is_told(dialog, tmp_path):
    dialog.file.setText(str(tmp_path / "none" / "out.pdf"))
    dialog.start()
    assert dialog.process is None
    assert "文件夹不存在。请先新建文件夹。" in dialog.message.text()
    assert dialog.message.property("role") == "error"


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
    assert dialog.marks.isEnabled()
    assert not dialog.ppi.isEnabled()


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
    with qtbot.waitSignal(process.failed, timeout=WAIT) as told:
        process.start()
        process._process.kill()
    assert "意外结束" in told.args[0].zh
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "places"), [("", (0, 1)), ("2", (1,)), ("1-2", (0, 1)), ("2，1", (1, 0))]
)
def test_pages_are_chosen_by_place(text, places):
    issue = tiny_issue()
    assert chosen_pages(issue, text) == tuple(issue.pages[place].id for place in places)


@pytest.mark.parametrize("text", ["0", "3", "a", "1-9", ","])
def test_unknown_pages_are_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011
        chosen_pages(tiny_issue(), text)


def test_an_issue_that_is_not_fit_to_print_is_exported_and_said_so(dialog, tmp_path, qtbot):
    page = dialog.desk.bridge.session.issue.pages[0].id
    words = Words("缺图。", "A photo is missing.")
    dialog.desk.findings = (Finding("photo.missing", Severity.ERROR, words, page),)
    dialog.file.setText(str(tmp_path / "out.pdf"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.process is None, timeout=WAIT)
    assert (tmp_path / "out.pdf").exists()
    assert "预检有 1 处错误" in dialog.message.text()
