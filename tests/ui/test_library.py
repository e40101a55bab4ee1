"""The library's lists: what an edit does not touch is left alone."""

from dataclasses import replace

from editor.edit.photos import SetPhoto
from editor.model.text import Paragraph
from editor.ui.panels.photos import PICTURE, PhotoTree


def test_a_caption_is_typed_without_reading_pictures_again(window, monkeypatch):
    tree = window.docks.library.photos
    photo = window.issue.photos[0]
    read = []
    monkeypatch.setattr(PhotoTree, "_picture", lambda _, new: read.append(new.id))
    caption = Paragraph("新的图说", "图说")
    window.bridge.do(SetPhoto(replace(photo, caption=caption)))
    assert tree.topLevelItem(0).text(0) == "新的图说"
    assert read == []


def test_pictures_are_read_when_the_list_is_seen(window, qtbot):
    tree = window.docks.library.photos
    tree.setParent(None)
    assert tree.topLevelItem(0).icon(0).isNull()
    qtbot.addWidget(tree)
    tree.show()
    waiting = tree.topLevelItem(0).icon(0).cacheKey()
    qtbot.waitUntil(lambda: tree.topLevelItem(0).icon(0).cacheKey() != waiting)
    assert tree.topLevelItem(0).icon(0).availableSizes()[0].width() == 2 * PICTURE.width()
