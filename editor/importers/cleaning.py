"""Cleaning a manuscript: the rules by name, in their order, each of which can be left out."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from editor.importers.lines import (
    Paragraphs,
    Result,
    double_blanks,
    empty_lines,
    indents,
    soft_returns,
    squares,
    tabs,
    trailing,
    wrapped_lines,
)
from editor.importers.marks import full_width, punctuation, quotes
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name in settings and on the command line, what it does, what is said of that
    ({0} is how often), and the function."""

    name: str
    words: Words
    told: Words
    run: Callable[[Paragraphs], Result]


RULES = (
    Rule(
        "wraps",
        Words("接合断行", "Join wrapped lines"),
        Words("接合断行 {0} 处。", "Wrapped lines joined: {0}."),
        wrapped_lines,
    ),
    Rule(
        "returns",
        Words("去掉软回车", "Resolve soft returns"),
        Words("软回车 {0} 处：句末的另起一段，其余接上。",
              "Soft returns: {0}; a new paragraph after a sentence, else none."),
        soft_returns,
    ),
    Rule(
        "squares",
        Words("去掉段首的 □□", "Remove □□ before paragraphs"),
        Words("去掉段首的 □□ {0} 处。", "□□ removed: {0}."),
        squares,
    ),
    Rule(
        "indents",
        Words("去掉段首空格", "Remove blank indents"),
        Words("去掉段首空格 {0} 处。", "Blank indents removed: {0}."),
        indents,
    ),
    Rule(
        "trailing",
        Words("去掉行尾空格", "Remove blanks at line ends"),
        Words("去掉行尾空格 {0} 处。", "Blanks at line ends removed: {0}."),
        trailing,
    ),
    Rule(
        "empty",
        Words("去掉空行", "Remove empty lines"),
        Words("去掉空行 {0} 处。", "Empty lines removed: {0}."),
        empty_lines,
    ),
    Rule(
        "tabs",
        Words("制表符改为空格", "Turn tabs into blanks"),
        Words("制表符改为空格 {0} 处。", "Tabs turned into blanks: {0}."),
        tabs,
    ),
    Rule(
        "blanks",
        Words("合并连续空格", "Merge several blanks"),
        Words("合并连续空格 {0} 处。", "Several blanks merged: {0}."),
        double_blanks,
    ),
    Rule(
        "digits",
        Words("全角数字、字母改半角", "Turn full-width digits and letters"),
        Words("全角数字、字母 {0} 个改为半角。", "Full-width digits and letters turned: {0}."),
        full_width,
    ),
    Rule(
        "quotes",
        Words("英文引号改中文", "Turn ASCII quotes"),
        Words("英文引号 {0} 个改为中文引号。", "ASCII quotes turned: {0}."),
        quotes,
    ),
    Rule(
        "marks",
        Words("英文标点改中文", "Turn ASCII punctuation"),
        Words("英文标点 {0} 处改为中文标点。", "ASCII punctuation turned: {0}."),
        punctuation,
    ),
)  # fmt: skip
"""All rules in the order in which they run: what goes by indents comes before they go."""
ALL_RULES = frozenset(rule.name for rule in RULES)


def cleaned(
    paragraphs: Paragraphs, rules: Collection[str] = ALL_RULES
) -> tuple[Paragraphs, tuple[Words, ...]]:
    """The paragraphs after the named rules, and what these did."""
    notes = []
    for rule in RULES:
        if rule.name in rules:
            paragraphs, count = rule.run(paragraphs)
            if count:
                told = rule.told
                notes.append(Words(told.zh.format(count), told.en.format(count)))
    return paragraphs, tuple(notes)
