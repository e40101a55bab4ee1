"""The painter protocol and the one way to replay a display list on it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, assert_never

from editor.display.items import DisplayList, Glyphs, Group, Item, Picture, Shape, TextItem
from editor.values.geometry import Matrix
from editor.values.ids import FrameId
from editor.values.path import Path


class Painter(Protocol):
    """Six calls that screen, PDF and recorder understand alike."""

    def begin(self, frame: FrameId) -> None:
        """Items of this frame follow."""
        ...

    def glyphs(self, x: float, y: float, run: Glyphs) -> None:
        """A run with its origin at (x, y)."""
        ...

    def shape(self, shape: Shape) -> None:
        """A filled or stroked path."""
        ...

    def picture(self, picture: Picture) -> None:
        """A photo."""
        ...

    def save(self, matrix: Matrix, clip: Path | None) -> None:
        """Start a group: apply the matrix, then the clip, until restore."""
        ...

    def restore(self) -> None:
        """End the group."""
        ...


def replay(display: DisplayList, painter: Painter) -> None:
    """Draw a whole page."""
    for frame in display.frames:
        painter.begin(frame.frame)
        draw(frame.items, painter)


def draw(items: Iterable[Item], painter: Painter) -> None:
    """Draw some items in order."""
    for item in items:
        match item:
            case TextItem(x, y, line):
                for run in line.runs:
                    painter.glyphs(x + run.dx, y + run.dy, run.glyphs)
                for shape in line.shapes:
                    painter.shape(replace(shape, path=shape.path.moved(x, y)))
            case Shape():
                painter.shape(item)
            case Picture():
                painter.picture(item)
            case Group(members, matrix, clip):
                painter.save(matrix, clip)
                draw(members, painter)
                painter.restore()
            case _:
                assert_never(item)
