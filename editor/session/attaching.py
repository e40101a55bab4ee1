"""The photos that come with an article (配图): given to it, and taken from it."""

from editor.edit.articles import AttachPhotos
from editor.edit.edit import Edit
from editor.model.issue import Issue
from editor.values.ids import ArticleId, PhotoId


def attached(issue: Issue, article: ArticleId, photos: tuple[PhotoId, ...]) -> Edit | None:
    """Photos given to an article behind those that it has; None when it has them all."""
    found = issue.article(article)
    known = [key for key in photos if issue.photo(key) is not None]
    if found is None or set(known) <= set(found.photos):
        return None
    return AttachPhotos(article, tuple(dict.fromkeys((*found.photos, *known))))


def detached(issue: Issue, article: ArticleId) -> Edit | None:
    """All photos taken from an article; None when it has none."""
    found = issue.article(article)
    return AttachPhotos(article, ()) if found is not None and found.photos else None
