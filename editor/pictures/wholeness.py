"""Whether a picture file ends where it says, found without decoding it."""

import zlib
from typing import IO

from PIL import Image, PngImagePlugin, TiffImagePlugin

TAIL = 1 << 16
CHUNK = 1 << 20
ORIENTATION = 0x0112
PLACES = ((273, 279), (324, 325))
"""Tags of a TIFF file: where strips or tiles begin, and how long they are."""


def is_cut_off(file: IO[bytes], image: Image.Image) -> bool:
    """Whether the end of a picture's file is missing; leaves the place in the file as it was."""
    place = file.tell()
    size = file.seek(0, 2)
    try:
        match image.format:
            case "JPEG" | "MPO":
                return not _has_end_mark(file, size)
            case "PNG":
                return _exif_chunk(file, size) is None
            case "WEBP":
                file.seek(4)
                return int.from_bytes(file.read(4), "little") + 8 > size
            case "TIFF":
                return _reaches_beyond(image, size)
            case _:
                return False
    finally:
        file.seek(place)


def exif_turn(image: Image.Image) -> int:
    """The orientation that a picture's EXIF data tell, 1 when they do not.

    In a PNG file these may follow the pixels, where Pillow finds them only by decoding.
    """
    if not isinstance(image, PngImagePlugin.PngImageFile) or "exif" in image.info:
        return int(image.getexif().get(ORIENTATION, 1))
    file = image.fp
    if file is None:
        return 1
    place = file.tell()
    found = _exif_chunk(file, file.seek(0, 2))
    file.seek(place)
    exif = Image.Exif()
    exif.load(found or b"")
    return int(exif.get(ORIENTATION, 1))


def _has_end_mark(file: IO[bytes], size: int) -> bool:
    """Whether the scan of a JPEG file ends. Phones put films behind it, so all of it counts."""
    start = _scan(file)
    file.seek(max(start, size - TAIL))
    if b"\xff\xd9" in file.read():
        return True
    file.seek(start)
    last = b""
    while block := file.read(CHUNK):
        if b"\xff\xd9" in last + block:
            return True
        last = block[-1:]
    return False


def _scan(file: IO[bytes]) -> int:
    """Where the first scan of a JPEG file begins."""
    file.seek(2)
    while True:
        head = file.read(4)
        while head[:2] == b"\xff\xff":
            head = head[1:] + file.read(1)
        if len(head) < 4 or head[0] != 0xFF or head[1] == 0xDA:
            return file.tell()
        file.seek(max(0, int.from_bytes(head[2:], "big") - 2), 1)


def _exif_chunk(file: IO[bytes], size: int) -> bytes | None:
    """The EXIF chunk of a PNG file, empty when it has none; None when the file does not end, or a
    chunk is not what its checksum says."""
    at, found = 8, b""
    file.seek(at)
    while at + 12 <= size:
        length = int.from_bytes(file.read(4), "big")
        at += 12 + length
        if at > size:
            return None
        kind, body, told = file.read(4), file.read(length), file.read(4)
        if zlib.crc32(body, zlib.crc32(kind)) != int.from_bytes(told, "big"):
            return None
        if kind == b"eXIf":
            found = body
        if kind == b"IEND":
            return found
    return None


def _reaches_beyond(image: Image.Image, size: int) -> bool:
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return False
    tags = image.tag_v2
    return any(
        start + length > size
        for starts, lengths in PLACES
        if starts in tags and lengths in tags
        for start, length in zip(tags[starts], tags[lengths], strict=False)
    )
