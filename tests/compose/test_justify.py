"""Which blanks of a line grow: in their order, and alike when all must."""

import pytest

from editor.model.composing import Language
from tests.compose.test_paragraph import lines_of, style


def widths(text, chars, **choices):
    line = lines_of(text + "国" * 30, chars * 9.0, style(indent=0.0, **choices))[0]
    return [(b - a) / 9 for a, b in zip(line.edges, line.edges[1:], strict=False)], line.stretch


def test_gaps_grow_before_han_do():
    found, stretch = widths("甲乙a丙丁bbbb", 5.4)
    assert found[:4] == pytest.approx((1.0, 1.45, 0.95, 1.0))
    assert stretch == 0.0


@pytest.mark.parametrize(("language", "most"), [(Language.HANS, 0.5), (Language.JAPANESE, 0.25)])
def test_a_line_with_few_places_stretches_all_of_them(language, most):
    """Han take what words and gaps leave, up to ½ em, in Japanese ¼ (JLReq 3.8.4)."""
    text = "甲乙aaaaaa丙bbbbbbbb"
    found, stretch = widths(text, 10.0, language=language)
    han, first, second = found[0] - 1, found[1] - 1, found[7] - 0.5
    assert han == pytest.approx(stretch)
    assert first == pytest.approx(second)
    assert first - 0.5 == pytest.approx(han - most)
    assert sum(found[:9]) == pytest.approx(10.0)


def test_typed_spaces_do_not_upset_the_order_of_gaps():
    found, _ = widths("a甲乙 b丙丁 c戊己庚", 9.3)
    gaps = (found[0] - 0.5, found[3], found[4] - 0.5, found[7], found[8] - 0.5)
    assert gaps == pytest.approx((0.16,) * 5)


def test_gaps_with_a_limit_of_their_own_go_on_growing_with_the_han():
    """A house that keeps gaps at ⅓ em: Han alone do not take what is left."""
    found, stretch = widths("甲乙a丙丁bbbb", 5.8, gap_max=1 / 3)
    first, second = found[1] - 1, found[2] - 0.5
    assert first == pytest.approx(second)
    assert first == pytest.approx(1 / 3 + stretch)
    assert found[0] - 1 == pytest.approx(stretch)
    assert 0 < stretch < 1 / 6
