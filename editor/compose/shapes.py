"""The room and the glyphs of words, marks, dashes and blanks, whatever the faces' own widths."""

from dataclasses import replace
from itertools import pairwise

from editor.compose.classes import DOTS, FIXED_SPACES, Kind
from editor.compose.faces import FacePlan
from editor.compose.spacing import Box
from editor.display.items import Flow
from editor.fonts.face import Face

QUOTES = "“”‘’"
SPACE_WIDTH = 0.25
"""A blank in a face that has none."""
INK_OVER = 0.02
"""Ink may stick out of the half em of its mark by so much before the glyph is moved."""
LOW = 0.15
"""Dots so far from the middle of the em, in em, are those of a Western text."""
LONGER = {"⸺": 2.0}
"""Long marks that take more than an em each."""
OVERLAP = 0.01
"""By so much the strokes of —— lie over each other where their font leaves them apart."""
_LEANING = frozenset(
    {Kind.CLOSING, Kind.CLOSING_QUOTE, Kind.COMMA, Kind.STOP, Kind.COLON, Kind.EXCLAIM}
)
"""Marks whose ink lies at the start of their em."""

CENTRED = frozenset({Kind.COMMA, Kind.STOP})
"""Marks that stand in the middle of their em where they have a blank on both sides (clreq)."""
LEVEL_WITH = {"；": "："}
"""Marks that stand as high as another one: the upper dots of ； and ： are level."""


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
        scale = self._quote(at) if char in QUOTES else 1.0
        if kind is Kind.SOLIDUS and box.body < 1.0:
            self._narrow_solidus(at)
        if box.left and kind in CENTRED:
            like = LEVEL_WITH.get(char)
            gid = plan.uses[at].face.gid(like) if like else plan.glyphs[at]
            self._to_middle(at, at + 1, gid)
        return self.mark_origin(plan.uses[at].face, plan.glyphs[at], kind, box, scale)

    def mark_origin(self, face: Face, gid: int, kind: Kind, box: Box, scale: float = 1.0) -> float:
        """The same for a glyph of a face."""
        if kind is Kind.OPENING:
            return box.body - face.advance(gid) * scale
        if box.body == 1.0 or kind not in _LEANING:
            return (box.body - face.advance(gid) * scale) / 2
        left, _, right, _ = face.ink(gid)
        if box.left or right * scale > box.body + INK_OVER:
            return (box.body - (left + right) * scale) / 2
        return 0.0

    def upright(self, start: int, end: int) -> list[float] | None:
        """The room of the characters of a word that stands upright in vertical text; None here,
        where words are words."""
        return None

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

    def dashes(self, start: int, end: int) -> list[float]:
        """Glyph origins of —— or …… in boxes of one em a character, ⸺ in one of two."""
        use = self.plan.uses[start]
        if any(self.plan.uses[at] is not use for at in range(start + 1, end)):
            return [self.centred(at) for at in range(start, end)]
        return self._level(start, end)

    def _level(self, start: int, end: int) -> list[float]:
        """Origins of horizontal dashes; strokes that do not reach each other are drawn nearer."""
        use, count = self.plan.uses[start], end - start
        each = LONGER.get(self.text[start], 1.0)
        shaped = use.face.shape(self.text[start:end], "Hani")
        if 0 in shaped.ids or len(shaped.ids) not in {1, count}:
            return [self.centred(at, each) for at in range(start, end)]
        self._enter(start, end, shaped.ids)
        room = each * count / len(shaped.ids)
        origins = [(room - advance) / 2 for advance in shaped.advances]
        if self.text[start] in DOTS:
            self._to_middle(start, end, self.plan.glyphs[start])
        elif len(origins) > 1:
            inks = [use.face.ink(gid) for gid in shaped.ids]
            apart = max(each + after[0] - before[2] for before, after in pairwise(inks))
            nearer, middle = (apart + OVERLAP if apart > 0 else 0.0), (count - 1) / 2
            origins = [at + (middle - number) * nearer for number, at in enumerate(origins)]
        return origins + [0.0] * (count - len(origins))

    def _to_middle(self, start: int, end: int, gid: int) -> None:
        """Glyphs on the baseline of their font go as far as takes a glyph to the em's middle."""
        use = self.plan.uses[start]
        _, bottom, _, top = use.face.ink(gid)
        lift = use.face.em_top - 0.5 - (bottom + top) / 2
        if top > bottom and abs(lift) > LOW:
            self.plan.use(start, end, replace(use, shift=use.shift + lift * use.scale))

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

    def centred(self, at: int, room: float = 1.0) -> float:
        """Where a glyph stands that is not as wide as its room."""
        gid = self.plan.glyphs[at]
        if gid < 0:
            return 0.0
        return (room - self.plan.uses[at].face.advance(gid)) / 2

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
