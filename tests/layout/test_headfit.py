"""Headlines are condensed, then made smaller, then set in more lines, within their style."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.headline import Headline, wide
from editor.layout.headcount import capacity, counted
from editor.layout.headfit import HeadFitter, fit_heads, head_shapes
from editor.model.composing import PunctMode
from editor.model.frame import TitleFit
from editor.model.style import Align, ResolvedStyle
from editor.model.text import Paragraph
from tests.layout.pages import FONT, engine

STYLE = ResolvedStyle(
    "题", FONT, size=30, leading=36, align=Align.LEFT, scale_min=0.9, size_min=25, most_lines=2
)
"""Square type of 30 pt: 20 characters in 600 pt, 26 at the narrowest and smallest."""
TWENTY = "开发区召开安全生产工作会议部署落实各项任务"[:20]
WIDTH = 600.0


def headline(text, style=STYLE):
    return Headline(engine().setter.composer.prepare(Paragraph(text), style, {}))


def shape(text, style=STYLE, length=WIDTH, room=1e6, fit=TitleFit.SHRINK):
    return HeadFitter(headline(text, style), style, length, fit).shape(room)


def test_what_fits_is_set_as_its_style_says():
    found = shape(TWENTY)
    assert (found.lines, found.size, found.scale, found.over) == (1, 30, 1.0, 0)


def test_a_little_too_long_is_condensed():
    found = shape(TWENTY + "字")
    assert (found.lines, found.size, found.scale) == (1, 30, 0.952)


def test_longer_is_made_smaller_too():
    found = shape(TWENTY + "字多了些")
    assert (found.lines, found.size) == (1, 27.5)
    assert 0.9 <= found.scale <= 600 / (24 * 27.5)


def test_longer_still_takes_more_lines_in_full_size():
    found = shape(TWENTY + "字再多就得排成两行了")
    assert (found.lines, found.size, found.scale) == (2, 30, 1.0)


def test_lines_are_not_more_than_the_style_allows():
    one = replace(STYLE, most_lines=1)
    found = shape(TWENTY + "字再多就得排成两行了", one)
    assert found.over == 4  # 30 characters; at 25 pt and 90 % there is room for 26.67
    assert (found.size, found.scale) == (25, 0.9)


def test_a_style_without_ranges_only_breaks():
    plain = replace(STYLE, scale_min=1.0, size_min=0, most_lines=0)
    assert [shape(TWENTY * n, plain).lines for n in (1, 2, 3)] == [1, 2, 3]
    assert {shape(TWENTY * n, plain).size for n in (1, 2, 3)} == {30}


def test_a_frame_may_keep_its_title_as_it_is():
    found = shape(TWENTY + "字", fit=TitleFit.KEEP)
    assert (found.lines, found.size, found.scale) == (2, 30, 1.0)


def test_a_style_that_is_condensed_already_stays_so():
    long = replace(STYLE, scale_x=0.8, scale_min=0.9)
    assert shape(TWENTY, long).scale == 0.8


def test_two_lines_in_a_flat_frame_become_smaller():
    text = TWENTY + "字再多就得排成两行了"
    assert shape(text, room=66).size == 30
    assert shape(text, room=60).size == 27.5
    assert shape(text, room=40).over > 0
    assert not shape("短题", room=20).fits
    assert shape("短题", room=20).over == 0


def test_the_largest_part_gives_way_first():
    deck = replace(STYLE, size=15, leading=18, size_min=10)
    heads = [(headline(TWENTY), STYLE), (headline("副题不长", deck), deck)]
    sizes = [found.size for found in fit_heads(heads, (WIDTH, 48.0, 6.0), TitleFit.SHRINK)]
    assert sizes == [27.5, 15]
    sizes = [found.size for found in fit_heads(heads, (WIDTH, 42.0, 6.0), TitleFit.SHRINK)]
    assert sizes == [25, 11.5]


def test_a_title_fills_its_frame_where_it_is_asked_to():
    large = replace(STYLE, size_max=40)
    heads = [(headline(TWENTY[:16], large), large)]
    assert fit_heads(heads, (WIDTH, 100.0, 0.0), TitleFit.FILL)[0].size == 37.5
    assert fit_heads(heads, (WIDTH, 35.0, 0.0), TitleFit.FILL)[0].size == 35.5
    assert fit_heads(heads, (WIDTH, 100.0, 0.0), TitleFit.SHRINK)[0].size == 30
    short = [(headline("短题", large), large)]
    assert fit_heads(short, (WIDTH, 100.0, 0.0), TitleFit.FILL)[0].size == 40


def test_the_editors_marks_win_over_a_larger_size():
    marked = "优化商务发展环境　推动全省开发区高质量快发展"
    found = shape(marked, length=375)
    lines = headline(marked).lines(375 / (found.size * found.scale), found.rank)
    assert [end for _, end in lines] == [9, len(marked)]
    assert (found.size, found.scale) == (30, 0.961)
    assert shape(marked.replace("　", ""), length=375).scale == 1.0


def test_shapes_of_many_widths_ask_one_headline():
    head = headline(TWENTY + "字再多就得排成两行了")
    plain = replace(STYLE, most_lines=0)
    shapes = head_shapes(head, plain, range(120, 1000, 40))
    lines = [found.lines for found in shapes]
    assert lines == sorted(lines, reverse=True)
    assert lines[-1] == 1
    assert all(found.fits for found in shapes)


def test_characters_are_counted_as_editors_do():
    def count(text, **more):
        style = replace(STYLE, **more)
        head = headline(text, style)
        return counted(head.text, [(0, len(text))], style.tracking)

    assert count("开发区召开会议") == 7
    assert count("2023年8月") == 4.5
    assert count("C919大型客机") == 6
    assert count("深入推进“招落一体”，全力", punct=PunctMode.HALF) == 11.5
    assert count("深入推进，全力", punct=PunctMode.FULL) == 7
    assert count("赋能　聚焦") == 5
    assert count("赋能　聚焦", tracking=0.2) == 5
    assert count("综改\u200b区\u2060域") == 4


def test_capacity_is_of_the_lines_that_style_and_frame_allow():
    assert capacity(STYLE, WIDTH, 100, 1) == 40
    assert capacity(STYLE, WIDTH, 40, 1) == 20
    assert capacity(replace(STYLE, most_lines=0), WIDTH, 1000, 1) == 20
    assert capacity(replace(STYLE, most_lines=0), WIDTH, 1000, 3) == 60
    assert capacity(replace(STYLE, tracking=0.1), WIDTH, 40, 1) == 18
    assert capacity(replace(STYLE, indent=2), WIDTH, 40, 1) == 18


sizes = st.sampled_from([0.0, 0.5, 9.0, 30.0, 2000.0])


@settings(max_examples=200, deadline=None)
@given(
    st.text("国中人民的，。“”《》——A1 　\u200b\n", min_size=1, max_size=40).filter(str.strip),
    st.builds(
        replace,
        st.just(STYLE),
        size=sizes.filter(bool),
        size_min=sizes,
        size_max=sizes,
        scale_x=st.sampled_from([0.1, 0.8, 1.0, 10.0]),
        scale_min=st.sampled_from([0.1, 0.8, 1.0]),
        most_lines=st.integers(0, 4),
        indent=st.sampled_from([0.0, 2.0, 100.0]),
    ),
    st.tuples(*[st.sampled_from([-1e12, 0.0, 3.0, 50.0, 600.0, 1e12])] * 3),
    st.sampled_from(TitleFit),
)
def test_what_is_not_reported_fits(text, style, frame, fit):
    head = headline(text, style)
    (found,) = fit_heads([(head, style)], frame, fit)
    length, room, _ = frame
    if not found.fits:
        return
    assert found.over == 0
    assert found.depth(style) <= room + 1
    assert found.lines <= (style.most_lines or found.lines)
    assert found.scale <= style.scale_x
    measure = length / (found.size * found.scale) - style.indent
    lines = head.lines(measure, found.rank)
    assert len(lines) == found.lines
    assert all(wide(head.text, *line) <= measure + 1e-5 for line in lines)


@pytest.mark.parametrize("fit", TitleFit)
def test_a_word_longer_than_the_frame_is_reported(fit):
    assert shape("Internationalization", length=200, fit=fit).over > 0
