"""Picture files as a session sees them: whether they are there and can be read."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from editor.model.photo import Photo
from editor.pictures.probe import PictureError, Probe, probe
from editor.values.language import Words

Stamp = tuple[Path, int, int]
"""A file with its time of change and its size: the same stamp, the same picture."""


class PhotoFiles:
    """The state of the pictures in a folder; a file is read again only when it has changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._found: dict[tuple[Stamp, int], Probe | Words] = {}
        self._fingerprints: dict[Stamp, str] = {}

    def state(self, photo: Photo) -> str:
        """Empty when the picture can be shown, else ``missing`` or ``broken``."""
        found = self._find(photo)
        if found is None:
            return "missing"
        return "" if isinstance(found, Probe) else "broken"

    def probe(self, photo: Photo) -> Probe | None:
        """What the file is; None when it cannot be shown."""
        found = self._find(photo)
        return found if isinstance(found, Probe) else None

    def fault(self, photo: Photo) -> Words | None:
        """Why the file is there and cannot be shown, in words that name it."""
        found = self._find(photo)
        return found if isinstance(found, Words) else None

    def fingerprint(self, photo: Photo) -> str:
        """The SHA-256 of the file as it lies there now, in hex; empty when it cannot be read."""
        stamp = self._stamp(photo)
        if stamp is None:
            return ""
        if stamp not in self._fingerprints:
            self._fingerprints[stamp] = digest_of(stamp[0])
        return self._fingerprints[stamp]

    def stamps(self, photos: Iterable[Photo]) -> tuple[Stamp | None, ...]:
        """What is the same as long as the files are."""
        return tuple(map(self._stamp, photos))

    def _find(self, photo: Photo) -> Probe | Words | None:
        stamp = self._stamp(photo)
        if stamp is None:
            return None
        key = (stamp, photo.page)
        if key not in self._found:
            try:
                self._found[key] = probe(stamp[0], photo.page)
            except PictureError as error:
                self._found[key] = error.words
        return self._found[key]

    def _stamp(self, photo: Photo) -> Stamp | None:
        path = self.folder / photo.file
        try:
            about = path.stat()
        except (OSError, ValueError):
            return None
        return path, about.st_mtime_ns, about.st_size


def digest_of(path: Path) -> str:
    """The SHA-256 of a file in hex; empty when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
