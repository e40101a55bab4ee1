"""Title frames: kicker, headline and deck, horizontal or vertical, balanced at phrase breaks."""

from dataclasses import dataclass

from editor.compose.headline import headline_lines
from editor.compose.lines import LineSetter
from editor.display.items import SetLine, TextItem
from editor.layout.looks import Looks
from editor.layout.report import Fact, MissingGlyph, OversetTitle
from editor.layout.setting import Setter
from editor.model.article import Article
from editor.model.frame import Anchor, Direction, TitleFrame
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import Align, ResolvedStyle
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from editor.values.ids import FrameId

Laid = tuple[tuple[TextItem, ...], tuple[Fact, ...]]
TOLERANCE = 0.5
"""Points that a title may exceed its frame by before it is reported."""


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one part and where each begins along its line."""

    ref: TextRef
    style: ResolvedStyle
    lines: tuple[SetLine, ...]

    @property
    def depth(self) -> float:
        """From the first line's em top to the last line's em foot."""
        return (len(self.lines) - 1) * self.style.leading + self.style.size


def lay_title(
    frame: TitleFrame, inner: Rect, article: Article, looks: Looks, setter: Setter
) -> Laid:
    """Set the parts of an article's title that are not empty."""
    vertical = frame.direction is Direction.VERTICAL
    length = inner.height if vertical else inner.width
    facts: list[Fact] = []
    blocks = []
    for part in frame.parts:
        paragraph = article.paragraphs(part)[0]
        if paragraph.text.strip():
            style = _style(frame, part, paragraph, looks)
            ref = TextRef(article.id, part)
            maker = BlockMaker(setter, looks, vertical=vertical)
            blocks.append(maker.block(ref, paragraph, style, length))
            facts += maker.missing(frame.box.id)
    items = _stack(frame, inner, blocks, vertical=vertical)
    if _too_large(frame, inner, blocks, length, vertical=vertical):
        facts.append(OversetTitle(frame.box.id))
    return tuple(items), tuple(facts)


def _style(frame: TitleFrame, part: Part, paragraph: Paragraph, looks: Looks) -> ResolvedStyle:
    name = dict(frame.styles).get(part, paragraph.style)
    return looks.paragraph(name)


class BlockMaker:
    """Sets one paragraph as display lines: fewest, most even, never justified."""

    def __init__(self, setter: Setter, looks: Looks, *, vertical: bool) -> None:
        self.setter = setter
        self.looks = looks
        self.vertical = vertical
        self._missing: list[tuple[TextRef, str, int]] = []

    def block(
        self, ref: TextRef, paragraph: Paragraph, style: ResolvedStyle, length: float
    ) -> Block:
        """The lines of a paragraph in at most ``length`` points each."""
        text = self.setter.prepared(paragraph, style, self.looks, vertical=self.vertical)
        measure = length / (style.size * style.scale_x) - style.indent
        spans = headline_lines(text, measure)
        setter = LineSetter(text, style, vertical=self.vertical)
        lines = tuple(
            setter.set_line(start, end, measure + style.indent, indent=style.indent, last=True)
            for start, end in spans
        )
        self._missing += [(ref, paragraph.text[at], at) for at in text.missing]
        return Block(ref, style, lines)

    def missing(self, frame: FrameId) -> list[Fact]:
        """The characters without a glyph met so far."""
        found = self._missing
        self._missing = []
        return [MissingGlyph(char, TextPoint(ref, at), frame) for ref, char, at in found]


def _stack(
    frame: TitleFrame, inner: Rect, blocks: list[Block], *, vertical: bool
) -> list[TextItem]:
    depth = sum(block.depth for block in blocks) + frame.space * max(0, len(blocks) - 1)
    room = (inner.width if vertical else inner.height) - depth
    across = {Anchor.START: 0.0, Anchor.MIDDLE: room / 2, Anchor.END: room}[frame.anchor]
    across = max(across, 0.0) if frame.anchor is not Anchor.END else across
    items = []
    for block in blocks:
        for line in block.lines:
            along = _along(frame, block, line, inner.height if vertical else inner.width)
            items.append(_item(block, line, inner, (along, across), vertical=vertical))
            across += block.style.leading
        across += block.style.size - block.style.leading + frame.space
    return items


def _along(frame: TitleFrame, block: Block, line: SetLine, length: float) -> float:
    """Lines that their style aligns stay; others stand as the frame says."""
    if block.style.align in (Align.CENTER, Align.RIGHT, Align.SPREAD):
        return 0.0
    room = max(0.0, length - line.length)
    return {Anchor.START: 0.0, Anchor.MIDDLE: room / 2, Anchor.END: room}[frame.align]


def _item(
    block: Block, line: SetLine, inner: Rect, at: tuple[float, float], *, vertical: bool
) -> TextItem:
    along, across = at
    if vertical:
        x = inner.right - across - block.style.size / 2
        return TextItem(x, inner.y + along, line, block.ref, vertical=True)
    return TextItem(inner.x + along, inner.y + across + line.ascent, line, block.ref)


def _too_large(
    frame: TitleFrame, inner: Rect, blocks: list[Block], length: float, *, vertical: bool
) -> bool:
    depth = sum(block.depth for block in blocks) + frame.space * max(0, len(blocks) - 1)
    longest = max((line.length for block in blocks for line in block.lines), default=0.0)
    room = inner.width if vertical else inner.height
    return depth > room + TOLERANCE or longest > length + TOLERANCE
