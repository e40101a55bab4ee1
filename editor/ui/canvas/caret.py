"""The caret, the selected text and the words being composed, drawn over the page."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter

from editor.display.hit import Caret, PageText
from editor.model.place import TextPoint, TextRef
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.turned import box_on_screen, turned
from editor.values.ids import FrameId

THICK = 2.0
"""Pixels of the caret's thinner side."""


@dataclass(frozen=True, slots=True)
class Preedit:
    """Characters ``start`` up to ``end`` are only composed yet; the caret is at ``cursor``."""

    ref: TextRef
    start: int
    end: int
    cursor: int


class CaretMark(QObject):
    """Where the caret is. ``at_end`` keeps it at the end of a line that the next one continues;
    ``goal`` is where up and down want to go, along the lines."""

    blinked = Signal()

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.at_end = False
        self.goal: float | None = None
        self.preedit: Preedit | None = None
        self._on = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._blink)
        self._asked: tuple[PageText, TextPoint, FrameId, bool] | None = None
        self._found: Caret | None = None

    def wake(self, *, focused: bool) -> None:
        """Show the caret solid, then let it blink while the canvas has the focus."""
        self._on = focused
        flash = QGuiApplication.styleHints().cursorFlashTime() // 2
        if focused and flash > 0 and self._stage.typing:
            self._timer.start(flash)
        else:
            self._timer.stop()

    @property
    def head(self) -> TextPoint | None:
        """The place of the caret in the text as shown."""
        if self.preedit is not None:
            return TextPoint(self.preedit.ref, self.preedit.cursor)
        typing = self._stage.typing
        return typing.head if typing else None

    def place(self) -> Caret | None:
        """The caret on the page; None when it is not on this page."""
        head, text, typing = self.head, self._stage.text, self._stage.typing
        if head is None or text is None or typing is None:
            return None
        asked = text, head, typing.frame, self.at_end
        if self._asked is None or self._asked[0] is not text or self._asked[1:] != asked[1:]:
            self._asked, self._found = asked, text.caret(head, typing.frame, at_end=self.at_end)
        return self._found

    def box(self) -> QRectF | None:
        """The box around the caret in viewport pixels."""
        caret, own = self.place(), self._upright()
        if caret is None or own is None:
            return None
        return box_on_screen(self._stage.camera, own, caret.matrix)

    def _upright(self) -> QRectF | None:
        caret = self.place()
        if caret is None:
            return None
        box = self._stage.camera.box(caret.rect)
        if caret.vertical:
            return QRectF(box.left(), round(box.top() - THICK / 2), box.width(), THICK)
        return QRectF(round(box.left() - THICK / 2), box.top(), THICK, box.height())

    def paint(self, painter: QPainter) -> None:
        """The selected text, the underline of what is composed, and the caret."""
        stage = self._stage
        typing, text = stage.typing, stage.text
        if typing is None or text is None:
            return
        if self.preedit is None and not typing.empty:
            for box, matrix in text.pieces(*typing.span, typing.frame):
                with turned(painter, stage.camera, matrix):
                    painter.fillRect(stage.camera.box(box), stage.options.looks.text_selection)
        if self.preedit is not None:
            self._underline(painter, self.preedit)
        caret, upright = self.place(), self._upright()
        if caret is not None and upright is not None and self._on:
            with turned(painter, stage.camera, caret.matrix):
                painter.fillRect(upright, stage.options.looks.caret)

    def _underline(self, painter: QPainter, preedit: Preedit) -> None:
        stage = self._stage
        text, typing = stage.text, stage.typing
        if text is None or typing is None:
            return
        first, last = TextPoint(preedit.ref, preedit.start), TextPoint(preedit.ref, preedit.end)
        for rect, matrix in text.pieces(first, last, typing.frame):
            line = text.line_of(first, typing.frame)
            foot = _foot(stage.camera.box(rect), vertical=line is not None and line.vertical)
            with turned(painter, stage.camera, matrix):
                painter.fillRect(foot, stage.options.looks.preedit)

    def _blink(self) -> None:
        self._on = not self._on
        self.blinked.emit()


def _foot(box: QRectF, *, vertical: bool) -> QRectF:
    """A thin rule under a piece of a line; at the right of vertical text, as 竖排 has it."""
    if vertical:
        return QRectF(round(box.right()) + 1, box.top(), 1, box.height())
    return QRectF(box.left(), round(box.bottom()) + 1, box.width(), 1)
