"""Where a headline may break: what its editor marked, then phrases, never inside what stays whole.

Phrases come from BudouX's models of Chinese and Japanese; Korean is written in words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editor.compose.classes import UNSEEN, WESTERN
from editor.compose.units import soft_breaks
from editor.model.composing import Language

if TYPE_CHECKING:
    import budoux

POSSIBLE_BREAK = "\u200b"
"""The editor's own "a line may end here"."""
MARKED = f"\u3000 {POSSIBLE_BREAK}"
"""A line that ends after one of these ends where the editor wanted it to, or between words."""
CLINGING = "的了着过们等之著過們"
"""Particles that do not begin a line."""
SURE = 1_000
"""The score of a break that BudouX's model is sure of; below it words are often cut."""
DANGLING = "在把被向从对为与和及以将让使由给于不未没第從對為與將讓給於沒"
"""Words of one character that do not end a line."""
QUOTED = 8
"""A quotation of so many characters is a name or a term and stays whole; longer ones break."""

_IN_WORDS = re.compile(f"{WESTERN.pattern}|[\uac00-\ud7a3]")
"""Characters of scripts that part words by blanks."""
_WHOLE = re.compile(
    r"第?[一二三四五六七八九十百千零〇两]{2,}[年月日届期次个位名家座条项件批类种版岁元倍级层]?"
    r"|第[一二三四五六七八九十][^\W\d]"
    rf"|“[^“”]{{1,{QUOTED}}}”|‘[^‘’]{{1,{QUOTED}}}’|「[^「」]{{1,{QUOTED}}}」"
    rf"|『[^『』]{{1,{QUOTED}}}』|（[^（）]{{1,{QUOTED}}}）|《[^《》]*》|〈[^〈〉]*〉"
)
"""Numbers in characters, quoted words, titles of works."""


@lru_cache(maxsize=8)
def _parser(language: Language, sureness: int) -> "budoux.Parser":
    """BudouX's parser; a group of features that never occur raises what a break must score."""
    import budoux  # noqa: PLC0415

    load = {
        Language.JAPANESE: budoux.load_default_japanese_parser,
        Language.HANT: budoux.load_default_traditional_chinese_parser,
    }.get(language, budoux.load_default_simplified_chinese_parser)
    return budoux.Parser({**load().model, "SURENESS": {"": 2 * sureness}})


@lru_cache(maxsize=1024)
def phrase_starts(
    text: str, sureness: int = 0, language: Language = Language.HANS
) -> tuple[int, ...]:
    """Where phrases begin, the first at 0 left out; characters without a width do not count.
    With more ``sureness`` (see SURE) there are fewer."""
    if language is Language.KOREAN:
        return ()
    seen = [at for at, char in enumerate(text) if not UNSEEN.match(char)]
    phrases = _parser(language, sureness).parse("".join(text[at] for at in seen))
    starts, at = [], 0
    for phrase, following in pairwise(phrases):
        at += len(phrase)
        if _parts(phrase, following):
            starts.append(seen[at])
    return tuple(starts)


def _parts(phrase: str, following: str) -> bool:
    """Whether a line may end between two phrases: not after a loose word, nor between two
    characters that are most likely one word."""
    single = len(phrase) == len(following) == 1
    return phrase not in DANGLING and following[0] not in CLINGING and not single


def marked_breaks(text: str) -> Iterator[int]:
    """Where the editor's blanks and possible breaks let a line end; a blank beside Latin or in
    Korean only parts words."""
    parted = set(word_starts(text))
    for at, char in enumerate(text[:-1], 1):
        if char in MARKED and text[at] not in MARKED and at not in parted:
            yield at


def word_starts(text: str) -> Iterator[int]:
    """Where words begin that blanks part."""
    before = ""
    for at, char in enumerate(text[:-1], 1):
        if char != " ":
            before = char
        elif _IN_WORDS.match(before) or _IN_WORDS.match(text[at]):
            yield at


def whole_places(text: str) -> set[int]:
    """Places inside numbers with units, dates, quoted words and titles of works."""
    places = set(soft_breaks(text))
    for match in _WHOLE.finditer(text):
        places.update(range(match.start() + 1, match.end()))
    return places
