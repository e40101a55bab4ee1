"""Where the caret goes: by character, word, line and paragraph, in horizontal and vertical text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from editor.display.hit import PageText, TextLine, same_column
from editor.display.words import next_place, next_word, previous_place, previous_word
from editor.edit.selection import TextSelection
from editor.model.place import TextPoint, TextRef
from editor.model.text import Paragraph
from editor.values.ids import FrameId


class Move(Enum):
    """The ways a caret goes on the keyboard."""

    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()
    WORD_BACK = auto()
    WORD_ON = auto()
    LINE_START = auto()
    LINE_END = auto()
    PARAGRAPH_BACK = auto()
    PARAGRAPH_ON = auto()
    VIEW_BACK = auto()
    VIEW_ON = auto()
    START = auto()
    END = auto()


Keys = QKeySequence.StandardKey
MOVES: tuple[tuple[Keys, Keys, Move], ...] = (
    (Keys.MoveToPreviousChar, Keys.SelectPreviousChar, Move.LEFT),
    (Keys.MoveToNextChar, Keys.SelectNextChar, Move.RIGHT),
    (Keys.MoveToPreviousLine, Keys.SelectPreviousLine, Move.UP),
    (Keys.MoveToNextLine, Keys.SelectNextLine, Move.DOWN),
    (Keys.MoveToPreviousWord, Keys.SelectPreviousWord, Move.WORD_BACK),
    (Keys.MoveToNextWord, Keys.SelectNextWord, Move.WORD_ON),
    (Keys.MoveToStartOfLine, Keys.SelectStartOfLine, Move.LINE_START),
    (Keys.MoveToEndOfLine, Keys.SelectEndOfLine, Move.LINE_END),
    (Keys.MoveToStartOfBlock, Keys.SelectStartOfBlock, Move.PARAGRAPH_BACK),
    (Keys.MoveToEndOfBlock, Keys.SelectEndOfBlock, Move.PARAGRAPH_ON),
    (Keys.MoveToPreviousPage, Keys.SelectPreviousPage, Move.VIEW_BACK),
    (Keys.MoveToNextPage, Keys.SelectNextPage, Move.VIEW_ON),
    (Keys.MoveToStartOfDocument, Keys.SelectStartOfDocument, Move.START),
    (Keys.MoveToEndOfDocument, Keys.SelectEndOfDocument, Move.END),
)


def move_of(event: QKeyEvent) -> tuple[Move, bool] | None:
    """The move that a key asks for, and whether it selects on the way."""
    for plain, selecting, move in MOVES:
        if event.matches(plain):
            return move, False
        if event.matches(selecting):
            return move, True
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held & ~shift == control and event.key() in BY_PARAGRAPH:
        return BY_PARAGRAPH[event.key()], bool(held & shift)
    return None


BY_PARAGRAPH: dict[int, Move] = {
    Qt.Key.Key_Up: Move.PARAGRAPH_BACK,
    Qt.Key.Key_Down: Move.PARAGRAPH_ON,
}
"""With Ctrl, where the system itself has no keys for paragraphs."""

MOST_LINES = 500
"""Lines that a caret goes at once at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where a caret arrives. ``frame`` is where it is seen, when it changed; ``goal`` is kept
    for the next line."""

    at: TextPoint
    at_end: bool = False
    goal: float | None = None
    frame: FrameId | None = None


def _to_start(text: str, at: int) -> int:
    return 0


def _to_end(text: str, at: int) -> int:
    return len(text)


Stride = Callable[[str, int], int]
BACK: dict[Move, Stride] = {
    Move.LEFT: previous_place,
    Move.WORD_BACK: previous_word,
}
ON: dict[Move, Stride] = {
    Move.RIGHT: next_place,
    Move.WORD_ON: next_word,
}


@dataclass(frozen=True, slots=True)
class Walker:
    """Moves a caret in one text (the paragraphs of an owner's part) as a page shows it.

    ``view`` is how many points of the page are seen across the lines; ``beyond`` gives the lines
    of the page before (-1) or behind (1) on which the text goes on.
    """

    paragraphs: tuple[Paragraph, ...]
    lines: PageText
    selection: TextSelection
    at_end: bool = False
    goal: float | None = None
    view: float = 0.0
    beyond: Callable[[int], PageText | None] = lambda _: None

    def go(self, move: Move) -> Step:
        """The place after a move."""
        line = self.line()
        move = _turned(move) if line is not None and line.vertical else move
        match move:
            case Move.UP | Move.DOWN:
                step = self.beside(1 if move is Move.DOWN else -1)
            case Move.LINE_START | Move.LINE_END:
                step = self._line_edge(line, end=move is Move.LINE_END)
            case Move.VIEW_BACK | Move.VIEW_ON:
                step = self._far(1 if move is Move.VIEW_ON else -1)
            case Move.PARAGRAPH_BACK | Move.PARAGRAPH_ON:
                step = self._paragraph(1 if move is Move.PARAGRAPH_ON else -1)
            case Move.LEFT | Move.WORD_BACK:
                step = self._back(BACK[move])
            case Move.RIGHT | Move.WORD_ON:
                step = self._on(ON[move])
            case Move.START:
                step = Step(self._point(0, 0))
            case Move.END:
                step = Step(self.last)
        return step

    @property
    def head(self) -> TextPoint:
        """Where the caret is."""
        return self.selection.head

    @property
    def last(self) -> TextPoint:
        """The end of the text."""
        return self._point(len(self.paragraphs) - 1, len(self.paragraphs[-1].text))

    def line(self) -> TextLine | None:
        """The line that shows the caret."""
        return self.lines.line_of(self.head, self.selection.frame, at_end=self.at_end)

    def beside(self, steps: int) -> Step:
        """The place in the next line, or in the one before (-1)."""
        line = self.line()
        if line is None:
            return self._back(_to_start) if steps < 0 else self._on(_to_end)
        goal = self.goal
        if goal is None:
            goal = line.origin + line.edge(self.head.offset)
        found = self.lines.beside(self.head, steps, goal, self.selection.frame, at_end=self.at_end)
        page = self.beyond(steps) if found is None else None
        if page is not None:
            own = goal - line.origin
            found = page.entered(self.head.ref, self.selection.frame, own, last=steps < 0)
        if found is None:
            return self._line_edge(line, end=steps > 0)
        hit, goal = found
        return Step(hit.at, hit.at_end, goal, hit.frame)

    def _far(self, steps: int) -> Step:
        """As far as the view reaches, and not beyond the first line of the next column."""
        walker, start = self, self.line()
        step = Step(self.head, self.at_end, self.goal)
        for _ in range(MOST_LINES):
            step = walker.beside(steps)
            here = TextSelection(step.at, step.at, step.frame or self.selection.frame)
            if step.at == walker.head:
                break
            walker = replace(walker, selection=here, at_end=step.at_end, goal=step.goal)
            line = walker.line()
            if start is None or line is None or not same_column(start, line):
                break
            if abs(_across(line) - _across(start)) >= self.view:
                break
        return step

    def _paragraph(self, steps: int) -> Step:
        """To the start of the paragraph, of the one before, or of the next."""
        index, last = self.head.ref.paragraph, len(self.paragraphs) - 1
        if steps > 0:
            return Step(self._point(index + 1, 0) if index < last else self.last)
        return Step(self._point(index if self.head.offset else max(index - 1, 0), 0))

    def _line_edge(self, line: TextLine | None, *, end: bool) -> Step:
        if line is None:
            return self._on(_to_end) if end else self._back(_to_start)
        if not end:
            return Step(TextPoint(line.ref, line.start))
        edges = line.item.line.edges
        offset = line.offset_at(line.origin + edges[-1]) if edges else line.end
        return Step(TextPoint(line.ref, offset), at_end=offset == line.end > line.start)

    def _back(self, step: Stride) -> Step:
        index, offset = self.head.ref.paragraph, self.head.offset
        if offset > 0:
            return Step(self._point(index, step(self.paragraphs[index].text, offset)))
        if index > 0:
            return Step(self._point(index - 1, len(self.paragraphs[index - 1].text)))
        return Step(self.head)

    def _on(self, step: Stride) -> Step:
        index, offset = self.head.ref.paragraph, self.head.offset
        text = self.paragraphs[index].text
        if offset < len(text):
            return Step(self._point(index, step(text, offset)))
        if index + 1 < len(self.paragraphs):
            return Step(self._point(index + 1, 0))
        return Step(self.head)

    def _point(self, paragraph: int, offset: int) -> TextPoint:
        ref = self.head.ref
        return TextPoint(TextRef(ref.owner, ref.part, paragraph), offset)


def _across(line: TextLine) -> float:
    return line.box.x if line.vertical else line.box.y


def _turned(move: Move) -> Move:
    """What an arrow means in vertical text, whose lines go from right to left."""
    turned = {
        Move.UP: Move.LEFT,
        Move.DOWN: Move.RIGHT,
        Move.LEFT: Move.DOWN,
        Move.RIGHT: Move.UP,
        Move.PARAGRAPH_BACK: Move.WORD_BACK,
        Move.PARAGRAPH_ON: Move.WORD_ON,
        Move.WORD_BACK: Move.PARAGRAPH_ON,
        Move.WORD_ON: Move.PARAGRAPH_BACK,
    }
    return turned.get(move, move)
