"""The issues opened lately as cards: first page, title, number and date, when last opened."""

import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListWidgetItem, QMenu

from editor.session.recent import Recent, issue_words, opened_words, title_of
from editor.ui.cards import CardList, card_item
from editor.ui.covers import cover_path
from editor.ui.dialogs.dialog import ask
from editor.ui.gridpicture import card
from editor.ui.icons import plain_icon
from editor.ui.look import Look
from editor.ui.looking import Looking
from editor.ui.picture_process import PictureProcess
from editor.ui.picture_worker import CoverDrawing
from editor.ui.settings import Settings
from editor.values.language import Words

COVER = QSize(118, 164)
LINES = 3
REMOVE = Words("从列表中移除", "Remove from the List")


class RecentList(CardList):
    """``wantsPath`` asks to open an issue, ``wantsNext`` to make the next one of it; ``saw`` tells
    of each issue that was looked at (a Recent), ``changed`` that the list is another one."""

    wantsPath = Signal(object)  # noqa: N815
    wantsNext = Signal(object)  # noqa: N815
    saw = Signal(object)
    changed = Signal()

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__(look, COVER, LINES)
        self._look, self._settings = look, settings
        self._seen: dict[Path, Recent] = {}
        self._looking = Looking(self)
        self._looking.saw.connect(self._take)
        self._looking.finished.connect(self.changed)
        self._covers = PictureProcess(self)
        self._covers.drawn.connect(self._repaint)
        self.setAccessibleName(look.say(Words("最近的报刊", "Recent issues")))
        self.itemActivated.connect(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.deletePressed.connect(self._forget_current)

    @property
    def missing(self) -> list[Path]:
        """The issues that were looked for and not found."""
        return [path for path, recent in self._seen.items() if not recent.there]

    def refresh(self) -> None:
        """Show the names at once; what else there is to tell follows from `look`."""
        self.clear()
        for path in self._settings.recent:
            item = card_item(path.name, str(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.addItem(item)
            self._show(item)
        self.setCurrentRow(0)
        self.fit()

    def look(self) -> None:
        """Look at the folders as they are now."""
        self._looking.start(self._settings.recent)

    def forget(self, *paths: Path) -> None:
        """Take issues from the list; their folders are left alone."""
        row = self.currentRow()
        for path in paths:
            self._settings.forget(path)
            self._seen.pop(path, None)
        self.refresh()
        self.setCurrentRow(min(row, self.count() - 1))
        self.changed.emit()

    def _take(self, recent: Recent) -> None:
        self._seen[recent.path] = recent
        for row in range(self.count()):
            item = self.item(row)
            if item is not None and _path_of(item) == recent.path:
                self._show(item)
        cover = cover_path(self._settings, recent.path)
        if recent.there and recent.info is not None and _older(cover, recent.changed):
            size = COVER.width() * 2, COVER.height() * 2
            self._covers.want(CoverDrawing(recent.path, size, cover), recent.changed)
        self.saw.emit(recent)

    def _show(self, item: QListWidgetItem) -> None:
        path = _path_of(item)
        recent = self._seen.get(path)
        item.setIcon(plain_icon(card(self._cover(path), COVER * 2, self._look.theme.line)))
        if recent is None:
            return
        opened = opened_words(self._settings.opened(path), datetime.datetime.now())
        lines = (title_of(recent), self._look.say(issue_words(recent)), self._look.say(opened))
        item.setText("\n".join(line for line in lines if line))

    def _repaint(self, cover: Path) -> None:
        for row in range(self.count()):
            item = self.item(row)
            if item is not None and cover_path(self._settings, _path_of(item)) == cover:
                self._show(item)

    def _cover(self, path: Path) -> QImage:
        """The picture of the first page; an empty sheet until there is one."""
        image = QImage(str(cover_path(self._settings, path)))
        if image.isNull():
            image = QImage(COVER * 2 - QSize(40, 8), QImage.Format.Format_RGB32)
            image.fill(QColor(self._look.theme.hover))
        recent = self._seen.get(path)
        fitted = image.scaled(
            COVER * 2,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        return fitted if recent is None or recent.there else self._faded(fitted)

    def _faded(self, image: QImage) -> QImage:
        """A pale picture with a question mark: what is not found."""
        faded = image.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(faded)
        veil = QColor(self._look.theme.base)
        veil.setAlpha(190)
        painter.fillRect(faded.rect(), veil)
        painter.setFont(self._look.font(factor=5, weight=600))
        painter.setPen(QColor(self._look.theme.muted))
        painter.drawText(QRect(faded.rect()), Qt.AlignmentFlag.AlignCenter, "?")
        painter.end()
        return faded

    def _open(self, item: QListWidgetItem) -> None:
        """Open an issue; of one that is not found, ask whether to take it from the list."""
        path = _path_of(item)
        recent = self._seen.get(path)
        if recent is None or recent.there:
            self.wantsPath.emit(path)
            return
        words = Words(
            f"找不到这一期：{path}。文件夹可能已被移走、改名，或在没有接上的磁盘上。",
            f"This issue is not found: {path}. Its folder may have been moved or renamed, or is on "
            "a disk that is not connected.",
        )
        if ask(self._look, words, REMOVE, self):
            self.forget(path)

    def _forget_current(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.forget(_path_of(item))

    def _show_menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        if item is None:
            return
        self.setCurrentItem(item)
        path, menu = _path_of(item), QMenu(self)
        recent = self._seen.get(path)
        if recent is None or recent.there:
            say = self._look.say
            menu.addAction(say(Words("打开", "Open")), lambda: self.wantsPath.emit(path))
            words = Words("以这一期为底新建…", "Start the Next Issue from It…")
            menu.addAction(say(words), lambda: self.wantsNext.emit(path))
        menu.addAction(self._look.say(REMOVE), lambda: self.forget(path))
        menu.exec(self.mapToGlobal(place))
        menu.deleteLater()


def _path_of(item: QListWidgetItem) -> Path:
    return Path(str(item.data(Qt.ItemDataRole.UserRole)))


def _older(cover: Path, changed: float) -> bool:
    """Whether a picture is not there, or from before the last change."""
    try:
        return cover.stat().st_mtime < changed
    except OSError:
        return True
