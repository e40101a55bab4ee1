"""Benchmarks: the same corpora as other programs get, and the cost of one keystroke."""
