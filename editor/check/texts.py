"""The texts of a page as they are written, and the styles that they are set in."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from editor.check.context import Context
from editor.check.sheet import Run
from editor.edit.styles import SetParagraphStyle
from editor.model.article import SINGLE_PARTS
from editor.model.color import Paint
from editor.model.frame import CaptionFrame, Frame, LabelFrame, TextFrame, TitleFrame, leaves
from editor.model.page import Page
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import ParagraphStyle
from editor.model.text import Paragraph
from editor.values.color import tinted
from editor.values.ids import FrameId

SAME = 0.01
"""Points by which sizes may differ and be the same."""


class Text(NamedTuple):
    """A paragraph on a page: its frame, where it stands, and the name of its style there."""

    frame: FrameId
    ref: TextRef
    paragraph: Paragraph
    style: str

    def at(self, offset: int) -> TextPoint | None:
        """A place in it; None in a label, which is not edited on the page."""
        return None if self.ref.part is Part.LABEL else TextPoint(self.ref, offset)


def texts_on(page: Page, context: Context) -> Iterator[Text]:
    """All texts of a page; a story where it begins."""
    for frame in leaves(page.frames):
        yield from texts_in(frame, context)


def texts_in(frame: Frame, context: Context) -> Iterator[Text]:
    """The texts of one frame."""
    for owner, part in _parts(frame):
        named = dict(frame.styles).get(part) if isinstance(frame, TitleFrame) else None
        own = frame.text if isinstance(frame, LabelFrame) else context.paragraphs(owner, part)
        for number, paragraph in enumerate(own):
            style = named or paragraph.style
            yield Text(frame.box.id, TextRef(owner, part, number), paragraph, style)


def _parts(frame: Frame) -> list[tuple[str, Part]]:
    match frame:
        case TextFrame(article=str() as article, follows=None):
            return [(article, Part.BODY)]
        case TitleFrame(article=str() as article, parts=parts):
            return [(article, part) for part in parts if part in SINGLE_PARTS]
        case CaptionFrame(photo=str() as photo):
            return [(photo, Part.CAPTION), (photo, Part.CREDIT)]
        case LabelFrame(box=box):
            return [(box.id, Part.LABEL)]
        case _:
            return []


def styles_of(run: Run, context: Context) -> list[str]:
    """The names of the paragraph styles that a run may be set in; of a label, all of its own."""
    page = context.pages.get(run.frame)
    frame = page.frame(run.frame) if page is not None else None
    ref = run.item.ref
    if isinstance(frame, LabelFrame):
        return [paragraph.style for paragraph in frame.text]
    if ref is None:
        return []
    if isinstance(frame, TitleFrame) and ref.part in dict(frame.styles):
        return [dict(frame.styles)[ref.part]]
    own = context.paragraphs(ref.owner, ref.part)
    return [own[ref.paragraph].style] if ref.paragraph < len(own) else []


def enlarged(run: Run, size: float, context: Context) -> SetParagraphStyle | None:
    """The style of a run made as large as ``size``; None when its size comes from elsewhere."""
    style = _styled(run, context, lambda full: abs((full.size or 0) - run.glyphs.size) < SAME)
    if style is None:
        return None
    raw, full = style
    leading = None if (full.leading or 0) >= size else size
    changed = replace(raw, size=size, leading=raw.leading if leading is None else leading)
    return SetParagraphStyle(changed)


def blackened(run: Run, context: Context) -> SetParagraphStyle | None:
    """The style of a run printed in plain black; None when its colour comes from elsewhere."""
    colors = {each.name: each.color for each in context.issue.palette}

    def has_color(full: ParagraphStyle) -> bool:
        color = colors.get(full.paint.swatch) if full.paint else None
        tint = full.paint.tint if full.paint else 1.0
        return color is not None and tinted(color, tint) == tinted(run.glyphs.color, 1.0)

    style = _styled(run, context, has_color)
    return None if style is None else SetParagraphStyle(replace(style[0], paint=Paint()))


def run_point(run: Run) -> TextPoint | None:
    """Where a run's line begins in its text."""
    ref = run.item.ref
    return None if ref is None else TextPoint(ref, run.item.line.start)


def _styled(
    run: Run, context: Context, wanted: Callable[[ParagraphStyle], bool]
) -> tuple[ParagraphStyle, ParagraphStyle] | None:
    """The style of a run as it is written and in full, if it is as wanted."""
    sheet = context.issue.styles
    for name in styles_of(run, context):
        full = context.paragraph_style(name)
        if full is not None and wanted(full):
            return next(each for each in sheet.paragraph if each.name == name), full
    return None
