"""Picture files as a session sees them: whether they are there and can be read."""

import warnings
from pathlib import Path

from PIL import Image

from editor.model.photo import Photo

Stamp = tuple[Path, int, int]
"""A file with its time of change and its size: the same stamp, the same picture."""


class PhotoFiles:
    """The state of the pictures in a folder; a file is read again only when it has changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._states: dict[Stamp, str] = {}

    def state(self, photo: Photo) -> str:
        """Empty when the picture can be shown, else ``missing`` or ``broken``."""
        path = self.folder / photo.file
        try:
            about = path.stat()
        except (OSError, ValueError):
            return "missing"
        stamp = (path, about.st_mtime_ns, about.st_size)
        if stamp not in self._states:
            self._states[stamp] = "" if path.is_file() and readable(path) else "broken"
        return self._states[stamp]


def readable(path: Path) -> bool:
    """Whether the file is a picture that can be decoded to its end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(path) as image:
                image.draft("RGB", (64, 64))
                image.load()
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            return False
    return True
