"""Captions: the text under a picture, its credit at the end of the last or the next line."""

from editor.display.items import TextItem
from editor.layout.looks import Looks
from editor.layout.report import Fact, MissingGlyph, OversetTitle
from editor.layout.setting import Setter
from editor.layout.title import Laid
from editor.model.frame import CaptionFrame
from editor.model.photo import Photo
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import Align
from editor.model.text import Paragraph
from editor.values.geometry import Rect


def lay_caption(
    frame: CaptionFrame, inner: Rect, photo: Photo, looks: Looks, setter: Setter
) -> Laid:
    """Caption lines from the frame's top; the credit flush right, 1 em from the text at least."""
    work = CaptionSetter(frame, inner, photo, looks, setter)
    items = work.all()
    style = looks.paragraph(photo.caption.style)
    low = max((item.y + item.line.descent for item in items), default=inner.y)
    if low > inner.bottom + style.leading / 2:
        work.facts.append(OversetTitle(frame.box.id))
    return tuple(items), tuple(work.facts)


def caption_depth(frame: CaptionFrame, photo: Photo, looks: Looks, setter: Setter) -> float:
    """How many points deep a photo's caption and credit are in lines as long as a frame; 0
    without words."""
    rect = frame.box.rect
    items = CaptionSetter(frame, rect, photo, looks, setter).all()
    return max((item.y + item.line.descent for item in items), default=rect.y) - rect.y


class CaptionSetter:
    """Sets the two texts of one caption frame; ``facts`` gathers what it finds."""

    def __init__(
        self, frame: CaptionFrame, inner: Rect, photo: Photo, looks: Looks, setter: Setter
    ) -> None:
        self.frame = frame
        self.inner = inner
        self.photo = photo
        self.looks = looks
        self.setter = setter
        self.facts: list[Fact] = []

    def all(self) -> list[TextItem]:
        """The lines of the caption and its credit."""
        items = self.lines(self.photo.caption, Part.CAPTION, self.inner.y)
        return items + self.credit(items)

    def lines(self, paragraph: Paragraph, part: Part, y: float) -> list[TextItem]:
        """The lines of one text from ``y`` down."""
        if not paragraph.text:
            return []
        style = self.looks.paragraph(paragraph.style)
        ref = TextRef(self.photo.id, part)
        composed = self.setter.lines(paragraph, style, self.looks, (self.inner.width,))
        self.facts += [
            MissingGlyph(paragraph.text[at], TextPoint(ref, at), self.frame.box.id)
            for at in composed.missing
        ]
        return [
            TextItem(self.inner.x, y + line.ascent + number * style.leading, line, ref)
            for number, line in enumerate(composed.lines)
        ]

    def credit(self, caption: list[TextItem]) -> list[TextItem]:
        """The credit after the caption's last line where it fits, else below it."""
        paragraph = self.photo.credit
        style = self.looks.paragraph(paragraph.style)
        items = self.lines(paragraph, Part.CREDIT, self.inner.y)
        if caption and items:
            last = caption[-1]
            used = items[0].line.length - items[0].line.edges[0]
            fits = len(items) == 1 and used + style.size <= self.inner.width - last.line.length
            below = 0.0 if fits else self.looks.paragraph(self.photo.caption.style).leading
            down = last.y - last.line.ascent + below - self.inner.y
            items = [TextItem(i.x, i.y + down, i.line, i.ref) for i in items]
        if style.align in (Align.RIGHT, Align.CENTER):
            return items
        free = [max(0.0, self.inner.width - item.line.length) for item in items]
        return [
            TextItem(item.x + room, item.y, item.line, item.ref)
            for item, room in zip(items, free, strict=True)
        ]
