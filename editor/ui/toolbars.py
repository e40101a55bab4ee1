"""The bar of commands at the top and the strip of tools at the left."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QToolBar, QWidget

from editor.ui.actions import Actions, Command
from editor.ui.look import Look
from editor.values.language import Words


def add_command_bar(
    window: QMainWindow, look: Look, actions: Actions, names: Iterable[str]
) -> QToolBar:
    """Commands with icon and text; an empty name is a gap, ``>`` sends the rest to the right."""
    bar = QToolBar(look.say(Words("工具栏", "Toolbar")), window)
    bar.setObjectName("main")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name in names:
        if name == ">":
            space = QWidget()
            space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            bar.addWidget(space)
        elif name:
            bar.addAction(actions[name])
        else:
            bar.addSeparator()
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
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
    for button in strip.children():
        if isinstance(button, QWidget) and hasattr(button, "defaultAction"):
            action = button.defaultAction()
            if action is not None:
                button.setAccessibleName(action.text())
    return strip
