"""Every control has a name for screen readers, every colour is read, every key works."""

from itertools import product

import pytest
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from editor.ui.canvas import looks
from editor.ui.theme import DARK, LIGHT, Theme
from tests.ui.everywhere import dialogs, rest, states

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
TEXT_ON = {
    "text": ("window", "base", "stripe", "bar", "hover", "pressed", "selected"),
    "muted": ("window", "base", "stripe", "bar", "hover"),
    "selected_text": ("selected",),
    "accent_text": ("accent",),
    "accent": ("base", "window"),
    "red": ("base", "window", "bar"),
    "amber": ("base", "window", "bar"),
    "green": ("base", "window", "bar"),
}
"""Which colours are written on which grounds."""


def nameless(top: QWidget) -> list[str]:
    """The controls in view that have no name."""
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        inner = isinstance(
            widget.parent(), QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit
        )
        own = not isinstance(widget, QScrollBar) and not widget.objectName().startswith("qt_")
        if not isinstance(widget, CONTROLS) or inner or not own or not widget.isVisible():
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget.parent()).__name__}/{type(widget).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(window, qapp) -> None:
    for state in states(window):
        rest(qapp)
        assert nameless(window) == [], state


def test_every_control_of_every_dialog_has_a_name(window, qapp) -> None:
    for name, dialog in dialogs(window, qapp):
        assert nameless(dialog) == [], name
        assert dialog.windowTitle(), name


def contrast(one: str | QColor, other: str | QColor) -> float:
    """The ratio of WCAG 2.2."""
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: QColor) -> float:
    parts = color.redF(), color.greenF(), color.blueF()
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_read_on_all_its_grounds(theme: Theme) -> None:
    for text, grounds in TEXT_ON.items():
        for ground in grounds:
            ratio = contrast(getattr(theme, text), getattr(theme, ground))
            assert ratio >= 4.5, f"{text} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_controls_and_the_focus_are_seen(theme: Theme) -> None:
    for color, ground in product(("accent", "edge"), ("base", "window", "bar")):
        ratio = contrast(getattr(theme, color), getattr(theme, ground))
        assert ratio >= 3, f"{color} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_badges_and_numbers_on_the_canvas_are_read(theme: Theme) -> None:
    here = looks.DARK if theme.dark else looks.LIGHT
    for color in (here.over, here.short, here.fits):
        assert contrast(here.badge_text, color) >= 4.5, color.name()
    assert contrast(here.number, here.ruler) >= 4.5
