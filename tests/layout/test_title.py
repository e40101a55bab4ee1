"""Titles in their frames: one below the other, vertical in columns, letterspaced, counted."""

from dataclasses import replace
from itertools import pairwise

import pytest

from editor.layout.report import HeadFit, OversetTitle
from editor.model.article import Article
from editor.model.composing import Hang
from editor.model.frame import Anchor, Box, Direction, TitleFrame
from editor.model.place import Part
from editor.model.style import Align, ParagraphStyle
from editor.model.text import Paragraph
from tests.layout.pages import SHEET, engine, issue, page, rect, texts

HEAD = "省商务厅召开开发区主要经济指标调度会议"


def laid(text, place, *, direction=Direction.HORIZONTAL, style=(), more=(), **frame):
    """A title of one headline in a frame; ``style`` changes the headline's style of 30 pt."""
    own = ParagraphStyle("题", "主题", **dict(style))
    sheet = replace(SHEET, paragraph=(*SHEET.paragraph, own))
    story = Article("a1", headline=Paragraph(text, "题"), **dict(more))
    title = TitleFrame(Box("t", place), "a1", direction=direction, **frame)
    return engine().page(replace(issue([page(title)], [story]), styles=sheet), "p1")


def fit_of(layout, part=Part.HEADLINE):
    return next(f for f in layout.facts if isinstance(f, HeadFit) and f.part is part)


def places(layout):
    """Where the characters of a one-line title begin along the line, and where it ends."""
    item = layout.display.frames[0].items[0]
    origin = item.y if item.vertical else item.x
    return [origin + edge for edge in item.line.edges]


def test_heads_of_two_and_three_lines_are_balanced():
    for width, lines in ((300, 2), (210, 3)):
        found = texts(laid(HEAD, rect(20, 20, width, 200)), "t")
        assert len(found) == lines
        assert max(len(t) for *_, t in found) - min(len(t) for *_, t in found) <= 2
        assert [y for _, y, _ in found] == [found[0][1] + 36 * n for n in range(lines)]


@pytest.mark.parametrize(("height", "columns"), [(600, 1), (310, 2), (210, 3)])
def test_vertical_heads_stand_in_columns_from_the_right(height, columns):
    layout = laid(HEAD, rect(20, 20, 120, height), direction=Direction.VERTICAL)
    found = texts(layout, "t")
    assert len(found) == columns
    assert "".join(text for *_, text in found) == HEAD
    assert all(a - b == 36 for a, b in pairwise(x for x, *_ in found))
    assert {y for _, y, _ in found} == {20}
    assert not [fact for fact in layout.facts if isinstance(fact, OversetTitle)]


def test_a_vertical_head_is_fitted_to_the_width_of_its_frame():
    narrow = laid(
        HEAD, rect(20, 20, 60, 310), direction=Direction.VERTICAL, style={"size_min": 20}.items()
    )
    assert (fit_of(narrow).lines, fit_of(narrow).size, fit_of(narrow).fits) == (2, 27.5, True)
    assert fit_of(laid(HEAD, rect(20, 20, 40, 310), direction=Direction.VERTICAL)).over > 0


def test_a_condensed_head_fills_its_line():
    layout = laid("开发区召开安全生产会议", rect(20, 20, 300, 40), style={"scale_min": 0.8}.items())
    fit = fit_of(layout)
    assert (fit.chars, fit.capacity, fit.lines, fit.scale) == (11, 10, 1, 0.909)
    assert places(layout)[-1] == pytest.approx(320, abs=0.5)


def test_what_does_not_fit_says_by_how_much():
    layout = laid(HEAD, rect(20, 20, 300, 40), style={"most_lines": 1}.items())
    assert fit_of(layout).capacity == 10
    assert fit_of(layout).over == len(HEAD) - 10
    assert OversetTitle("t", len(HEAD) - 10) in layout.facts


def test_each_part_is_counted():
    layout = laid(
        "主题行", rect(20, 20, 300, 100), more={"kicker": Paragraph("引", "引题")}.items()
    )
    assert (fit_of(layout, Part.KICKER).chars, fit_of(layout, Part.KICKER).capacity) == (1, 25)
    assert (fit_of(layout).chars, fit_of(layout).capacity) == (3, 10)


def test_a_short_head_is_letterspaced_to_its_measure():
    layout = laid("短题目", rect(20, 20, 300, 40), style={"spread_max": 10}.items())
    assert places(layout) == [20, 155, 290, 320]


@pytest.mark.parametrize(
    ("align", "anchor", "first"),
    [
        (Align.LEFT, Anchor.START, 20),
        (Align.LEFT, Anchor.MIDDLE, 95),
        (Align.LEFT, Anchor.END, 170),
        (Align.CENTER, Anchor.START, 95),
        (Align.RIGHT, Anchor.START, 170),
    ],
)
def test_a_letterspaced_head_stands_as_it_is_told(align, anchor, first):
    style = {"spread_max": 1, "align": align}.items()
    layout = laid("短题目", rect(20, 20, 300, 40), style=style, align=anchor)
    assert places(layout) == [first, first + 60, first + 120, first + 150]


def test_a_head_that_nearly_fills_its_measure_is_not_letterspaced():
    layout = laid("七个字的一个题", rect(20, 20, 300, 40), style={"spread_max": 10}.items())
    assert places(layout)[-1] == 20 + 7 * 30


def test_gaps_beside_marks_do_not_grow():
    layout = laid("“好”题", rect(20, 20, 300, 40), style={"spread_max": 0.5}.items())
    edges = places(layout)
    assert [b - a for a, b in pairwise(edges)] == [15, 30, 45, 30]


def test_vertical_heads_are_letterspaced_too():
    layout = laid(
        "短题目",
        rect(20, 20, 40, 300),
        direction=Direction.VERTICAL,
        style={"spread_max": 10}.items(),
    )
    assert places(layout) == [20, 155, 290, 320]


def test_words_of_a_head_are_not_divided_nor_marks_hung():
    style = {"hyphenation": "en_US", "hang": Hang.FORCE, "most_lines": 1}.items()
    found = texts(laid("使用Internationalization", rect(20, 20, 200, 200), style=style), "t")
    assert [text for *_, text in found] == ["使用", "Internationalization"]
    layout = laid("开发区召开会议，", rect(20, 20, 225, 40), style=style)
    assert fit_of(layout).over == 0
    assert places(layout)[-1] == 20 + 225


def test_two_lines_stand_evenly_and_nothing_is_lost_in_any_frame():
    for width in range(40, 620, 20):
        for direction in Direction:
            layout = laid(HEAD, rect(20, 20, width, 640 - width), direction=direction)
            assert "".join(text for *_, text in texts(layout, "t")) == HEAD


def test_the_engine_tells_the_shapes_of_a_headline_for_many_widths():
    value = issue([page()], [])
    widths = (200, 300, 600)
    shapes = engine().head_shapes(value, Paragraph(HEAD, "主题"), widths)
    assert [(found.lines, found.size, found.over) for found in shapes] == [
        (4, 30, 0),
        (2, 30, 0),
        (1, 30, 0),
    ]
    columns = engine().head_shapes(value, Paragraph(HEAD, "主题"), widths, vertical=True)
    assert [found.lines for found in columns] == [4, 2, 1]
