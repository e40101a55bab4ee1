"""F6: the keyboard goes round the page and the panels in view."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from editor.ui.desk import Desk
from editor.ui.panels.panel import in_front

TAKES = Qt.FocusPolicy.TabFocus
"""The part of a focus policy that lets the keyboard in."""


def next_panel(desk: Desk) -> None:
    """Give the keyboard to the next panel, after the last one to the page."""
    _turn(desk, 1)


def previous_panel(desk: Desk) -> None:
    """Give the keyboard to the panel before, before the first one to the page."""
    _turn(desk, -1)


def _turn(desk: Desk, step: int) -> None:
    places = _places(desk)
    focused = QApplication.focusWidget()
    here = next((at for at, place in enumerate(places) if _holds(place, focused)), 0)
    place = places[(here + step) % len(places)]
    place.window().activateWindow()
    _first(place).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _places(desk: Desk) -> list[QWidget]:
    """The page and the panels in view that take the keyboard, from the left to the right."""
    docks = [dock for dock in desk.dialog_parent.findChildren(QDockWidget) if in_front(dock)]
    docks.sort(key=lambda dock: (dock.isFloating(), dock.x(), dock.y()))
    return [desk.canvas, *(dock for dock in docks if _first(dock) is not dock)]


def _holds(place: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (place is widget or place.isAncestorOf(widget))


def _first(place: QWidget) -> QWidget:
    """What takes the keyboard in a panel."""
    if not isinstance(place, QDockWidget):
        return place
    found = (
        widget
        for widget in place.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & TAKES
    )
    return next(found, place)
