"""Dumps say what is painted, the same way every time."""

from editor.display.items import (
    DisplayList,
    Flow,
    FrameItems,
    Glyphs,
    Group,
    Picture,
    PlacedGlyphs,
    SetLine,
    Shape,
    TextItem,
)
from editor.display.recorder import compare, dump
from editor.model.font import FaceKey
from editor.model.frame import Cutout
from editor.model.tone import Tone
from editor.values.color import BLACK, Cmyk, Gray, Spot
from editor.values.geometry import Matrix, Rect, Size
from editor.values.ids import FrameId, PageId
from editor.values.path import Path

SERIF = FaceKey("Serif", 400)


def text(words, x, y, color=BLACK, **more):
    count = len(words)
    offsets = tuple(9.0 * i for i in range(count))
    ids = tuple(range(1, count + 1))
    run = Glyphs(SERIF, 9.0, color, ids, offsets, words, 9.0 * count, **more)
    line = SetLine(0, count, (), 9.0 * count, 8, 1, (PlacedGlyphs(0.5, -0.25, run),))
    return TextItem(x, y, line)


def page(*items):
    frame = FrameItems(FrameId("f1"), Rect(0, 0, 9, 9), items)
    return DisplayList(PageId("p1"), Size(1105.512, 1559.055), 8.504, (frame,))


def test_a_page_is_dumped_line_by_line():
    display = page(
        text("大同", 10, 20),
        text("竖", 100.006, 20, Gray(0.5), flow=Flow.DOWN, scale_x=0.8),
        Shape(Path.line(0, 0, 10, 0), stroke=Spot("红", Cmyk(0, 1, 1, 0), 0.5), width=0.5),
        Shape(Path.line(0, 0, 10, 0), fill=Gray(1), stroke=BLACK, dash=(0, 2), round_dots=True),
        Group(
            (Picture("a.jpg", Rect(1, 2, 3, 4), Rect(0, 0, 0.5, 1)),),
            Matrix(1, 0, 0, 1, 5, 5),
            Path((("M", (0, 0)), ("Q", (1, 1, 2, 0)), ("Z", ()))),
        ),
        Picture("b.jpg", Rect(0, 0, 1, 1)),
    )
    assert dump(display).splitlines() == [
        "page p1 (1105.51, 1559.06) bleed 8.5",
        "frame f1",
        "text (10.5, 19.75) Serif 400 9pt “大同” 0..9 cmyk(0, 0, 0, 100)",
        "text (100.51, 19.75) Serif 400 9pt “竖” 0..0 down ×0.8 gray(50)",
        "shape M(0, 0) L(10, 0) stroke spot(红 50) width 0.5",
        "shape M(0, 0) L(10, 0) fill gray(100) stroke cmyk(0, 0, 0, 100) width 0 dots (0, 2)",
        "group matrix (1, 0, 0, 1, 5, 5) clip M(0, 0) Q(1, 1, 2, 0) Z",
        "  picture a.jpg (1, 2, 3, 4) crop (0, 0, 0.5, 1)",
        "picture b.jpg (0, 0, 1, 1)",
    ]


def test_missing_glyphs_are_marked():
    run = Glyphs(SERIF, 9.0, BLACK, (0,), (0.0,), "龘", 9.0)
    line = SetLine(0, 1, (), 9.0, 8, 1, (PlacedGlyphs(0, 0, run),))
    assert "“龘” 0..0 missing" in dump(page(TextItem(0, 0, line)))


def test_compare_names_the_lines_that_differ():
    before = dump(page(text("大同", 10, 20), text("市", 10, 33)))
    after = dump(page(text("大同", 10, 20), text("市", 10, 34)))
    assert compare(before, before) == ""
    changed = [line for line in compare(before, after).splitlines() if line[:2] in {"-t", "+t"}]
    assert len(changed) == 2


def test_marks_of_a_line_are_drawn_where_the_line_stands():
    run = Glyphs(SERIF, 9.0, BLACK, (1,), (0.0,), "重", 9.0)
    dot = Shape(Path.line(4, 3, 5, 3), fill=BLACK)
    line = SetLine(0, 1, (), 9.0, 8, 1, (PlacedGlyphs(0, 0, run),), shapes=(dot,))
    assert dump(page(TextItem(10, 20, line))).splitlines()[-1] == (
        "shape M(14, 23) L(15, 23) fill cmyk(0, 0, 0, 100)"
    )


def test_what_is_out_of_the_ordinary_of_a_picture_is_told():
    tone = Tone(black=0.1, gamma=1.2, gray=True)
    picture = Picture("ad.pdf", Rect(0, 0, 1, 1), tone=tone, cutout=Cutout.PATH, page=2)
    assert dump(page(picture)).splitlines()[2] == (
        "picture ad.pdf (0, 0, 1, 1) page 2 cut out by path tone (0.1, 1, 1.2, 0, 0) gray"
    )
