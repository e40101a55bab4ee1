"""Small pictures of first pages beside the settings, for the list of recent issues."""

import hashlib
from pathlib import Path

from PySide6.QtGui import QImage

from editor.ui.settings import Settings


def cover_path(settings: Settings, issue: Path) -> Path:
    """Where the picture of an issue's first page is kept."""
    name = hashlib.sha256(str(issue).encode()).hexdigest()[:20]
    return settings.path.parent / "covers" / f"{name}.png"


def keep_cover(settings: Settings, issue: Path, image: QImage) -> None:
    """Keep the picture; a folder that refuses is no reason to disturb anyone."""
    place = cover_path(settings, issue)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    image.save(str(place))
