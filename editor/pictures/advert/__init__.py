"""Adverts: a page of somebody else's PDF, opened without trust, read and judged."""
