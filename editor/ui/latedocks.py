"""Docks that are made when they are first asked for: they float beside the page until docked."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from editor.ui.desk import Desk
from editor.ui.panels.assets import AssetsPanel
from editor.ui.panels.characters import CharactersPanel
from editor.ui.panels.find import FindPanel
from editor.ui.panels.layers import LayersPanel
from editor.ui.panels.panel import Panel
from editor.ui.panels.story import StoryPanel

KINDS: dict[str, tuple[Callable[[Desk], Panel], QSize]] = {
    "find": (FindPanel, QSize(620, 680)),
    "assets": (AssetsPanel, QSize(420, 640)),
    "layers": (LayersPanel, QSize(320, 300)),
    "story": (StoryPanel, QSize(720, 760)),
    "characters": (CharactersPanel, QSize(460, 460)),
}
"""What makes each, and how large it floats."""


class LateDocks:
    """The docks of one window that few need every day. ``dress`` puts a panel into a dock."""

    def __init__(
        self, desk: Desk, window: QMainWindow, dress: Callable[[str, Panel], QDockWidget]
    ) -> None:
        self._desk, self._window, self._dress = desk, window, dress
        self.made: dict[str, QDockWidget] = {}

    def __getitem__(self, name: str) -> QDockWidget:
        """The dock of this name, hidden when it is new; KeyError when there is none."""
        return self.made.get(name) or self._make(name)

    def put_away(self) -> None:
        """Close all of them; they will float again."""
        for name, dock in self.made.items():
            dock.hide()
            self._float(dock, KINDS[name][1])

    def _make(self, name: str) -> QDockWidget:
        kind, size = KINDS[name]
        dock = self.made[name] = self._dress(name, kind(self._desk))
        if not self._window.restoreDockWidget(dock):
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            self._float(dock, size)
        dock.hide()
        return dock

    def _float(self, dock: QDockWidget, size: QSize) -> None:
        """At the right of the window, below its bars."""
        dock.setFloating(True)
        shown = self._window.geometry()
        height = min(size.height(), max(shown.height() - 160, 320))
        dock.resize(size.width(), height)
        dock.move(shown.topRight() + QPoint(-size.width() - 40, 110))
