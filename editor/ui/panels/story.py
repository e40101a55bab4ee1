"""文稿编辑器: a story as a plain column, with the same model and the same undo as the page."""

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QColor, QFont, QShowEvent, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel

from editor.check.fit import fit_words, is_over
from editor.edit.selection import TextSelection
from editor.model.place import Part, TextPoint, TextRef
from editor.session.clipboard import from_plain, plain_text
from editor.session.story import Block, blocks_of, rewritten
from editor.ui.canvas.clips import paste_edit
from editor.ui.desk import Desk
from editor.ui.panels.articles import fit_color
from editor.ui.panels.find import PARTS
from editor.ui.panels.panel import Panel
from editor.ui.panels.storytext import StoryText, units
from editor.ui.selected import chosen_text, current_article
from editor.ui.showtext import home_of
from editor.values.ids import ArticleId, FrameId
from editor.values.language import Words, many

SOON_MS = 120
"""A pause after which fit and counts are shown, and the page follows the caret."""
BOLD = 600
"""Weights from which on text is shown bold."""
OVER = Words("↓ 溢出", "↓ overset")
APART = Words(
    "标题、正文和图说是分开的文字，不能连在一起删改。",
    "Titles, body and captions are texts of their own and cannot be joined.",
)


class StoryPanel(Panel):
    """The article of the caret, else the one chosen in the library."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("文稿编辑器", "Story Editor"))
        self.text = StoryText(desk.look)
        self.article: ArticleId | None = None
        self._blocks: tuple[Block, ...] = ()
        self._home: tuple[tuple[str, Part], FrameId | None] | None = None
        self._paint = Painting(self)
        self._title, self._fit = QLabel(), QLabel()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._build()
        self._connect()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs that are shown."""
        return self._blocks

    def begin(self) -> None:
        """Show the current article with its caret, and take the keys."""
        article = current_article(self.desk)
        if article is not None:
            self.open(article)
        self._follow()
        self.text.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the column up to the issue."""
        super().showEvent(event)
        self._show()

    def open(self, article: ArticleId) -> None:
        """Show an article."""
        if article != self.article:
            self.article, self._home = article, None
        self._show()

    def style_of(self, number: int) -> Block | None:
        """The paragraph of a block; None while it is being typed."""
        return self._blocks[number] if number < len(self._blocks) else None

    def _build(self) -> None:
        say = self.desk.look.say
        self.text.setAccessibleName(say(self.words))
        self.text.setReadOnly(self.desk.bridge.session.read_only)
        self._title.setFont(self.desk.look.font(weight=600))
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self._fit)
        column = self.column(margins=(0, 8, 0, 0))
        column.addLayout(row)
        column.addWidget(self.text, 1)
        self.setMinimumWidth(360)

    def _connect(self) -> None:
        bridge, text = self.desk.bridge, self.text
        text.rewritten.connect(self._on_rewritten)
        text.undone.connect(lambda redo: bridge.redo() if redo else bridge.undo())
        text.pasted.connect(self._paste)
        text.paused.connect(bridge.session.break_merge)
        text.cursorPositionChanged.connect(self._select)
        text.selectionChanged.connect(self._select)
        bridge.changed.connect(self._on_change)
        bridge.selectionChanged.connect(self._follow)
        self._soon.timeout.connect(self._settle)

    def _on_change(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        """Bring the column up to the issue."""
        if self.article is None:
            return
        issue, before = self.desk.issue, self._blocks
        self._blocks = blocks_of(issue, self.article)
        names = [self._name(block) for block in self._blocks] or [""]
        self.text.show_texts([block.text for block in self._blocks] or [""], names)
        self.text.setEnabled(bool(self._blocks))
        self._repaint(before)
        self._soon.start()

    def _repaint(self, before: tuple[Block, ...]) -> None:
        """The looks of paragraphs that are others than they were."""
        known = {id(block.paragraph) for block in before}
        document = self.text.document()
        for number, block in enumerate(self._blocks):
            if id(block.paragraph) not in known:
                self._paint.rehighlightBlock(document.findBlockByNumber(number))

    def _name(self, block: Block) -> str:
        look, part = self.desk.look, block.ref.part
        return block.paragraph.style if part is Part.BODY else look.say(PARTS[part])

    def _on_rewritten(self, first: int, count: int, new: list[str], hint: int) -> None:
        edit = rewritten(self._blocks[first : first + count], new, hint)
        if edit is None:
            self.desk.tell(APART)
        if edit is None or not self.desk.bridge.do(edit):
            self._show()
            return
        self._show()
        self._select()

    def _paste(self, data: QMimeData) -> None:
        """With styles where the caret is the page's own, else as plain text."""
        state = self.desk.bridge.session.state
        own = chosen_text(state)
        if own is not None and own.head == self._point(self.text.textCursor().position()):
            edit = paste_edit(data, state)
            if edit is not None:
                self.desk.bridge.do(edit)
                self._follow(force=True)
        elif data.hasText():
            self.text.textCursor().insertText(plain_text(from_plain(data.text())))

    def _point(self, position: int) -> TextPoint | None:
        number, offset = self.text.place(position)
        return TextPoint(self._blocks[number].ref, offset) if number < len(self._blocks) else None

    def _select(self) -> None:
        """The caret of the column is the caret of the page."""
        cursor = self.text.textCursor()
        if not self.text.settled or self.article is None:
            return
        anchor, head = self._point(cursor.anchor()), self._point(cursor.position())
        if anchor is None or head is None or _text(anchor.ref) != _text(head.ref):
            return
        frame = self._frame(head.ref)
        if frame is not None:
            self.desk.bridge.select(TextSelection(anchor, head, frame))
            self._soon.start()

    def _frame(self, ref: TextRef) -> FrameId | None:
        if self._home is None or self._home[0] != _text(ref):
            self._home = _text(ref), home_of(self.desk, ref)
        return self._home[1]

    def _follow(self, *, force: bool = False) -> None:
        """The caret of the page is the caret of the column, while the page has the keys."""
        selection = chosen_text(self.desk.bridge.session.state)
        if selection is None or not self.text.settled or (self.text.hasFocus() and not force):
            return
        article = self.desk.issue.article(ArticleId(selection.head.ref.owner))
        if article is not None and article.id != self.article and self.isVisible():
            self.open(article.id)
        numbers = {block.ref: number for number, block in enumerate(self._blocks)}
        anchor, head = selection.anchor, selection.head
        if anchor.ref in numbers and head.ref in numbers:
            self.text.choose((numbers[anchor.ref], anchor.offset), (numbers[head.ref], head.offset))

    def _settle(self) -> None:
        """Fit, counts and the page, once typing rests."""
        article = self.desk.issue.article(self.article) if self.article is not None else None
        if article is None:
            return
        look, fit = self.desk.look, self.desk.bridge.session.fit(article.id)
        count = article.character_count
        words = Words(f"{count} 字", many(count, "character"))
        if fit is not None:
            own = fit_words(fit)
            words = Words(f"{words.zh} · {own.zh}", f"{words.en} · {own.en}")
        self._title.setText(article.title)
        self._fit.setText(look.say(words))
        self._fit.setStyleSheet(f"color: {fit_color(look, fit)}")
        cut = fit.cut if fit is not None and is_over(fit) else None
        numbers = {block.ref: number for number, block in enumerate(self._blocks)}
        last = max((n for ref, n in numbers.items() if ref.part is Part.BODY), default=0)
        if cut is None or cut.ref not in numbers or fit is None:
            self.text.unmark_cut()
        else:
            place = numbers[cut.ref], cut.offset
            self.text.mark_cut(place, last, look.say(OVER))
        if self.text.hasFocus():
            self.desk.canvas.reveal_caret()


class Painting(QSyntaxHighlighter):
    """Headlines and bold characters bold, other marked characters in the colour of accents."""

    def __init__(self, panel: StoryPanel) -> None:
        super().__init__(panel.text.document())
        self._panel = panel

    def highlightBlock(self, text: str) -> None:
        """One paragraph's looks."""
        block = self._panel.style_of(self.currentBlock().blockNumber())
        if block is None:
            return
        sheet = self._panel.desk.issue.styles
        style = sheet.paragraph_style(block.paragraph.style)
        if style is not None and (style.weight or 0) >= BOLD:
            self.setFormat(0, len(text), _bold())
        for span in block.paragraph.spans:
            mark = sheet.character_style(span.style)
            bold = mark is not None and (mark.weight or 0) >= BOLD
            look = _bold() if bold else QTextCharFormat()
            look.setForeground(QColor(self._panel.desk.look.theme.accent))
            start, end = units(text[: span.start]), units(text[: span.end])
            self.setFormat(start, end - start, look)


def _bold() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    return look


def _text(ref: TextRef) -> tuple[str, Part]:
    return ref.owner, ref.part


def show_story(desk: Desk) -> None:
    """Open the story editor with the current article."""
    dock = desk.dock("story")
    dock.show()
    dock.raise_()
    dock.activateWindow()
    (panel,) = dock.findChildren(StoryPanel)
    panel.begin()
