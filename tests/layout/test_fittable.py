"""The fit table names the heights at which the real engine sets a story exactly full."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.layout.fittable import Block, FitTable, Story, fit_table
from editor.layout.looks import Looks
from editor.model.article import Article
from editor.model.composing import PunctMode
from editor.model.frame import Box, PanelFrame
from editor.model.style import StyleSheet
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from tests.layout.pages import GRID, SHEET, engine, issue, obstacle, page, sheet, text_frame

WIDE = replace(GRID, lines=200)


def table_of(paragraphs, blocks, styles: StyleSheet = SHEET) -> FitTable:
    story = Story(tuple(paragraphs), Looks(styles, ()), WIDE)
    return fit_table(story, tuple(blocks), engine().setter)


def left_over(paragraphs, block, rows, plan=None, styles=SHEET) -> int:
    """Lines over or (negative) short when the real engine sets a story in a block."""
    gutter, legs = 10.0, len(block.cuts)
    width = legs * block.measure + (legs - 1) * gutter
    place = Rect(20, 20, width, rows * 15 - 5)
    frames = [text_frame("f", place, columns=legs, gutter=gutter)]
    for leg, cut in enumerate(block.cuts):
        if cut:
            x = 20 + leg * (block.measure + gutter)
            frames.append(
                obstacle(PanelFrame(Box(f"o{leg}", Rect(x, 20, block.measure, cut * 15 - 5))))
            )
    if plan is not None:
        more = plan.looseness + (0,) * (len(paragraphs) - len(plan.looseness))
        paragraphs = [
            replace(each, looseness=own) for each, own in zip(paragraphs, more, strict=True)
        ]
    article = Article("a1", body=tuple(paragraphs))
    if plan is not None:
        article = replace(article, fitting=plan.fitting)
    value = replace(issue([page(*frames, grid=WIDE)], [article]), styles=styles)
    fit = engine().story(value, "a1")
    return fit.over_lines - fit.short_lines


SENTENCES = st.lists(
    st.sampled_from(
        ("今年以来，", "开发区", "“双招双引”", "12 个项目", "（一期）", "GDP", "。", "投产——", "；")
    ),
    min_size=1,
    max_size=25,
).map("".join)
BODIES = st.lists(
    st.one_of(
        SENTENCES.map(Paragraph),
        SENTENCES.map(Paragraph),
        st.just(Paragraph("小标题", "小标题")),
        st.just(Paragraph("小标题\n第二行", "小标题")),
    ),
    min_size=1,
    max_size=6,
)
BLOCKS = st.tuples(
    st.sampled_from((60.0, 80.0, 100.0, 125.0, 160.0)),
    st.lists(st.integers(0, 4), min_size=1, max_size=4),
).map(lambda made: Block(made[0], tuple(made[1])))


@settings(max_examples=150, deadline=None)
@given(BODIES, BLOCKS)
@example(
    [Paragraph("今年以来，" * 7), Paragraph("小标题", "小标题"), Paragraph("今年以来，" * 3)],
    Block(60.0, (0, 0, 0)),
)
def test_the_real_engine_closes_exactly_at_every_height_of_the_table(body, block):
    for closing in table_of(body, [block]).closings(block):
        assert left_over(body, block, closing.rows, closing.plan) == 0


@settings(max_examples=60, deadline=None)
@given(BODIES, BLOCKS)
def test_no_height_at_which_a_story_closes_by_itself_is_left_out(body, block):
    table = table_of(body, [block])
    for rows in range(max(block.cuts) + 1, 40):
        if table.at(block, rows) is None:
            assert left_over(body, block, rows) != 0 or _only_by_cures(body, block, rows)
        elif table.at(block, rows).cost == 0:
            assert left_over(body, block, rows) == 0


def _only_by_cures(body, block, rows):
    """Whether the flow closes because it set a paragraph in a line more or fewer on its own."""
    styles = sheet(keep_lines=1)
    return left_over(body, block, rows, styles=styles) != 0


def test_plain_text_closes_at_the_heights_that_its_lines_divide_into():
    body = [Paragraph("字" * 117), Paragraph("字" * 95)]
    blocks = [Block(100, (0,)), Block(100, (0, 0)), Block(100, (0, 0, 0)), Block(100, (4, 0))]
    table = table_of(body, blocks, sheet(fit_looseness=0))
    assert [c.rows for c in table.closings(blocks[0])] == [22]
    assert [c.rows for c in table.closings(blocks[1])] == [11]
    assert table.closings(blocks[2]) == ()
    assert [c.rows for c in table.closings(blocks[3])] == [13]
    assert all(closing.cost == 0 for block in blocks for closing in table.closings(block))


def test_a_paragraph_that_can_be_loosened_gives_a_height_more():
    body = [Paragraph("字" * 125)]
    block = Block(160)
    table = table_of(body, [block])
    assert [(c.rows, c.plan.looseness) for c in table.closings(block)] == [(8, ()), (9, (1,))]
    assert table.at(block, 8).cost < table.at(block, 9).cost


def test_subheads_give_and_take_lines_within_the_limit_of_their_style():
    body = [Paragraph("字" * 40), Paragraph("题", "小标题"), Paragraph("字" * 40)]
    block = Block(100)
    table = table_of(body, [block], sheet(fit_looseness=0))
    rows = {c.rows: c.plan.fitting.subhead for c in table.closings(block)}
    assert rows == {10: -1, 11: 0, 12: 1}


def test_another_punctuation_mode_is_used_only_where_the_style_allows_it():
    body = [Paragraph("甲乙丙，" * 30)]
    block = Block(120)
    strict = table_of(body, [block], sheet(fit_looseness=0))
    free = table_of(body, [block], sheet(fit_looseness=0, fit_punct=True))
    assert {c.plan.fitting.punct for c in strict.closings(block)} == {None}
    modes = {c.plan.fitting.punct for c in free.closings(block)}
    assert modes == {None, PunctMode.KAIMING}
    assert len(free.closings(block)) > len(strict.closings(block))


@pytest.mark.parametrize(
    "block",
    [
        Block(0),
        Block(-5),
        Block(100, ()),
        Block(100, (10**9,)),
        Block(float("inf")),
        Block(100, (-5, 3)),
        Block(100, (0,) * 1000),
    ],
)
def test_blocks_that_are_none_have_no_heights(block):
    assert table_of([Paragraph("字" * 40)], [block]).closings(block) == ()


def test_an_empty_body_has_a_table():
    block = Block(100, (0, 0))
    assert table_of([Paragraph("")], [block]).closings(Block(100)) == ()
    assert table_of([], [block]).closings(block) == ()
