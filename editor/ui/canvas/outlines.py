"""Glyph outlines as Qt paths, built once for every face and glyph."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QTransform

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
            path = self._traced(gid)
            known = self._paths[gid] = None if path.isEmpty() else path
            return known

    def _traced(self, gid: int) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        self.face.trace(gid, path)
        scale = EM / self.face.upem
        return path if scale == 1 else QTransform.fromScale(scale, scale).map(path)


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


def qt_path(commands: tuple[Command, ...]) -> QPainterPath:
    """Drawing commands as a Qt path, filled by the winding rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for name, values in commands:
        match name:
            case "M":
                path.moveTo(values[0], values[1])
            case "L":
                path.lineTo(values[0], values[1])
            case "Q":
                path.quadTo(values[0], values[1], values[2], values[3])
            case "C":
                path.cubicTo(*values)
            case _:
                path.closeSubpath()
    return path
