"""Input fields of the panels: each shows one value and says when the editor changed it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from editor.ui.droplist import DropList
from editor.ui.entry import Entry
from editor.ui.lengths import BOUNDLESS, USUAL, Measures, Unit, show_length
from editor.values.language import Language, Words

SHORT = 7
"""Letters of an option that a choice always has room for."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its value and what it is called."""

    value: object
    text: str


def mark_wrong(field: QLineEdit, *, wrong: bool) -> bool:
    """Colour a field whose text cannot be used; tells whether it was not so before."""
    if field.property("wrong") == wrong:
        return False
    field.setProperty("wrong", wrong)
    field.style().unpolish(field)
    field.style().polish(field)
    return True


class LengthField(QLineEdit):
    """A length that may be typed as an expression; up and down step it, by ``step`` points where
    one is given. None shows as inherited.

    ``refused`` comes when something typed cannot be read or cannot be; ``expected`` says what can.
    A ``patient`` one whose arrow key is held tells only where that has led.
    """

    edited = Signal(object)
    refused = Signal()
    patient = False
    _untold: float | None = None

    def __init__(
        self,
        unit: Unit,
        *,
        low: float = -BOUNDLESS,
        high: float = BOUNDLESS,
        optional: bool = False,
        measures: Measures = USUAL,
        step: float | None = None,
    ) -> None:
        super().__init__()
        self._unit, self._optional = unit, optional
        self._entry, self._beyond = Entry(unit, low, high, measures), False
        self._grid_step = step
        self._language = Language.ZH
        self._value: float | None = None
        self._hint = ""
        self.setMinimumWidth(self._room())
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(lambda: self._mark(wrong=False))

    def set_value(self, value: Any, inherited: Any = None) -> None:  # noqa: ANN401
        """Show a value; None shows the inherited one as a hint."""
        self._value, self._untold, self._beyond = value, None, False
        self._mark(wrong=False)
        self.setText(self._show(value))
        self.setPlaceholderText(self._show(inherited))
        self.setCursorPosition(0)

    def set_language(self, language: Language) -> None:
        """The language in which units are shown."""
        self._language = language

    def _show(self, value: float | None) -> str:
        return "" if value is None else show_length(value, self._unit, self._language)

    def _room(self) -> int:
        """Pixels that the field needs at least: a named size is long."""
        if self._unit is not Unit.SIZE:
            return 48
        return self.fontMetrics().horizontalAdvance("五号 10.5pt") + 16

    def set_hint(self, text: str) -> None:
        """What the tooltip says while nothing is wrong."""
        self._hint = text
        self.setToolTip(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys, put the old value back with Escape."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._value is not None:
            held = self.patient and event.isAutoRepeat()
            self._commit(self._value + step * self._step(event), told=not held)
        elif event.key() == Qt.Key.Key_Escape:
            self.set_value(self._value)
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Tell where an arrow key that was held has led."""
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it before the focus goes."""
        self._tell()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window while nothing was typed."""
        if _passes_on(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            return False
        return super().event(event)

    def _tell(self) -> None:
        untold, self._untold = self._untold, None
        if untold is not None:
            self.edited.emit(untold)

    def _step(self, event: QKeyEvent) -> float:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._grid_step is not None:
            return self._grid_step * (10 if shifted else 1)
        units = {Unit.MM: 72 / 25.4, Unit.PT: 1.0, Unit.SIZE: 0.5, Unit.PERCENT: 0.05}
        return units.get(self._unit, 1.0) * (10 if shifted else 1)

    def _finish(self) -> None:
        self.setModified(False)
        text = self.text().strip()
        if self._optional and not text:
            if self._value is not None:
                self._value = None
                self.edited.emit(None)
            return
        if self._value is not None and text == self._show(self._value):
            return
        value = self._entry.read(text, self._value)
        if value is not None and self._entry.can_be(value):
            self._commit(value)
            return
        self._beyond = value is not None
        self._mark(wrong=True)
        self.refused.emit()

    @property
    def typed(self) -> float | None:
        """The value that is being typed; None while it is none, or is out of bounds."""
        value = self._entry.read(self.text(), self._value)
        return value if value is not None and self._entry.can_be(value) else None

    @property
    def expected(self) -> Words:
        """What may be typed here; after a value that cannot be, between which bounds."""
        return self._entry.expected(beyond=self._beyond)

    def _commit(self, value: float, *, told: bool = True) -> None:
        value = self._entry.nearest(value)
        self.set_value(value)
        self._untold = value
        if told:
            self._tell()

    def _mark(self, *, wrong: bool) -> None:
        if mark_wrong(self, wrong=wrong):
            self.setToolTip(self._hint)


class TextField(QLineEdit):
    """A line of text, told when editing ends.

    An ``optional`` one emptied is None, which shows what is inherited; a blank alone is no text.
    ``refused`` comes instead of ``edited`` for a text that is not empty and not ``accepted``.
    """

    edited = Signal(object)
    refused = Signal()

    def __init__(
        self,
        *,
        optional: bool = False,
        accepted: Callable[[str], object] = lambda _: True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._optional, self._accepted = optional, accepted
        self._shown = ""
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(lambda: mark_wrong(self, wrong=False))

    def set_value(self, value: Any, inherited: Any = None) -> None:  # noqa: ANN401
        """Show a text."""
        self._shown = "" if value is None else str(value)
        if self._optional and value == "":
            self._shown = " "
        self.setPlaceholderText(str(inherited or ""))
        if self.text() != self._shown:
            self.setText(self._shown)
            self.setCursorPosition(0)
        mark_wrong(self, wrong=False)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window while nothing was typed."""
        if _passes_on(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            return False
        return super().event(event)

    def _finish(self) -> None:
        self.setModified(False)
        text = self.text()
        if text == self._shown:
            return
        if text.strip() and not self._accepted(text):
            mark_wrong(self, wrong=True)
            self.refused.emit()
            return
        self._shown = text
        if self._optional:
            self.edited.emit(text.strip() if text else None)
        else:
            self.edited.emit(text)


class ParagraphsField(QPlainTextEdit):
    """Several lines of text, told after a rest in typing and when the focus leaves."""

    edited = Signal(object)

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)
        self._rest = QTimer(self, singleShot=True, interval=400)
        self._rest.timeout.connect(self._finish)
        self.textChanged.connect(self._rest.start)

    def set_value(self, value: Any, inherited: Any = None) -> None:  # noqa: ANN401
        """Show a text."""
        self._value = str(value)
        self.setPlaceholderText(str(inherited or ""))
        if self.toPlainText() != self._value:
            self.setPlainText(self._value)
        self._rest.stop()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window while nothing was typed."""
        if _passes_on(
            event, undo=self.document().isUndoAvailable(), redo=self.document().isRedoAvailable()
        ):
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what was typed before another widget acts."""
        self._finish()
        super().focusOutEvent(event)

    def _finish(self) -> None:
        self._rest.stop()
        self.document().setModified(False)
        if self.toPlainText() != self._value:
            self._value = self.toPlainText()
            self.edited.emit(self._value)


class ChoiceField(DropList):
    """One of several values; the wheel scrolls the panel instead of changing the choice.

    While it is closed an inherited value stands there by its name alone, in grey.
    """

    edited = Signal(object)

    def __init__(self, options: Sequence[Option] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._inherited = ""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(2)
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_options(options)
        self.activated.connect(lambda row: self.edited.emit(self._options[row].value))

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other values; the current one is kept where it still is there."""
        if tuple(options) == self._options:
            return
        kept = self.value()
        self._options = tuple(options)
        self.clear()
        self.addItems([option.text for option in self._options])
        self.setMinimumContentsLength(self._least())
        self.set_value(kept)

    def _least(self) -> int:
        """Room for the longest of the short options, in the letters by which Qt counts."""
        metrics = self.fontMetrics()
        letter = metrics.horizontalAdvance("X")
        wide = (metrics.horizontalAdvance(option.text) for option in self._options)
        letters = (ceil(each / letter) for each in wide)
        return max((each for each in letters if each <= SHORT), default=2)

    def value(self) -> object:
        """The chosen value; None when nothing is."""
        row = self.currentIndex()
        return self._options[row].value if 0 <= row < len(self._options) else None

    def set_value(self, value: Any, inherited: Any = None) -> None:  # noqa: ANN401
        """Show a value; None shows what is inherited where that is an option."""
        rows = [row for row, option in enumerate(self._options) if option.value == value]
        self._name_inherited(inherited)
        self.setCurrentIndex(rows[0] if rows else -1)
        self._mark(inherited=value is None and inherited is not None)

    def _name_inherited(self, inherited: object) -> None:
        self._inherited = ""
        if not self._options or self._options[0].value is not None:
            return
        names = [option.text for option in self._options if option.value == inherited]
        if inherited is not None and names:
            self._inherited = names[0]
        self.setItemText(0, self._inherited or self._options[0].text)

    def _mark(self, *, inherited: bool) -> None:
        if bool(self.property("inherited")) != inherited:
            self.setProperty("inherited", inherited)
            self.style().unpolish(self)
            self.style().polish(self)

    def showPopup(self) -> None:
        """In the list the first choice says that it is inherited."""
        if self._inherited:
            self.setItemText(0, f"{self._inherited} {self._options[0].text}")
        super().showPopup()

    def hidePopup(self) -> None:
        """Closed again, the name alone."""
        super().hidePopup()
        if self._inherited:
            self.setItemText(0, self._inherited)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()


class FlagField(QCheckBox):
    """Yes or no."""

    edited = Signal(object)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(lambda on: self.edited.emit(bool(on)))

    def set_value(self, value: Any, inherited: Any = None) -> None:  # noqa: ANN401
        """Show a switch; None shows the inherited one."""
        self.setChecked(bool(inherited if value is None else value))


Field = LengthField | TextField | ParagraphsField | ChoiceField | FlagField


def _passes_on(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether undo and redo belong to the window: a field without changes leaves them alone."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    wanted = (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)
    if wanted:
        event.ignore()
    return wanted
