"""The pane beside the canvas: which page or proof, moving together or not, and the way out."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.session.asking import soon
from editor.session.session import Change
from editor.ui.beside.place import Place, bring, place_of
from editor.ui.beside.proof import ProofView
from editor.ui.canvas.readview import ReadView
from editor.ui.desk import Desk
from editor.ui.filedialogs import FileDialogs
from editor.ui.panels.pagewords import page_words
from editor.ui.panels.panel import icon_button
from editor.values.ids import PageId
from editor.values.language import Words

PROOF, FILE = "proof", "file"


class BesidePane(QWidget):
    """A second view, only to be looked at. ``closed`` tells that it is no longer wanted."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._following = False
        self._file: Path | None = None
        say, look = desk.look.say, desk.look
        self.choice = QComboBox()
        self.choice.setAccessibleName(say(Words("并排显示", "Shown beside")))
        self.together = QCheckBox(say(Words("同步滚动和缩放", "Scroll and zoom together")))
        self.together.setChecked(desk.shell.settings.flag("beside_together", True))
        self.page = ReadView(desk.bridge, look.language, desk.canvas.desk.tiles.sources, self)
        self.page.setAccessibleName(say(Words("并排的版面", "Page beside")))
        self.proof = ProofView(self)
        self.proof.setAccessibleName(say(Words("并排的清样", "Proof beside")))
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.setMargin(24)
        self._stack = QStackedWidget()
        for view in (self.page, self.proof, self.trouble):
            self._stack.addWidget(view)
        self._build()
        self._connect()
        self.refresh()
        self._choose_first()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 5, 6, 5)
        row.addWidget(self.choice, 1)
        row.addWidget(self.together)
        close = icon_button(
            self._desk.look, "close", self._desk.look.say(Words("收起", "Put away"))
        )
        close.clicked.connect(self.closed)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.page.set_dark(self._desk.look.theme.dark)
        self.proof.ground = self.page.stage.options.looks.desk

    def _connect(self) -> None:
        desk, canvas = self._desk, self._desk.canvas
        self.choice.activated.connect(lambda _: self._show())
        self.together.toggled.connect(self._bind)
        self.page.moved.connect(lambda: self._lead(place_of(self.page)))
        self.proof.moved.connect(lambda: self._lead(self.proof.place))
        self.proof.failed.connect(self._fail)
        self.proof.loaded.connect(lambda _: self.follow())
        desk.bridge.changed.connect(self._on_change)
        desk.pageShown.connect(self._on_page)
        canvas.zoomChanged.connect(self.follow)
        for bar in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)

    def refresh(self) -> None:
        """Offer the pages that there are."""
        kept = self.choice.currentData()
        say = self._desk.look.say
        self.choice.clear()
        for page in self._desk.issue.pages:
            self.choice.addItem(say(page_words(page)), page.id)
        self.choice.addItem(say(Words("上次清样", "Last proof")), PROOF)
        self.choice.addItem(say(Words("其他 PDF…", "Another PDF…")), FILE)
        found = self.choice.findData(kept)
        if found >= 0:
            self.choice.setCurrentIndex(found)

    def show_page(self, page: PageId) -> None:
        """Show a page of the issue."""
        self.choice.setCurrentIndex(self.choice.findData(page))
        self._show()

    def show_file(self, file: Path) -> None:
        """Show the page of a PDF that has the place of the page in view, or its last one."""
        self._file = file
        if not soon(file.is_file, otherwise=True):
            self._fail(
                Words(
                    f"还没有“{file.name}”。用“文件 › 清样”出一份，或选“其他 PDF”。",
                    f"There is no “{file.name}” yet. Make one by File › Proof, or choose "
                    "another PDF.",
                )
            )
            return
        self._stack.setCurrentWidget(self.proof)
        ids = [page.id for page in self._desk.issue.pages]
        page = self._desk.page
        self.proof.show_file(file, ids.index(page.id) if page and page.id in ids else 0)

    def follow(self) -> None:
        """Show the same part as the canvas, where both move together."""
        place = place_of(self._desk.canvas)
        if place is None or self._following or not self._is_bound():
            return
        self._following = True
        if self._stack.currentWidget() is self.page:
            bring(self.page, place)
        else:
            self.proof.bring(place)
        self._following = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The middle stays the same."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.follow)

    def _is_bound(self) -> bool:
        return self.together.isChecked() and self.isVisible()

    def _lead(self, place: Place | None) -> None:
        if place is None or self._following or not self._is_bound():
            return
        self._following = True
        bring(self._desk.canvas, place)
        self._following = False

    def _bind(self, together: bool) -> None:
        self._desk.shell.settings.set_flag("beside_together", together)
        self.follow()

    def _choose_first(self) -> None:
        """The next page, or the one before at the end."""
        ids = [page.id for page in self._desk.issue.pages]
        here = ids.index(self._desk.page.id) if self._desk.page and self._desk.page.id in ids else 0
        if len(ids) > 1:
            self.choice.setCurrentIndex(here + 1 if here + 1 < len(ids) else here - 1)
        self._show()

    def _show(self) -> None:
        chosen = self.choice.currentData()
        if chosen == PROOF:
            self.show_file(self._last_proof())
        elif chosen == FILE:
            self._ask()
        elif chosen is not None:
            self._stack.setCurrentWidget(self.page)
            self.page.show_page(PageId(str(chosen)))
            self.follow()

    def _last_proof(self) -> Path:
        """Where the last proof was written, else where it would be."""
        session = self._desk.bridge.session
        known = self._desk.shell.settings.proof(session.path)
        name = self._desk.look.say(Words("清样", "proof"))
        return known or session.path.parent / f"{session.path.name}-{name}.pdf"

    def _ask(self) -> None:
        title = Words("并排的 PDF", "PDF beside")
        start = self._desk.bridge.session.path.parent
        files = FileDialogs(self._desk.look, self).files(title, start, "PDF (*.pdf)")
        if files:
            self.show_file(files[0])

    def _fail(self, words: Words) -> None:
        self.trouble.setText(self._desk.look.say(words))
        self._stack.setCurrentWidget(self.trouble)

    def _on_change(self, change: Change) -> None:
        if change.after.issue.pages is not change.before.issue.pages:
            names = [self._desk.look.say(page_words(page)) for page in change.after.issue.pages]
            if names != [self.choice.itemText(row) for row in range(self.choice.count() - 2)]:
                self.refresh()

    def _on_page(self, _: str) -> None:
        if self._stack.currentWidget() is self.proof and self._file is not None:
            self.show_file(self._file)
        self.follow()
