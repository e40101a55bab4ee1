"""Layouts to files."""
