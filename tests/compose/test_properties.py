"""What holds for any text, in any measure, under any choices."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.measure import trimmed
from editor.compose.paragraph import compose
from editor.model.composing import (
    Composer,
    Hang,
    Kinsoku,
    Language,
    LineEnd,
    LineStart,
    PunctMode,
)
from editor.model.style import Align
from editor.model.text import Paragraph
from tests.compose.engine import STYLE, typesetter

WORDS = [
    "国文章", "天", "，", "。”", "“", "（", "）", "——", "……", "·", "！？", "19.99亿元",
    "2023年8月2日", "GDP", "composition",
    "https://a.cn/b?c=d", " ", "\u3000", "\n", "\u2060", "\u00ad",
    "葛\U000e0100",
    "é", "カード", "っ", "대한민국", "אבג", "😀", "①", "℃", "％", "~", "#题#",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map("".join) | st.text(max_size=40)
STYLES = st.builds(
    replace,
    st.just(STYLE),
    language=st.sampled_from(Language),
    kinsoku=st.sampled_from(Kinsoku),
    punct=st.sampled_from(PunctMode),
    hang=st.sampled_from(Hang),
    line_start=st.sampled_from(LineStart),
    line_end=st.sampled_from(LineEnd),
    composer=st.sampled_from(Composer),
    align=st.sampled_from(Align),
    doubled=st.booleans(),
    on_cells=st.booleans(),
    keep_all=st.booleans(),
    keep_units=st.booleans(),
    hyphenation=st.sampled_from(["", "en_US"]),
    indent=st.sampled_from([0.0, 1.0, 2.0]),
    tracking=st.sampled_from([0.0, 0.02, -0.02]),
    drop_lines=st.sampled_from([0, 2]),
    words=st.sampled_from([(), ("国文章", "天国")]),
)
MEASURES = st.lists(st.floats(2.0, 30.0), min_size=1, max_size=3).map(tuple)
ANY = settings(max_examples=250, deadline=None)


def set_with(text, style, widths, vertical, looseness):
    paragraph = Paragraph(text, looseness=looseness)
    return typesetter().paragraph(paragraph, style, {}, widths, vertical=vertical)


@ANY
@given(TEXTS, STYLES, MEASURES, st.booleans(), st.sampled_from([-1, 0, 1]))
def test_no_character_is_lost_or_doubled(text, style, widths, vertical, looseness):
    lines = set_with(text, style, widths, vertical, looseness).lines
    kept = "".join(text[line.start : line.end] for line in lines)
    assert kept == text.replace("\n", "")
    for line in lines:
        assert len(line.edges) == line.end - line.start + 1


@ANY
@given(TEXTS, STYLES, MEASURES, st.booleans())
def test_what_lines_say_is_their_text(text, style, widths, vertical):
    """Every glyph run says its own characters, none of them twice; hyphens say more."""
    for line in set_with(text, style, widths, vertical, 0).lines:
        said = "".join(run.glyphs.text for run in line.runs).replace("\u00ad", "")
        own = text[line.start : line.end].replace("\u00ad", "")
        assert said.split() == own.split() or "".join(said.split()) == "".join(own.split())


@ANY
@given(TEXTS, STYLES, MEASURES, st.booleans(), st.sampled_from([-1, 0, 1]))
def test_composing_is_deterministic(text, style, widths, vertical, looseness):
    assert set_with(text, style, widths, vertical, looseness) == set_with(
        text, style, widths, vertical, looseness
    )


@ANY
@given(TEXTS, STYLES, st.floats(2.0, 30.0), st.booleans())
def test_lines_end_where_they_may_or_are_torn_for_want_of_a_place(text, style, width, vertical):
    style = replace(style, drop_lines=0)
    prepared = typesetter().prepare(Paragraph(text), style, {}, vertical=vertical)
    lines = compose(prepared, style, (width,), vertical=vertical).lines
    for line in lines[:-1]:
        places = prepared.breaks.count(1, line.start + 1, trimmed(prepared, line.start, line.end))
        forced = line.end in prepared.forced
        assert forced or prepared.breaks[line.end] or not places
