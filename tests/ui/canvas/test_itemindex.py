"""Items found by place, in their order, however the page changes."""

from hypothesis import given
from hypothesis import strategies as st

from editor.display.items import DisplayList, FrameItems, Shape
from editor.ui.canvas.itemindex import ItemIndex
from editor.values.color import BLACK
from editor.values.geometry import Rect, Size
from editor.values.ids import FrameId, PageId
from editor.values.path import Path

PLACES = [Rect(x, y, 20, 10) for x in (0, 30, 60) for y in (0, 20)]

UPPER_LEFT = [Rect(0, 0, 20, 10), Rect(30, 0, 20, 10)]


def page(places):
    items = tuple(Shape(Path.rectangle(place), BLACK) for place in places)
    frames = (FrameItems(FrameId("f"), Rect(0, 0, 100, 40), items),)
    return DisplayList(PageId("p"), Size(100, 40), 0.0, frames)


@given(st.lists(st.lists(st.sampled_from(PLACES), max_size=6), min_size=1, max_size=4))
def test_what_is_found_is_what_lies_there_back_to_front_doubles_too(pages):
    index = ItemIndex()
    for places in pages:
        shown = page(places)
        index.show(shown)
        found = index.within(Rect(-1, -1, 52, 12))
        assert found == [
            item
            for item, place in zip(shown.frames[0].items, places, strict=True)
            if place in UPPER_LEFT
        ]
