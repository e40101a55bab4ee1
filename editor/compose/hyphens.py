"""Where a Western word may be divided at a line's end: the dictionaries of pyphen, house rules."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyphen

BEFORE, AFTER = 2, 3
"""The fewest letters of a word before and after the hyphen."""
LONGEST = 60
"""What is longer is no word."""
COMPOUND = re.compile(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{3})")
"""Where a word with a hyphen of its own may go on in the next line: after that one."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@lru_cache(maxsize=1 << 14)
def hyphens(word: str, dictionary: str) -> tuple[int, ...]:
    """Places in a word before which a line may end, with a hyphen; none without the dictionary.

    ``dictionary`` is a language and perhaps its country (``en_US``, ``ru``). Nothing is divided
    that has digits or signs in it (numbers, addresses, compounds that have a hyphen already) or
    capitals after its first letter (acronyms, names such as BeiDou). Divisions that would change
    the spelling, as Hungarian and Swedish have, are left out.
    """
    if not BEFORE + AFTER <= len(word) <= LONGEST or not _is_plain(word):
        return ()
    patterns = _patterns(dictionary)
    if patterns is None:
        return ()
    found = patterns.positions(word.replace("’", "'"))
    return tuple(int(at) for at in found if at.data is None and _may_divide(word, at))


def _is_plain(word: str) -> bool:
    """Whether it is a word in small letters, perhaps with a capital first and apostrophes."""
    small = word.lower()
    known = len(small) == len(word) and word[1:] == small[1:]
    return known and WORD.fullmatch(word) is not None


def _may_divide(word: str, at: int) -> bool:
    before, after = word[:at], word[at:]
    if before[-1:] in {"'", "’"} or after[:1] in {"'", "’"}:
        return False
    return _letters(before) >= BEFORE and _letters(after) >= AFTER


def _letters(part: str) -> int:
    return sum(char.isalpha() for char in part)


@cache
def _patterns(dictionary: str) -> "pyphen.Pyphen | None":
    """The patterns of a dictionary, or None without it.

    Importing pyphen lists its dictionaries: it waits for the first word that is to be divided.
    """
    import pyphen  # noqa: PLC0415

    if pyphen.language_fallback(dictionary) is None:
        return None
    return pyphen.Pyphen(lang=dictionary, left=BEFORE, right=AFTER)
