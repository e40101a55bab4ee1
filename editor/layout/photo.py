"""Photo frames: the part of the picture that shows, its border, and a marked area without one."""

from dataclasses import replace
from math import cos, radians, sin

from editor.display.items import Group, Item, Picture, Shape, TextItem
from editor.layout.looks import Looks
from editor.layout.outline import Corner
from editor.layout.report import Fact, MissingPhoto
from editor.layout.setting import Setter
from editor.layout.strokes import border
from editor.model.frame import PhotoFit, PhotoFrame, Stroke
from editor.model.photo import Photo
from editor.model.style import Align
from editor.model.text import Paragraph
from editor.values.color import WHITE, Cmyk, Color, Gray
from editor.values.geometry import Matrix, Point, Rect
from editor.values.path import Path

EMPTY = (Gray(0.12), Gray(0.4))
"""Fill and lines of a frame that waits for its photo."""
LOST = (Cmyk(0, 0.2, 0.15, 0), Cmyk(0, 1, 0.9, 0.1))
"""Fill and lines of a frame whose photo cannot be shown."""
SIGNS = {"missing": "缺图", "broken": "坏图"}
WHOLE = Rect(0, 0, 1, 1)


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
        items.append(_picture(frame, rect, photo))
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


def _picture(frame: PhotoFrame, rect: Rect, photo: Photo) -> Item:
    """The picture as its frame shows it: mirrored, turned, and nothing of it outside."""
    angle = radians(frame.turn % 4 * 90 + frame.angle % 360)
    picture = Picture(photo.file, *_shown(frame, rect, photo), frame.tone, frame.cutout, photo.page)
    if not (angle or frame.flip_x or frame.flip_y):
        return picture
    turned = Group((picture,), _about(rect.center, angle, frame.flip_x, frame.flip_y))
    return Group((turned,), clip=Path.rectangle(rect))


def _shown(frame: PhotoFrame, rect: Rect, photo: Photo) -> tuple[Rect, Rect]:
    """Where the picture stands before it is turned, and which part of it."""
    aspect = (photo.width or 1) / (photo.height or 1)
    upright = _around(rect, frame.turn * 90)
    match frame.fit:
        case PhotoFit.CROP if frame.angle % 360:
            return _whole(upright, frame.crop), WHOLE
        case PhotoFit.CROP:
            return upright, frame.crop
        case PhotoFit.FIT:
            return _fitting(rect, aspect, radians(frame.turn % 4 * 90 + frame.angle)), WHOLE
        case PhotoFit.FILL:
            covered = _around(rect, frame.turn % 4 * 90 + frame.angle)
            return covered, _filling(covered, aspect)


def _about(middle: Point, angle: float, flip_x: bool, flip_y: bool) -> Matrix:
    """Mirrored, then turned clockwise by so many radians, about a point."""
    right, down = -1.0 if flip_x else 1.0, -1.0 if flip_y else 1.0
    sine, cosine = _exact(sin(angle)), _exact(cos(angle))
    turned = Matrix(cosine * right, sine * right, -sine * down, cosine * down)
    there = Matrix(e=-middle.x, f=-middle.y)
    return there.then(turned).then(Matrix(e=middle.x, f=middle.y))


def _around(rect: Rect, degrees: float) -> Rect:
    """The smallest rectangle with the same middle that, turned, covers a rectangle."""
    sine, cosine = abs(_exact(sin(radians(degrees)))), abs(_exact(cos(radians(degrees))))
    width = rect.width * cosine + rect.height * sine
    return _centred(rect, width, rect.width * sine + rect.height * cosine)


def _fitting(rect: Rect, aspect: float, angle: float) -> Rect:
    """The largest rectangle of a shape that, turned about its middle, fits into a rectangle."""
    sine, cosine = abs(_exact(sin(angle))), abs(_exact(cos(angle)))
    height = min(rect.width / (aspect * cosine + sine), rect.height / (aspect * sine + cosine))
    return _centred(rect, aspect * height, height)


def _centred(rect: Rect, width: float, height: float) -> Rect:
    middle = rect.center
    return Rect(middle.x - width / 2, middle.y - height / 2, width, height)


def _whole(rect: Rect, crop: Rect) -> Rect:
    """Where the whole picture stands whose crop fills a rectangle."""
    if crop.empty:
        return rect
    width, height = rect.width / crop.width, rect.height / crop.height
    return Rect(rect.x - crop.x * width, rect.y - crop.y * height, width, height)


def _exact(value: float) -> float:
    """The sine or cosine of a quarter turn without its rounding."""
    return round(value) + 0.0 if abs(value - round(value)) < 1e-12 else value


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
