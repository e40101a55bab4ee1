"""The place in text that a point of a frame means, also where nothing is set yet."""

from editor.display.hit import PageText, TextHit
from editor.edit.selection import TextSelection
from editor.edit.texts import paragraphs_of
from editor.model.frame import CaptionFrame, Frame, TextFrame, TitleFrame
from editor.model.issue import Issue
from editor.model.place import Part, TextPoint, TextRef
from editor.session.session import Session
from editor.ui.canvas.stage import Stage
from editor.values.geometry import Point
from editor.values.ids import ArticleId, FrameId, PageId


def place_in(stage: Stage, frame: Frame, point: Point | None) -> TextHit | None:
    """The nearest place in a frame's text, or the text's end without a point; None without text
    that is edited on the page."""
    ref = text_of(stage.issue, frame)
    if ref is None:
        return None
    lines = stage.text
    if point is not None and lines is not None:
        hit = lines.hit(point, frame.box.id)
        if hit is not None:
            return hit
    paragraphs = paragraphs_of(stage.issue, ref.owner, ref.part)
    if not paragraphs:
        return None
    last = len(paragraphs) - 1
    end = TextPoint(TextRef(ref.owner, ref.part, last), len(paragraphs[last].text))
    return TextHit(end, frame.box.id, at_end=False)


def text_of(issue: Issue, frame: Frame) -> TextRef | None:
    """The first paragraph of the text that a frame shows; None for frames without one."""
    match frame:
        case TextFrame():
            head = _chain_head(issue, frame)
            return TextRef(head.article, Part.BODY) if head.article else None
        case TitleFrame(_, article, parts):
            part = Part.HEADLINE if Part.HEADLINE in parts else next(iter(parts), None)
            return TextRef(article, part) if article and part else None
        case CaptionFrame(_, photo):
            return TextRef(photo, Part.CAPTION) if photo else None
        case _:
            return None


def _chain_head(issue: Issue, frame: TextFrame) -> TextFrame:
    seen = {frame.box.id}
    while frame.follows is not None and frame.follows not in seen:
        seen.add(frame.follows)
        found = issue.find_frame(frame.follows)
        if found is None or not isinstance(found[1], TextFrame):
            break
        frame = found[1]
    return frame


def page_of(session: Session, selection: TextSelection) -> PageId | None:
    """The page on which the caret of a selection is set; None when it found no room."""
    head = selection.head
    own = session.shown.issue.find_frame(selection.frame)
    pages = [own[0].id] if own is not None else []
    for page in dict.fromkeys((*pages, *story_pages(session, selection))):
        if page_text(session, page).line_of(head, selection.frame) is not None:
            return page
    return None


def story_pages(session: Session, selection: TextSelection) -> tuple[PageId, ...]:
    """The pages over which the selected text runs, in reading order."""
    frames: tuple[FrameId, ...] = (selection.frame,)
    if selection.head.ref.part is Part.BODY:
        fit = session.fit(ArticleId(selection.head.ref.owner))
        frames = fit.frames if fit else frames
    found = (session.shown.issue.find_frame(frame) for frame in frames)
    return tuple(dict.fromkeys(place[0].id for place in found if place is not None))


def page_text(session: Session, page: PageId) -> PageText:
    """The lines of a page that may not be in view."""
    return PageText(session.layout(page).display)
