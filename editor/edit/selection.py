"""What is selected: nothing, frames, or a stretch of text."""

from dataclasses import dataclass

from editor.model.place import TextPoint
from editor.values.ids import FrameId, PageId


@dataclass(frozen=True, slots=True)
class NoSelection:
    """Nothing is selected: the page itself is."""


@dataclass(frozen=True, slots=True)
class FrameSelection:
    """Frames of one page, in the order of selecting."""

    page: PageId
    frames: tuple[FrameId, ...]


@dataclass(frozen=True, slots=True)
class TextSelection:
    """Text from ``anchor`` (where selecting began) to ``head`` (where the caret is).

    Both lie in the same owner and part. ``frame`` is where the editor clicked.
    """

    anchor: TextPoint
    head: TextPoint
    frame: FrameId

    @property
    def span(self) -> tuple[TextPoint, TextPoint]:
        """The two ends in reading order."""
        return (self.anchor, self.head) if self.anchor <= self.head else (self.head, self.anchor)

    @property
    def empty(self) -> bool:
        """Whether it is just a caret."""
        return self.anchor == self.head


Selection = NoSelection | FrameSelection | TextSelection
NOTHING = NoSelection()
