"""稿件库: the articles and photos of the issue with what is known of their place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from editor.ui.desk import Desk
from editor.ui.droplist import DropList
from editor.ui.panels.articles import ArticleTree
from editor.ui.panels.librarystates import passing, state_names
from editor.ui.panels.panel import Panel, icon_button
from editor.ui.panels.photos import LARGEST, SMALLEST, PhotoTree
from editor.ui.panels.rows import LibraryTree
from editor.values.language import Words

STEP = 24
"""Pixels by which a command makes pictures larger or smaller."""


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
        self.tabs.tabBar().setAccessibleName(self.accessibleName())
        self.tabs.addTab(self.articles, self.say("稿件", "Articles"))
        self.tabs.addTab(self._photo_page(), self.say("图片", "Photos"))
        layout = self.column(margins=(0, 8, 0, 0))
        layout.setSpacing(4)
        layout.addLayout(self._top())
        layout.addWidget(self.tabs)
        self.search.textChanged.connect(self.show_filtered)
        self.tabs.currentChanged.connect(self._offer_states)
        self.state.activated.connect(self.show_filtered)
        self._offer_states()
        self.setTabOrder(self.search, self.articles)

    def _top(self) -> QHBoxLayout:
        add = icon_button(self.desk.look, "add", self.say("新稿件或图片", "New article or photo"))
        add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 8, 0)
        self.state = DropList()
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

    @property
    def tree(self) -> LibraryTree:
        """The list that is seen."""
        return self.articles if self.tabs.currentIndex() == 0 else self.photos

    def show_filtered(self) -> None:
        """Only rows with the words that are searched and, in the list that is seen, the state."""
        text, state = self.search.text(), max(0, self.state.currentIndex())
        for tree in (self.articles, self.photos):
            tree.show_only(passing(tree, text, state if tree is self.tree else 0))

    def _offer_states(self) -> None:
        """The states of the list that is seen; all rows show."""
        self.state.clear()
        self.state.addItems([self.desk.look.say(words) for words in state_names(self.tree)])
        self.show_filtered()

    def _photo_page(self) -> QWidget:
        """The list of photos over a slider for their size."""
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(SMALLEST, LARGEST)
        self.size_slider.setPageStep(STEP)
        self.size_slider.setFixedWidth(120)
        self.size_slider.setAccessibleName(self.say("缩图大小", "Size of the pictures"))
        self.size_slider.setToolTip(self.size_slider.accessibleName())
        self.size_slider.setValue(self.photos.picture_height)
        self.size_slider.valueChanged.connect(self.photos.set_picture_height)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 4)
        foot.addStretch(1)
        foot.addWidget(self.size_slider)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.photos, 1)
        column.addLayout(foot)
        return page
