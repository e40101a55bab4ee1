"""The bar of commands at the top, chosen by the editor, and the strip of tools at the left."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from editor.ui.actions import Actions, Command
from editor.ui.look import Look
from editor.values.language import Words

MORE = Words("更多工具：放不下的都在这里", "More tools, for which there is no room")
ACROSS = Qt.Orientation.Horizontal
CUSTOMISE = "window.toolbar"
"""The command that the bar's own menu offers."""


class CommandBar(QToolBar):
    """Commands with icon and text; an empty name is a gap. ``usual`` are those that stand here
    until the editor chooses others."""

    def __init__(
        self, window: QMainWindow, look: Look, actions: Actions, usual: tuple[str, ...]
    ) -> None:
        super().__init__(look.say(Words("工具栏", "Toolbar")), window)
        self._actions, self.usual = actions, usual
        self.setObjectName("main")
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def fill(self, names: Iterable[str]) -> None:
        """Show these commands; those that are no longer there are left out."""
        known = {command.id for command in self._actions.commands()}
        self.clear()
        for name in names:
            if not name:
                self.addSeparator()
            elif name in known:
                self.addAction(self._actions[name])

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self._actions[CUSTOMISE])
        menu.exec(self.mapToGlobal(place))
        menu.deleteLater()


def add_command_bar(
    window: QMainWindow, look: Look, actions: Actions, usual: tuple[str, ...]
) -> CommandBar:
    """The bar at the top of a window, with what usually stands there."""
    bar = CommandBar(window, look, actions, usual)
    bar.fill(usual)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
    _name_extension(bar, look)
    return bar


def add_tool_strip(
    window: QMainWindow, look: Look, actions: Actions, tools: Iterable[Command]
) -> QToolBar:
    """The canvas tools, one of which is always in use."""
    strip = QToolBar(look.say(Words("工具", "Tools")), window)
    strip.setObjectName("tools")
    strip.setMovable(False)
    strip.setOrientation(Qt.Orientation.Vertical)
    strip.setIconSize(QSize(20, 20))
    strip.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    group = QActionGroup(strip)
    for tool in tools:
        group.addAction(actions[tool.id])
        strip.addAction(actions[tool.id])
        if tool.id in {"tool.text", "tool.rule"}:
            strip.addSeparator()
    window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, strip)
    _name_extension(strip, look)
    for button in strip.children():
        if isinstance(button, QWidget) and hasattr(button, "defaultAction"):
            action = button.defaultAction()
            if action is not None:
                button.setAccessibleName(action.text())
    return strip


def _name_extension(bar: QToolBar, look: Look) -> None:
    """Qt's own » button, which shows what has no room: named, and reached by Tab."""
    button = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    if isinstance(button, QToolButton):
        button.setAccessibleName(look.say(MORE))
        button.setToolTip(look.say(MORE))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIcon(look.icon("extension" if bar.orientation() is ACROSS else "extension-down"))
        button.setIconSize(QSize(11, 11))
