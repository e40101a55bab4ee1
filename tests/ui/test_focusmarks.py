"""One sees where the keys go: what Tab reaches looks different with the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.canvas.view import PageCanvas
from editor.ui.dialogs.new import NewDialog
from tests.ui.everywhere import rest
from tests.ui.test_start import started


def reached(top: QWidget) -> Iterator[QWidget]:
    """What Tab goes through."""
    widget = top.nextInFocusChain()
    while widget is not top:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            yield widget
        widget = widget.nextInFocusChain()


def unmarked(top: QWidget, app: QApplication) -> list[str]:
    """What looks the same with and without the focus. The page is where the keys usually are."""
    top.activateWindow()
    found = []
    for widget in list(reached(top)):
        if isinstance(widget, PageCanvas):
            continue
        if app.focusWidget() is not None:
            app.focusWidget().clearFocus()
        rest(app)
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        rest(app)
        if widget.grab().toImage() == before:
            found.append(f"{type(widget).__name__} {widget.accessibleName()}")
    return found


@pytest.mark.parametrize("dock", ["inspector", "styles", "swatches"])
def test_the_window_marks_the_focus(window, qapp, dock) -> None:
    window.dock(dock).raise_()
    rest(qapp)
    assert unmarked(window, qapp) == []


def test_the_start_page_marks_the_focus(desktop, project, settings, qapp, qtbot) -> None:
    settings.remember(project)
    page = started(desktop, qtbot)
    qtbot.waitUntil(lambda: page.templates.count() > 0)
    assert unmarked(page, qapp) == []
    page.recent.setFocus()
    qtbot.keyClick(page.recent, Qt.Key.Key_Tab)
    assert page.templates.hasFocus()
    assert page.templates.currentItem() is not None


def test_a_new_issue_begins_with_its_title_and_marks_the_focus(desktop, settings, qapp, qtbot):
    dialog = NewDialog(desktop.look, settings)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.title.hasFocus)
    assert dialog.title.selectedText() == dialog.title.text()
    for tab in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(tab)
        rest(qapp)
        assert unmarked(dialog, qapp) == []
