"""What is selected: nothing, frames, or a stretch of text."""

from dataclasses import dataclass

from editor.edit.texts import paragraphs_of
from editor.model.issue import Issue
from editor.model.place import TextPoint, TextRef
from editor.model.shown import reachable
from editor.model.text import Paragraph
from editor.values.ids import FrameId, PageId


@dataclass(frozen=True, slots=True)
class NoSelection:
    """Nothing is selected: the page itself is."""


@dataclass(frozen=True, slots=True)
class FrameSelection:
    """Frames of one page, in the order of selecting."""

    page: PageId
    frames: tuple[FrameId, ...]


@dataclass(frozen=True, slots=True)
class TextSelection:
    """Text from ``anchor`` (where selecting began) to ``head`` (where the caret is).

    Both lie in the same owner and part. ``frame`` is where the editor clicked.
    """

    anchor: TextPoint
    head: TextPoint
    frame: FrameId

    @property
    def span(self) -> tuple[TextPoint, TextPoint]:
        """The two ends in reading order."""
        return (self.anchor, self.head) if self.anchor <= self.head else (self.head, self.anchor)

    @property
    def empty(self) -> bool:
        """Whether it is just a caret."""
        return self.anchor == self.head


Selection = NoSelection | FrameSelection | TextSelection
NOTHING = NoSelection()


def valid(selection: Selection, issue: Issue, trusted: FrameId | None = None) -> Selection:
    """The selection as far as it still exists in the issue.

    Frames that are gone, or lie on a hidden or locked layer, leave it; places behind a text's end
    move to the end; a text whose owner or frame is gone is no longer selected. A selection that
    fits is returned as it is. A ``trusted`` frame is known to be there: looking for it in a long
    issue takes longer than typing a character.
    """
    match selection:
        case NoSelection():
            return selection
        case FrameSelection():
            return _valid_frames(selection, issue)
        case TextSelection():
            return _valid_text(selection, issue, trusted)


def at_caret(selection: Selection, point: TextPoint) -> Selection:
    """A caret at the point, when text of the same owner and part was selected."""
    if not isinstance(selection, TextSelection):
        return selection
    ref = selection.head.ref
    if (ref.owner, ref.part) != (point.ref.owner, point.ref.part):
        return selection
    return TextSelection(point, point, selection.frame)


def _valid_frames(selection: FrameSelection, issue: Issue) -> Selection:
    page = issue.page(selection.page)
    if page is None:
        return NOTHING
    page = reachable(issue, page)
    frames = tuple(frame for frame in selection.frames if page.frame(frame) is not None)
    if frames == selection.frames and frames:
        return selection
    return FrameSelection(page.id, frames) if frames else NOTHING


def _valid_text(selection: TextSelection, issue: Issue, trusted: FrameId | None) -> Selection:
    ref = selection.head.ref
    paragraphs = paragraphs_of(issue, ref.owner, ref.part)
    if not paragraphs:
        return NOTHING
    if selection.frame != trusted and not _can_be_entered(issue, selection.frame):
        return NOTHING
    anchor = _within(selection.anchor, paragraphs)
    head = _within(selection.head, paragraphs)
    if (anchor, head) == (selection.anchor, selection.head):
        return selection
    return TextSelection(anchor, head, selection.frame)


def _can_be_entered(issue: Issue, frame: FrameId) -> bool:
    found = issue.find_frame(frame)
    return found is not None and reachable(issue, found[0]).frame(frame) is not None


def _within(point: TextPoint, paragraphs: tuple[Paragraph, ...]) -> TextPoint:
    ref = point.ref
    last = len(paragraphs) - 1
    if ref.paragraph > last:
        return TextPoint(TextRef(ref.owner, ref.part, last), len(paragraphs[last].text))
    index = max(ref.paragraph, 0)
    offset = min(max(point.offset, 0), len(paragraphs[index].text))
    return TextPoint(TextRef(ref.owner, ref.part, index), offset)
