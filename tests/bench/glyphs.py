"""Reads a PDF back: every glyph's character and origin, by lines and columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from tests.exporters.pdf.reading import glyphs as shown_glyphs

SAME_BASELINE = 1.0
"""Glyphs of one column whose origins lie within this many points of height share a line."""
SECTION = re.compile(r"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
CODE = re.compile(r"<([0-9A-Fa-f]*)>")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph: what it says, and its origin in points from the page's top left corner."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line of one column; ``glyphs`` from left to right, ``left`` the column's edge."""

    page: int
    column: int
    left: float
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """The characters of the line, without blanks."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def size(self) -> float:
        """The size of the line's first character."""
        return self.glyphs[0].size

    @property
    def baseline(self) -> float:
        """How far the line's first character stands below the page's top."""
        return self.glyphs[0].y


def read_lines(path: Path, geometry: dict[str, float]) -> Iterator[SetLine]:
    """The lines of a file, page by page, column by column, from top to bottom."""
    with pikepdf.open(path) as pdf:
        known: dict[tuple[int, int], dict[int, str]] = {}
        for number, page in enumerate(pdf.pages):
            fonts = {}
            for name, font in page.Resources.Font.items():
                if font.objgen not in known:
                    known[font.objgen] = says(font.ToUnicode.read_bytes().decode("latin-1"))
                fonts[name] = known[font.objgen]
            yield from _columns(number, list(_glyphs(pdf, number, fonts)), geometry)


def says(cmap: str) -> dict[int, str]:
    """What the codes of a font say, by its ToUnicode table."""
    table: dict[int, str] = {}
    for kind, section in SECTION.findall(cmap):
        codes = CODE.findall(section)
        if kind == "bfchar":
            pairs = zip(codes[::2], codes[1::2], strict=True)
            table |= {int(code, 16): _text(text) for code, text in pairs}
            continue
        for first, last, text in zip(codes[::3], codes[1::3], codes[2::3], strict=True):
            start = _text(text)
            count = int(last, 16) - int(first, 16) + 1
            rising = ((i, start[:-1] + chr(ord(start[-1]) + i)) for i in range(count))
            table |= {int(first, 16) + i: text for i, text in rising}
    return table


def _text(code: str) -> str:
    return bytes.fromhex(code).decode("utf-16-be", "replace")


def _glyphs(pdf: pikepdf.Pdf, number: int, fonts: dict[str, dict[int, str]]) -> Iterator[Glyph]:
    height = float(pdf.pages[number].MediaBox[3])
    for glyph in shown_glyphs(pdf, number):
        text = fonts[glyph.font].get(glyph.code, "")
        if text and not text.isspace():
            yield Glyph(text, glyph.x, height - glyph.y, glyph.size)


def _columns(page: int, glyphs: list[Glyph], geometry: dict[str, float]) -> Iterator[SetLine]:
    step = geometry["column_w"] + geometry["gap"]
    edge = geometry["left"] - geometry["gap"] / 2
    by_column: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        by_column.setdefault(int((glyph.x - edge) // step), []).append(glyph)
    for column, found in sorted(by_column.items()):
        left = geometry["left"] + column * step
        for line in _rows(found):
            yield SetLine(page, column, left, tuple(sorted(line, key=lambda g: g.x)))


def _rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: g.y):
        if row and glyph.y - row[-1].y > SAME_BASELINE:
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row
