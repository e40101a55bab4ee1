"""Reading a PNG file: its compressed pixels go into a PDF as they are."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

BLOCK = 1 << 20
SIGNATURE = b"\x89PNG\r\n\x1a\n"


class PngError(Exception):
    """Not a PNG file that a PDF can hold as it is: broken, interlaced or transparent."""


@dataclass(frozen=True, slots=True)
class PngPixels:
    """Size, bits of a channel, channels as stored, the palette (empty: none), and the compressed
    rows."""

    width: int
    height: int
    bits: int
    channels: int
    palette: bytes
    rows: bytes


def read_png(data: bytes) -> PngPixels:
    """The parts of an opaque PNG file of at most 8 bits. Raises PngError."""
    chunks: dict[bytes, list[bytes]] = {}
    for kind, body in _chunks(data):
        chunks.setdefault(kind, []).append(body)
    header = b"".join(chunks.get(b"IHDR", []))
    if len(header) != 13 or b"IDAT" not in chunks or b"tRNS" in chunks or b"IEND" not in chunks:
        raise PngError
    bits, color, interlaced = header[8], header[9], header[12]
    if color not in {0, 2, 3} or interlaced or bits > 8:
        raise PngError
    palette = b"".join(chunks.get(b"PLTE", [])) if color == 3 else b""
    if (color == 3) != bool(palette):
        raise PngError
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    channels = 3 if color == 2 else 1
    rows = b"".join(chunks[b"IDAT"])
    _check(rows, height * (1 + -(-width * bits * channels // 8)))
    return PngPixels(width, height, bits, channels, palette, rows)


def _check(rows: bytes, size: int) -> None:
    """Refuse pixels that are not as many as they should be, or that damage has changed."""
    unpacking = zlib.decompressobj()
    found, waiting = 0, rows
    try:
        while waiting and found <= size:
            found += len(unpacking.decompress(waiting, BLOCK))
            waiting = unpacking.unconsumed_tail
    except zlib.error as error:
        raise PngError from error
    if found != size or not unpacking.eof:
        raise PngError


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not data.startswith(SIGNATURE):
        raise PngError
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if at + 12 + length > len(data):
            raise PngError
        yield kind, data[at + 8 : at + 8 + length]
        at += 12 + length
        if kind == b"IEND":
            return
