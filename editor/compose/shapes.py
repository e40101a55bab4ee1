"""The room and the glyphs of words, marks, dashes and blanks, whatever the faces' own widths."""

from dataclasses import replace
from itertools import pairwise

from editor.compose.classes import FIXED_SPACES, HALF_CONNECTORS, Kind
from editor.compose.faces import FacePlan
from editor.compose.spacing import Box
from editor.display.items import Flow
from editor.fonts.face import Face

UPRIGHT_DIGITS = 2
"""Numbers of at most so many digits stand upright side by side in vertical text (纵中横)."""
QUOTES = "“”‘’"
SPACE_WIDTH = 0.25
"""A blank in a face that has none."""
INK_OVER = 0.02
"""Ink may stick out of the half em of its mark by so much before the glyph is moved."""


class Shaper:
    """Measures the tokens of one paragraph and enters their glyphs in its plan. Lengths are em
    of the characters' own size."""

    def __init__(self, plan: FacePlan) -> None:
        self.plan = plan
        self.text = plan.text

    def mark(self, at: int, kind: Kind, box: Box) -> float:
        """Where the glyph of a mark stands relative to its body.

        The em-box table decides about room, not the font: proportional quotes of a Kai face are
        set in the same half em as full-width ones, and marks that a font draws elsewhere in their
        em are brought to their body.
        """
        plan, char = self.plan, self.text[at]
        if plan.vertical:
            return self._mark_down(at, kind, box)
        scale = self._quote(at) if char in QUOTES else 1.0
        if kind is Kind.SOLIDUS and box.body < 1.0:
            self._narrow_solidus(at)
        face, gid = plan.uses[at].face, plan.glyphs[at]
        if box.left and not box.right:
            return box.body - face.advance(gid) * scale
        if box.body == 1.0 or not box.right:
            return (box.body - face.advance(gid) * scale) / 2
        left, _, right, _ = face.ink(gid)
        if box.left or right * scale > box.body + INK_OVER:
            return (box.body - (left + right) * scale) / 2
        return 0.0

    def word(self, start: int, end: int) -> list[float]:
        """The widths of a word's characters; parts of it in different faces are shaped one by
        one."""
        uses = self.plan.uses
        cuts = [at for at in range(start + 1, end) if uses[at] is not uses[at - 1]]
        if not cuts:
            return self._part(start, end)
        widths: list[float] = []
        for first, last in pairwise((start, *cuts, end)):
            widths += self._part(first, last)
        return widths

    def upright_pair(self, start: int, end: int) -> bool:
        """Whether a word is a short number that stands upright in one vertical em (纵中横)."""
        number = self.text[start:end]
        if len(number) > UPRIGHT_DIGITS or not number.isdigit():
            return False
        use = self.plan.companion(start, self.plan.font_at(start).digits)
        shaped = use.face.shape(number)
        if len(shaped.ids) != len(number) or 0 in shaped.ids:
            return False
        self.plan.glyphs[start:end] = shaped.ids
        self.plan.use(start, end, replace(use, flow=Flow.RIGHT, group=True))
        return True

    def dashes(self, start: int, end: int) -> list[float]:
        """Glyph origins of —— or …… in boxes of one em a character."""
        use = self.plan.uses[start]
        if any(self.plan.uses[at] is not use for at in range(start + 1, end)):
            return [self.centred(at) for at in range(start, end)]
        if self.plan.vertical:
            return self._dashes_down(start, end)
        shaped = use.face.shape(self.text[start:end], "Hani")
        count = end - start
        if 0 in shaped.ids or len(shaped.ids) not in {1, count}:
            return [self.centred(at) for at in range(start, end)]
        self._enter(start, end, shaped.ids)
        room = count / len(shaped.ids)
        origins = [(room - advance) / 2 for advance in shaped.advances]
        return origins + [0.0] * (count - len(origins))

    def spaces(self, start: int, end: int) -> list[float]:
        """Widths of blanks: some are fixed in em, others are as their face has them."""
        widths = []
        for at in range(start, end):
            fixed = FIXED_SPACES.get(self.text[at])
            if fixed is None:
                face = self.plan.uses[at].face
                gid = self.plan.glyphs[at] = face.gid(" ")
                fixed = face.advance(gid) if gid else SPACE_WIDTH
            widths.append(fixed)
        return widths

    def hyphen(self, at: int) -> float:
        """The width of a hyphen in the face of a character."""
        use = self.plan.uses[at]
        return use.face.advance(use.face.gid("-")) * use.scale

    def centred(self, at: int) -> float:
        """Where a glyph stands that is not as wide as its em."""
        gid = self.plan.glyphs[at]
        if self.plan.vertical or gid < 0:
            return 0.0
        return (1.0 - self.plan.uses[at].face.advance(gid)) / 2

    def _quote(self, at: int) -> float:
        """Take a quote from its companion where that has it; the companion's relative size."""
        companion = self.plan.font_at(at).quotes
        if companion is None:
            return 1.0
        use = self.plan.companion(at, companion)
        gid = use.face.gid(self.text[at])
        if not gid:
            return 1.0
        self.plan.glyphs[at] = gid
        self.plan.use(at, at + 1, use)
        return companion.scale

    def _narrow_solidus(self, at: int) -> None:
        """／ has half an em: the ASCII stroke stands for one that is wider."""
        face = self.plan.uses[at].face
        left, _, right, _ = face.ink(self.plan.glyphs[at])
        if right - left > 0.5 and face.gid("/"):
            self.plan.glyphs[at] = face.gid("/")

    def _mark_down(self, at: int, kind: Kind, box: Box) -> float:
        """A mark in vertical text; dashes that their face has no vertical form of are turned, a
        solidus fills its em."""
        if box.left and not box.right:
            return -0.5
        if box.right and not box.left:
            return 0.0
        use, char = self.plan.uses[at], self.text[at]
        gid = use.face.gid(char)
        if char in HALF_CONNECTORS and self.plan.glyphs[at] == gid:
            self.plan.use(at, at + 1, replace(use, flow=Flow.TURNED))
            return (box.body - use.face.advance(gid)) / 2
        return box.body / 2 - 0.5

    def _part(self, start: int, end: int) -> list[float]:
        """Set the glyphs of a word, or of a part of it in one face."""
        plan, font = self.plan, self.plan.font_at(start)
        companion = font.digits if _is_number(self.text[start:end]) else font.latin
        use = plan.companion(start, companion)
        if plan.vertical:
            use = replace(use, flow=Flow.TURNED)
        if use is not plan.uses[start]:
            plan.use(start, end, use)
        size = companion.scale if companion is not None else 1.0
        shaped = use.face.shape(self.text[start:end])
        if shaped.clusters == tuple(range(end - start)) and 0 not in shaped.ids:
            plan.glyphs[start:end] = shaped.ids
            return [advance * size for advance in shaped.advances]
        places = _glyph_places(shaped.clusters, end - start)
        if 0 in shaped.ids or places is None:
            return [advance * size for advance in self._one_by_one(start, end)]
        widths = [0.0] * (end - start)
        plan.glyphs[start:end] = [-1] * (end - start)
        for gid, at, advance in zip(shaped.ids, places, shaped.advances, strict=True):
            plan.glyphs[start + at] = gid
            widths[at] = advance * size
        return widths

    def _one_by_one(self, start: int, end: int) -> list[float]:
        """The letters of a word that its face lacks some of: each from a face that has it."""
        plan, advances = self.plan, []
        for at in range(start, end):
            use, char = plan.uses[at], self.text[at]
            face: Face | None = plan.library.face_for(char, use.face.key)
            if face is None and at not in plan.missing:
                plan.missing.append(at)
            face = face or use.face
            plan.glyphs[at] = face.gid(char)
            plan.use(at, at + 1, replace(use, face=face))
            advances.append(face.advance(plan.glyphs[at]))
        return advances

    def _dashes_down(self, start: int, end: int) -> list[float]:
        """Dashes that the font turns by itself hang where it says; others are rotated."""
        plan, use = self.plan, self.plan.uses[start]
        text, count = self.text[start:end], end - start
        shaped, plain = use.face.shape_down(text), use.face.shape(text, "Hani")
        if 0 in shaped.ids:
            return [0.0] * count
        if shaped.ids == plain.ids:
            plan.use(start, end, replace(use, flow=Flow.TURNED))
        self._enter(start, end, shaped.ids)
        origins = [
            0.0 if advance <= 1.0 else -down - use.face.em_top
            for advance, (_, down) in zip(shaped.advances, shaped.shifts, strict=True)
        ]
        return origins + [0.0] * (count - len(origins))

    def _enter(self, start: int, end: int, ids: tuple[int, ...]) -> None:
        self.plan.glyphs[start:end] = [*ids, *[-1] * (end - start - len(ids))]


def _is_number(word: str) -> bool:
    return word.lstrip("+-$¥￥€£").rstrip("%‰").isdigit()


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
