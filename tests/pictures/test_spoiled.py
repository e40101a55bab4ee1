"""A first handful of the damaged pictures of ``python -m tests.fuzz.pictures``."""

from tests.fuzz.pictures import run


def test_spoiled_pictures_are_used_or_refused():
    counts, _slowest = run(160)
    assert sum(counts.values()) == 160
    assert counts["used"] > 20
    assert counts["refused"] > 20
