"""What 适排 (copyfitting) changed in one story, so that it can be taken back or done anew."""

from dataclasses import dataclass

from editor.model.composing import PunctMode
from editor.values.geometry import Rect
from editor.values.ids import FrameId


@dataclass(frozen=True, slots=True)
class Shifted:
    """A frame that gave way, in page coordinates before and after; of a cropped photo also the
    part that it showed before."""

    frame: FrameId
    before: Rect
    after: Rect
    crop: Rect | None = None


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a story's body differs from its styles; the default changes nothing.

    ``tracking`` em are added, ``scale`` and ``leading`` are factors of the character width and of
    the body's leading, ``punct`` stands in for the style's mode, every subhead takes ``subhead``
    lines more. ``shifted`` are the photo that was cropped and what moved with it. Looseness is
    kept by the paragraphs themselves.
    """

    tracking: float = 0.0
    scale: float = 1.0
    leading: float = 1.0
    punct: PunctMode | None = None
    subhead: int = 0
    shifted: tuple[Shifted, ...] = ()


PLAIN = Fitting()
