"""The start page: recent issues and templates with their pictures, and ways to begin."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.session.recent import Recent
from editor.store.unsaved import left_words
from editor.ui.dialogs.about import program_version
from editor.ui.icons import seal
from editor.ui.look import Look
from editor.ui.notices import Notice, NoticeBar
from editor.ui.recentlist import RecentList
from editor.ui.room import room
from editor.ui.settings import Settings
from editor.ui.templatecards import TemplateCards
from editor.values.language import Language, Words

SIZE = QSize(1080, 700)
SIDE = 270
LATER_MS = 30
"""When the page has been painted for the first time."""


class StartPage(QWidget):
    """Signals say what the editor wants; the shell does it."""

    wantsNew = Signal()  # noqa: N815
    wantsOpen = Signal()  # noqa: N815
    wantsSample = Signal()  # noqa: N815
    wantsPath = Signal(object)  # noqa: N815
    wantsNext = Signal(object)  # noqa: N815
    wantsTemplate = Signal(object)  # noqa: N815
    wantsLanguage = Signal(object)  # noqa: N815
    closed = Signal()

    def __init__(self, look: Look, settings: Settings, *, sample: bool = True) -> None:
        super().__init__()
        self.look, self.settings = look, settings
        self.setWindowTitle("版心 Banxin")
        self.setAccessibleName(self.windowTitle())
        self.recent = RecentList(look, settings)
        self.templates = TemplateCards(look)
        self.notices = NoticeBar(look)
        self._offered: list[Notice] = []
        self._none = QLabel(self._say("还没有打开过报刊", "No issues opened yet"))
        self._none.setProperty("role", "muted")
        self.gone = QPushButton()
        self.gone.setProperty("quiet", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        column.addWidget(self.notices)
        column.addLayout(row, 1)
        row.addWidget(self._side(sample))
        row.addWidget(self._main(), 1)
        self._connect()
        self.resize(SIZE.boundedTo(room(self)))
        self.refresh()

    def refresh(self) -> None:
        """Show the issues opened lately; those that are not found keep their names."""
        self.recent.refresh()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter open the last issue at once. What takes a moment comes after the page is seen:
        what the folders say, what was left unsaved, and templates."""
        super().showEvent(event)
        self.notices.put_away(*self._offered)
        self._offered.clear()
        self.recent.look()
        QTimer.singleShot(LATER_MS, self.templates, self.templates.offer)
        if self.recent.count():
            self.recent.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(
            focused, QPushButton
        ):
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the shell."""
        self.closed.emit()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.recent.wantsPath.connect(self.wantsPath)
        self.recent.wantsNext.connect(self.wantsNext)
        self.recent.saw.connect(self._offer_recovery)
        self.recent.changed.connect(self._arrange)
        self.templates.wantsTemplate.connect(self.wantsTemplate)
        self.gone.clicked.connect(lambda: self.recent.forget(*self.recent.missing))

    def _arrange(self) -> None:
        """Show what there is to show."""
        self.recent.setVisible(self.recent.count() > 0)
        self._none.setVisible(self.recent.count() == 0)
        count = len(self.recent.missing)
        words = Words(f"移除找不到的 {count} 期", f"Remove {count} not found")
        self.gone.setText(self.look.say(words))
        self.gone.setVisible(count > 0)

    def _offer_recovery(self, recent: Recent) -> None:
        """A notice for an issue whose window ended without saving."""
        if recent.unsaved is None:
            return
        path = recent.path
        deed = (Words("打开并恢复", "Open and Recover"), partial(self.wantsPath.emit, path))
        words = left_words(path.name, recent.unsaved)
        self._offered.append(self.notices.add(words, "sync", deed))

    def _say(self, zh: str, en: str) -> str:
        return self.look.say(Words(zh, en))

    def _side(self, sample: bool) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 28, 16, 18)
        column.setSpacing(6)
        mark = QLabel()
        mark.setPixmap(seal(56, self.devicePixelRatioF()))
        name = QLabel("版心")
        name.setFont(self.look.font(factor=2.4, weight=600))
        line = QLabel(self._say("中文报纸与周刊编排", "Chinese newspapers and weeklies"))
        line.setProperty("role", "muted")
        for widget in (mark, name, line):
            column.addWidget(widget)
        column.addSpacing(22)
        for button in self._buttons(sample):
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._language_button())
        version = QLabel(f"Banxin {program_version()}".strip())
        version.setProperty("role", "muted")
        column.addWidget(version)
        area = QScrollArea()
        area.setWidget(side)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(max(SIDE, side.minimumSizeHint().width() + 12))
        return area

    def _buttons(self, sample: bool) -> list[QPushButton]:
        buttons = [
            self._button("new", Words("新建报刊…", "New Issue…"), self.wantsNew.emit, "Ctrl+N"),
            self._button("open", Words("打开…", "Open…"), self.wantsOpen.emit, "Ctrl+O"),
        ]
        if sample:
            words = Words("打开示例周刊…", "Open the Sample Weekly…")
            buttons.append(self._button("sample", words, self.wantsSample.emit, ""))
        return buttons

    def _button(self, icon: str, words: Words, do: Callable[[], None], keys: str) -> QPushButton:
        button = QPushButton(self.look.say(words))
        button.setIcon(self.look.icon(icon))
        button.setIconSize(QSize(20, 20))
        button.setProperty("quiet", True)
        button.setFont(self.look.font(factor=1.08))
        button.setShortcut(keys)
        button.clicked.connect(lambda _checked: do())
        return button

    def _language_button(self) -> QPushButton:
        other = Language.EN if self.look.language is Language.ZH else Language.ZH
        words = Words("English", "简体中文")
        return self._button("language", words, lambda: self.wantsLanguage.emit(other), "")

    def _main(self) -> QWidget:
        main = QWidget()
        main.setObjectName("start-main")
        main.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        main.setStyleSheet(f"QWidget#start-main {{ background: {self.look.theme.base}; }}")
        column = QVBoxLayout(main)
        column.setContentsMargins(24, 28, 12, 20)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._heading("最近的报刊", "Recent issues"))
        head.addStretch(1)
        head.addWidget(self.gone)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self.recent)
        column.addSpacing(14)
        column.addWidget(self._heading("从模板新建", "New from a template"))
        column.addWidget(self.templates)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(main)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _heading(self, zh: str, en: str) -> QLabel:
        label = QLabel(self._say(zh, en))
        label.setFont(self.look.font(factor=1.25, weight=600))
        return label
