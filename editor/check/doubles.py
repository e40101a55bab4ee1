"""Checks of what stands in the issue twice: articles and photos."""

from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.model.article import Article
from editor.model.frame import Frame, PhotoFrame, TextFrame, leaves
from editor.model.page import Page
from editor.values.ids import ArticleId

LONG = 60
"""Characters: shorter texts may well be the same."""


def repeated_articles(context: Context) -> Iterator[Finding]:
    """Articles whose body begins in more than one place, or is that of another article, told at
    every place but the first."""
    placed: set[ArticleId] = set()
    bodies: dict[tuple[str, ...], ArticleId] = {}
    for page, frame in _heads(context):
        article = context.owners.get(frame.article or "")
        if not isinstance(article, Article):
            continue
        name, place = context.article_words(article.id), context.page_words(page.id)
        body = tuple(each.text for each in article.body)
        first = bodies.setdefault(body, article.id)
        if article.id in placed:
            words = on_page(
                place,
                f"{name.zh}在别处已经上版，这里重复了。",
                f"{name.en} is already placed elsewhere and stands here again.",
            )
            yield finding("article.twice", words, page.id, frame.box.id)
        elif first != article.id and sum(map(len, body)) >= LONG:
            other = context.article_words(first)
            words = on_page(
                place,
                f"{name.zh}的正文与已上版的{other.zh}一模一样。",
                f"the text of {name.en} is that of {other.en}, which is placed already.",
            )
            yield finding("article.copy", words, page.id, frame.box.id)
        placed.add(article.id)


def repeated_photos(context: Context) -> Iterator[Finding]:
    """Photos that are shown in more than one place, as one photo or as the same file twice."""
    shown: dict[str, tuple[Page, Frame]] = {}
    for page in context.issue.pages:
        for frame in leaves(page.frames):
            photo = context.issue.photo(frame.photo) if isinstance(frame, PhotoFrame) else None
            if photo is None:
                continue
            key = f"{photo.fingerprint or photo.id}#{photo.page}"
            first = shown.setdefault(key, (page, frame))
            if first[1] is not frame:
                there = context.page_words(first[0].id)
                words = on_page(
                    context.page_words(page.id),
                    f"照片“{photo.file}”在{there.zh}已经用过。",
                    f"the photo “{photo.file}” is shown already on {there.en.lower()}.",
                )
                yield finding("photo.twice", words, page.id, frame.box.id)


def _heads(context: Context) -> Iterator[tuple[Page, TextFrame]]:
    for page in context.issue.pages:
        for frame in leaves(page.frames):
            if isinstance(frame, TextFrame) and frame.follows is None:
                yield page, frame
