"""What stands on a page, by the headlines of its articles. Imports no Qt."""

from collections.abc import Iterator

from editor.model.frame import TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.values.ids import ArticleId


def headlines(issue: Issue, page: Page) -> tuple[str, ...]:
    """The headlines of the articles that begin on a page, those highest up first."""
    found: dict[ArticleId, None] = {}
    for frame in sorted(_stories(page), key=lambda frame: (frame.box.rect.y, frame.box.rect.x)):
        if frame.article is not None:
            found.setdefault(frame.article)
    articles = (issue.article(key) for key in found)
    return tuple(article.title for article in articles if article is not None)


def _stories(page: Page) -> Iterator[TextFrame | TitleFrame]:
    for frame in leaves(page.frames):
        if isinstance(frame, TitleFrame) or (isinstance(frame, TextFrame) and not frame.follows):
            yield frame
