"""Input methods: what is being composed is shown in place, and becomes one edit when done."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

from editor.edit.selection import TextSelection
from editor.session.clipboard import typed
from editor.ui.canvas.caret import CaretMark, Preedit
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.typist import Typist

Query = Qt.InputMethodQuery
AROUND = 128
"""Characters before and behind the caret that an input method may look at."""


class InputMethod:
    """Answers the system's input method for one canvas."""

    def __init__(self, stage: Stage, caret: CaretMark, typist: Typist) -> None:
        self._stage = stage
        self._caret = caret
        self._typist = typist
        self._composed = ""

    @property
    def composing(self) -> bool:
        """Whether something is composed and not yet committed."""
        return self._caret.preedit is not None

    def event(self, event: QInputMethodEvent) -> bool:
        """Take what was composed or committed; whether text is edited at all."""
        if self._typist.selection is None:
            return False
        commit = event.commitString()
        if commit or event.replacementLength():
            self._caret.preedit = None
            self._commit(event)
        self._compose(event.preeditString(), _cursor(event))
        return True

    def _commit(self, event: QInputMethodEvent) -> None:
        """Words that were composed are one step back; a single character goes on with others."""
        text, session = event.commitString(), self._stage.bridge.session
        if len(text) > 1:
            session.break_merge()
        if event.replacementLength():
            self._typist.replace(event.replacementStart(), event.replacementLength(), text)
        else:
            self._typist.insert(text)
        if len(text) > 1:
            session.break_merge()

    def finish(self) -> None:
        """Let the input method commit what is composed, or do so for it: the editor clicked
        elsewhere."""
        if self.composing:
            QGuiApplication.inputMethod().commit()
        if self.composing:
            text = self._composed
            self._compose("", 0)
            self._typist.insert(text)

    def query(self, query: Qt.InputMethodQuery, cursor: QRectF | None) -> object:
        """What the input method wants to know; None for what only Qt knows. ``cursor`` is the
        caret in the widget's coordinates."""
        selection = self._typist.selection
        if query == Query.ImEnabled:
            return selection is not None
        if selection is None:
            return None
        if query in (Query.ImCursorRectangle, Query.ImAnchorRectangle):
            return cursor if cursor is not None else QRectF()
        if query == Query.ImHints:
            return int(Qt.InputMethodHint.ImhMultiLine.value)
        return self._text_query(query, selection)

    def _text_query(self, query: Qt.InputMethodQuery, selection: TextSelection) -> object:
        head, anchor = selection.head, selection.anchor
        text = self._typist.paragraphs(head.ref)[head.ref.paragraph].text
        fixed = anchor.offset if anchor.ref == head.ref else head.offset
        low, high = min(head.offset, fixed), max(head.offset, fixed)
        answers: dict[Qt.InputMethodQuery, object] = {
            Query.ImSurroundingText: text,
            Query.ImCursorPosition: head.offset,
            Query.ImAbsolutePosition: head.offset,
            Query.ImAnchorPosition: fixed,
            Query.ImCurrentSelection: text[low:high],
            Query.ImTextBeforeCursor: text[max(0, head.offset - AROUND) : head.offset],
            Query.ImTextAfterCursor: text[head.offset : head.offset + AROUND],
        }
        return answers.get(query)

    def _compose(self, text: str, cursor: int) -> None:
        selection, bridge = self._typist.selection, self._stage.bridge
        if not text or selection is None:
            if self._caret.preedit is not None:
                self._caret.preedit = None
                bridge.preview(None)
            return
        first, _ = selection.span
        self._composed = text
        self._caret.at_end = False
        start = first.offset
        self._caret.preedit = Preedit(first.ref, start, start + len(text), start + cursor)
        if not bridge.preview(typed(bridge.session.state, text)):
            self._caret.preedit = None


def _cursor(event: QInputMethodEvent) -> int:
    """Where the caret stands in what is composed: where the input method says, or behind it."""
    for attribute in event.attributes():
        if attribute.type == QInputMethodEvent.AttributeType.Cursor:
            return min(max(attribute.start, 0), len(event.preeditString()))
    return len(event.preeditString())
