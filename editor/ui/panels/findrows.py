"""The fields of finding and replacing: words, options, styles, ready-made tidyings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.model.style import StyleSheet
from editor.session.normalise import RULES, Rule
from editor.session.replacing import Restyle
from editor.session.search import Query
from editor.session.texts import Scope
from editor.ui.fields import ChoiceField, Option
from editor.ui.look import Look
from editor.values.language import Words

SCOPES = (
    (Scope.ISSUE, Words("整期", "Whole issue")),
    (Scope.PAGE, Words("当前版面", "This page")),
    (Scope.STORY, Words("当前稿件", "This story")),
    (Scope.SELECTION, Words("所选文字", "Selected text")),
)
TIDY = 1
"""The tab of the ready-made tidyings."""


class FindFields(QWidget):
    """What is looked for, and what is to stand there instead. ``edited`` tells any change."""

    edited = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(look.say(Words("查找或整理", "Find or tidy up")))
        self.tabs.addTab(look.say(Words("查找替换", "Find and Replace")))
        self.tabs.addTab(look.say(Words("常用整理", "Tidy Up")))
        self.tabs.setDrawBase(False)
        self.wanted, self.instead = QLineEdit(), QLineEdit()
        self.regex = self._check("正则表达式", "Regular expression")
        self.case = self._check("区分大小写", "Match case")
        self.whole = self._check("全词匹配", "Whole words")
        self.alike = self._check("全角半角、各式引号不分", "Widths and quote kinds alike")
        self.alike.setChecked(True)
        self.scope = ChoiceField([Option(scope, look.say(words)) for scope, words in SCOPES])
        self.scope.set_value(Scope.ISSUE)
        self.styles = [ChoiceField() for _ in range(4)]
        self.more = QToolButton()
        self.rules = QListWidget()
        self._build()
        self._connect()

    @property
    def tidying(self) -> bool:
        """Whether a ready-made tidying is chosen, not words."""
        return self.tabs.currentIndex() == TIDY

    @property
    def where(self) -> Scope:
        """Where to look."""
        value = self.scope.value()
        return value if isinstance(value, Scope) else Scope.ISSUE

    def query(self) -> Query:
        """What is looked for."""
        paragraph, character = (str(field.value() or "") for field in self.styles[:2])
        return Query(
            self.wanted.text(), self.regex.isChecked(), self.case.isChecked(),
            self.whole.isChecked(), self.alike.isChecked(), paragraph, character,
        )  # fmt: skip

    def restyle(self) -> Restyle:
        """The styles to be given."""
        return Restyle(*(str(field.value() or "") for field in self.styles[2:]))

    def new(self) -> str | None:
        """What is to stand there; None where only styles are to change."""
        words_stay = not self.instead.text() and (
            self.restyle() != Restyle() or not self.wanted.text()
        )
        return None if words_stay else self.instead.text()

    def chosen_rules(self) -> tuple[Rule, ...]:
        """The tidyings that are ticked."""
        items = (self.rules.item(row) for row in range(self.rules.count()))
        ticked = {item.data(Qt.ItemDataRole.UserRole) for item in items
                  if item.checkState() is Qt.CheckState.Checked}  # fmt: skip
        return tuple(rule for rule in RULES if rule.name in ticked)

    def show_styles(self, sheet: StyleSheet) -> None:
        """Offer the styles of the issue."""
        anything = self._look.say(Words("任何", "Any"))
        stays = self._look.say(Words("不变", "Unchanged"))
        paragraph = [style.name for style in sheet.paragraph]
        character = [style.name for style in sheet.character]
        lists, firsts = (paragraph, character) * 2, (anything, anything, stays, stays)
        for field, names, first in zip(self.styles, lists, firsts, strict=True):
            value = field.value()
            field.set_options([Option("", first), *(Option(name, name) for name in names)])
            field.set_value(value or "")

    def _check(self, zh: str, en: str) -> QCheckBox:
        return QCheckBox(self._look.say(Words(zh, en)))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._words, self._more, self._tidy = self._make_words(), self._make_more(), self.rules
        self._fill_rules()
        for widget in (self.tabs, self._words, self._more, self._tidy):
            column.addWidget(widget)
        row = QHBoxLayout()
        name = QLabel(self._look.say(Words("范围", "Look in")))
        name.setProperty("role", "muted")
        name.setBuddy(self.scope)
        self.scope.setAccessibleName(name.text())
        row.addWidget(name)
        row.addWidget(self.scope, 1)
        row.addWidget(self.more)
        column.addLayout(row)
        self._show_tab()

    def _make_words(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[Words, QWidget], ...] = (
            (Words("查找", "Find"), self.wanted),
            (Words("替换为", "Replace with"), self.instead),
        )
        for row, (words, field) in enumerate(rows):
            self._labelled(grid, row, words, field)
        options = QGridLayout()
        for at, check in enumerate((self.whole, self.case, self.regex, self.alike)):
            options.addWidget(check, at // 2, at % 2)
        grid.addLayout(options, 2, 0, 1, 2)
        return box

    def _make_more(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        rows = (
            Words("查找段落样式", "Find paragraph style"),
            Words("查找字符样式", "Find character style"),
            Words("改为段落样式", "Change to paragraph style"),
            Words("改为字符样式", "Change to character style"),
        )
        for row, (words, field) in enumerate(zip(rows, self.styles, strict=True)):
            self._labelled(grid, row, words, field)
        self.more.setText(self._look.say(Words("样式", "Styles")))
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setIcon(self._look.icon("styles"))
        return box

    def _labelled(self, grid: QGridLayout, row: int, words: Words, field: QWidget) -> None:
        label = QLabel(self._look.say(words))
        label.setProperty("role", "muted")
        label.setBuddy(field)
        field.setAccessibleName(label.text())
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1)

    def _fill_rules(self) -> None:
        self.rules.setAccessibleName(self._look.say(Words("常用整理", "Tidy Up")))
        for rule in RULES:
            item = QListWidgetItem(self._look.say(rule.words), self.rules)
            item.setData(Qt.ItemDataRole.UserRole, rule.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        height = self.rules.sizeHintForRow(0) * len(RULES) + 2 * self.rules.frameWidth() + 4
        self.rules.setMinimumHeight(min(height, 150))
        self.rules.setMaximumHeight(height)

    def _connect(self) -> None:
        for check in (self.regex, self.case, self.whole, self.alike):
            check.toggled.connect(self._on_option)
        for field in (self.wanted, self.instead):
            field.textChanged.connect(self.edited)
        for choice in (self.scope, *self.styles):
            choice.edited.connect(self.edited)
        self.rules.itemChanged.connect(self.edited)
        self.tabs.currentChanged.connect(self._on_tab)
        self.more.toggled.connect(self._on_tab)

    def _on_option(self) -> None:
        self.alike.setEnabled(not self.regex.isChecked())
        self.edited.emit()

    def _on_tab(self) -> None:
        self._show_tab()
        self.edited.emit()

    def _show_tab(self) -> None:
        self._words.setVisible(not self.tidying)
        self._more.setVisible(not self.tidying and self.more.isChecked())
        self.more.setVisible(not self.tidying)
        self._tidy.setVisible(self.tidying)
