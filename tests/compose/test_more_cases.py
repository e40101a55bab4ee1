"""More composition cases, written by hand from the sources and never from what the engine does."""

import json
from pathlib import Path

import pytest

from tests.compose.cases import outcome
from tests.compose.compare import complaints

CASES = json.loads((Path(__file__).parent / "more_cases.json").read_text(encoding="utf-8"))["cases"]

LATER = {
    "a bracket after the last full stop is taken for a sign-off": (
        "R-S5-m-07 R-U7-m-06 R-U7-m-07 R-L26-m-06 R-L20-m-05"
    ),
    "the blank before a bracket goes to the mark that has none": "R-F14-m-05 R-F17-m-09",
    "the test font has no letters with tones": "R-M4-m-05 R-M5-m-08 R-M5-m-09",
    "readings always hang over blanks": "R-M4-m-06 R-M4-m-07",
    "keep-all holds Hangul to Hangul only": "R-U13-m-07 R-U13-m-08 R-U13-m-09",
}
"""Cases that do not hold yet, by the reason."""
REASONS = {case: reason for reason, cases in LATER.items() for case in cases.split()}


def _marked(case):
    reason = REASONS.get(case["id"])
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [_marked(case) for case in CASES])
def test_case(case: dict) -> None:
    assert complaints(case, outcome(case)) == []
