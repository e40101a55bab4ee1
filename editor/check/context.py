"""What checks may look at besides the pages: the issue, files and fonts; how sentences name it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from editor.edit.tree import walk
from editor.fonts.library import FontLibrary
from editor.model.issue import Issue
from editor.model.output import Level, OutputProfile
from editor.model.page import Page
from editor.model.photo import Photo
from editor.pictures.probe import Probe
from editor.values.ids import ArticleId, FrameId, PageId
from editor.values.language import Words

LONGEST = 20
"""Characters of a headline that a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What lies outside the issue. Whoever asks knows nothing of a file for which the answer is
    None or empty.

    ``probe`` tells what a photo's file is, ``fingerprint`` the SHA-256 of its bytes as it lies
    there now. ``fonts`` are those at hand; ``icc`` says why a colour profile cannot be used.
    """

    probe: Callable[[Photo], Probe | None] = lambda _: None
    fingerprint: Callable[[Photo], str] = lambda _: ""
    fonts: FontLibrary | None = None
    icc: Callable[[str], Words | None] = lambda _: None


NO_SOURCES = Sources()


@dataclass(frozen=True, slots=True)
class Context:
    """The issue under check and where each of its frames stands."""

    issue: Issue
    pages: dict[FrameId, Page] = field(default_factory=dict)
    sources: Sources = NO_SOURCES

    @classmethod
    def of(cls, issue: Issue, sources: Sources = NO_SOURCES) -> "Context":
        """The context of an issue."""
        frames = ((frame.box.id, page) for page in issue.pages for frame in walk(page.frames))
        return cls(issue, dict(frames), sources)

    @property
    def profile(self) -> OutputProfile:
        """How the issue is printed."""
        return self.issue.profile

    @property
    def level(self) -> Level:
        """The kind of PDF that the profile asks for."""
        return self.profile.kind

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
