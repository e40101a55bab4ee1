"""Pinyin typed with digits for its tones, as keyboards have no ǐ: li3 bai2 → lǐ bái."""

import re
import unicodedata

_SYLLABLE = re.compile(r"([A-Za-zÜüÊê:]+)([0-5])")
_TONES = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300"}
_VOWELS = "aeiouüê"


def toned(text: str) -> str:
    """The text with tone marks for digits behind syllables; ``v`` and ``u:`` are ü, 0 and 5 no
    tone. Everything else (zhuyin, kana, pinyin that has its tones) stays."""
    return _SYLLABLE.sub(_marked, text)


def _marked(match: re.Match[str]) -> str:
    letters = re.sub("[Uu]:", lambda found: "ü" if found[0][0] == "u" else "Ü", match[1])
    letters = letters.replace("v", "ü").replace("V", "Ü")
    at = _place(letters.lower())
    if at < 0 or ":" in letters:
        return match[0]
    vowel = unicodedata.normalize("NFC", letters[at] + _TONES.get(match[2], ""))
    return letters[:at] + vowel + letters[at + 1 :]


def _place(letters: str) -> int:
    """Where the tone goes (GB/T 28039): on a, o or e, else on the last vowel; -1 without one."""
    for best in "aeoê":
        if best in letters:
            return letters.index(best)
    places = [at for at, letter in enumerate(letters) if letter in _VOWELS]
    return places[-1] if places else -1
