"""What lines never break: sign-offs, names that the editor or the house's word list marks."""

import re
from collections.abc import Mapping
from functools import lru_cache

from editor.compose.classes import SPACES
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph

BREAKING = SPACES.replace("\u00a0", "") + "\u200b\u00ad"
"""What keep-all breaks after (CSS Text word-break)."""


def keep_whole(
    paragraph: Paragraph,
    style: ResolvedStyle,
    characters: Mapping[str, ResolvedCharacter],
    breaks: bytearray,
    sign_off: int | None,
) -> None:
    """Take away the breaks inside everything that stays on one line."""
    if sign_off is not None:
        _whole(breaks, sign_off, len(paragraph.text))
    for span in paragraph.spans:
        character = characters.get(span.style)
        if character is not None and character.whole:
            _whole(breaks, span.start, min(span.end, len(paragraph.text)))
    if style.keep_all:
        for at in range(1, len(paragraph.text)):
            breaks[at] &= paragraph.text[at - 1] in BREAKING
    if style.words:
        for match in words_pattern(style.words).finditer(paragraph.text):
            _whole(breaks, *match.span())


def keep_apart(text: str, style: ResolvedStyle, breaks: bytearray) -> None:
    """Take away the breaks beside single characters that the style adds to 避头尾."""
    for at, char in enumerate(text) if style.not_start or style.not_end else ():
        if char in style.not_start:
            breaks[at] = 0
        if char in style.not_end:
            breaks[at + 1] = 0


@lru_cache(maxsize=8)
def words_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the words of a list, the longest of them first."""
    kept = sorted({word for word in words if len(word) > 1}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, kept)) if kept else r"(?!)")


def _whole(breaks: bytearray, start: int, end: int) -> None:
    if end > start + 1:
        breaks[start + 1 : end] = bytes(end - start - 1)
