"""How characters are read: names are found by pinyin, in full, by first letters, or mixed."""

from collections.abc import Iterator
from functools import cache

from editor.values.data import data_folder

LONG = ("zh", "ch", "sh")
"""Initials of two letters."""


def spelt(letters: str, text: str) -> Iterator[tuple[int, int]]:
    """Where letters spell a part of a text, as its start and end: dchu, daoc and dch are 导出.
    Each character is spelt in full or by its first letters, the last one as far as it is typed."""
    for start in range(len(text)):
        for end in _ends(letters, text, start):
            yield start, end


def initials(text: str) -> str:
    """The text with the first letter of its pinyin for each Chinese character."""
    return "".join(sounds(character)[0][0] for character in text)


def sounds(character: str) -> tuple[str, ...]:
    """The readings of a character without tones, the usual one first; itself where it has none."""
    return _table().get(character, (character,))


def _ends(letters: str, text: str, at: int) -> Iterator[int]:
    if at == len(text):
        return
    for sound in sounds(text[at]):
        if sound.startswith(letters):
            yield at + 1
        for part in _parts(sound):
            if letters.startswith(part) and part != letters:
                yield from _ends(letters[len(part) :], text, at + 1)


def _parts(sound: str) -> set[str]:
    """What may be typed for a reading before the next character is."""
    return {sound, sound[0], sound[:2] if sound[:2] in LONG else sound[0]}


@cache
def _table() -> dict[str, tuple[str, ...]]:
    path = data_folder("resources") / "pinyin" / "readings.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split(" ") for line in lines if not line.startswith("#"))
    return {character: tuple(readings) for character, *readings in rows}
