"""稿件库: the articles and photos of the issue with what is known of their place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabWidget

from editor.ui.desk import Desk
from editor.ui.panels.articles import ArticleTree
from editor.ui.panels.panel import Panel, icon_button
from editor.ui.panels.photos import PhotoTree
from editor.values.language import Words


class LibraryPanel(Panel):
    """A search box over two lists."""

    chapter = "placing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("稿件库", "Library"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.say("搜索稿件、图片", "Search articles and photos"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            desk.look.icon("search", desk.look.theme.muted),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        self.articles = ArticleTree(desk)
        self.photos = PhotoTree(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setChangeCurrentOnDrag(True)
        self.tabs.addTab(self.articles, self.say("稿件", "Articles"))
        self.tabs.addTab(self.photos, self.say("图片", "Photos"))
        layout = self.column(margins=(0, 8, 0, 0))
        layout.setSpacing(4)
        layout.addLayout(self._top())
        layout.addWidget(self.tabs)
        self.search.textChanged.connect(self._filter)
        self.setTabOrder(self.search, self.articles)

    def _top(self) -> QHBoxLayout:
        add = icon_button(self.desk.look, "add", self.say("新稿件或图片", "New article or photo"))
        add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 8, 0)
        row.addWidget(self.search)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _add(self) -> None:
        name = "article.new" if self.tabs.currentIndex() == 0 else "article.add_photo"
        action = self.desk.action(name)
        if action is not None:
            action.trigger()

    def _filter(self, text: str) -> None:
        self.articles.filter(text)
        self.photos.filter(text)
