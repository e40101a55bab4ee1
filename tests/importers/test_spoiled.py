"""A first handful of the damaged manuscripts of ``python -m tests.fuzz.importers``."""

from tests.fuzz.importers import run


def test_spoiled_manuscripts_are_read_or_refused():
    counts, _slowest = run(160)
    assert sum(counts.values()) == 160
    assert counts["read"] > 20
    assert counts["refused"] > 20
