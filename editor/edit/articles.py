"""Editing the list of articles: add, remove and set them, what 适排 did to one, its
photos."""

from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.state import State
from editor.edit.tree import each_leaf
from editor.model.article import Article
from editor.model.fitting import Fitting
from editor.model.frame import Frame, TextFrame, TitleFrame
from editor.model.text import Paragraph
from editor.model.update import with_item, without_id
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words

GONE = Words("这篇稿件已经不在本期里了。", "The article is no longer in the issue.")
TWICE = Words(
    "本期里已经有同一编号的稿件。", "An article with the same id is already in the issue."
)


@dataclass(frozen=True, slots=True)
class AddArticle:
    """A new article, after ``at`` others or at the end of the list."""

    article: Article
    at: int | None = None
    label: ClassVar[Words] = Words("新建稿件", "New article")

    def apply(self, state: State) -> State:
        """The issue with one article more."""
        articles = state.issue.articles
        if state.issue.article(self.article.id) is not None:
            raise EditError(TWICE)
        at = len(articles) if self.at is None else min(max(self.at, 0), len(articles))
        new = (*articles[:at], _writable(self.article), *articles[at:])
        return replace(state, issue=replace(state.issue, articles=new))


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """An article taken out of the issue; the frames that showed it stay, empty."""

    article: ArticleId
    label: ClassVar[Words] = Words("删除稿件", "Delete article")

    def apply(self, state: State) -> State:
        """The issue without it."""
        issue = state.issue
        if issue.article(self.article) is None:
            raise EditError(GONE)
        pages = tuple(each_leaf(page, self._emptied) for page in issue.pages)
        articles = without_id(issue.articles, self.article)
        return replace(state, issue=replace(issue, articles=articles, pages=pages))

    def _emptied(self, frame: Frame) -> Frame:
        if isinstance(frame, TextFrame | TitleFrame) and frame.article == self.article:
            return replace(frame, article=None)
        return frame


@dataclass(frozen=True, slots=True)
class SetArticle:
    """An article replaced by another value of the same id."""

    article: Article
    label: ClassVar[Words] = Words("修改稿件", "Change article")

    def apply(self, state: State) -> State:
        """The issue with the new article in the old one's place."""
        issue = state.issue
        if issue.article(self.article.id) is None:
            raise EditError(GONE)
        articles = with_item(issue.articles, _writable(self.article))
        return replace(state, issue=replace(issue, articles=articles))


@dataclass(frozen=True, slots=True)
class SetFitting:
    """A story's body set with another fitting (适排)."""

    article: ArticleId
    fitting: Fitting
    label: ClassVar[Words] = Words("适排", "Copyfit")

    def apply(self, state: State) -> State:
        """The same text, set in its styles as far as the fitting leaves them."""
        article = state.issue.article(self.article)
        if article is None:
            raise EditError(GONE)
        articles = with_item(state.issue.articles, replace(article, fitting=self.fitting))
        return replace(state, issue=replace(state.issue, articles=articles))


@dataclass(frozen=True, slots=True)
class AttachPhotos:
    """The photos that come with an article (配图), in the order of placing."""

    article: ArticleId
    photos: tuple[PhotoId, ...]
    label: ClassVar[Words] = Words("配给稿件", "Attach photos")

    def apply(self, state: State) -> State:
        """The article with these photos, each once, and none that is not in the issue."""
        article = state.issue.article(self.article)
        if article is None:
            raise EditError(GONE)
        known = (key for key in self.photos if state.issue.photo(key) is not None)
        new = replace(article, photos=tuple(dict.fromkeys(known)))
        return replace(
            state, issue=replace(state.issue, articles=with_item(state.issue.articles, new))
        )


def _writable(article: Article) -> Article:
    """A body always has a paragraph for the caret to stand in."""
    return article if article.body else replace(article, body=(Paragraph(),))
