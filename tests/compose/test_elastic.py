"""The quick count of a looser or tighter paragraph is what the paragraph composer makes of it."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.compose.elastic import Elastic
from editor.compose.paragraph import Typesetter, chooser_for, chosen_lines
from editor.model.composing import Composer, Kinsoku, PunctMode
from editor.model.font import CompositeFont
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span
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


MARKS = {"文末署名": ResolvedCharacter(whole=True, flush_end=True)}


def both(text, cells, looseness, composer=Composer.LINE, signed="", **more):
    style = ResolvedStyle("正文", FONT, size=10, indent=2, composer=composer, **more)
    spans = (Span(len(text), len(text + signed), "文末署名"),) if signed else ()
    prepared = Typesetter(fonts()).prepare(Paragraph(text + signed, spans=spans), style, MARKS)
    chooser = chooser_for(prepared, style, (cells * 10,))
    natural = len(chosen_lines(chooser, style))
    counted = Elastic(prepared).lines(chooser, natural, looseness)
    return counted, len(chosen_lines(chooser, style, looseness)), natural


@settings(max_examples=300, deadline=None)
@given(
    SENTENCES,
    st.integers(6, 24),
    st.sampled_from((-2, -1, 1, 2)),
    st.sampled_from(Composer),
    st.fixed_dictionaries(
        {
            "punct": st.sampled_from(PunctMode),
            "kinsoku": st.sampled_from(Kinsoku),
            "signed": st.sampled_from(("", "（王波）")),
        }
    ),
)
@example("字" * 60, 12, 1, Composer.LINE, {})
def test_it_counts_what_the_composer_sets(text, cells, looseness, composer, more):
    counted, composed, _ = both(text, cells, looseness, composer, **more)
    assert counted in (None, composed)


def test_a_paragraph_with_much_punctuation_goes_up_a_line():
    text = "今天，明天，后天，都在（一期）工地，" * 4 + "完工了"
    found = {cells: both(text, cells, -1, punct=PunctMode.FULL) for cells in range(10, 20)}
    assert any(counted == composed == natural - 1 for counted, composed, natural in found.values())


def test_paragraphs_that_sums_do_not_tell_are_left_to_the_composer():
    assert both("第一行\n第二行", 10, 1)[0] is None
    assert both("　　缩进", 10, 1)[0] is None


def test_a_long_word_is_left_to_the_composer():
    assert both("网址 https://example.org/一个" + "x" * 12, 10, 1)[0] is None
