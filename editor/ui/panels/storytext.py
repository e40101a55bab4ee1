"""The column of the story editor: paragraphs with their styles named at the left.

What is typed, composed by an input method, dropped or deleted is told as blocks that read
otherwise; the text itself is always brought back to what the issue says.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from editor.model.text import LINE_BREAK
from editor.session.story import END, shared
from editor.ui.look import Look

SOFT = "\u2028"
"""A forced line break, as documents of Qt have it."""
MARGIN = 108
"""Pixels at the left for the names of styles."""
Keys = QKeySequence.StandardKey


class StoryText(QPlainTextEdit):
    """Shows texts as blocks. ``rewritten`` tells the first block that changed, how many it was,
    what they are now, and how many characters into them the change may begin."""

    rewritten = Signal(int, int, list, int)
    undone = Signal(bool)
    paused = Signal()
    pasted = Signal(QMimeData)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._texts: list[str] = [""]
        self._names: Sequence[str] = ()
        self._syncing = False
        self._change: tuple[int, int] | None = None
        self._cut: QTextCursor | None = None
        self._over = ""
        self._margin = Margin(self, look.font(factor=0.85))
        self.setUndoRedoEnabled(False)
        self.setViewportMargins(MARGIN, 0, 0, 0)
        self.setFont(look.font(factor=1.15))
        self.document().setDocumentMargin(14)
        self.document().contentsChange.connect(self._note)
        self.textChanged.connect(self._tell)
        self.updateRequest.connect(lambda *_: self._margin.update())
        self.cursorPositionChanged.connect(self._margin.update)

    @property
    def settled(self) -> bool:
        """Whether everything that was typed has been told."""
        return self._change is None and not self._syncing

    def show_texts(self, texts: Sequence[str], names: Sequence[str]) -> None:
        """Show these paragraphs with the names of their styles; only what differs is touched."""
        self._names = names
        head = shared_count(self._texts, texts)
        tail = shared_count(self._texts[head:][::-1], texts[head:][::-1])
        if head == len(self._texts) == len(texts):
            self._margin.update()
            return
        first = max(head - 1, 0)
        old = self._texts[first : len(self._texts) - max(tail - 1, 0)]
        new = list(texts[first : len(texts) - max(tail - 1, 0)])
        self._put(first, END.join(old), END.join(new))
        self._texts = list(texts)

    def mark_cut(self, start: tuple[int, int], last: int, over: str) -> None:
        """A dashed rule, named ``over``, above a character of a block: from there to the end
        of the ``last`` block there is no room."""
        cut, end = self.position(*start), self.position(last, len(self._texts[last]))
        self._cut, self._over = QTextCursor(self.document()), over
        self._cut.setPosition(cut)
        self.setExtraSelections([self._dimmed(cut, end)])
        self.viewport().update()

    def unmark_cut(self) -> None:
        """All of the text has room."""
        self._cut = None
        self.setExtraSelections([])
        self.viewport().update()

    def position(self, block: int, offset: int) -> int:
        """The place in the document of a character of a block."""
        found = self.document().findBlockByNumber(block)
        return found.position() + units(text_of(found)[:offset])

    def place(self, position: int) -> tuple[int, int]:
        """The block and the character at a place in the document."""
        block = self.document().findBlock(position)
        ahead = block.text().encode("utf-16-le")[: 2 * (position - block.position())]
        return block.blockNumber(), len(ahead.decode("utf-16-le", "replace"))

    def choose(self, anchor: tuple[int, int], head: tuple[int, int]) -> None:
        """Select from one block and character to another."""
        cursor = self.textCursor()
        cursor.setPosition(self.position(*anchor))
        cursor.setPosition(self.position(*head), QTextCursor.MoveMode.KeepAnchor)
        self._syncing = True
        self.setTextCursor(cursor)
        self._syncing = False

    def event(self, event: QEvent) -> bool:
        """Undo and redo are those of the window."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _steps_back(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo go to the issue; Shift+Enter is a forced line break."""
        if _steps_back(event):
            self.undone.emit(event.matches(Keys.Redo))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words that were composed are one step back."""
        words = len(event.commitString()) > 1
        if words:
            self.paused.emit()
        super().inputMethodEvent(event)
        if words:
            self.paused.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasting and dropping text is the story's business."""
        self.pasted.emit(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margin is as high as the text."""
        super().resizeEvent(event)
        inner = self.contentsRect()
        self._margin.setGeometry(QRect(inner.left(), inner.top(), MARGIN, inner.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the rule above what has no room."""
        super().paintEvent(event)
        if self._cut is not None:
            self._paint_cut(self._cut)

    def paint_margin(self, painter: QPainter, width: int) -> None:
        """The names of the styles of the blocks in view; the caret's own is stronger."""
        theme, here = self._look.theme, self.textCursor().blockNumber()
        if self._cut is not None:
            spot = QRectF(8, self._cut_top(self._cut) - 2, width - 16, self.fontMetrics().height())
            painter.setPen(QColor(theme.red))
            painter.drawText(spot, Qt.AlignmentFlag.AlignLeft, self._over)
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                return
            number = block.blockNumber()
            if number < len(self._names):
                painter.setPen(QColor(theme.accent if number == here else theme.muted))
                spot = QRectF(8, box.top(), width - 16, self.fontMetrics().height())
                name = painter.fontMetrics().elidedText(
                    self._names[number], Qt.TextElideMode.ElideRight, width - 16
                )
                painter.drawText(spot, Qt.AlignmentFlag.AlignRight, name)
            block = block.next()

    def _note(self, position: int, removed: int, added: int) -> None:
        del removed
        if not self._syncing:
            start, end = self._change or (position, position)
            self._change = min(start, position), max(end, position + added)

    def _tell(self) -> None:
        """Say what blocks read now, and take what the issue makes of it."""
        if self._change is None or self._syncing:
            return
        (start, end), self._change = self._change, None
        document = self.document()
        first = document.findBlock(start)
        last = document.findBlock(min(end, document.characterCount() - 1))
        low, high = first.blockNumber(), last.blockNumber() + 1
        count = high - low - (document.blockCount() - len(self._texts))
        new = [text_of(document.findBlockByNumber(at)) for at in range(low, high)]
        old = self._texts[low : low + count]
        if old != new:
            self._texts[low : low + count] = new
            hint = self.place(start)[1]
            self.rewritten.emit(low, count, new, hint)

    def _put(self, first: int, old: str, new: str) -> None:
        """Make blocks from the first on read otherwise, the caret staying where it can."""
        start = shared(old, new)
        end = min(shared(old[::-1], new[::-1]), min(len(old), len(new)) - start)
        begin = self.document().findBlockByNumber(first).position()
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin + units(old[:start]))
        cursor.setPosition(begin + units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        self._syncing = True
        cursor.insertText(new[start : len(new) - end].replace(LINE_BREAK, SOFT))
        self._syncing = False

    def _dimmed(self, cut: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(cut)
        selection.cursor.setPosition(max(end, cut), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setForeground(QColor(self._look.theme.faint))
        selection.format = look
        return selection

    def _cut_top(self, cut: QTextCursor) -> int:
        return self.cursorRect(cut).top() - 1

    def _paint_cut(self, cut: QTextCursor) -> None:
        top, theme = self._cut_top(cut), self._look.theme
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(theme.red), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, top), QPointF(self.viewport().width(), top))


class Margin(QWidget):
    """The strip of names beside the text."""

    def __init__(self, text: StoryText, font: QFont) -> None:
        super().__init__(text)
        self._text, self._font = text, font

    def sizeHint(self) -> QSize:
        """As wide as the names may be."""
        return QSize(MARGIN, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The names of the blocks in view."""
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setClipRect(event.rect())
        self._text.paint_margin(painter, self.width())


def _steps_back(event: QKeyEvent) -> bool:
    return event.matches(Keys.Undo) or event.matches(Keys.Redo)


def text_of(block: QTextBlock) -> str:
    """The characters of a block as the issue has them."""
    return block.text().replace(SOFT, LINE_BREAK)


def units(text: str) -> int:
    """How many places a text takes in a document: characters beyond the first plane take two."""
    return len(text) + sum(char > "\uffff" for char in text)


def shared_count(one: Sequence[str], other: Sequence[str]) -> int:
    """How many texts two columns begin with alike."""
    least = min(len(one), len(other))
    return next((at for at in range(least) if one[at] != other[at]), least)
