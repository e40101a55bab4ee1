"""Names found by their parts, by pinyin and by letters in their order."""

import pytest

from editor.session.matching import initials, rank

NAMES = ("导出印刷 PDF…", "Export Print PDF…")


def test_initials_of_pinyin() -> None:
    assert initials("新建报刊") == "xjbk"
    assert initials("重做 PDF") == "cz PDF"
    assert initials("爱儿童我座囝") == "aetwz囝"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("导出", 0),
        ("exp", 0),
        ("dcys", 1),
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
