"""A page with named slots, and how stories and photos fill it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from editor.model.article import Article, ArticleState
from editor.model.color import Swatch
from editor.model.frame import (
    CaptionFrame,
    Frame,
    GroupFrame,
    PhotoFrame,
    TextFrame,
    TitleFrame,
    leaves,
    with_box,
)
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import StyleSheet
from editor.model.text import Paragraph, Span
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId, new_id
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Template:
    """A page whose frames hold the names of slots where others hold articles and photos.

    ``name`` is unique among templates, ``format`` the name of a PageFormat, empty for another
    size. ``masters`` are the page's master and those that it is based on; ``styles`` and
    ``swatches`` are what page and masters use of those beside the usual ones, ``photos`` what the
    masters show, and ``pictures`` the folder in which the files of these lie.
    """

    name: str
    title: Words
    format: str
    page: Page
    masters: tuple[Page, ...] = ()
    styles: StyleSheet = field(default_factory=StyleSheet)
    swatches: tuple[Swatch, ...] = ()
    photos: tuple[Photo, ...] = ()
    pictures: Path = field(default=Path(), compare=False)

    @property
    def story_slots(self) -> tuple[str, ...]:
        """The slots that want an article, in the order of the page."""
        frames = leaves(self.page.frames)
        names = (each.article for each in frames if isinstance(each, TextFrame | TitleFrame))
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def photo_slots(self) -> tuple[str, ...]:
        """The slots that want a photo, in the order of the page."""
        frames = leaves(self.page.frames)
        names = (each.photo for each in frames if isinstance(each, PhotoFrame | CaptionFrame))
        return tuple(dict.fromkeys(name for name in names if name))


def page_from(
    template: Template, page_id: PageId, number: str, slots: Mapping[str, ArticleId | PhotoId]
) -> Page:
    """The template as a page of its own, with new frame ids; a slot not named stays empty."""
    ids = _new_ids(template.page.frames)
    frames = tuple(_filled(frame, ids, slots) for frame in template.page.frames)
    return replace(template.page, id=page_id, number=number, frames=frames)


def started_page(template: Template, number: str) -> tuple[Page, tuple[Article, ...]]:
    """A page from a template, and for every story it has room for an article with words that
    say where to write."""
    bodies = {each.article for each in leaves(template.page.frames) if isinstance(each, TextFrame)}
    articles = {
        slot: _placeholder(rank, body=slot in bodies)
        for rank, slot in enumerate(template.story_slots)
    }
    slots: dict[str, ArticleId | PhotoId] = {slot: each.id for slot, each in articles.items()}
    page = page_from(template, PageId(new_id("p")), number, slots)
    return page, tuple(articles.values())


RANKS = ("头条", "二条", "三条", "四条", "五条", "六条", "七条", "八条")


def _placeholder(rank: int, *, body: bool) -> Article:
    name = RANKS[rank] if rank < len(RANKS) else f"第{rank + 1}条"
    words = Paragraph(f"本刊讯　{name}正文写在这里。", "正文", (Span(0, 3, "电头"),))
    return Article(
        ArticleId(new_id("a")),
        headline=Paragraph(f"{name}标题", "主题"),
        body=(words if body else Paragraph(),),
        state=ArticleState.DRAFT,
    )


def _new_ids(frames: tuple[Frame, ...]) -> dict[FrameId, FrameId]:
    ids: dict[FrameId, FrameId] = {}
    for frame in frames:
        ids[frame.box.id] = FrameId(new_id("f"))
        if isinstance(frame, GroupFrame):
            ids.update(_new_ids(frame.frames))
    return ids


def _filled(
    frame: Frame, ids: Mapping[FrameId, FrameId], slots: Mapping[str, ArticleId | PhotoId]
) -> Frame:
    frame = with_box(frame, replace(frame.box, id=ids[frame.box.id]))
    match frame:
        case TextFrame(article=article, follows=follows):
            before = ids.get(follows) if follows is not None else None
            return replace(frame, article=_story(article, slots), follows=before)
        case TitleFrame(article=article):
            return replace(frame, article=_story(article, slots))
        case PhotoFrame(photo=photo) | CaptionFrame(photo=photo):
            found = slots.get(photo or "")
            return replace(frame, photo=None if found is None else PhotoId(found))
        case GroupFrame(frames=frames):
            return replace(frame, frames=tuple(_filled(each, ids, slots) for each in frames))
        case _:
            return frame


def _story(name: str | None, slots: Mapping[str, ArticleId | PhotoId]) -> ArticleId | None:
    found = slots.get(name or "")
    return None if found is None else ArticleId(found)
