"""Stories in columns: flow, obstacles, chains, balance, and the exact fit."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.layout.report import Capacity, NarrowFrame
from editor.model.frame import Box, ColumnFit, Direction, PanelFrame, PhotoFrame, Wrap, WrapSide
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from tests.layout.pages import (
    SHEET,
    article,
    engine,
    issue,
    obstacle,
    page,
    rect,
    story_fit,
    text_frame,
    texts,
)

COLUMN = rect(20, 20, 100, 295)


def lay(frames, *paragraphs, sheet=SHEET):
    value = replace(issue([page(*frames)], [article(*paragraphs)]), styles=sheet)
    return engine().page(value, "p1")


def test_lines_stand_on_the_page_grid():
    layout = lay([text_frame("f", rect(20, 23, 100, 100))], "字" * 25)
    assert texts(layout, "f") == [
        (20, 35 + 8.8, "字" * 10),
        (20, 50 + 8.8, "字" * 10),
        (20, 65 + 8.8, "字" * 5),
    ]


def test_columns_fill_one_after_another():
    layout = lay([text_frame("f", rect(20, 20, 220, 40), columns=2, gutter=20)], "字" * 60)
    assert [(x, y) for x, y, _ in texts(layout, "f")] == [
        (20, 28.8), (20, 43.8), (20, 58.8), (140, 28.8), (140, 43.8), (140, 58.8),
    ]  # fmt: skip
    assert story_fit(layout).over_lines == story_fit(layout).short_lines == 0


def test_overset_counts_lines_and_characters():
    layout = lay([text_frame("f", rect(20, 20, 100, 25))], "字" * 47)
    found = story_fit(layout)
    assert (found.over_lines, found.over_chars) == (3, 27)
    assert found.cut.offset == 20


def test_room_left_is_counted():
    layout = lay([text_frame("f", rect(20, 20, 100, 70))], "字" * 25)
    assert (story_fit(layout).short_lines, story_fit(layout).short_chars) == (2, 20)


def test_frames_without_a_story_say_what_they_hold():
    frames = (
        text_frame("f", rect(20, 20, 100, 70), None),
        text_frame("g", rect(140, 20, 220, 40), "gone", columns=2, gutter=20, follows="f"),
        obstacle(PhotoFrame(Box("p", rect(70, 35, 50, 25)))),
    )
    layout = engine().page(issue([page(*frames)], []), "p1")
    found = [fact for fact in layout.facts if isinstance(fact, Capacity)]
    assert found == [Capacity("f", 5, 3 * 10 + 2 * 5), Capacity("g", 6, 60)]
    placed = engine().page(issue([page(*frames)], [article(name="gone")]), "p1")
    assert [fact for fact in placed.facts if isinstance(fact, Capacity)] == found


def test_text_goes_around_a_rectangle():
    photo = obstacle(PhotoFrame(Box("p", rect(70, 35, 50, 25))))
    layout = lay([text_frame("f", COLUMN), photo], "字" * 40)
    assert [(x, len(text)) for x, _, text in texts(layout, "f")] == [
        (20, 10), (20, 5), (20, 5), (20, 10), (20, 10),
    ]  # fmt: skip


def test_text_goes_around_an_l_shape():
    upper = obstacle(PanelFrame(Box("u", rect(80, 20, 40, 25))))
    lower = obstacle(PanelFrame(Box("l", rect(60, 50, 60, 25))))
    layout = lay([text_frame("f", COLUMN), upper, lower], "字" * 40)
    assert [len(text) for _, _, text in texts(layout, "f")] == [6, 6, 4, 4, 10, 10]


def test_no_text_beside_an_obstacle_that_leaves_less_than_four_characters():
    photo = obstacle(PhotoFrame(Box("p", rect(50, 35, 70, 25))))
    layout = lay([text_frame("f", COLUMN), photo], "字" * 20)
    assert [y for _, y, _ in texts(layout, "f")] == [28.8, 73.8]


def test_clearance_keeps_its_distance():
    photo = obstacle(PhotoFrame(Box("p", rect(80, 35, 40, 10))), clearance=10)
    layout = lay([text_frame("f", COLUMN), photo], "字" * 30)
    assert [len(text) for _, _, text in texts(layout, "f")] == [5, 5, 5, 10, 5]


def test_a_chain_goes_on_in_the_next_frame_and_on_the_next_page():
    frames = [text_frame("f", rect(20, 20, 100, 25)), text_frame("g", rect(140, 20, 60, 25), None)]
    frames[1] = text_frame("g", rect(140, 20, 60, 25), None, follows="f", jump=False)
    third = text_frame("h", rect(20, 20, 100, 25), None, follows="g", jump=False)
    value = issue([page(*frames), page(third, name="p2")], [article("字" * 44)])
    work = engine()
    first, second = work.page(value, "p1"), work.page(value, "p2")
    assert [len(text) for _, _, text in texts(first, "f")] == [10, 10]
    assert [len(text) for _, _, text in texts(first, "g")] == [6, 6]
    assert [len(text) for _, _, text in texts(second, "h")] == [10, 2]
    assert story_fit(first) == story_fit(second)
    assert story_fit(first).frames == ("f", "g", "h")


def test_balance_makes_legs_differ_by_one_line_at_most():
    frame = text_frame("f", rect(20, 20, 340, 295), columns=3, gutter=20, balance=True)
    layout = lay([frame], "字" * 100)
    counts = {}
    for x, _, _ in texts(layout, "f"):
        counts[x] = counts.get(x, 0) + 1
    assert list(counts.values()) == [4, 3, 3]


def test_balance_is_even_in_a_frame_that_is_no_whole_number_of_lines_high():
    frame = text_frame("f", rect(20, 20, 340, 75), columns=3, gutter=20, balance=True)
    layout = lay([frame], "字" * 120)
    columns = [x for x, _, _ in texts(layout, "f")]
    assert [columns.count(x) for x in sorted(set(columns))] == [4, 4, 4]


def test_a_subhead_takes_whole_lines_and_keeps_company():
    subhead = Paragraph("小标题", "小标题")
    layout = lay(
        [text_frame("f", rect(20, 20, 220, 85), columns=2, gutter=20)],
        "字" * 40,
        subhead,
        "字" * 30,
    )
    found = texts(layout, "f")
    assert [x for x, _, text in found if text == "小标题"] == [140]
    body = [y for x, y, text in found if x == 140 and text.startswith("字")]
    assert (body[0] - 28.8) / 15 == pytest.approx(2)


def test_a_subhead_stands_below_an_obstacle_rather_than_alone_above_it():
    photo = obstacle(PhotoFrame(Box("p", rect(20, 95, 100, 60))))
    layout = lay([text_frame("f", COLUMN), photo], "字" * 10, Paragraph("题", "小标题"), "字" * 30)
    found = texts(layout, "f")
    assert [text for _, _, text in found[:2]] == ["字" * 10, "题"]
    assert found[1][1] > 155
    assert found[2][1] > found[1][1]


@pytest.mark.parametrize("length", range(10, 200, 10))
def test_a_subhead_never_ends_a_balanced_column(length):
    frame = text_frame("f", rect(20, 20, 340, 295), columns=3, gutter=20, balance=True)
    photo = obstacle(PhotoFrame(Box("p", rect(20, 50, 100, 40))))
    body = ("字" * length, Paragraph("小标题", "小标题"), "文" * 60)
    found = texts(lay([frame, photo], *body), "f")
    at = next(at for at, (_, _, text) in enumerate(found) if text == "小标题")
    assert [x for x, _, _ in found[at + 1 : at + 3]] == [found[at][0]] * 2


def test_no_line_is_lost_where_widths_never_settle():
    walls = [
        obstacle(PanelFrame(Box(f"o{at}", rect(60 + 7 * at, 20 + 30 * at, 60, 16))))
        for at in range(8)
    ]
    layout = lay([text_frame("f", COLUMN), *walls], "字，" * 60)
    shown = sum(len(text) for _, _, text in texts(layout, "f"))
    assert shown == 120
    assert story_fit(layout).over_lines == 0


def test_body_after_a_subhead_is_on_the_grid_again():
    subhead = Paragraph("小标题\n第二行", "小标题")
    layout = lay([text_frame("f", COLUMN)], "字" * 10, subhead, "字" * 10)
    ys = [y for _, y, text in texts(layout, "f") if text.startswith("字")]
    assert (ys[1] - ys[0]) / 15 == pytest.approx(4)


def test_vertical_columns_run_from_the_right():
    frame = text_frame("f", rect(20, 20, 100, 50), direction=Direction.VERTICAL)
    layout = lay([frame], "字" * 12)
    assert [(x, y) for x, y, _ in texts(layout, "f")] == [(115, 20), (100, 20), (85, 20)]


def test_absolute_columns_are_whole_characters():
    frame = text_frame("f", rect(20, 20, 200, 40), columns=2, gutter=10, fit=ColumnFit.ABSOLUTE)
    layout = lay([frame], "字" * 100)
    assert sorted({(x, len(text)) for x, _, text in texts(layout, "f")}) == [(20, 9), (130, 9)]


def test_relative_columns_differ_by_whole_characters():
    frame = text_frame("f", rect(20, 20, 200, 40), columns=2, gutter=10, fit=ColumnFit.RELATIVE)
    layout = lay([frame], "字" * 100)
    assert sorted({(x, len(text)) for x, _, text in texts(layout, "f")}) == [(20, 10), (130, 9)]


def test_auto_columns_are_the_grids():
    frame = text_frame("f", rect(15, 20, 230, 40), columns=5, fit=ColumnFit.AUTO)
    layout = lay([frame], "字" * 100)
    assert sorted({x for x, _, _ in texts(layout, "f")}) == [20, 130]


def test_a_frame_narrower_than_a_character_is_a_fact_and_loses_nothing():
    layout = lay([text_frame("f", rect(20, 20, 6, 100))], "字" * 5)
    assert NarrowFrame("f") in layout.facts
    assert story_fit(layout).over_chars == 5


def test_an_empty_story_and_an_empty_article_are_fine():
    assert story_fit(lay([text_frame("f", COLUMN)], "")).over_lines == 0
    value = issue([page(text_frame("f", COLUMN))], [article()])
    assert engine().page(value, "p1").display.frames[0].items == ()


def test_a_very_long_story_is_counted_not_lost():
    long = "字" * 200_000
    found = story_fit(lay([text_frame("f", COLUMN)], long))
    assert found.over_chars == 200_000 - 200


frames_at = st.tuples(
    st.floats(0, 300), st.floats(0, 300), st.floats(5, 200), st.floats(5, 200)
).map(lambda values: Rect(*values))


@settings(max_examples=150, deadline=None)
@given(
    frames_at,
    st.lists(frames_at, max_size=3),
    st.lists(st.text("字中文，。“”（）12ab 　\n", max_size=60), max_size=5),
    st.integers(1, 4),
    st.booleans(),
    st.sampled_from(Direction),
)
def test_no_character_is_lost(own, others, paragraphs, columns, balance, direction):
    frame = text_frame("f", own, columns=columns, gutter=5, balance=balance, direction=direction)
    walls = [obstacle(PanelFrame(Box(f"o{at}", wall))) for at, wall in enumerate(others)]
    value = issue([page(frame, *walls)], [article(*paragraphs)])
    layout = engine().page(value, "p1")
    items = [item for item in layout.display.frames[0].items if hasattr(item, "line")]
    shown = "".join(
        paragraphs[item.ref.paragraph][item.line.start : item.line.end] for item in items
    )
    counted = len("".join(shown.split())) + story_fit(layout).over_chars
    assert counted == len("".join("".join(paragraphs).split()))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.integers(1, 60), max_size=5),
    st.lists(frames_at, max_size=2),
    st.sampled_from(WrapSide),
    st.integers(1, 3),
    st.booleans(),
    st.booleans(),
)
def test_what_a_story_lacks_fills_its_frames_exactly(lengths, others, sides, columns, balance, two):
    frames = [text_frame("f", rect(20, 20, 340, 130), columns=columns, gutter=20, balance=balance)]
    if two:
        after = text_frame("g", rect(20, 170, 90, 40), None, follows="f", balance=balance)
        frames.append(after)
    walls = [PanelFrame(Box(f"o{at}", wall, Wrap(sides=sides))) for at, wall in enumerate(others)]
    body = ["字" * length for length in lengths]
    own = replace(SHEET.paragraph[0], keep_lines=1 if walls or two else 2)
    sheet = replace(SHEET, paragraph=(own, *SHEET.paragraph[1:]))
    found = story_fit(lay([*frames, *walls], *body, sheet=sheet))
    if found.over_lines or not found.short_chars:
        return
    full = story_fit(lay([*frames, *walls], *body, "文" * found.short_chars, sheet=sheet))
    assert (full.over_lines, full.over_chars, full.short_lines) == (0, 0, 0)
