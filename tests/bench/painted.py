"""Typing into a real window, painted off screen, with the time of every key."""

import os
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.session.session import Session
from editor.ui.bridge import Bridge
from editor.ui.canvas.view import PageCanvas
from editor.values.ids import PageId
from editor.values.language import Language

VIEW = (1400, 900)


def paint_times(project: Path, page: PageId, keys: list[Splice]) -> list[float]:
    """Milliseconds from each edit to everything visible being painted, at life size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    session = Session.open(project, fonts=FontLibrary())
    bridge = Bridge(session, Language.EN)
    canvas = PageCanvas(bridge, Language.EN)
    canvas.resize(*VIEW)
    canvas.show()
    canvas.show_page(page)
    canvas.set_zoom(1.0)
    app.processEvents()
    canvas.settle()
    times = []
    for key in keys:
        start = time.perf_counter()
        bridge.do(key)
        canvas.settle()
        times.append((time.perf_counter() - start) * 1000)
        app.processEvents()
    canvas.close()
    bridge.detach()
    session.close()
    return times
