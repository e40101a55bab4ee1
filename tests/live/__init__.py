"""Whole sessions in the real window, by the events of a real X server."""
