"""素材: frames that are kept to be used again, with the styles and colours that they need."""

from dataclasses import dataclass, field

from editor.model.color import Swatch
from editor.model.frame import Frame
from editor.model.photo import Photo
from editor.model.style import StyleSheet
from editor.values.geometry import Rect, Size
from editor.values.language import Words

GROUPS: dict[str, Words] = {
    "masthead": Words("报头报眉", "Mastheads"),
    "column": Words("栏目标", "Column Logos"),
    "rule": Words("线", "Rules"),
    "box": Words("框", "Boxes"),
    "advert": Words("广告框", "Advert Boxes"),
    "story": Words("稿件版式", "Story Shapes"),
    "other": Words("其他", "Others"),
}
"""The groups that assets are listed in, by name; another name is listed among the others."""


@dataclass(frozen=True, slots=True)
class Asset:
    """Frames from the origin on, back to front, each in points.

    ``name`` is unique in its library. The frames show no articles; ``styles``, ``swatches`` and
    ``photos`` are what they use of those. The files of the photos lie beside the asset's own.
    """

    name: str
    title: Words
    group: str
    frames: tuple[Frame, ...]
    styles: StyleSheet = field(default_factory=StyleSheet)
    swatches: tuple[Swatch, ...] = ()
    photos: tuple[Photo, ...] = ()

    @property
    def rect(self) -> Rect:
        """The smallest rectangle around the frames (at least one)."""
        first, *rest = self.frames
        around = first.box.rect
        for frame in rest:
            around = around.united(frame.box.rect)
        return around

    @property
    def size(self) -> Size:
        """How much room it takes."""
        return Size(self.rect.width, self.rect.height)
