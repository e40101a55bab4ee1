"""One paragraph into set lines: prepare, choose breaks, set; remembered by value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from editor.compose.choose import LineChooser, Spans
from editor.compose.headline import Headline
from editor.compose.hyphens import hyphens
from editor.compose.initials import initial_length, with_initial
from editor.compose.lines import LineSetter
from editor.compose.measure import width
from editor.compose.optimise import optimal_lines
from editor.compose.prepare import Preparer
from editor.compose.prepared import Prepared
from editor.compose.reader import Hyphenate
from editor.display.items import SetLine
from editor.fonts.library import FontLibrary
from editor.model.composing import Composer
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, part_of

Characters = Mapping[str, ResolvedCharacter]


@dataclass(frozen=True, slots=True)
class Composed:
    """The lines of a paragraph and the characters that no font has. The first ``together`` lines
    stand beside a drop initial and are not parted."""

    lines: tuple[SetLine, ...]
    missing: tuple[int, ...] = ()
    together: int = 0


class Typesetter:
    """Composes paragraphs with the faces of one library. Holds no document state."""

    def __init__(self, library: FontLibrary, hyphenate: Hyphenate = hyphens) -> None:
        self.library = library
        self.hyphenate = hyphenate

    def prepare(
        self,
        paragraph: Paragraph,
        style: ResolvedStyle,
        characters: Characters,
        *,
        vertical: bool = False,
    ) -> Prepared:
        """The paragraph as boxes and blanks."""
        preparer = Preparer(
            paragraph, style, characters, self.library,
            vertical=vertical, hyphenate=self.hyphenate,
        )  # fmt: skip
        return preparer.prepared()

    def paragraph(
        self,
        paragraph: Paragraph,
        style: ResolvedStyle,
        characters: Characters,
        widths: tuple[float, ...],
        *,
        vertical: bool = False,
    ) -> Composed:
        """Set a paragraph into lines ``widths`` points long; the last width goes on."""

        def prepare(part: Paragraph) -> Prepared:
            return self.prepare(part, style, characters, vertical=vertical)

        return set_paragraph(paragraph, style, widths, prepare, vertical=vertical)


def set_paragraph(
    paragraph: Paragraph,
    style: ResolvedStyle,
    widths: tuple[float, ...],
    prepare: Callable[[Paragraph], Prepared],
    *,
    vertical: bool = False,
) -> Composed:
    """A paragraph set into lines, with the drop initial of its style where it has one."""
    count = initial_length(paragraph.text, style)
    if count:
        initial = prepare(part_of(paragraph, 0, count))
        text = prepare(part_of(paragraph, count, len(paragraph.text)))
        solid = replace(style, indent=0.0)

        def rest(own: tuple[float, ...]) -> tuple[SetLine, ...]:
            done = compose(text, solid, own, vertical=vertical, looseness=paragraph.looseness)
            return done.lines

        lines, together = with_initial(initial, style, widths, rest, vertical=vertical)
        if lines:
            missing = initial.missing + tuple(at + count for at in text.missing)
            return Composed(lines, missing, together)
    text = prepare(paragraph)
    return compose(text, style, widths, vertical=vertical, looseness=paragraph.looseness)


def compose(
    text: Prepared,
    style: ResolvedStyle,
    widths: tuple[float, ...],
    *,
    vertical: bool = False,
    looseness: int = 0,
) -> Composed:
    """Break and set a prepared paragraph."""
    chooser = chooser_for(text, style, widths)
    spans = chosen_lines(chooser, style, looseness)
    setter = LineSetter(text, style, vertical=vertical)
    ends = {len(text.text), *text.forced}
    lines = []
    for number, (start, end) in enumerate(spans):
        indent = style.indent if number == 0 else 0.0
        measure = chooser.measure(number) + indent
        last = end in ends or _only_sign_off_follows(text, end)
        lines.append(setter.set_line(start, end, measure, indent=indent, last=last))
    return Composed(tuple(lines), text.missing)


def chooser_for(text: Prepared, style: ResolvedStyle, widths: tuple[float, ...]) -> LineChooser:
    """The line composer of a prepared paragraph; ``widths`` in points, the last goes on."""
    em = style.size * style.scale_x
    return LineChooser(text, [max(points / em, 0.0) for points in widths], style.indent)


def chosen_lines(chooser: LineChooser, style: ResolvedStyle, looseness: int = 0) -> Spans:
    """First and after-last characters of the lines, by the composer of the style; a paragraph
    that shall be looser or tighter than that is always weighed as a whole. Subheads are display
    text: their lines end between phrases."""
    if style.takes_lines and len(set(chooser.measures)) == 1:
        return Headline(chooser.text, style.language).lines(chooser.measure(1) - style.indent)
    if style.composer is Composer.PARAGRAPH:
        return optimal_lines(chooser, looseness)
    return optimal_lines(chooser, looseness, by_line=True) if looseness else chooser.lines()


def _only_sign_off_follows(text: Prepared, end: int) -> bool:
    return text.sign_off is not None and end == text.sign_off and width(text, 0, end) > 0
