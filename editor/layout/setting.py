"""Setting paragraphs in an issue's looks, remembered: what every frame kind calls."""

from collections.abc import Hashable

from editor.compose.paragraph import Composed, Composer, compose
from editor.compose.prepared import Prepared
from editor.layout.looks import Looks
from editor.layout.memo import Memo
from editor.model.style import ResolvedStyle
from editor.model.text import Paragraph

PREPARED, COMPOSED = 2_000, 20_000
"""Paragraphs per generation that are kept prepared, and kept set."""


class Setter:
    """Composes paragraphs; the same paragraph in the same style and widths is set once."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self.composed_count = 0
        self._prepared: Memo[Prepared] = Memo(PREPARED)
        self._composed: Memo[Composed] = Memo(COMPOSED)

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
        key = (self._key(paragraph, style, looks, vertical), widths)

        def make() -> Composed:
            self.composed_count += 1
            text = self.prepared(paragraph, style, looks, vertical=vertical)
            return compose(text, style, widths, vertical=vertical)

        return self._composed.get(key, make)

    def prepared(
        self, paragraph: Paragraph, style: ResolvedStyle, looks: Looks, *, vertical: bool = False
    ) -> Prepared:
        """The paragraph as boxes and blanks."""
        return self._prepared.get(
            self._key(paragraph, style, looks, vertical),
            lambda: self.composer.prepare(paragraph, style, looks.characters, vertical=vertical),
        )

    def _key(
        self, paragraph: Paragraph, style: ResolvedStyle, looks: Looks, vertical: bool
    ) -> Hashable:
        if not paragraph.spans:
            return paragraph.text, style, vertical
        marks = tuple(looks.characters.get(span.style) for span in paragraph.spans)
        return paragraph.text, paragraph.spans, style, marks, vertical
