"""Glyph outlines as Qt paths, built once for every face and glyph."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from editor.fonts.face import Face
from editor.fonts.library import FontLibrary
from editor.model.font import FaceKey
from editor.values.path import Command

EM = 1000.0
"""Units of an outline's em: far enough from zero for Qt's comparisons of points."""


class FaceOutlines:
    """The outlines of one face."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._paths: dict[int, QPainterPath | None] = {}

    def path(self, gid: int) -> QPainterPath | None:
        """The glyph from its horizontal origin, y down, ``EM`` units high; None without ink."""
        try:
            return self._paths[gid]
        except KeyError:
            path = qt_path(self.face.outline(gid), EM)
            known = self._paths[gid] = None if path.isEmpty() else path
            return known


class Outlines:
    """The outlines of all faces of a library."""

    def __init__(self, fonts: FontLibrary) -> None:
        self._fonts = fonts
        self._faces: dict[FaceKey, FaceOutlines] = {}

    def of(self, key: FaceKey) -> FaceOutlines:
        """The outlines of a face. Raises LookupError when the library is empty."""
        known = self._faces.get(key)
        if known is None:
            known = self._faces[key] = FaceOutlines(self._fonts.face(key))
        return known


def qt_path(commands: tuple[Command, ...], scale: float = 1.0) -> QPainterPath:
    """Drawing commands as a Qt path, filled by the winding rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for name, values in commands:
        scaled = [value * scale for value in values]
        match name:
            case "M":
                path.moveTo(scaled[0], scaled[1])
            case "L":
                path.lineTo(scaled[0], scaled[1])
            case "Q":
                path.quadTo(scaled[0], scaled[1], scaled[2], scaled[3])
            case "C":
                path.cubicTo(*scaled)
            case _:
                path.closeSubpath()
    return path
