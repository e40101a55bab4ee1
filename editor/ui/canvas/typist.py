"""Typing into the page: keys, clipboard and carets become edits and selections."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from editor.display.hit import PageText, TextHit
from editor.display.words import next_place, next_word, previous_place, previous_word
from editor.edit.edit import Edit
from editor.edit.selection import TextSelection
from editor.edit.text import JoinParagraphs, Splice
from editor.edit.texts import paragraphs_of
from editor.model.place import TextPoint, TextRef
from editor.model.table import next_cell
from editor.model.text import Paragraph
from editor.session.clipboard import copied, typed
from editor.session.commands import (
    delete_selection,
    insert_line_break,
    insert_paragraph,
)
from editor.session.tables import add_row, at_border, by_cells, in_table, may_join
from editor.ui.canvas.caret import CaretMark
from editor.ui.canvas.clips import clip, clipped, paste_edit
from editor.ui.canvas.moves import Move, Walker, move_of
from editor.ui.canvas.places import page_text, story_pages
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.tools.tool import Host
from editor.values.ids import FrameId

Keys = QKeySequence.StandardKey
COMMANDS = (
    Keys.Copy, Keys.Cut, Keys.Paste, Keys.SelectAll, Keys.DeleteStartOfWord, Keys.DeleteEndOfWord
)  # fmt: skip
COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.AltModifier
)
"""Held with a key that types nothing, but is somebody's shortcut."""
TYPING_KEYS = (
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter,
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape,
)  # fmt: skip


class Typist:
    """Edits the text at the caret of one stage."""

    def __init__(self, stage: Stage, caret: CaretMark, host: Host) -> None:
        self._stage = stage
        self._caret = caret
        self._host = host

    @property
    def selection(self) -> TextSelection | None:
        """The caret or the selected text, without a preview."""
        selection = self._stage.bridge.session.selection
        return selection if isinstance(selection, TextSelection) else None

    @property
    def in_cell(self) -> bool:
        """Whether the caret stands in a table."""
        return in_table(self._stage.bridge.session.state) is not None

    def paragraphs(self, ref: TextRef) -> tuple[Paragraph, ...]:
        """The text that a reference belongs to, without a preview."""
        issue = self._stage.bridge.session.issue
        return paragraphs_of(issue, ref.owner, ref.part) or ()

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is typing rather than somebody's shortcut."""
        if self.selection is None:
            return False
        held = event.modifiers() & COMMANDING
        plain = not held and bool(event.text()) and event.text().isprintable()
        known = Qt.Key(event.key()) in TYPING_KEYS and not held
        commands = any(event.matches(key) for key in COMMANDS)
        return plain or known or commands or move_of(event) is not None

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key was typing."""
        if self.selection is None:
            return False
        move = move_of(event)
        if move is not None:
            self._go(*move)
            return True
        return self._command(event) or self._erase(event) or self._character(event)

    def insert(self, text: str) -> None:
        """Characters in the place of what is selected."""
        self._do(typed(self._stage.bridge.session.state, text))

    def replace(self, start: int, length: int, text: str) -> None:
        """Characters around the caret replaced, as input methods ask for."""
        selection = self.selection
        if selection is None:
            return
        ref = selection.head.ref
        size = len(self.paragraphs(ref)[ref.paragraph].text)
        first = min(max(selection.head.offset + start, 0), size)
        self._do(Splice(ref, first, min(max(first + length, first), size), text))

    def select(self, anchor: TextPoint, head: TextHit) -> None:
        """Select from a point to a place that was hit."""
        self._caret.at_end, self._caret.goal = head.at_end, None
        self._select(TextSelection(anchor, head.at, head.frame))

    def copy(self) -> bool:
        """Selected text to the clipboard; whether there was some."""
        fragment = copied(self._stage.bridge.session.state)
        if fragment:
            QGuiApplication.clipboard().setMimeData(clip(fragment))
        return bool(fragment)

    def cut(self) -> None:
        """Selected text to the clipboard and out of the page."""
        if self.copy():
            self._do(delete_selection(self._stage.bridge.session.state))

    def paste(self, *, plain: bool = False) -> None:
        """The clipboard's text at the caret."""
        self._do(paste_edit(clipped(), self._stage.bridge.session.state, plain=plain))

    def select_all(self) -> None:
        """The whole text."""
        selection = self.selection
        if selection is not None:
            ref = selection.head.ref
            last = len(self.paragraphs(ref)) - 1
            first = TextPoint(TextRef(ref.owner, ref.part, 0), 0)
            end_ref = TextRef(ref.owner, ref.part, last)
            end = TextPoint(end_ref, len(self.paragraphs(ref)[last].text))
            self._caret.at_end, self._caret.goal = False, None
            self._stage.bridge.select(TextSelection(first, end, selection.frame))

    def _go(self, move: Move, extend: bool) -> None:
        selection, text = self.selection, self._stage.text
        if selection is None or text is None:
            return
        if not selection.empty and not extend and move in (Move.LEFT, Move.RIGHT):
            first, last = selection.span
            at = first if move is Move.LEFT else last
            self._arrive(TextSelection(at, at, selection.frame))
            return
        caret = self._caret
        paragraphs = self.paragraphs(selection.head.ref)
        seen = self._host.seen()
        line = text.line_of(selection.head, selection.frame, at_end=caret.at_end)
        view = seen.width if line is not None and line.vertical else seen.height
        walker = Walker(
            paragraphs, text, selection, caret.at_end, caret.goal, view, self._page_beyond
        )
        step = walker.go(move)
        anchor = selection.anchor if extend else step.at
        frame = step.frame or self._frame_of(step.at) or selection.frame
        caret.at_end, caret.goal = step.at_end, step.goal
        lines = extend and move in (Move.UP, Move.DOWN)
        self._select(TextSelection(anchor, step.at, frame), rows=lines)
        self._host.reveal_caret()

    def _select(self, selection: TextSelection, *, rows: bool = False) -> None:
        """A selection over several cells of a table takes whole cells, over rows whole rows."""
        anchor, head = selection.anchor, selection.head
        paragraph = self.paragraphs(head.ref)[head.ref.paragraph]
        if paragraph.table is not None and anchor.ref == head.ref:
            ends = by_cells(paragraph.text, anchor.offset, head.offset, rows=rows)
            anchor, head = (TextPoint(head.ref, end) for end in ends)
            selection = TextSelection(anchor, head, selection.frame)
        self._stage.bridge.select(selection)

    def _page_beyond(self, steps: int) -> PageText | None:
        """The lines of the page from which, or to which, the story at the caret goes on."""
        session, selection = self._stage.bridge.session, self.selection
        pages = story_pages(session, selection) if selection is not None else ()
        shown = self._stage.page_id
        at = pages.index(shown) + steps if shown is not None and shown in pages else -1
        return page_text(session, pages[at]) if 0 <= at < len(pages) else None

    def _frame_of(self, at: TextPoint) -> FrameId | None:
        """The frame of this page that shows a place."""
        text, selection = self._stage.text, self.selection
        if text is None or selection is None:
            return None
        line = text.line_of(at, selection.frame, at_end=self._caret.at_end)
        return line.frame if line else None

    def _arrive(self, selection: TextSelection) -> None:
        self._caret.at_end, self._caret.goal = False, None
        self._stage.bridge.select(selection)
        self._host.reveal_caret()

    def _command(self, event: QKeyEvent) -> bool:
        if event.matches(Keys.Copy):
            self.copy()
        elif event.matches(Keys.Cut):
            self.cut()
        elif event.matches(Keys.Paste):
            self.paste()
        elif event.matches(Keys.SelectAll):
            self.select_all()
        else:
            return False
        return True

    def _erase(self, event: QKeyEvent) -> bool:
        """Backspace and Delete, with Ctrl by words."""
        key = Qt.Key(event.key())
        if key not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            return False
        selection = self.selection
        if selection is not None and not selection.empty:
            self._do(delete_selection(self._stage.bridge.session.state))
        elif selection is not None:
            word = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            back = key == Qt.Key.Key_Backspace
            if not self._step_out(back=back):
                head = selection.head
                self._do(self._before(head, word) if back else self._behind(head, word))
        return True

    def _step_out(self, *, back: bool) -> bool:
        """At the border of a cell the caret goes over it: cells are not joined by a key."""
        here = in_table(self._stage.bridge.session.state)
        border = at_border(here, back=back) if here is not None else None
        if here is None or border is None:
            return False
        self._arrive(here.span(border, border))
        return True

    def _reach(self, head: TextPoint) -> tuple[int, int]:
        """How far a key may delete: to the ends of the paragraph, or of a table's cell."""
        paragraph = self.paragraphs(head.ref)[head.ref.paragraph]
        cell = next_cell(paragraph.text, head.offset, 0) if paragraph.table is not None else None
        return cell or (0, len(paragraph.text))

    def _before(self, head: TextPoint, word: bool) -> Edit | None:
        text = self.paragraphs(head.ref)[head.ref.paragraph].text
        if head.offset > 0:
            start = (previous_word if word else previous_place)(text, head.offset)
            start = max(start, self._reach(head)[0])
            return Splice(head.ref, start, head.offset, "")
        if head.ref.paragraph > 0:
            ref = head.ref
            return self._join(TextRef(ref.owner, ref.part, ref.paragraph - 1))
        return None

    def _behind(self, head: TextPoint, word: bool) -> Edit | None:
        paragraphs = self.paragraphs(head.ref)
        text = paragraphs[head.ref.paragraph].text
        if head.offset < len(text):
            end = (next_word if word else next_place)(text, head.offset)
            end = min(end, self._reach(head)[1])
            return Splice(head.ref, head.offset, end, "")
        return self._join(head.ref) if head.ref.paragraph + 1 < len(paragraphs) else None

    def _join(self, ref: TextRef) -> Edit | None:
        join = JoinParagraphs(ref)
        return join if may_join(self.paragraphs(ref), join) else None

    def _character(self, event: QKeyEvent) -> bool:
        key, text = Qt.Key(event.key()), event.text()
        state, held = self._stage.bridge.session.state, event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            soft = held & Qt.KeyboardModifier.ShiftModifier
            self._do(insert_line_break(state) if soft else insert_paragraph(state))
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab(back=key == Qt.Key.Key_Backtab)
            return True
        if not text or not text.isprintable() or held & COMMANDING:
            return False
        self.insert(text)
        return True

    def _tab(self, *, back: bool) -> None:
        """To the next cell of a table and its text; from the last one to a new row."""
        state = self._stage.bridge.session.state
        here = in_table(state)
        if here is None:
            return
        cell = next_cell(here.text, here.selection.head.offset, -1 if back else 1)
        if cell is not None:
            self._arrive(here.span(*cell))
        elif not back:
            self._do(add_row(state, below=True))

    def _do(self, edit: Edit | None) -> None:
        if edit is None:
            return
        self._caret.at_end, self._caret.goal = False, None
        if self._stage.bridge.do(edit):
            self._host.reveal_caret()
