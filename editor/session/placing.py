"""Articles and photos put into frames that are there; empty articles that nobody shows leave."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.edit.articles import RemoveArticle
from editor.edit.chains import downstream, text_frames, upstream
from editor.edit.edit import Edit, EditError, Together
from editor.edit.frames import FRAME_GONE, LinkFrames, SetFrame
from editor.edit.state import State
from editor.model.article import SINGLE_PARTS, Article
from editor.model.contouring import without_contour
from editor.model.frame import (
    CaptionFrame,
    Cutout,
    Frame,
    PhotoFit,
    PhotoFrame,
    TextFrame,
    TitleFrame,
    leaves,
)
from editor.model.issue import Issue
from editor.values.ids import ArticleId, FrameId, PhotoId
from editor.values.language import Words

PLACE = Words("稿件上版", "Place article")
CONTINUE = Words("稿件接排", "Continue article")
PLACE_PHOTO = Words("图片上版", "Place photo")


def into_frames(state: State, frames: tuple[Frame, ...], article: ArticleId) -> Edit | None:
    """An article put into text and title frames as one step; None when there are none.

    The first text frame's chain takes the story at its head; further text frames that are empty
    go on with it.
    """
    issue, texts = state.issue, text_frames(state.issue)
    edits = [
        _set(issue, replace(frame, article=article))
        for frame in frames
        if isinstance(frame, TitleFrame)
    ]
    heads = dict.fromkeys(_head(texts, each) for each in frames if isinstance(each, TextFrame))
    if heads:
        first, *others = heads
        edits.append(_set(issue, replace(texts[first], article=article)))
        edits += _linked(issue, texts, first, others)
    return tidily(state, Together(tuple(edits), PLACE)) if edits else None


def going_on(state: State, frame: TextFrame, article: ArticleId) -> Edit | None:
    """A text frame that goes on with an article where that has ended so far, on whatever page.

    None when the article has no other text frame, or goes through this one already.
    """
    texts = text_frames(state.issue)
    here = _head(texts, frame)
    heads = [key for key, each in texts.items() if each.article == article and key != here]
    if not heads:
        return None
    last = list(downstream(texts, heads[0]))[-1]
    return tidily(state, Together((LinkFrames(last, frame.box.id),), CONTINUE))


def instead(state: State, frame: TextFrame | TitleFrame, article: ArticleId) -> Edit:
    """An article put where a frame's article stood so far: into its title and its text."""
    issue, texts = state.issue, text_frames(state.issue)
    target = texts[_head(texts, frame)] if isinstance(frame, TextFrame) else frame
    old = target.article
    edits = tuple(
        _set(issue, replace(each, article=article))
        for each in _leaves(issue)
        if isinstance(each, TextFrame | TitleFrame)
        if each.box.id == target.box.id or (old is not None and each.article == old)
    )
    return tidily(state, Together(edits, PLACE))


def with_photo(
    frame: PhotoFrame | CaptionFrame, photo: PhotoId, cutout: Cutout, *, whole: bool = False
) -> PhotoFrame | CaptionFrame:
    """A frame that shows another photo; a photo frame cuts it out in its way. Of an advert or
    drawing the ``whole`` shows."""
    if isinstance(frame, PhotoFrame):
        fit = PhotoFit.FIT if whole else frame.fit
        if photo != frame.photo:
            frame = without_contour(frame)
            fit = PhotoFit.FILL if fit is PhotoFit.CROP else fit
        return replace(frame, photo=photo, cutout=cutout, fit=fit)
    return replace(frame, photo=photo)


def photo_instead(
    state: State,
    frame: PhotoFrame | CaptionFrame,
    photo: PhotoId,
    cutout: Cutout = Cutout.NONE,
) -> Edit:
    """A photo put where a frame's photo stood so far: the picture and its caption."""
    found = state.issue.photo(photo)
    whole = found is not None and found.is_vector
    edits = tuple(
        _set(state.issue, with_photo(each, photo, cutout, whole=whole))
        for each in _leaves(state.issue)
        if isinstance(each, PhotoFrame | CaptionFrame)
        if each.box.id == frame.box.id or (frame.photo is not None and each.photo == frame.photo)
    )
    return Together(edits, PLACE_PHOTO)


def tidily(state: State, edit: Edit) -> Edit:
    """The edit, and with it the removal of empty articles that no frame shows afterwards."""
    try:
        after = edit.apply(state).issue
    except EditError:
        return edit
    gone = placed_articles(state.issue) - placed_articles(after)
    removed = tuple(
        RemoveArticle(article.id)
        for article in after.articles
        if article.id in gone and is_blank(article)
    )
    return Together((edit, *removed), edit.label) if removed else edit


def placed_articles(issue: Issue) -> frozenset[ArticleId]:
    """All articles that some frame shows."""
    frames = (frame for frame in _leaves(issue) if isinstance(frame, TextFrame | TitleFrame))
    return frozenset(frame.article for frame in frames if frame.article is not None)


def is_blank(article: Article) -> bool:
    """Whether nothing has been written into an article."""
    titles = (each for part in SINGLE_PARTS for each in article.paragraphs(part))
    return not any(each.text.strip() for each in (*titles, *article.body)) and not article.notes


def _linked(
    issue: Issue, texts: dict[FrameId, TextFrame], first: FrameId, others: Iterable[FrameId]
) -> Iterator[Edit]:
    last = list(downstream(texts, first))[-1]
    for other in others:
        article = issue.article(texts[other].article)
        if article is None or is_blank(article):
            yield LinkFrames(last, other)
            last = list(downstream(texts, other))[-1]


def _head(texts: dict[FrameId, TextFrame], frame: TextFrame) -> FrameId:
    return [key for key in upstream(texts, frame.box.id) if key in texts][-1]


def _set(issue: Issue, frame: Frame) -> Edit:
    found = issue.find_frame(frame.box.id)
    if found is None:
        raise EditError(FRAME_GONE)
    return SetFrame(found[0].id, frame)


def _leaves(issue: Issue) -> Iterator[Frame]:
    for page in issue.pages:
        yield from leaves(page.frames)
