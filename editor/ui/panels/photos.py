"""The list of photos: picture, caption, and whether they stand on a page."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem

from editor.model.photo import Photo
from editor.ui.canvas.drops import PHOTO_MIME
from editor.ui.desk import Desk
from editor.ui.icons import plain_icon
from editor.ui.panels.panel import ID_ROLE, drag_row, rows_of
from editor.ui.selected import frame_of_photo
from editor.values.ids import PhotoId
from editor.values.language import Words

PICTURE = QSize(48, 36)


class PhotoTree(QTreeWidget):
    """Photos as rows; double click or Enter goes to the photo's frame."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._photos: tuple[Photo, ...] | None = None
        say = desk.look.say
        self.setAccessibleName(say(Words("图片列表", "List of photos")))
        self.setHeaderLabels([say(Words("图片", "Photo")), say(Words("状态", "State"))])
        self.setRootIsDecorated(False)
        self.setDragEnabled(True)
        self.setIndentation(0)
        self.setIconSize(PICTURE)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemDoubleClicked.connect(self._jump)
        desk.bridge.changed.connect(self._refresh)
        desk.bridge.layoutIdle.connect(self._show_states)
        self._refresh()

    @property
    def current(self) -> PhotoId | None:
        """The photo of the current row."""
        item = self.currentItem()
        return None if item is None else PhotoId(str(item.data(0, ID_ROLE)))

    def filter(self, text: str) -> None:
        """Show only photos whose file, caption or credit contains the words."""
        needle = text.strip().lower()
        for item in rows_of(self):
            words = f"{item.text(0)}\n{item.toolTip(0)}".lower()
            item.setHidden(bool(needle) and needle not in words)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the current row along to the page."""
        item = self.currentItem()
        if item is not None:
            drag_row(item, PHOTO_MIME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the photo."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self._jump(item)
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        photos = self._desk.issue.photos
        if photos is self._photos:
            return
        self._photos = photos
        self.clear()
        for photo in photos:
            item = QTreeWidgetItem(self)
            item.setData(0, ID_ROLE, photo.id)
            item.setText(0, photo.caption.text.strip() or photo.file)
            size = f"{photo.width} × {photo.height} px" if photo.width else ""
            item.setToolTip(0, "\n".join(filter(None, (photo.file, size, photo.credit.text))))
            item.setIcon(0, self._picture(photo))
        self._show_states()

    def _picture(self, photo: Photo) -> QIcon:
        reader = QImageReader(str(self._desk.bridge.session.project.photos / photo.file))
        reader.setAutoTransform(True)
        size = reader.size()
        if not size.isValid():
            return self._desk.look.icon("photo", self._desk.look.theme.muted)
        fitted = size.scaled(PICTURE * 2, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted)
        image = reader.read()
        if image.isNull():
            return self._desk.look.icon("photo", self._desk.look.theme.muted)
        return plain_icon(QPixmap.fromImage(image))

    def _show_states(self) -> None:
        look, issue = self._desk.look, self._desk.issue
        for item in rows_of(self):
            placed = frame_of_photo(issue, str(item.data(0, ID_ROLE))) is not None
            words = Words("已上版", "Placed") if placed else Words("待排", "Waiting")
            item.setText(1, look.say(words))
            item.setForeground(1, QColor(look.theme.green if placed else look.theme.muted))

    def _jump(self, item: QTreeWidgetItem) -> None:
        frame = frame_of_photo(self._desk.issue, str(item.data(0, ID_ROLE)))
        if frame is not None:
            self._desk.show_frame(frame)

    def _open_menu(self, place: QPoint) -> None:
        names = ("article.place_photo", "article.add_photo", "article.delete_photo")
        menu = QMenu(self)
        menu.addActions([a for name in names if (a := self._desk.action(name)) is not None])
        menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()
