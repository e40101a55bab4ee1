"""How a paragraph came out: its lines, and how far their gaps had to give."""

from dataclasses import dataclass

from editor.display.items import texts_in
from editor.edit.selection import TextSelection
from editor.model.issue import Issue
from editor.model.place import Part
from editor.session.session import Session
from editor.values.ids import ArticleId, FrameId, PageId


@dataclass(frozen=True, slots=True)
class Composed:
    """``lines`` of a paragraph; ``loosest`` and ``tightest`` are what a gap got, in em (0: no
    line gave or took anything)."""

    lines: int
    loosest: float
    tightest: float


def composed_at(session: Session) -> Composed | None:
    """How the paragraph with the caret is set as shown; None when it is set nowhere or a table."""
    selection = session.shown.selection
    if not isinstance(selection, TextSelection):
        return None
    ref = selection.head.ref
    frames: tuple[FrameId, ...] = (selection.frame,)
    fit = session.fit(ArticleId(ref.owner)) if ref.part is Part.BODY else None
    if fit is not None and selection.frame in fit.frames:
        frames = fit.frames
    lines = [
        item.line
        for page in _pages(session.shown.issue, frames)
        for shown in session.layout(page).display.frames
        if shown.frame in frames
        for item, _ in texts_in(shown.items)
        if item.ref == ref and item.cell is None
    ]
    gaps = [line.stretch for line in lines]
    return Composed(len(lines), max(0.0, *gaps), min(0.0, *gaps)) if lines else None


def _pages(issue: Issue, frames: tuple[FrameId, ...]) -> tuple[PageId, ...]:
    found = (issue.find_frame(frame) for frame in frames)
    return tuple(dict.fromkeys(pair[0].id for pair in found if pair is not None))
