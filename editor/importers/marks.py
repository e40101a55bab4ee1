"""Rules of cleaning that turn marks and digits: ASCII marks in Chinese text, full-width letters."""

import re
from dataclasses import replace

from editor.importers.lines import Paragraphs, Result, each_changed
from editor.importers.rewriting import Stretch

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_NEAR = f"{_HAN}“”‘’（）《》〈〉【】、。，；：？！…—％"
"""Characters beside which a mark is a Chinese one."""
_HAN_CHAR = re.compile(f"[{_HAN}]")
_NARROW = {0xFF10 + digit: ord("0") + digit for digit in range(10)}
_NARROW |= {0xFF21 + letter: ord("A") + letter for letter in range(26)}
_NARROW |= {0xFF41 + letter: ord("a") + letter for letter in range(26)}
_NARROW |= {ord("％"): ord("%")}
_TURNED = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_AFTER = re.compile(f"(?<=[{_NEAR}])([,;?!]) ?+(?=$|[^0-9A-Za-z,;?!])|(?<=[{_NEAR}])([,;?!:]) ?"
                    f"(?=[0-9A-Za-z])(?!//)|(?<=[{_NEAR}])(:) ?(?!/)")  # fmt: skip
_BEFORE = re.compile(f"(?<=[0-9A-Za-z%)])([,;?!:]) ?(?=[{_NEAR}])")
_STOP = re.compile(f"(?<=[{_NEAR}])(?<!…)\\.(?=$|[{_NEAR}])|(?<=[%％])\\.(?=$|[{_NEAR}])")
_DOTS = re.compile(f"(?<=[{_NEAR}])\\.{{3,}}|\\.{{3,}}(?=[{_NEAR}])|。{{2,}}|…(?!…)(?<!……)")
_DASHES = re.compile(f"(?<=[{_NEAR}])--+|^--+(?= ?[{_NEAR}])|—?[－─]{{2,}}|(?<!—)—(?!—)(?<=^—)")
_ROUND = re.compile(r"\(([^()\n]{0,200})\)")
_MARKS = {'"': ("“", "”"), "'": ("‘", "’")}
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])'(?=[A-Za-z])|(?<=\d)['\"](?=\W|$)")


def full_width(paragraphs: Paragraphs) -> Result:
    """Full-width digits, Latin letters and per cent signs are usual ones, in tables too."""
    made, found = [], 0
    for paragraph in paragraphs:
        text = paragraph.text.translate(_NARROW)
        if text != paragraph.text:
            found += sum(a != b for a, b in zip(text, paragraph.text, strict=True))
        made.append(paragraph if text == paragraph.text else replace(paragraph, text=text))
    return tuple(made), found


def quotes(paragraphs: Paragraphs) -> Result:
    """ASCII quotes in pairs in Chinese text are “ ” and ‘ ’; those without a partner stay."""
    return each_changed(paragraphs, _quotes)


def _quotes(text: str) -> list[Stretch]:
    if not _HAN_CHAR.search(text):
        return []
    spared = {found.start() for found in _APOSTROPHE.finditer(text)}
    changes: list[Stretch] = []
    for mark, pair in _MARKS.items():
        places = [at for at, char in enumerate(text) if char == mark and at not in spared]
        if len(places) % 2 == 0:
            changes += (Stretch(at, at + 1, pair[n % 2]) for n, at in enumerate(places))
    return sorted(changes, key=lambda change: change.start)


def punctuation(paragraphs: Paragraphs) -> Result:
    """ASCII marks beside 汉字 are Chinese ones, and so are ... and --."""
    return each_changed(paragraphs, _punctuation)


def _punctuation(text: str) -> list[Stretch]:
    if not _HAN_CHAR.search(text):
        return []
    changes = [
        *(Stretch(*m.span(), _TURNED[m[0].strip()]) for m in _AFTER.finditer(text)),
        *(Stretch(*m.span(), _TURNED[m[1]]) for m in _BEFORE.finditer(text)),
        *(Stretch(*m.span(), "。") for m in _STOP.finditer(text)),
        *(Stretch(*m.span(), "……") for m in _DOTS.finditer(text)),
        *(Stretch(*m.span(), "——") for m in _DASHES.finditer(text)),
        *_rounds(text),
    ]
    return _apart(sorted(changes, key=lambda change: (change.start, change.end)))


def _rounds(text: str) -> list[Stretch]:
    """Parentheses about 汉字 or after them."""
    changes: list[Stretch] = []
    for found in _ROUND.finditer(text):
        if _HAN_CHAR.search(found[1]) or _HAN_CHAR.match(text[: found.start()][-1:]):
            first, last = found.span()
            changes += (Stretch(first, first + 1, "（"), Stretch(last - 1, last, "）"))
    return changes


def _apart(changes: list[Stretch]) -> list[Stretch]:
    kept: list[Stretch] = []
    for change in changes:
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept
