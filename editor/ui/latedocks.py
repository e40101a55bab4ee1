"""Docks that are made when they are first asked for: they float beside the page until docked."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from editor.ui.desk import Desk
from editor.ui.panels.assets import AssetsPanel
from editor.ui.panels.layers import LayersPanel
from editor.ui.panels.panel import Panel


def _find(desk: Desk) -> Panel:
    from editor.ui.panels.find import FindPanel  # noqa: PLC0415  (late, as its dock is)

    return FindPanel(desk)


def _uses(desk: Desk) -> Panel:
    from editor.ui.panels.uses import UsesPanel  # noqa: PLC0415  (late, as its dock is)

    return UsesPanel(desk)


def _story(desk: Desk) -> Panel:
    from editor.ui.panels.story import StoryPanel  # noqa: PLC0415  (late, as its dock is)

    return StoryPanel(desk)


def _characters(desk: Desk) -> Panel:
    from editor.ui.panels.characters import CharactersPanel  # noqa: PLC0415  (late, as its dock is)

    return CharactersPanel(desk)


KINDS: dict[str, tuple[Callable[[Desk], Panel], QSize]] = {
    "find": (_find, QSize(620, 680)),
    "uses": (_uses, QSize(560, 460)),
    "assets": (AssetsPanel, QSize(420, 640)),
    "layers": (LayersPanel, QSize(320, 300)),
    "story": (_story, QSize(720, 760)),
    "characters": (_characters, QSize(460, 460)),
}
"""What makes each, and how large it floats."""
STAYING = ("assets", "layers", "characters")
"""Those that are opened again when they were left open; the others belong to a task."""
REOPEN_MS = 300
"""How long after the window they are opened again: the page is painted first."""


class LateDocks:
    """The docks of one window that few need every day. ``dress`` puts a panel into a dock."""

    def __init__(
        self, desk: Desk, window: QMainWindow, dress: Callable[[str, Panel], QDockWidget]
    ) -> None:
        self._desk, self._window, self._dress = desk, window, dress
        self.made: dict[str, QDockWidget] = {}
        left = desk.shell.settings.open_panels
        self._left_open = [name for name in STAYING if f"dock-{name}" in left]
        if self._left_open:
            QTimer.singleShot(REOPEN_MS, window, self._reopen)

    def __getitem__(self, name: str) -> QDockWidget:
        """The dock of this name, hidden when it is new; KeyError when there is none."""
        return self.made.get(name) or self._make(name)

    def put_away(self) -> None:
        """Close all of them; they will float again."""
        for name, dock in self.made.items():
            dock.hide()
            self._float(dock, KINDS[name][1])

    def _reopen(self) -> None:
        """Open those that were left open, unless the window is gone already."""
        if self._window.isVisible():
            for name in self._left_open:
                self[name].show()

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
