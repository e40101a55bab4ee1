"""All glyphs of all faces of a document in one numbering, with what they say and how wide they are.

The glyphs of a face stand at ``base`` plus their id, so that one array answers for whole pages.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from editor.exporters.exporter import ExportError
from editor.fonts.face import Face
from editor.fonts.library import FontLibrary
from editor.model.font import FaceKey
from editor.values.language import Words

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
SEVERAL = 0x110000
"""Stands in the place of a character for a glyph that says several."""


@dataclass(slots=True)
class UsedFace:
    """A face that the document shows; ``upright`` when some glyphs stand one below the other."""

    face: Face
    base: int
    resource: str
    upright: bool = False
    words: dict[int, str] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many glyphs the face has."""
        return int(self.face.hb_face.glyph_count)


class GlyphTable:
    """What is known of every glyph: ``chars`` is the character it says (0: none),
    ``advances`` its width in thousandths of an em as the PDF font has it, ``codes`` its number
    in the embedded font (once that is made)."""

    def __init__(self, fonts: FontLibrary) -> None:
        self.faces: list[UsedFace] = []
        self.used: Flags = np.zeros(0, np.bool_)
        self.chars: NDArray[np.uint32] = np.zeros(0, np.uint32)
        self.advances: Floats = np.zeros(0)
        self.codes: NDArray[np.uint16] = np.zeros(0, np.uint16)
        self._fonts = fonts
        self._by_key: dict[FaceKey, UsedFace] = {}

    def face(self, key: FaceKey) -> UsedFace:
        """The used face of a key. Raises ExportError when there is no font at all."""
        used = self._by_key.get(key)
        if used is None:
            face = self._open(key)
            used = next((known for known in self.faces if known.face is face), None)
            used = self._by_key[key] = used or self._enter(face)
        return used

    def show(self, glyphs: Ints, chars: NDArray[np.uint32]) -> Flags:
        """Note shown glyphs with the characters they stand for (0: not said here).

        The first character that a glyph says is what it says everywhere. Returns where a glyph
        cannot say its character.
        """
        used = self.used[glyphs]
        if not used.all():
            self._measure(np.array(sorted(set(glyphs[~used].tolist()))))
        unlike: Flags = self.chars[glyphs] != chars
        if not unlike.any():
            return unlike
        silent = (self.chars[glyphs] == 0) & (chars != 0)
        self.chars[glyphs[silent][::-1]] = chars[silent][::-1]
        cannot: Flags = (self.chars[glyphs] != chars) & (chars != 0)
        return cannot

    def says(self, used: UsedFace, glyph: int, text: str) -> bool:
        """Whether a glyph (of the whole numbering) says a text; it does if it said none before."""
        if len(text) == 1:
            return not self.show(np.array([glyph]), np.array([ord(text)], np.uint32))[0]
        self.show(np.array([glyph]), np.zeros(1, np.uint32))
        if not text or self.chars[glyph] not in {0, SEVERAL}:
            return False
        self.chars[glyph] = SEVERAL
        return used.words.setdefault(glyph, text) == text

    def _open(self, key: FaceKey) -> Face:
        try:
            return self._fonts.face(key)
        except LookupError as error:
            words = Words(
                "一个字体也没有找到。请检查 fonts 文件夹。",
                "No font was found. Look into the folder “fonts”.",
            )
            raise ExportError(words) from error

    def _enter(self, face: Face) -> UsedFace:
        used = UsedFace(face, self.used.size, f"F{len(self.faces) + 1}")
        self.faces.append(used)
        self.used = np.append(self.used, np.zeros(used.count, np.bool_))
        self.chars = np.append(self.chars, np.zeros(used.count, np.uint32))
        self.advances = np.append(self.advances, np.zeros(used.count))
        self.codes = np.append(self.codes, np.zeros(used.count, np.uint16))
        return used

    def _measure(self, fresh: Ints) -> None:
        self.used[fresh] = True
        for used in self.faces:
            inside = fresh[(fresh >= used.base) & (fresh < used.base + used.count)]
            for glyph in inside.tolist():
                width = used.face.advance(glyph - used.base)
                self.advances[glyph] = round(width * 1000, 2)
