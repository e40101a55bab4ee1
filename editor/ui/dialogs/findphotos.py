"""Missing picture files looked for in a folder: progress, what was found, taken in one step."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from editor.model.photo import Photo
from editor.session.asking import soon
from editor.session.photosearch import (
    Match,
    best,
    copied,
    missing_photos,
    refound,
    search,
)
from editor.ui.aside import Aside, Steps
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.filedialogs import FileDialogs
from editor.values.ids import PhotoId
from editor.values.language import Words, many

TITLE = Words("在文件夹中查找缺图", "Find Missing Photos in a Folder")
FIND, STOP = Words("查找", "Find"), Words("停止", "Stop")
SAME, NAMED = Words("内容相同", "same content"), Words("同名", "same name")
HEADS = (
    Words("缺的图片", "Missing photo"),
    Words("找到的文件", "File found"),
    Words("依据", "By"),
)
OFTEN = 100
"""How far the search is, is told after so many files."""
FILE, HOW = 1, 2
Copy = tuple[Photo, Photo] | Words
"""The photo as it was and as it is with the file, or why it is not."""


class FindPhotosDialog(Dialog):
    """Lists what is missing, and beside it what a folder has of it. What is ticked is copied when
    it is accepted, and is in ``copies`` then; Stop and Cancel leave off after a file."""

    chapter = "photos"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, TITLE, desk.dialog_parent)
        session = desk.bridge.session
        self.missing: tuple[Photo, ...] = ()
        self.copies: list[Copy] = []
        self._project = session.project
        self._found: dict[PhotoId, Match] = {}
        self._rows: dict[PhotoId, QTreeWidgetItem] = {}
        self._search: Steps | None = None
        self._copying: Steps | None = None
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.say("文件夹", "Folder"))
        self.folder.setPlaceholderText(self.say("选一个文件夹", "Choose a folder"))
        self.go = QPushButton(self.look.say(FIND))
        self.go.setAutoDefault(False)
        self.list = QTreeWidget()
        self.message = QLabel(self.say("正在看缺哪些图片…", "Looking which photos are missing…"))
        self.message.setWordWrap(True)
        self.progress = QProgressBar()
        self._build()
        self.go.clicked.connect(self._begin_or_stop)
        self.folder.textChanged.connect(self._enable)
        self.list.itemChanged.connect(self._enable)
        self.resize(640, 440)
        self._enable()
        issue, photos = desk.issue, session.project.photos
        Aside(self, lambda: missing_photos(issue, photos), self._show_missing)

    @property
    def chosen(self) -> list[Match]:
        """The files that are ticked."""
        ticked = Qt.CheckState.Checked
        found = self._found.items()
        return [match for key, match in found if self._rows[key].checkState(0) is ticked]

    def look_in(self, folder: Path) -> None:
        """Begin to search a folder."""
        if not soon(partial(os.path.isdir, folder), otherwise=True):
            self.message.setText(self.say("没有这个文件夹。", "There is no such folder."))
            return
        self.folder.setText(str(folder))
        self._fill()
        self.message.setText(self.say("正在查找…", "Searching…"))
        self._search = Steps(self, search(folder, self.missing), OFTEN)
        self._search.came.connect(self._show_news)
        self._search.ended.connect(self._end)
        self._enable()

    def accept(self) -> None:
        """Copy what is ticked, then close."""
        chosen = self.chosen
        if self._search is not None or self._copying is not None or not chosen:
            return
        self.progress.setRange(0, len(chosen))
        self.progress.setValue(0)
        self.message.setText(self.say("正在复制…", "Copying…"))
        self._copying = Steps(self, copied(self._project, self.missing, chosen))
        self._copying.came.connect(self._show_copied)
        self._copying.ended.connect(self._close)
        self._enable()

    def reject(self) -> None:
        """Close; what is being copied is copied before."""
        if self._copying is not None:
            self._copying.stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is written into the project once the window is gone."""
        if self._copying is not None:
            self._copying.finish()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Closing ends the search."""
        if self._search is not None:
            self._search.stop()
        super().done(result)

    def _build(self) -> None:
        self.add_heading(
            self.look.say(TITLE),
            self.say(
                "先按文件名找，再按内容找。勾上的文件复制到本期的 photos 文件夹，一步可以撤销。",
                "By name first, then by content. What is ticked is copied into the photos folder "
                "of the issue, as one step to undo.",
            ),
        )
        row = QHBoxLayout()
        row.addWidget(self.path_row(self.folder, self._browse), 1)
        row.addWidget(self.go)
        self.column.addLayout(row)
        self.list.setAccessibleName(self.say("缺的图片", "Missing photos"))
        self.list.setHeaderLabels([self.look.say(words) for words in HEADS])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(FILE, QHeaderView.ResizeMode.Stretch)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.say("进度", "Progress"))
        keeps = self.progress.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keeps)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.message)
        self.take = self.add_buttons(Words("使用勾选的文件", "Use the Ticked Files"))

    def _show_missing(self, missing: tuple[Photo, ...]) -> None:
        self.missing = missing
        self._fill()
        count = len(missing)
        self.message.setText(
            self.say(
                f"缺 {count} 张图片的文件。", f"{many(count, 'photo has', 'photos have')} no file."
            )
            if count
            else self.say("没有缺图。", "No photo is missing.")
        )
        self._enable()

    def _fill(self) -> None:
        """A row for each missing photo, with nothing found yet."""
        self._found.clear()
        self.list.clear()
        self._rows = {photo.id: QTreeWidgetItem([photo.file]) for photo in self.missing}
        self.list.addTopLevelItems(list(self._rows.values()))

    def _enable(self) -> None:
        copying = self._copying is not None
        busy = copying or self._search is not None
        self.progress.setVisible(busy)
        self.go.setText(self.look.say(STOP if busy else FIND))
        self.go.setEnabled(busy or bool(self.missing and self.folder.text().strip()))
        self.list.setEnabled(not copying)
        self.take.setEnabled(not busy and bool(self.chosen))

    def _browse(self) -> None:
        folder = FileDialogs(self.look, self).folder(TITLE, self._project.path.parent)
        if folder is not None and self.missing and self._search is self._copying is None:
            self.look_in(folder)

    def _begin_or_stop(self) -> None:
        running = self._search or self._copying
        if running is not None:
            running.stop()
        else:
            self.look_in(Path(self.folder.text().strip()))

    def _show_news(self, news: Match | int) -> None:
        if isinstance(news, Match):
            self._show_found(news)
        else:
            self.message.setText(
                self.say(f"已看 {news} 个文件…", f"{many(news, 'file')} looked at…")
            )

    def _show_found(self, match: Match) -> None:
        """A better match than the one known is shown; what was unticked stays so."""
        known = self._found.get(match.photo)
        shown = best((known or match, match))[match.photo]
        if shown is known:
            return
        self._found[match.photo] = shown
        item = self._rows[match.photo]
        self.list.blockSignals(True)
        item.setText(FILE, str(shown.path))
        item.setToolTip(FILE, str(shown.path))
        item.setText(HOW, self.look.say(SAME if shown.same else NAMED))
        if known is None:
            item.setCheckState(0, Qt.CheckState.Checked)
        self.list.blockSignals(False)

    def _show_copied(self, copy: Copy) -> None:
        self.copies.append(copy)
        self.progress.setValue(len(self.copies))

    def _close(self) -> None:
        super().accept()

    def _end(self) -> None:
        self._search = None
        found, count = len(self._found), len(self.missing)
        photos = many(count, "missing photo")
        self.message.setText(
            self.say(f"缺 {count} 张，找到 {found} 张。", f"{found} of {photos} found.")
        )
        self._enable()


def find_photos(desk: Desk) -> None:
    """Ask for a folder, show what it has of the missing files, and take what is ticked."""
    dialog = FindPhotosDialog(desk)
    if dialog.ask():
        take_copies(desk, dialog.copies)


def take_copies(desk: Desk, copies: Sequence[Copy]) -> None:
    """Show the photos with the files that were copied, in one step; say which were not."""
    for words in copies:
        if isinstance(words, Words):
            desk.warn(words)
    edit = refound(desk.issue, (each for each in copies if not isinstance(each, Words)))
    if edit is not None and desk.bridge.do(edit):
        count = len(edit.edits)
        desk.tell(Words(f"找回了 {count} 张图片。", f"{many(count, 'photo')} found again."))
