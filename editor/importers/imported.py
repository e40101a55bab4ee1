"""From a manuscript to what is brought into an issue: an article and photos, cleaned."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from editor.importers.captions import captioned
from editor.importers.cleaning import ALL_RULES, cleaned
from editor.importers.draft import BLANKS
from editor.importers.manuscript import HEADLINE, Manuscript, Picture
from editor.importers.roles import Recognised, headline_by_size, plain_article, recognised
from editor.model.article import Article
from editor.model.text import Paragraph
from editor.values.ids import ArticleId, new_id
from editor.values.language import Words

ROLES, TITLE_FROM_FILE = "roles", "filename"
"""The choices that are no rules of cleaning: to tell the parts of an article, and to take the
file's name for its headline where it has none."""
CHOICES = {
    ROLES: Words("识别标题、署名、电头、小标题", "Tell title, byline, dateline and subheads"),
    TITLE_FROM_FILE: Words("没有标题时用文件名", "Take the file's name where there is no headline"),
}
DEFAULTS = ALL_RULES | {ROLES}
"""The rules and choices that hold as long as nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class ImportedPhoto:
    """A picture to become a photo, with its caption and credit."""

    picture: Picture
    caption: Paragraph
    credit: Paragraph


@dataclass(frozen=True, slots=True)
class Imported:
    """What one file brings, and what was said of it: left out, cleaned, recognised."""

    articles: tuple[Article, ...]
    photos: tuple[ImportedPhoto, ...] = ()
    notes: tuple[Words, ...] = ()


def imported(
    manuscript: Manuscript, file_name: str = "", rules: Collection[str] = DEFAULTS
) -> Imported:
    """The article and the photos of a manuscript; ``file_name`` is the one without its ending."""
    sized = headline_by_size(manuscript.paragraphs, manuscript.sizes)
    rest, pictures = captioned(sized, manuscript.pictures)
    paragraphs, notes = cleaned(rest, rules)
    found = _recognised(paragraphs, rules)
    article = found.article
    if TITLE_FROM_FILE in rules and not article.headline.text and file_name:
        article = replace(article, headline=Paragraph(file_name, HEADLINE))
    photos = tuple(
        ImportedPhoto(each.picture, _clean(each.caption, rules), _clean(each.credit, rules))
        for each in pictures
    )
    told = (*manuscript.notes, *notes, *_dropped(found.dropped))
    return Imported((article,) if _has_text(article) else (), photos, told)


def _recognised(paragraphs: tuple[Paragraph, ...], rules: Collection[str]) -> Recognised:
    key = ArticleId(new_id("a"))
    return recognised(key, paragraphs) if ROLES in rules else plain_article(key, paragraphs)


def _clean(paragraph: Paragraph, rules: Collection[str]) -> Paragraph:
    """A caption in one paragraph, whatever the rules make of it."""
    marked = replace(paragraph, style=HEADLINE)
    made, _ = cleaned((marked,), [name for name in rules if name != "empty"])
    return replace(made[0], style=paragraph.style)


def _has_text(article: Article) -> bool:
    head = (article.kicker, article.headline, article.deck, article.byline)
    return any(each.text.strip(BLANKS + "\n") for each in (*head, *article.body))


def _dropped(signs: str) -> tuple[Words, ...]:
    if not signs:
        return ()
    shown = "".join(signs.split())
    return (Words(f"标记部分的文字已去掉：{shown}", f"What marked the parts was removed: {shown}"),)
