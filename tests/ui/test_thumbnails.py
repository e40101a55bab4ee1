"""Pictures of pages that are never left half done."""

from editor.edit.text import Splice
from editor.model.place import Part, TextRef
from editor.values.ids import PageId

PAGE = PageId("page1")


def test_a_page_whose_photo_came_is_painted_although_it_was_interrupted(window, qtbot):
    thumbnails = window.docks.pages.thumbnails
    qtbot.waitUntil(lambda: thumbnails.image(PAGE) is not None and not thumbnails._queue)
    before = thumbnails.image(PAGE)
    thumbnails._on_photo("gate.jpg")
    thumbnails._step(0.0)
    assert thumbnails._painting is not None
    window.bridge.do(Splice(TextRef("a3", Part.BODY, 0), 0, 0, "新"))
    assert thumbnails._painting is None
    qtbot.waitUntil(lambda: thumbnails.image(PAGE) is not before)
