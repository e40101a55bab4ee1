"""Missing picture files looked for in a folder: progress, what was found, taken in one step."""

from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal
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
from editor.session.photosearch import (
    Match,
    best,
    copied,
    missing_photos,
    refound,
    search,
)
from editor.ui.aside import Aside
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.filedialogs import FileDialogs
from editor.values.language import Words

TITLE = Words("在文件夹中查找缺图", "Find Missing Photos in a Folder")
FIND, STOP = Words("查找", "Find"), Words("停止", "Stop")
SAME, NAMED = Words("内容相同", "same content"), Words("同名", "same name")
HEADS = (
    Words("缺的图片", "Missing photo"),
    Words("找到的文件", "File found"),
    Words("依据", "By"),
)
POLL_MS = 40
MOST = 200
"""So much news is taken in one turn, so that the window is never held up."""
FILE, HOW = 1, 2
ROW = Qt.ItemDataRole.UserRole


class Search(QObject):
    """Looks through a folder in a thread; it stops between two files."""

    seen = Signal(int)
    found = Signal(object)
    ended = Signal()

    def __init__(self, folder: Path, wanted: Sequence[Photo], parent: QObject) -> None:
        super().__init__(parent)
        self._news: SimpleQueue[int | Match | None] = SimpleQueue()
        self._stop = Event()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        news, stop = self._news, self._stop

        def run() -> None:
            try:
                for each in search(folder, wanted):
                    news.put(each)
                    if stop.is_set():
                        break
            finally:
                news.put(None)

        Thread(target=run, daemon=True).start()

    def stop(self) -> None:
        """Look no further."""
        self._stop.set()

    def _collect(self) -> None:
        try:
            for _ in range(MOST):
                each = self._news.get_nowait()
                if isinstance(each, Match):
                    self.found.emit(each)
                elif each is not None:
                    self.seen.emit(each)
                else:
                    self._timer.stop()
                    self.ended.emit()
        except Empty:
            return


class FindPhotosDialog(Dialog):
    """Lists what is missing, and beside it what a folder has of it; ``chosen`` is to be taken."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, TITLE, desk.dialog_parent)
        session = desk.bridge.session
        self.missing = missing_photos(desk.issue, session.project.photos)
        self.matches: list[Match] = []
        self._search: Search | None = None
        self._start = session.project.path.parent
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.say("文件夹", "Folder"))
        self.folder.setPlaceholderText(self.say("选一个文件夹", "Choose a folder"))
        self.go = QPushButton(self.look.say(FIND))
        self.go.setAutoDefault(False)
        self.list = QTreeWidget()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.progress = QProgressBar()
        self._build()
        self._fill()
        self.go.clicked.connect(self._begin_or_stop)
        self.folder.textChanged.connect(self._enable)
        self.list.itemChanged.connect(self._enable)
        self.resize(640, 440)
        self._enable()

    @property
    def chosen(self) -> list[Match]:
        """The files that are ticked."""
        found = best(self.matches)
        return [
            found[item.data(0, ROW)]
            for item in self._items()
            if item.data(0, ROW) in found and item.checkState(0) is Qt.CheckState.Checked
        ]

    def look_in(self, folder: Path) -> None:
        """Begin to search a folder."""
        self.folder.setText(str(folder))
        self.matches = []
        self._fill()
        self._search = Search(folder, self.missing, self)
        self._search.seen.connect(self._show_seen)
        self._search.found.connect(self._show_found)
        self._search.ended.connect(self._end)
        self.message.setText(self.say("正在查找…", "Searching…"))
        self._enable()

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

    def _fill(self) -> None:
        self.list.clear()
        for photo in self.missing:
            item = QTreeWidgetItem(self.list, [photo.file])
            item.setData(0, ROW, photo.id)
        count = len(self.missing)
        self.message.setText(
            self.say(f"缺 {count} 张图片的文件。", f"{count} photos have no file.")
            if count
            else self.say("没有缺图。", "No photo is missing.")
        )

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _enable(self) -> None:
        busy = self._search is not None
        self.progress.setVisible(busy)
        self.go.setText(self.look.say(STOP if busy else FIND))
        there = Path(self.folder.text()).is_dir() if self.folder.text() else False
        self.go.setEnabled(busy or (there and bool(self.missing)))
        self.take.setEnabled(not busy and bool(self.chosen))

    def _browse(self) -> None:
        folder = FileDialogs(self.look, self).folder(TITLE, self._start)
        if folder is not None and self.missing and self._search is None:
            self.look_in(folder)

    def _begin_or_stop(self) -> None:
        if self._search is not None:
            self._search.stop()
        else:
            self.look_in(Path(self.folder.text()))

    def _show_seen(self, count: int) -> None:
        self.message.setText(self.say(f"已看 {count} 个文件…", f"{count} files looked at…"))

    def _show_found(self, match: Match) -> None:
        self.matches.append(match)
        shown = best(self.matches)[match.photo]
        for item in self._items():
            if item.data(0, ROW) == match.photo:
                item.setText(FILE, str(shown.path))
                item.setToolTip(FILE, str(shown.path))
                item.setText(HOW, self.look.say(SAME if shown.same else NAMED))
                item.setCheckState(0, Qt.CheckState.Checked)

    def _end(self) -> None:
        self._search = None
        found, count = len(best(self.matches)), len(self.missing)
        self.message.setText(
            self.say(
                f"缺 {count} 张，找到 {found} 张。", f"{found} of {count} missing photos found."
            )
        )
        self._enable()


def find_photos(desk: Desk) -> None:
    """Ask for a folder, show what it has of the missing files, and take what is ticked."""
    dialog = FindPhotosDialog(desk)
    if dialog.ask():
        take_files(desk, dialog.missing, dialog.chosen)


def take_files(desk: Desk, photos: Sequence[Photo], chosen: Sequence[Match]) -> None:
    """Copy files into the project beside the window, and show them in one step."""
    project = desk.bridge.session.project

    def tell(results: list[tuple[Photo, Photo] | Words]) -> None:
        for words in results:
            if isinstance(words, Words):
                desk.warn(words)
        pairs = [each for each in results if not isinstance(each, Words)]
        edit = refound(desk.issue, pairs)
        if edit is not None and desk.bridge.do(edit):
            count = len(pairs)
            desk.tell(Words(f"找回了 {count} 张图片。", f"{count} photos found again."))

    Aside(desk.dialog_parent, lambda: copied(project, photos, chosen), tell)
