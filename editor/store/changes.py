"""What a save has to write: the parts of an issue that differ from those on the disk."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.model.issue import Issue
from editor.model.output import NEWSPRINT
from editor.model.page import Page
from editor.store.issue_xml import Head
from editor.store.names import ISSUE, OUTPUT, PHOTOS, STYLES, article_file, master_file, page_file
from editor.store.parts import (
    article_bytes,
    head_bytes,
    output_bytes,
    page_bytes,
    photos_bytes,
    styles_bytes,
)
from editor.store.reading import with_lost
from editor.values.ids import ArticleId, PageId

Changes = dict[str, bytes | None]
"""New contents by part; None takes the part away."""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What lies in the folder: the issue as read, the head as listed, and the broken parts.

    Without an issue everything is written.
    """

    head: Head
    issue: Issue | None = None
    broken: frozenset[str] = frozenset()


def head_of(issue: Issue, disk: OnDisk) -> Head:
    """The head to write: the issue's own parts, and the broken ones where they were."""
    pages = tuple(page.id for page in issue.pages)
    articles = tuple(article.id for article in issue.articles)
    lost_pages = {key for key in disk.head.pages if page_file(key) in disk.broken}
    lost_articles = {key for key in disk.head.articles if article_file(key) in disk.broken}
    all_pages = with_lost(pages, disk.head.pages, lost_pages)
    all_articles = with_lost(articles, disk.head.articles, lost_articles)
    lost_masters = {key for key in disk.head.masters if master_file(key) in disk.broken}
    all_masters = with_lost(
        tuple(master.id for master in issue.masters), disk.head.masters, lost_masters
    )
    return Head(
        issue.info,
        tuple(map(PageId, all_pages)),
        tuple(map(ArticleId, all_articles)),
        tuple(map(PageId, all_masters)),
        issue.layers,
    )


def changes(issue: Issue, disk: OnDisk) -> Changes:
    """The parts to write and to take away. Raises StoreError for what cannot be stored."""
    out: Changes = {}
    head = head_of(issue, disk)
    if disk.issue is None or head != disk.head:
        out[ISSUE] = head_bytes(head, ISSUE)
    out.update(_shared_parts(issue, disk.issue))
    old = disk.issue
    out.update(_pages(issue.pages, old.pages if old else (), page_file))
    out.update(_pages(issue.masters, old.masters if old else (), master_file))
    out.update(_articles(issue, disk.issue))
    return out


def _shared_parts(issue: Issue, old: Issue | None) -> Changes:
    out: Changes = {}
    if old is None or (issue.styles, issue.swatches) != (old.styles, old.swatches):
        out[STYLES] = styles_bytes((issue.styles, issue.swatches), STYLES)
    if old is None or issue.photos != old.photos:
        out[PHOTOS] = photos_bytes(issue.photos, PHOTOS)
    out.update(_output(issue, old))
    return out


def _output(issue: Issue, old: Issue | None) -> Changes:
    """How the issue is printed; nothing on the disk says that it is printed as usual."""
    now, usual = (issue.profiles, issue.output), ((), NEWSPRINT.name)
    if now == ((old.profiles, old.output) if old else usual):
        return {}
    return {OUTPUT: None if now == usual else output_bytes(now, OUTPUT)}


def _pages(
    pages: tuple[Page, ...], old: tuple[Page, ...], file_of: Callable[[str], str]
) -> Changes:
    """Pages, or masters, which are written alike."""
    before = {page.id: page for page in old}
    out: Changes = {}
    for page in pages:
        known = before.pop(page.id, None)
        if page is not known and page != known:
            name = file_of(page.id)
            out[name] = page_bytes(page, name)
    return {**{file_of(key): None for key in before}, **out}


def _articles(issue: Issue, old: Issue | None) -> Changes:
    before = {article.id: article for article in old.articles} if old else {}
    out: Changes = {}
    for article in issue.articles:
        known = before.pop(article.id, None)
        if article is not known and article != known:
            name = article_file(article.id)
            out[name] = article_bytes(article, name)
    return {**{article_file(key): None for key in before}, **out}
