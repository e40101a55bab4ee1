"""A screen of the usual size where there is none, on which everything can be drawn larger."""

import json
from collections.abc import MutableMapping
from pathlib import Path

SIZE = 1920, 1080


def offscreen(environment: MutableMapping[str, str], folder: Path, percent: int) -> None:
    """Let Qt draw in memory, in this size; ``folder`` gets the description of the screen."""
    wide, high = SIZE
    screen = {"name": "screen", "x": 0, "y": 0, "width": wide, "height": high}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [screen | dots]}), "utf-8")
    environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
    environment["QT_SCALE_FACTOR"] = f"{percent / 100:g}"
