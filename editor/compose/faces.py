"""Which face sets which character: companions, spans, fallback, and their glyphs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from editor.compose.classes import FIXED_SPACES, UNSEEN, Kind
from editor.display.items import Flow
from editor.fonts.face import Face
from editor.fonts.library import FontLibrary
from editor.model.font import Companion, CompositeFont, FaceKey
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph
from editor.values.color import Color

FULL_ADVANCE = 0.9
"""A mark at least this wide is drawn full-width, its ink in the half that is its body."""
UPRIGHT_DIGITS = 2
"""Numbers of at most so many digits stand upright side by side in vertical text (纵中横)."""


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


class Faces:
    """Faces of a library by composite font, remembered."""

    def __init__(self, library: FontLibrary) -> None:
        self.library = library

    def plan(
        self,
        paragraph: Paragraph,
        style: ResolvedStyle,
        characters: Mapping[str, ResolvedCharacter],
        *,
        vertical: bool,
    ) -> "FacePlan":
        """The faces and glyphs of a paragraph's characters."""
        flow = Flow.DOWN if vertical else Flow.RIGHT
        plan = FacePlan(self.library, style, paragraph.text, flow)
        for span in paragraph.spans:
            character = characters.get(span.style)
            if character is not None:
                plan.mark(span.start, min(span.end, len(paragraph.text)), character)
        plan.look_up()
        return plan

    def mark_box(self, char: str, kind: Kind, plan: "FacePlan", at: int) -> tuple[float, float]:
        """The body's width of a mark and where its glyph stands relative to the body.

        The em-box table decides, not the font: proportional quotes of a Kai face are set in the
        same half em as full-width ones.
        """
        use, gid = plan.companion(at, "quotes") if char in "“”‘’" else (plan.uses[at], -1)
        if gid < 0:
            gid = plan.glyphs[at]
        fixed = plan.fixed_mark(char)
        if fixed:
            return 1.0, 0.0
        body = 1.0 if kind is Kind.CONNECTOR and char not in HALF_CONNECTORS else 0.5
        if use.flow is Flow.DOWN:
            return plan.mark_down(at, kind, body)
        if kind is Kind.SOLIDUS:
            gid = plan.narrow_solidus(at)
        return body, _origin(kind, body, use.face.advance(gid) * use.scale)


HALF_CONNECTORS = "–‐"
KIND_RIGHT = (Kind.CLOSING, Kind.COMMA, Kind.STOP)


def _origin(kind: Kind, body: float, advance: float) -> float:
    if kind is Kind.OPENING:
        return body - advance
    if kind in KIND_RIGHT:
        return 0.0
    return (body - advance) / 2


@dataclass(slots=True)
class FacePlan:
    """Per character: the face in use and the glyph; filled while tokens are read."""

    library: FontLibrary
    style: ResolvedStyle
    text: str
    flow: Flow
    uses: list[FaceUse] = field(init=False)
    fonts: dict[int, tuple[CompositeFont, int]] = field(init=False)
    glyphs: list[int] = field(init=False)
    missing: list[int] = field(init=False)
    uniform: FaceUse | None = field(init=False)

    def __post_init__(self) -> None:
        style = self.style
        face = self.library.face(FaceKey(style.font.han, style.weight))
        self.uniform = FaceUse(face, 1.0, 0.0, style.color, self.flow)
        self.uses = [self.uniform] * len(self.text)
        self.fonts = {}
        self.missing = []

    def mark(self, start: int, end: int, character: ResolvedCharacter) -> None:
        """Characters under a character style."""
        font = character.font or self.style.font
        weight = character.weight or self.style.weight
        face = self.library.face(FaceKey(font.han, weight))
        color = character.color or self.style.color
        use = FaceUse(face, character.size, character.shift, color, self.flow)
        self.uses[start:end] = [use] * (end - start)
        if font is not self.style.font or weight != self.style.weight:
            self.fonts.update(dict.fromkeys(range(start, end), (font, weight)))
        self.uniform = None

    def look_up(self) -> None:
        """Glyphs of all characters in their Han faces, other faces where those lack one."""
        text = self.text
        if self.uniform is not None:
            face = self.uniform.face
            table = face.gids if self.flow is Flow.RIGHT else face.vertical_gids
            self.glyphs = table(text)
        else:
            upright = self.flow is not Flow.RIGHT
            self.glyphs = [
                use.face.vertical_gid(char) if upright else use.face.gid(char)
                for use, char in zip(self.uses, text, strict=True)
            ]
        if 0 in self.glyphs:
            self._fall_back()

    def _fall_back(self) -> None:
        for at, gid in enumerate(self.glyphs):
            char = self.text[at]
            if gid or char == "\n":
                continue
            use = self.uses[at]
            if char.isspace() or not char.isprintable() or UNSEEN.match(char):
                continue
            face = self.library.face_for(char, use.face.key)
            if face is None:
                self.missing.append(at)
                continue
            upright = self.flow is not Flow.RIGHT
            self.glyphs[at] = face.vertical_gid(char) if upright else face.gid(char)
            self._use(at, at + 1, FaceUse(face, use.scale, use.shift, use.color, use.flow))

    def _use(self, start: int, end: int, use: FaceUse) -> None:
        self.uses[start:end] = [use] * (end - start)
        self.uniform = None

    def _font_at(self, at: int) -> tuple[CompositeFont, int]:
        return self.fonts.get(at, (self.style.font, self.style.weight))

    def companion(self, at: int, part: str) -> tuple[FaceUse, int]:
        """The face of a companion (``latin``, ``digits``, ``quotes``) at a character, with its
        glyph; the Han face where the font has no companion."""
        font, weight = self._font_at(at)
        companion: Companion | None = getattr(font, part)
        use = self.uses[at]
        if companion is None or use.flow is Flow.DOWN:
            return use, self.glyphs[at]
        face = self.library.face(FaceKey(companion.family, weight))
        gid = face.gid(self.text[at])
        if not gid:
            return use, self.glyphs[at]
        scale, shift = use.scale * companion.scale, use.shift + companion.shift
        own = FaceUse(face, scale, shift, use.color, use.flow)
        self.glyphs[at] = gid
        self._use(at, at + 1, own)
        return own, gid

    def shape_word(self, text: str, start: int, end: int) -> list[float]:
        """Set a word's glyphs; its characters' widths in em of the paragraph. Parts of it in
        different faces are shaped one by one."""
        uses = self.uses
        cuts = [at for at in range(start + 1, end) if uses[at] is not uses[at - 1]]
        widths: list[float] = []
        for first, last in pairwise((start, *cuts, end)):
            widths += self._shape_part(text, first, last)
        return widths

    def _shape_part(self, text: str, start: int, end: int) -> list[float]:
        part = "digits" if text[start:end].lstrip("+-$¥￥€£").rstrip("%‰").isdigit() else "latin"
        font, weight = self._font_at(start)
        companion: Companion | None = getattr(font, part)
        use = self.uses[start]
        face, scale, shift = use.face, use.scale, use.shift
        if companion is not None:
            face = self.library.face(FaceKey(companion.family, weight))
            scale, shift = scale * companion.scale, shift + companion.shift
        flow = Flow.TURNED if self.flow is Flow.DOWN else Flow.RIGHT
        if face is not use.face or scale != use.scale or flow is not use.flow:
            self._use(start, end, FaceUse(face, scale, shift, use.color, flow))
        size = companion.scale if companion is not None else 1.0
        return self._set_shaped(face, start, end, size)

    def _set_shaped(self, face: Face, start: int, end: int, size: float) -> list[float]:
        shaped = face.shape(self.text[start:end])
        count = end - start
        if 0 in shaped.ids:
            return self._unshaped(start, end, size)
        if shaped.clusters == tuple(range(count)):
            self.glyphs[start:end] = shaped.ids
            return [advance * size for advance in shaped.advances]
        places = _glyph_places(shaped.clusters, count)
        if places is None:
            return self._unshaped(start, end, size)
        widths = [0.0] * count
        self.glyphs[start:end] = [-1] * count
        for gid, at, advance in zip(shaped.ids, places, shaped.advances, strict=True):
            self.glyphs[start + at] = gid
            widths[at] = advance * size
        return widths

    def _unshaped(self, start: int, end: int, size: float) -> list[float]:
        """A word that its face lacks letters of: each in the face that has it."""
        flow = self.uses[start].flow
        for at in range(start, end):
            use = self.uses[at]
            face = self.library.face_for(self.text[at], use.face.key)
            if face is None:
                if at not in self.missing:
                    self.missing.append(at)
                self.glyphs[at] = 0
                continue
            self.glyphs[at] = face.gid(self.text[at])
            self._use(at, at + 1, FaceUse(face, use.scale, use.shift, use.color, flow))
        faces = (self.uses[at].face.advance(self.glyphs[at]) for at in range(start, end))
        return [advance * size for advance in faces]

    def mark_down(self, at: int, kind: Kind, body: float) -> tuple[float, float]:
        """Body and glyph origin of a mark in vertical text; dashes that their face has no
        vertical form of are turned, a solidus fills its em."""
        if kind is Kind.SOLIDUS:
            return 1.0, 0.0
        if kind is Kind.OPENING:
            return body, -0.5
        if kind in KIND_RIGHT:
            return body, 0.0
        use, char = self.uses[at], self.text[at]
        gid = use.face.gid(char)
        if char in HALF_CONNECTORS and self.glyphs[at] == gid:
            self._use(at, at + 1, replace(use, flow=Flow.TURNED))
            return body, (body - use.face.advance(gid)) / 2
        return body, body / 2 - 0.5

    def narrow_solidus(self, at: int) -> int:
        """The glyph of ／ in half an em: that of the ASCII stroke where the own one is wider."""
        face = self.uses[at].face
        left, _, right, _ = face.ink(self.glyphs[at])
        if right - left > 0.5 and face.gid("/"):
            self.glyphs[at] = face.gid("/")
        return self.glyphs[at]

    def hide(self, start: int, end: int) -> None:
        """Joiners and selectors show nothing; they lie in the run of what they follow."""
        for at in range(start, end):
            if UNSEEN.match(self.text[at]):
                self.glyphs[at] = -1
                if at and not self.uses[at - 1].group:
                    self.uses[at] = self.uses[at - 1]

    def shape_long(self, text: str, start: int, end: int) -> list[float]:
        """Glyph origins of —— or …… in boxes of one em a character."""
        if self.flow is Flow.DOWN:
            return self._long_upright(start, end)
        use = self.uses[start]
        if any(self.uses[at] is not use for at in range(start, end)):
            return [self.centred(at) for at in range(start, end)]
        shaped = use.face.shape(text[start:end], "Hani")
        count = end - start
        if 0 in shaped.ids or len(shaped.ids) not in {1, count}:
            return [self.centred(at) for at in range(start, end)]
        self.glyphs[start:end] = [*shaped.ids, *[-1] * (count - len(shaped.ids))]
        room = count / len(shaped.ids)
        origins = [(room - advance) / 2 for advance in shaped.advances]
        return origins + [0.0] * (count - len(origins))

    def _long_upright(self, start: int, end: int) -> list[float]:
        """Dashes that the font turns by itself hang where it says; others are rotated."""
        use = self.uses[start]
        text = self.text[start:end]
        shaped, plain = use.face.shape_down(text), use.face.shape(text, "Hani")
        count = end - start
        if any(self.uses[at] is not use for at in range(start, end)) or 0 in shaped.ids:
            return [0.0] * count
        if shaped.ids == plain.ids:
            turned = FaceUse(use.face, use.scale, use.shift, use.color, Flow.TURNED)
            self._use(start, end, turned)
        self.glyphs[start:end] = [*shaped.ids, *[-1] * (count - len(shaped.ids))]
        top = use.face.em_top
        origins = [
            0.0 if advance <= 1.0 else -down - top
            for advance, (_, down) in zip(shaped.advances, shaped.shifts, strict=True)
        ]
        return origins + [0.0] * (count - len(origins))

    def centred(self, at: int) -> float:
        """Where a glyph stands that is not as wide as its em."""
        if self.flow is Flow.DOWN or self.glyphs[at] < 0:
            return 0.0
        return (1.0 - self.uses[at].face.advance(self.glyphs[at])) / 2

    def fixed_mark(self, char: str) -> bool:
        """Marks that fill their em: ：；！？ in vertical text."""
        return (self.flow is Flow.DOWN and char in "：；！？‼⁇⁈⁉") or char in "‼⁇⁈⁉"

    def space_widths(self, text: str, start: int, end: int) -> list[float]:
        """Widths of blanks: some are fixed in em, others are as their face has them."""
        widths = []
        for at in range(start, end):
            char = text[at]
            if char in FIXED_SPACES:
                widths.append(FIXED_SPACES[char])
                continue
            face = self.uses[at].face
            gid = face.gid(" ")
            self.glyphs[at] = gid
            widths.append(face.advance(gid) if gid else 0.25)
        return widths

    def upright_group(self, text: str, start: int, end: int) -> bool:
        """Short numbers in vertical text stand upright in one em (纵中横); sets their glyphs."""
        if end - start > UPRIGHT_DIGITS or not text[start:end].isdigit():
            return False
        use = self.uses[start]
        shaped = use.face.shape(text[start:end])
        if len(shaped.ids) != end - start or 0 in shaped.ids:
            return False
        self.glyphs[start:end] = shaped.ids
        self._use(start, end, FaceUse(use.face, use.scale, use.shift, use.color, Flow.RIGHT, True))
        return True


def _glyph_places(clusters: tuple[int, ...], count: int) -> list[int] | None:
    """The character that carries each glyph of a word, None when some have more glyphs than
    characters (a letter and its accent, taken apart because the face lacks both in one)."""
    places: list[int] = []
    for cluster in clusters:
        at = max(cluster, places[-1] + 1 if places else 0)
        places.append(at)
    following = dict(zip(clusters, (*clusters[1:], count), strict=True))
    whole = all(at < following[cluster] for at, cluster in zip(places, clusters, strict=True))
    return places if whole else None
