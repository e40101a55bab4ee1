"""The composition cases that others wrote, through the real engine."""

import json
from pathlib import Path

import pytest

from tests.compose.cases import outcome
from tests.compose.compare import complaints

CASES = json.loads((Path(__file__).parent / "composition.json").read_text(encoding="utf-8"))[
    "cases"
]

LATER = {
    "traditional, Japanese and CSS class tables": (
        "R-K7-o-01 R-K9-o-01 R-K10-o-01 R-S12-o-01 R-S13-o-01 "
        "R-S13-o-02 R-J1-o-01 R-J2-o-01 R-L23-o-01 R-L23-o-02 R-L24-o-01 R-F12-o-01 R-F14-o-01 "
        "R-F15-o-01"
    ),
    "doubled marks as one box, hanging, grid alignment": ("R-S15-o-01 R-L3-o-01 R-A7-o-01"),
    "style switches of vertical numbers and acronyms": "R-V3-o-01 R-V5-o-01",
    "marks between the lines, ruby, drop initials": (
        "R-M1-o-01 R-M2-o-01 R-M3-o-01 R-M4-o-01 R-M5-o-01 R-M6-o-01 R-M7-o-01"
    ),
    "the paragraph composer": "R-Q1-o-02 R-Q1-o-04",
}
REASONS = {case: reason for reason, cases in LATER.items() for case in cases.split()}


def marked(case):
    reason = REASONS.get(case["id"])
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case):
    assert complaints(case, outcome(case)) == []
