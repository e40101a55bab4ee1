"""The composition cases that others wrote, through the real engine."""

import json
from pathlib import Path

import pytest

from tests.compose.cases import outcome
from tests.compose.compare import complaints

CASES = json.loads((Path(__file__).parent / "composition.json").read_text(encoding="utf-8"))[
    "cases"
]

LATER: dict[str, str] = {}
REASONS = {case: reason for reason, cases in LATER.items() for case in cases.split()}


def marked(case):
    reason = REASONS.get(case["id"])
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case):
    assert complaints(case, outcome(case)) == []
