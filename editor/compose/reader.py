"""Reading a paragraph token by token: what each takes, what lies between it and its neighbours."""

from collections.abc import Callable, Iterable

from editor.compose.boxes import Boxes
from editor.compose.classes import (
    ADDRESS,
    ADDRESS_BREAK,
    DOTS,
    HALF_CONNECTORS,
    KIND_OF,
    LONG_CHARS,
    NAMED,
    SOFT_HYPHEN,
    STRETCH,
    TOKEN,
    TOPIC,
    WESTERN,
    Kind,
    western_quotes,
)
from editor.compose.hyphens import COMPOUND
from editor.compose.shapes import CENTRED, LONGER, Shaper
from editor.compose.spacing import TIER_GAP, TIER_SPACE, WORD_SPACE_MIN, Solo
from editor.compose.tailoring import is_sign
from editor.compose.vertical import DownShaper
from editor.model.composing import Language

SINGLE_DASHES = ("—", "―")
JOINERS = "\u200d\u2060"
UNIVERSAL = frozenset({"after", "shout", "before", "other", "foreign", "rest", "half", "zero"})
"""Tokens about whose edges UAX #14 decides, where no Chinese mark does."""
VARYING = (Kind.SOLIDUS, Kind.HYPHEN, Kind.CONNECTOR)
"""Marks whose glyph or kind depends on more than the face."""
Hyphenate = Callable[[str, str], tuple[int, ...]]
"""Where a word may be divided, by a dictionary's name."""


class TokenReader:
    """Reads the tokens of one paragraph into its boxes. ``universal`` are then the tokens about
    whose edges UAX #14 decides."""

    def __init__(self, boxes: Boxes, hyphenate: Hyphenate) -> None:
        self.boxes = boxes
        self.text = boxes.text
        self.style = boxes.style
        self.spacing = boxes.spacing
        self.hyphenate = hyphenate
        self.western = western_quotes(boxes.text)
        self.shaper = DownShaper(boxes.plan) if boxes.vertical else Shaper(boxes.plan)
        self.universal: list[tuple[int, int]] = []

    def read(self) -> None:
        """Measure everything that is not plain Han."""
        text, western, solos = self.text, self.western, self._solos()
        done, kind = 0, Kind.EDGE
        for stretch in STRETCH.finditer(text):
            at, stop = stretch.span()
            if at > done:
                self.boxes.boundary(done, kind, Kind.HAN)
                kind = Kind.HAN
            if stop == at + 1 and kind is Kind.HAN and text[at] in solos and stop < len(text):
                self.boxes.set_alone(at, solos[text[at]])
                done = stop
                continue
            while at < stop:
                mark = KIND_OF.get(text[at])
                if mark is None or at in western:
                    kind, at = self._token(at, stop, kind)
                else:
                    kind = self._mark(at, mark, kind)
                    at += 1
            done = stop
        if done < len(text):
            self.boxes.boundary(done, kind, Kind.HAN)

    def _solos(self) -> dict[str, Solo]:
        """The marks whose room and glyph are the same wherever they stand alone among Han."""
        boxes, plan = self.boxes, self.boxes.plan
        if boxes.vertical or plan.uniform is None or self.style.font.quotes or self.western:
            return {}
        solos = self.spacing.solos.get(plan.face)
        if solos is None:
            solos = self.spacing.solos[plan.face] = self._measure_solos()
        return solos

    def _measure_solos(self) -> dict[str, Solo]:
        """Each mark between two Han in the face of this paragraph."""
        found = {}
        for char, kind in KIND_OF.items():
            gid = self.boxes.plan.face.gid(char)
            box, pair = self.spacing.box(kind), self.spacing.pair
            lifted = box.left and kind in CENTRED
            if gid and kind not in VARYING and char not in HALF_CONNECTORS and not lifted:
                origin = self.shaper.mark_origin(self.boxes.plan.face, gid, kind, box)
                before, after = pair(Kind.HAN, kind), pair(kind, Kind.HAN)
                found[char] = Solo(box.body, origin, before, after)
        return found

    def _token(self, start: int, stop: int, before: Kind) -> tuple[Kind, int]:
        """Measure one token: its kind towards its neighbours, and where it ends. What belongs to
        the token before it keeps that one's kind."""
        match = TOKEN.match(self.text, start, stop)
        name, end = (match.lastgroup or "rest", match.end()) if match else ("rest", start + 1)
        if name in UNIVERSAL or self._is_universal(name, start, end):
            self.universal.append((start, end))
        match name:
            case "space":
                kind = self._space(start, end, before)
            case "long":
                kind = self._long(start, end)
            case "forced":
                kind = self._forced(start)
            case "zero":
                self._zero(start, end)
                return before, end
            case "mark":
                kind = self._word(start, end, _quote_kind(self.text[start]))
            case _ if name in NAMED:
                kind = self._word(start, end, self._word_kind(name, start, end))
            case _:
                kind = Kind.HAN
                self._sign(name, start, end)
        self.boxes.boundary(start, before, kind)
        return kind, end

    def _word_kind(self, name: str, start: int, end: int) -> Kind:
        """The kind of what is set like a word; a stroke between Han is a solidus."""
        between = start > 0 and end < len(self.text) and self.universal[-1:] != [(start, end)]
        if name == "link" and self.text[start:end] == "/" and between:
            return Kind.SOLIDUS
        if name == "other" and (TOPIC.match(self.text, start) or self._ends_topic(start)):
            return Kind.TOPIC
        return NAMED[name]

    def _is_universal(self, name: str, start: int, end: int) -> bool:
        """Whether UAX #14 decides about a token that Chinese text has rules for as well."""
        match name:
            case "link":
                sides = self.text[start - 1 : start], self.text[end : end + 1]
                return any(_is_western(side) or side.isspace() for side in sides)
            case "space":
                return bool(self.text[start:end].strip(" \u3000"))
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
                self.boxes.bodies[start] = 0.5
                self._small(start, 0.5)
            case "small":
                self._small(start)
            case _:
                self._symbol(start, clings=name == "unit")

    def _mark(self, at: int, kind: Kind, before: Kind) -> Kind:
        """Measure a Chinese mark; the kind it is here. Every second one of several ！？ shares the
        em of the one before (GB/T 15834 5.1.2)."""
        char, spacing = self.text[at], self.spacing
        box = spacing.box(kind)
        if char in HALF_CONNECTORS:
            box = box._replace(body=0.5)
        if box.body != 1.0:
            self.boxes.bodies[at] = box.body
        origin = self.shaper.mark(at, kind, box)
        if origin:
            self.boxes.origins[at] = origin
        if kind is Kind.EXCLAIM and self.style.doubled and box.body < 1.0:
            kind = Kind.DOUBLED if before is Kind.EXCLAIM else kind
        elif kind is Kind.CLOSING and self.style.language is Language.JAPANESE and char in "”’":
            kind = Kind.CLOSING_QUOTE
        self.boxes.boundary(at, before, kind)
        return kind

    def _space(self, start: int, end: int, before: Kind) -> Kind:
        """A space has no body; its width lies before what follows, so that it vanishes at a
        line's end. Between Han and Latin a typed space is replaced by the gap (CSS replace)."""
        widths = self.shaper.spaces(start, end)
        for at in range(start, end):
            self.boxes.bodies[at] = 0.0
            self.boxes.stretches[at] = 0
            if at > start:
                self.boxes.breaks[at] = 0
                self.boxes.blanks[at] = widths[at - start - 1]
        kind = Kind.WIDE_SPACE if self.text[start] == "\u3000" else Kind.SPACE
        if end >= len(self.text):
            return kind
        if self.text[end - 1] == "\u00a0" or before in self.spacing.level.ends:
            self.boxes.breaks[end] = 0
        self.boxes.blanks[end] = widths[-1]
        self._space_after(start, end, widths[-1])
        return kind

    def _space_after(self, start: int, end: int, width: float) -> None:
        before, after = self.text[start - 1 : start], self.text[end]
        if self.text[start:end] != " ":
            return
        sides = _is_western(before) != _is_western(after) and _has_gap(before + after)
        if before and sides and self.style.autospace and self.style.replace_spaces:
            self.boxes.blanks[end] = self.style.autospace
            self.boxes.gaps.append(end)
            if self.style.squeeze_gaps:
                self.boxes.squeezes[end] = ((TIER_GAP, self.style.autospace / 2),)
            return
        self.boxes.spaces.append(end)
        if width > WORD_SPACE_MIN:
            self.boxes.squeezes[end] = ((TIER_SPACE, width - WORD_SPACE_MIN),)

    def _word(self, start: int, end: int, kind: Kind) -> Kind:
        """Letters and digits stay together, as wide as their font shapes them; upright ones in
        vertical text are like Han characters."""
        upright = self.shaper.upright(start, end) if self.boxes.vertical else None
        if upright is not None:
            kind = Kind.HAN
            self._untracked(at for at in range(start + 1, end) if not upright[at - 1 - start])
        self.boxes.bodies[start:end] = upright or self.shaper.word(start, end)
        inside = bytes(end - start - 1)
        self.boxes.breaks[start + 1 : end] = inside
        self.boxes.stretches[start + 1 : end] = inside
        if ADDRESS.match(self.text, start, end):
            for match in ADDRESS_BREAK.finditer(self.text, start + 1, end - 1):
                self.boxes.breaks[match.start()] = 1
        if self.style.hyphenation and upright is None:
            self._hyphenate(start, end)
        if self.style.on_cells and kind is Kind.WORD:
            self.boxes.words.append((start, end))
        return kind

    def _untracked(self, places: Iterable[int]) -> None:
        """What shares the room of the character before stays with it under any tracking."""
        if self.style.tracking:
            for at in places:
                self.boxes.blanks[at] = -self.style.tracking

    def _hyphenate(self, start: int, end: int) -> None:
        for at in self.hyphenate(self.text[start:end], self.style.hyphenation):
            self.boxes.breaks[start + at] = 1
            self.boxes.hyphens[start + at] = self.shaper.hyphen(start)
        for match in COMPOUND.finditer(self.text, start, end):
            self.boxes.breaks[match.start()] = 1

    def _long(self, start: int, end: int) -> Kind:
        """—— and …… are one unbreakable box of 1 em a character, whatever the font's widths; a
        single — is a connector (一字线)."""
        for at, origin in enumerate(self.shaper.dashes(start, end), start):
            if origin:
                self.boxes.origins[at] = origin
        if self.text[start] in LONGER:
            self.boxes.bodies[start:end] = [LONGER[self.text[start]]] * (end - start)
        for at in range(start + 1, end):
            self.boxes.breaks[at] = 0
            self.boxes.stretches[at] = 0
        if self.text[start] in DOTS:
            return Kind.ELLIPSIS
        return Kind.CONNECTOR if self.text[start:end] in SINGLE_DASHES else Kind.LONG

    def _zero(self, start: int, end: int) -> None:
        """Marks over the character before, and joiners: no room, no break but after ZWSP and
        soft hyphens."""
        self.boxes.plan.hide(start, end)
        for at in range(start, end):
            self.boxes.bodies[at] = 0.0
            self.boxes.stretches[at] = 0
            self.boxes.breaks[at] = int(self.text[at - 1] == "\u200b") if at else 1
        self._untracked(range(max(start, 1), end))
        last = self.text[end - 1]
        if last in JOINERS:
            self.boxes.breaks[end] = self.boxes.stretches[end] = 0
        if last == SOFT_HYPHEN and end < len(self.text):
            self.boxes.hyphens[end] = self.shaper.hyphen(start)

    def _symbol(self, at: int, *, clings: bool) -> None:
        """A sign that stands like a Han character; units cling to what they count."""
        origin = self.shaper.centred(at)
        if origin:
            self.boxes.origins[at] = origin
        free = self.spacing.level.free
        if clings and self.text[at] not in free:
            self.boxes.breaks[at] = self.boxes.stretches[at] = 0

    def _small(self, at: int, room: float = 1.0) -> None:
        """Small kana, ー and 々 by the kinsoku level; after a space they may start a line."""
        if self.boxes.vertical and (origin := self.shaper.centred(at, room)):
            self.boxes.origins[at] = origin
        if self.text[at] in self.spacing.level.small and self.text[at - 1 : at] != " ":
            self.boxes.breaks[at] = 0

    def _wide_number(self, start: int, end: int) -> None:
        """Full-width digits stay together; a point between them is half an em wide."""
        for at in range(start + 1, end):
            self.boxes.breaks[at] = self.boxes.stretches[at] = 0
            if self.text[at] == "．":
                self.boxes.bodies[at] = 0.5
                if self.boxes.vertical:
                    self.boxes.origins[at] = self.shaper.mark(
                        at, Kind.STOP, self.spacing.box(Kind.STOP)
                    )

    def _forced(self, at: int) -> Kind:
        self.boxes.bodies[at] = 0.0
        self.boxes.forced.append(at)
        self.boxes.breaks[at] = 0
        self.boxes.stretches[at] = 0
        self.boxes.stretches[at + 1] = 0
        return Kind.EDGE


def _quote_kind(char: str) -> Kind:
    """A quote of a Western text."""
    return Kind.WORD_START if char in "“‘" else Kind.WORD_END


def _is_western(char: str) -> bool:
    return WESTERN.match(char) is not None


def _has_gap(neighbours: str) -> bool:
    """Marks and dashes bring blanks of their own."""
    return not any(char in KIND_OF or char in LONG_CHARS for char in neighbours)
