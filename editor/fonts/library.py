"""Finding faces in font folders, and a face for every character."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb

from editor.fonts.face import Face
from editor.model.font import FaceKey
from editor.values.data import data_folder

SUFFIXES = {".ttf", ".otf", ".ttc", ".otc"}
FALLBACK = ("Noto Serif SC", "Noto Sans SC")
"""Families asked first for a character that the chosen face lacks."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """Where a family lies; ``weights`` is the range of its weight axis, None when it has one."""

    family: str
    path: Path
    index: int
    weights: tuple[float, float] | None


class FontLibrary:
    """All families found in some folders; faces are opened when they are first asked for.

    Files that are no fonts are listed in ``broken`` and skipped.
    """

    def __init__(self, folders: Iterable[Path] | None = None) -> None:
        self.broken: list[Path] = []
        self._files: dict[str, FontFile] = {}
        self._faces: dict[FaceKey, Face] = {}
        self._fallback: dict[tuple[str, FaceKey], Face | None] = {}
        for folder in [data_folder("fonts")] if folders is None else folders:
            self._scan(folder)

    @property
    def families(self) -> Sequence[str]:
        """Family names in a stable order."""
        return sorted(self._files)

    def has(self, family: str) -> bool:
        """Whether the family is here."""
        return family in self._files

    def face(self, key: FaceKey) -> Face:
        """The face of a family at a weight.

        An unknown family is replaced by the first one of the fallback order; a weight that the
        family lacks by its nearest. Raises LookupError when the library is empty.
        """
        face = self._faces.get(key)
        if face is None:
            face = self._faces[key] = self._open(key)
        return face

    def face_for(self, char: str, key: FaceKey) -> Face | None:
        """The face of ``key`` when it has the character, else the first other face that has."""
        face = self.face(key)
        if face.gid(char):
            return face
        known = (char, key)
        if known not in self._fallback:
            self._fallback[known] = self._search(char, key)
        return self._fallback[known]

    def _search(self, char: str, key: FaceKey) -> Face | None:
        families = [name for name in FALLBACK if name in self._files]
        families += [name for name in self.families if name not in FALLBACK]
        faces = (self.face(FaceKey(name, key.weight)) for name in families)
        return next((face for face in faces if face.gid(char)), None)

    def _open(self, key: FaceKey) -> Face:
        file = self._files.get(key.family)
        if file is None:
            names = [name for name in (*FALLBACK, *self.families) if name in self._files]
            if not names:
                raise LookupError("no font in the font folders")
            return self.face(FaceKey(names[0], key.weight))
        if file.weights is None:
            weight, variations = 400, {}
        else:
            low, high = file.weights
            weight = round(min(max(key.weight, low), high))
            variations = {"wght": float(weight)}
        real = FaceKey(key.family, weight)
        if real != key:
            return self.face(real)
        return Face(key, file.path, file.index, variations)

    def _scan(self, folder: Path) -> None:
        if not folder.is_dir():
            return
        for path in sorted(folder.iterdir()):
            if path.suffix.lower() in SUFFIXES:
                self._read(path)

    def _read(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                count = _face_count(file.read(12))
            blob = hb.Blob.from_file_path(str(path))
        except (OSError, hb.HarfBuzzError):
            self.broken.append(path)
            return
        if not count:
            self.broken.append(path)
        for index in range(count):
            found = _font_file(hb.Face(blob, index), path, index)
            if found.family:
                self._files.setdefault(found.family, found)


def _font_file(face: hb.Face, path: Path, index: int) -> FontFile:
    names = hb.OTNameIdPredefined
    family = face.get_name(names.TYPOGRAPHIC_FAMILY) or face.get_name(names.FONT_FAMILY) or ""
    axes = {axis.tag: (axis.min_value, axis.max_value) for axis in face.axis_infos}
    return FontFile(family, path, index, axes.get("wght"))


def _face_count(head: bytes) -> int:
    """How many faces a font file that begins so holds; 0 when it is no font."""
    signature = head[:4]
    if signature == b"ttcf":
        return int.from_bytes(head[8:12], "big")
    return int(signature in {b"\0\1\0\0", b"OTTO", b"true"})
