"""Numbers, their units and dates are kept on one line where that is possible."""

import pytest

from editor.compose.units import soft_breaks


@pytest.mark.parametrize(
    "kept",
    ["136.5亿元", "8月2日", "2024年8月2日", "120㎡", "5㎏", "３０万人", "20多家", "3公里"],
)
def test_a_number_and_what_it_counts_are_one(kept: str) -> None:
    assert set(soft_breaks(f"国{kept}国")) == set(range(2, len(kept) + 1))


def test_a_number_alone_may_be_followed_by_anything() -> None:
    assert not soft_breaks("第7国家")


def test_a_date_comes_apart_after_its_year_or_month_first() -> None:
    cost = soft_breaks("2024年8月2日")
    assert cost[5] == cost[7] < min(cost[at] for at in (1, 2, 3, 4, 6, 8))
