"""The library's lists: what an edit does not touch is left alone."""

from dataclasses import replace

from editor.edit.photos import SetPhoto
from editor.model.text import Paragraph
from editor.ui.panels.photos import PhotoTree


def test_a_caption_is_typed_without_reading_pictures_again(window, monkeypatch):
    tree = window.docks.library.photos
    photo = window.issue.photos[0]
    read = []
    monkeypatch.setattr(PhotoTree, "_picture", lambda _, new: read.append(new.id))
    caption = Paragraph("新的图说", "图说")
    window.bridge.do(SetPhoto(replace(photo, caption=caption)))
    assert tree.topLevelItem(0).text(0) == "新的图说"
    assert read == []
