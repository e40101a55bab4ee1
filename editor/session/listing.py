"""What the library tells of articles and photos, and by what its lists are put in order."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from editor.check.fit import is_over, is_short
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.model.frame import CaptionFrame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.photo import Photo
from editor.session.arrivals import PARTS, is_changed
from editor.values.ids import ArticleId, PhotoId

LAST = 1_000_000
"""The place of what stands on no page, behind all pages."""
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A page on which something stands: how many lie before it, and its number."""

    at: int = LAST
    number: str = ""


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article in the list; ``fit`` is None where it is not set in a text frame."""

    title: str
    count: int
    photos: int
    arrived: datetime.date | None
    changed: bool
    place: Place = NOWHERE
    fit: StoryFit | None = None

    @property
    def waits(self) -> bool:
        """Whether it stands on no page."""
        return self.place == NOWHERE

    @property
    def over(self) -> bool:
        """Whether some of it found no room."""
        return self.fit is not None and is_over(self.fit)

    @property
    def short(self) -> bool:
        """Whether lines stay free."""
        return self.fit is not None and is_short(self.fit)


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """A photo in the list."""

    file: str
    caption: str
    credit: str
    place: Place = NOWHERE
    missing: bool = False

    @property
    def name(self) -> str:
        """Its caption, or its file where it has none."""
        return self.caption or self.file


def article_facts(article: Article, place: Place, fit: StoryFit | None) -> ArticleFacts:
    """What the list tells of an article."""
    return ArticleFacts(
        article.title,
        article.character_count,
        len(article.photos),
        article.arrived,
        is_changed(article),
        place,
        fit,
    )


def photo_facts(photo: Photo, place: Place, *, missing: bool) -> PhotoFacts:
    """What the list tells of a photo."""
    caption, credit = photo.caption.text.strip(), photo.credit.text.strip()
    return PhotoFacts(photo.file, caption, credit, place, missing)


def places_of_articles(issue: Issue) -> dict[ArticleId, Place]:
    """The page on which each placed article begins, its text before its title."""
    titles: dict[ArticleId, Place] = {}
    texts: dict[ArticleId, Place] = {}
    for at, page in enumerate(issue.pages):
        for frame in leaves(page.frames):
            if isinstance(frame, TitleFrame) and frame.article is not None:
                titles.setdefault(frame.article, Place(at, page.number))
            elif isinstance(frame, TextFrame) and not frame.follows and frame.article is not None:
                texts.setdefault(frame.article, Place(at, page.number))
    return titles | texts


def places_of_photos(issue: Issue) -> dict[PhotoId, Place]:
    """The first page on which each placed photo, or its caption, stands."""
    found: dict[PhotoId, Place] = {}
    for at, page in enumerate(issue.pages):
        for frame in leaves(page.frames):
            if isinstance(frame, PhotoFrame | CaptionFrame) and frame.photo is not None:
                found.setdefault(frame.photo, Place(at, page.number))
    return found


def words_of(article: Article) -> str:
    """All words of an article in small letters, in which it is searched."""
    texts = (each.text for part in PARTS for each in article.paragraphs(part))
    return "\n".join((*texts, article.notes)).lower()


def alphabetical(text: str) -> Key:
    """Common Chinese characters by their pinyin, in which GB 2312 has them; what has no text
    last."""
    return (not text, text.lower().encode("gb18030", "replace"))


def _urgency(facts: ArticleFacts) -> Key:
    """Stories that are too long first, then too short, then those that fit, then those that
    wait; in each those that were changed first."""
    fit = facts.fit
    rank = 4 if facts.waits else 0 if facts.over else 1 if facts.short else 2 if fit else 3
    amount = (fit.over_lines, fit.over_chars, fit.short_lines) if fit is not None else (0, 0, 0)
    return (rank, *(-each for each in amount), not facts.changed)


ARTICLE_ORDERS: dict[str, Callable[[ArticleFacts], Key]] = {
    "title": lambda facts: alphabetical(facts.title),
    "page": lambda facts: (facts.place.at,),
    "count": lambda facts: (facts.count,),
    "state": _urgency,
    "date": lambda facts: (facts.arrived or datetime.date.min,),
}
"""By what articles are put in order."""
PHOTO_ORDERS: dict[str, Callable[[PhotoFacts], Key]] = {
    "title": lambda facts: alphabetical(facts.name),
    "state": lambda facts: (not facts.missing, facts.place == NOWHERE),
    "page": lambda facts: (facts.place.at,),
    "credit": lambda facts: alphabetical(facts.credit),
    "file": lambda facts: alphabetical(facts.file),
}
"""By what photos are put in order."""
