"""The list of articles: title, characters, and how the story fills its frames."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTreeWidgetItem

from editor.check.fit import fit_words, is_over, is_short
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.session.attaching import attached
from editor.ui.canvas.drops import ARTICLE_MIME, PHOTO_MIME, manuscript_files
from editor.ui.desk import Desk
from editor.ui.loading import load_articles
from editor.ui.look import Look
from editor.ui.panels.panel import ID_ROLE, rows_of
from editor.ui.panels.rows import LibraryTree, id_of
from editor.ui.selected import chosen_article, frame_of_article, pages_of_articles
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HEADER = (
    Words("标题", "Title"),
    Words("版", "Pg"),
    Words("字数", "Chars"),
    Words("状态", "State"),
)
WAITING, PLACED = Words("待排", "waiting"), Words("已上版", "placed")
PAGE, COUNT, STATE = 1, 2, 3
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

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("稿件列表", "List of articles"), HEADER)
        self._articles: tuple[Article, ...] | None = None
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setMinimumSectionSize(40)
        self.header().setResizeContentsPrecision(0)
        self.headerItem().setTextAlignment(COUNT, RIGHT)
        self.setAcceptDrops(True)
        self.opened.connect(self._open)
        desk.bridge.changed.connect(self._refresh)
        desk.bridge.selectionChanged.connect(self._follow)
        self._refresh()

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
        """Give an article the photo; show what files become, and ask after the drop."""
        data, article = event.mimeData(), self._article_at(event)
        files = manuscript_files(data)
        if files:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self._import(files))
        elif article is not None:
            photo = PhotoId(bytes(data.data(PHOTO_MIME).data()).decode(errors="replace"))
            edit = attached(self.desk.issue, article, (photo,))
            if edit is not None and self.desk.bridge.do(edit):
                event.acceptProposedAction()

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

    @property
    def current(self) -> ArticleId | None:
        """The article of the current row."""
        current = self.current_id()
        return None if current is None else ArticleId(current)

    def filter(self, text: str) -> None:
        """Show only articles whose title or text contains the words."""
        needle = text.strip().lower()
        issue = self.desk.issue
        for item in rows_of(self):
            article = issue.article(ArticleId(id_of(item)))
            item.setHidden(bool(needle) and (article is None or needle not in _all_text(article)))

    def show_fits(self) -> None:
        """Bring the state column up to the layout."""
        look, pages = self.desk.look, pages_of_articles(self.desk.issue)
        for item in rows_of(self):
            article_id = ArticleId(id_of(item))
            fit = self.desk.bridge.session.fit(article_id)
            text = look.say(state_words(fit, article_id in pages))
            item.setText(PAGE, pages.get(article_id, ""))
            if item.text(STATE) != text:
                item.setText(STATE, text)
                item.setForeground(STATE, QColor(fit_color(look, fit)))

    def _refresh(self) -> None:
        articles = self.desk.issue.articles
        before, self._articles = self._articles, articles
        if before is articles:
            return
        if before is None or [a.id for a in before] != [a.id for a in articles]:
            self._fill(articles)
            self._show_new({a.id for a in articles} - {a.id for a in before or articles})
            return
        for item, old, new in zip(rows_of(self), before, articles, strict=True):
            if old is not new:
                self._show(item, new)

    def _fill(self, articles: tuple[Article, ...]) -> None:
        current = self.current
        self.clear()
        for article in articles:
            item = QTreeWidgetItem(self)
            item.setTextAlignment(COUNT, RIGHT)
            self._show(item, article)
            if article.id == current:
                self.setCurrentItem(item)

    def _show_new(self, fresh: set[ArticleId]) -> None:
        """Bring an article that has just come into view; several at once are not one's own."""
        for item in rows_of(self):
            if len(fresh) == 1 and id_of(item) in fresh:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def _show(self, item: QTreeWidgetItem, article: Article) -> None:
        none = self.desk.look.say(Words("（无标题）", "(untitled)"))
        item.setData(0, ID_ROLE, article.id)
        item.setText(0, article.title or none)
        item.setToolTip(0, "\n".join(filter(None, (article.title, article.notes))))
        photos = f" + {len(article.photos)}" if article.photos else ""
        item.setText(COUNT, f"{article.character_count}{photos}")
        if article.photos:
            words = Words(f"配图 {len(article.photos)} 张", f"with {len(article.photos)} photos")
            item.setToolTip(COUNT, self.desk.look.say(words))

    def _follow(self) -> None:
        article = chosen_article(self.desk.bridge.session.state)
        for item in rows_of(self):
            if article is not None and id_of(item) == article.id:
                self.setCurrentItem(item)


def _all_text(article: Article) -> str:
    parts = [article.kicker, article.headline, article.deck, article.byline, *article.body]
    return "\n".join([*(part.text for part in parts), article.notes]).lower()
