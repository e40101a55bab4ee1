"""Text around rectangles, L-shapes and any polygon, on the sides that are open to it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.layout.outline import MOST_CORNERS, shadow, thinned, united, without
from editor.layout.wrap import Area, obstacle_of
from editor.model.frame import Box, Direction, PanelFrame, PhotoFrame, Wrap, WrapSide
from editor.model.style import FrameStyle
from editor.model.text import Paragraph
from editor.values.geometry import Insets, Point, Rect
from tests.layout.pages import (
    SHEET,
    article,
    engine,
    issue,
    page,
    rect,
    story_fit,
    text_frame,
    texts,
)

COLUMN = rect(20, 20, 200, 295)
CORNER = (Point(0, 0), Point(1, 0), Point(1, 1), Point(0.5, 1), Point(0.5, 0.5), Point(0, 0.5))
"""An L: the lower left quarter is missing."""


def wall(where, sides=WrapSide.LARGEST, outline=(), clearance=0.0):
    wrap = Wrap(Insets.all(clearance), sides, outline)
    return PhotoFrame(Box("p", where, wrap))


def lay(obstacle, length=200, **more):
    frame = text_frame("f", COLUMN, **more)
    return engine().page(issue([page(frame, obstacle)], [article("字" * length)]), "p1")


def rows(layout):
    """For every row its parts: where they start and how long they are."""
    found = {}
    for x, y, text in texts(layout, "f"):
        found.setdefault(round((y - 28.8) / 15), []).append((x, len(text)))
    return found


def test_text_goes_on_at_the_wider_side():
    found = rows(lay(wall(rect(80, 35, 60, 25))))
    assert [found[at] for at in range(4)] == [[(20, 20)], [(140, 8)], [(140, 8)], [(20, 20)]]


def test_text_goes_on_at_both_sides():
    found = rows(lay(wall(rect(80, 35, 60, 25), WrapSide.BOTH)))
    assert [found[at] for at in range(3)] == [[(20, 20)], [(20, 6), (140, 8)], [(20, 6), (140, 8)]]


def test_lines_are_read_from_the_left_part_to_the_right_one():
    layout = lay(wall(rect(80, 35, 60, 10), WrapSide.BOTH))
    items = [item for item in layout.display.frames[0].items if hasattr(item, "line")]
    assert [(item.line.start, item.line.end) for item in items[:4]] == [
        (0, 20), (20, 26), (26, 34), (34, 54),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sides", "part"),
    [(WrapSide.LEFT, [(20, 6)]), (WrapSide.RIGHT, [(140, 8)]), (WrapSide.NONE, None)],
)
def test_text_stays_on_one_side_or_leaves_the_line(sides, part):
    assert rows(lay(wall(rect(80, 35, 60, 25), sides))).get(1) == part


def test_a_part_of_less_than_four_characters_stays_empty():
    found = rows(lay(wall(rect(55, 35, 60, 10), WrapSide.BOTH)))
    assert found[1] == [(120, 10)]


def test_a_paragraph_that_ends_left_of_an_obstacle_leaves_the_right_part_empty():
    frame = text_frame("f", COLUMN)
    obstacle = wall(rect(80, 20, 60, 25), WrapSide.BOTH)
    layout = engine().page(issue([page(frame, obstacle)], [article("字" * 5, "文" * 14)]), "p1")
    assert rows(layout) == {0: [(20, 5)], 1: [(20, 6), (140, 8)]}


def test_text_follows_an_l_shape():
    found = rows(lay(wall(rect(120, 35, 100, 55), outline=CORNER)))
    assert [found[at][0][1] for at in range(6)] == [20, 10, 10, 15, 15, 20]


def test_text_follows_a_slope_with_the_whole_height_of_its_characters():
    triangle = (Point(1, 0), Point(1, 1), Point(0, 1))
    found = rows(lay(wall(rect(120, 35, 100, 100), outline=triangle)))
    assert [found[at][0][1] for at in range(9)] == [20, 19, 17, 16, 14, 13, 11, 10, 20]


def test_clearance_is_kept_on_all_sides_of_an_outline():
    found = rows(lay(wall(rect(120, 50, 100, 55), outline=CORNER, clearance=10)))
    assert [found[at][0][1] for at in range(8)] == [20, 9, 9, 9, 9, 14, 14, 20]


def test_the_largest_of_the_parts_left_by_several_frames_is_taken():
    frame = text_frame("f", COLUMN)
    walls = [
        PhotoFrame(Box(name, where, Wrap()))
        for name, where in (("p", rect(70, 20, 20, 10)), ("q", rect(150, 20, 20, 10)))
    ]
    layout = engine().page(issue([page(frame, *walls)], [article("字" * 40)]), "p1")
    assert rows(layout)[0] == [(90, 6)]


def test_vertical_text_goes_around_on_both_sides():
    frame = rect(20, 20, 100, 200)
    outline = (Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1))
    for corners in ((), outline):
        obstacle = wall(rect(90, 80, 30, 60), WrapSide.BOTH, corners)
        value = [page(text_frame("f", frame, direction=Direction.VERTICAL), obstacle)]
        layout = engine().page(issue(value, [article("字" * 60)]), "p1")
        assert [(x, y, len(text)) for x, y, text in texts(layout, "f")][:5] == [
            (115, 20, 6), (115, 140, 8), (100, 20, 6), (100, 140, 8), (85, 20, 20),
        ]  # fmt: skip


def test_above_in_vertical_text_is_left_of_horizontal_one():
    obstacle = wall(rect(90, 80, 30, 60), WrapSide.LEFT, clearance=10)
    value = [page(text_frame("f", rect(20, 20, 100, 200), direction=Direction.VERTICAL), obstacle)]
    layout = engine().page(issue(value, [article("字" * 60)]), "p1")
    assert [(x, y, len(text)) for x, y, text in texts(layout, "f")][:4] == [
        (115, 20, 5), (100, 20, 5), (85, 20, 5), (70, 20, 20),
    ]  # fmt: skip


def test_a_frame_style_pushes_text_away_too():
    sheet = replace(SHEET, frame=(FrameStyle("绕排", wrap=Wrap(Insets.all(10))),))
    panel = PanelFrame(Box("p", rect(120, 20, 100, 20), style="绕排"))
    value = issue([page(text_frame("f", COLUMN), panel)], [article("字" * 60)])
    found = rows(engine().page(replace(value, styles=sheet), "p1"))
    assert [found[at][0][1] for at in range(3)] == [9, 9, 20]


def test_lines_with_a_drop_initial_stay_on_one_side():
    initial = replace(SHEET.paragraph[0], name="首字", drop_lines=2)
    sheet = replace(SHEET, paragraph=(*SHEET.paragraph, initial))
    obstacle = wall(rect(80, 20, 60, 25), WrapSide.BOTH)
    body = article(Paragraph("文" * 60, "首字"))
    value = issue([page(text_frame("f", COLUMN), obstacle)], [body])
    found = rows(engine().page(replace(value, styles=sheet), "p1"))
    assert [x for x, _ in found[0] + found[1]] == [140, 140]


def test_a_subhead_keeps_clear_of_an_outline_with_all_its_lines():
    triangle = (Point(1, 0), Point(1, 1), Point(0, 1))
    obstacle = wall(rect(120, 20, 100, 100), outline=triangle)
    body = article(Paragraph("小标题", "小标题"), "字" * 40)
    layout = engine().page(issue([page(text_frame("f", COLUMN), obstacle)], [body]), "p1")
    first = layout.display.frames[0].items[0]
    middle = first.x + (first.line.edges[0] + first.line.edges[-1]) / 2
    assert middle == pytest.approx(20 + 160 / 2)


def test_room_is_counted_in_all_parts_of_a_row():
    layout = lay(wall(rect(80, 35, 60, 25), WrapSide.BOTH), 20)
    found = story_fit(layout)
    assert (found.short_lines, found.short_chars) == (2 * 2 + 17, 14 * 2 + 17 * 20)


def test_a_shadow_is_the_union_of_what_a_polygon_shows_between_two_heights():
    cup = ((0, 0), (3, 0), (3, 8), (7, 8), (7, 0), (10, 0), (10, 10), (0, 10))
    assert shadow(cup, 1, 2) == [(0, 3), (7, 10)]
    assert shadow(cup, 7, 9) == [(0, 10)]
    assert shadow(cup, -5, -1) == shadow(cup, 11, 12) == []
    bow = ((0, 0), (10, 10), (10, 0), (0, 10))
    assert shadow(bow, 4, 4.5) == [(0, 4.5), (5.5, 10)]


def test_stretches_are_united_and_taken():
    assert united([(5, 6), (0, 2), (1, 3)]) == [(0, 3), (5, 6)]
    assert without([(0, 10)], 3, 4) == [(0, 3), (4, 10)]
    assert without([(0, 10)], -1, 4) == [(4, 10)]
    assert without([(0, 10)], 0, 10) == []


def test_outlines_of_very_many_corners_are_thinned():
    corners = tuple((float(at), 0.0) for at in range(10_001))
    assert len(thinned(corners)) <= MOST_CORNERS
    assert thinned(corners[:5]) == corners[:5]


points = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(lambda pair: Point(*pair))
outlines = st.lists(points, min_size=3, max_size=8).map(tuple)


@settings(max_examples=200, deadline=None)
@given(outlines, st.floats(0, 12), st.sampled_from(WrapSide), st.floats(0, 90), st.floats(0, 1))
def test_no_part_of_a_line_meets_an_outline(outline, clearance, sides, y, along):
    obstacle = obstacle_of(Rect(30, 20, 60, 60), Wrap(Insets.all(clearance), sides, outline))
    area = Area(0, 0.0, 200.0, 0.0, 100.0, (obstacle,))
    parts = area.segments(y, 10, 10)
    assert all(left >= -1e-6 and left + width <= 200 + 1e-6 for left, width in parts)
    assert sorted(parts) == list(parts)
    corners = [(30 + 60 * point.x, 20 + 60 * point.y) for point in outline]
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        px, py = x1 + (x2 - x1) * along, y1 + (y2 - y1) * along
        if y - clearance + 0.01 < py < y + 10 + clearance - 0.01:
            for left, width in parts:
                assert not left - clearance + 0.01 < px < left + width + clearance - 0.01


places = st.tuples(st.floats(0, 250), st.floats(0, 250), st.floats(5, 200), st.floats(5, 200)).map(
    lambda values: Rect(*values)
)
walls = st.builds(
    lambda where, sides, outline, room: PanelFrame(
        Box("", where, Wrap(Insets.all(room), sides, outline))
    ),
    places,
    st.sampled_from(WrapSide),
    st.one_of(st.just(()), outlines),
    st.floats(0, 20),
)


@settings(max_examples=150, deadline=None)
@given(
    places,
    st.lists(walls, max_size=3),
    st.lists(st.text("字中文，。“”12ab 　\n", max_size=80), max_size=4),
    st.fixed_dictionaries(
        {
            "columns": st.integers(1, 3),
            "widths": st.lists(st.floats(1, 30), max_size=3).map(tuple),
            "balance": st.booleans(),
            "direction": st.sampled_from(Direction),
        }
    ),
)
def test_no_character_is_lost_or_doubled(own, obstacles, paragraphs, options):
    frame = text_frame("f", own, gutter=5, **options)
    named = [replace(o, box=replace(o.box, id=f"o{at}")) for at, o in enumerate(obstacles)]
    layout = engine().page(issue([page(frame, *named)], [article(*paragraphs)]), "p1")
    items = [item for item in layout.display.frames[0].items if hasattr(item, "line")]
    shown = "".join(
        paragraphs[item.ref.paragraph][item.line.start : item.line.end] for item in items
    )
    whole = "".join("".join(paragraphs).split())
    fit = story_fit(layout)
    assert whole.startswith("".join(shown.split()))
    assert len("".join(shown.split())) + fit.over_chars == len(whole)
