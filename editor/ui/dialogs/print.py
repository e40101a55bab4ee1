"""打印: pages on any printer from our own PDF, fitted, in their own size, or in tiles."""

import datetime
import shutil
import tempfile
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSpinBox

from editor.exporters.target import export_target
from editor.layout.printsheets import PrintOptions, Scaling
from editor.layout.proofpaper import PAPERS
from editor.ui.desk import Desk
from editor.ui.dialogs.export import chosen_pages
from editor.ui.dialogs.work import WorkDialog, page_form
from editor.ui.export_worker import PDF, ExportRequest
from editor.ui.fields import ChoiceField, Option
from editor.ui.filedialogs import FileDialogs
from editor.ui.print_worker import DrawnSheet, PrintRequest
from editor.ui.printing import HIGHEST, PrintRun, new_printer, printer_names
from editor.values.language import BanxinError, Words, many

TITLE = Words("打印", "Print")
FILE = ""
"""Stands for a file in place of a printer."""
SCALINGS = (
    (Scaling.FIT, Words("缩到一张纸", "Fitted on one sheet")),
    (Scaling.ACTUAL, Words("原大 100%，一张纸，超出的裁掉", "100 % on one sheet, cut off there")),
    (Scaling.TILES, Words("原大 100%，分成几张", "100 % on several sheets")),
)


class PrintDialog(WorkDialog):
    """Printer, pages, paper, size, copies. The sheets are drawn in another process."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TITLE, Words("打印", "Print"))
        say = desk.look.say
        self.printer = ChoiceField()
        self.pages = QLineEdit()
        self.pages.setPlaceholderText(say(Words("全部；或 1,3-4", "all, or 1,3-4")))
        self.paper = ChoiceField([Option(paper.name, paper.name) for paper in PAPERS])
        self.paper.set_value(PAPERS[0].name)
        self.scaling = ChoiceField([Option(each, say(words)) for each, words in SCALINGS])
        self.scaling.set_value(Scaling.FIT)
        self.copies = QSpinBox()
        self.copies.setRange(1, 99)
        self.gray = QCheckBox(say(Words("灰度（不用彩墨）", "Greyscale (no coloured ink)")))
        self.none = QLabel(
            say(
                Words(
                    "这台电脑上没有打印机。可以存为 PDF，拿到有打印机的电脑上打印。",
                    "There is no printer on this computer. Save as PDF and print it elsewhere.",
                )
            )
        )
        self.none.setWordWrap(True)
        self.none.setProperty("role", "muted")
        self._run: PrintRun | None = None
        self._folder: Path | None = None
        self._printer: QPrinter | None = None
        self._row = self.path_row(self.file, self._browse)
        self.column.addWidget(self.none)
        self.column.addLayout(
            page_form(
                desk.look,
                (
                    (Words("打印机", "Printer"), self.printer),
                    (Words("版面", "Pages"), self.pages),
                    (Words("纸张", "Paper"), self.paper),
                    (Words("大小", "Size"), self.scaling),
                    (Words("份数", "Copies"), self.copies),
                    (Words("", ""), self.gray),
                    (Words("文件", "File"), self._row),
                ),
            )
        )
        self.add_work()
        self.printer.edited.connect(lambda _: self._show_file())

    def prepare(self) -> None:
        """The printers that there are now; the chosen pages when there are several."""
        names = printer_names()
        to_file = self.say("存为 PDF 文件", "Save as PDF")
        self.printer.set_options([*(Option(name, name) for name in names), Option(FILE, to_file)])
        self.printer.set_value(names[0] if names else FILE)
        self.none.setVisible(not names)
        chosen = self.desk.chosen_pages
        numbers = [page.number for page in self.desk.issue.pages if page.id in chosen]
        self.pages.setText(",".join(numbers) if all(numbers) else "")
        path = self.desk.bridge.session.path
        if not self.file.text():
            name = self.say("打印", "print")
            self.file.setText(str(path.parent / f"{path.name}-{name}.pdf"))
        self._show_file()

    def enable(self, free: bool) -> None:
        """Let the fields be changed, or not."""
        super().enable(free)
        for field in (self.printer, self.pages, self.paper, self.scaling, self.copies, self.gray):
            field.setEnabled(free)

    def start(self) -> None:
        """Begin, unless pages or file are wrong."""
        session = self.desk.bridge.session
        name = str(self.printer.value() or FILE)
        try:
            pages = chosen_pages(session.issue, self.pages.text())
            target = None
            if name == FILE:
                target = export_target(self.file.text(), (".pdf",), session.path.parent)
        except BanxinError as error:
            self.refuse(error.words)
            return
        if target is not None and self.would_replace(target):
            return
        self.written = [target] if target is not None else []
        self._printer = new_printer(name, target)
        self._printer.setDocName(session.title)
        self._printer.setCopyCount(self.copies.value())
        if self.gray.isChecked():
            self._printer.setColorMode(QPrinter.ColorMode.GrayScale)
        self._folder = Path(tempfile.mkdtemp(prefix="banxin-print-"))
        export = ExportRequest(
            issue=session.issue,
            pages=pages,
            photos=session.project.photos,
            to=self._folder / "pages.pdf",
            kind=PDF,
            when=datetime.datetime.now().astimezone().replace(microsecond=0),
            title=session.title,
            icc=session.icc_folder,
        )
        request = PrintRequest(export, self.options(), self._folder / "sheets")
        self.run(request, Words("正在准备打印…", "Preparing…"))

    def options(self) -> PrintOptions:
        """What the fields ask for."""
        paper = next((each for each in PAPERS if each.name == self.paper.value()), PAPERS[0])
        scaling = self.scaling.value()
        dots = self._printer.resolution() if self._printer is not None else HIGHEST
        return PrintOptions(
            paper,
            scaling if isinstance(scaling, Scaling) else Scaling.FIT,
            gray=self.gray.isChecked(),
            ppi=float(min(dots, HIGHEST)),
        )

    def finish(self, made: object) -> None:
        """The sheets are drawn: send them to the printer."""
        sheets = made if isinstance(made, tuple) else ()
        if self._printer is None:
            return
        drawn = [each for each in sheets if isinstance(each, DrawnSheet)]
        self._run = PrintRun(self._printer, drawn, self)
        self._run.progressed.connect(self.show_progress)
        self._run.finished.connect(self._done)
        self._run.failed.connect(self._refused)
        self._run.start()

    def stop(self) -> None:
        """Cancel what is being made or sent."""
        if self._run is not None:
            self._run.stop()
            self._run = None
            self.end(self.say("已取消打印。", "Printing was cancelled."))
        super().stop()

    def end(self, text: str, *, error: bool = False) -> None:
        """It is over: nothing is left in the folder for passing things."""
        self._printer = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
        super().end(text, error=error)

    def _done(self, count: int) -> None:
        sheets = many(count, "sheet")
        words = Words(f"已送去打印，共 {count} 张。", f"{sheets} sent to the printer.")
        if self.written:
            name = self.written[0].name
            words = Words(f"已存为“{name}”，共 {count} 张。", f"Saved “{name}”, {sheets}.")
        self._run = None
        self.conclude(words, bad=False)

    def _refused(self, words: Words) -> None:
        self._run = None
        self.written = []
        self.conclude(words, bad=True)

    def _show_file(self) -> None:
        self._row.setVisible(self.printer.value() == FILE)

    def _browse(self) -> None:
        start = self.desk.bridge.session.path.parent / self.file.text()
        file = FileDialogs(self.look, self).new_file(TITLE, start, "pdf")
        if file is not None:
            self.take(file)
