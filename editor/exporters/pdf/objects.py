"""PDF objects by ReportLab's object layer, written to a file one by one as they are ready."""

import hashlib
import zlib
from typing import BinaryIO

from reportlab.pdfbase import pdfdoc

NAME_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")

LARGEST = 32_767.0
"""The largest real number (PDF 1.4, appendix C)."""

Value = pdfdoc.PDFObject | str | bytes | int | float
"""What a dictionary holds; text and bytes are taken as PDF syntax, not as strings."""
Ref = pdfdoc.PDFObjectReference


def dictionary(**entries: Value) -> pdfdoc.PDFDictionary:
    """A dictionary; names as arguments, values as PDF syntax."""
    return pdfdoc.PDFDictionary(entries)


def array(*values: Value) -> pdfdoc.PDFArray:
    """An array."""
    return pdfdoc.PDFArray(values)


def string(text: str) -> pdfdoc.PDFString:
    """A text string."""
    return pdfdoc.PDFString(text)


def name(text: str) -> str:
    """A name object; other characters are escaped as the bytes of their UTF-8."""
    return "/" + "".join(
        chr(byte) if byte in NAME_BYTES else f"#{byte:02X}" for byte in text.encode("utf-8")
    )


def number(value: float, decimals: int = 4) -> str:
    """A number of at most so many decimals, never ``-0``, never with an exponent, and not beyond
    what a reader of PDF 1.4 takes."""
    if not -LARGEST <= value <= LARGEST:
        value = LARGEST if value > 0 else -LARGEST
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def numbers(*values: float) -> str:
    """Numbers with spaces between."""
    return " ".join(map(number, values))


def box(*values: float) -> str:
    """An array of numbers."""
    return f"[{numbers(*values)}]"


class Stream(pdfdoc.PDFObject):
    """A dictionary with data. ``filtered`` names the filter that the data already went through."""

    def __init__(
        self, data: bytes, filtered: str = "", entries: dict[str, Value] | None = None
    ) -> None:
        self.data = data
        self.entries: dict[str, Value] = {**(entries or {}), "Length": len(data)}
        if filtered:
            self.entries["Filter"] = f"/{filtered}"

    def format(self, document: object) -> bytes:
        """The syntax of the object; ReportLab asks for it."""
        head: bytes = pdfdoc.PDFDictionary(self.entries).format(document)
        return b"".join((head, b"\nstream\n", self.data, b"\nendstream"))


def packed(data: bytes, **entries: Value) -> Stream:
    """A stream of compressed data."""
    return Stream(zlib.compress(data, 6), "FlateDecode", entries)


class _Output(pdfdoc.PDFFile):
    """Passes on what it is given at once and counts the bytes."""

    def __init__(self, out: BinaryIO, version: tuple[int, int]) -> None:
        super().__init__(version)
        self._out = out
        self.digest = hashlib.md5(usedforsecurity=False)
        self._pass(b"".join(self.strings))
        self.strings.clear()
        self.write = self._pass

    def _pass(self, data: bytes) -> None:
        self._out.write(data)
        self.digest.update(data)


class ObjectFile:
    """A PDF file in the making. Its attributes are those that ReportLab's objects look up."""

    def __init__(self, out: BinaryIO, version: tuple[int, int]) -> None:
        self.encrypt = pdfdoc.NoEncryption()
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}
        self.idToOffset: dict[str, int] = {}
        self._out = _Output(out, version)

    def reserve(self) -> Ref:
        """A reference to an object that is written later."""
        count = len(self.idToObjectNumberAndVersion) + 1
        key = f"R{count}"
        self.idToObjectNumberAndVersion[key] = (count, 0)
        return Ref(key)

    def put(self, ref: Ref, value: Value) -> None:
        """Write the object that was reserved."""
        indirect = pdfdoc.PDFIndirectObject(ref.name, value)
        self.idToOffset[ref.name] = self._out.add(indirect.format(self))

    def add(self, value: Value) -> Ref:
        """Write an object."""
        ref = self.reserve()
        self.put(ref, value)
        return ref

    @property
    def digest(self) -> bytes:
        """MD5 of everything that was written so far."""
        return self._out.digest.digest()

    def close(self, root: Ref, info: Ref, identity: tuple[str, str]) -> None:
        """Write the table of objects and the trailer; ``identity`` is two hex strings."""
        ids = list(self.idToObjectNumberAndVersion)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, ids)
        start = self._out.add(table.format(self))
        trailer = pdfdoc.PDFTrailer(
            startxref=start,
            Size=len(ids) + 1,
            Root=root,
            Info=info,
            ID=f"[<{identity[0]}><{identity[1]}>]",
        )
        self._out.add(trailer.format(self))
