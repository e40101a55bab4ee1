"""What is being typed, turned or scaled and is no step yet: it is finished before the issue is
saved, closed or taken a step back."""

from typing import Protocol

from PySide6.QtCore import QMetaObject, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDockWidget,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from editor.ui.fields import LengthField, ParagraphsField, TextField

Field = QLineEdit | QPlainTextEdit


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

    ``moved`` comes when a field gets the focus or loses it, and when its text changes.
    """

    moved = Signal()
    _heard: QMetaObject.Connection | None = None

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def pending(self) -> bool:
        """Whether something was typed in the field with the focus that will be a step."""
        field = self._field()
        return field is not None and _tells(field) and _is_modified(field)

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

    def _field(self) -> Field | None:
        """The one that has the focus: one that has lost it has told what was typed."""
        focus = QApplication.focusWidget()
        if not isinstance(focus, Field):
            return None
        docks = self._window.findChildren(QDockWidget)
        ours = focus.window() in (self._window, *(dock.window() for dock in docks))
        return focus if ours else None

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._heard is not None:
            QObject.disconnect(self._heard)
            self._heard = None
        if isinstance(new, Field) and _tells(new):
            self._heard = new.textChanged.connect(self.moved)
        if isinstance(old, Field) or isinstance(new, Field):
            self.moved.emit()


def _tells(field: Field) -> bool:
    """Whether a step is made of what is typed in a field; a search is none."""
    if isinstance(field, LengthField | TextField | ParagraphsField):
        return True
    viewport = field.parentWidget()
    return viewport is not None and isinstance(viewport.parentWidget(), QAbstractItemView)


def _is_modified(field: Field) -> bool:
    return (field if isinstance(field, QLineEdit) else field.document()).isModified()
