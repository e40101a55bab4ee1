"""Setting paragraphs in an issue's looks, remembered: what every frame kind calls."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from editor.compose.headline import Headline
from editor.compose.paragraph import Composed, Typesetter, set_paragraph
from editor.compose.prepared import Prepared
from editor.layout.looks import Looks
from editor.layout.memo import Memo
from editor.model.style import ResolvedStyle
from editor.model.text import Paragraph

V = TypeVar("V")
PREPARED, COMPOSED, HEADLINES = 60_000, 120_000, 10_000
"""Characters per generation of paragraphs that are kept prepared, kept set, and kept as headlines:
some 300 bytes each, so that hours of typing cost no more than an issue does."""
LEAST = 20
"""Characters for which the shortest paragraph counts."""
TABLES = 200
"""Tables per generation that are kept set."""


class Setter:
    """Composes paragraphs; the same paragraph in the same style and widths is set once."""

    def __init__(self, composer: Typesetter) -> None:
        self.composer = composer
        self.composed_count = 0
        self._prepared: Memo[Prepared] = Memo(PREPARED)
        self._composed: Memo[Composed] = Memo(COMPOSED)
        self._headlines: Memo[Headline] = Memo(HEADLINES)
        self._tables: Memo[Any] = Memo(TABLES)

    def lines(
        self,
        paragraph: Paragraph,
        style: ResolvedStyle,
        looks: Looks,
        widths: tuple[float, ...],
        *,
        vertical: bool = False,
    ) -> Composed:
        """The set lines of a paragraph; ``widths`` in points, the last goes on."""
        key = (self._key(paragraph, style, looks, vertical), widths, paragraph.looseness)

        def prepare(part: Paragraph) -> Prepared:
            return self.prepared(part, style, looks, vertical=vertical)

        def make() -> Composed:
            self.composed_count += 1
            return set_paragraph(paragraph, style, widths, prepare, vertical=vertical)

        return self._composed.get(key, make, _weight(paragraph))

    def table(self, key: Hashable, make: Callable[[], V]) -> V:
        """What a table's cells were made into, remembered by all that it depends on."""
        found: V = self._tables.get(key, make)
        return found

    def prepared(
        self, paragraph: Paragraph, style: ResolvedStyle, looks: Looks, *, vertical: bool = False
    ) -> Prepared:
        """The paragraph as boxes and blanks."""
        return self._prepared.get(
            self._key(paragraph, style, looks, vertical),
            lambda: self.composer.prepare(paragraph, style, looks.characters, vertical=vertical),
            _weight(paragraph),
        )

    def headline(
        self, paragraph: Paragraph, style: ResolvedStyle, looks: Looks, *, vertical: bool = False
    ) -> Headline:
        """The paragraph as a headline that may be asked for its lines in many measures."""
        return self._headlines.get(
            self._key(paragraph, style, looks, vertical),
            lambda: Headline(
                self.prepared(paragraph, style, looks, vertical=vertical), style.language
            ),
            _weight(paragraph),
        )

    def _key(
        self, paragraph: Paragraph, style: ResolvedStyle, looks: Looks, vertical: bool
    ) -> Hashable:
        if not paragraph.spans:
            return paragraph.text, style, vertical
        marks = tuple(looks.characters.get(span.style) for span in paragraph.spans)
        return paragraph.text, paragraph.spans, style, marks, vertical


def _weight(paragraph: Paragraph) -> int:
    return LEAST + len(paragraph.text)
