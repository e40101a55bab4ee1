"""Places in text by point and back, on lines made by hand: every character is 10 pt wide."""

import pytest

from editor.display.hit import PageText
from editor.display.items import DisplayList, FrameItems, SetLine, TextItem
from editor.model.place import Part, TextPoint, TextRef
from editor.values.geometry import Point, Rect, Size

BODY = [TextRef("a", Part.BODY, index) for index in range(3)]


def line(start, end, shift=0.0):
    edges = tuple(shift + 10.0 * index for index in range(end - start + 1))
    return SetLine(start, end, edges, edges[-1], 8.0, 2.0, ())


def page():
    """Two columns in one frame, then a linked frame; a vertical title."""
    first = (
        TextItem(0, 10, line(0, 4, 20), BODY[0]),
        TextItem(0, 24, line(4, 10), BODY[0]),
        TextItem(0, 38, line(10, 12), BODY[0]),
        TextItem(80, 10, line(0, 6), BODY[1]),
        TextItem(80, 24, line(6, 9), BODY[1]),
    )
    second = (TextItem(0, 110, line(0, 0), BODY[2]),)
    title = (
        TextItem(200, 0, line(0, 3), TextRef("a", Part.HEADLINE), vertical=True),
        TextItem(180, 0, line(3, 5), TextRef("a", Part.HEADLINE), vertical=True),
    )
    label = (TextItem(0, 300, line(0, 3)),)
    where = Rect(0, 0, 1, 1)
    frames = (
        FrameItems("one", where, first),
        FrameItems("two", where, second),
        FrameItems("title", where, title),
        FrameItems("label", where, label),
    )
    return PageText(DisplayList("p", Size(300, 400), 0, frames))


def at(paragraph, offset):
    return TextPoint(BODY[paragraph], offset)


@pytest.mark.parametrize(
    ("x", "y", "place"),
    [
        (34, 8, at(0, 1)),
        (36, 8, at(0, 2)),
        (-20, 8, at(0, 0)),
        (55, 38, at(0, 12)),
        (62, 39, at(0, 12)),
        (75, 24, at(1, 6)),
        (150, 500, at(1, 9)),
    ],
)
def test_the_nearest_place_lies_in_the_column_and_row_of_the_point(x, y, place):
    assert page().hit(Point(x, y), "one").at == place


def test_text_that_is_not_edited_is_never_hit():
    assert page().hit(Point(5, 300), "label") is None
    assert page().hit(Point(5, 300), "nowhere") is None


def test_a_caret_at_a_line_break_stands_on_the_next_line_unless_at_end():
    text = page()
    assert text.caret(at(0, 4)).rect == Rect(0, 16, 0, 10)
    assert text.caret(at(0, 4), at_end=True).rect == Rect(60, 2, 0, 10)
    assert text.caret(at(0, 99)) is None


def test_clicking_behind_a_line_keeps_the_caret_there():
    hit = page().hit(Point(75, 9), "one")
    text = page()
    hit = text.hit(Point(69, 9), "one")
    assert (hit.at, hit.at_end) == (at(0, 4), True)


def test_vertical_carets_lie_flat():
    caret = page().caret(TextPoint(TextRef("a", Part.HEADLINE), 1))
    assert caret.vertical
    assert caret.rect == Rect(198, 10, 10, 0)


def test_vertical_lines_are_hit_by_their_axis():
    assert page().hit(Point(183, 12), "title").at.offset == 4


def test_boxes_cover_the_selected_part_of_every_line():
    boxes = page().boxes(at(0, 2), at(1, 1))
    assert boxes == (
        Rect(40, 2, 20, 10),
        Rect(0, 16, 60, 10),
        Rect(0, 30, 20, 10),
        Rect(80, 2, 10, 10),
    )
    assert page().boxes(at(0, 4), at(0, 5)) == (Rect(0, 16, 10, 10),)


def test_going_down_keeps_the_goal_and_enters_the_next_column_and_frame():
    text = page()
    hit, goal = text.beside(at(0, 3), 1, 50.0, "one")
    assert (hit.at, goal) == (at(0, 9), 50.0)
    hit, goal = text.beside(at(0, 9), 1, goal, "one")
    assert (hit.at, goal) == (at(0, 12), 50.0)
    hit, goal = text.beside(at(0, 12), 1, goal, "one")
    assert (hit.at, goal) == (at(1, 5), 130.0)
    hit, goal = text.beside(at(1, 8), 1, goal, "one")
    assert (hit.at, hit.frame) == (at(2, 0), "two")
    assert text.beside(at(2, 0), 1, goal, "two") is None


def test_dragging_stays_in_the_story():
    hit = page().hit_story(Point(10, 105), BODY[0], "one")
    assert (hit.at, hit.frame) == (at(2, 0), "two")


def table():
    """Two rows of two cells between two lines of text; the first cell has two lines."""
    ref = BODY[1]
    cells = [Rect(0, 12, 50, 30), Rect(50, 12, 50, 30), Rect(0, 42, 50, 15), Rect(50, 42, 50, 15)]
    items = (
        TextItem(0, 10, line(0, 10), BODY[0]),
        TextItem(5, 24, line(0, 3), ref, cell=cells[0]),
        TextItem(5, 38, line(3, 5), ref, cell=cells[0]),
        TextItem(60, 31, line(6, 8), ref, cell=cells[1]),
        TextItem(5, 52, line(9, 9), ref, cell=cells[2]),
        TextItem(60, 52, line(10, 12), ref, cell=cells[3]),
        TextItem(0, 67, line(0, 2), BODY[2]),
    )
    where = Rect(0, 0, 100, 100)
    return PageText(DisplayList("p", Size(100, 100), 0, (FrameItems("one", where, items),)))


@pytest.mark.parametrize(
    ("x", "y", "place"),
    [
        (90, 15, at(1, 8)),
        (55, 41, at(1, 6)),
        (48, 50, at(1, 9)),
        (12, 16, at(1, 1)),
        (70, 8, at(0, 7)),
    ],
)
def test_a_point_in_a_cell_finds_its_text(x, y, place):
    assert table().hit(Point(x, y), "one").at == place


@pytest.mark.parametrize(
    ("start", "steps", "goal", "place"),
    [
        (at(1, 7), 1, 70, at(1, 11)),
        (at(1, 11), -1, 70, at(1, 7)),
        (at(1, 1), 1, 15, at(1, 4)),
        (at(1, 4), 1, 15, at(1, 9)),
        (at(1, 9), -1, 15, at(1, 4)),
        (at(0, 7), 1, 70, at(1, 7)),
        (at(1, 7), -1, 70, at(0, 7)),
        (at(1, 11), 1, 70, at(2, 2)),
        (at(2, 1), -1, 10, at(1, 9)),
    ],
)
def test_a_line_up_or_down_stays_in_the_column_of_a_table(start, steps, goal, place):
    found, _ = table().beside(start, steps, goal, "one")
    assert found.at == place


def beside_a_picture():
    """Three rows, the middle one in two parts."""
    items = (
        TextItem(0, 10, line(0, 10), BODY[0]),
        TextItem(0, 24, line(10, 13), BODY[0]),
        TextItem(70, 24, line(13, 16), BODY[0]),
        TextItem(0, 38, line(16, 26), BODY[0]),
    )
    where = Rect(0, 0, 100, 100)
    return PageText(DisplayList("p", Size(100, 100), 0, (FrameItems("one", where, items),)))


@pytest.mark.parametrize(
    ("start", "steps", "goal", "place"),
    [
        (at(0, 2), 1, 20, at(0, 12)),
        (at(0, 8), 1, 80, at(0, 14)),
        (at(0, 12), 1, 20, at(0, 18)),
        (at(0, 14), 1, 80, at(0, 24)),
        (at(0, 14), -1, 80, at(0, 8)),
        (at(0, 24), -1, 80, at(0, 14)),
        (at(0, 18), -1, 20, at(0, 12)),
    ],
)
def test_a_line_up_or_down_goes_around_a_picture(start, steps, goal, place):
    found, kept = beside_a_picture().beside(start, steps, goal, "one")
    assert (found.at, kept) == (place, goal)


def test_columns_of_one_row_are_left_for_the_next():
    items = (TextItem(0, 10, line(0, 4), BODY[0]), TextItem(80, 10, line(4, 8), BODY[0]))
    frames = (FrameItems("one", Rect(0, 0, 100, 100), items),)
    text = PageText(DisplayList("p", Size(100, 100), 0, frames))
    found, _ = text.beside(at(0, 2), 1, 20, "one")
    assert found.at == at(0, 6)
