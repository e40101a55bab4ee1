"""Finds names by a few letters: parts of them, pinyin (daochu, xjgk), letters in their order."""

from collections.abc import Iterator

from editor.session.sounds import initials, spelt


def rank(query: str, names: tuple[str, ...]) -> int | None:
    """How well a query names something; small is good, None not at all.

    0: a name begins so, 1: so does its pinyin, 2 and 3: the same within it, 4: the letters stand in
    it in this order. Every word of the query must be found, in any of the names.
    """
    ranks = [_word(word, names) for word in query.lower().split()]
    found = [each for each in ranks if each is not None]
    return max(found, default=0) if len(found) == len(ranks) else None


def _word(word: str, names: tuple[str, ...]) -> int | None:
    return min((found for name in names for found in _ranks(word, name.lower())), default=None)


def _ranks(word: str, name: str) -> Iterator[int]:
    if word in name:
        yield 0 if name.startswith(word) else 2
    elif len(word) > 2 and _in_order(word, name):
        yield 4
    if name.isascii():
        return
    starts = [start for start, _ in spelt(word, name)]
    if starts:
        yield 3 if min(starts) else 1
    elif len(word) > 2 and _in_order(word, initials(name)):
        yield 4


def _in_order(word: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in word)
