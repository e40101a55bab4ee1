"""The quick count of a looser or tighter paragraph is what the paragraph composer makes of it."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.compose.elastic import Elastic
from editor.compose.optimise import optimal_lines
from editor.compose.paragraph import Typesetter, chooser_for
from editor.model.composing import Kinsoku, PunctMode
from editor.model.font import CompositeFont
from editor.model.style import ResolvedStyle
from editor.model.text import Paragraph
from tests.layout.pages import fonts

FONT = CompositeFont("方", "Banxin Square")
SENTENCES = st.lists(
    st.sampled_from(
        (
            "今年以来，开发区",
            "“双招双引”",
            "12 个项目",
            "（一期）",
            "GDP",
            "。",
            "投产——",
            "3.6%",
            "；",
        )
    ),
    min_size=1,
    max_size=30,
).map("".join)


def both(text, cells, looseness, punct=PunctMode.KAIMING, kinsoku=Kinsoku.GB):
    style = ResolvedStyle("正文", FONT, size=10, indent=2, punct=punct, kinsoku=kinsoku)
    prepared = Typesetter(fonts()).prepare(Paragraph(text), style, {})
    chooser = chooser_for(prepared, style, (cells * 10,))
    natural = len(optimal_lines(chooser))
    elastic = Elastic(prepared)
    counted = elastic.lines(chooser, natural, looseness) if elastic.exact else None
    return counted, len(optimal_lines(chooser, looseness)), natural


@settings(max_examples=300, deadline=None)
@given(
    SENTENCES,
    st.integers(6, 24),
    st.sampled_from((-2, -1, 1, 2)),
    st.sampled_from(PunctMode),
    st.sampled_from(Kinsoku),
)
@example("字" * 60, 12, 1, PunctMode.KAIMING, Kinsoku.GB)
def test_it_counts_what_the_composer_sets(text, cells, looseness, punct, kinsoku):
    counted, composed, _ = both(text, cells, looseness, punct, kinsoku)
    assert counted in (None, composed)


def test_a_paragraph_with_much_punctuation_goes_up_a_line():
    text = "今天，明天，后天，都在（一期）工地，" * 4 + "完工了"
    found = {cells: both(text, cells, -1, PunctMode.FULL) for cells in range(10, 20)}
    assert any(counted == composed == natural - 1 for counted, composed, natural in found.values())


def test_paragraphs_that_sums_do_not_tell_are_left_to_the_composer():
    assert both("第一行\n第二行", 10, 1)[0] is None
    assert both("　　缩进", 10, 1)[0] is None
