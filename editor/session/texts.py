"""All texts of an issue in the order of its pages, and the stretches of them that one looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.display.hit import PageText
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.texts import paragraphs_of
from editor.layout.report import PageLayout
from editor.model.article import SINGLE_PARTS, Article
from editor.model.frame import CaptionFrame, LabelFrame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph
from editor.values.ids import ArticleId, PhotoId

ARTICLE_PARTS = (*SINGLE_PARTS, Part.BODY)
PHOTO_PARTS = (Part.CAPTION, Part.CREDIT)


class Scope(StrEnum):
    """Where one looks."""

    ISSUE = "issue"
    PAGE = "page"
    STORY = "story"
    SELECTION = "selection"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` up to ``end`` of a paragraph. ``notes``: it is the notes of the article
    that ``ref`` names, which stand on no page."""

    ref: TextRef
    paragraph: Paragraph
    start: int
    end: int
    notes: bool = False


def issue_texts(issue: Issue) -> Iterator[Stretch]:
    """Every text: by pages, then what stands on none."""
    seen: set[str] = set()
    for page in (*issue.pages, *issue.masters):
        yield from _page_owners(issue, page, seen)
    for article in issue.articles:
        yield from _article(article, seen)
    for photo in issue.photos:
        yield from _photo(issue, photo.id, seen)


def story_texts(state: State) -> Iterator[Stretch]:
    """The article, photo or label in which the caret stands: all of its texts."""
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return
    ref, issue = selection.head.ref, state.issue
    article = issue.article(ArticleId(ref.owner))
    if article is not None:
        yield from _article(article, set())
    elif ref.part in PHOTO_PARTS:
        yield from _photo(issue, PhotoId(ref.owner), set())
    else:
        yield from _text(issue, ref.owner, ref.part)


def selected_texts(state: State) -> Iterator[Stretch]:
    """The selected characters."""
    selection = state.selection
    if not isinstance(selection, TextSelection) or selection.empty:
        return
    yield from _between(state.issue, *selection.span)


def page_texts(issue: Issue, page: Page, layout: PageLayout) -> Iterator[Stretch]:
    """What is set on a page: of a story that runs on only this page's part."""
    lines = PageText(layout.display)
    ends: dict[tuple[str, Part], tuple[TextPoint, TextPoint]] = {}
    for line in lines.lines:
        first, last = TextPoint(line.ref, line.start), TextPoint(line.ref, line.end)
        low, high = ends.get((line.ref.owner, line.ref.part), (first, last))
        ends[line.ref.owner, line.ref.part] = min(low, first), max(high, last)
    for owner in _page_owners(issue, page, set()):
        if owner.ref.part is Part.LABEL:
            yield owner
    for first, last in ends.values():
        if first.ref.part is not Part.LABEL:
            yield from _between(issue, first, last)


def _page_owners(issue: Issue, page: Page, seen: set[str]) -> Iterator[Stretch]:
    for frame in leaves(page.frames):
        match frame:
            case LabelFrame():
                yield from _text(issue, frame.box.id, Part.LABEL)
            case TitleFrame(_, article) | TextFrame(_, article) if article is not None:
                found = issue.article(article)
                if found is not None:
                    yield from _article(found, seen)
            case PhotoFrame(_, photo) | CaptionFrame(_, photo) if photo is not None:
                yield from _photo(issue, photo, seen)
            case _:
                pass


def _article(article: Article, seen: set[str]) -> Iterator[Stretch]:
    if article.id in seen:
        return
    seen.add(article.id)
    for part in ARTICLE_PARTS:
        for number, paragraph in enumerate(article.paragraphs(part)):
            yield _whole(TextRef(article.id, part, number), paragraph)
    if article.notes:
        notes = Paragraph(article.notes)
        yield Stretch(TextRef(article.id, Part.BODY), notes, 0, len(notes.text), notes=True)


def _photo(issue: Issue, photo: PhotoId, seen: set[str]) -> Iterator[Stretch]:
    if photo not in seen:
        seen.add(photo)
        for part in PHOTO_PARTS:
            yield from _text(issue, photo, part)


def _text(issue: Issue, owner: str, part: Part) -> Iterator[Stretch]:
    for number, paragraph in enumerate(paragraphs_of(issue, owner, part) or ()):
        yield _whole(TextRef(owner, part, number), paragraph)


def _between(issue: Issue, first: TextPoint, last: TextPoint) -> Iterator[Stretch]:
    owner, part = first.ref.owner, first.ref.part
    paragraphs = paragraphs_of(issue, owner, part) or ()
    for number in range(first.ref.paragraph, min(last.ref.paragraph + 1, len(paragraphs))):
        paragraph, ref = paragraphs[number], TextRef(owner, part, number)
        start = first.offset if ref == first.ref else 0
        end = last.offset if ref == last.ref else len(paragraph.text)
        yield Stretch(ref, paragraph, start, end)


def _whole(ref: TextRef, paragraph: Paragraph) -> Stretch:
    return Stretch(ref, paragraph, 0, len(paragraph.text))
