"""More composition cases, written by hand from the sources and never from what the engine does."""

import json
from pathlib import Path

import pytest

from tests.compose.cases import outcome
from tests.compose.compare import complaints

CASES = json.loads((Path(__file__).parent / "more_cases.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case(case: dict) -> None:
    assert complaints(case, outcome(case)) == []
