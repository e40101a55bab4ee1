"""The docks of the window: panels with a quiet title bar, and where they belong."""

import itertools

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QTabBar, QWidget

from editor.ui.desk import Desk
from editor.ui.dockedge import DockEdge
from editor.ui.latedocks import LateDocks
from editor.ui.look import Look
from editor.ui.panels.findings import FindingsPanel
from editor.ui.panels.history import HistoryPanel
from editor.ui.panels.inspector import InspectorPanel
from editor.ui.panels.library import LibraryPanel
from editor.ui.panels.pages import PagesPanel
from editor.ui.panels.panel import Panel, icon_button
from editor.ui.panels.styles import StylesPanel
from editor.ui.panels.swatches import SwatchesPanel
from editor.ui.room import is_narrow
from editor.values.language import Words

LEFT, RIGHT = 336, 332
"""Widths of the dock columns in logical pixels."""
SHARE = 0.28
"""What one of them takes of a small screen at most."""


class DockTitle(QWidget):
    """A title bar: the panel's name and a button that puts it away."""

    def __init__(self, look: Look, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("dock-title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._show_floating(dock.isFloating())
        dock.topLevelChanged.connect(self._show_floating)
        name = QLabel(dock.windowTitle())
        name.setFont(look.font(weight=600))
        close = icon_button(look, "close", look.say(Words("收起", "Put away")))
        close.setIconSize(close.iconSize() * 0.6)
        close.clicked.connect(dock.close)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.addWidget(name, 1)
        row.addWidget(close)

    def _show_floating(self, floating: bool) -> None:
        self.setProperty("floating", floating)
        self.style().unpolish(self)
        self.style().polish(self)


class Docks(QObject):
    """All panels in their docks, by name."""

    def __init__(self, desk: Desk, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._look = window, desk.look
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.tidy)
        self.pages = PagesPanel(desk)
        self.library = LibraryPanel(desk)
        self.inspector = InspectorPanel(desk)
        self.styles = StylesPanel(desk)
        self.swatches = SwatchesPanel(desk)
        self.findings = FindingsPanel(desk)
        self.history = HistoryPanel(desk)
        self._late = LateDocks(desk, window, lambda name, panel: self._dock(desk, name, panel))
        self._docks = {
            name: self._dock(desk, name, panel)
            for name, panel in (
                ("pages", self.pages),
                ("library", self.library),
                ("inspector", self.inspector),
                ("styles", self.styles),
                ("swatches", self.swatches),
                ("findings", self.findings),
                ("history", self.history),
            )
        }

    def __getitem__(self, name: str) -> QDockWidget:
        """The dock of this name; KeyError when there is none."""
        return self._docks.get(name) or self._late[name]

    def arrange(self) -> None:
        """Put all docks where they belong and show them."""
        window, docks = self._window, self._docks
        self._late.put_away()
        for dock in docks.values():
            dock.setFloating(False)
            window.removeDockWidget(dock)
        if is_narrow(window):
            self._stack()
        else:
            self._stand(int(window.screen().availableSize().width() * SHARE))
        for dock in docks.values():
            dock.show()
        docks["findings"].raise_()
        docks["inspector"].raise_()

    def float_later(self) -> None:
        """Show those that float when the window is there: shown before, they would lie behind."""
        floating = [dock for dock in self._docks.values() if dock.isFloating() and dock.isVisible()]
        for dock in floating:
            dock.hide()
        QTimer.singleShot(0, self._window, lambda: self._float(floating))

    def _float(self, floating: list[QDockWidget]) -> None:
        if self._window.isVisible():
            for dock in floating:
                dock.show()

    def _stand(self, most: int) -> None:
        """A column at either side of the page, none wider than ``most`` logical pixels."""
        window, docks = self._window, self._docks
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        window.addDockWidget(left, docks["pages"])
        window.splitDockWidget(docks["pages"], docks["library"], Qt.Orientation.Vertical)
        window.addDockWidget(right, docks["inspector"])
        window.splitDockWidget(docks["inspector"], docks["findings"], Qt.Orientation.Vertical)
        window.tabifyDockWidget(docks["inspector"], docks["styles"])
        window.tabifyDockWidget(docks["styles"], docks["swatches"])
        window.tabifyDockWidget(docks["findings"], docks["history"])
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        widths = [min(LEFT, most), min(RIGHT, most)]
        window.resizeDocks([docks["pages"], docks["inspector"]], widths, across)
        window.resizeDocks([docks["pages"], docks["library"]], [400, 420], down)
        window.resizeDocks([docks["inspector"], docks["findings"]], [560, 230], down)

    def _stack(self) -> None:
        """All in one column, behind one another's tabs."""
        docks = tuple(self._docks.values())
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, docks[0])
        for below, above in itertools.pairwise(docks):
            self._window.tabifyDockWidget(below, above)
        self._window.resizeDocks([docks[0]], [RIGHT], Qt.Orientation.Horizontal)

    def tidy(self) -> None:
        """Flat tab bars; a dock among tabs is named by its tab and needs no title. Qt leaves bars
        hidden that it takes up again when docks are put elsewhere at once."""
        for bar in self._window.findChildren(QTabBar):
            if bar.parent() is self._window:
                bar.setDrawBase(False)
                bar.setDocumentMode(True)
                bar.setExpanding(False)
                bar.setElideMode(Qt.TextElideMode.ElideNone)
                policy = Qt.FocusPolicy.TabFocus if bar.count() else Qt.FocusPolicy.NoFocus
                bar.setFocusPolicy(policy)
                bar.setVisible(bar.isVisibleTo(self._window) or bar.count() > 1)
                bar.setAccessibleName(self._look.say(Words("面板", "Panels")))
        for dock in (*self._docks.values(), *self._late.made.values()):
            others = self._window.tabifiedDockWidgets(dock)
            tabbed = not dock.isFloating() and any(
                other.isVisibleTo(self._window) for other in others
            )
            old = dock.titleBarWidget()
            if isinstance(old, DockTitle) is tabbed:
                dock.setTitleBarWidget(QWidget(dock) if tabbed else DockTitle(self._look, dock))
                old.deleteLater()

    def _dock(self, desk: Desk, name: str, panel: Panel) -> QDockWidget:
        dock = QDockWidget(desk.look.say(panel.words), self._window)
        dock.setObjectName(f"dock-{name}")
        dock.setAccessibleName(dock.windowTitle())
        dock.setWidget(panel)
        dock.setTitleBarWidget(DockTitle(desk.look, dock))
        dock.setMinimumWidth(200)
        DockEdge(dock, desk.look.theme.edge)
        dock.dockLocationChanged.connect(self._soon.start)
        dock.topLevelChanged.connect(self._soon.start)
        dock.visibilityChanged.connect(self._soon.start)
        dock.visibilityChanged.connect(panel.set_seen)
        return dock
