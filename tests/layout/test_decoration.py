"""What an object style draws around a frame, when its colours change."""

from dataclasses import replace

from editor.layout.engine import Engine
from editor.model.color import Paint, Swatch
from editor.model.frame import Box, TitleFrame
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.style import FrameStyle
from editor.values.color import Cmyk
from editor.values.geometry import Rect
from tests.layout.pages import GRID, SHEET
from tests.square_font import square_library


def test_an_empty_frame_with_an_object_style_follows_a_changed_colour():
    box = Box("f", Rect(0, 0, 100, 50), style="底")
    page = Page("p", "1", "要闻", GRID, (TitleFrame(box),))
    sheet = replace(SHEET, frame=(FrameStyle("底", fill=Paint("色")),))
    red, blue = Cmyk(0, 1, 1, 0), Cmyk(1, 1, 0, 0)
    issue = Issue(pages=(page,), styles=sheet, swatches=(Swatch("色", red),))
    engine = Engine(square_library())
    for color in (red, blue):
        shown = engine.page(replace(issue, swatches=(Swatch("色", color),)), "p").display
        assert shown.frames[0].items[0].fill == color
