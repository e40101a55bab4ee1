"""One paragraph into set lines: prepare, choose breaks, set; remembered by value."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor.compose.choose import LineChooser, width
from editor.compose.lines import LineSetter
from editor.compose.prepare import Preparer
from editor.compose.prepared import Prepared
from editor.display.items import SetLine
from editor.fonts.library import FontLibrary
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph

Characters = Mapping[str, ResolvedCharacter]


@dataclass(frozen=True, slots=True)
class Composed:
    """The lines of a paragraph and the characters that no font has."""

    lines: tuple[SetLine, ...]
    missing: tuple[int, ...] = ()


class Composer:
    """Composes paragraphs with the faces of one library. Holds no document state."""

    def __init__(self, library: FontLibrary) -> None:
        self.library = library

    def prepare(
        self,
        paragraph: Paragraph,
        style: ResolvedStyle,
        characters: Characters,
        *,
        vertical: bool = False,
    ) -> Prepared:
        """The paragraph as boxes and blanks."""
        return Preparer(paragraph, style, characters, self.library, vertical=vertical).prepared()

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
        text = self.prepare(paragraph, style, characters, vertical=vertical)
        return compose(text, style, widths, vertical=vertical)


def compose(
    text: Prepared, style: ResolvedStyle, widths: tuple[float, ...], *, vertical: bool = False
) -> Composed:
    """Break and set a prepared paragraph."""
    em = style.size * style.scale_x
    measures = [max(points / em, 0.0) for points in widths]
    chooser = LineChooser(text, measures, style.indent)
    spans = chooser.lines()
    setter = LineSetter(text, style, vertical=vertical)
    ends = {len(text.text), *text.forced}
    lines = []
    for number, (start, end) in enumerate(spans):
        indent = style.indent if number == 0 else 0.0
        measure = chooser.measure(number) + indent
        last = end in ends or _only_sign_off_follows(text, end)
        lines.append(setter.set_line(start, end, measure, indent=indent, last=last))
    return Composed(tuple(lines), text.missing)


def _only_sign_off_follows(text: Prepared, end: int) -> bool:
    return text.sign_off is not None and end == text.sign_off and width(text, 0, end) > 0
