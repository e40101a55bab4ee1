"""The engine's answers to the vertical composition cases: what its runs really hold."""

import re

from editor.compose.classes import KIND_OF, LONG_CHARS
from editor.compose.spacing import Box, spacing_for
from editor.display.items import Flow
from tests.compose.cases import composed, prepared, style_of, typesetter
from tests.square_font import CORNERS

PARTS = re.compile(rf"([{LONG_CHARS}])\1*|[{''.join(KIND_OF)}]|[^{LONG_CHARS}{''.join(KIND_OF)}]+")
"""Dashes, single marks and words of turned text."""


def vertical(case):
    """The clusters of a vertical line: rotated words, numbers that share an em, dashes, and all
    other characters each for itself. Marks at the line's edges count with their whole em."""
    line = composed(case, 1000.0)[0]
    rooms = Rooms(case)
    clusters, at = [], 0
    for placed in line.runs:
        run = placed.glyphs
        for start, end, orient, shown in list(_pieces(run)):
            if run.text[start:end].strip():
                advance = rooms.advance(at + start, at + end)
                clusters.append({"text": shown, "orient": orient, "advance": advance})
        at += len(run.text)
    return {"clusters": clusters, "total": line.edges[-1] + rooms.outside()}


def _pieces(run):
    """The parts of a run by their characters, how they stand, and what they show."""
    if run.flow is Flow.RIGHT:
        yield 0, len(run.text), "tcy" if len(run.text) > 1 else "upright", run.text
    elif run.flow is Flow.TURNED:
        for match in PARTS.finditer(run.text):
            yield *match.span(), "rotated", match[0].strip()
    else:
        yield from _standing(run)


def _standing(run):
    face = typesetter().library.face(run.face)
    forms = {face.vertical_gid(char): form for char, form in CORNERS.items()}
    places = run.clusters or range(len(run.ids))
    for gid, start, end in zip(run.ids, places, (*places[1:], len(run.text)), strict=True):
        own = gid != face.gid(run.text[start])
        shown = forms.get(gid, run.text[start:end]) if run.text[start] in "“”‘’" else None
        yield start, end, "vert-glyph" if own else "upright", shown or run.text[start:end]


class Rooms:
    """What the characters of a case take, with what their em has left of its blanks."""

    def __init__(self, case):
        self.text = prepared(case)
        spacing = spacing_for(style_of(case), vertical=True)
        none = Box(0.0, 1.0, 0.0)
        kinds = [KIND_OF.get(char) for char in case["text"]]
        self.boxes = [spacing.box(kind) if kind else none for kind in kinds]

    def advance(self, start, end):
        """From the start of the first em to the end of the last."""
        own = self.text.ends[end - 1] - self.text.starts[start]
        return own + self._before(start) + self._after(end - 1)

    def outside(self):
        """The blanks at the line's edges."""
        return self._before(0) + self._after(len(self.boxes) - 1)

    def _before(self, at):
        left = self.boxes[at].left
        return min(left, self.text.starts[at] - self.text.ends[at - 1]) if at else left

    def _after(self, at):
        right = self.boxes[at].right
        if at + 1 == len(self.boxes):
            return right
        return min(right, self.text.starts[at + 1] - self.text.ends[at] - self._before(at + 1))
