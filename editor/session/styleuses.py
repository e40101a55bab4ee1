"""Where a style is used: texts and frames, each with a place to go to."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.edit.stylenames import uses_in
from editor.edit.styles import StyleKind
from editor.model.article import SINGLE_PARTS, Article
from editor.model.frame import CaptionFrame, Frame, LabelFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph
from editor.values.ids import FrameId
from editor.values.language import Words

SHOWN = 40
"""Characters of a text that are told."""
OWN = 12
"""Characters of the title of an article that are told."""
NOWHERE = Words("没有上版", "on no page")


Span = tuple[TextPoint, TextPoint]


@dataclass(frozen=True, slots=True)
class Use:
    """A use of a style: where it stands, what is set in it, and its place; ``frame`` is None where
    the text stands on no page, ``span`` where the style is the frame's."""

    place: Words
    words: Words
    frame: FrameId | None = None
    span: Span | None = None


Home = tuple[FrameId | None, Words]
"""The frame of a text, and its page in words."""
Homes = dict[tuple[str, type], Home]
"""Where each article and each photo begins, by the kind of its frame."""


def style_uses(issue: Issue, kind: StyleKind, name: str) -> Iterator[tuple[Use, ...]]:
    """All places of a style, those of one part of the issue after those of another: articles,
    photos (captions and credits), then pages and masters (frames and their labels)."""
    homes = _homes(issue)
    for article in issue.articles:
        yield tuple(_in_article(homes, article, kind, name))
    for photo in issue.photos:
        yield tuple(_in_photo(homes, photo, kind, name))
    for page in issue.pages:
        yield tuple(_in_frames(page, _page(page), kind, name))
    for page in issue.masters:
        place = Words(f"母版“{page.name}”", f"Master “{page.name}”")
        yield tuple(_in_frames(page, place, kind, name))


def _in_article(homes: Homes, article: Article, kind: StyleKind, name: str) -> Iterator[Use]:
    for part in (*SINGLE_PARTS, Part.BODY):
        for number, paragraph in enumerate(article.paragraphs(part)):
            if paragraph.text and uses_in(paragraph, kind)[name]:
                span = _span(TextRef(article.id, part, number), paragraph, kind, name)
                wanted = TextFrame if part is Part.BODY else TitleFrame
                yield _use(homes, (article.id, wanted), article.title[:OWN], paragraph, span)


def _in_photo(homes: Homes, photo: Photo, kind: StyleKind, name: str) -> Iterator[Use]:
    for part, text in ((Part.CAPTION, photo.caption), (Part.CREDIT, photo.credit)):
        if text.text and uses_in(text, kind)[name]:
            span = _span(TextRef(photo.id, part), text, kind, name)
            yield _use(homes, (photo.id, CaptionFrame), photo.file, text, span)


def _in_frames(page: Page, place: Words, kind: StyleKind, name: str) -> Iterator[Use]:
    for frame in leaves(page.frames):
        if uses_in(frame, kind)[name]:
            text = frame.text[0].text[:SHOWN] if isinstance(frame, LabelFrame) else ""
            words = Words(f"框：{text}", f"Frame: {text}") if text else Words("框", "Frame")
            yield Use(place, words, frame.box.id)


def _use(homes: Homes, key: tuple[str, type], title: str, paragraph: Paragraph, span: Span) -> Use:
    frame, place = homes.get(key, (None, NOWHERE))
    text = paragraph.text[:SHOWN].replace("\n", " ")
    where = Words(f"{place.zh} · {title}", f"{place.en} · {title}")
    return Use(where, Words(text, text), frame, span)


def _homes(issue: Issue) -> Homes:
    homes: Homes = {}
    for page in issue.pages:
        for frame in leaves(page.frames):
            owner = _owner(frame)
            if owner:
                homes.setdefault((owner, type(frame)), (frame.box.id, _page(page)))
    return homes


def _owner(frame: Frame) -> str:
    match frame:
        case TextFrame() | TitleFrame():
            return frame.article or ""
        case CaptionFrame():
            return frame.photo or ""
        case _:
            return ""


def _page(page: Page) -> Words:
    return Words(f"{page.number} 版", f"Page {page.number}")


def _span(ref: TextRef, paragraph: Paragraph, kind: StyleKind, name: str) -> Span:
    """What is selected where one goes there: the beginning of a paragraph, or what is marked."""
    marked = (mark for mark in paragraph.spans if mark.style == name)
    mark = next(marked, None) if kind is StyleKind.CHARACTER else None
    start, end = (mark.start, mark.end) if mark else (0, min(len(paragraph.text), SHOWN))
    return TextPoint(ref, start), TextPoint(ref, end)
