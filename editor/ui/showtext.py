"""Bringing a place of a text into view: its page, with the text selected."""

from collections.abc import Iterator

from editor.edit.selection import TextSelection
from editor.model.frame import CaptionFrame, Frame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.place import Part, TextPoint, TextRef
from editor.ui.canvas.places import page_text
from editor.ui.desk import Desk
from editor.values.ids import ArticleId, FrameId


def show_text(desk: Desk, first: TextPoint, last: TextPoint) -> bool:
    """Select text on the page that shows it; False when no page does. The focus stays.

    What found no room is selected all the same: the story editor shows it.
    """
    ref, issue = first.ref, desk.issue
    if ref.part is Part.LABEL:
        desk.show_frame(FrameId(ref.owner))
        return issue.find_frame(FrameId(ref.owner)) is not None
    for page, frame in _homes(desk, ref):
        line = page_text(desk.bridge.session, page.id).line_of(first, frame)
        if line is not None:
            if desk.page is None or desk.page.id != page.id:
                desk.show_page(page.id)
            desk.canvas.set_tool("text")
            desk.bridge.select(TextSelection(first, last, line.frame))
            desk.canvas.reveal_caret()
            return True
    home = home_of(desk, ref)
    if home is not None:
        desk.bridge.select(TextSelection(first, last, home))
    return False


def _homes(desk: Desk, ref: TextRef) -> Iterator[tuple[Page, FrameId]]:
    """The frames that may show a text, with their pages."""
    issue = desk.issue
    if ref.part is Part.BODY:
        fit = desk.bridge.session.fit(ArticleId(ref.owner))
        found = (issue.find_frame(frame) for frame in (fit.frames if fit is not None else ()))
        yield from ((place[0], place[1].box.id) for place in found if place is not None)
        return
    for page, frame in _frames(issue):
        if _shows(frame, ref):
            yield page, frame.box.id


def home_of(desk: Desk, ref: TextRef) -> FrameId | None:
    """A frame in which a text has its place, whether or not it has room there."""
    return next((frame for _, frame in _homes(desk, ref)), None)


def _frames(issue: Issue) -> Iterator[tuple[Page, Frame]]:
    for page in issue.pages:
        for frame in leaves(page.frames):
            yield page, frame


def _shows(frame: Frame, ref: TextRef) -> bool:
    match frame:
        case TitleFrame():
            return frame.article == ref.owner and ref.part in frame.parts
        case CaptionFrame():
            return frame.photo == ref.owner
        case _:
            return False
