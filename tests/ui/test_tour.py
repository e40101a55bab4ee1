"""The tour points to what is really there, in both languages, by mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.ui.panels.panel import in_front
from editor.ui.tour import STEPS, Tour, start_tour
from editor.values.language import Language


def test_every_step_points_to_a_widget_in_view(window) -> None:
    for step in STEPS:
        found = window.findChild(QWidget, step.target) if step.target else window.canvas
        assert found is not None, step.target
        assert found.isVisible(), step.target


@pytest.mark.parametrize("language", Language)
def test_it_goes_through_all_cards_within_the_window(desktop, window, qapp, language) -> None:
    desktop.set_language(language)
    window = desktop.windows[0]
    window.action("help.tour").trigger()
    tour = window.findChild(Tour)
    for number, step in enumerate(STEPS, 1):
        qapp.processEvents()
        assert tour.title.text() == step.title.text(language)
        assert tour.count.text() == f"{number} / {len(STEPS)}"
        assert window.rect().contains(tour.geometry())
        assert tour.text.height() >= tour.text.heightForWidth(tour.text.width())
        tour.next.click()
    assert not tour.isVisible()


def test_a_panel_behind_a_tab_comes_to_the_front(window, qtbot) -> None:
    window.docks["styles"].raise_()
    qtbot.waitUntil(lambda: not in_front(window.docks["inspector"]))
    start_tour(window)
    tour = window.findChild(Tour)
    for number, step in enumerate(STEPS):
        tour.show_step(number)
        assert step.target != "dock-inspector" or in_front(tour.target())
    tour.end()


def test_keys_lead_through_it_and_out(window, qtbot) -> None:
    start_tour(window)
    tour = window.findChild(Tour)
    qtbot.keyClick(tour, Qt.Key.Key_Right)
    assert tour.title.text() == STEPS[1].title.zh
    qtbot.keyClick(tour, Qt.Key.Key_Left)
    assert tour.title.text() == STEPS[0].title.zh
    assert not tour.back.isEnabled()
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()
