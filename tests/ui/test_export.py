"""Export runs in a process of its own, can be cancelled, and leaves only whole files."""

import datetime

import pytest

from editor.ui.dialogs.export import ExportDialog, chosen_pages
from editor.ui.export_process import ExportProcess
from editor.ui.export_worker import ExportRequest
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
    assert "无法写入" in dialog.message.text()
    assert dialog.message.property("role") == "error"


def test_a_dying_process_is_told(tmp_path, qtbot):
    issue = tiny_issue()
    request = ExportRequest(
        issue=issue,
        pages=tuple(page.id for page in issue.pages),
        photos=tmp_path,
        to=tmp_path / "out.pdf",
        kind="pdf",
        when=datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC),
        title="",
    )
    process = ExportProcess(request)
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
