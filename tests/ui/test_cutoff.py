"""No text is cut off, in either language, at the usual and at twice the size."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QTreeView,
    QWidget,
)

from editor.ui.panels.panel import Panel, UprightArea
from editor.ui.room import is_narrow
from editor.values.language import Language
from tests.ui.everywhere import dialogs, rest, states
from tests.ui.screen import offscreen

SLACK = 2
"""Pixels that rounding may take."""


def cut(top: QWidget) -> list[str]:
    """The texts in view that have less room than they need."""
    widgets = [
        each for each in (top, *top.findChildren(QWidget)) if not each.visibleRegion().isEmpty()
    ]
    return [f"{owner(each)}: {text}" for each in widgets for text in lost(each)]


def owner(widget: QWidget) -> str:
    """The panel or window of a widget, and what it is."""
    top = widget
    while top.parentWidget() is not None and not isinstance(top, Panel | QDialog):
        top = top.parentWidget()
    return f"{type(top).__name__}/{type(widget).__name__}"


def lost(widget: QWidget) -> list[str]:
    """What of a widget's own texts is cut off."""
    found: list[str] = []
    match widget:
        case QToolButton() if widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            pass
        case QPushButton() | QCheckBox() | QRadioButton() | QToolButton():
            found = short(widget)
        case QLabel() if widget.wordWrap():
            least = widget.heightForWidth(widget.width())
            found = [widget.text()] if widget.height() + SLACK < least else []
        case QLabel():
            found = short(widget)
        case QLineEdit() if not widget.text():
            hint = widget.placeholderText()
            over = widget.fontMetrics().horizontalAdvance(hint) - widget.width()
            found = [f"{hint!r} {over} px over"] if over > 0 else []
        case QComboBox():
            found = combo(widget)
        case QTabBar():
            places = range(widget.count())
            found = [widget.tabText(at) for at in places if not whole_tab(widget, at)]
        case QTreeView() if not widget.isHeaderHidden():
            found = header(widget)
        case UprightArea():
            over = widget.widget().width() - widget.viewport().width()
            lies_out = over > SLACK and not is_narrow(widget)
            found = [f"{over} px over {widget.viewport().width()}"] if lies_out else []
    return found


def short(widget: QAbstractButton | QLabel) -> list[str]:
    text, wanted = widget.text(), widget.sizeHint()
    size = widget.size() + QSize(SLACK, SLACK)
    fits = size.width() >= wanted.width() and size.height() >= wanted.height()
    return [] if fits or not text else [f"{text!r} {widget.width()} < {wanted.width()}"]


def combo(box: QComboBox) -> list[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    text = box.currentText()
    own = box.property("content") is None
    wide = box.fontMetrics().horizontalAdvance(text)
    return [f"{text!r} {room.width()} < {wide}"] if own and wide > room.width() + SLACK else []


def whole_tab(bar: QTabBar, place: int) -> bool:
    rect = bar.tabRect(place)
    wide = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
    return rect.width() >= wide and (bar.usesScrollButtons() or rect.right() <= bar.width())


def header(tree: QTreeView) -> list[str]:
    head, model = tree.header(), tree.model()
    texts = [
        str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(head.count())
    ]
    return [
        text
        for at, text in enumerate(texts)
        if not head.isSectionHidden(at)
        and text
        and head.fontMetrics().horizontalAdvance(text) > head.sectionSize(at)
    ]


def larger(window: QWidget) -> list[QSize]:
    """The least size of a window, when it is more than the screen has."""
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    room = window.screen().availableSize()
    return [] if least.boundedTo(room) == least else [least]


@pytest.mark.parametrize("language", Language)
def test_no_text_of_the_window_is_cut_off(desktop, window, qapp, qtbot, language) -> None:
    desktop.set_language(language)
    window = desktop.windows[0]
    qtbot.waitSignal(window.survey.finished).wait()
    window.resize(QSize(1440, 900).boundedTo(window.screen().availableSize()))
    found = {}
    for state in states(window):
        rest(qapp)
        found[state] = cut(window)
        assert larger(window) == [], state
    assert {key: texts for key, texts in found.items() if texts} == {}


@pytest.mark.parametrize("language", Language)
def test_no_text_of_a_dialog_is_cut_off(desktop, window, qapp, language) -> None:
    desktop.set_language(language)
    found = {name: cut(dialog) for name, dialog in dialogs(desktop.windows[0], qapp)}
    assert {key: texts for key, texts in found.items() if texts} == {}
    assert len(found) > 12


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="this is the inner run")
@pytest.mark.parametrize(("percent", "tests"), [(200, "no_text"), (300, "of_the_window")])
def test_the_same_holds_on_screens_that_are_small_at_other_sizes(percent, tests) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-k", tests, __file__]
    environment = dict(os.environ)
    offscreen(environment, percent)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]
