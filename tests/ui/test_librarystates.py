"""The lists of the library filtered by state."""

import os
import threading
from dataclasses import replace

from editor.edit.photos import SetPhoto
from editor.pictures.picturefile import Colors
from editor.pictures.probe import probe
from editor.session import photos
from editor.ui.panels.panel import rows_of
from editor.ui.panels.rows import id_of

WIDE = 1500
"""Pixels: enough for a photo at its size in the sample, not for line art."""


def shown(tree):
    return [id_of(item) for item in rows_of(tree) if not item.isHidden()]


def shown_now(photos):
    photos.show_states()
    return shown(photos)


def pick(library, name):
    library.state.setCurrentText(name)
    library.state.activated.emit(library.state.currentIndex())


def test_articles_by_state(window):
    library = window.docks.library
    assert shown(library.articles) == ["a1", "a2", "a3"]
    pick(library, "待排")
    assert shown(library.articles) == ["a3"]
    pick(library, "已上版")
    assert shown(library.articles) == ["a1", "a2"]
    library.search.setText("优化")
    assert shown(library.articles) == ["a2"]
    library.search.clear()
    pick(library, "全部")
    assert len(shown(library.articles)) == 3


def test_photos_by_state(window, qtbot):
    library = window.docks.library
    window.show()
    library.tabs.setCurrentIndex(1)
    pick(library, "待排")
    assert shown(library.photos) == []
    pick(library, "缺图")
    assert shown(library.photos) == []
    os.unlink(window.bridge.session.project.photos / "gate.jpg")
    qtbot.waitUntil(lambda: shown_now(library.photos) == ["p1"])
    library.tabs.setCurrentIndex(0)
    assert library.state.currentText() == "全部"


def test_changed_and_missing_files_are_found_without_holding_the_window_up(
    window, qtbot, monkeypatch
):
    library, session = window.docks.library, window.bridge.session
    window.show()
    photo = replace(window.issue.photos[0], fingerprint="0" * 64)
    window.bridge.do(SetPhoto(photo))
    reading, digest_of = [], photos.digest_of

    def read(path):
        reading.append(threading.current_thread() is threading.main_thread())
        return digest_of(path)

    monkeypatch.setattr(photos, "digest_of", read)
    file = session.project.photos / "gate.jpg"
    os.utime(file, (0, 0))
    library.tabs.setCurrentIndex(1)
    pick(library, "已改")
    qtbot.waitUntil(lambda: shown(library.photos) == ["p1"])
    pick(library, "缺图")
    library.photos.show_states()
    assert shown(library.photos) == []
    pick(library, "精度低")
    qtbot.waitUntil(lambda: bool(reading))
    assert reading == [False]
    pick(library, "缺图")
    file.unlink()
    qtbot.waitUntil(lambda: shown(library.photos) == ["p1"])


def test_line_art_wants_more_pixels(window, qtbot):
    library, session = window.docks.library, window.bridge.session
    file = probe(session.project.photos / "gate.jpg")
    photo = replace(window.issue.photos[0], width=WIDE, height=WIDE * file.height // file.width)
    window.bridge.do(SetPhoto(photo))
    window.show()
    library.tabs.setCurrentIndex(1)
    pick(library, "精度低")
    assert shown(library.photos) == []
    line = replace(file, colors=Colors.LINE)
    session.sources = replace(session.sources, probe=lambda _: line)
    os.utime(session.project.photos / "gate.jpg", (0, 0))
    qtbot.waitUntil(lambda: shown_now(library.photos) == ["p1"])
