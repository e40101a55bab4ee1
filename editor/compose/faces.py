"""Which face sets which character of a paragraph: character styles, companions, fallback."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor.compose.classes import UNSEEN
from editor.display.items import Flow
from editor.fonts.face import Face
from editor.fonts.library import FontLibrary
from editor.model.font import Companion, CompositeFont, FaceKey
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph
from editor.values.color import Color


@dataclass(frozen=True, slots=True)
class FaceUse:
    """A face as some characters use it: relative size, lift in em, colour, and how it flows.

    ``group`` marks digits set side by side in vertical text.
    """

    face: Face
    scale: float
    shift: float
    color: Color
    flow: Flow
    group: bool = False


class FacePlan:
    """Per character of a paragraph: the face in use and the glyph (-1: none of its own).

    ``face`` is the Han face of the style, ``uniform`` the one use of all characters, None when
    they differ; ``missing`` are the characters that no face has.
    """

    def __init__(
        self, library: FontLibrary, text: str, style: ResolvedStyle, *, vertical: bool
    ) -> None:
        self.library = library
        self.text = text
        self.style = style
        self.vertical = vertical
        self.face = library.face(FaceKey(style.font.han, style.weight))
        flow = Flow.DOWN if vertical else Flow.RIGHT
        self.uniform: FaceUse | None = FaceUse(self.face, 1.0, 0.0, style.color, flow)
        self.uses = [self.uniform] * len(text)
        self.glyphs: list[int] = []
        self.missing: list[int] = []
        self._fonts: dict[int, tuple[CompositeFont, int]] = {}

    def use(self, start: int, end: int, use: FaceUse) -> None:
        """Give characters another face."""
        self.uses[start:end] = [use] * (end - start)
        self.uniform = None

    def font_at(self, at: int) -> CompositeFont:
        """The composite font of a character."""
        return self._fonts[at][0] if at in self._fonts else self.style.font

    def companion(self, at: int, companion: Companion | None) -> FaceUse:
        """A character's use with the face of a companion, or as it is without one."""
        use = self.uses[at]
        if companion is None:
            return use
        weight = self._fonts[at][1] if at in self._fonts else self.style.weight
        face = self.library.face(FaceKey(companion.family, weight))
        scale, shift = use.scale * companion.scale, use.shift + companion.shift
        return replace(use, face=face, scale=scale, shift=shift)

    def mark(self, start: int, end: int, character: ResolvedCharacter) -> None:
        """Put characters under a character style."""
        font = character.font or self.style.font
        weight = character.weight or self.style.weight
        face = self.library.face(FaceKey(font.han, weight))
        color = character.color or self.style.color
        flow = Flow.DOWN if self.vertical else Flow.RIGHT
        self.use(start, end, FaceUse(face, character.size, character.shift, color, flow))
        self._fonts.update(dict.fromkeys(range(start, end), (font, weight)))

    def look_up(self) -> None:
        """Find the glyphs of all characters in their Han faces, or where those lack one in
        others."""
        if self.uniform is not None:
            face = self.uniform.face
            table = face.vertical_gids if self.vertical else face.gids
            self.glyphs = table(self.text)
        else:
            pairs = zip(self.uses, self.text, strict=True)
            self.glyphs = [self._gid(use.face, char) for use, char in pairs]
        if 0 in self.glyphs:
            self._fall_back()

    def hide(self, start: int, end: int) -> None:
        """Joiners and selectors show nothing; they lie in the run of what they follow."""
        for at in range(start, end):
            if UNSEEN.match(self.text[at]):
                self.glyphs[at] = -1
                if at and not self.uses[at - 1].group:
                    self.uses[at] = self.uses[at - 1]

    def _gid(self, face: Face, char: str) -> int:
        return face.vertical_gid(char) if self.vertical else face.gid(char)

    def _fall_back(self) -> None:
        for at, (gid, char) in enumerate(zip(self.glyphs, self.text, strict=True)):
            if gid or not char.isprintable() or char.isspace() or UNSEEN.match(char):
                continue
            use = self.uses[at]
            face = self.library.face_for(char, use.face.key)
            if face is None:
                self.missing.append(at)
                continue
            self.glyphs[at] = self._gid(face, char)
            self.use(at, at + 1, replace(use, face=face))


def plan_faces(
    library: FontLibrary,
    paragraph: Paragraph,
    style: ResolvedStyle,
    characters: Mapping[str, ResolvedCharacter],
    *,
    vertical: bool,
) -> FacePlan:
    """The faces and glyphs of a paragraph's characters."""
    plan = FacePlan(library, paragraph.text, style, vertical=vertical)
    for span in paragraph.spans:
        character = characters.get(span.style)
        if character is not None:
            plan.mark(span.start, min(span.end, len(paragraph.text)), character)
    plan.look_up()
    return plan
