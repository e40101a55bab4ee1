"""The layout of an issue's pages, remembered: the one door to this room."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace

from editor.compose.paragraph import Typesetter
from editor.display.items import DisplayList, FrameItems, Group, Item
from editor.fonts.library import FontLibrary
from editor.layout.caption import caption_depth
from editor.layout.chains import Chain, chains_of
from editor.layout.fittable import Block, FitTable, Story, fit_table
from editor.layout.frames import FrameLayout, FrameWork
from editor.layout.headfit import HeadShape, head_shapes, head_style
from editor.layout.looks import Looks
from editor.layout.memo import Memo
from editor.layout.places import Place, Surroundings
from editor.layout.report import Capacity, Fact, PageLayout, StoryFit
from editor.layout.setting import Setter
from editor.layout.story import StoryLayout, capacity, lay_story, story_key
from editor.layout.title import title_depth
from editor.model.article import Article
from editor.model.frame import (
    CaptionFrame,
    Direction,
    Frame,
    PhotoFrame,
    TextFrame,
    TitleFrame,
    leaves,
)
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.rotating import reach_of, rotation_of
from editor.model.shown import inherited, whole
from editor.model.style import ResolvedStyle
from editor.model.text import Paragraph
from editor.values.ids import ArticleId, FrameId, PageId

STORIES, FRAMES = 120, 800
"""Stories and frames per generation that are kept laid out, beside twice those of the issue: an
older state that is undone to is found again, a long issue is never laid out over and over."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The frames of a story, what they offer, and its body as its styles have it."""

    chain: Chain
    places: tuple[Place, ...]
    story: Story


@dataclass(frozen=True, slots=True)
class Last:
    """What was last asked for of a page, and whether its photos could be shown."""

    issue: Issue
    photos: tuple[Photo, ...]
    states: tuple[str, ...]
    layout: PageLayout


class Engine:
    """Lays out pages and stories; the same values give the same results, from memory.

    ``photo_state`` tells whether a photo's file can be shown: ``""``, ``missing``, ``broken``.
    One engine serves one open issue; it is not safe to share between threads.
    """

    def __init__(
        self, fonts: FontLibrary, photo_state: Callable[[Photo], str] = lambda _: ""
    ) -> None:
        self.fonts = fonts
        self.setter = Setter(Typesetter(fonts))
        self.photo_state = photo_state
        self._looks: Looks | None = None
        self._pages: tuple[Page, ...] = ()
        self._by_frame: dict[FrameId, Chain] = {}
        self._by_article: dict[ArticleId, Chain] = {}
        self._stories: Memo[StoryLayout] = Memo(STORIES)
        self._frames: Memo[FrameLayout] = Memo(FRAMES)
        self._empties: Memo[Capacity] = Memo(STORIES)
        self._last: dict[PageId, Last] = {}

    def page(self, issue: Issue, page_id: PageId) -> PageLayout:
        """What a page or master shows, with the frames of its masters and without those of hidden
        layers. Raises KeyError for a page that is not in the issue."""
        known = self._last.get(page_id)
        if known is not None and known.issue is issue and known.states == self._states(known):
            return known.layout
        page = issue.page(page_id)
        if page is None:
            raise KeyError(page_id)
        photos = tuple(_photos_of(issue, page))
        last = Last(issue, photos, tuple(map(self.photo_state, photos)), self._lay(issue, page))
        self._last[page_id] = last
        return last.layout

    def _states(self, last: "Last") -> tuple[str, ...]:
        return tuple(map(self.photo_state, last.photos))

    def _lay(self, issue: Issue, page: Page) -> PageLayout:
        looks = self._look_up(issue)
        self._chain_up(issue)
        work = FrameWork(issue, page, looks, self.setter, self.photo_state)
        stories = self._stories_on(issue, page, looks)
        frames, facts = [], list[Fact]()
        fits: dict[ArticleId, StoryFit] = {}
        for frame in leaves(whole(issue, page).frames):
            items: tuple[Item, ...] = ()
            if isinstance(frame, TextFrame):
                story = stories.get(frame.box.id)
                if story is None:
                    facts += self._empty(issue, frame.box.id, looks)
                else:
                    items = story.items.get(frame.box.id, ())
                    facts += story.facts.get(frame.box.id, ())
                    fits[story.fit.article] = story.fit
            key, make = work.layout(frame)
            laid = self._frames.get(key, make)
            facts += laid.facts
            shown = (*laid.items, *items) if laid.items and items else laid.items or items
            frames.append(FrameItems(frame.box.id, reach_of(frame.box), _turned(frame, shown)))
        display = DisplayList(page.id, page.grid.trim, page.grid.bleed, tuple(frames))
        return PageLayout(page.id, display, (*fits.values(), *_once(facts)))

    def story(self, issue: Issue, article_id: ArticleId) -> StoryFit | None:
        """How a placed story fits, None when it is on no page."""
        looks = self._look_up(issue)
        self._chain_up(issue)
        chain = self._by_article.get(article_id)
        if chain is None:
            return None
        story = self._story(issue, chain.links[0].frame.box.id, looks)
        return story.fit if story is not None else None

    def standing(self, issue: Issue, article_id: ArticleId) -> Standing | None:
        """Where a placed story stands and how it looks without any fitting; None when it is on
        no page."""
        looks = self._look_up(issue)
        self._chain_up(issue)
        chain = self._by_article.get(article_id)
        article = issue.article(article_id)
        if chain is None or article is None:
            return None
        places = self._places(issue, chain, looks)
        vertical = chain.links[0].frame.direction is Direction.VERTICAL
        story = Story(article.body, looks, places[0].grid, vertical)
        return Standing(chain, places, story)

    def fit_table(
        self, issue: Issue, article: Article, grid: PageGrid, blocks: tuple[Block, ...]
    ) -> FitTable:
        """Every height at which an article's body closes exactly in some blocks of a grid."""
        return fit_table(Story(article.body, self._look_up(issue), grid), blocks, self.setter)

    def head_shapes(
        self,
        issue: Issue,
        paragraph: Paragraph,
        lengths: Iterable[float],
        *,
        vertical: bool = False,
    ) -> tuple[HeadShape, ...]:
        """How a headline would be set in its style in lines of each of some lengths in points
        (vertical: in columns of such heights), as deep as that takes."""
        looks = self._look_up(issue)
        style = head_style(looks.paragraph(paragraph.style))
        head = self.setter.headline(paragraph, style, looks, vertical=vertical)
        return head_shapes(head, style, lengths)

    def title_depth(self, issue: Issue, frame: TitleFrame, article: Article) -> float:
        """How many points deep (vertical: wide) an article's title would be in lines as long as
        a frame; 0 without a title."""
        return title_depth(frame, article, self._look_up(issue), self.setter)

    def body_styles(self, issue: Issue, article: Article) -> tuple[ResolvedStyle, ...]:
        """The styles of a story's body, each once, but those of subheads."""
        looks = self._look_up(issue)
        names = dict.fromkeys(each.style for each in article.body)
        styles = (looks.paragraph(name) for name in names)
        return tuple(style for style in styles if not style.takes_lines)

    def caption_depth(self, issue: Issue, frame: CaptionFrame, photo: Photo) -> float:
        """How many points deep a photo's caption would be in lines as long as a frame; 0 without
        words."""
        return caption_depth(frame, photo, self._look_up(issue), self.setter)

    def _look_up(self, issue: Issue) -> Looks:
        looks, palette = self._looks, issue.palette
        if looks is None or looks.sheet != issue.styles or looks.swatches != palette:
            looks = self._looks = Looks(issue.styles, palette)
        return looks

    def _chain_up(self, issue: Issue) -> None:
        if issue.pages is self._pages:
            return
        self._pages = issue.pages
        chains = chains_of(issue.pages)
        self._by_frame = {link.frame.box.id: chain for chain in chains for link in chain.links}
        self._by_article = {}
        frames = sum(len(page.frames) for page in issue.pages)
        self._stories.hold(STORIES + 2 * len(chains))
        self._frames.hold(FRAMES + 2 * frames)
        for chain in chains:
            if chain.article is not None:
                self._by_article.setdefault(chain.article, chain)

    def _stories_on(self, issue: Issue, page: Page, looks: Looks) -> dict[FrameId, StoryLayout]:
        """The stories of a page by all of their frames, each asked for once."""
        found: dict[FrameId, StoryLayout] = {}
        for frame in leaves(page.frames):
            if isinstance(frame, TextFrame) and frame.box.id not in found:
                story = self._story(issue, frame.box.id, looks)
                if story is not None:
                    found.update(dict.fromkeys(story.fit.frames, story))
        return found

    def _story(self, issue: Issue, frame: FrameId, looks: Looks) -> StoryLayout | None:
        chain = self._by_frame.get(frame)
        article = issue.article(chain.article) if chain is not None else None
        if chain is None or article is None:
            return None
        looks = looks.fitted(article.fitting)
        places = self._places(issue, chain, looks)
        key: Hashable = story_key(article, places, looks)
        return self._stories.get(key, lambda: lay_story(article, chain, places, looks, self.setter))

    def _empty(self, issue: Issue, frame: FrameId, looks: Looks) -> tuple[Capacity, ...]:
        """What a frame of a chain without a story holds."""
        chain = self._by_frame.get(frame)
        if chain is None:
            return ()
        alone = (link for link in chain.links if link.frame.box.id == frame)
        (place,) = self._places(issue, replace(chain, links=(next(alone),)), looks)
        return (self._empties.get((frame, place), lambda: capacity(place, frame)),)

    def _places(self, issue: Issue, chain: Chain, looks: Looks) -> tuple[Place, ...]:
        work = FrameWork(issue, chain.links[0].page, looks, self.setter, self.photo_state)

        def around(page: Page) -> tuple[Frame, ...]:
            return (*inherited(issue, page), *page.frames)

        return Surroundings(work.inner, work.wrap, issue.info, around).places(chain)


def _photos_of(issue: Issue, page: Page) -> Iterator[Photo]:
    shown = leaves((*inherited(issue, page), *page.frames))
    frames = (each for each in shown if isinstance(each, PhotoFrame))
    found = (issue.photo(frame.photo) for frame in frames)
    return (photo for photo in found if photo is not None)


def _turned(frame: Frame, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """What a frame shows, laid out upright, as it lies on the page."""
    if not (items and frame.box.rotation):
        return items
    return (Group(items, rotation_of(frame.box)),)


def _once(facts: Iterable[Fact]) -> list[Fact]:
    return list(dict.fromkeys(facts))
