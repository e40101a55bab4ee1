"""A first handful of the damaged projects of ``python -m tests.fuzz.store``."""

from tests.fuzz.store import run


def test_spoiled_projects_open_or_are_refused():
    counts, _slowest = run(120)
    assert sum(counts.values()) == 120
    assert counts["broken"] > 0
