"""The list of articles: title, page, characters, how the story fills its frames, when it came."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTreeWidgetItem

from editor.check.fit import fit_words, is_over, is_short
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.session.attaching import attached
from editor.session.listing import (
    ARTICLE_ORDERS,
    NOWHERE,
    ArticleFacts,
    Key,
    Place,
    article_facts,
    places_of_articles,
    words_of,
)
from editor.ui.canvas.drops import ARTICLE_MIME, PHOTO_MIME, keys_in, manuscript_files
from editor.ui.desk import Desk
from editor.ui.loading import load_articles
from editor.ui.look import Look
from editor.ui.panels.panel import ID_ROLE
from editor.ui.panels.rows import LibraryTree, changed_ones, id_of
from editor.ui.selected import chosen_article, frame_of_article
from editor.ui.turns import Turns
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words, many

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
UNTITLED = Words("（无标题）", "(untitled)")
WAITING, PLACED = Words("待排", "waiting"), Words("已上版", "placed")
CHANGED = Words("已改", "changed")
PAGE, COUNT, STATE, DATE = 1, 2, 3, 4
"""Columns after the title."""


def state_words(fit: StoryFit | None, placed: bool) -> Words:
    """待排, 已上版, or how the story fills its frames."""
    if fit is None:
        return PLACED if placed else WAITING
    return fit_words(fit)


def fit_color(look: Look, fit: StoryFit | None) -> str:
    """Red for too much, amber for too little, green for just right."""
    theme = look.theme
    if fit is None:
        return theme.muted
    if is_over(fit):
        return theme.red
    return theme.amber if is_short(fit) else theme.green


class ArticleTree(LibraryTree):
    """Articles as rows; double click or Enter goes to the story's frame, or loads the pointer with
    stories that wait. Photos dropped on a row come with its story."""

    mime = ARTICLE_MIME
    menu = (
        "article.load", "article.show", "article.edit", "article.place", "article.continue",
        "article.copyfit", "article.attach_photo", "article.detach_photos", "article.new",
        "article.import", "article.delete",
    )  # fmt: skip
    columns = (
        ("title", Words("标题", "Title")),
        ("page", Words("版", "Pg")),
        ("count", Words("字数", "Chars")),
        ("state", Words("状态", "State")),
        ("date", Words("到稿", "Came in")),
    )
    optional = ("date",)
    giving = "state"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("稿件列表", "List of articles"))
        self.facts: dict[str, ArticleFacts] = {}
        self._articles: tuple[Article, ...] | None = None
        self._by_id: dict[str, Article] = {}
        self._words: dict[str, tuple[Article, str]] = {}
        self.headerItem().setTextAlignment(COUNT, RIGHT)
        self.setAcceptDrops(True)
        self.opened.connect(self._open)
        self._fitting = Turns(lambda: desk.canvas.is_busy, self)
        desk.bridge.changed.connect(self._fitting.stop)
        desk.bridge.changed.connect(self._refresh)
        desk.bridge.selectionChanged.connect(self._follow)
        self._refresh()
        self.show_fits()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take manuscripts of the file manager, and photos of the library."""
        data = event.mimeData()
        wanted = bool(manuscript_files(data)) or data.hasFormat(PHOTO_MIME)
        event.setAccepted(wanted and not self.desk.bridge.session.read_only)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take manuscripts wherever they are dropped, photos on the row of an article."""
        data = event.mimeData()
        photo = data.hasFormat(PHOTO_MIME) and self._article_at(event) is not None
        wanted = photo or bool(manuscript_files(data))
        event.setAccepted(wanted and not self.desk.bridge.session.read_only)

    def dropEvent(self, event: QDropEvent) -> None:
        """Give an article the photos; show what files become, and ask after the drop."""
        data, article = event.mimeData(), self._article_at(event)
        files = manuscript_files(data)
        if files:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self._import(files))
        elif article is not None:
            photos = tuple(PhotoId(key) for key in keys_in(data, PHOTO_MIME))
            edit = attached(self.desk.issue, article, photos)
            if edit is not None and self.desk.bridge.do(edit):
                event.acceptProposedAction()

    @property
    def current(self) -> ArticleId | None:
        """The article of the current row."""
        current = self.current_id()
        return None if current is None else ArticleId(current)

    def keys(self) -> tuple[str, ...]:
        """The articles in the order of the issue."""
        return tuple(article.id for article in self._articles or ())

    def key_of(self, row: str, order: str) -> Key:
        """By what an article is put in an order."""
        return ARTICLE_ORDERS[order](self.facts[row])

    def says(self, row: str, needle: str) -> bool:
        """Whether an article's title, text or notes contain words in small letters."""
        article = self._by_id[row]
        known = self._words.get(row)
        if known is None or known[0] is not article:
            known = self._words[row] = (article, words_of(article))
        return needle in known[1]

    def show_fits(self) -> None:
        """Bring pages and states up to the layout, and the rows into their order, in a while."""
        self._fitting.begin(self._fits())

    def _fits(self) -> Iterator[None]:
        places, session = places_of_articles(self.desk.issue), self.desk.bridge.session
        for key, facts in tuple(self.facts.items()):
            place = places.get(ArticleId(key), NOWHERE)
            fit = session.fit(ArticleId(key)) if place is not NOWHERE else None
            if (facts.place, facts.fit) != (place, fit):
                self.facts[key] = new = replace(facts, place=place, fit=fit)
                self._show_state(self.rows[key], new)
            yield
        self.catch_up()

    def _import(self, files: list[Path]) -> None:
        from editor.ui.importing import import_files  # noqa: PLC0415  (loads the importers)

        import_files(self.desk, files)

    def _article_at(self, event: QDropEvent) -> ArticleId | None:
        item = self.itemAt(event.position().toPoint())
        return None if item is None else ArticleId(id_of(item))

    def _open(self, key: str) -> None:
        """Go to a story that stands on a page; load those that wait."""
        article, chosen = ArticleId(key), self.chosen_ids()
        if frame_of_article(self.desk.issue, article) is not None and len(chosen) < 2:
            self.desk.show_article(article)
        else:
            load_articles(self.desk, map(ArticleId, chosen or (key,)))

    def _refresh(self) -> None:
        articles = self.desk.issue.articles
        before, self._articles = self._articles, articles
        if before is articles:
            return
        changed = changed_ones(before, articles)
        if changed is None:
            self._fill(articles)
            known = {article.id for article in before} if before is not None else set()
            self._show_new([a.id for a in articles if before is not None and a.id not in known])
            return
        for article in changed:
            self._show(self.rows[article.id], article, self.facts[article.id].place)

    def _fill(self, articles: tuple[Article, ...]) -> None:
        """Rows for all; those that are there are used again."""
        old, self.rows = self.rows, {}
        places = places_of_articles(self.desk.issue)
        for article in articles:
            item = old.get(article.id) or QTreeWidgetItem()
            item.setTextAlignment(COUNT, RIGHT)
            self.rows[article.id] = item
            self._show(item, article, places.get(article.id, NOWHERE))
        self.facts = {key: self.facts[key] for key in self.rows}
        self._by_id = {article.id: article for article in articles}
        self._words = {key: known for key, known in self._words.items() if key in self.rows}
        self.arrange()

    def _show_new(self, fresh: list[ArticleId]) -> None:
        """Bring an article that has just come into view; several at once are not one's own."""
        if len(fresh) == 1:
            self.setCurrentItem(self.rows[fresh[0]])
            self.scrollToItem(self.rows[fresh[0]])

    def _show(self, item: QTreeWidgetItem, article: Article, place: Place) -> None:
        self._by_id[article.id] = article
        known = self.facts.get(article.id)
        facts = article_facts(article, place, known.fit if known is not None else None)
        self.facts[article.id] = facts
        item.setData(0, ID_ROLE, article.id)
        item.setText(0, facts.title or self.desk.look.say(UNTITLED))
        item.setToolTip(0, "\n".join(filter(None, (facts.title, article.notes))))
        photos = f" + {facts.photos}" if facts.photos else ""
        item.setText(COUNT, f"{facts.count}{photos}")
        if facts.photos:
            words = Words(f"配图 {facts.photos} 张", f"with {many(facts.photos, 'photo')}")
            item.setToolTip(COUNT, self.desk.look.say(words))
        item.setText(DATE, f"{facts.arrived:%m-%d}" if facts.arrived is not None else "")
        item.setToolTip(DATE, facts.arrived.isoformat() if facts.arrived is not None else "")
        self._show_state(item, facts)

    def _show_state(self, item: QTreeWidgetItem, facts: ArticleFacts) -> None:
        look = self.desk.look
        item.setText(PAGE, facts.place.number)
        text = look.say(state_words(facts.fit, not facts.waits))
        if facts.changed:
            text = f"{text} · {look.say(CHANGED)}"
        if item.text(STATE) != text:
            item.setText(STATE, text)
            item.setToolTip(STATE, text)
            item.setForeground(STATE, QColor(fit_color(look, facts.fit)))

    def _follow(self) -> None:
        article = chosen_article(self.desk.bridge.session.state)
        item = self.rows.get(article.id) if article is not None else None
        if item is not None:
            self.setCurrentItem(item)
