"""A real window for benchmarks, whose canvas notes when it was last painted, and how sharply."""

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

import editor.ui.window as window_module
from editor.ui.app import make_app, make_desktop
from editor.ui.canvas.view import PageCanvas
from editor.ui.garbage import MainThreadCollector
from editor.ui.settings import Settings
from editor.values.language import Language

SIZE = (1440, 900)
PATIENCE = 20.0
"""Seconds that anything may take at most."""


class TimedCanvas(PageCanvas):
    """``painted`` is when the last painting ended, ``clear`` whether it showed nothing stale."""

    painted = 0.0
    clear = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As always, and note it."""
        super().paintEvent(event)
        self.clear = self.is_sharp
        self.painted = time.perf_counter()


class Bench:
    """The program with one open issue, made as `editor.ui.app.run` makes it."""

    def __init__(self, project: Path, settings: Path) -> None:
        self.begun = time.perf_counter()
        window_module.PageCanvas = TimedCanvas  # type: ignore[misc]
        self.app = make_app(["bench"])
        self.collector = MainThreadCollector(self.app)
        self.desktop = make_desktop(self.app, Settings(settings), Language.ZH)
        if not self.desktop.open_path(project):
            raise SystemExit(str(project))
        self.window = self.desktop.windows[0]
        self.window.resize(*SIZE)

    @property
    def canvas(self) -> TimedCanvas:
        """The canvas of the window."""
        canvas = self.window.canvas
        assert isinstance(canvas, TimedCanvas)
        return canvas

    def until_sharp(self, since: float = 0.0) -> float:
        """Let the program run until all that is seen was painted after a moment; that moment's
        distance in milliseconds."""
        end = time.perf_counter() + PATIENCE
        while not (self.canvas.painted > since and self.canvas.clear):
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            if time.perf_counter() > end:
                raise TimeoutError
        return (self.canvas.painted - since) * 1000

    def run(self, seconds: float) -> None:
        """Let the program live for a while."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            time.sleep(0.001)

    def close(self) -> None:
        """Close without asking."""
        window = self.window
        window.leave()
        window.bridge.session.close()
        self.desktop.windows.remove(window)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.collector.release()
