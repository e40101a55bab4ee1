"""The page alone on the whole screen, still edited: bars and docks come back with Esc."""

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

from editor.edit.selection import NOTHING
from editor.ui.canvas.view import PageCanvas


class FullScreen(QObject):
    """Hides everything around the page and brings it back as it was."""

    def __init__(
        self, window: QMainWindow, canvas: PageCanvas, others: tuple[QWidget, ...]
    ) -> None:
        super().__init__(window)
        self._window, self._canvas, self._others = window, canvas, others
        self._state: QByteArray | None = None
        self._hidden: tuple[QWidget, ...] = ()
        canvas.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether the page has the whole screen."""
        return self._state is not None

    def toggle(self) -> None:
        """Take the whole screen, or give it back."""
        if self.on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Take the whole screen."""
        window = self._window
        self._state = window.saveState()
        around = (
            *window.findChildren(QDockWidget),
            *window.findChildren(QToolBar),
            *(window.menuBar(), window.statusBar()),
            *self._others,
        )
        self._hidden = tuple(widget for widget in around if widget.isVisible())
        for widget in self._hidden:
            widget.hide()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        self._canvas.setFocus()

    def leave(self) -> None:
        """Bring back all that was there."""
        if self._state is None:
            return
        window, state = self._window, self._state
        self._state = None
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        for widget in self._hidden:
            widget.show()
        window.restoreState(state)
        self._hidden = ()
        self._canvas.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc, once there is nothing else to give up."""
        if self.on and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            idle = self._canvas.bridge.session.selection == NOTHING
            if event.key() == Qt.Key.Key_Escape and idle and self._canvas.tool == "select":
                self.leave()
                return True
        return super().eventFilter(watched, event)
