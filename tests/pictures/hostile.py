"""Picture files that are broken or made to do harm, and some that are only unusual."""

import struct
import zlib

import numpy as np
from PIL import Image

from tests.pictures.files import NEWSPRINT, SRGB, chunk, encoded, noise, patches, png

PLAIN = patches("RGB", [(200, 40, 40), (40, 160, 60), (50, 60, 190), (220, 200, 70)], 30)
BROKEN, LATE, FINE = "broken", "late", ""


def files():
    """Each file by name with what becomes of it: ``broken``, ``late`` when only making it shows
    that it is, the code of a fault, or nothing."""
    any_color = noise("RGB", (300, 200))
    jpeg, whole, webp = (encoded(any_color, kind) for kind in ("JPEG", "PNG", "WEBP"))
    tiff = encoded(any_color, "TIFF", compression="tiff_lzw")
    inks = encoded(PLAIN.convert("CMYK"), "JPEG", quality=95)
    gray = Image.fromarray(np.full((9, 9), 40_000, np.uint16))
    return {
        "cut.jpg": (jpeg[: len(jpeg) // 2], BROKEN),
        "head only.jpg": (jpeg[:200], BROKEN),
        "cut.png": (whole[: len(whole) // 2], BROKEN),
        "no end.png": (whole[:-12], BROKEN),
        "cut.tif": (tiff[: len(tiff) // 2], BROKEN),
        "cut.webp": (webp[: len(webp) // 2], BROKEN),
        "bomb.png": (bomb(), FINE),
        "profile bomb.png": (profile_bomb(), BROKEN),
        "huge.png": (png(60_000, 60_000, rows=zlib.compress(bytes(1000))), BROKEN),
        "huge.jpg": (jpeg_of_size(jpeg, 65_500, 65_500), BROKEN),
        "huge.tif": (tiff_of_size(70_000, 70_000), BROKEN),
        "huge.bmp": (bmp_of_size(60_000, 60_000), BROKEN),
        "nothing wide.jpg": (jpeg_of_size(jpeg, 0, 200), BROKEN),
        "empty.jpg": (b"", BROKEN),
        "text.jpg": ("这不是图片。".encode() * 50, BROKEN),
        "advert.jpg": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", BROKEN),
        "layers.jpg": (b"8BPS\0\x01" + bytes(100), BROKEN),
        "phone.jpg": (b"\0\0\0\x18ftypheic" + bytes(100), BROKEN),
        "circle.tif": (circular_tiff(), FINE),
        "loop.tif": (b"II*\0\x08\0\0\0\0\0\x08\0\0\0", BROKEN),
        "beyond.tif": (tiff.replace(struct.pack("<I", 8), struct.pack("<I", 1 << 30), 1), BROKEN),
        "short profile.jpg": (encoded(PLAIN, "JPEG", icc_profile=SRGB[:120]), "profile"),
        "wrong profile.jpg": (
            encoded(PLAIN.convert("CMYK"), "JPEG", icc_profile=SRGB), "profile"
        ),
        "wrong profile.png": (encoded(PLAIN, "PNG", icc_profile=NEWSPRINT), "profile"),
        "garbage profile.tif": (encoded(PLAIN, "TIFF", icc_profile=bytes(range(256))), "profile"),
        "animation.webp": (animation("WEBP"), "frames"),
        "animation.png": (animation("PNG"), "frames"),
        "interlaced.png": (interlaced(), FINE),
        "sixteen bits.png": (sixteen_bits(), FINE),
        "clear palette.png": (clear_palette(), FINE),
        "sixteen bits.tif": (encoded(gray, "TIFF"), FINE),
        "no marker.jpg": (without_adobe(inks), FINE),
        "wrong marker.jpg": (wrong_adobe(inks), FINE),
        "trailing.jpg": (encoded(PLAIN, "JPEG", quality=95) + bytes(300_000), FINE),
        "progressive.jpg": (encoded(PLAIN, "JPEG", progressive=True, quality=95), FINE),
        "wrong sum.png": (wrong_sum(), BROKEN),
        "no rows.png": (png(300, 200, rows=zlib.compress(b"")), LATE),
        "spoiled rows.tif": (spoiled(tiff), LATE),
    }  # fmt: skip


def bomb():
    """A small picture whose rows unpack to 64 megabytes."""
    return png(40, 30, rows=zlib.compress(bytes(64 << 20), 9))


def profile_bomb():
    """A colour profile that unpacks to 64 megabytes."""
    profile = b"icc\0\0" + zlib.compress(bytes(64 << 20), 9)
    rows = zlib.compress(bytes(30 * 121))
    return png(40, 30, rows=rows, more=[(b"iCCP", profile)])


def jpeg_of_size(data, width, height):
    """A JPEG whose head tells another size."""
    at = data.index(b"\xff\xc0")
    return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]


def tiff_of_size(width, height):
    """A TIFF of one strip that tells a size."""
    entries = [
        (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1),
        (273, 4, 1, 8), (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, 4),
    ]  # fmt: skip
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<I", 12) + bytes(4) + struct.pack("<H", 9) + body + bytes(4)


def bmp_of_size(width, height):
    """The head of a BMP of a size."""
    head = struct.pack("<IIIIHHIIIIII", 54, 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHH", 1 << 20, 0, 0) + head + bytes(100)


def circular_tiff():
    """A TIFF whose directory is followed by itself."""
    data = bytearray(encoded(PLAIN, "TIFF"))
    start = struct.unpack("<I", data[4:8])[0]
    count = struct.unpack("<H", data[start : start + 2])[0]
    data[start + 2 + 12 * count :][:4] = struct.pack("<I", start)
    end = start + 2 + 12 * count
    return bytes(data[:end]) + struct.pack("<I", start) + bytes(data[end + 4 :])


def animation(kind):
    """Two pictures, of which the first prints."""
    return encoded(
        PLAIN, kind, save_all=True, append_images=[noise("RGB", PLAIN.size)], lossless=True
    )


def interlaced():
    """A PNG in seven passes."""
    pixels = np.asarray(PLAIN)
    passes = [
        (0, 0, 8, 8),
        (0, 4, 8, 8),
        (4, 0, 8, 4),
        (0, 2, 4, 4),
        (2, 0, 4, 2),
        (0, 1, 2, 2),
        (1, 0, 2, 1),
    ]
    rows = b"".join(
        b"\0" + row.tobytes() for y, x, dy, dx in passes for row in pixels[y::dy, x::dx] if row.size
    )
    header = struct.pack(">IIBBBBB", *PLAIN.size, 8, 2, 0, 0, 1)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def sixteen_bits():
    """A PNG of RGB with 16 bits."""
    rows = b"".join(
        b"\0" + row.astype(">u2").tobytes() for row in np.asarray(PLAIN).astype(int) * 257
    )
    return png(*PLAIN.size, bits=16, rows=zlib.compress(rows))


def clear_palette():
    """A PNG with a palette, one colour of which is transparent."""
    image = PLAIN.convert("P", palette=Image.Palette.ADAPTIVE, colors=4)
    return encoded(image, "PNG", transparency=image.getpixel((100, 5)))


def without_adobe(data):
    """A JPEG of inks without the marker that says how they are stored."""
    at = data.index(b"\xff\xee")
    return data[:at] + data[at + 16 :]


def wrong_adobe(data):
    """A JPEG of inks whose marker has a transform that does not exist."""
    at = data.index(b"\xff\xee")
    return data[: at + 15] + b"\x09" + data[at + 16 :]


def spoiled(data):
    """A file whose pixels were overwritten under way, its head and its end left whole."""
    at = len(data) // 4
    return data[:at] + bytes(at) + data[2 * at :]


def wrong_sum():
    """A PNG whose pixels were changed under way."""
    data = bytearray(encoded(noise("RGB", (300, 200)), "PNG"))
    at = data.index(b"IDAT") + 2000
    data[at : at + 40] = bytes(40)
    return bytes(data)
