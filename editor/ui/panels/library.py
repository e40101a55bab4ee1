"""稿件库: the articles and photos of the issue with what is known of their place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QTabWidget

from editor.ui.desk import Desk
from editor.ui.panels.articles import ArticleTree
from editor.ui.panels.librarystates import ARTICLE_STATES, PHOTO_STATES, Test
from editor.ui.panels.panel import Panel, icon_button, rows_of
from editor.ui.panels.photos import PhotoTree
from editor.ui.panels.rows import id_of
from editor.values.language import Words


class LibraryPanel(Panel):
    """A search box over two lists."""

    chapter = "placing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("稿件库", "Library"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.say("搜索", "Search"))
        self.search.setAccessibleName(self.say("搜索稿件、图片", "Search articles and photos"))
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
        self.search.textChanged.connect(self.show_filtered)
        self.tabs.currentChanged.connect(self._offer_states)
        self.state.activated.connect(self.show_filtered)
        desk.bridge.layoutIdle.connect(self._again)
        self._offer_states()
        self.setTabOrder(self.search, self.articles)

    def _top(self) -> QHBoxLayout:
        add = icon_button(self.desk.look, "add", self.say("新稿件或图片", "New article or photo"))
        add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 8, 0)
        self.state = QComboBox()
        self.state.setAccessibleName(self.say("按状态筛选", "Filter by state"))
        self.state.setToolTip(self.state.accessibleName())
        row.addWidget(self.search, 1)
        row.addWidget(self.state)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _add(self) -> None:
        name = "article.new" if self.tabs.currentIndex() == 0 else "article.add_photo"
        action = self.desk.action(name)
        if action is not None:
            action.trigger()

    def show_filtered(self) -> None:
        """Only rows with the words that are searched and, in the list that is seen, the state."""
        text = self.search.text()
        self.articles.filter(text)
        self.photos.filter(text)
        _, test = self._states()[max(0, self.state.currentIndex())]
        tree = self.articles if self.tabs.currentIndex() == 0 else self.photos
        if test is None:
            return
        for item in rows_of(tree):
            if not item.isHidden() and not test(self.desk, id_of(item)):
                item.setHidden(True)

    def _again(self) -> None:
        """States may be others after an edit."""
        if self.state.currentIndex() > 0:
            self.show_filtered()

    def _states(self) -> tuple[tuple[Words, Test | None], ...]:
        return ARTICLE_STATES if self.tabs.currentIndex() == 0 else PHOTO_STATES

    def _offer_states(self) -> None:
        """The states of the list that is seen; all rows show."""
        self.state.clear()
        self.state.addItems([self.desk.look.say(words) for words, _ in self._states()])
        self.show_filtered()
