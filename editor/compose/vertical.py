"""The glyphs of vertical text: which stand, which are turned, which share an em.

Sources: UAX #50 (what stands and what is turned), GB/T 15834-2011 5.2 (quotes and places of
marks), clreq and JLReq 3.2 (纵中横, upright acronyms). A glyph that the font has for vertical
text comes first; where it has none the engine turns or moves the horizontal one.
"""

import re
import unicodedata
from dataclasses import replace

from editor.compose.classes import SMALL_KANA, Kind
from editor.compose.faces import FaceUse
from editor.compose.orientation import orientation
from editor.compose.shapes import Shaper
from editor.compose.spacing import Box
from editor.display.items import Flow
from editor.model.composing import Language

_DOUBLE_FIRST = {"“": "『", "”": "』", "‘": "「", "’": "」"}
_SINGLE_FIRST = {"“": "「", "”": "」", "‘": "『", "’": "』"}
CORNERS: dict[Language, dict[str, str]] = {
    Language.HANS: _DOUBLE_FIRST,
    Language.KOREAN: _DOUBLE_FIRST,
    Language.HANT: _SINGLE_FIRST,
    Language.JAPANESE: {"“": "〝", "”": "〟"},
}
"""What quotes are shown as in vertical text (GB/T 15834 5.2.3: double ones are ﹃﹄)."""
ACRONYM = re.compile(r"[A-Z0-9]*[A-Z][A-Z0-9]*")
"""What may stand upright letter by letter."""
SIGN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+]{1,2}")
SHARED_MOST = 1.4
"""What other signs than numbers share an em is no wider than this (clreq: about an em)."""
KANA_MOVE = (0.13, -0.11)
"""How far small kana move right and down in the em of vertical text where the font has none."""


class DownShaper(Shaper):
    """Measures the tokens of vertical text and enters their glyphs. Lengths are em."""

    def mark(self, at: int, kind: Kind, box: Box) -> float:
        """Where the glyph of a mark stands relative to its body, downwards."""
        style = self.plan.style
        shown = CORNERS[style.language].get(self.text[at]) if style.corner_quotes else None
        if shown is None:
            return self._marked(at, kind, box)
        self._show(at, shown)
        if self.plan.glyphs[at] == self.plan.uses[at].face.gid(shown):
            return self._turned(at, kind, box)
        return self._hung(at, kind, box)

    def upright(self, start: int, end: int) -> list[float] | None:
        """The room of the characters of a word that stands upright, None for one that is turned:
        digits that share an em (纵中横), acronyms, and signs that are never turned."""
        first, last = self._core(start, end)
        core = self.text[first:last]
        if not core:
            return [1.0] * (end - start)
        bodies = [1.0] * (end - start)
        if self._shares_em(first, last):
            bodies[first - start : last - start - 1] = [0.0] * (last - first - 1)
            return bodies
        if self.plan.style.upright_acronyms and ACRONYM.fullmatch(core):
            self._stand(first, last)
            return bodies
        return None

    def word(self, start: int, end: int) -> list[float]:
        """The widths of a turned word's characters; signs at its ends that are never turned
        stand upright in an em each."""
        first, last = self._core(start, end)
        return [1.0] * (first - start) + super().word(first, last) + [1.0] * (end - last)

    def spaces(self, start: int, end: int) -> list[float]:
        """Widths of blanks; those after a turned word belong to its run."""
        if start and self.plan.uses[start - 1].flow is Flow.TURNED:
            self.plan.use(start, end, self.plan.uses[start - 1])
        return super().spaces(start, end)

    def dashes(self, start: int, end: int) -> list[float]:
        """Dashes that the font turns by itself hang where it says; others are rotated."""
        plan, use = self.plan, self.plan.uses[start]
        if any(plan.uses[at] is not use for at in range(start + 1, end)):
            return [self.centred(at) for at in range(start, end)]
        text, count = self.text[start:end], end - start
        shaped, plain = use.face.shape_down(text), use.face.shape(text, "Hani")
        if 0 in shaped.ids or len(shaped.ids) > count or shaped.ids == plain.ids:
            return self._dashes_turned(start, end)
        self._enter(start, end, shaped.ids)
        origins = [
            0.0 if advance <= 1.0 else -down - use.face.em_top
            for advance, (_, down) in zip(shaped.advances, shaped.shifts, strict=True)
        ]
        return origins + [0.0] * (count - len(origins))

    def centred(self, at: int, room: float = 1.0) -> float:
        """Where the glyph of a character stands in its room; what the font has no vertical glyph
        of is turned or moved as UAX #50 says."""
        use, gid = self.plan.uses[at], self.plan.glyphs[at]
        if gid < 0 or self._has_own(at):
            return 0.0
        match orientation(self.text[at]):
            case "R" | "Tr":
                self.plan.glyphs[at] = use.face.gid(self.text[at])
                letter = unicodedata.category(self.text[at])[0] in "LN"
                self._turn(at, 0.0 if letter else self._off_axis(at))
                return (room - use.face.advance(gid)) / 2
            case "Tu" if self.text[at] in SMALL_KANA:
                return self._move(at, *KANA_MOVE)
            case _:
                return 0.0

    def _marked(self, at: int, kind: Kind, box: Box) -> float:
        """A mark that is shown as it is written."""
        if self._has_own(at) and self.text[at] not in "“”‘’":
            return self._hung(at, kind, box)
        way = orientation(self.text[at])
        if way in ("R", "Tr"):
            self.plan.glyphs[at] = self.plan.uses[at].face.gid(self.text[at])
            return self._turned(at, kind, box)
        if way == "U" or kind is Kind.SOLIDUS:
            return (box.body - 1.0) / 2
        return self._cornered(at, kind, box)

    def _has_own(self, at: int) -> bool:
        """Whether the face has a glyph of its own for the character in vertical text."""
        face, gid = self.plan.uses[at].face, self.plan.glyphs[at]
        return gid != face.gid(self.text[at]) and face.advance(gid) > 0

    def _hung(self, at: int, kind: Kind, box: Box) -> float:
        """A vertical glyph in its em: opening marks have their ink at its foot, those that end
        at its head. Fonts put ：；！？ to the right as GB/T 15834 wants; elsewhere they are
        centred, and so are ，。 in Taiwan and Hong Kong."""
        if kind is Kind.OPENING:
            return box.body - 1.0
        if self._is_centred(kind):
            return self._middle(at, box)
        if box.body == 1.0 or kind in (Kind.MIDDLE_DOT, Kind.HYPHEN, Kind.CONNECTOR, Kind.SOLIDUS):
            return (box.body - 1.0) / 2
        return 0.0

    def _is_centred(self, kind: Kind) -> bool:
        match self.plan.style.language:
            case Language.HANS:
                return False
            case Language.HANT:
                return kind in (Kind.COMMA, Kind.STOP, Kind.COLON, Kind.EXCLAIM)
            case _:
                return kind in (Kind.COLON, Kind.EXCLAIM)

    def _turned(self, at: int, kind: Kind, box: Box) -> float:
        """A horizontal glyph rotated 90° clockwise into its body. Dots and dashes lie on the
        axis whatever their height in the font; brackets keep their em."""
        use, gid = self.plan.uses[at], self.plan.glyphs[at]
        advance = use.face.advance(gid)
        if kind is Kind.OPENING:
            self._turn(at, 0.0)
            return box.body - advance
        if kind in (Kind.CLOSING, Kind.CLOSING_QUOTE):
            self._turn(at, 0.0)
            return 0.0
        self._turn(at, self._off_axis(at))
        left, _, right, _ = use.face.ink(gid)
        return (box.body - left - right) / 2

    def _cornered(self, at: int, kind: Kind, box: Box) -> float:
        """A horizontal glyph put where vertical text has it: upper right, as far from the edges
        as it stands from the left and the foot of its em; or in the middle."""
        if kind in (Kind.COLON, Kind.EXCLAIM) or self._is_centred(kind):
            return self._middle(at, box)
        use = self.plan.uses[at]
        left, bottom, right, top = use.face.ink(self.plan.glyphs[at])
        foot = bottom - (use.face.em_top - 1.0)
        return self._move(at, 1.0 - left - right, foot - (use.face.em_top - top))

    def _middle(self, at: int, box: Box) -> float:
        """A glyph with its ink on the axis and in the middle of its body."""
        use, gid = self.plan.uses[at], self.plan.glyphs[at]
        left, bottom, right, top = use.face.ink(gid)
        across = (use.face.advance(gid) - left - right) / 2
        return self._move(at, across, box.body / 2 - (use.face.em_top - (bottom + top) / 2))

    def _dashes_turned(self, start: int, end: int) -> list[float]:
        use, origins = self.plan.uses[start], self._level(start, end)
        turned = self.plan.uses[start].flow is Flow.TURNED
        if not turned and 0 not in self.plan.glyphs[start:end]:
            shift = use.shift + self._off_axis(start) * use.scale
            self.plan.use(start, end, replace(use, flow=Flow.TURNED, shift=shift))
        return origins

    def _turn(self, at: int, across: float) -> None:
        self._flow(at, Flow.TURNED, across)

    def _move(self, at: int, across: float, down: float) -> float:
        """Shift a standing glyph right of the axis; how far down it starts."""
        self._flow(at, Flow.DOWN, across)
        return down

    def _flow(self, at: int, flow: Flow, across: float) -> None:
        use = self.plan.uses[at]
        shift = use.shift + across * use.scale
        self.plan.use(at, at + 1, replace(use, flow=flow, shift=shift))

    def _off_axis(self, at: int) -> float:
        """How far the ink of a turned glyph has to go to lie on the axis."""
        face = self.plan.uses[at].face
        _, bottom, _, top = face.ink(self.plan.glyphs[at])
        return face.em_top - 0.5 - (bottom + top) / 2

    def _show(self, at: int, char: str) -> None:
        """Another character's vertical glyph in a character's place."""
        plan, use = self.plan, self.plan.uses[at]
        face = plan.library.face_for(char, use.face.key)
        if face is not None:
            plan.glyphs[at] = face.vertical_gid(char)
            if face is not use.face:
                plan.use(at, at + 1, replace(use, face=face))

    def _core(self, start: int, end: int) -> tuple[int, int]:
        """A word without the signs at its ends that are never turned, such as ± and ℃."""
        while start < end and not self._may_turn(start):
            start += 1
        while end > start and not self._may_turn(end - 1):
            end -= 1
        return start, end

    def _may_turn(self, at: int) -> bool:
        return orientation(self.text[at]) in ("R", "Tr")

    def _shares_em(self, start: int, end: int) -> bool:
        """Enter a short number, or a sign with a number or letter (2B, A+, 3.0), whose characters
        stand side by side (纵中横)."""
        group, most = self.text[start:end], self.plan.style.tcy_digits
        digits = group.isascii() and group.isdigit()
        if digits and len(group) > most:
            return False
        if not digits and (most < 2 or not SIGN.fullmatch(group) or group.isalpha()):
            return False
        use = self.plan.companion(start, self.plan.font_at(start).digits)
        shaped = use.face.shape(group)
        if len(shaped.ids) != len(group) or 0 in shaped.ids:
            return False
        if not digits and sum(shaped.advances) > SHARED_MOST:
            return False
        self.plan.glyphs[start:end] = shaped.ids
        self.plan.use(start, end, replace(use, flow=Flow.RIGHT, group=True))
        return True

    def _stand(self, start: int, end: int) -> None:
        """Letters one below the other, in the companion's face where it has them."""
        plan = self.plan
        for at in range(start, end):
            use = self._companion_use(at)
            gid = use.face.gid(self.text[at])
            if gid:
                plan.glyphs[at] = gid
                plan.use(at, at + 1, use)

    def _companion_use(self, at: int) -> FaceUse:
        font = self.plan.font_at(at)
        own = font.digits if self.text[at].isdigit() else font.latin
        return self.plan.companion(at, own)
