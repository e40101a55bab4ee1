"""The fonts of an issue's pages as files to pass on, and those that their licences keep back."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from editor.display.items import Glyphs, Picture, Shape
from editor.display.painter import replay
from editor.fonts.library import FontLibrary
from editor.layout.report import PageLayout
from editor.model.font import FaceKey
from editor.model.style import StyleSheet
from editor.values.data import data_folder
from editor.values.geometry import Matrix
from editor.values.ids import FrameId
from editor.values.language import Words
from editor.values.path import Path as Outline

LICENCES = (".txt", ".md")
NOT_SHARED = Words("许可不允许随文件分发", "its licence does not let the file be passed on")
NOT_HERE = Words("本机没有", "it is not on this machine")


@dataclass(frozen=True, slots=True)
class LeftFont:
    """A font that whoever opens the issue must have by other means, and why."""

    family: str
    why: Words


def packed_fonts(
    layouts: Iterable[PageLayout], styles: StyleSheet, fonts: FontLibrary
) -> tuple[tuple[Path, ...], tuple[LeftFont, ...]]:
    """The files of the fonts on the pages, those that ship with their licence texts, and the
    fonts left out: those that may not be passed on and those that styles name in vain."""
    faces = [fonts.face(key) for key in _keys(layouts)]
    shipped = data_folder("fonts")
    free = [face for face in faces if face.path.parent == shipped or face.shareable]
    files = {face.path: None for face in free}
    for path in [path for path in files if path.parent == shipped]:
        files.update(dict.fromkeys(_licences(path)))
    kept = {face.key.family: LeftFont(face.key.family, NOT_SHARED) for face in faces}
    for face in free:
        kept.pop(face.key.family, None)
    missing = {name: LeftFont(name, NOT_HERE) for name in _families(styles) if not fonts.has(name)}
    return tuple(sorted(files)), tuple((kept | missing)[name] for name in sorted(kept | missing))


def _keys(layouts: Iterable[PageLayout]) -> list[FaceKey]:
    """The faces that pages are set in, in a stable order."""
    seen = _Faces()
    for layout in layouts:
        replay(layout.display, seen)
    return sorted(seen.keys, key=lambda key: (key.family, key.weight))


def _licences(font: Path) -> list[Path]:
    """The texts beside a font whose name begins as the font's does: ``NotoSerifSC-OFL.txt``."""
    texts = (path for path in font.parent.iterdir() if path.suffix in LICENCES)
    return sorted(path for path in texts if font.name.startswith(path.name.partition("-")[0]))


def _families(styles: StyleSheet) -> set[str]:
    names = {font.han for font in styles.fonts}
    own = (part for font in styles.fonts for part in (font.latin, font.digits, font.quotes))
    return names | {part.family for part in own if part is not None}


@dataclass(slots=True)
class _Faces:
    """A painter that notes faces."""

    keys: set[FaceKey] = field(default_factory=set)

    def begin(self, frame: FrameId) -> None:
        """Items of this frame follow."""

    def glyphs(self, x: float, y: float, run: Glyphs) -> None:
        """A run."""
        self.keys.add(run.face)

    def shape(self, shape: Shape) -> None:
        """A path."""

    def picture(self, picture: Picture) -> None:
        """A photo."""

    def save(self, matrix: Matrix, clip: Outline | None) -> None:
        """Start of a group."""

    def restore(self) -> None:
        """End of a group."""
