"""The numbers and bullets that Word sets before paragraphs, as characters."""

import re
from collections.abc import Callable

from lxml.etree import _Element

from editor.importers.wordxml import WORD, child, number, value

_DIGITS = "〇一二三四五六七八九"
_HAN_FORMATS = frozenset(
    ("chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
     "taiwaneseCounting", "taiwaneseCountingThousand", "ideographTraditional", "koreanDigital2")
)  # fmt: skip
_PLACE = re.compile(r"%([1-9])")
_BULLET = "• "
_LEVELS = 9


def in_han(count: int) -> str:
    """A number below 100 in 汉字, others in digits: 一, 十二, 二十三."""
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def _letters(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else str(count)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    pairs = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
             (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
    out = ""
    for size, letters in pairs:
        times, count = divmod(count, size)
        out += letters * times
    return out


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if 0 < count <= 20 else f"({count})"


_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": lambda count: _letters(min(count, 520)),
    "upperLetter": lambda count: _letters(min(count, 520)).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalZero": lambda count: f"{count:02}",
    **dict.fromkeys(_HAN_FORMATS, in_han),
}


class WordNumbers:
    """Counts the numbered paragraphs of a document as they go by."""

    def __init__(self, root: _Element | None) -> None:
        self._kinds: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Element] = {}
        self._counts: dict[str, list[int]] = {}
        if root is None:
            return
        for kind in root.iter(WORD + "abstractNum"):
            for level in kind.iterchildren(WORD + "lvl"):
                self._levels[value(kind, "abstractNumId"), number(level, "ilvl")] = level
        for each in root.iter(WORD + "num"):
            self._kinds[value(each, "numId")] = value(child(each, "abstractNumId"))

    def label(self, of: _Element | None) -> str:
        """What stands before the next paragraph that is numbered so; empty for none."""
        kind = self._kinds.get(value(child(of, "numId")), "")
        depth = number(child(of, "ilvl"))
        level = self._levels.get((kind, depth))
        if level is None or not 0 <= depth < _LEVELS:
            return ""
        counts = self._counts.setdefault(kind, [0] * _LEVELS)
        counts[depth] = counts[depth] + 1 if counts[depth] else self._start(kind, depth)
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        form, pattern = value(child(level, "numFmt")), value(child(level, "lvlText"))
        if form == "bullet":
            return _BULLET
        if form == "none" or not pattern:
            return ""
        words = _PLACE.sub(lambda place: self._number(kind, int(place[1]) - 1, counts), pattern)
        return f"{words} " if words[-1:].isascii() else words

    def _number(self, kind: str, depth: int, counts: list[int]) -> str:
        form = value(child(self._levels.get((kind, depth)), "numFmt"))
        count = counts[depth] or self._start(kind, depth)
        return _FORMATS.get(form, str)(count)

    def _start(self, kind: str, depth: int) -> int:
        return number(child(self._levels.get((kind, depth)), "start"), default=1)
