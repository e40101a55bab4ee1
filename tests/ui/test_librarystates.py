"""The lists of the library filtered by state."""

import os

from editor.ui.panels.panel import rows_of
from editor.ui.panels.rows import id_of


def shown(tree):
    return [id_of(item) for item in rows_of(tree) if not item.isHidden()]


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


def test_photos_by_state(window):
    library = window.docks.library
    library.tabs.setCurrentIndex(1)
    pick(library, "待排")
    assert shown(library.photos) == []
    pick(library, "缺图")
    assert shown(library.photos) == []
    os.unlink(window.bridge.session.project.photos / "gate.jpg")
    pick(library, "缺图")
    assert shown(library.photos) == ["p1"]
    library.tabs.setCurrentIndex(0)
    assert library.state.currentText() == "全部"
