"""Finds names by a few letters: parts of them, pinyin initials (xjgk), letters in their order."""

from bisect import bisect_right
from collections.abc import Iterator

STARTS = (
    "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝",
    "abcdefghjklmnopqrstwxyz",
)
"""The first character of each initial among the common characters of GB 2312, which stand there
in the order of their pinyin."""
LAST = "座"
READINGS = {"重": "c", "行": "h", "调": "t"}
"""Characters with several readings, as names of commands have them."""
_CODES = [character.encode("gb2312") for character in STARTS[0]]


def rank(query: str, names: tuple[str, ...]) -> int | None:
    """How well a query names something; small is good, None not at all.

    0: a name begins so, 1: so does its pinyin, 2 and 3: the same within it, 4: the letters stand in
    it in this order. Every word of the query must be found, in any of the names.
    """
    ranks = [_word(word, names) for word in query.lower().split()]
    found = [each for each in ranks if each is not None]
    return max(found, default=0) if len(found) == len(ranks) else None


def initials(text: str) -> str:
    """The text with the first letter of its pinyin for each Chinese character."""
    return "".join(_initial(character) for character in text)


def _word(word: str, names: tuple[str, ...]) -> int | None:
    return min((found for name in names for found in _ranks(word, name.lower())), default=None)


def _ranks(word: str, name: str) -> Iterator[int]:
    letters = initials(name)
    for place, text in enumerate((name, letters)):
        if text.startswith(word):
            yield place
        elif word in text:
            yield 2 + place
        elif len(word) > 2 and _in_order(word, text):
            yield 4


def _in_order(word: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in word)


def _initial(character: str) -> str:
    if character in READINGS:
        return READINGS[character]
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return character
    if len(code) < 2 or not _CODES[0] <= code <= LAST.encode("gb2312"):
        return character
    return STARTS[1][bisect_right(_CODES, code) - 1]
