"""The boxes and blanks of a paragraph while it is prepared."""

from collections.abc import Mapping

from editor.compose.classes import Kind
from editor.compose.faces import plan_faces
from editor.compose.spacing import Solo, Spacing, Squeeze, spacing_for
from editor.fonts.library import FontLibrary
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph


class Boxes:
    """Lists with one entry per character (``blanks``, ``breaks`` and ``stretches`` one more),
    each character being plain Han until something else is said of it. See Prepared for what they
    mean; ``words`` are the Western words."""

    def __init__(
        self,
        paragraph: Paragraph,
        style: ResolvedStyle,
        characters: Mapping[str, ResolvedCharacter],
        library: FontLibrary,
        *,
        vertical: bool,
    ) -> None:
        self.text = text = paragraph.text
        self.paragraph = paragraph
        self.style = style
        self.characters = characters
        self.vertical = vertical
        self.spacing: Spacing = spacing_for(style, vertical=vertical)
        count = len(text)
        self.bodies = [1.0] * count
        self.blanks = [0.0] * (count + 1)
        self.breaks = bytearray(b"\x01") * (count + 1)
        self.stretches = bytearray(b"\x01") * (count + 1)
        self.squeezes: dict[int, tuple[Squeeze, ...]] = {}
        self.gaps: list[int] = []
        self.spaces: list[int] = []
        self.origins: dict[int, float] = {}
        self.forced: list[int] = []
        self.hyphens: dict[int, float] = {}
        self.words: list[tuple[int, int]] = []
        self.plan = plan_faces(library, paragraph, style, characters, vertical=vertical)

    def boundary(self, at: int, first: Kind, second: Kind) -> None:
        """Enter what lies between a token that ends and one that begins at a place."""
        if first is second is Kind.HAN or not at:
            return
        if first is Kind.EDGE or second is Kind.EDGE:
            self.stretches[at] = 0
            return
        pair = self.spacing.pair(first, second)
        if first is not Kind.SPACE and first is not Kind.WIDE_SPACE:
            self.blanks[at] = pair.blank
            if pair.squeezes:
                self.squeezes[at] = pair.squeezes
        elif first is Kind.WIDE_SPACE:
            self.blanks[at] += pair.blank
        if not pair.breaks:
            self.breaks[at] = 0
        if not pair.stretches:
            self.stretches[at] = 0
        if pair.gap:
            self.gaps.append(at)

    def set_alone(self, at: int, solo: Solo) -> None:
        """Enter a mark that stands alone among Han, and both its boundaries."""
        self.bodies[at] = solo.body
        if solo.origin:
            self.origins[at] = solo.origin
        for place, pair in ((at, solo.before), (at + 1, solo.after)):
            if pair.blank:
                self.blanks[place] = pair.blank
            if pair.squeezes:
                self.squeezes[place] = pair.squeezes
            if not pair.breaks:
                self.breaks[place] = 0
            if not pair.stretches:
                self.stretches[place] = 0
