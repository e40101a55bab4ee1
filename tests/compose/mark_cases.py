"""The engine's answers to the cases of marks between the lines, ruby, even spacing, initials."""

from itertools import pairwise

from editor.compose.classes import KIND_OF
from editor.compose.initials import initial_length
from editor.display.damage import path_bounds
from editor.model.composing import Emphasis, TextLine
from editor.model.style import ResolvedCharacter
from editor.model.text import Paragraph, Span
from tests.compose.cases import is_vertical, style_of, typesetter

CHARACTERS = {
    "着重": ResolvedCharacter(emphasis=Emphasis.DOT),
    "专名": ResolvedCharacter(line=TextLine.NAME),
    "书名": ResolvedCharacter(line=TextLine.TITLE),
}
ENOUGH = 60
"""Characters that fill the lines beside any initial."""


def marks(case):
    """All that the set line shows, each under the name that cases expect it by."""
    if case.get("options", {}).get("drop_lines"):
        return _initial(case)
    line = _set(case, case["text"], _spans(case), case.get("measure", 1000.0))[0]
    shown = _Line(case, line)
    return {
        "body_x": list(line.edges[:-1]),
        "cluster_advance": [last - first for first, last in pairwise(line.edges)],
        "base_body_x": shown.glyph_places(),
        "ruby_x": shown.ruby_places(),
        **shown.dots(),
        **shown.segments(),
    }


def _set(case, text, spans, measure):
    paragraph, style = Paragraph(text, spans=spans), style_of(case)
    engine = typesetter(_widths(case))
    vertical = is_vertical(case)
    return engine.paragraph(paragraph, style, CHARACTERS, (measure,), vertical=vertical).lines


def _widths(case):
    """What characters take: those of the case, and letters of readings with their tones."""
    options, widths = case.get("options", {}), dict(case.get("widths", {}))
    for _, _, ruby in options.get("ruby", ()):
        latin = {char: options.get("ruby_char_em", 0.5) for char in ruby if char.isalpha()}
        widths = {char: em for char, em in latin.items() if ord(char) < 0x2E80} | widths
    return tuple(sorted(widths.items()))


def _spans(case):
    options = case.get("options", {})
    found = [Span(start, end, "", ruby) for start, end, ruby in options.get("ruby", ())]
    for style, key in (("着重", "emphasis"), ("专名", "proper_names"), ("书名", "book_titles")):
        ranges = options.get(key, ())
        ranges = [ranges] if ranges and isinstance(ranges[0], int) else ranges
        found += [Span(start, end, style) for start, end in ranges]
    return tuple(sorted(found, key=lambda span: span.start))


def _initial(case):
    """The text over and over, so that there are lines beside its initial."""
    text = case["text"] * (ENOUGH // len(case["text"]) + 1)
    lines = _set(case, text, (), 20.0)
    style = style_of(case)
    after = [*lines[0].edges[initial_length(text, style) :][:1], *(x.edges[0] for x in lines[1:])]
    size = max(placed.glyphs.size for placed in lines[0].runs)
    return {"initial_size_em": size / style.size, "indent_lines": sum(x > 0 for x in after)}


class _Line:
    """A set line, seen along and across its direction."""

    def __init__(self, case, line):
        self.vertical = is_vertical(case)
        self.text = case["text"]
        self.line = line
        self.middles = [(a + b) / 2 for a, b in pairwise(line.edges)]

    def dots(self):
        """The characters that have a dot, by where it stands, and its side."""
        boxes = [self._box(shape) for shape in self.line.shapes if shape.fill]
        if not boxes:
            return {}
        centers = [(first + last) / 2 for first, last, _ in boxes]
        at = [min(range(len(self.text)), key=lambda i: abs(self.middles[i] - x)) for x in centers]
        return {"dots_at": at, "centers": centers, "side": self._side(boxes)}

    def segments(self):
        """The lines at characters, what they cover, and how they keep apart."""
        boxes = [self._box(shape) for shape in self.line.shapes if shape.stroke]
        if not boxes:
            return {}
        covers = [self._covered(first, last) for first, last, _ in boxes]
        edges = self.line.edges
        trims = [
            max(abs(first - edges[start]), abs(last - edges[end]))
            for (first, last, _), (start, end) in zip(boxes, covers, strict=True)
        ]
        gaps = [after[0] - before[1] for before, after in pairwise(boxes)]
        return {
            "segments": len(boxes),
            "covers": covers,
            "gap_min": min(gaps, default=None),
            "trim_max_each": max(trims),
            "side": self._side(boxes),
        }

    def glyph_places(self):
        """Where the glyph of every character of the text stands, of marks their body."""
        found = []
        for placed in self.line.runs:
            if placed.glyphs.size == 1.0:
                origin = self._along(placed)
                found += [origin + offset for offset in placed.glyphs.offsets]
        marks = [at for at, char in enumerate(self.text) if char in KIND_OF]
        for at in marks if len(found) == len(self.text) else ():
            found[at] = self.line.edges[at]
        return found

    def ruby_places(self):
        """Where every reading begins."""
        return [self._along(placed) for placed in self.line.runs if placed.glyphs.size < 1.0]

    def _along(self, placed):
        return placed.dy if self.vertical else placed.dx

    def _box(self, shape):
        box = path_bounds(shape.path)
        if self.vertical:
            return box.y, box.bottom, (box.x + box.right) / 2
        return box.x, box.right, (box.y + box.bottom) / 2

    def _covered(self, first, last):
        inside = [at for at, middle in enumerate(self.middles) if first <= middle <= last]
        return [inside[0], inside[-1] + 1]

    def _side(self, boxes):
        beyond = all(across > 0 for _, _, across in boxes)
        return ("left", "right")[beyond] if self.vertical else ("above", "below")[beyond]
