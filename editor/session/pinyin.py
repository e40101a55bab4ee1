"""Pinyin typed with digits for its tones, as keyboards have no ǐ: li3 bai2 → lǐ bái."""

import re
import unicodedata
from bisect import bisect_right

_SYLLABLE = re.compile(r"([A-Za-zÜüÊê:]+)([0-5])")
_TONES = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300"}
_VOWELS = "aeiouüê"
_LETTERS = "abcdefghjklmnopqrstwxyz"
_FIRSTS = [char.encode("gb2312") for char in "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"]
"""The first character of GB 2312 whose pinyin begins with each letter."""


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


def initials(text: str) -> str:
    """The first letters of the pinyin of each character: 小标题 is xbt. Of characters beyond the
    3,755 usual ones of GB 2312, which stand there in the order of their pinyin, nothing."""
    return "".join(_initial(char) for char in text.lower())


def _initial(char: str) -> str:
    if char.isascii():
        return char
    code = char.encode("gb2312", "ignore")
    if len(code) != 2 or not "啊".encode("gb2312") <= code <= "座".encode("gb2312"):
        return ""
    return _LETTERS[bisect_right(_FIRSTS, code) - 1]
