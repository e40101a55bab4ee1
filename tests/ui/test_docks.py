"""面板: floated, closed, moved, found again as they were left, and put back by one command."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar

from editor.ui.panels.panel import in_front
from editor.ui.window import MainWindow
from tests.ui.mouse import double_click

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
NAMES = ("pages", "library", "inspector", "styles", "swatches", "findings", "history")


def rearrange(window: MainWindow) -> None:
    """Float one panel, close another, move a third to the other side, dock a late one."""
    window.dock("styles").setFloating(True)
    window.dock("styles").resize(360, 420)
    window.dock("history").close()
    window.addDockWidget(RIGHT, window.dock("library"))
    window.actions_.trigger("window.layers")
    window.dock("layers").setFloating(False)


def restarted(desktop, project, qtbot) -> MainWindow:
    """The window closed, and the issue opened again."""
    desktop.windows[0].close()
    qtbot.waitUntil(lambda: not desktop.windows)
    assert desktop.open_path(project)
    return desktop.windows[0]


def stand(window: MainWindow) -> dict[str, tuple[bool, bool, Qt.DockWidgetArea]]:
    """Whether each panel is seen and floats, and at which side it is docked."""
    docks = {name: window.dock(name) for name in NAMES}
    return {
        name: (not dock.isHidden(), dock.isFloating(), window.dockWidgetArea(dock))
        for name, dock in docks.items()
    }


def test_panels_are_found_as_they_were_left(desktop, window, project, qtbot):
    window.resize(1400, 900)
    rearrange(window)
    left = stand(window)
    assert left["styles"][1]
    assert not left["history"][0]
    assert left["library"] == (True, False, RIGHT)
    size = window.dock("styles").size()
    again = restarted(desktop, project, qtbot)
    qtbot.waitUntil(lambda: not again.dock("styles").isHidden())
    assert stand(again) == left
    assert again.dock("styles").size() == size
    late = again.docks._late.made
    qtbot.waitUntil(lambda: "layers" in late)
    layers = again.dock("layers")
    assert not layers.isHidden()
    assert not layers.isFloating()
    assert again.dockWidgetArea(layers) is RIGHT


def test_one_command_puts_all_panels_back(desktop, window, project, qtbot):
    usual = stand(window)
    rearrange(window)
    window.actions_.trigger("window.reset")
    assert stand(window) == usual
    assert window.dock("layers").isHidden()
    rearrange(window)
    again = restarted(desktop, project, qtbot)
    again.actions_.trigger("window.reset")
    assert stand(again) == usual
    assert again.dockWidgetArea(again.dock("library")) is LEFT


def test_a_panels_key_brings_it_to_the_front_and_then_puts_it_away(window, qtbot):
    styles = window.dock("styles")
    command = window.actions_["window.styles"]
    qtbot.waitUntil(lambda: not in_front(styles))
    qtbot.waitUntil(lambda: not command.isChecked())
    command.trigger()
    qtbot.waitUntil(lambda: in_front(styles))
    qtbot.waitUntil(command.isChecked)
    command.trigger()
    assert styles.isHidden()
    command.trigger()
    qtbot.waitUntil(lambda: in_front(styles))


def test_a_floating_panel_is_shown_after_its_window_over_which_it_lies(
    desktop, window, project, qtbot, monkeypatch
):
    window.dock("library").setFloating(True)
    before = []
    monkeypatch.setattr(MainWindow, "showEvent", lambda it, _: before.extend(floating(it)))
    again = restarted(desktop, project, qtbot)
    assert before == []
    qtbot.waitUntil(lambda: floating(again) == ["dock-library"])
    desktop.set_theme("dark")
    assert before == []
    qtbot.waitUntil(lambda: floating(desktop.windows[0]) == ["dock-library"])


def floating(window: MainWindow) -> list[str]:
    """The names of the panels that float and are seen."""
    docks = [window.dock(name) for name in NAMES]
    return [dock.objectName() for dock in docks if dock.isFloating() and dock.isVisible()]


def test_a_floating_panel_has_an_edge_and_a_title_of_its_own(window, qtbot):
    edge = QColor(window.look.theme.edge).name()
    dock = window.dock("layers")
    window.actions_.trigger("window.layers")
    qtbot.waitUntil(dock.isVisible)
    title = dock.titleBarWidget()
    place = title.mapTo(dock, QPoint(title.width() // 2, 3))

    def seen(x, y):
        return dock.grab().toImage().pixelColor(x, y).name()

    floating = seen(place.x(), place.y())
    for x, y in ((0, 40), (dock.width() - 1, 40), (40, 0), (40, dock.height() - 1)):
        assert seen(x, y) == edge
    dock.setFloating(False)
    QApplication.processEvents()
    assert seen(0, 40) != edge
    dock.setFloating(True)
    QApplication.processEvents()
    assert seen(0, 40) == edge
    assert floating != QColor(window.look.theme.window).name()


def test_f6_goes_round_the_page_and_all_panels_in_front(window, qtbot):
    window.show_frame(window.issue.pages[0].frames[0].box.id)
    window.actions_.trigger("window.layers")
    window.activateWindow()
    window.canvas.setFocus()
    round_ = [after(Qt.Key.Key_F6, qtbot) for _ in range(6)]
    assert round_ == ["pages", "library", "inspector", "findings", "layers", "page"]
    back = [after(Qt.Key.Key_F6, qtbot, Qt.KeyboardModifier.ShiftModifier) for _ in range(6)]
    assert back == ["layers", "findings", "inspector", "library", "pages", "page"]


def after(key: Qt.Key, qtbot, held=Qt.KeyboardModifier.NoModifier) -> str:
    """Where the keyboard is once a key was pressed where it was before."""
    QApplication.processEvents()
    qtbot.keyClick(QApplication.focusWidget().window().windowHandle(), key, held)
    QApplication.processEvents()
    place = QApplication.focusWidget()
    while place is not None and not isinstance(place, QDockWidget):
        place = place.parentWidget()
    return place.objectName().removeprefix("dock-") if place is not None else "page"


def test_a_late_panel_floats_beside_the_right_column_and_is_docked_as_a_tab_of_it(
    window, qtbot
) -> None:
    window.resize(1200, 760)
    window.actions_.trigger("window.layers")
    layers, inspector = window.dock("layers"), window.dock("inspector")
    qtbot.waitUntil(layers.isVisible)
    left = window.mapToGlobal(inspector.geometry().topLeft()).x()
    assert layers.isFloating()
    assert layers.frameGeometry().right() < left
    height = inspector.height()
    title = layers.titleBarWidget()
    double_click(title, title.rect().center())
    qtbot.waitUntil(lambda: not layers.isFloating())
    assert inspector in window.tabifiedDockWidgets(layers)
    qtbot.waitUntil(lambda: in_front(layers))
    inspector.raise_()
    QApplication.processEvents()
    assert inspector.height() == height


def test_a_wide_panel_leaves_the_page_free_rather_than_the_column_beside_it(window, qtbot):
    window.resize(1200, 760)
    find = window.dock("find")
    find.show()
    qtbot.waitUntil(find.isVisible)
    column = window.mapToGlobal(window.dock("inspector").geometry().topLeft()).x()
    assert find.frameGeometry().right() > column


def test_no_late_panel_opens_exactly_over_another(window, qtbot):
    window.resize(1200, 760)
    for name in ("layers", "assets", "characters", "find"):
        window.dock(name).show()
    docks = [window.dock(name) for name in ("layers", "assets", "characters", "find")]
    tops = [dock.y() for dock in docks]
    assert len(set(tops)) == len(docks)
    assert min(abs(a - b) for a, b in pairwise(sorted(tops))) >= docks[0].titleBarWidget().height()


def test_tab_bars_that_qt_left_hidden_are_seen_again(window, qtbot) -> None:
    window.reset_layout()
    qtbot.waitUntil(lambda: bool(tabs_in_view(window)))
    count = len(tabs_in_view(window))
    for bar in tabs_in_view(window):
        bar.hide()
    window.docks.tidy()
    assert len(tabs_in_view(window)) == count


def tabs_in_view(window: MainWindow) -> list[QTabBar]:
    """The tab bars of panels."""
    bars = (each for each in window.findChildren(QTabBar) if each.parent() is window)
    return [each for each in bars if each.isVisible() and each.count() > 1]
