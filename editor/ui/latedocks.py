"""Docks that are made when they are first asked for: they float beside the page until docked."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from editor.ui.desk import Desk
from editor.ui.panels.assets import AssetsPanel
from editor.ui.panels.layers import LayersPanel
from editor.ui.panels.panel import Panel, in_front


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
GAP, BELOW = 24, 110
"""Pixels between a floating panel and those at its right, and the top of the window above it."""
MOST = 0.75
"""What one covers of the page's width at most, unless nothing stands beside it."""
STEP = 32
"""Pixels by which one floats lower than another, and further to the left."""
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
            self._float(name, dock)

    def _reopen(self) -> None:
        """Open those that were left open, unless the window is gone already."""
        if self._window.isVisible():
            for name in self._left_open:
                self[name].show()

    def _make(self, name: str) -> QDockWidget:
        kind, _ = KINDS[name]
        dock = self.made[name] = self._dress(name, kind(self._desk))
        if not self._window.restoreDockWidget(dock):
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            beside = self._column()
            if beside is not None:
                self._window.tabifyDockWidget(beside, dock)
            self._float(name, dock)
        dock.hide()
        dock.topLevelChanged.connect(lambda _: QTimer.singleShot(0, dock, dock.raise_))
        return dock

    def _float(self, name: str, dock: QDockWidget) -> None:
        """Over the page, at the left of the panels that stand at the right of the window; over
        these where too little would be left of the page. Steps keep titles apart. Docked, it will
        be a tab among them."""
        column, (_, size), step = self._column(), KINDS[name], STEP * list(KINDS).index(name)
        dock.setFloating(True)
        shown = self._window.geometry()
        height = min(size.height(), max(shown.height() - 160 - step, 320))
        covers = size.width() > MOST * self._desk.centre.width()
        taken = 0 if column is None or covers else self._window.width() - column.x()
        dock.resize(size.width(), height)
        left = max(shown.right() - taken - size.width() - GAP - step, shown.left())
        dock.move(left, shown.top() + BELOW + step)

    def _column(self) -> QDockWidget | None:
        """The uppermost panel in front at the right of the page; None when there is none."""
        right, late = Qt.DockWidgetArea.RightDockWidgetArea, self.made.values()
        docks = (each for each in self._window.findChildren(QDockWidget) if each not in late)
        stand = (each for each in docks if in_front(each) and not each.isFloating())
        column = (each for each in stand if self._window.dockWidgetArea(each) is right)
        return min(column, key=lambda each: each.y(), default=None)
