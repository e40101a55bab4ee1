"""Printing: our own PDF as sheets of the printer's paper; without a printer as a file."""

import datetime

import pikepdf
import pytest
from PIL import Image

from editor.layout.printsheets import PrintOptions, Scaling
from editor.layout.proofpaper import A4
from editor.pictures.pdfpages import page_picture, page_sizes
from editor.ui import printing
from editor.ui.dialogs.print import FILE, PrintDialog
from editor.ui.export_worker import PDF, ExportRequest
from editor.ui.print_worker import PrintRequest
from editor.ui.printing import PrintRun, new_printer, printer_names


@pytest.fixture
def dialog(window, monkeypatch) -> PrintDialog:
    monkeypatch.setattr("editor.ui.dialogs.print.HIGHEST", 60)
    window.actions_.trigger("file.print")
    made = window.works["print"]
    assert isinstance(made, PrintDialog)
    return made


def request(window, folder, **options) -> PrintRequest:
    session = window.bridge.session
    when = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
    pages = tuple(page.id for page in session.issue.pages)
    export = ExportRequest(
        session.issue, pages, session.project.photos, folder / "x.pdf", PDF, when, "x"
    )
    return PrintRequest(export, PrintOptions(A4, ppi=50, **options), folder / "sheets")


def test_without_a_printer_it_says_so_and_saves_a_file(window, dialog, tmp_path, qtbot):
    assert printer_names() == ()
    assert dialog.none.isVisible()
    assert "没有打印机" in dialog.none.text()
    assert dialog.printer.value() == FILE
    assert dialog.pages.text() == "1"
    dialog.pages.setText("1-2")
    file = tmp_path / "out.pdf"
    dialog.file.setText(str(file))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.process is None)
    assert dialog.message.text() == "已存为“out.pdf”，共 2 张。"
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 2
        width, height = (float(side) for side in pdf.pages[0].mediabox[2:])
        assert (width, height) == pytest.approx((A4.size.width, A4.size.height), abs=1.5)
    dialog.start()
    assert "再按一次" not in dialog.message.text()
    dialog.reject()


def test_pages_that_are_not_there_are_refused(dialog):
    dialog.pages.setText("9")
    dialog.start()
    assert "没有版号" in dialog.message.text()
    assert dialog.process is None


def test_printing_can_be_cancelled(dialog, tmp_path, qtbot):
    dialog.file.setText(str(tmp_path / "out.pdf"))
    dialog.start()
    folder = dialog._folder
    assert folder.is_dir()
    dialog.reject()
    assert dialog.process is None
    assert not folder.exists()
    assert not (tmp_path / "out.pdf").exists()


def test_sheets_are_drawn_from_the_pdf(window, tmp_path):
    steps = []
    job = request(window, tmp_path, scaling=Scaling.TILES, gray=True)
    sheets = job.make(tmp_path, lambda done, total: steps.append((done, total)), print)
    assert len(sheets) == 4
    assert steps[-1] == (4, 4)
    first = Image.open(sheets[0].picture)
    assert first.mode == "L"
    assert first.width == pytest.approx(sheets[0].sheet.window.width * 50 / 72, abs=1)
    assert first.getextrema()[0] < 60


def test_what_is_printed_is_what_was_drawn(window, tmp_path, qtbot):
    sheets = request(window, tmp_path).make(tmp_path, lambda *_: None, print)
    file = tmp_path / "printed.pdf"
    run = PrintRun(new_printer("", file), sheets)
    with qtbot.waitSignal(run.finished) as told:
        run.start()
    assert told.args == [2]
    size = page_sizes(file)[0]
    sheet = sheets[0].sheet
    picture = page_picture(file, 0, 1.0).convert("L")
    assert size.width == pytest.approx(sheet.size.width, abs=1.5)
    window_box = sheet.window
    inside = picture.crop(
        tuple(round(each) for each in (window_box.x, window_box.y, window_box.right, 200))
    )
    margin = picture.crop((0, 0, int(window_box.x) - 2, picture.height))
    assert inside.getextrema()[0] < 100
    assert margin.getextrema()[0] == 255


def test_a_printer_that_refuses_is_told(window, tmp_path, qtbot):
    sheets = request(window, tmp_path).make(tmp_path, lambda *_: None, print)
    sheets[0].picture.write_bytes(b"gone")
    run = PrintRun(new_printer("", tmp_path / "printed.pdf"), sheets)
    with qtbot.waitSignal(run.failed) as told:
        run.start()
    assert told.args == [printing.REFUSED]
