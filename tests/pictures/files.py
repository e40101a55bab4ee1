"""Picture files made for tests: patches of known colours, clipping paths, damage."""

import io
import random
import struct
import zlib

from PIL import Image, TiffImagePlugin

from editor.pictures.icc import read_icc
from editor.values.path import Path as Outline

SRGB = read_icc("sRGB2014.icc")
NEWSPRINT = read_icc("ISOnewspaper_v4_26_bas.ICC")
COATED = read_icc("ISOcoated_v2_300_bas.ICC")


def encoded(image, kind, **options):
    """A picture as the bytes of a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def patches(mode, colors, side=40):
    """Squares of colours side by side."""
    image = Image.new(mode, (side * len(colors), side))
    for number, color in enumerate(colors):
        image.paste(color, (number * side, 0, (number + 1) * side, side))
    return image


def noise(mode, size, seed=1):
    """Pixels of any colour."""
    count = size[0] * size[1] * len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, size, random.Random(seed).randbytes(count))


def photoshop(*resources):
    """Photoshop's resources: numbers, names and contents."""
    return b"".join(_resource(*each) for each in resources)


def _resource(number, name, content):
    label = bytes([len(name)]) + name
    label += b"\0" * (len(label) % 2)
    head = b"8BIM" + struct.pack(">H", number) + label + struct.pack(">I", len(content))
    return head + content + b"\0" * (len(content) % 2)


def path_record(*subpaths):
    """A path resource of closed polygons in fractions of the picture."""
    records = [struct.pack(">H24x", 6)]
    for corners in subpaths:
        records.append(struct.pack(">HH22x", 0, len(corners)))
        for x, y in corners:
            across, down = round(x * (1 << 24)), round(y * (1 << 24))
            records.append(struct.pack(">H6i", 2, *(down, across) * 3))
    return b"".join(records)


def with_path_jpeg(image, *subpaths, name=b"Path 1", extra=(), **options):
    """A JPEG file with a clipping path."""
    path = (2000, name, path_record(*subpaths))
    resources = photoshop(*extra, path, (2999, b"", bytes([len(name)]) + name))
    return with_resources(encoded(image, "JPEG", **options), resources)


def with_resources(data, resources):
    """A JPEG file with Photoshop's resources in it."""
    body = b"Photoshop 3.0\0" + resources
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + data[2:]


def with_path_tiff(image, *subpaths):
    """A TIFF file with a clipping path."""
    info = TiffImagePlugin.ImageFileDirectory_v2()
    info.tagtype[34377] = 7
    info[34377] = photoshop((2000, b"A", path_record(*subpaths)), (2999, b"", b"\x01A"))
    return encoded(image, "TIFF", tiffinfo=info)


def chunk(kind, body):
    """A chunk of a PNG file."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width, height, *, bits=8, color=2, rows=b"", more=()):
    """A PNG file with any header over any rows."""
    header = struct.pack(">IIBBBBB", width, height, bits, color, 0, 0, 0)
    chunks = [chunk(b"IHDR", header), *(chunk(*each) for each in more)]
    return b"\x89PNG\r\n\x1a\n" + b"".join([*chunks, chunk(b"IDAT", rows), chunk(b"IEND", b"")])


def corners_of(outline: Outline):
    """Where the curves of an outline end."""
    return [tuple(round(v, 4) for v in values[-2:]) for _, values in outline.commands if values]
