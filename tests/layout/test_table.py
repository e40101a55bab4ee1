"""Tables in stories: widths of columns, cells on the grid, alignment, rules, going on, fits."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.display.items import Shape, TextItem
from editor.layout.report import TightTable, UnknownName
from editor.layout.table import column_widths
from editor.model.frame import Direction, PanelFrame
from editor.model.table import CellAlign, Column, Table
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from tests.layout.pages import (
    article,
    box,
    engine,
    issue,
    obstacle,
    page,
    rect,
    story_fit,
    text_frame,
)

THREE = Table((Column(4, fixed=True), Column(), Column(align=CellAlign.DECIMAL)), padding=0)
TEXT = "园区\t项目\t亿元\n大同\t光伏\t12.5\n临汾\t物流\t8"
SLOW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def table(text, made=THREE, **changes):
    return Paragraph(text, "正文", table=replace(made, head_style="正文", **changes))


def laid(*paragraphs, frames=(), height=300, width=100, **frame):
    frames = frames or (text_frame("f", rect(20, 20, width, height), **frame),)
    return engine().page(issue([page(*frames)], [article(*paragraphs)]), "p1")


def items(layout, kind, frame="f"):
    found = next(one for one in layout.display.frames if one.frame == frame)
    return [item for item in found.items if isinstance(item, kind)]


def cells(layout, frame="f"):
    """What stands where: the text of every line with its x and the top of its em box."""
    return [
        (
            round(item.x + item.line.edges[0], 2),
            round(item.y - item.line.ascent, 2),
            "".join(run.glyphs.text for run in item.line.runs),
        )
        for item in items(layout, TextItem, frame)
    ]


def bounds(path):
    ends = [values[-2:] for _, values in path.commands if values]
    xs, ys = zip(*ends, strict=True)
    return Rect.between(min(xs), min(ys), max(xs), max(ys))


def rules(layout, frame="f"):
    """The rules of a frame: left, middle, width and weight."""
    boxes = [bounds(shape.path) for shape in items(layout, Shape, frame)]
    return [(box.x, round(box.center.y, 3), box.width, round(box.height, 3)) for box in boxes]


def tight(layout):
    return [fact.cause for fact in layout.facts if isinstance(fact, TightTable)]


def test_cells_stand_in_their_columns_on_the_lines_of_the_grid():
    assert cells(laid(table(TEXT))) == [
        (20, 20, "园区"), (60, 20, "项目"), (95, 20, "亿元"),
        (20, 35, "大同"), (60, 35, "光伏"), (95, 35, "12.5"),
        (20, 50, "临汾"), (60, 50, "物流"), (100, 50, "8"),
    ]  # fmt: skip


def test_numbers_are_aligned_at_their_points_and_words_stand_in_the_middle():
    column = Table((Column(align=CellAlign.DECIMAL),), 0, padding=0)
    found = cells(laid(table("1.25\n1,024\n76%\n—\n合计", column)))
    edges = {text: x for x, _, text in found}
    assert edges["1.25"] == edges["1,024"] + 20
    assert edges["76%"] == edges["1.25"] - 5
    assert edges["合计"] == 60
    assert edges["—"] == 65


@pytest.mark.parametrize(("align", "x"), [("left", 20), ("center", 60), ("right", 100)])
def test_cells_are_aligned_in_their_column(align, x):
    made = Table((Column(align=CellAlign(align)),), padding=0)
    assert {left for left, _, _ in cells(laid(table("项目\n光伏", made)))} == {x}


def test_a_cell_of_several_lines_makes_its_row_as_high_and_others_stand_in_its_middle():
    made = Table((Column(3, fixed=True), Column()), 0, padding=0)
    found = cells(laid(table("高端装备制造\t12\n物流\t8", made)))
    assert found == [
        (20, 20, "高端装"), (20, 35, "备制造"), (50, 27.5, "12"), (20, 50, "物流"), (50, 50, "8"),
    ]  # fmt: skip


def test_a_three_line_table_has_its_rules_between_the_lines_of_text():
    assert rules(laid(table(TEXT))) == [
        (20, 17.5, 100, 1), (20, 32.5, 100, 0.25), (20, 62.5, 100, 1),
    ]  # fmt: skip


def test_rules_of_a_full_grid_reach_around_every_cell():
    layout = laid(table(TEXT, between_rows=0.5, between_columns=0.5, under_head=0.5, outer=0.5))
    boxes = [bounds(shape.path) for shape in items(layout, Shape)]
    upright = sorted(box.center.x for box in boxes if box.height > box.width)
    assert upright == [20, 60, 90, 120]
    assert len(boxes) == 8


def test_text_before_and_after_keeps_its_distance_and_the_grid():
    found = cells(laid("上文", table(TEXT), "下文"))
    tops = [y for _, y, text in found if text in ("上文", "园区", "临汾", "下文")]
    assert tops == [20, 50, 80, 110]


def test_rows_go_on_in_the_next_column_under_the_header_again():
    layout = laid(table(TEXT + "\n长治\t晶圆\t30"), height=40, width=210, columns=2, gutter=10)
    assert [(x, y) for x, y, text in cells(layout) if text == "园区"] == [(20, 20), (130, 20)]
    again = [item for item in items(layout, TextItem) if item.ref is None]
    assert len(again) == 3
    assert len(rules(layout)) == 6
    assert story_fit(layout).over_lines == 0


def test_a_header_never_stands_alone_at_a_column_foot():
    layout = laid("上文" * 5, table(TEXT, above=0), height=36, width=210, columns=2, gutter=10)
    assert [x for x, _, text in cells(layout) if text == "园区"] == [130]


def test_a_whole_table_waits_for_a_column_that_takes_all_of_it():
    made = table(TEXT, above=0, whole=True)
    layout = laid("上文" * 5, made, height=40, width=210, columns=2, gutter=10)
    assert [(x, y) for x, y, text in cells(layout) if text in ("园区", "临汾")] == [
        (130, 20), (130, 50),
    ]  # fmt: skip
    layout = laid("上文" * 5, made, height=30, width=210, columns=2, gutter=10)
    assert [x for x, _, text in cells(layout) if text == "大同"] == [130]
    assert story_fit(layout).over_lines == 1


def test_rows_without_room_are_counted():
    layout = laid(table(TEXT), "下文", height=30)
    found = story_fit(layout)
    assert (found.over_lines, found.over_chars) == (2, 7)
    assert found.cut.offset == TEXT.index("临汾")


def test_free_lines_after_a_table_are_counted():
    assert story_fit(laid(table(TEXT), height=145)).short_lines == 7
    assert story_fit(laid(table(TEXT), "下文", height=145)).short_lines == 5


def test_a_table_goes_on_below_an_obstacle_that_leaves_no_room():

    stop = obstacle(PanelFrame(box("o", rect(20, 40, 100, 35))))
    frames = (stop, text_frame("f", rect(20, 20, 100, 300)))
    tops = [y for x, y, text in cells(laid(table(TEXT), frames=frames)) if x == 20]
    assert tops == [80, 95, 110]


def test_columns_that_ask_for_more_than_there_is_are_told():
    made = Table((Column(20, fixed=True), Column(20, fixed=True)), padding=0)
    layout = laid(table("甲\t乙", made))
    assert tight(layout) == ["columns"]
    assert cells(layout) == [(20, 20, "甲"), (70, 20, "乙")]


def test_a_word_that_its_cell_cannot_hold_is_told():
    made = Table((Column(2, fixed=True), Column()), padding=0)
    assert tight(laid(table("composition\t乙", made))) == ["word"]
    assert tight(laid(table("甲乙丙丁\t乙", made))) == []


def test_styles_of_a_table_that_are_unknown_are_told():
    layout = laid(Paragraph(TEXT, "没有", table=replace(THREE, head_style="也没有")))
    names = {fact.name for fact in layout.facts if isinstance(fact, UnknownName)}
    assert names == {"没有", "也没有"}


def test_a_table_in_vertical_text_shows_its_words_and_is_told():
    layout = laid(table(TEXT), direction=Direction.VERTICAL, width=200)
    assert tight(layout) == ["vertical"]
    assert "大同" in "".join(text for _, _, text in cells(layout))


@pytest.mark.parametrize(
    ("columns", "widths"),
    [
        ((Column(2, fixed=True), Column(), Column(2)), [20, 80 / 3, 160 / 3]),
        ((Column(2, fixed=True), Column(3, fixed=True)), [20, 30]),
        ((Column(30, fixed=True), Column()), [90, 10]),
        ((Column(0), Column(-5)), [50, 50]),
        ((Column(1e300, fixed=True),) * 2, [50, 50]),
        ((Column(),) * 20, [5] * 20),
    ],
)
def test_fixed_columns_come_first_and_shares_take_what_is_left(columns, widths):
    found, _ = column_widths(columns, 100, 10, 0)
    assert found == pytest.approx(widths)


WORDS = st.text(st.sampled_from("开发区a1.,。（\t\n 　"), max_size=60)
NUMBERS = st.sampled_from([-1e300, -3.0, 0.0, 0.3, 1.0, 4.0, 1e300])
TABLES = st.builds(
    Table,
    st.lists(st.builds(Column, NUMBERS, st.booleans(), st.sampled_from(CellAlign)), max_size=5).map(
        tuple
    ),
    st.integers(-2, 9),
    row_lines=NUMBERS,
    above=st.integers(-3, 200),
    below=st.integers(-3, 200),
    padding=NUMBERS,
    outer=NUMBERS,
    between_rows=NUMBERS,
    between_columns=NUMBERS,
)


def shown(layout, paragraph):
    """How often each character of a paragraph is on a line that can be edited."""
    counts = {}
    for one in layout.display.frames:
        for item in one.items:
            if isinstance(item, TextItem) and item.ref and item.ref.paragraph == paragraph:
                for at in range(item.line.start, item.line.end):
                    counts[at] = counts.get(at, 0) + 1
    return counts


@SLOW
@given(WORDS, TABLES, st.integers(1, 4), st.integers(10, 120))
def test_no_character_of_any_table_is_lost_or_doubled(text, made, columns, height):
    paragraph = Paragraph(text, "正文", table=made)
    layout = laid("上文", paragraph, "下文", height=height, width=columns * 60, columns=columns)
    counts, found = shown(layout, 1), story_fit(layout)
    assert set(counts.values()) <= {1}
    cut = found.cut.offset if found.cut and found.cut.ref.paragraph == 1 else len(text)
    if found.cut and found.cut.ref.paragraph == 0:
        cut = 0
    wanted = {at for at, char in enumerate(text) if char not in "\t\n 　" and at < cut}
    assert wanted <= counts.keys()
    assert not {at for at in counts if at >= cut}


@SLOW
@given(WORDS, TABLES)
def test_a_table_is_as_wide_as_its_column_at_most(text, made):
    layout = laid(Paragraph(text, "正文", table=made))
    for item in items(layout, TextItem):
        assert item.x >= 20 - 0.01
        assert item.cell.right <= 120 + 0.01
