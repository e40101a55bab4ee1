"""Title frames: kicker, headline and deck, horizontal or vertical, fitted and balanced."""

from dataclasses import dataclass, replace

from editor.compose.headline import Headline, wide
from editor.compose.lines import LineSetter
from editor.compose.prepared import Prepared
from editor.display.items import SetLine, TextItem
from editor.layout.headcount import capacity, counted
from editor.layout.headfit import ENDLESS, HeadShape, fit_heads, head_style
from editor.layout.looks import Looks
from editor.layout.report import Fact, HeadFit, MissingGlyph, OversetTitle
from editor.layout.setting import Setter
from editor.model.article import Article
from editor.model.frame import Anchor, Direction, TitleFit, TitleFrame
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import Align, ResolvedStyle
from editor.model.text import Paragraph
from editor.values.geometry import Rect

Laid = tuple[tuple[TextItem, ...], tuple[Fact, ...]]
SHORT = 0.6
"""A headline that fills no more of its measure is short, and may be letterspaced."""


@dataclass(frozen=True, slots=True)
class Head:
    """One part of a title in its style, before it is fitted."""

    part: Part
    paragraph: Paragraph
    style: ResolvedStyle
    headline: Headline


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one part in the style that it was fitted to. ``align`` is where they stand
    along their frame; None when they are as long as it."""

    ref: TextRef
    style: ResolvedStyle
    lines: tuple[SetLine, ...]
    align: Anchor | None = None

    @property
    def depth(self) -> float:
        """From the first line's em top to the last line's em foot."""
        return (len(self.lines) - 1) * self.style.leading + self.style.size


def lay_title(
    frame: TitleFrame, inner: Rect, article: Article, looks: Looks, setter: Setter
) -> Laid:
    """Set the parts of an article's title that are not empty."""
    work = TitleSetter(frame, inner, article, looks, setter)
    heads = work.heads()
    space = (work.length, work.room, frame.space)
    shapes = fit_heads([(head.headline, head.style) for head in heads], space, frame.fit)
    blocks = [work.block(head, shape) for head, shape in zip(heads, shapes, strict=True)]
    items = work.stacked(blocks)
    over = [shape.over for shape in shapes if not shape.fits]
    overset = [OversetTitle(frame.box.id, max(over))] if over else []
    return tuple(items), (*work.missing(heads), *work.fits(heads, shapes, blocks), *overset)


def title_depth(frame: TitleFrame, article: Article, looks: Looks, setter: Setter) -> float:
    """How many points deep a title is in lines as long as a frame, however deep that is; 0
    without a title."""
    work = TitleSetter(frame, frame.box.rect.shrunk(frame.box.inset), article, looks, setter)
    heads = work.heads()
    space = (work.length, ENDLESS, frame.space)
    shapes = fit_heads([(head.headline, head.style) for head in heads], space, TitleFit.SHRINK)
    depths = [shape.depth(head.style) for head, shape in zip(heads, shapes, strict=True)]
    return sum(depths) + frame.space * max(0, len(depths) - 1)


class TitleSetter:
    """Sets the title of one article in one frame: ``length`` along the lines, ``room`` across."""

    def __init__(
        self, frame: TitleFrame, inner: Rect, article: Article, looks: Looks, setter: Setter
    ) -> None:
        self.frame = frame
        self.inner = inner
        self.article = article
        self.looks = looks
        self.setter = setter
        self.vertical = frame.direction is Direction.VERTICAL
        self.length, self.room = inner.width, inner.height
        if self.vertical:
            self.length, self.room = inner.height, inner.width

    def heads(self) -> list[Head]:
        """The parts that are not empty."""
        out = []
        for part in self.frame.parts:
            paragraph = self.article.paragraphs(part)[0]
            if paragraph.text.strip():
                name = dict(self.frame.styles).get(part, paragraph.style)
                style = head_style(self.looks.paragraph(name))
                headline = self.setter.headline(
                    paragraph, style, self.looks, vertical=self.vertical
                )
                out.append(Head(part, paragraph, style, headline))
        return out

    def block(self, head: Head, shape: HeadShape) -> Block:
        """The lines of a part as it was fitted: never justified, letterspaced when short."""
        style = shape.style(head.style)
        text = self.setter.prepared(head.paragraph, style, self.looks, vertical=self.vertical)
        measure = self._measure(style)
        spans = head.headline.lines(measure, shape.rank if shape.fits else None)
        ref = TextRef(self.article.id, head.part)
        spread = letterspaced(text, spans, style, measure)
        if spread is not None:
            style, measure = replace(style, align=Align.SPREAD), spread
        setter = LineSetter(text, style, vertical=self.vertical)
        lines = tuple(
            setter.set_line(start, end, measure + style.indent, indent=style.indent, last=True)
            for start, end in spans
        )
        return Block(ref, style, lines, self._align(head.style, spread=spread is not None))

    def missing(self, heads: list[Head]) -> list[Fact]:
        """The characters without a glyph."""
        return [
            MissingGlyph(
                head.paragraph.text[at],
                TextPoint(TextRef(self.article.id, head.part), at),
                self.frame.box.id,
            )
            for head in heads
            for at in head.headline.text.missing
        ]

    def fits(self, heads: list[Head], shapes: list[HeadShape], blocks: list[Block]) -> list[Fact]:
        """How each part fills what its style and the frame allow."""
        depths = [shape.depth(head.style) for head, shape in zip(heads, shapes, strict=True)]
        free = self.room - sum(depths) - self.frame.space * max(0, len(depths) - 1)
        return [
            self._fit(head, shape, block, free + depth)
            for head, shape, block, depth in zip(heads, shapes, blocks, depths, strict=True)
        ]

    def stacked(self, blocks: list[Block]) -> list[TextItem]:
        """The blocks one below the other (vertical: right to left), anchored in the frame."""
        depth = sum(block.depth for block in blocks) + self.frame.space * max(0, len(blocks) - 1)
        room = self.room - depth
        anchor = self.frame.anchor
        across = {Anchor.START: 0.0, Anchor.MIDDLE: room / 2, Anchor.END: room}[anchor]
        across = max(across, 0.0) if anchor is not Anchor.END else across
        items = []
        for block in blocks:
            for line in block.lines:
                items.append(self._item(block, line, across))
                across += block.style.leading
            across += block.style.size - block.style.leading + self.frame.space
        return items

    def _measure(self, style: ResolvedStyle) -> float:
        return max(0.0, self.length / (style.size * style.scale_x) - style.indent)

    def _align(self, style: ResolvedStyle, *, spread: bool) -> Anchor | None:
        """Lines that their style aligns stand in their measure already, if they fill it."""
        aligned = {Align.CENTER: Anchor.MIDDLE, Align.RIGHT: Anchor.END, Align.SPREAD: None}
        if style.align not in aligned:
            return self.frame.align
        return aligned[style.align] if spread else None

    def _fit(self, head: Head, shape: HeadShape, block: Block, room: float) -> HeadFit:
        text, style = head.headline.text, head.style
        lines = [(line.start, line.end) for line in block.lines]
        return HeadFit(
            self.frame.box.id,
            self.article.id,
            head.part,
            counted(text, lines, style.tracking),
            capacity(style, self.length, room, len(lines)),
            len(lines),
            shape.size,
            style.size,
            shape.scale,
            shape.fits,
            shape.over,
        )

    def _item(self, block: Block, line: SetLine, across: float) -> TextItem:
        room = max(0.0, self.length - line.length)
        along = {None: 0.0, Anchor.START: 0.0, Anchor.MIDDLE: room / 2, Anchor.END: room}
        at = along[block.align]
        if self.vertical:
            x = self.inner.right - across - block.style.size / 2
            return TextItem(x, self.inner.y + at, line, block.ref, vertical=True)
        return TextItem(self.inner.x + at, self.inner.y + across + line.ascent, line, block.ref)


def letterspaced(
    text: Prepared, spans: list[tuple[int, int]], style: ResolvedStyle, measure: float
) -> float | None:
    """The measure in em that a short headline of one line is spread over; None for others.

    Gaps grow as far as the style lets them, the same everywhere but beside marks (均排).
    """
    if len(spans) != 1 or style.spread_max <= 0 or style.align is Align.SPREAD:
        return None
    start, end = spans[0]
    natural = wide(text, start, end)
    gaps = text.stretches.count(1, start + 1, end)
    if not gaps or natural > SHORT * measure:
        return None
    return min(measure, natural + gaps * style.spread_max)
