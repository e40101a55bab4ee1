"""上一期为底: the next issue has the pages, masters and styles of the last one, not its news."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from editor.fonts.library import FontLibrary
from editor.model.article import Article
from editor.model.frame import (
    CaptionFrame,
    Frame,
    GroupFrame,
    PhotoFrame,
    TextFrame,
    TitleFrame,
    leaves,
)
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page, PageState
from editor.model.text import Paragraph
from editor.session.session import Session
from editor.store.names import PHOTO_FOLDER
from editor.store.project import create_project, files_beside
from editor.values.geometry import Rect
from editor.values.ids import ArticleId, PhotoId
from editor.values.progress import Progress, unheard


@dataclass(frozen=True, slots=True)
class NextIssue:
    """What the next issue is to have: its number, serial and date, and what it keeps."""

    info: IssueInfo
    articles: bool = False
    photos: bool = False


def advanced(info: IssueInfo, days: int) -> IssueInfo:
    """The number, serial and date of the issue after ``days``; numbers begin anew with a year."""
    date = info.date + datetime.timedelta(days=days)
    number = info.number + 1 if date.year == info.date.year else 1
    return replace(info, number=number, serial=info.serial + 1, date=date)


def next_issue(last: Issue, plan: NextIssue) -> Issue:
    """The next issue. What is locked or on a master is furniture: its texts and pictures stay, and
    frames keep their articles, which are empty until news come."""
    fixed = _fixed(last)
    pages = tuple(_fresh(page, plan) for page in last.pages)
    placed = {
        frame.article
        for page in (*pages, *last.masters)
        for frame in leaves(page.frames)
        if isinstance(frame, TextFrame | TitleFrame)
    }
    articles = (
        each if plan.articles or each.id in fixed else emptied(each)
        for each in last.articles
        if plan.articles or each.id in placed
    )
    shown = _shown(pages, last.masters)
    photos = tuple(each for each in last.photos if plan.photos or each.id in shown)
    kept = {each.id for each in photos}
    return replace(
        last,
        info=plan.info,
        pages=tuple(_without_captions(page, kept) for page in pages),
        articles=tuple(_with_photos(each, kept) for each in articles),
        photos=photos,
    )


def emptied(article: Article) -> Article:
    """The article without its words; the styles of its parts stay."""
    return Article(
        article.id,
        kicker=Paragraph(style=article.kicker.style),
        headline=Paragraph(style=article.headline.style),
        deck=Paragraph(style=article.deck.style),
        byline=Paragraph(style=article.byline.style),
    )


def start_next(
    last: Session, plan: NextIssue, path: Path, fonts: FontLibrary, progress: Progress = unheard
) -> Session:
    """The next issue in a new folder, with the pictures that it keeps and the publication's own
    colour profiles and assets. How many files are copied is told; what that raises ends it.
    Raises StoreError, and then there is no new folder."""
    issue = next_issue(last.issue, plan)
    kept = {f"{PHOTO_FOLDER}/{each.file}" for each in issue.photos}
    files = {
        name: file
        for name, file in files_beside(last.path).items()
        if name in kept or not name.startswith(f"{PHOTO_FOLDER}/")
    }
    project = create_project(path, issue, others=files, progress=progress)
    return Session(project, issue, fonts)


def _fixed(issue: Issue) -> set[ArticleId | None]:
    """The articles of furniture."""
    frames = [frame for page in issue.masters for frame in leaves(page.frames)]
    frames += [frame for page in issue.pages for frame in leaves(page.frames) if frame.box.locked]
    return {frame.article for frame in frames if isinstance(frame, TextFrame | TitleFrame)}


def _fresh(page: Page, plan: NextIssue) -> Page:
    def fresh(frame: Frame) -> Frame:
        if isinstance(frame, PhotoFrame) and not frame.box.locked and not plan.photos:
            return replace(frame, photo=None, crop=Rect(0, 0, 1, 1))
        return frame

    frames = _each(page.frames, fresh)
    return replace(page, frames=frames, state=PageState.LAYOUT)


def _shown(pages: tuple[Page, ...], masters: tuple[Page, ...]) -> set[PhotoId | None]:
    """The photos of pages and masters, and those whose words are furniture."""
    shared = [frame for page in masters for frame in leaves(page.frames)]
    frames = [frame for page in pages for frame in leaves(page.frames)]
    words = [*shared, *(frame for frame in frames if frame.box.locked)]
    found = {frame.photo for frame in (*shared, *frames) if isinstance(frame, PhotoFrame)}
    return found | {frame.photo for frame in words if isinstance(frame, CaptionFrame)}


def _without_captions(page: Page, kept: set[PhotoId]) -> Page:
    """The page with frames for the captions of photos that stay behind, but not their words."""

    def emptied(frame: Frame) -> Frame:
        if isinstance(frame, CaptionFrame) and frame.photo not in kept:
            return replace(frame, photo=None)
        return frame

    return replace(page, frames=_each(page.frames, emptied))


def _with_photos(article: Article, kept: set[PhotoId]) -> Article:
    """The article with those of its photos that come along."""
    return replace(article, photos=tuple(key for key in article.photos if key in kept))


def _each(frames: tuple[Frame, ...], change: Callable[[Frame], Frame]) -> tuple[Frame, ...]:
    return tuple(
        replace(frame, frames=_each(frame.frames, change))
        if isinstance(frame, GroupFrame)
        else change(frame)
        for frame in frames
    )
