"""查找和替换: every place that is found, with what it would become, before anything changes."""

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
)

from editor.model.place import Part, TextPoint
from editor.session.normalise import tidied
from editor.session.replacing import Restyle, replaced
from editor.session.search import Hit, SearchError, find
from editor.session.texts import Scope, issue_texts, page_texts, selected_texts, story_texts
from editor.ui.desk import Desk
from editor.ui.panels.findrows import FindFields
from editor.ui.panels.hits import PLACE, WORDS, HitDelegate, HitModel
from editor.ui.panels.panel import Panel
from editor.ui.selected import chosen_text, pages_of_articles
from editor.ui.showtext import show_text
from editor.values.ids import ArticleId
from editor.values.language import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.session.texts import Stretch

WAIT_MS = 150
"""A pause in typing after which the hits are looked for."""
MOST = 20_000
"""Hits that are listed at once."""
PARTS = {
    Part.KICKER: Words("引题", "kicker"),
    Part.HEADLINE: Words("主题", "headline"),
    Part.DECK: Words("副题", "deck"),
    Part.BYLINE: Words("署名", "byline"),
    Part.BODY: Words("正文", "body"),
    Part.CAPTION: Words("图说", "caption"),
    Part.CREDIT: Words("摄影", "credit"),
    Part.LABEL: Words("标签", "label"),
}
NOTES = Words("附注", "notes")


class FindPanel(Panel):
    """Fields above, hits below. ``go`` steps through the hits, ``replace_all`` takes the ticked
    ones as one step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("查找和替换", "Find and Replace"))
        self.fields = FindFields(desk.look)
        self.model = HitModel(self._place, self)
        self.list = QTreeView()
        self.all = QCheckBox(self.say("全部选中", "Tick all"))
        self.count = QLabel()
        self.previous = QPushButton(self.say("上一处", "Previous"))
        self.next = QPushButton(self.say("下一处", "Next"))
        self.one = QPushButton(self.say("替换", "Replace"))
        self.many = QPushButton(self.say("全部替换", "Replace All"))
        self._pages: dict[ArticleId, str] = {}
        self._searched: object = None
        self._soon = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._build()
        self._connect()
        self._show_count()

    def begin(self) -> None:
        """Take the selected words, and the keys."""
        self.fields.show_styles(self.desk.issue.styles)
        words = self._selected_words()
        if words:
            self.fields.wanted.setText(words)
        self.fields.wanted.setFocus()
        self.fields.wanted.selectAll()
        self.search()

    def search(self) -> None:
        """Look for everything now."""
        self._soon.stop()
        fields, issue = self.fields, self.desk.bridge.session.issue
        self._pages, self._searched = pages_of_articles(issue), issue
        at = self._current()
        trouble = None
        hits: list[Hit] = []
        try:
            found = (
                tidied(self._texts(), fields.chosen_rules())
                if fields.tidying
                else find(self._texts(), fields.query(), fields.new())
            )
            hits = list(islice(found, MOST))
        except SearchError as error:
            trouble = error.words
        self.model.show_hits(hits)
        self._choose_near(at)
        self._show_count(trouble)

    def go(self, step: int) -> None:
        """Show the next hit behind the caret (1), or the one before it (-1), round the end."""
        self._freshen()
        hits = self.model.hits
        if hits:
            row = self._row_from_caret(step)
            self.list.setCurrentIndex(self.model.index(row % len(hits), WORDS))

    def replace_one(self) -> None:
        """Replace the current hit and go to the next."""
        self._freshen()
        hit = self._current()
        if hit is None:
            self.go(1)
            return
        row = self.list.currentIndex().row()
        if self._do((hit,)):
            self.search()
            self._choose_row(row)

    def replace_all(self) -> None:
        """Replace all ticked hits as one step."""
        self._freshen()
        hits = self.model.ticked
        if hits and self._do(hits):
            count = len(hits)
            self.desk.tell(Words(f"已替换 {count} 处。", f"Replaced: {count}."))
            self.search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the panel away; Enter stays with the fields."""
        if event.key() == Qt.Key.Key_Escape:
            self.desk.dock("find").hide()
            self.desk.canvas.setFocus()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to the issue."""
        super().showEvent(event)
        self._soon.start()

    def _build(self) -> None:
        column = self.column(margins=(12, 8, 12, 10))
        column.addWidget(self.fields)
        column.addLayout(self._head())
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.desk.look.theme, self.list))
        self.list.setAccessibleName(self.say("查找结果", "What was found"))
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.header().setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Interactive)
        self.list.setColumnWidth(PLACE, 210)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())
        self.setMinimumWidth(360)
        self.resize(620, 660)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.all.setChecked(True)
        self.count.setWordWrap(True)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.all)
        row.addWidget(self.count, 1)
        return row

    def _foot(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        for pair in ((self.previous, self.next), (self.one, self.many)):
            row = QHBoxLayout()
            for button in pair:
                button.setAutoDefault(False)
                row.addWidget(button, 1)
            rows.addLayout(row)
        return rows

    def _connect(self) -> None:
        fields, bridge = self.fields, self.desk.bridge
        self._soon.timeout.connect(self._freshen)
        fields.edited.connect(self._expire)
        fields.wanted.returnPressed.connect(lambda: self.go(1))
        fields.instead.returnPressed.connect(self.replace_one)
        self.list.selectionModel().currentChanged.connect(self._show_hit)
        self.list.clicked.connect(self._show_hit)
        self.model.dataChanged.connect(lambda *_: self._show_count())
        self.all.clicked.connect(self.model.tick_all)
        self.next.clicked.connect(lambda: self.go(1))
        self.previous.clicked.connect(lambda: self.go(-1))
        self.one.clicked.connect(self.replace_one)
        self.many.clicked.connect(self.replace_all)
        bridge.layoutIdle.connect(self._on_idle)
        self.desk.pageShown.connect(lambda _: self._expire_scope(Scope.PAGE))

    def _texts(self) -> "Iterable[Stretch]":
        session, page = self.desk.bridge.session, self.desk.page
        match self.fields.where:
            case Scope.PAGE if page is not None:
                return page_texts(session.issue, page, session.layout(page.id))
            case Scope.STORY:
                return story_texts(session.state)
            case Scope.SELECTION:
                return selected_texts(session.state)
            case _:
                return issue_texts(session.issue)

    def _do(self, hits: tuple[Hit, ...]) -> bool:
        restyle = Restyle() if self.fields.tidying else self.fields.restyle()
        edit = replaced(self.desk.bridge.session.state, hits, restyle)
        return edit is not None and self.desk.bridge.do(edit)

    def _expire(self) -> None:
        self._searched = None
        self._soon.start()

    def _expire_scope(self, scope: Scope) -> None:
        if self.fields.where is scope:
            self._expire()

    def _on_idle(self) -> None:
        if self.isVisible():
            self.fields.show_styles(self.desk.issue.styles)
            self._soon.start()

    def _freshen(self) -> None:
        """Look again where the issue or the fields are not what they were."""
        if self._searched is not self.desk.bridge.session.issue:
            self.search()

    def _current(self) -> Hit | None:
        row = self.list.currentIndex().row()
        return self.model.hits[row] if 0 <= row < len(self.model.hits) else None

    def _choose_near(self, hit: Hit | None) -> None:
        """The row of the hit that was current, without going there."""
        if hit is not None and hit in self.model.hits:
            self._choose_row(self.model.hits.index(hit), show=False)

    def _choose_row(self, row: int, *, show: bool = True) -> None:
        index = self.model.index(min(row, len(self.model.hits) - 1), WORDS)
        if not index.isValid():
            return
        blocked = self.list.selectionModel().blockSignals(not show)
        self.list.setCurrentIndex(index)
        self.list.selectionModel().blockSignals(blocked)

    def _row_from_caret(self, step: int) -> int:
        """The row that follows the caret, where it is in the text of a hit; else the next row."""
        selection = chosen_text(self.desk.bridge.session.state)
        row = self.list.currentIndex().row()
        if selection is None or not self._moved(selection.span[0]):
            return row + step
        edge = selection.span[step > 0]
        own = [
            (at, TextPoint(hit.ref, hit.start))
            for at, hit in enumerate(self.model.hits)
            if (hit.ref.owner, hit.ref.part) == (edge.ref.owner, edge.ref.part)
        ]
        if step > 0:
            return next((at for at, point in own if point >= edge), row + 1)
        return next((at for at, point in reversed(own) if point < edge), row - 1)

    def _moved(self, first: TextPoint) -> bool:
        hit = self._current()
        return hit is None or first != TextPoint(hit.ref, hit.start)

    def _show_hit(self, index: QModelIndex) -> None:
        hit = self.model.hits[index.row()] if index.isValid() else None
        if hit is None:
            return
        ends = TextPoint(hit.ref, hit.start), TextPoint(hit.ref, hit.end)
        if hit.notes or not show_text(self.desk, *ends):
            self.desk.tell(
                Words(
                    "这一处不在版面上：在附注里，或在没有上版、溢出的文字里"
                    "（溢出的按 Ctrl+Y 看）。",
                    "This place stands on no page: it is in notes, or in text without room, which"
                    " Ctrl+Y shows.",
                )
            )

    def _place(self, hit: Hit) -> str:
        look, issue = self.desk.look, self.desk.issue
        article = issue.article(ArticleId(hit.ref.owner))
        part = look.say(NOTES if hit.notes else PARTS[hit.ref.part])
        if article is None:
            return part
        page = self._pages.get(article.id, "—")
        return f"{page}  {part} · {article.title[:12]}"

    def _selected_words(self) -> str:
        selection = chosen_text(self.desk.bridge.session.state)
        if selection is None or selection.empty:
            return ""
        (stretch, *more) = selected_texts(self.desk.bridge.session.state)
        text = stretch.paragraph.text[stretch.start : stretch.end]
        return "" if more or "\n" in text or "\t" in text else text

    def _show_count(self, trouble: Words | None = None) -> None:
        look, hits = self.desk.look, len(self.model.hits)
        ticked = len(self.model.ticked)
        words = Words(f"{hits} 处，选中 {ticked} 处", f"{hits} found, {ticked} ticked")
        if hits >= MOST:
            words = Words(f"只列出前 {MOST} 处", f"The first {MOST} are listed")
        self.count.setText(look.say(trouble or words))
        self.count.setStyleSheet(f"color: {look.theme.red}" if trouble else "")
        tick = Qt.CheckState.PartiallyChecked if 0 < ticked < hits else Qt.CheckState.Unchecked
        self.all.setCheckState(Qt.CheckState.Checked if ticked == hits else tick)
        writable = not self.desk.bridge.session.read_only
        self.one.setEnabled(writable and hits > 0)
        self.many.setEnabled(writable and ticked > 0)
        for button in (self.next, self.previous):
            button.setEnabled(hits > 0)
