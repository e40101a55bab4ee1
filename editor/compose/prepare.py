"""Reading a paragraph token by token into boxes and blanks."""

from collections.abc import Mapping
from itertools import accumulate

from editor.compose.classes import (
    ADDRESS,
    ADDRESS_BREAK,
    KIND_OF,
    LONG_CHARS,
    NAMED,
    TOKEN,
    WESTERN,
    Kind,
    western_quotes,
)
from editor.compose.faces import plan_faces
from editor.compose.prepared import Prepared
from editor.compose.shapes import Shaper
from editor.compose.signoff import sign_off_start
from editor.compose.spacing import (
    TIER_GAP,
    TIER_SPACE,
    WORD_SPACE_MIN,
    Spacing,
    Squeeze,
    spacing_for,
)
from editor.fonts.library import FontLibrary
from editor.model.composing import PunctMode
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph

SINGLE_DASHES = ("—", "―")
JOINERS = "\u200d\u2060"


class Preparer:
    """Builds one Prepared: tokens in order, then the boundaries between unlike neighbours."""

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
        self.spacing: Spacing = spacing_for(style.punct, style.kinsoku, style.autospace)
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
        self.western = western_quotes(text)
        self.plan = plan_faces(library, paragraph, style, characters, vertical=vertical)
        self.shaper = Shaper(self.plan)

    def prepared(self) -> Prepared:
        """The whole pipeline."""
        self._read_tokens()
        self._apply_sizes()
        sign_off = self._keep_whole()
        starts, ends = self._positions()
        plan = self.plan
        return Prepared(
            text=self.text,
            starts=starts,
            ends=ends,
            breaks=self.breaks,
            stretches=self.stretches,
            glyphs=plan.glyphs,
            uses=plan.uses,
            uniform=plan.uniform,
            em_top=plan.face.em_top,
            gaps=sorted(self.gaps),
            spaces=self.spaces,
            squeezes=self.squeezes,
            squeeze_at=sorted(self.squeezes),
            origins=self.origins,
            origin_at=sorted(self.origins),
            forced=self.forced,
            missing=tuple(plan.missing),
            sign_off=sign_off,
            outer=self._outer(),
        )

    def _read_tokens(self) -> None:
        last_end, last_kind = 0, Kind.EDGE
        for match in TOKEN.finditer(self.text):
            start, end = match.span()
            name = match.lastgroup or ""
            kind = self._token(name, start, end)
            if kind is None:
                continue
            if start > last_end:
                if last_end:
                    self._boundary(last_end, last_kind, Kind.HAN)
                self._boundary(start, Kind.HAN, kind)
            elif start:
                self._boundary(start, last_kind, kind)
            last_end, last_kind = end, kind
        if 0 < last_end < len(self.text):
            self._boundary(last_end, last_kind, Kind.HAN)

    def _token(self, name: str, start: int, end: int) -> Kind | None:
        """Measure one token; its kind towards its neighbours, None when it is none."""
        match name:
            case "mark":
                return self._mark(start)
            case "space":
                return self._space(start, end)
            case "long":
                return self._long(start, end)
            case "forced":
                return self._forced(start)
            case "zero":
                self._zero(start, end)
            case "number":
                self._wide_number(start, end)
            case "symbol" | "unit":
                self._symbol(start, clings=name == "unit")
            case _:
                return self._word(start, end, NAMED[name])
        return None

    def _boundary(self, at: int, first: Kind, second: Kind) -> None:
        if first is Kind.EDGE or second is Kind.EDGE:
            self.stretches[at] = 0
            return
        pair = self.spacing.pair(first, second)
        if first is not Kind.SPACE:
            self.blanks[at] = pair.blank
            if pair.squeezes:
                self.squeezes[at] = pair.squeezes
        if not pair.breaks:
            self.breaks[at] = 0
        if not pair.stretches:
            self.stretches[at] = 0
        if pair.gap:
            self.gaps.append(at)

    def _mark(self, at: int) -> Kind:
        char = self.text[at]
        if at in self.western:
            kind = Kind.WORD_START if char in "“‘" else Kind.WORD_END
            return self._word(at, at + 1, kind)
        kind = KIND_OF[char]
        body, origin = self.shaper.mark(at, kind)
        if body != 1.0:
            self.bodies[at] = body
        if origin:
            self.origins[at] = origin
        if body == 1.0 and kind in (Kind.STOP, Kind.COMMA):
            return Kind.MIDDLE_DOT
        return kind

    def _space(self, start: int, end: int) -> Kind:
        """A space has no body; its width lies before what follows, so that it vanishes at a
        line's end. Between Han and Latin a typed space is replaced by the gap (CSS replace)."""
        widths = self.shaper.spaces(start, end)
        for at in range(start, end):
            self.bodies[at] = 0.0
            self.stretches[at] = 0
            if at > start:
                self.breaks[at] = 0
                self.blanks[at] = widths[at - start - 1]
        if end >= len(self.text):
            return Kind.SPACE
        if self.text[end - 1] == "\u00a0":
            self.breaks[end] = 0
        self.blanks[end] = widths[-1]
        self._space_after(start, end, widths[-1])
        return Kind.SPACE

    def _space_after(self, start: int, end: int, width: float) -> None:
        before, after = self.text[start - 1 : start], self.text[end]
        if self.text[start:end] != " ":
            return
        if before and _is_western(before) != _is_western(after) and _has_gap(before + after):
            self.blanks[end] = self.style.autospace
            self.gaps.append(end)
            self.squeezes[end] = ((TIER_GAP, self.style.autospace / 2),)
            return
        self.spaces.append(end)
        if width > WORD_SPACE_MIN:
            self.squeezes[end] = ((TIER_SPACE, width - WORD_SPACE_MIN),)

    def _word(self, start: int, end: int, kind: Kind) -> Kind:
        """Letters and digits stay together, as wide as their font shapes them; upright digits
        in vertical text are like a Han character."""
        if self.vertical and self.shaper.upright_pair(start, end):
            self.bodies[start:end] = [*[0.0] * (end - start - 1), 1.0]
            kind = Kind.HAN
        else:
            self.bodies[start:end] = self.shaper.word(start, end)
        for at in range(start + 1, end):
            self.breaks[at] = 0
            self.stretches[at] = 0
        if ADDRESS.match(self.text, start, end):
            for match in ADDRESS_BREAK.finditer(self.text, start + 1, end - 1):
                self.breaks[match.start()] = 1
        return kind

    def _long(self, start: int, end: int) -> Kind:
        """—— and …… are one unbreakable box of 1 em a character, whatever the font's widths; a
        single — is a connector (一字线)."""
        for at, origin in enumerate(self.shaper.dashes(start, end), start):
            if origin:
                self.origins[at] = origin
        for at in range(start + 1, end):
            self.breaks[at] = 0
            self.stretches[at] = 0
        return Kind.CONNECTOR if self.text[start:end] in SINGLE_DASHES else Kind.LONG

    def _zero(self, start: int, end: int) -> None:
        """Marks over the character before, and joiners: no room, no break but after ZWSP."""
        self.plan.hide(start, end)
        for at in range(start, end):
            self.bodies[at] = 0.0
            self.stretches[at] = 0
            self.breaks[at] = int(self.text[at - 1] == "\u200b") if at else 1
        if self.text[end - 1] in JOINERS:
            self.breaks[end] = self.stretches[end] = 0

    def _symbol(self, at: int, *, clings: bool) -> None:
        """A sign that stands like a Han character; units cling to what they count."""
        origin = self.shaper.centred(at)
        if origin:
            self.origins[at] = origin
        if clings:
            self.breaks[at] = self.stretches[at] = 0

    def _wide_number(self, start: int, end: int) -> None:
        """Full-width digits stay together; a point between them is half an em wide."""
        for at in range(start + 1, end):
            self.breaks[at] = self.stretches[at] = 0
            if self.text[at] == "．":
                self.bodies[at], _ = self.shaper.mark(at, Kind.STOP)

    def _forced(self, at: int) -> Kind:
        self.bodies[at] = 0.0
        self.forced.append(at)
        self.breaks[at] = 0
        self.stretches[at] = 0
        self.stretches[at + 1] = 0
        return Kind.EDGE

    def _apply_sizes(self) -> None:
        """Characters in another size take that size's room, and lie on the same baseline."""
        for span in self.paragraph.spans:
            character = self.characters.get(span.style)
            if character is None or character.size == 1.0:
                continue
            for at in range(span.start, min(span.end, len(self.text))):
                self.bodies[at] *= character.size
                if at in self.origins:
                    self.origins[at] *= character.size

    def _keep_whole(self) -> int | None:
        """Unbreakable spans; the start of a sign-off that wants the end of the measure."""
        sign_off = sign_off_start(self.paragraph, self.characters)
        if sign_off is not None:
            self._whole(sign_off, len(self.text))
        for span in self.paragraph.spans:
            character = self.characters.get(span.style)
            if character is not None and character.whole:
                self._whole(span.start, span.end)
        return sign_off

    def _whole(self, start: int, end: int) -> None:
        for at in range(start + 1, end):
            self.breaks[at] = 0

    def _positions(self) -> tuple[list[float], list[float]]:
        tracking = self.style.tracking
        blanks, bodies = self.blanks, self.bodies
        if tracking:
            blanks = [blank + tracking for blank in blanks]
        if not bodies:
            return [], []
        steps = [body + blank for body, blank in zip(bodies, blanks[1:], strict=False)]
        starts = list(accumulate(steps[:-1], initial=0.0))
        return starts, [start + body for start, body in zip(starts, bodies, strict=True)]

    def _outer(self) -> tuple[dict[int, float], dict[int, float]] | None:
        if self.style.punct is not PunctMode.PLAIN:
            return None
        marks = [(at, KIND_OF[char]) for at, char in enumerate(self.text) if char in KIND_OF]
        left = {at: self.spacing.left(kind) for at, kind in marks}
        return left, {at: self.spacing.right(kind) for at, kind in marks}


def _is_western(char: str) -> bool:
    return WESTERN.match(char) is not None


def _has_gap(neighbours: str) -> bool:
    """Marks and dashes bring blanks of their own."""
    return not any(char in KIND_OF or char in LONG_CHARS for char in neighbours)
