"""Where UAX #14 and the rules of Chinese composition meet: who decides about a place."""

from collections.abc import Iterable

from editor.compose.classes import KIND_OF, LONG_CHARS
from editor.compose.linebreak import MARKS, breaks_of, line_class

DECIDED = frozenset("“”‘’…⋯‥―")
"""Shared with Western text: the rules for Chinese marks know better which side these cling to."""
AGREED = (frozenset(KIND_OF) | frozenset(LONG_CHARS)) - DECIDED
"""Beside these both have to allow a break."""
RAISED = frozenset("²³¹⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
"""Numbers of notes and exponents, which stay with what they are about."""
PLUSES = "++"
"""C++ stays whole, which UAX #14 would break inside (PR ÷ PR)."""


def apply_universal(
    text: str, spans: Iterable[tuple[int, int]], breaks: bytearray, free: frozenset[str]
) -> None:
    """Change ``breaks`` to what UAX #14 says at the edges of ``spans`` and inside them.

    The spans are signs, letters and combining marks that are no Chinese marks; spaces after them
    are about them too. ``free`` are characters that the level lets start a line nevertheless.
    """
    flags = breaks_of(text)
    bases = _bases(text)
    for start, end in spans:
        for at in range(max(start, 1), min(_after_spaces(text, end), len(text) - 1) + 1):
            before, after = bases[at - 1], text[at]
            if before in AGREED or after in AGREED:
                breaks[at] &= flags[at]
            elif before + after == PLUSES or (after in RAISED and before != " "):
                breaks[at] = 0
            elif before not in DECIDED and after not in DECIDED:
                breaks[at] = flags[at] or after in free


def is_sign(char: str) -> bool:
    """Whether a symbol is no bracket or the like, and stands as a Han character does.

    UAX #14 (LB1) leaves it to the text around them whether ① and ★ are letters or ideographs.
    """
    return line_class(char) in {"AL", "ID"}


def _after_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _bases(text: str) -> list[str]:
    """Every character, combining marks and joiners as the character that they belong to."""
    base, found = "", []
    for char in text:
        if line_class(char) not in MARKS:
            base = char
        found.append(base)
    return found
