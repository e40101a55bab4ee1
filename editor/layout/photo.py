"""Photo frames: the part of the picture that shows, its border, and a marked area without one."""

from editor.display.items import Item, Picture, Shape
from editor.layout.looks import Looks
from editor.layout.report import Fact, MissingPhoto
from editor.layout.strokes import border
from editor.model.frame import PhotoFit, PhotoFrame
from editor.model.photo import Photo
from editor.values.color import Cmyk, Gray
from editor.values.geometry import Rect
from editor.values.path import Path

AREA, MARK = Gray(0.12), Gray(0.4)
WHOLE = Rect(0, 0, 1, 1)


def lay_photo(
    frame: PhotoFrame, rect: Rect, photo: Photo | None, cause: str, looks: Looks
) -> tuple[tuple[Item, ...], tuple[Fact, ...]]:
    """The picture, or a marked area; ``cause`` is why there is none (empty: there is one)."""
    items: list[Item] = []
    facts: tuple[Fact, ...] = ()
    if photo is None or cause:
        items += _marked(rect)
        name = photo.file if photo else ""
        facts = (MissingPhoto(frame.box.id, frame.photo, name, cause or "none"),)
    else:
        items.append(_picture(frame, rect, photo))
    if frame.border is not None:
        items += border(rect, frame.border, looks.color(frame.border.paint) or Cmyk(0, 0, 0, 1))
    return tuple(items), facts


def _picture(frame: PhotoFrame, rect: Rect, photo: Photo) -> Picture:
    wide, high = photo.width or 1, photo.height or 1
    match frame.fit:
        case PhotoFit.CROP:
            return Picture(photo.file, rect, frame.crop)
        case PhotoFit.FIT:
            scale = min(rect.width / wide, rect.height / high)
            width, height = wide * scale, high * scale
            x, y = rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2
            return Picture(photo.file, Rect(x, y, width, height))
        case PhotoFit.FILL:
            return Picture(photo.file, rect, _filling(rect, wide / high))


def _filling(rect: Rect, aspect: float) -> Rect:
    """The middle part of a picture that has the shape of the frame."""
    if rect.empty:
        return WHOLE
    shape = rect.width / rect.height
    if shape >= aspect:
        height = aspect / shape
        return Rect(0, (1 - height) / 2, 1, height)
    width = shape / aspect
    return Rect((1 - width) / 2, 0, width, 1)


def _marked(rect: Rect) -> list[Shape]:
    lines = (
        Path.line(rect.x, rect.y, rect.right, rect.bottom),
        Path.line(rect.x, rect.bottom, rect.right, rect.y),
    )
    area = Shape(Path.rectangle(rect), fill=AREA, stroke=MARK, width=0.5)
    return [area, *(Shape(line, stroke=MARK, width=0.5) for line in lines)]
