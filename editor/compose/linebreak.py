"""Where a line may end in text of any script (UAX #14, Unicode 15.0)."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from editor.compose.ucd import CharacterProperty

RULES = """
LB4   BK ÷
LB5   CR × LF
LB5   CR LF NL ÷
LB6   × BK CR LF NL
LB7   × SP ZW
LB8   ZW SP* ÷
LB11  × WJ
LB11  WJ ×
LB12  GL ×
LB12a ^ SP BA HY × GL
LB13  × CL CP EX IS SY
LB14  OP OPw SP* ×
LB15  QU SP* × OP OPw
LB16  CL CP SP* × NS
LB17  B2 SP* × B2
LB18  SP ÷
LB19  × QU
LB19  QU ×
LB20  ÷ CB
LB20  CB ÷
LB21  × BA HY NS
LB21  BB ×
LB21a HL-HY ×
LB21b SY × HL
LB22  × IN
LB23  AL HL × NU
LB23  NU × AL HL
LB23a PR × ID IDe EB EM
LB23a ID IDe EB EM × PO
LB24  PR PO × AL HL
LB24  AL HL × PR PO
LB26  JL × JL JV H2 H3
LB26  JV H2 × JV JT
LB26  JT H3 × JT
LB27  JL JV JT H2 H3 × PO
LB27  PR × JL JV JT H2 H3
LB28  AL HL × AL HL
LB29  IS × AL HL
LB30  AL HL NU × OP
LB30  CP × AL HL NU
LB30a RI × RI
LB30b EB IDe × EM
LB31  ÷
"""
"""The rules about two neighbours as UAX #14 writes them: classes before, × or ÷, classes after.

The first rule that fits decides. No classes stand for all, ``^`` for all others, ``SP*`` for any
spaces between. Of the remaining rules LB1 is in the data, LB2, LB3, LB8a, LB9 and LB10 are in
``breaks_of``, and LB25 is NUMBER. HL-HY is a hyphen after a Hebrew letter, OPw an East Asian
bracket, IDe a place kept for an emoji; RI-RI is a flag that is complete.
"""

NUMBER = re.compile(r"(?:px*+)?(?:ox*+)?n[nsx]*(?:cx*+)?(?=(p?))")
"""LB25 as one expression over LETTERS (UAX #14 8.2, example 7, which the test file follows). What
stands after a number may stand before the next one as well."""
LETTERS = {
    **dict.fromkeys(("PR", "PO"), "p"),
    **dict.fromkeys(("OP", "OPw", "HY"), "o"),
    **dict.fromkeys(("SY", "IS"), "s"),
    **dict.fromkeys(("CL", "CP"), "c"),
    **dict.fromkeys(("CM", "ZWJ"), "x"),
    "NU": "n",
}
MARKS = frozenset({"CM", "ZWJ"})
NO_BASE = frozenset({"", "BK", "CR", "LF", "NL", "ZW"})
"""What a combining mark cannot belong to, besides a space (LB9)."""


class Rule(NamedTuple):
    """One line of RULES; ``over`` says that spaces may lie between."""

    before: frozenset[str]
    others: bool
    over: bool
    after: frozenset[str]
    breaks: bool

    def fits(self, before: str, after: str, spaced: bool) -> bool:
        """Whether the rule is about these neighbours."""
        first = "SP" if spaced and not self.over else before
        known = not self.before or (first in self.before) is not self.others
        return known and (not self.after or after in self.after)


def breaks_of(text: str) -> bytearray:
    """``flags[i]`` is 1 where a line may, or must, end before character i.

    There is one more flag than there are characters: at the end of a text a line may end (LB3),
    at its start none can (LB2).
    """
    classes = [*map(_classes().__getitem__, text)]
    flags = bytearray(len(text) + 1)
    before, spaced, glued = "", False, False
    for at, given in enumerate(classes):
        mark = given in MARKS
        if not mark or spaced or before in NO_BASE:
            own = "AL" if mark else given
            flags[at] = not glued and _breaks(before, own, spaced)
            if own != "SP":
                before = own if spaced else _joint(before, own)
            spaced = own == "SP"
        glued = given == "ZWJ"
    if "NU" in classes:
        _keep_numbers(classes, flags)
    if text:
        flags[0], flags[-1] = 0, 1
    return flags


def line_class(char: str) -> str:
    """The class of a character in RULES; CM and ZWJ belong to the character before them."""
    return _classes()[char]


def _joint(before: str, after: str) -> str:
    """The class of a character for the rules that look further back than one."""
    if before == after == "RI":
        return "RI-RI"
    return "HL-HY" if before == "HL" and after in {"HY", "BA"} else after


def _keep_numbers(classes: list[str], flags: bytearray) -> None:
    letters = "".join([LETTERS.get(cls, "-") for cls in classes])
    for number in NUMBER.finditer(letters):
        start, end = number.start() + 1, number.end(1)
        flags[start:end] = bytes(end - start)


@cache
def _breaks(before: str, after: str, spaced: bool) -> bool:
    """Whether a line may end between two classes, with or without spaces between them."""
    return next(rule.breaks for rule in _rules() if rule.fits(before, after, spaced))


@lru_cache(maxsize=1)
def _rules() -> tuple[Rule, ...]:
    return tuple(_rule(line) for line in RULES.strip().splitlines())


def _rule(line: str) -> Rule:
    """Read a line of RULES."""
    before, sign, after = re.split(" *([×÷]) *", line.partition(" ")[2].strip())
    classes = before.split()
    named = frozenset(classes) - {"^", "SP*"}
    return Rule(named, "^" in classes, "SP*" in classes, frozenset(after.split()), sign == "÷")


@lru_cache(maxsize=1)
def _classes() -> CharacterProperty:
    return CharacterProperty("line_break")
