"""Tabs of pages: more than there is room for are reached by arrows that are seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_arrows_lead_to_tabs_that_have_no_room(desktop, window, qtbot, theme) -> None:
    desktop.set_theme(theme)
    window = desktop.windows[0]
    for _ in range(20):
        window.actions_.trigger("page.duplicate")
    window.show_page(window.issue.pages[0].id)
    bar = window.tabs
    qtbot.waitUntil(lambda: bar.count() == len(window.issue.pages) and bar.currentIndex() == 0)
    arrows = [each for each in bar.findChildren(QToolButton) if each.isVisible()]
    assert len(arrows) == 2
    on = next(each for each in arrows if each.arrowType() is Qt.ArrowType.RightArrow)
    assert inked(on)
    last = bar.count() - 1
    while on.isEnabled():
        qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    assert bar.tabRect(last).right() <= on.geometry().left() + 1
    assert all(inked(each) is each.isEnabled() for each in arrows)


def inked(button: QToolButton) -> bool:
    """Whether anything is drawn on a button."""
    image = button.grab().toImage()
    ground = image.pixel(1, 1)
    return any(
        image.pixel(x, y) != ground
        for x in range(2, image.width() - 2)
        for y in range(2, image.height() - 2)
    )
