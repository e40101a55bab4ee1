"""Photo frames: the part of the picture that shows, its border, and a marked area without one."""

from dataclasses import replace

from editor.display.items import Group, Item, Picture, Shape, TextItem
from editor.layout.looks import Looks
from editor.layout.outline import Corner
from editor.layout.report import Fact, MissingPhoto
from editor.layout.setting import Setter
from editor.layout.strokes import border
from editor.model.frame import PhotoFrame, Stroke
from editor.model.photo import Photo
from editor.model.picturing import degrees, shown_part, turn_of
from editor.model.style import Align
from editor.model.text import Paragraph
from editor.values.color import WHITE, Cmyk, Color, Gray
from editor.values.geometry import Rect
from editor.values.path import Path

EMPTY = (Gray(0.12), Gray(0.4))
"""Fill and lines of a frame that waits for its photo."""
LOST = (Cmyk(0, 0.2, 0.15, 0), Cmyk(0, 1, 0.9, 0.1))
"""Fill and lines of a frame whose photo cannot be shown."""
SIGNS = {"missing": "缺图", "broken": "坏图"}


def lay_photo(
    frame: PhotoFrame, rect: Rect, photo: Photo | None, cause: str, looks: Looks, setter: Setter
) -> tuple[tuple[Item, ...], tuple[Fact, ...]]:
    """The picture, or a marked area with the lost file's name; ``cause`` is why there is none
    (empty: there is one)."""
    items: list[Item] = []
    facts: tuple[Fact, ...] = ()
    if photo is None or cause:
        name = photo.file if photo else ""
        items += _marked(rect, LOST if photo else EMPTY)
        if photo:
            items += _sign(f"{SIGNS.get(cause, cause)} {name}", rect, looks, setter)
        facts = (MissingPhoto(frame.box.id, frame.photo, name, cause or "none"),)
    else:
        items += _picture(frame, rect, photo)
    if frame.border is not None:
        items += border(rect, frame.border, looks.color(frame.border.paint) or Cmyk(0, 0, 0, 1))
    return tuple(items), facts


def shaped(
    items: tuple[Item, ...], corners: tuple[Corner, ...], edge: Stroke | None, looks: Looks
) -> tuple[Item, ...]:
    """What a photo shows when text runs along an outline of it: nothing outside, where it would
    hide the text, and its border as a plain line along the outline."""
    path = Path.polygon(*corners)
    cut = Group(items, clip=path)
    if edge is None:
        return (cut,)
    color = looks.color(edge.paint) or Cmyk(0, 0, 0, 1)
    return cut, Shape(path, stroke=color, width=edge.width)


def _picture(frame: PhotoFrame, rect: Rect, photo: Photo) -> tuple[Item, ...]:
    """The picture as its frame shows it: mirrored, turned, and nothing of it outside."""
    place, part = shown_part(frame, rect, photo)
    if place.empty or part.empty:
        return ()
    picture = Picture(photo.file, place, part, frame.tone, frame.cutout, photo.page)
    if not (degrees(frame) or frame.flip_x or frame.flip_y):
        return (picture,)
    turned = Group((picture,), turn_of(frame, rect))
    return (Group((turned,), clip=Path.rectangle(rect)),)


def _marked(rect: Rect, colors: tuple[Color, Color]) -> list[Shape]:
    fill, mark = colors
    lines = (
        Path.line(rect.x, rect.y, rect.right, rect.bottom),
        Path.line(rect.x, rect.bottom, rect.right, rect.y),
    )
    area = Shape(Path.rectangle(rect), fill=fill, stroke=mark, width=0.5)
    return [area, *(Shape(line, stroke=mark, width=0.5) for line in lines)]


def _sign(words: str, rect: Rect, looks: Looks, setter: Setter) -> list[Item]:
    """What is lost, in the middle of its frame on a band of paper."""
    style = replace(looks.paragraph("图说"), align=Align.CENTER, indent=0.0, color=LOST[1])
    composed = setter.lines(Paragraph(words), style, looks, (rect.width,))
    depth = (len(composed.lines) - 1) * style.leading + style.size
    if depth > rect.height:
        return []
    top = rect.center.y - depth / 2
    band = Rect(rect.x, top - style.size / 2, rect.width, depth + style.size)
    lines = [
        TextItem(rect.x, top + at * style.leading + line.ascent, line)
        for at, line in enumerate(composed.lines)
    ]
    return [Shape(Path.rectangle(band), fill=WHITE), *lines]
