"""Bytes of Chinese text in whatever encoding: which one it is, and the text."""

import codecs
from dataclasses import dataclass

from editor.values.language import Words

UTF8, GB, BIG5 = "utf-8", "gb18030", "big5hkscs"
ENCODINGS = {
    UTF8: Words("UTF-8", "UTF-8"),
    GB: Words("国标 GB18030（GBK、GB2312）", "GB18030 (GBK, GB2312)"),
    BIG5: Words("大五码 Big5（港台）", "Big5 (Hong Kong, Taiwan)"),
    "utf-16-le": Words("UTF-16（低位在前）", "UTF-16 little-endian"),
    "utf-16-be": Words("UTF-16（高位在前）", "UTF-16 big-endian"),
    "utf-32-le": Words("UTF-32（低位在前）", "UTF-32 little-endian"),
    "utf-32-be": Words("UTF-32（高位在前）", "UTF-32 big-endian"),
    "cp1252": Words("西文 Windows-1252", "Western Windows-1252"),
}
"""The encodings that can be chosen, by their names in Python."""
_MARKS = (
    (codecs.BOM_UTF8, UTF8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Marks of byte order, the longer ones first."""
_GUESSED = ("gb18030", "big5hkscs", "utf_16_le", "utf_16_be")
_NAMES = {"utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text in one of ``ENCODINGS``; each of ``damaged`` bytes or so is a � in it."""

    text: str
    encoding: str
    damaged: int = 0


def decoded(data: bytes, encoding: str = "") -> Decoded:
    """The text of some bytes: in the encoding that is asked for, else by the mark of byte order,
    as UTF-8 where it is that, or as charset-normalizer guesses."""
    for mark, name in _MARKS:
        if data.startswith(mark) and encoding in ("", name):
            return _in(name, data[len(mark) :])
    if encoding:
        return _in(encoding, data)
    try:
        return Decoded(data.decode(UTF8), UTF8)
    except UnicodeDecodeError:
        return _in(_guess(data), data)


def _guess(data: bytes) -> str:
    """What charset-normalizer takes it for; GB18030 where it does not know."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  (loads much)

    found = from_bytes(data, cp_isolation=list(_GUESSED)).best()
    if found is None:
        return _leading_utf8(data)
    return _NAMES.get(found.encoding, found.encoding)


def _leading_utf8(data: bytes) -> str:
    """UTF-8 for text that is mostly that, with a few damaged bytes; else GB18030."""
    damage = data.decode(UTF8, "replace").count("\ufffd")
    return UTF8 if damage * 50 < len(data) else GB


def _in(encoding: str, data: bytes) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, text.count("\ufffd"))
