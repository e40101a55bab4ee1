"""The whole issue and how to find things in it."""

import datetime
from dataclasses import dataclass, field, replace

from editor.model.article import Article
from editor.model.color import INK, RICH_BLACK, Swatch
from editor.model.frame import Frame
from editor.model.layer import LAYERS, Layer
from editor.model.output import NEWSPRINT, PROFILES, OutputProfile
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import StyleSheet
from editor.model.update import by_id, with_item
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId


@dataclass(frozen=True, slots=True)
class IssueInfo:
    """刊名, 期号, 总期号, date and the other words of the masthead.

    ``words`` are further named texts for labels: ``{issue.slogan}`` finds ``slogan`` here.
    With ``auto_numbers`` the numbers of pages follow their order when that changes.
    """

    title: str = ""
    number: int = 1
    serial: int = 1
    date: datetime.date = datetime.date(2026, 1, 1)
    words: tuple[tuple[str, str], ...] = ()
    auto_numbers: bool = True


@dataclass(frozen=True, slots=True)
class Issue:
    """One immutable issue: everything that is saved, and nothing else.

    ``profiles`` are the publication's own ways of printing, ``output`` names the chosen one.
    ``masters`` (母版) are pages of furniture that other pages show behind their own frames; no
    page and no master share an id.
    """

    info: IssueInfo = IssueInfo()
    pages: tuple[Page, ...] = ()
    articles: tuple[Article, ...] = ()
    photos: tuple[Photo, ...] = ()
    styles: StyleSheet = field(default_factory=StyleSheet)
    swatches: tuple[Swatch, ...] = (INK,)
    profiles: tuple[OutputProfile, ...] = ()
    output: str = NEWSPRINT.name
    masters: tuple[Page, ...] = ()
    layers: tuple[Layer, ...] = LAYERS

    @property
    def profile(self) -> OutputProfile:
        """How the issue is printed: the chosen profile, newsprint when it is not there."""
        return self.profile_named(self.output) or NEWSPRINT

    def profile_named(self, name: str) -> OutputProfile | None:
        """The publication's own profile of this name, or the one that ships."""
        return next((each for each in (*self.profiles, *PROFILES) if each.name == name), None)

    def printed(self, profile: OutputProfile) -> "Issue":
        """The issue as it is to be laid out when it is printed by another profile, or by its own
        with something changed."""
        if profile == self.profile:
            return self
        others = (each for each in self.profiles if each.name != profile.name)
        return replace(self, profiles=(*others, profile), output=profile.name)

    @property
    def palette(self) -> tuple[Swatch, ...]:
        """The named colours, and the black for large areas as the printer allows it."""
        rich = () if self.swatch(RICH_BLACK) else (Swatch(RICH_BLACK, self.profile.rich_black),)
        return (*self.swatches, *rich)

    def page(self, page_id: PageId) -> Page | None:
        """The page or master with this id."""
        return by_id(self.pages, page_id) or by_id(self.masters, page_id)

    def is_master(self, page_id: PageId | None) -> bool:
        """Whether this is the id of a master."""
        return page_id is not None and by_id(self.masters, page_id) is not None

    def with_page(self, page: Page) -> "Issue":
        """The issue with the page or master of the same id replaced; KeyError without one."""
        if by_id(self.pages, page.id) is None:
            return replace(self, masters=with_item(self.masters, page))
        return replace(self, pages=with_item(self.pages, page))

    def article(self, article_id: ArticleId | None) -> Article | None:
        """The article with this id."""
        return None if article_id is None else by_id(self.articles, article_id)

    def photo(self, photo_id: PhotoId | None) -> Photo | None:
        """The photo with this id."""
        return None if photo_id is None else by_id(self.photos, photo_id)

    def layer(self, name: str) -> Layer | None:
        """The layer of this name."""
        return next((layer for layer in self.layers if layer.name == name), None)

    def swatch(self, name: str) -> Swatch | None:
        """The named colour."""
        return next((swatch for swatch in self.swatches if swatch.name == name), None)

    def find_frame(self, frame_id: FrameId) -> tuple[Page, Frame] | None:
        """The frame with this id and the page or master that it stands on."""
        for page in (*self.pages, *self.masters):
            frame = page.frame(frame_id)
            if frame is not None:
                return page, frame
        return None
