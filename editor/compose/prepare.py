"""Reading a paragraph token by token into boxes and blanks."""

from collections.abc import Callable, Mapping
from itertools import accumulate
from math import ceil

from editor.compose.classes import (
    ADDRESS,
    ADDRESS_BREAK,
    DOTS,
    HALF_CONNECTORS,
    KIND_OF,
    LONG_CHARS,
    MARKS,
    NAMED,
    SOFT_HYPHEN,
    STRETCH,
    TOKEN,
    TOPIC,
    WESTERN,
    Kind,
    western_quotes,
)
from editor.compose.faces import plan_faces
from editor.compose.hyphens import hyphens
from editor.compose.keeping import keep_whole
from editor.compose.prepared import Edges, Prepared
from editor.compose.ruby import beside
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
from editor.compose.tailoring import apply_universal, is_sign
from editor.compose.units import soft_breaks
from editor.fonts.library import FontLibrary
from editor.model.composing import Hang, Language, LineEnd, LineStart, PunctMode
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph

SINGLE_DASHES = ("—", "―")
JOINERS = "\u200d\u2060"
Hyphenate = Callable[[str, str], tuple[int, ...]]
"""Where a word may be divided, by a dictionary's name."""
UNIVERSAL = frozenset({"after", "shout", "before", "other", "foreign", "rest", "half", "zero"})
"""Tokens about whose edges UAX #14 decides, where no Chinese mark does."""
HANGING = frozenset(MARKS[Kind.COMMA] + MARKS[Kind.STOP])


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
        hyphenate: Hyphenate = hyphens,
    ) -> None:
        self.hyphenate = hyphenate
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
        self.universal: list[tuple[int, int]] = []
        self.western = western_quotes(text)
        self.plan = plan_faces(library, paragraph, style, characters, vertical=vertical)
        self.shaper = Shaper(self.plan)

    def prepared(self) -> Prepared:
        """The whole pipeline."""
        self._read_tokens()
        if self.universal:
            apply_universal(self.text, self.universal, self.breaks, self.spacing.level.free)
        self._fill_cells()
        self._apply_sizes()
        sign_off = sign_off_start(self.paragraph, self.characters)
        keep_whole(self.paragraph, self.style, self.characters, self.breaks, sign_off)
        annotations = beside(self, self._reading) if self.paragraph.spans else None
        starts, ends = self._positions()
        plan, style = self.plan, self.style
        squeeze_at = sorted(self.squeezes)
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
            squeeze_at=squeeze_at,
            given=_sums(self.squeezes, squeeze_at),
            origins=self.origins,
            origin_at=sorted(self.origins),
            forced=self.forced,
            missing=tuple(plan.missing),
            sign_off=sign_off,
            edges=self._edges(),
            hang=style.hang,
            hanging=self._hanging(),
            hyphens=self.hyphens,
            soft=soft_breaks(self.text) if style.keep_units else {},
            last_min=style.last_min,
            gap_max=style.gap_max,
            beside=annotations,
        )

    def _reading(self, text: str, vertical: bool) -> Prepared:
        """A reading, prepared like a paragraph of its own."""
        return Preparer(
            Paragraph(text), self.style, {}, self.plan.library, vertical=vertical
        ).prepared()

    def _read_tokens(self) -> None:
        text, western = self.text, self.western
        done, kind = 0, Kind.EDGE
        for stretch in STRETCH.finditer(text):
            at, stop = stretch.span()
            if at > done:
                self._boundary(done, kind, Kind.HAN)
                kind = Kind.HAN
            while at < stop:
                mark = KIND_OF.get(text[at])
                if mark is None or at in western:
                    kind, at = self._token(at, stop, kind)
                else:
                    kind = self._mark(at, mark, kind)
                    at += 1
            done = stop
        if done < len(text):
            self._boundary(done, kind, Kind.HAN)

    def _token(self, start: int, stop: int, before: Kind) -> tuple[Kind, int]:
        """Measure one token: its kind towards its neighbours, and where it ends. What belongs to
        the token before it keeps that one's kind."""
        match = TOKEN.match(self.text, start, stop)
        name, end = (match.lastgroup or "rest", match.end()) if match else ("rest", start + 1)
        if name in UNIVERSAL or self._is_universal(name, start, end):
            self.universal.append((start, end))
        match name:
            case "space":
                kind = self._space(start, end)
            case "long":
                kind = self._long(start, end)
            case "forced":
                kind = self._forced(start)
            case "zero":
                self._zero(start, end)
                return before, end
            case "mark":
                kind = self._word(start, end, _quote_kind(self.text[start]))
            case "other" if TOPIC.match(self.text, start) or self._ends_topic(start):
                kind = self._word(start, end, Kind.TOPIC)
            case _ if name in NAMED:
                kind = self._word(start, end, NAMED[name])
            case _:
                kind = Kind.HAN
                self._sign(name, start, end)
        self._boundary(start, before, kind)
        return kind, end

    def _is_universal(self, name: str, start: int, end: int) -> bool:
        """Whether UAX #14 decides about a token that Chinese text has rules for as well."""
        match name:
            case "link":
                sides = self.text[start - 1 : start], self.text[end : end + 1]
                return any(_is_western(side) or side.isspace() for side in sides)
            case "space":
                return bool(self.text[start:end].strip(" "))
            case _:
                return name == "symbol" and not is_sign(self.text[start])

    def _ends_topic(self, at: int) -> bool:
        start = self.text.rfind("#", 0, at)
        return start >= 0 and TOPIC.match(self.text, start, at + 1) is not None

    def _sign(self, name: str, start: int, end: int) -> None:
        """What stands like a Han character."""
        match name:
            case "number":
                self._wide_number(start, end)
            case "half":
                self.bodies[start] = 0.5
                self._small(start)
            case "small":
                self._small(start)
            case _:
                self._symbol(start, clings=name == "unit")

    def _boundary(self, at: int, first: Kind, second: Kind) -> None:
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

    def _mark(self, at: int, kind: Kind, before: Kind) -> Kind:
        """Measure a Chinese mark; the kind it is here."""
        char, spacing = self.text[at], self.spacing
        box = spacing.box(kind)
        if char in HALF_CONNECTORS:
            box = box._replace(body=0.5)
        if box.body != 1.0:
            self.bodies[at] = box.body
        origin = self.shaper.mark(at, kind, box)
        if origin:
            self.origins[at] = origin
        if kind is Kind.EXCLAIM and self.style.doubled and box.body < 1.0:
            kind = self._doubled(at)
        elif kind is Kind.CLOSING and self.style.language is Language.JAPANESE and char in "”’":
            kind = Kind.CLOSING_QUOTE
        self._boundary(at, before, kind)
        return kind

    def _doubled(self, at: int) -> Kind:
        """Every second one of several ！？ shares the em of the one before (GB/T 15834 5.1.2)."""
        marks = MARKS[Kind.EXCLAIM]
        run = at
        while run and self.text[run - 1] in marks:
            run -= 1
        return Kind.DOUBLED if (at - run) % 2 else Kind.EXCLAIM

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
        kind = Kind.WIDE_SPACE if self.text[start] == "\u3000" else Kind.SPACE
        if end >= len(self.text):
            return kind
        if self.text[end - 1] == "\u00a0":
            self.breaks[end] = 0
        self.blanks[end] = widths[-1]
        self._space_after(start, end, widths[-1])
        return kind

    def _space_after(self, start: int, end: int, width: float) -> None:
        before, after = self.text[start - 1 : start], self.text[end]
        if self.text[start:end] != " ":
            return
        if before and _is_western(before) != _is_western(after) and _has_gap(before + after):
            self.blanks[end] = self.style.autospace
            self.gaps.append(end)
            if self.style.squeeze_gaps:
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
        inside = bytes(end - start - 1)
        self.breaks[start + 1 : end] = inside
        self.stretches[start + 1 : end] = inside
        if ADDRESS.match(self.text, start, end):
            for match in ADDRESS_BREAK.finditer(self.text, start + 1, end - 1):
                self.breaks[match.start()] = 1
        if self.style.hyphenation:
            self._hyphenate(start, end)
        if self.style.on_cells and kind is Kind.WORD:
            self.words.append((start, end))
        return kind

    def _hyphenate(self, start: int, end: int) -> None:
        for at in self.hyphenate(self.text[start:end], self.style.hyphenation):
            self.breaks[start + at] = 1
            self.hyphens[start + at] = self.shaper.hyphen(start)

    def _fill_cells(self) -> None:
        """Words between Han take whole ems, so that the Han around them stay on the grid (clreq:
        字格对齐)."""
        gaps = set(self.gaps)
        for start, end in self.words:
            sides = [at for at in (start, end) if at in gaps]
            own = sum(self.bodies[start:end])
            room = ceil(own + len(sides) * self.style.autospace - 1e-6) - own
            for at in sides:
                self.blanks[at] = room / len(sides)
                self.squeezes.pop(at, None)

    def _long(self, start: int, end: int) -> Kind:
        """—— and …… are one unbreakable box of 1 em a character, whatever the font's widths; a
        single — is a connector (一字线)."""
        for at, origin in enumerate(self.shaper.dashes(start, end), start):
            if origin:
                self.origins[at] = origin
        for at in range(start + 1, end):
            self.breaks[at] = 0
            self.stretches[at] = 0
        if self.text[start] in DOTS:
            return Kind.ELLIPSIS
        return Kind.CONNECTOR if self.text[start:end] in SINGLE_DASHES else Kind.LONG

    def _zero(self, start: int, end: int) -> None:
        """Marks over the character before, and joiners: no room, no break but after ZWSP and
        soft hyphens."""
        self.plan.hide(start, end)
        for at in range(start, end):
            self.bodies[at] = 0.0
            self.stretches[at] = 0
            self.breaks[at] = int(self.text[at - 1] == "\u200b") if at else 1
        last = self.text[end - 1]
        if last in JOINERS:
            self.breaks[end] = self.stretches[end] = 0
        if last == SOFT_HYPHEN and end < len(self.text):
            self.hyphens[end] = self.shaper.hyphen(start)

    def _symbol(self, at: int, *, clings: bool) -> None:
        """A sign that stands like a Han character; units cling to what they count."""
        origin = self.shaper.centred(at)
        if origin:
            self.origins[at] = origin
        free = self.spacing.level.free
        if clings and self.text[at] not in free:
            self.breaks[at] = self.stretches[at] = 0

    def _small(self, at: int) -> None:
        """Small kana, ー and 々 by the kinsoku level; after a space they may start a line."""
        if self.text[at] in self.spacing.level.small and self.text[at - 1 : at] != " ":
            self.breaks[at] = 0

    def _wide_number(self, start: int, end: int) -> None:
        """Full-width digits stay together; a point between them is half an em wide."""
        for at in range(start + 1, end):
            self.breaks[at] = self.stretches[at] = 0
            if self.text[at] == "．":
                self.bodies[at] = 0.5

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

    def _edges(self) -> Edges | None:
        style, spacing = self.style, self.spacing
        plain = style.punct is PunctMode.PLAIN
        starts = plain or style.line_start is not LineStart.TRIM
        ends = plain or style.line_end is not LineEnd.TRIM
        if not (starts or ends):
            return None
        marks = [(at, KIND_OF[char]) for at, char in enumerate(self.text) if char in KIND_OF]
        left = {at: spacing.box(kind).left for at, kind in marks} if starts else {}
        right = {at: spacing.box(kind).right for at, kind in marks} if ends else {}
        first = not plain and style.line_start is LineStart.KEEP_FIRST
        fits = not plain and style.line_end is LineEnd.TRIM_NEEDED
        return Edges(left, right, first, fits)

    def _hanging(self) -> frozenset[int]:
        """Commas and full stops that may hang: one alone, not in a run of marks (clreq)."""
        style, text = self.style, self.text
        hant = style.language is Language.HANT and not self.vertical
        if style.hang is Hang.NONE or hant:
            return frozenset()
        return frozenset(
            at
            for at, char in enumerate(text)
            if char in HANGING and at and text[at - 1] not in KIND_OF
        )


def _sums(squeezes: Mapping[int, tuple[Squeeze, ...]], order: list[int]) -> list[float]:
    """What can be squeezed before each place, and in all."""
    amounts = (sum(amount for _, amount in squeezes[at]) for at in order)
    return list(accumulate(amounts, initial=0.0))


def _quote_kind(char: str) -> Kind:
    """A quote of a Western text."""
    return Kind.WORD_START if char in "“‘" else Kind.WORD_END


def _is_western(char: str) -> bool:
    return WESTERN.match(char) is not None


def _has_gap(neighbours: str) -> bool:
    """Marks and dashes bring blanks of their own."""
    return not any(char in KIND_OF or char in LONG_CHARS for char in neighbours)
