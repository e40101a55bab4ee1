"""Names found by their parts, by pinyin and by letters in their order."""

import pytest

from editor.session.matching import rank

NAMES = ("导出印刷 PDF…", "Export Print PDF…")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("导出", 0),
        ("exp", 0),
        ("dcys", 1),
        ("daochu", 1),
        ("daoc", 1),
        ("yinshua", 3),
        ("pdf daochu", 2),
        ("印刷", 2),
        ("ys", 3),
        ("eppdf", 4),
        ("pdf export", 2),
        ("", 0),
        ("xyz", None),
        ("导出 xyz", None),
    ],
)
def test_how_well_a_query_fits(query: str, expected: int | None) -> None:
    assert rank(query, NAMES) == expected
