"""Moving about in the window: frames dragged, pages scrolled, zoomed and turned."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from editor.model.frame import Frame, PhotoFrame, leaves
from editor.values.geometry import Point
from tests.bench.deskwindow import Bench

STEPS = 120
TURNS = 12
STUCK = 1.0
"""Seconds after which nothing is going to be painted."""


def opened(bench: Bench) -> float:
    """Milliseconds from opening the issue in the running program to its first sharp page."""
    return bench.until_sharp(bench.begun)


def dragged(bench: Bench) -> list[float]:
    """Milliseconds of each frame while a photo is dragged through text that makes way."""
    window, canvas = bench.window, bench.canvas
    window.show_page(window.issue.pages[0].id)
    canvas.set_tool("select")
    canvas.fit_page()
    frame = _movable(bench)
    bench.run(1.0)
    start = canvas.stage.camera.place(_grip(frame))
    _mouse(bench, QEvent.Type.MouseButtonPress, start)
    times = []
    for step in range(STEPS):
        away = QPointF(2.0 * (step % 60), 1.0 * (step % 60) * (1 if step < 60 else -1))
        times.append(_timed(bench, lambda at=start + away: _move(bench, at)))
    _mouse(bench, QEvent.Type.MouseButtonRelease, start)
    window.bridge.undo()
    return times[3:]


def scrolled(bench: Bench) -> list[float]:
    """Milliseconds of each frame while the wheel turns over warm tiles, from end to end."""
    canvas = bench.canvas
    canvas.set_zoom(1.0)
    bar = canvas.verticalScrollBar()
    times: list[float] = []
    for turn in (-60, 60, -60, 60):
        times = []
        while bar.value() < bar.maximum() if turn < 0 else bar.value() > bar.minimum():
            times.append(_timed(bench, lambda by=turn: _wheel(bench, by)))
        bench.run(0.6)
    return times


def zoomed(bench: Bench) -> list[float]:
    """Milliseconds of each frame while Ctrl and the wheel zoom in and out."""
    control = Qt.KeyboardModifier.ControlModifier
    steps = (40,) * (STEPS // 4) + (-40,) * (STEPS // 4)
    return [_timed(bench, lambda by=step: _wheel(bench, by, control)) for step in steps]


def turned(bench: Bench, rest: float = 0.7) -> list[float]:
    """Milliseconds from turning a page, after a rest, to everything in view being sharp."""
    window, canvas = bench.window, bench.canvas
    canvas.fit_page()
    times = []
    for turn in range(TURNS):
        bench.run(rest)
        pages = window.issue.pages
        since = time.perf_counter()
        window.show_page(pages[(turn * 3 + 1) % len(pages)].id)
        times.append(bench.until_sharp(since))
    return times


def _timed(bench: Bench, act: Callable[[], None]) -> float:
    """Milliseconds until an act is painted, panels and all that it sets off included."""
    since = time.perf_counter()
    act()
    while bench.canvas.painted < since and time.perf_counter() - since < STUCK:
        bench.app.processEvents()
    return (time.perf_counter() - since) * 1000


def _movable(bench: Bench) -> Frame:
    page = bench.window.page
    assert page is not None
    frames = [frame for frame in leaves(page.frames) if not frame.box.locked]
    photos = [frame for frame in frames if isinstance(frame, PhotoFrame)]
    return max(photos or frames, key=lambda frame: frame.box.rect.width)


def _grip(frame: Frame) -> Point:
    rect = frame.box.rect
    return Point(rect.x + rect.width * 0.4, rect.y + rect.height * 0.4)


def _move(bench: Bench, at: QPointF) -> None:
    _mouse(bench, QEvent.Type.MouseMove, at)


def _mouse(bench: Bench, kind: QEvent.Type, at: QPointF) -> None:
    view = bench.canvas.viewport()
    left = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
    place = QPointF(view.mapToGlobal(at.toPoint()))
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(kind, at, place, button, held, none))


def _wheel(
    bench: Bench, turn: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    view = bench.canvas.viewport()
    middle = QPointF(view.rect().center())
    phase = Qt.ScrollPhase.NoScrollPhase
    place = QPointF(view.mapToGlobal(middle.toPoint()))
    event = QWheelEvent(
        middle, place, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, keys, phase, False
    )
    QApplication.sendEvent(view, event)
