"""Clipping paths (剪贴路径) that Photoshop keeps in JPEG and TIFF files.

After Adobe, “Photoshop File Formats Specification”: image resources 2000 to 2997 are paths,
2999 names the one that clips. Points are fixed-point numbers of 8.24 bits, down before right,
in fractions of the picture.
"""

import struct
from collections.abc import Iterator

from PIL import Image, JpegImagePlugin, TiffImagePlugin

from editor.values.path import Command, Path

RESOURCES = 34377
"""The tag of a TIFF file that holds Photoshop's resources."""
MARK = b"Photoshop 3.0\0"
FIRST, LAST, CLIPPING = 2000, 2997, 2999
RECORD = 26
CLOSED, OPEN, KNOTS = 0, 3, frozenset({1, 2, 4, 5})
ONE = float(1 << 24)

Knot = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
"""A point between the control points before and after it, each right before down."""


def has_clipping(image: Image.Image) -> bool:
    """Whether the file holds a path."""
    return _chosen(_resources(image)) is not None


def clipping_path(image: Image.Image) -> Path | None:
    """The outline of what shows, in fractions of the stored picture with y down; None without.

    It is the path that the file names as its clipping path, else the first one.
    """
    record = _chosen(_resources(image))
    if record is None:
        return None
    commands = tuple(command for knots in _subpaths(record) for command in _outline(knots))
    return Path(commands) if commands else None


def _resources(image: Image.Image) -> dict[int, tuple[bytes, bytes]]:
    """Photoshop's resources: names and contents by number."""
    data: object = b""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        found = image.tag_v2.get(RESOURCES, b"")
        data = b"".join(found) if isinstance(found, tuple) else found
    elif isinstance(image, JpegImagePlugin.JpegImageFile):
        bodies = (body for marker, body in image.applist if marker == "APP13")
        data = b"".join(body[len(MARK) :] for body in bodies if body.startswith(MARK))
    return dict(_split(data)) if isinstance(data, bytes) else {}


def _split(data: bytes) -> Iterator[tuple[int, tuple[bytes, bytes]]]:
    at = 0
    while data[at : at + 4] == b"8BIM" and at + 12 <= len(data):
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        name = data[at + 7 : at + 7 + data[at + 6]]
        at += 6 + (len(name) + 2) // 2 * 2
        length = int.from_bytes(data[at : at + 4], "big")
        yield number, (name, data[at + 4 : at + 4 + length])
        at += 4 + length + length % 2


def _chosen(resources: dict[int, tuple[bytes, bytes]]) -> bytes | None:
    paths = [resources[number] for number in sorted(resources) if FIRST <= number <= LAST]
    said = resources.get(CLIPPING, (b"", b""))[1]
    named = [data for name, data in paths if name and said[1 : 1 + said[0]] == name] if said else []
    return next((data for data in (*named, *(each[1] for each in paths))), None)


def _subpaths(data: bytes) -> Iterator[list[Knot]]:
    knots: list[Knot] = []
    for at in range(0, len(data) - RECORD + 1, RECORD):
        kind = int.from_bytes(data[at : at + 2], "big")
        if kind in KNOTS:
            y0, x0, y1, x1, y2, x2 = (v / ONE for v in struct.unpack(">6i", data[at + 2 : at + 26]))
            knots.append(((x0, y0), (x1, y1), (x2, y2)))
        elif kind in {CLOSED, OPEN}:
            yield knots
            knots = []
    yield knots


def _outline(knots: list[Knot]) -> Iterator[Command]:
    """The curves through knots, closed."""
    if len(knots) < 2:
        return
    yield "M", knots[0][1]
    for here, there in zip(knots, [*knots[1:], knots[0]], strict=True):
        yield "C", (*here[2], *there[0], *there[1])
    yield "Z", ()
