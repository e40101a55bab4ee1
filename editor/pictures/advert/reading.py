"""Reads an advert's operators, with all forms, patterns and glyphs inside, for what prints."""

import re
import warnings
from collections.abc import Iterable

import numpy as np
import pikepdf

from editor.pictures.advert.found import Found
from editor.pictures.advert.layers import Layers
from editor.pictures.advert.page import TROUBLE, Advert
from editor.pictures.advert.parts import font_faults
from editor.pictures.advert.state import State
from editor.pictures.advert.walk import OPERATORS, Place, Walk
from editor.pictures.opening import PictureError
from editor.values.geometry import Matrix
from editor.values.language import Words

MOST_BYTES = 48 << 20
"""Contents beyond this are no drawing."""
MOST_WORDS, MOST_OPERATORS = 2_000_000, 250_000
"""So many operators, and of them such as say what prints, an advert may have; more take a printer
minutes, and us longer than anybody waits."""
MOST_STEPS = 20_000_000
"""So many operators, forms counted each time they are drawn, any printer still gets through."""
DEEPEST_FORM = 20
VISITS = 3
"""A form that is drawn often is looked at so many times; it is the same every time."""
KEPT = re.compile(rb"(?<=\s)(?:%s)(?=\s)" % b"|".join(OPERATORS.encode().split()))
BLANKS = b"\0\t\n\f\r "


def read_advert(advert: Advert) -> Found:
    """Everything that a printer would ask about the contents. Raises PictureError for contents
    that no printer gets through: forms inside themselves or beyond all measure."""
    reader = _Reader(advert)
    state = State(Matrix(advert.unit, 0, 0, advert.unit))
    reader.stream(advert.contents(), Place(advert.resources, state))
    return reader.found


class _Reader:
    """Walks through all streams of one page."""

    def __init__(self, advert: Advert) -> None:
        self.found = Found()
        self._advert = advert
        self._layers = Layers(advert.pdf)
        self._costs: dict[tuple[int, int], tuple[int, int]] = {}
        self._fonts: set[tuple[int, int]] = set()
        self._words = self._read = 0

    def stream(self, data: bytes, place: Place) -> int:
        """Read operators; returns how many there are, those of forms included."""
        if len(data) > MOST_BYTES or len(place.inside) > DEEPEST_FORM:
            raise PictureError(_too_much(self._advert.name))
        self._words += _words(data)
        self._read += len(KEPT.findall(data)) if self._words <= MOST_WORDS else 0
        if self._words > MOST_WORDS or self._read > MOST_OPERATORS:
            raise PictureError(_too_much(self._advert.name))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                holder = pikepdf.Stream(self._advert.pdf, data)
                steps = pikepdf.parse_content_stream(holder, OPERATORS)
        except TROUBLE:
            self.found.add("content")
            return 1
        walk = Walk(self, self.found, place)
        cost = len(steps)
        for step in steps:
            cost += walk.step(step)
            if cost > MOST_STEPS:
                raise PictureError(_too_much(self._advert.name))
        return cost

    def part(self, stream: pikepdf.Object, place: Place) -> int:
        """Read a form, a pattern or a glyph; returns how many operators it takes."""
        key = stream.objgen if stream.is_indirect else (0, id(stream))
        if key in place.inside:
            raise PictureError(_endless(self._advert.name))
        visits, cost = self._costs.get(key, (0, 0))
        if visits < VISITS:
            cost = self.stream(self._data(stream), place.within(stream, key))
            self._costs[key] = (visits + 1, cost)
        return cost

    def font(self, font: object, place: Place) -> int:
        """A font that text is set in."""
        if not isinstance(font, pikepdf.Dictionary):
            self.found.add("resources", "Font")
            return 0
        key = font.objgen
        if key in self._fonts:
            return 0
        if font.is_indirect:
            self._fonts.add(key)
        if str(font.get("/Subtype", "")) != "/Type3":
            self.tell(font_faults(font))
            return 0
        drawings = font.get("/CharProcs")
        if not isinstance(drawings, pikepdf.Dictionary):
            return 0
        glyphs = [each for _, each in drawings.items() if isinstance(each, pikepdf.Stream)]
        own = place.within(font, key).at(State())
        return sum(self.part(each, own) for each in glyphs)

    def shows(self, content: object) -> None:
        """Something belongs to a layer."""
        if content is not None:
            self.found.add("layers" if self._layers.shows(content) else "hidden")

    def tell(self, faults: Iterable[tuple[str, str]]) -> None:
        """Faults of a part."""
        for code, detail in faults:
            self.found.add(code, detail)

    def _data(self, stream: pikepdf.Object) -> bytes:
        try:
            return stream.read_bytes()
        except TROUBLE:
            self.found.add("content")
            return b""


def _words(data: bytes) -> int:
    """About how many operators there are: words that begin with a letter after a blank."""
    codes = np.frombuffer(data, np.uint8)
    blank = np.isin(codes, np.frombuffer(BLANKS, np.uint8))
    lower = codes | 0x20
    letter = (lower >= 0x61) & (lower <= 0x7A)
    return int(np.count_nonzero(blank[:-1] & letter[1:])) + 1 if len(codes) else 0


def _endless(name: str) -> Words:
    return Words(
        f"“{name}”的内容互相引用，没有尽头，印刷机会卡住。请让客户重新导出为 PDF/X。",
        f"The contents of “{name}” refer to themselves without end. "
        "Have it exported again as PDF/X.",
    )


def _too_much(name: str) -> Words:
    return Words(
        f"“{name}”的内容过于庞大，印刷机处理不了。请让客户简化或拼合后重新导出为 PDF/X。",
        f"“{name}” holds more than a printer gets through. "
        "Have it simplified and exported again as PDF/X.",
    )
