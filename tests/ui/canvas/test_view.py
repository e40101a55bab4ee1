"""Zoom, pan, rulers and the look of the desk."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.canvas.camera import Camera, next_zoom
from editor.values.geometry import Point, Rect
from tests.ui.mouse import move_mouse

Held = Qt.KeyboardModifier


def wheel(canvas, turn, held=Held.NoModifier):
    place = QPointF(300, 300)
    event = QWheelEvent(
        place,
        canvas.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def test_camera_maps_both_ways():
    camera = Camera(2.0, 10.0, 20.0)
    assert camera.place(Point(3, 4)) == QPointF(16, 28)
    assert camera.page(QPointF(16, 28)) == Point(3, 4)
    assert camera.page_box(camera.box(Rect(1, 2, 3, 4))) == Rect(1, 2, 3, 4)


def test_zoom_goes_through_steps():
    assert next_zoom(1.0, 1) == 1.25
    assert next_zoom(1.0, -1) == 0.75
    assert next_zoom(0.9, 1) == 1
    assert next_zoom(32, 1) == 32


def test_the_wheel_scrolls_and_with_ctrl_zooms_at_the_pointer(canvas, qtbot):
    canvas.set_zoom(4.0)
    before = canvas.stage.camera
    wheel(canvas, -120)
    assert canvas.stage.camera.y < before.y
    assert canvas.stage.camera.x == before.x
    wheel(canvas, -120, Held.ShiftModifier)
    assert canvas.stage.camera.x < before.x
    point = canvas.stage.camera.page(QPointF(300, 300))
    with qtbot.waitSignal(canvas.zoomChanged):
        wheel(canvas, 120, Held.ControlModifier)
    assert canvas.zoom > 4
    after = canvas.stage.camera.page(QPointF(300, 300))
    assert (after.x, after.y) == pytest.approx((point.x, point.y), abs=0.5)


@pytest.mark.parametrize("x", [120, 250, 380])
def test_zooming_from_the_whole_page_keeps_the_place_under_the_pointer(canvas, x):
    canvas.resize(1300, 700)
    canvas.fit_page()
    place = canvas.stage.camera.place(Point(x, 200))
    for _ in range(8):
        canvas.set_zoom(canvas.zoom * 1.2, place)
        after = canvas.stage.camera.page(place)
        assert (after.x, after.y) == pytest.approx((x, 200), abs=2)


def test_the_wheel_leaves_a_page_alone_that_is_seen_whole(canvas):
    canvas.fit_page()
    before = canvas.stage.camera
    wheel(canvas, -120)
    assert canvas.stage.camera == before


def test_the_middle_button_and_the_hand_pull_the_paper(canvas):
    canvas.set_zoom(4.0)
    view, before = canvas.viewport(), canvas.stage.camera
    QTest.mousePress(view, Qt.MouseButton.MiddleButton, Held.NoModifier, QPoint(200, 200))
    move_mouse(view, QPoint(230, 240), Qt.MouseButton.MiddleButton)
    QTest.mouseRelease(view, Qt.MouseButton.MiddleButton, Held.NoModifier, QPoint(230, 240))
    assert (canvas.stage.camera.x, canvas.stage.camera.y) == (before.x + 30, before.y + 40)
    assert canvas.tools.active.name == "select"
    canvas.set_tool("hand")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Held.NoModifier, QPoint(200, 200))
    move_mouse(view, QPoint(190, 190), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Held.NoModifier, QPoint(190, 190))
    assert canvas.stage.camera.x == before.x + 20


def test_the_lens_zooms_in_and_frames_what_was_drawn(canvas):
    canvas.set_tool("zoom")
    view = canvas.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Held.NoModifier, QPoint(300, 300))
    assert canvas.zoom == 1.25
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Held.AltModifier, QPoint(300, 300))
    assert canvas.zoom == 1.0
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Held.NoModifier, QPoint(300, 300))
    move_mouse(view, QPoint(400, 400), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Held.NoModifier, QPoint(400, 400))
    assert canvas.zoom > 5


def test_keys_zoom_where_there_is_no_menu(canvas):
    QTest.keyClick(canvas, Qt.Key.Key_Equal, Held.ControlModifier)
    assert canvas.zoom == 1.25
    QTest.keyClick(canvas, Qt.Key.Key_Minus, Held.ControlModifier)
    QTest.keyClick(canvas, Qt.Key.Key_Minus, Held.ControlModifier)
    assert canvas.zoom == 0.75
    QTest.keyClick(canvas, Qt.Key.Key_1, Held.ControlModifier)
    assert canvas.zoom == 1.0
    QTest.keyClick(canvas, Qt.Key.Key_0, Held.ControlModifier)
    assert canvas.fits


def test_a_fitting_page_goes_on_fitting(canvas):
    canvas.fit_page()
    before = canvas.zoom
    canvas.resize(600, 500)
    assert canvas.zoom < before
    box = canvas.stage.camera.box(Rect(0, 0, 400, 560))
    view = canvas.viewport().rect()
    assert view.contains(box.toAlignedRect())


def test_rulers_can_go_and_the_desk_can_be_dark(canvas):
    light = canvas.grab().toImage()
    canvas.set_dark(True)
    dark = canvas.grab().toImage()
    place = (canvas.viewport().x() + 3, canvas.viewport().y() + 3)
    assert dark.pixelColor(*place).lightness() < light.pixelColor(*place).lightness() - 80
    assert dark.pixelColor(2, 2).lightness() < 80
    canvas.show_rulers = False
    assert canvas.viewport().pos() == QPoint(0, 0)
    assert not canvas.show_rulers


def test_the_pointer_is_told_in_points(canvas, qtbot):
    with qtbot.waitSignal(canvas.cursorMoved) as told:
        move_mouse(canvas.viewport(), canvas.stage.camera.place(Point(100, 50)))
    assert told.args == pytest.approx([100, 50], abs=1)


def test_the_grid_is_drawn_when_asked_for(canvas):
    canvas.show_frames = False
    plain = canvas.viewport().grab().toImage()
    canvas.show_grid = True
    assert canvas.viewport().grab().toImage() != plain
