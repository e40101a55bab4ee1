"""Reading the head of a JPEG file: enough to embed it without touching its pixels."""

from collections.abc import Iterator
from dataclasses import dataclass

APP1, APP2, APP13, APP14, COMMENT, SCAN = 0xE1, 0xE2, 0xED, 0xEE, 0xFE, 0xDA
FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive: the kinds that PDF readers decode."""
OTHER_FRAMES = frozenset(range(0xC3, 0xD0)) - {0xC4, 0xC8, 0xCC}
ICC_MARK = b"ICC_PROFILE\0"


class JpegError(Exception):
    """Not a JPEG file that a PDF can hold as it is."""


@dataclass(frozen=True, slots=True)
class JpegHead:
    """Size, number of inks, whether Adobe wrote it (inks are then inverted), and the profile."""

    width: int
    height: int
    components: int
    adobe: bool
    profile: bytes


def read_head(data: bytes) -> JpegHead:
    """What the segments before the pixels say. Raises JpegError."""
    adobe = False
    frame = b""
    profile: dict[int, bytes] = {}
    for marker, start, end in _segments(data):
        body = data[start:end]
        if marker == APP14 and body.startswith(b"Adobe"):
            adobe = True
        elif marker == APP2 and body.startswith(ICC_MARK) and len(body) > 14:
            profile[body[12]] = body[14:]
        elif marker in OTHER_FRAMES:
            raise JpegError
        elif marker in FRAMES:
            frame = body
    if len(frame) < 6 or frame[0] != 8 or frame[5] not in {1, 3, 4}:
        raise JpegError
    height, width = int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")
    if not width or not height:
        raise JpegError
    icc = b"".join(profile[number] for number in sorted(profile))
    return JpegHead(width, height, frame[5], adobe, icc)


def without_notes(data: bytes) -> bytes:
    """The file without EXIF, XMP, captions and comments; every pixel as it was."""
    parts = [data[:2]]
    end = 2
    for marker, start, stop in _segments(data):
        if marker not in {APP1, APP13, COMMENT}:
            parts.append(data[start - 4 : stop])
        end = stop
    parts.append(data[end:])
    return b"".join(parts)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of the body of every segment before the pixels."""
    if data[:2] != b"\xff\xd8":
        raise JpegError
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        head = data[at : at + 4]
        if len(head) < 4 or head[0] != 0xFF:
            raise JpegError
        if head[1] == SCAN:
            return
        length = int.from_bytes(head[2:], "big")
        if length < 2 or at + 2 + length > len(data):
            raise JpegError
        yield head[1], at + 4, at + 2 + length
        at += 2 + length
