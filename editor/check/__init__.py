"""Preflight: every check is a function from facts to findings."""
