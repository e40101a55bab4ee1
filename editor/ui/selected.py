"""Reading a selection: which frames, which text, which style is under the caret."""

from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.texts import paragraphs_of
from editor.model.article import Article
from editor.model.frame import CaptionFrame, Frame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.text import Paragraph
from editor.session.commands import chosen_frames
from editor.session.listing import places_of_articles
from editor.ui.desk import Desk
from editor.values.ids import ArticleId, FrameId


def chosen_text(state: State) -> TextSelection | None:
    """The selected text; None when the selection is something else."""
    return state.selection if isinstance(state.selection, TextSelection) else None


def head_paragraph(state: State) -> Paragraph | None:
    """The paragraph that the caret stands in."""
    selection = chosen_text(state)
    if selection is None:
        return None
    ref = selection.head.ref
    paragraphs = paragraphs_of(state.issue, ref.owner, ref.part) or ()
    return paragraphs[ref.paragraph] if ref.paragraph < len(paragraphs) else None


def frame_style(state: State) -> str | None:
    """The style in which a title frame sets the text at the caret instead of its own."""
    selection = chosen_text(state)
    found = state.issue.find_frame(selection.frame) if selection and selection.frame else None
    if selection is None or found is None or not isinstance(found[1], TitleFrame):
        return None
    return dict(found[1].styles).get(selection.head.ref.part)


def head_mark(state: State) -> str | None:
    """The character style under the selection's start (or before a caret)."""
    selection, paragraph = chosen_text(state), head_paragraph(state)
    if selection is None or paragraph is None:
        return None
    first, _ = selection.span
    if first.ref != selection.head.ref:
        return None
    at = first.offset - 1 if selection.empty else first.offset
    spans = (span.style for span in paragraph.spans if span.start <= at < span.end)
    return next(spans, None)


def chosen_article(state: State) -> Article | None:
    """The article of the selected text or of the first selected frame."""
    text = chosen_text(state)
    if text is not None:
        return state.issue.article(ArticleId(text.head.ref.owner))
    frames = chosen_frames(state)
    if frames is None:
        return None
    return next((found for frame in frames[1] if (found := article_of(state.issue, frame))), None)


def current_article(desk: Desk) -> ArticleId | None:
    """The article of the selection, else the one chosen in the library."""
    article = chosen_article(desk.bridge.session.state)
    return article.id if article is not None else desk.library_article


def article_of(issue: Issue, frame: Frame) -> Article | None:
    """The article that a frame shows; a following frame shows its chain's."""
    seen: set[FrameId] = set()
    while isinstance(frame, TextFrame) and frame.follows and frame.box.id not in seen:
        seen.add(frame.box.id)
        found = issue.find_frame(frame.follows)
        if found is None:
            return None
        frame = found[1]
    if isinstance(frame, TextFrame | TitleFrame):
        return issue.article(frame.article)
    return None


def frame_of_article(issue: Issue, article_id: ArticleId) -> FrameId | None:
    """Where an article begins: the head of its text, else its title; None when not placed."""
    title: FrameId | None = None
    for page in issue.pages:
        for frame in leaves(page.frames):
            if isinstance(frame, TextFrame) and not frame.follows and frame.article == article_id:
                return frame.box.id
            if isinstance(frame, TitleFrame) and frame.article == article_id:
                title = title or frame.box.id
    return title


def pages_of_articles(issue: Issue) -> dict[ArticleId, str]:
    """The number of the page on which each placed article begins, its text before its title."""
    return {key: place.number for key, place in places_of_articles(issue).items()}


def frame_of_photo(issue: Issue, photo_id: str) -> FrameId | None:
    """The frame that shows a photo; None when none does."""
    for page in issue.pages:
        for frame in leaves(page.frames):
            if isinstance(frame, PhotoFrame | CaptionFrame) and frame.photo == photo_id:
                return frame.box.id
    return None
