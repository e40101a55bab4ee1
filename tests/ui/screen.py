"""A screen of the usual size where there is none, on which everything can be drawn larger."""

from collections.abc import MutableMapping
from pathlib import Path

SCREEN = Path(__file__).with_name("screen.json")
"""The screen as Qt's offscreen platform reads it."""


def offscreen(environment: MutableMapping[str, str], percent: int = 100) -> None:
    """Let Qt draw in memory, on a screen of 1920×1080, everything in this size."""
    environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
    if percent != 100:
        environment["QT_SCALE_FACTOR"] = f"{percent / 100:g}"
