"""What a picture file says of itself: caption and credit from IPTC and EXIF."""

from pathlib import Path

from PIL import ExifTags, Image, IptcImagePlugin

CAPTION, BYLINE = (2, 120), (2, 80)
LONGEST = 2_000
"""Characters that are taken at most."""
ENCODINGS = ("utf-8", "gb18030")


def told(path: Path) -> tuple[str, str]:
    """Caption and credit of a picture file; empty where it says nothing or cannot be read."""
    try:
        with Image.open(path) as image:
            iptc = IptcImagePlugin.getiptcinfo(image) or {}
            exif = image.getexif()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return "", ""
    caption = _text(iptc.get(CAPTION)) or _text(exif.get(ExifTags.Base.ImageDescription))
    credit = _text(iptc.get(BYLINE)) or _text(exif.get(ExifTags.Base.Artist))
    return caption, credit


def _text(value: object) -> str:
    """What is written there, without control characters."""
    if isinstance(value, list):
        value = value[0] if value else b""
    if isinstance(value, str):
        value = _bytes(value)
    if isinstance(value, bytes):
        value = _decoded(value)
    if not isinstance(value, str):
        return ""
    kept = "".join(char if char.isprintable() else " " for char in value[:LONGEST])
    return " ".join(kept.split()) if kept.isascii() else kept.strip()


def _bytes(text: str) -> str | bytes:
    """The bytes of a text that was read as Latin 1, as EXIF is; other texts as they are."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text


def _decoded(data: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""
