"""清样: pages on office paper with line numbers, for people who read with a pen."""

import datetime

from PySide6.QtWidgets import QCheckBox, QLineEdit

from editor.exporters.target import export_target
from editor.layout.proofpaper import NO_ROUND, PAPERS, ROUND_OF, ROUNDS, ProofOptions
from editor.ui.desk import Desk
from editor.ui.dialogs.export import chosen_pages
from editor.ui.dialogs.work import WorkDialog, page_form, paths_of
from editor.ui.droplist import DropList
from editor.ui.export_worker import PDF, ExportRequest
from editor.ui.fields import ChoiceField, Option
from editor.ui.filedialogs import FileDialogs
from editor.values.language import BanxinError, Words

TITLE = Words("清样", "Proof")


class ProofDialog(WorkDialog):
    """A PDF of sheets that any office printer prints."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TITLE, Words("出清样", "Make Proof"))
        say = desk.look.say
        self.pages = QLineEdit()
        self.pages.setPlaceholderText(say(Words("全部；或 1,3-4", "all, or 1,3-4")))
        self.paper = ChoiceField([Option(paper, paper.name) for paper in PAPERS])
        self.paper.set_value(PAPERS[0])
        self.scale = ChoiceField(
            [
                Option(False, say(Words("缩到一张纸", "Fitted on one sheet"))),
                Option(True, say(Words("原大，分成几张", "In its own size, on several"))),
            ]
        )
        self.scale.set_value(False)
        self._proposed = ""
        self.round = DropList()
        self.round.setEditable(True)
        self.round.addItems(["", *(say(words) for words in ROUNDS)])
        self.lines = QCheckBox(say(Words("每栏标行号", "Line numbers in each column")))
        self.signed = QCheckBox(say(Words("签字栏", "Lines for signatures")))
        for box in (self.lines, self.signed):
            box.setChecked(True)
        self.column.addLayout(
            page_form(
                desk.look,
                (
                    (Words("版面", "Pages"), self.pages),
                    (Words("纸张", "Paper"), self.paper),
                    (Words("大小", "Size"), self.scale),
                    (Words("校次", "Round"), self.round),
                    (Words("", ""), self.lines),
                    (Words("", ""), self.signed),
                    (Words("文件", "File"), self.path_row(self.file, self._browse)),
                ),
            )
        )
        self.add_work()

    def prepare(self) -> None:
        """A file beside the issue, unless there is one already, and the round that the page in
        view is in, unless another was chosen."""
        path = self.desk.bridge.session.path
        if not self.file.text():
            name = self.say("清样", "proof")
            self.file.setText(str(path.parent / f"{path.name}-{name}.pdf"))
        page = self.desk.page
        if page is not None and self.round.currentText() == self._proposed:
            self._proposed = self.look.say(ROUND_OF[page.state])
            self.round.setEditText(self._proposed)

    def enable(self, free: bool) -> None:
        """Let the fields be changed, or not."""
        super().enable(free)
        for field in (self.pages, self.paper, self.scale, self.round, self.lines, self.signed):
            field.setEnabled(free)

    def start(self) -> None:
        """Begin, unless pages or file are wrong."""
        session = self.desk.bridge.session
        issue = session.issue
        try:
            pages = chosen_pages(issue, self.pages.text())
            target = export_target(self.file.text(), (".pdf",), session.path.parent)
        except BanxinError as error:
            self.refuse(error.words)
            return
        self.file.setText(str(target))
        request = ExportRequest(
            issue=issue,
            pages=pages,
            photos=session.project.photos,
            to=target,
            kind=PDF,
            when=datetime.datetime.now().astimezone().replace(microsecond=0),
            title=session.title,
            icc=session.icc_folder,
            proof=self.options(),
        )
        self.run(request, Words("正在出清样…", "Making the proof…"))

    def options(self) -> ProofOptions:
        """What the fields ask for."""
        paper = self.paper.value()
        return ProofOptions(
            paper=next((each for each in PAPERS if each == paper), PAPERS[0]),
            tiles=bool(self.scale.value()),
            round=_round(self.round.currentText()),
            lines=self.lines.isChecked(),
            signed=self.signed.isChecked(),
            language=self.look.language,
        )

    def told(self, made: object) -> tuple[Words, bool]:
        """That the file is there."""
        self.written = paths_of(made)
        name = self.written[0].name
        self.desk.shell.settings.set_proof(self.desk.bridge.session.path, self.written[0])
        return Words(f"清样：{name}，打开即可打印。", f"Proof: {name}; open it to print."), False

    def _browse(self) -> None:
        start = self.desk.bridge.session.path.parent / self.file.text()
        file = FileDialogs(self.look, self).new_file(TITLE, start, "pdf")
        if file is not None:
            self.take(file)


def _round(text: str) -> Words:
    """The proof round of a name; any other name is taken as it is."""
    name = text.strip()
    known = (words for words in ROUNDS if name in (words.zh, words.en))
    return next(known, Words(name, name) if name else NO_ROUND)
