"""Where texts lie: the paragraphs of an article's part, a photo's caption or a label, by owner."""

from dataclasses import replace

from editor.model.frame import LabelFrame
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.model.update import with_item
from editor.values.ids import ArticleId, FrameId, PhotoId

MANY = (Part.BODY, Part.LABEL)
"""Parts of several paragraphs; all others are one paragraph with forced line breaks."""


def paragraphs_of(issue: Issue, owner: str, part: Part) -> tuple[Paragraph, ...] | None:
    """The paragraphs of one text; None when its owner is gone or has no such part."""
    match part:
        case Part.CAPTION | Part.CREDIT:
            photo = issue.photo(PhotoId(owner))
            if photo is None:
                return None
            return (photo.caption if part is Part.CAPTION else photo.credit,)
        case Part.LABEL:
            found = _label(issue, owner)
            return None if found is None else found[1].text
        case _:
            article = issue.article(ArticleId(owner))
            return None if article is None else article.paragraphs(part)


def with_paragraphs(
    issue: Issue, owner: str, part: Part, paragraphs: tuple[Paragraph, ...]
) -> Issue:
    """The issue with the paragraphs of one text replaced. Raises KeyError without its owner."""
    match part:
        case Part.CAPTION | Part.CREDIT:
            photo = issue.photo(PhotoId(owner))
            if photo is None:
                raise KeyError(owner)
            text = paragraphs[0]
            caption = part is Part.CAPTION
            new = replace(photo, caption=text) if caption else replace(photo, credit=text)
            return replace(issue, photos=with_item(issue.photos, new))
        case Part.LABEL:
            return _with_label(issue, owner, paragraphs)
        case _:
            article = issue.article(ArticleId(owner))
            if article is None:
                raise KeyError(owner)
            changed = article.with_paragraphs(part, paragraphs)
            return replace(issue, articles=with_item(issue.articles, changed))


def _with_label(issue: Issue, owner: str, paragraphs: tuple[Paragraph, ...]) -> Issue:
    found = _label(issue, owner)
    if found is None:
        raise KeyError(owner)
    page, label = found
    page = page.with_frame(replace(label, text=paragraphs))
    return issue.with_page(page)


def _label(issue: Issue, owner: str) -> tuple[Page, LabelFrame] | None:
    match issue.find_frame(FrameId(owner)):
        case (page, LabelFrame() as label):
            return page, label
        case _:
            return None
