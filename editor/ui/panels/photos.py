"""The list of photos: picture, caption, and whether they stand on a page."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QTreeWidgetItem

from editor.display.items import Picture
from editor.model.photo import Photo
from editor.ui.canvas.drops import PHOTO_MIME, picture_files
from editor.ui.canvas.latepictures import LatePictures
from editor.ui.desk import Desk
from editor.ui.icons import plain_icon
from editor.ui.loading import load_photos
from editor.ui.panels.panel import ID_ROLE, rows_of
from editor.ui.panels.rows import LibraryTree, id_of
from editor.ui.placing import add_photos
from editor.ui.selected import frame_of_photo
from editor.values.geometry import Rect
from editor.values.ids import PhotoId
from editor.values.language import Words
from editor.values.units import MM

PICTURE = QSize(48, 36)
HEADER = (Words("图片", "Photo"), Words("状态", "State"))


class PhotoTree(LibraryTree):
    """Photos as rows; double click or Enter goes to the photo's frame, or loads the pointer with
    photos that wait."""

    mime = PHOTO_MIME
    menu = (
        "article.load_photo", "article.place_photo", "article.attach_photo", "article.add_photo",
        "article.delete_photo",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("图片列表", "List of photos"), HEADER)
        self._photos: tuple[Photo, ...] | None = None
        self._pictures = LatePictures(desk.bridge.session.project.photos)
        self._pictures.announcer.loaded.connect(self._show_pictures)
        self.setIconSize(PICTURE)
        self.setAcceptDrops(True)
        self.opened.connect(self._jump)
        desk.bridge.changed.connect(self._refresh)
        desk.bridge.layoutIdle.connect(self._show_states)
        self._refresh()

    @property
    def current(self) -> PhotoId | None:
        """The photo of the current row."""
        current = self.current_id()
        return None if current is None else PhotoId(current)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take picture files."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take picture files, wherever they are dropped."""
        wanted = bool(picture_files(event.mimeData()))
        event.setAccepted(wanted and not self.desk.bridge.session.read_only)

    def dropEvent(self, event: QDropEvent) -> None:
        """List the files; what must be asked is asked after the drop."""
        files = picture_files(event.mimeData())
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: add_photos(self.desk, files))

    def showEvent(self, event: QShowEvent) -> None:
        """Pictures are read when they are first seen."""
        super().showEvent(event)
        self._show_pictures()

    def filter(self, text: str) -> None:
        """Show only photos whose file, caption or credit contains the words."""
        needle = text.strip().lower()
        for item in rows_of(self):
            words = f"{item.text(0)}\n{item.toolTip(0)}".lower()
            item.setHidden(bool(needle) and needle not in words)

    def _refresh(self) -> None:
        photos = self.desk.issue.photos
        before, self._photos = self._photos, photos
        if before is photos:
            return
        if before is None or [p.id for p in before] != [p.id for p in photos]:
            self._fill(photos)
            return
        for item, old, new in zip(rows_of(self), before, photos, strict=True):
            if old is not new:
                self._show(item, new)
                if (old.file, old.fingerprint) != (new.file, new.fingerprint):
                    self._show_pictures(new.file)

    def _fill(self, photos: tuple[Photo, ...]) -> None:
        self.clear()
        for photo in photos:
            item = QTreeWidgetItem(self)
            self._show(item, photo)
        self._show_states()
        self._show_pictures()

    def _show(self, item: QTreeWidgetItem, photo: Photo) -> None:
        item.setData(0, ID_ROLE, photo.id)
        item.setText(0, photo.caption.text.strip() or photo.file)
        size = _size(photo) if photo.width else ""
        item.setToolTip(0, "\n".join(filter(None, (photo.file, size, photo.credit.text))))

    def _show_pictures(self, file: str = "") -> None:
        """The pictures of a file, or of all, while the list is seen; those that must be read
        first come later."""
        if not self.isVisible():
            return
        self._pictures.move(self.desk.bridge.session.project.photos)
        for item, photo in zip(rows_of(self), self._photos or (), strict=True):
            if file in {"", photo.file}:
                item.setIcon(0, self._picture(photo))

    def _picture(self, photo: Photo) -> QIcon:
        shown = Picture(photo.file, Rect(0, 0, 1, 1), page=photo.page)
        image = self._pictures.best(shown, PICTURE.width() * 2)
        if image is None:
            return self.desk.look.icon("photo", self.desk.look.theme.muted)
        fitted = image.scaled(
            PICTURE * 2,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        return plain_icon(QPixmap.fromImage(fitted))

    def _show_states(self) -> None:
        look, issue = self.desk.look, self.desk.issue
        for item in rows_of(self):
            placed = frame_of_photo(issue, id_of(item)) is not None
            words = Words("已上版", "Placed") if placed else Words("待排", "Waiting")
            item.setText(1, look.say(words))
            item.setForeground(1, QColor(look.theme.green if placed else look.theme.muted))

    def _jump(self, key: str) -> None:
        frame, chosen = frame_of_photo(self.desk.issue, key), self.chosen_ids()
        if frame is not None and len(chosen) < 2:
            self.desk.show_frame(frame)
        else:
            load_photos(self.desk, map(PhotoId, chosen or (key,)))


def _size(photo: Photo) -> str:
    if photo.is_vector:
        return f"{photo.width / 100 / MM:.0f} × {photo.height / 100 / MM:.0f} mm"
    return f"{photo.width} × {photo.height} px"
