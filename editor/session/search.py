"""Finding text: plain or by regular expressions, in styles, with what each would be replaced by."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

import regex

from editor.display.words import words_of
from editor.edit.codec import storable
from editor.model.place import TextRef
from editor.model.text import Paragraph
from editor.session.marks import PLUS
from editor.session.patternfaults import why
from editor.session.tables import BREAKS
from editor.session.texts import Stretch
from editor.values.language import BanxinError, Words

SECONDS = 0.5
"""How long one search by a regular expression may take: some never end."""
LONGEST = 2_000
"""Characters of a pattern."""
AROUND = 16
"""Characters of a hit's surroundings that are shown at each side."""

_HALF = {0xFF01 + at: 0x21 + at for at in range(0x5E)} | {0x3000: 0x20, 0xA0: 0x20}
_QUOTES = dict(zip(map(ord, "“”‘’﹁﹂﹃﹄｢｣"), "「」『』「」『』「」", strict=True))
ALIKE = _HALF | _QUOTES
"""Full-width characters as half-width ones, and all quotation marks as corners."""

Match = tuple[int, int, str | None]
"""First and after-last character, and what is to stand there instead; None leaves it."""
Matcher = Callable[[str], Iterable[Match]]


class SearchError(BanxinError):
    """A pattern that cannot be read, or that takes too long."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. ``case``: A is not a; ``whole``: only whole words; ``alike``: full and
    half width, and quotation marks of all kinds, are the same. Without ``text`` everything in the
    styles; ``paragraph`` and ``character`` are names of styles, empty for any."""

    text: str = ""
    regex: bool = False
    case: bool = False
    whole: bool = False
    alike: bool = True
    paragraph: str = ""
    character: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found: ``old`` stands there, ``new`` would instead (None: the words stay)."""

    ref: TextRef
    start: int
    end: int
    old: str
    new: str | None
    before: str
    after: str
    notes: bool = False


def find(stretches: Iterable[Stretch], query: Query, new: str | None = None) -> Iterator[Hit]:
    """The places that answer a query, in order. Raises SearchError."""
    if not query.text and not query.paragraph and not query.character:
        return
    match = matcher(query, new)
    wanted = (each for each in stretches if query.paragraph in ("", each.paragraph.style))
    for stretch in wanted:
        if stretch.notes and (query.paragraph or query.character):
            continue
        for hit in hits_in(stretch, match if query.text else _everything(stretch, query, new)):
            if not query.character or _in_style(stretch.paragraph, hit, query.character):
                yield hit


def hits_in(stretch: Stretch, match: Matcher) -> Iterator[Hit]:
    """What a matcher finds in a stretch; the borders of a table's cells are no text."""
    text, table = stretch.paragraph.text, stretch.paragraph.table is not None
    for start, end, new in match(text):
        old = text[start:end]
        inside = stretch.start <= start < end <= stretch.end
        if not inside or (table and any(char in BREAKS for char in old)):
            continue
        yield Hit(
            stretch.ref, start, end, old, _fitting(new, table=table),
            text[max(0, start - AROUND) : start], text[end : end + AROUND], stretch.notes,
        )  # fmt: skip


def matcher(query: Query, new: str | None) -> Matcher:
    """What finds the text of a query. Raises SearchError."""
    match = _by_pattern(query, new) if query.regex else _plain(query, new)
    return _whole_words(match) if query.whole else match


def _plain(query: Query, new: str | None) -> Matcher:
    wanted = query.text.translate(ALIKE) if query.alike else query.text
    pattern = re.compile(re.escape(wanted), re.NOFLAG if query.case else re.IGNORECASE)

    def match(text: str) -> Iterator[Match]:
        seen = text.translate(ALIKE) if query.alike else text
        return ((*found.span(), new) for found in pattern.finditer(seen))

    return match


def _by_pattern(query: Query, new: str | None) -> Matcher:
    flags = regex.MULTILINE | (0 if query.case else regex.IGNORECASE)
    if len(query.text) > LONGEST:
        raise SearchError(_unreadable(Words("：太长了。", ": it is too long.")))
    try:
        pattern = regex.compile(query.text, flags)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise SearchError(_unreadable(why(error))) from error
    end = monotonic() + SECONDS

    def match(text: str) -> Iterator[Match]:
        try:
            left = max(end - monotonic(), 0.001)
            for found in pattern.finditer(text, timeout=left):
                yield (*found.span(), None if new is None else found.expand(new))
        except TimeoutError as error:
            raise SearchError(SLOW) from error
        except (regex.error, IndexError, KeyError) as error:
            raise SearchError(_unusable(why(error))) from error

    return match


def _whole_words(match: Matcher) -> Matcher:
    def whole(text: str) -> Iterator[Match]:
        edges = {0, *(end for _, end, _ in words_of(text))}
        return (found for found in match(text) if found[0] in edges and found[1] in edges)

    return whole


def _everything(stretch: Stretch, query: Query, new: str | None) -> Matcher:
    """All of a paragraph, or what of it is in a character style."""
    paragraph = stretch.paragraph

    def match(text: str) -> Iterator[Match]:
        if not query.character:
            yield stretch.start, stretch.end, new
            return
        for span in paragraph.spans:
            if _has(span.style, query.character):
                yield max(span.start, stretch.start), min(span.end, stretch.end), new

    return match


def _in_style(paragraph: Paragraph, hit: Hit, name: str) -> bool:
    at = hit.start
    for span in paragraph.spans:
        if span.start <= at < span.end and _has(span.style, name):
            at = span.end
    return at >= hit.end


def _has(style: str, name: str) -> bool:
    return style == name or name in style.split(PLUS)


def _fitting(new: str | None, *, table: bool) -> str | None:
    """A replacement without what no text, or no cell of a table, can hold."""
    if new is None:
        return None
    kept = "".join(char for char in new.replace("\r", "") if storable(char))
    return re.sub("[\t\n]+", "　", kept) if table else kept.replace("\t", "　")


SLOW = Words(
    "这个正则表达式算得太久，已停下：试试少用“.*”和套着的“+”“*”。",
    "This regular expression takes too long and was stopped: try fewer .* and nested + or *.",
)


def _unreadable(about: Words) -> Words:
    return Words(
        f"正则表达式写得不对{about.zh}", f"This regular expression cannot be read{about.en}"
    )


def _unusable(about: Words) -> Words:
    return Words(f"“替换为”写得不对{about.zh}", f"The replacement cannot be read{about.en}")
