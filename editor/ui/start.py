"""The start page: recent issues with their pictures, and ways to begin."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPen,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.store.unsaved import left_behind, left_words
from editor.ui.covers import cover_path
from editor.ui.dialogs.about import program_version
from editor.ui.icons import plain_icon, seal
from editor.ui.look import Look
from editor.ui.notices import NoticeBar
from editor.ui.settings import Settings
from editor.values.language import Language, Words

COVER = QSize(118, 164)


class RecentList(QListWidget):
    """Tells of the Delete key."""

    deletePressed = Signal()  # noqa: N815

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to take the chosen issue from the list."""
        if event.key() == Qt.Key.Key_Delete:
            self.deletePressed.emit()
        else:
            super().keyPressEvent(event)


class StartPage(QWidget):
    """Signals say what the editor wants; the shell does it."""

    wantsNew = Signal()  # noqa: N815
    wantsOpen = Signal()  # noqa: N815
    wantsSample = Signal()  # noqa: N815
    wantsPath = Signal(object)  # noqa: N815
    wantsLanguage = Signal(object)  # noqa: N815
    closed = Signal()

    def __init__(self, look: Look, settings: Settings, *, sample: bool = True) -> None:
        super().__init__()
        self.look, self.settings = look, settings
        self.setWindowTitle("版心 Banxin")
        self.setAccessibleName(self.windowTitle())
        self.recent = self._recent_list()
        self.notices = NoticeBar(look)
        self._offered: list[Callable[[], None]] = []
        self._none = QLabel(self._say("还没有打开过报刊", "No issues opened yet"))
        self._none.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side(sample))
        row.addWidget(self._main(), 1)
        self.resize(960, 620)
        self.refresh()

    def refresh(self) -> None:
        """Show the issues opened lately; those that are not found keep their names."""
        self.recent.clear()
        for path in self.settings.recent:
            self.recent.addItem(self._item(path))
        self.recent.setVisible(self.recent.count() > 0)
        self._none.setVisible(self.recent.count() == 0)
        self.recent.setCurrentRow(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter open the last issue at once, and say what was left unsaved."""
        super().showEvent(event)
        self._offer_recovery()
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

    def _offer_recovery(self) -> None:
        """A notice for each issue whose window ended without saving, as it is now."""
        for put_away in self._offered:
            put_away()
        self._offered.clear()
        for path in self.settings.recent:
            unsaved = left_behind(path)
            if unsaved is None:
                continue
            deed = (Words("打开并恢复", "Open and Recover"), partial(self.wantsPath.emit, path))
            words = left_words(path.name, unsaved)
            self._offered.append(self.notices.add(words, "sync", deed))

    def _forget_current(self) -> None:
        """Take the chosen issue from the list; its folder is left alone."""
        row, item = self.recent.currentRow(), self.recent.currentItem()
        if item is not None:
            self.settings.forget(_path_of(item))
            self.refresh()
            self.recent.setCurrentRow(min(row, self.recent.count() - 1))

    def _show_menu(self, place: QPoint) -> None:
        item = self.recent.itemAt(place)
        if item is None:
            return
        self.recent.setCurrentItem(item)
        menu = QMenu(self)
        if _path_of(item).exists():
            menu.addAction(self._say("打开", "Open"), lambda: self.recent.itemActivated.emit(item))
        forget = self._say("从列表中移除", "Remove from the List")
        menu.addAction(forget, self._forget_current)
        menu.exec(self.recent.mapToGlobal(place))

    def _say(self, zh: str, en: str) -> str:
        return self.look.say(Words(zh, en))

    def _side(self, sample: bool) -> QWidget:
        side = QWidget()
        side.setFixedWidth(300)
        column = QVBoxLayout(side)
        column.setContentsMargins(28, 36, 24, 24)
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
        return side

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
        column.setContentsMargins(32, 40, 24, 20)
        column.setSpacing(14)
        title = QLabel(self._say("最近的报刊", "Recent issues"))
        title.setFont(self.look.font(factor=1.25, weight=600))
        column.addWidget(self.notices)
        column.addWidget(title)
        column.addWidget(self._none)
        column.addWidget(self.recent, 1)
        column.addStretch(0 if self.settings.recent else 1)
        return main

    def _recent_list(self) -> RecentList:
        recent = RecentList()
        recent.setAccessibleName(self._say("最近的报刊", "Recent issues"))
        recent.setViewMode(QListWidget.ViewMode.IconMode)
        recent.setResizeMode(QListWidget.ResizeMode.Adjust)
        recent.setMovement(QListWidget.Movement.Static)
        recent.setIconSize(COVER)
        recent.setGridSize(QSize(COVER.width() + 36, COVER.height() + 58))
        recent.setWordWrap(True)
        recent.itemActivated.connect(lambda item: self.wantsPath.emit(_path_of(item)))
        recent.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        recent.customContextMenuRequested.connect(self._show_menu)
        recent.deletePressed.connect(self._forget_current)
        return recent

    def _item(self, path: Path) -> QListWidgetItem:
        missing = self._say("（找不到）", " (not found)")
        name = path.name if path.exists() else path.name + missing
        item = QListWidgetItem(plain_icon(self._cover(path)), name)
        item.setData(Qt.ItemDataRole.UserRole, str(path))
        item.setToolTip(str(path))
        item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
        return item

    def _cover(self, path: Path) -> QPixmap:
        card = QPixmap(COVER * 2)
        card.fill(Qt.GlobalColor.transparent)
        picture = QPixmap(str(cover_path(self.settings, path)))
        painter = QPainter(card)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if picture.isNull():
            picture = QPixmap(card.width() - 8, card.height() - 8)
            picture.fill(QColor(self.look.theme.hover))
        fitted = picture.scaled(
            card.size() - QSize(4, 4),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        left, top = (card.width() - fitted.width()) // 2, card.height() - fitted.height() - 2
        painter.drawPixmap(left, top, fitted)
        painter.setPen(QPen(QColor(self.look.theme.line), 2))
        painter.drawRect(left, top, fitted.width() - 1, fitted.height() - 1)
        painter.end()
        return card


def _path_of(item: QListWidgetItem) -> Path:
    return Path(str(item.data(Qt.ItemDataRole.UserRole)))
