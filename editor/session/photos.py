"""Picture files as a session sees them: whether they are there and can be read."""

import hashlib
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
        self._fingerprints: dict[Stamp, str] = {}

    def state(self, photo: Photo) -> str:
        """Empty when the picture can be shown, else ``missing`` or ``broken``."""
        stamp = self._stamp(photo)
        if stamp is None:
            return "missing"
        path = stamp[0]
        if stamp not in self._states:
            self._states[stamp] = "" if path.is_file() and readable(path) else "broken"
        return self._states[stamp]

    def fingerprint(self, photo: Photo) -> str:
        """The SHA-256 of the file as it lies there now, in hex; empty when it cannot be read."""
        stamp = self._stamp(photo)
        if stamp is None:
            return ""
        if stamp not in self._fingerprints:
            self._fingerprints[stamp] = _digest(stamp[0])
        return self._fingerprints[stamp]

    def _stamp(self, photo: Photo) -> Stamp | None:
        path = self.folder / photo.file
        try:
            about = path.stat()
        except (OSError, ValueError):
            return None
        return path, about.st_mtime_ns, about.st_size


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


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
