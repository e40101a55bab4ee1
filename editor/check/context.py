"""What checks may look at besides the pages: the issue, files and fonts; how sentences name it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from editor.edit.tree import walk
from editor.fonts.library import FontLibrary
from editor.layout.chains import Chain, chains_of
from editor.model.article import Article
from editor.model.issue import Issue
from editor.model.output import Level, OutputProfile
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.place import Part
from editor.model.style import ParagraphStyle
from editor.model.text import Paragraph
from editor.pictures.picturefile import Probe
from editor.values.ids import ArticleId, FrameId, PageId
from editor.values.language import Words

LONGEST = 20
"""Characters of a headline that a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What lies outside the issue. Whoever asks knows nothing of a file for which the answer is
    None or empty.

    ``probe`` tells what a photo's file is, ``fingerprint`` the SHA-256 of its bytes as it lies
    there now, ``fault`` why it cannot be shown. ``fonts`` are those at hand; ``icc`` says why a
    colour profile cannot be used.
    """

    probe: Callable[[Photo], Probe | None] = lambda _: None
    fingerprint: Callable[[Photo], str] = lambda _: ""
    fault: Callable[[Photo], Words | None] = lambda _: None
    fonts: FontLibrary | None = None
    icc: Callable[[str], Words | None] = lambda _: None


NO_SOURCES = Sources()


@dataclass(frozen=True, slots=True)
class Context:
    """The issue under check, the page or master of each of its frames, the chains of frames that
    cross from page to page, and articles and photos by id."""

    issue: Issue
    pages: dict[FrameId, Page] = field(default_factory=dict)
    crossing: tuple[Chain, ...] = ()
    owners: dict[str, Article | Photo] = field(default_factory=dict)
    sources: Sources = NO_SOURCES
    _styles: dict[str, ParagraphStyle | None] = field(default_factory=dict)

    @classmethod
    def of(cls, issue: Issue, sources: Sources = NO_SOURCES) -> "Context":
        """The context of an issue."""
        pages = (*issue.masters, *issue.pages)
        frames = ((frame.box.id, page) for page in pages for frame in walk(page.frames))
        chains = chains_of(issue.pages)
        crossing = (each for each in chains if len({link.page.id for link in each.links}) > 1)
        owners: dict[str, Article | Photo] = {photo.id: photo for photo in issue.photos}
        owners.update((article.id, article) for article in issue.articles)
        return cls(issue, dict(frames), tuple(crossing), owners, sources)

    @property
    def profile(self) -> OutputProfile:
        """How the issue is printed."""
        return self.issue.profile

    @property
    def level(self) -> Level:
        """The kind of PDF that the profile asks for."""
        return self.profile.kind

    def paragraph_style(self, name: str) -> ParagraphStyle | None:
        """The style with all that it inherits, looked up once; None when there is none."""
        if name not in self._styles:
            self._styles[name] = self.issue.styles.paragraph_style(name)
        return self._styles[name]

    def paragraphs(self, owner: str, part: Part) -> tuple[Paragraph, ...]:
        """The paragraphs of a text of an article or photo; none when there is no such text."""
        match self.owners.get(owner):
            case Article() as article if part not in (Part.CAPTION, Part.CREDIT, Part.LABEL):
                return article.paragraphs(part)
            case Photo(caption=caption) if part is Part.CAPTION:
                return (caption,)
            case Photo(credit=credit) if part is Part.CREDIT:
                return (credit,)
            case _:
                return ()

    def page_words(self, page_id: PageId) -> Words:
        """第1版 / Page 1."""
        page = self.issue.page(page_id)
        number = "?" if page is None else page.number
        chinese = f"第{number}版" if number.isdigit() else f"{number}版"
        return Words(chinese, f"Page {number}")

    def article_words(self, article_id: ArticleId | None) -> Words:
        """《标题》 / “title”."""
        article = self.issue.article(article_id)
        title = "" if article is None else article.title.strip()
        if not title:
            return Words("无题稿件", "an untitled article")
        short = title if len(title) <= LONGEST else title[:LONGEST] + "…"
        return Words(f"《{short}》", f"“{short}”")


def on_page(place: Words, zh: str, en: str) -> Words:
    """A sentence that begins with its page."""
    return Words(f"{place.zh}：{zh}", f"{place.en}: {en}")
