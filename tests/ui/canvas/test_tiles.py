"""Tiles and repainted strips show the very page that is rendered whole."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from editor.ui.canvas.qtpainter import render_page
from editor.ui.canvas.tiles import CAP, Key
from editor.values.geometry import Point, Rect


def pixels(image):
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def seen_and_rendered(canvas, fonts):
    """The sheet as the widget shows it, and the page rendered at once."""
    canvas.settle()
    ratio = canvas.devicePixelRatioF()
    shown = pixels(canvas.viewport().grab().toImage())
    display, camera = canvas.stage.layout.display, canvas.stage.camera
    photos = canvas.bridge.session.project.photos
    scale, sources = camera.scale * ratio, canvas.desk.tiles.sources
    whole = pixels(render_page(display, fonts, photos, scale, sources))
    x, y = round(camera.x * ratio), round(camera.y * ratio)
    left, top = max(0, -x), max(0, -y)
    part = whole[top : top + shown.shape[0], left : left + shown.shape[1]]
    corner = np.s_[max(0, y) : max(0, y) + part.shape[0], max(0, x) : max(0, x) + part.shape[1]]
    seen = shown[corner]
    return seen, part[: seen.shape[0], : seen.shape[1]]


@pytest.mark.parametrize("zoom", [0.4, 1.0, 3.7])
def test_tiles_have_no_seams(canvas, fonts, zoom):
    canvas.preview_mode = True
    canvas.set_zoom(zoom)
    seen, rendered = seen_and_rendered(canvas, fonts)
    assert rendered.min() < 60
    assert np.abs(seen - rendered).mean() < 0.05


def test_strips_repainted_while_typing_leave_nothing_behind(canvas, fonts):
    canvas.preview_mode = True
    one = canvas.stage.frame("one").box.rect
    canvas.enter_text("one", Point(one.x, one.y))
    for _ in range(12):
        QTest.keyClicks(canvas, "ab ")
    canvas.caret.wake(focused=False)
    seen, rendered = seen_and_rendered(canvas, fonts)
    assert np.abs(seen - rendered).mean() < 0.05
    canvas.bridge.undo()
    seen, rendered = seen_and_rendered(canvas, fonts)
    canvas.caret.wake(focused=False)
    seen, rendered = seen_and_rendered(canvas, fonts)
    assert np.abs(seen - rendered).mean() < 0.05


def test_old_tiles_are_stretched_until_the_new_ones_are_there(canvas):
    canvas.preview_mode = True
    canvas.settle()
    canvas.set_zoom(1.4)
    stretched = pixels(canvas.viewport().grab().toImage())
    canvas.settle()
    fresh = pixels(canvas.viewport().grab().toImage())
    assert np.abs(stretched - fresh).mean() < 20
    assert (stretched < 100).any()


def test_tiles_are_painted_in_turns_of_the_event_loop(canvas, qtbot):
    canvas.set_zoom(2.0)
    qtbot.waitUntil(lambda: not canvas.desk.tiles.busy)
    qtbot.waitUntil(lambda: not canvas.is_painting)


def test_only_so_many_tiles_are_kept(canvas):
    for zoom in (2.0, 3.0, 4.0, 6.0, 8.0):
        canvas.set_zoom(zoom)
        for step in range(6):
            canvas.pan(-QPoint(300, 200).toPointF() * step)
            canvas.settle()
    assert canvas.desk.tiles.count <= CAP


def test_strips_land_where_they_belong_on_fine_screens(canvas, fonts):
    tiles, display = canvas.desk.tiles, canvas.stage.layout.display
    key = Key(2.0, 0, 0)
    tiles.want([key])
    tiles.settle()
    fresh = tiles.image(key, 2.0).copy()
    tiles.change(display, [Rect(20, 60, 100, 50)])
    tiles.settle()
    assert tiles.image(key, 2.0) == fresh


def test_an_unknown_page_empties_the_desk(canvas):
    canvas.show_page("nowhere")
    canvas.settle()
    assert canvas.stage.layout is None
    canvas.show_page("p2")
    assert canvas.stage.layout.page == "p2"
