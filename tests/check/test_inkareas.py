"""Findings about too much ink name the page, the frame on top and what to do."""

from editor.check.inkareas import ink_findings
from editor.display.items import DisplayList, FrameItems
from editor.model.output import Severity
from editor.pictures.inkareas import InkArea
from editor.values.geometry import Rect, Size
from editor.values.ids import FrameId, PageId


def display(*frames):
    shown = tuple(FrameItems(FrameId(name), rect, ()) for name, rect in frames)
    return DisplayList(PageId("p1"), Size(400, 300), 0, shown)


def test_an_area_is_a_finding_at_the_topmost_frame():
    page = display(("panel", Rect(0, 0, 300, 300)), ("photo", Rect(50, 50, 100, 100)))
    (found,) = ink_findings([InkArea(Rect(60, 60, 20, 20), 2.613)], 2.2, page)
    assert (found.code, found.page, found.frame) == ("ink.rendered", "p1", "photo")
    assert found.severity is Severity.WARNING
    assert "261%" in found.words.zh
    assert "220%" in found.words.zh
    assert "7 × 7 mm" in found.words.en


def test_an_area_outside_all_frames_names_the_page_alone():
    (found,) = ink_findings([InkArea(Rect(350, 10, 20, 20), 2.5)], 2.2, display())
    assert found.frame is None
