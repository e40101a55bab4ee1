"""Picture files as a session sees them: whether they are there and can be read."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from editor.model.photo import Photo
from editor.pictures.probe import PictureError, Probe, probe
from editor.values.language import Words
from editor.values.progress import Progress, unheard

Stamp = tuple[Path, int, int]
"""A file with its time of change and its size: the same stamp, the same picture."""
Stamps = dict[str, Stamp | None]
"""Stamps by the names of files; None where there is no file."""


class PhotoFiles:
    """The state of the pictures in a folder; a file is read again only when it has changed. What
    was looked at is answered without asking the disk, until it is looked at again, which another
    thread may do meanwhile: whoever asks takes what was seen once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[Path, Stamp | None] = {}
        self._found: dict[tuple[Stamp, int], Probe | Words] = {}
        self._fingerprints: dict[Stamp, str] = {}

    def look(self, photos: Sequence[Photo], progress: Progress = unheard) -> Stamps:
        """Read what is new in the files of photos, which may take long and may be done beside the
        window. Their stamps by name. Raises StoppedError."""
        folder = self.folder
        seen = {photo.file: _stamp_of(folder / photo.file) for photo in photos}
        for number, photo in enumerate(photos):
            progress(number, len(photos))
            stamp = seen[photo.file]
            if stamp is not None:
                self._read(stamp, photo.page)
                self._digest(stamp)
        self._seen = {folder / file: stamp for file, stamp in seen.items()}
        return seen

    def knows(self, photo: Photo) -> bool:
        """Whether all that is asked of a photo is answered without reading its file."""
        seen, path = self._seen, self.folder / photo.file
        if path not in seen:
            return False
        stamp = seen[path]
        return stamp is None or ((stamp, photo.page) in self._found and stamp in self._fingerprints)

    def path(self, photo: Photo) -> Path | None:
        """The file of a photo; None when it is not there."""
        stamp = self._stamp(photo)
        return stamp[0] if stamp is not None else None

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
        """The SHA-256 of the file in hex; empty when it cannot be read."""
        stamp = self._stamp(photo)
        return "" if stamp is None else self._digest(stamp)

    def stamps(self, photos: Iterable[Photo]) -> tuple[Stamp | None, ...]:
        """What is the same as long as the files are."""
        return tuple(map(self._stamp, photos))

    def _find(self, photo: Photo) -> Probe | Words | None:
        stamp = self._stamp(photo)
        return None if stamp is None else self._read(stamp, photo.page)

    def _stamp(self, photo: Photo) -> Stamp | None:
        seen, path = self._seen, self.folder / photo.file
        return seen[path] if path in seen else _stamp_of(path)

    def _read(self, stamp: Stamp, page: int) -> Probe | Words:
        key = (stamp, page)
        if key not in self._found:
            try:
                self._found[key] = probe(stamp[0], page)
            except PictureError as error:
                self._found[key] = error.words
        return self._found[key]

    def _digest(self, stamp: Stamp) -> str:
        if stamp not in self._fingerprints:
            self._fingerprints[stamp] = digest_of(stamp[0])
        return self._fingerprints[stamp]


def _stamp_of(path: Path) -> Stamp | None:
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
