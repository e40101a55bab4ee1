"""What is being typed, turned or scaled and is no step yet: it is finished before the issue is
saved, closed or taken a step back."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDockWidget, QLineEdit, QPlainTextEdit, QWidget


class Unfinished(Protocol):
    """Whoever may hold what the editor has begun. `Bridge.unfinished` lists them."""

    @property
    def pending(self) -> bool:
        """Whether there is, or may be, something to finish."""
        ...

    def finish(self) -> None:
        """Make a step of it now."""
        ...


class Typing(QObject):
    """The field of a window and its floating panels, or the cell of a list, in which something is
    typed.

    ``moved`` comes when a field gets the focus or loses it.
    """

    moved = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def pending(self) -> bool:
        """Whether the focus is in a field, where something may have been typed."""
        return self._field() is not None

    def finish(self) -> None:
        """Let the field tell what was typed, as when the focus leaves it, and stay there."""
        field = self._field()
        if field is None:
            return
        QGuiApplication.inputMethod().commit()
        window = field.window()
        field.clearFocus()
        home = field if field.isVisible() else field.parentWidget()
        if home is not None and window.focusWidget() is None:
            home.setFocus()

    def _field(self) -> QWidget | None:
        """The one that has the focus: one that has lost it has told what was typed."""
        focus = QApplication.focusWidget()
        if not isinstance(focus, QLineEdit | QPlainTextEdit):
            return None
        docks = self._window.findChildren(QDockWidget)
        ours = focus.window() in (self._window, *(dock.window() for dock in docks))
        return focus if ours else None

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        fields = QLineEdit | QPlainTextEdit
        if isinstance(old, fields) or isinstance(new, fields):
            self.moved.emit()
