"""Labels: furniture text with its fields filled in, not edited on the page."""

from editor.display.items import TextItem
from editor.layout.headfit import TOLERANCE
from editor.layout.looks import Looks
from editor.layout.report import Fact, MissingGlyph, OversetTitle
from editor.layout.setting import Setter
from editor.layout.title import Laid
from editor.model.frame import Anchor, Direction, LabelFrame
from editor.model.text import Paragraph
from editor.values.geometry import Rect


def lay_label(
    frame: LabelFrame, inner: Rect, text: tuple[Paragraph, ...], looks: Looks, setter: Setter
) -> Laid:
    """Set paragraphs (fields already expanded) one below the other, anchored in the frame."""
    vertical = frame.direction is Direction.VERTICAL
    length, room = inner.width, inner.height
    if vertical:
        length, room = room, length
    lines, facts = [], list[Fact]()
    for paragraph in text:
        style = looks.paragraph(paragraph.style)
        composed = setter.lines(paragraph, style, looks, (length,), vertical=vertical)
        lines += [(line, style) for line in composed.lines]
        facts += [MissingGlyph(paragraph.text[at], None, frame.box.id) for at in composed.missing]
    if not lines:
        return (), ()
    depth = sum(style.leading for _, style in lines[:-1]) + lines[-1][1].size
    free = room - depth
    across = {Anchor.START: 0.0, Anchor.MIDDLE: free / 2, Anchor.END: free}[frame.anchor]
    if free < -TOLERANCE or any(line.length > length + TOLERANCE for line, _ in lines):
        facts.append(OversetTitle(frame.box.id))
    items = []
    for line, style in lines:
        if vertical:
            x = inner.right - across - style.size / 2
            items.append(TextItem(x, inner.y, line, None, vertical=True))
        else:
            items.append(TextItem(inner.x, inner.y + across + line.ascent, line))
        across += style.leading
    return tuple(items), tuple(facts)
