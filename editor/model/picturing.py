"""How a picture stands in its frame: where the whole of it lies before it is turned."""

from dataclasses import replace
from math import cos, radians, sin

from editor.model.frame import PhotoFit, PhotoFrame
from editor.model.photo import Photo
from editor.model.rotating import rotation_of, upright_of
from editor.values.geometry import Matrix, Point, Rect

WHOLE = Rect(0, 0, 1, 1)


def shown_part(frame: PhotoFrame, rect: Rect, photo: Photo) -> tuple[Rect, Rect]:
    """Where the picture stands in ``rect`` before it is turned, and which part of it."""
    upright = around(rect, frame.turn * 90)
    match frame.fit:
        case PhotoFit.CROP if frame.angle % 360:
            return _whole(upright, frame.crop), WHOLE
        case PhotoFit.CROP:
            return _inside(upright, frame.crop)
        case PhotoFit.FIT:
            return _fitting(rect, aspect_of(photo), radians(degrees(frame))), WHOLE
        case PhotoFit.FILL:
            covered = around(rect, degrees(frame))
            return covered, _filling(covered, aspect_of(photo), photo.focus)


def whole_picture(frame: PhotoFrame, rect: Rect, photo: Photo) -> Rect:
    """Where all of the picture would lie, before it is turned about the middle of ``rect``."""
    if frame.fit is PhotoFit.CROP:
        return _whole(around(rect, frame.turn * 90), frame.crop)
    return _whole(*shown_part(frame, rect, photo))


def showing(frame: PhotoFrame, rect: Rect, whole: Rect) -> PhotoFrame:
    """The frame with all of its picture in another place, before it is turned."""
    upright = around(rect, frame.turn * 90)
    crop = Rect(
        (upright.x - whole.x) / whole.width,
        (upright.y - whole.y) / whole.height,
        upright.width / whole.width,
        upright.height / whole.height,
    )
    return replace(frame, fit=PhotoFit.CROP, crop=crop)


def kept_in_place(frame: PhotoFrame, rect: Rect) -> PhotoFrame:
    """The frame with another rectangle; a picture that was placed by hand stays on the page
    where it is, others are fitted anew."""
    old, new = frame.box.rect.shrunk(frame.box.inset), rect.shrunk(frame.box.inset)
    changed = replace(frame, box=replace(frame.box, rect=rect))
    if frame.fit is not PhotoFit.CROP or frame.crop.empty or old.empty or new.empty:
        return changed
    whole = _whole(around(old, frame.turn * 90), frame.crop)
    there = rotation_of(frame.box).of(turn_of(frame, old).of(whole.center))
    middle = back_of(frame, new).of(upright_of(changed.box).of(there))
    whole = Rect(middle.x - whole.width / 2, middle.y - whole.height / 2, whole.width, whole.height)
    return showing(changed, new, whole)


def degrees(frame: PhotoFrame) -> float:
    """By how much the picture is turned in all, clockwise."""
    return frame.turn % 4 * 90 + frame.angle % 360


def turn_of(frame: PhotoFrame, rect: Rect) -> Matrix:
    """From the picture before it is mirrored and turned to what is seen in ``rect``."""
    return _about(rect.center, radians(degrees(frame)), frame.flip_x, frame.flip_y)


def back_of(frame: PhotoFrame, rect: Rect) -> Matrix:
    """From what is seen in ``rect`` to the picture before it is mirrored and turned."""
    there = turn_of(frame, Rect(0, 0, 0, 0))
    middle = rect.center
    turned_back = Matrix(there.a, there.c, there.b, there.d)
    return Matrix(e=-middle.x, f=-middle.y).then(turned_back).then(Matrix(e=middle.x, f=middle.y))


def aspect_of(photo: Photo) -> float:
    """The width of a photo by its height; 1 where that is not known."""
    return (photo.width or 1) / (photo.height or 1)


def around(rect: Rect, angle: float) -> Rect:
    """The smallest rectangle with the same middle that, turned by degrees, covers a rectangle."""
    sine, cosine = abs(_exact(sin(radians(angle)))), abs(_exact(cos(radians(angle))))
    width = rect.width * cosine + rect.height * sine
    return _centred(rect, width, rect.width * sine + rect.height * cosine)


def _about(middle: Point, angle: float, flip_x: bool, flip_y: bool) -> Matrix:
    """Mirrored, then turned clockwise by so many radians, about a point."""
    right, down = -1.0 if flip_x else 1.0, -1.0 if flip_y else 1.0
    sine, cosine = _exact(sin(angle)), _exact(cos(angle))
    turned = Matrix(cosine * right, sine * right, -sine * down, cosine * down)
    there = Matrix(e=-middle.x, f=-middle.y)
    return there.then(turned).then(Matrix(e=middle.x, f=middle.y))


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


def _inside(rect: Rect, crop: Rect) -> tuple[Rect, Rect]:
    """What of a rectangle is covered by a picture whose crop, which may reach beyond it, fills
    the rectangle, and by which part."""
    if WHOLE.x <= crop.x and WHOLE.y <= crop.y and crop.right <= 1 and crop.bottom <= 1:
        return rect, crop
    left, top = min(max(crop.x, 0.0), 1.0), min(max(crop.y, 0.0), 1.0)
    right, bottom = min(max(crop.right, left), 1.0), min(max(crop.bottom, top), 1.0)
    part, whole = Rect.between(left, top, right, bottom), _whole(rect, crop)
    covered = Rect(
        whole.x + part.x * whole.width,
        whole.y + part.y * whole.height,
        part.width * whole.width,
        part.height * whole.height,
    )
    return covered, part


def _exact(value: float) -> float:
    """The sine or cosine of a quarter turn without its rounding."""
    return round(value) + 0.0 if abs(value - round(value)) < 1e-12 else value


def _filling(rect: Rect, aspect: float, focus: Point) -> Rect:
    """The part of a picture that has the shape of the frame, its focus as near to the middle as
    the picture reaches."""
    if rect.empty:
        return WHOLE
    shape = rect.width / rect.height
    width, height = (1.0, aspect / shape) if shape >= aspect else (shape / aspect, 1.0)
    return Rect(_slid(focus.x, width), _slid(focus.y, height), width, height)


def _slid(focus: float, part: float) -> float:
    return min(max(focus - part / 2, 0.0), 1.0 - part)
