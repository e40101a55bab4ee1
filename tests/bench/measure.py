"""What an editor sees in set columns, counted from the glyphs of a PDF and the text it shows."""

import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.bench.glyphs import SetLine

CLOSING = frozenset("。，、；：？！”’）》」』】〉〕")
OPENING = frozenset("“‘（《「『【〈〔")
BLANK = re.compile(r"\s")
SIGNED = re.compile(r"（[\u4e00-\u9fff]{2,8}）$")
"""A sign-off such as （王波） at the end of a paragraph."""

LOOSE = 0.06
"""Lines whose Han stand farther apart than this, in em, are told one by one."""
GRID = 0.1
"""Baselines within this many points of a grid line stand on it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of a known paragraph: characters ``start`` to ``end`` of ``paragraph``, which has
    no blanks; ``parted`` are the characters after which the source has one."""

    line: SetLine
    paragraph: str
    start: int
    end: int
    parted: frozenset[int] = frozenset()

    @property
    def is_last(self) -> bool:
        """Whether the paragraph ends here."""
        return self.end == len(self.paragraph)

    @property
    def stretch(self) -> float | None:
        """The median of what Han stand apart beyond one em, in em; None without two Han."""
        steps = self._steps(is_han)
        return statistics.median(steps) if steps else None

    @property
    def widest(self) -> float:
        """The widest gap between a Han and a letter or digit after it, in em."""
        return max(self._steps(is_latin), default=0.0)

    def _steps(self, second: Callable[[str], bool]) -> list[float]:
        """How far beyond one em each Han and what follows it stand apart."""
        size = self.line.size
        return [
            (b.x - a.x) / size - 1
            for at, (a, b) in enumerate(pairwise(self.line.glyphs), start=self.start)
            if is_han(a.text) and second(b.text) and at not in self.parted
        ]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one program on one corpus, with the lines that are at fault."""

    lines: int
    closing_at_start: int
    opening_at_end: int
    stretch_worst: float
    stretch_p95: float
    gap_worst: float
    split_signs: int
    lone_last: int
    on_grid: float
    whole: int
    paragraphs: int
    faults: tuple[str, ...]


def figures(lines: list[SetLine], paragraphs: list[str], geometry: dict[str, float]) -> Figures:
    """Measures the body lines among ``lines``; ``paragraphs`` are all texts in reading order."""
    placed, whole = place(lines, paragraphs)
    body = [one for one in placed if abs(one.line.size - geometry["size"]) < 1]
    full = [one for one in body if not one.is_last]
    han = sorted((one for one in full if one.stretch is not None), key=lambda one: one.stretch)
    values = [one.stretch for one in han] or [0.0]
    starts = [one for one in body if one.line.text[0] in CLOSING]
    ends = [one for one in body if one.line.text[-1] in OPENING]
    signs = [one for one in body if _splits_sign(one)]
    lone = [one for one in body if _is_lone(one)]
    faulty = {"closing at start": starts, "opening at end": ends, "sign-off split": signs}
    faulty |= {"lone last": lone, "loose": [one for one in reversed(han) if one.stretch > LOOSE]}
    return Figures(
        lines=sum(abs(line.size - geometry["size"]) < 1 for line in lines),
        closing_at_start=len(starts),
        opening_at_end=len(ends),
        stretch_worst=values[-1],
        stretch_p95=values[int(0.95 * (len(values) - 1))],
        gap_worst=max((one.widest for one in full), default=0.0),
        split_signs=len(signs),
        lone_last=len(lone),
        on_grid=_on_grid([one.line for one in body], geometry["leading"]),
        whole=whole,
        paragraphs=len(paragraphs),
        faults=tuple(told for name, found in faulty.items() for told in _told(name, found)),
    )


def place(lines: list[SetLine], paragraphs: list[str]) -> tuple[list[Placed], int]:
    """Each line with its paragraph, and how many paragraphs stand in the file whole.

    The texts of all lines in order are looked through for each paragraph in turn; lines of
    paragraphs that are not found are left out.
    """
    text = "".join(line.text for line in lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text))
    index_of = {start: index for index, start in enumerate(starts)}
    placed: list[Placed] = []
    at = whole = 0
    for paragraph in paragraphs:
        solid = BLANK.sub("", paragraph)
        found = text.find(solid, at)
        if found < 0 or found not in index_of:
            continue
        whole += 1
        at = found + len(solid)
        parted = frozenset(_parted(paragraph))
        for index in range(index_of[found], len(lines)):
            if starts[index] >= at:
                break
            start, end = starts[index] - found, min(starts[index + 1], at) - found
            placed.append(Placed(lines[index], solid, start, end, parted))
    return placed, whole


def _parted(paragraph: str) -> Iterator[int]:
    """The characters, counted without blanks, that a blank follows."""
    count = 0
    for char in paragraph:
        if char.isspace():
            yield count - 1
        else:
            count += 1


def is_han(char: str) -> bool:
    """Whether the character is a Chinese one."""
    return "\u4e00" <= char <= "\u9fff"


def is_latin(char: str) -> bool:
    """Whether the character is an ASCII letter or digit."""
    return char.isascii() and char.isalnum()


def _splits_sign(one: Placed) -> bool:
    sign = SIGNED.search(one.paragraph)
    return sign is not None and sign.start() < one.end < len(one.paragraph)


def _is_lone(one: Placed) -> bool:
    marks = CLOSING | OPENING
    chars = [char for char in one.line.text if char not in marks]
    return one.is_last and one.start > 0 and len(chars) < 2


def _on_grid(lines: list[SetLine], leading: float) -> float:
    """The share of lines whose baselines lie on the grid that most of them share."""
    if not lines:
        return 0.0
    steps = round(leading / GRID)
    phases = Counter(round(line.baseline / GRID) % steps for line in lines)
    near = (sum(phases[(phase + by) % steps] for by in (-1, 0, 1)) for phase in phases)
    return max(near) / len(lines)


def _told(fault: str, found: list[Placed]) -> Iterator[str]:
    """The faulty lines, each text once: how loose it is, how often and where it stands first."""
    times = Counter(one.line.text for one in found)
    first = {one.line.text: one for one in reversed(found)}
    for text in times:
        one = first[text]
        stretch = one.stretch
        how = f"{stretch:+.3f}" if stretch is not None else "-"
        where = f"page {one.line.page + 1}, column {one.line.column + 1}"
        yield f"{fault} {how} ×{times[text]} {text} ({where})"
