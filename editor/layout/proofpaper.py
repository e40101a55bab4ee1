"""Proofs (清样) as they are wanted, and how a page goes on office paper: fitted, or in tiles."""

from dataclasses import dataclass
from math import ceil, floor

from editor.model.page import PageState
from editor.values.geometry import Insets, Matrix, Rect, Size
from editor.values.language import Language, Words
from editor.values.units import MM

OVERLAP = 10 * MM
"""What neighbouring tiles both show."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ALIKE = 1e-6
"""Points by which a page may be larger than what its tiles show."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of office paper, upright."""

    name: str
    size: Size


A4 = Paper("A4", Size(210 * MM, 297 * MM))
A3 = Paper("A3", Size(297 * MM, 420 * MM))
PAPERS = (A4, A3)

ROUNDS = (
    Words("一校", "First proof"),
    Words("二校", "Second proof"),
    Words("三校", "Third proof"),
    Words("清样", "Clean proof"),
    Words("付印样", "Press proof"),
)
"""What proofs are called on their way (三审三校)."""
ROUND_OF = dict(zip(PageState, (ROUNDS[0], *ROUNDS), strict=True))
"""Which proof is made of a page in each state."""
NO_ROUND = Words("", "")


@dataclass(frozen=True, slots=True)
class ProofOptions:
    """What a proof shows. ``tiles``: in its own size on several sheets; ``round`` is one of ROUNDS
    or another name; ``lines``: with line numbers; ``signed``: with lines for names, on sheets that
    show a whole page."""

    paper: Paper = A4
    tiles: bool = False
    round: Words = NO_ROUND
    lines: bool = True
    signed: bool = True
    language: Language = Language.ZH


@dataclass(frozen=True, slots=True)
class ProofSheet:
    """A sheet and the part of a page that it shows.

    ``matrix`` leads from the page to the sheet, both with y down; ``part`` is the rectangle of the
    page that is shown and ``window`` where it stands on the sheet. ``tile`` (``2-A``: second row,
    first column) is one of ``rows`` × ``columns``, empty when the page is on one sheet.
    """

    size: Size
    part: Rect
    window: Rect
    scale: float
    tile: str = ""
    row: int = 0
    column: int = 0
    rows: int = 1
    columns: int = 1

    @property
    def matrix(self) -> Matrix:
        """From the page to the sheet."""
        scale, part, window = self.scale, self.part, self.window
        return Matrix(scale, 0, 0, scale, window.x - part.x * scale, window.y - part.y * scale)


def fitted(page: Size, paper: Paper, margins: Insets) -> ProofSheet:
    """The page on one sheet, upright or across, as large as it goes in whole per cent."""
    sizes = (paper.size, Size(paper.size.height, paper.size.width))
    size = max(sizes, key=lambda sheet: _scale(page, _room(sheet, margins)))
    room = _room(size, margins)
    scale = min(1.0, max(0.01, floor(_scale(page, room) * 100 + ALIKE) / 100))
    left = room.x + (room.width - page.width * scale) / 2
    part = Rect(0, 0, page.width, page.height)
    window = Rect(left, room.y, page.width * scale, page.height * scale)
    return ProofSheet(size, part, window, scale)


def tiled(page: Size, paper: Paper, margins: Insets) -> tuple[ProofSheet, ...]:
    """The page in its own size on as few sheets as go, row by row, with OVERLAP in common."""
    sizes = (paper.size, Size(paper.size.height, paper.size.width))
    size = min(sizes, key=lambda sheet: _count(page, _room(sheet, margins)))
    room = _room(size, margins)
    rows, columns = _counts(page, room)
    places = ((row, column) for row in range(rows) for column in range(columns))
    return tuple(_tile(page, size, room, place, (rows, columns)) for place in places)


def _tile(
    page: Size, size: Size, room: Rect, place: tuple[int, int], grid: tuple[int, int]
) -> ProofSheet:
    row, column = place
    x, y = column * (room.width - OVERLAP), row * (room.height - OVERLAP)
    part = Rect(x, y, min(room.width, page.width - x), min(room.height, page.height - y))
    window = Rect(room.x, room.y, part.width, part.height)
    name = f"{row + 1}-{_letters(column)}"
    return ProofSheet(size, part, window, 1.0, name, row, column, *grid)


def _room(sheet: Size, margins: Insets) -> Rect:
    return Rect(0, 0, sheet.width, sheet.height).shrunk(margins)


def _scale(page: Size, room: Rect) -> float:
    return min(room.width / max(page.width, 1.0), room.height / max(page.height, 1.0))


def _count(page: Size, room: Rect) -> int:
    rows, columns = _counts(page, room)
    return rows * columns


def _counts(page: Size, room: Rect) -> tuple[int, int]:
    """Rows and columns of tiles."""
    return _along(page.height, room.height), _along(page.width, room.width)


def _along(length: float, room: float) -> int:
    return max(1, ceil((length - OVERLAP - ALIKE) / (room - OVERLAP)))


def _letters(number: int) -> str:
    """A … Z, AA …, as spreadsheets name columns."""
    name = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, len(LETTERS))
        name = LETTERS[letter] + name
    return name
