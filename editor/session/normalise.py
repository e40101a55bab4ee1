"""Ready-made tidyings of text: Chinese punctuation, half-width figures, quotation marks, blanks."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from editor.session.search import Hit, Match, hits_in
from editor.session.texts import Stretch
from editor.values.language import Words

HAN = "\u3400-\u9fff\uf900-\ufaff"
_NEAR = rf"[{HAN}“”‘’《》（）【】、，。；：？！…—％]"
_PUNCTUATION = dict(zip(",.;:?!", "，。；：？！", strict=True))
_WIDE = {0xFF10 + at: 0x30 + at for at in range(10)}
_WIDE |= {code + at: code - 0xFEE0 + at for code in (0xFF21, 0xFF41) for at in range(26)}


@dataclass(frozen=True, slots=True)
class Rule:
    """One tidying: its name in files, what people call it, and what it finds in a text."""

    name: str
    words: Words
    match: Callable[[str], Iterator[Match]]


def tidied(stretches: Iterable[Stretch], rules: Iterable[Rule]) -> Iterator[Hit]:
    """What the rules would change, in order; where two meet, the first one."""
    chosen = tuple(rules)
    for stretch in stretches:
        yield from hits_in(stretch, lambda text: _all(text, chosen))


def _all(text: str, rules: tuple[Rule, ...]) -> Iterator[Match]:
    end = 0
    found = [match for rule in rules for match in rule.match(text)]
    for match in sorted(found, key=lambda each: each[0]):
        if match[0] >= end and text[match[0] : match[1]] != match[2]:
            yield match
            end = match[1]


def _by(pattern: str, new: Callable[[str], str]) -> Callable[[str], Iterator[Match]]:
    compiled = re.compile(pattern)

    def match(text: str) -> Iterator[Match]:
        return ((*each.span(), new(each.group())) for each in compiled.finditer(text))

    return match


def _brackets(text: str) -> Iterator[Match]:
    """Pairs of half-width brackets that hold Chinese or stand beside it."""
    for pair in re.finditer(r"\(([^()\n]*)\)", text):
        beside = text[max(pair.start() - 1, 0) : pair.start()] + text[pair.end() : pair.end() + 1]
        if re.search(f"[{HAN}]", pair.group(1) + beside):
            yield pair.start(), pair.start() + 1, "（"
            yield pair.end() - 1, pair.end(), "）"


def _quotes(text: str) -> Iterator[Match]:
    """Straight quotes by turns opening and closing; an apostrophe in a Western word is ’."""
    for mark, opening, closing in (('"', "“", "”"), ("'", "‘", "’")):
        opened = False
        for at in (each.start() for each in re.finditer(mark, text)):
            around = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
            if mark == "'" and all(each.isascii() and each.isalnum() for each in around):
                yield at, at + 1, closing
                continue
            opened = not opened
            yield at, at + 1, opening if opened else closing


RULES = (
    Rule(
        "punctuation",
        Words("半角标点 , . ; : ? ! → 全角", "ASCII punctuation , . ; : ? ! → Chinese"),
        _by(
            rf"(?:(?<={_NEAR})|(?<=[{HAN}][\"')]))[,;:?!](?![,;:?!])|(?<=[{HAN}”’》）])\.(?![\w.,;:?!])"
            rf"|(?<=\w)[,;:?!](?=[{HAN}“‘《（])",
            lambda found: _PUNCTUATION[found],
        ),
    ),
    Rule("brackets", Words("中文里的 ( ) → （）", "( ) in Chinese → （）"), _brackets),
    Rule("quotes", Words("直引号 \" ' → “” ‘’", "Straight quotes \" ' → “” ‘’"), _quotes),
    Rule(
        "corners",
        Words("直角引号「」『』 → “” ‘’", "Corner brackets「」『』 → “” ‘’"),
        _by("[「」『』]", lambda found: "“”‘’"["「」『』".index(found)]),
    ),
    Rule(
        "figures",
        Words("全角数字和字母 → 半角", "Full-width figures and letters → half-width"),
        _by("[０-９Ａ-Ｚａ-ｚ]+", lambda found: found.translate(_WIDE)),
    ),
    Rule(
        "ellipsis",
        Words("... 。。。 … → ……", "... 。。。 … → ……"),
        _by(r"\.{3,}|。{2,}|…+|・{3,}", lambda _: "……"),
    ),
    Rule(
        "dash",
        Words("-- ── ―― → ——", "-- ── ―― → ——"),
        _by(
            rf"(?<![-\w])-{{2,}}(?![-\w])|(?<=[{HAN}])-{{2,}}|-{{2,}}(?=[{HAN}])|[―─]+|—{{3,}}",
            lambda _: "——",
        ),
    ),
    Rule(
        "blanks",
        Words("连续空格 → 一个", "Several blanks → one"),
        _by(
            r"(?<=\S)(?:[ \u00a0]{2,}|　{2,}|(?=[ \u00a0　]{2})[ \u00a0　]+)(?=\S)",
            lambda found: "　" if "　" in found else " ",
        ),
    ),
    Rule(
        "gaps",
        Words("汉字之间的空格 → 删去", "Blanks between Chinese characters → none"),
        _by(
            rf"(?<=[{HAN}，。；：？！、]) +(?=[{HAN}])|(?<=[{HAN}]) +(?=[，。；：？！、])",
            lambda _: "",
        ),
    ),
    Rule(
        "ends",
        Words("段首段尾的空格 → 删去", "Blanks at the ends of paragraphs → none"),
        _by(r"\A[ \u00a0　]+|[ \u00a0　]+\Z", lambda _: ""),
    ),
)
"""In the order in which they are offered; where two find the same place the first one counts."""
