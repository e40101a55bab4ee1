"""The list of photos: picture, caption, credit, page, and whether the file is there."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QTreeWidgetItem

from editor.display.items import Picture
from editor.model.photo import Photo
from editor.pictures.picturefile import Probe
from editor.session.listing import (
    NOWHERE,
    PHOTO_ORDERS,
    Key,
    PhotoFacts,
    photo_facts,
    places_of_photos,
)
from editor.ui.canvas.drops import PHOTO_MIME, picture_files
from editor.ui.canvas.latepictures import LatePictures
from editor.ui.desk import Desk
from editor.ui.icons import plain_icon
from editor.ui.loading import load_photos
from editor.ui.panels.captioning import Captioning, CaptionTree
from editor.ui.panels.panel import ID_ROLE
from editor.ui.panels.rows import changed_ones, id_of
from editor.ui.placing import add_photos
from editor.ui.selected import frame_of_photo
from editor.values.geometry import Rect
from editor.values.ids import PhotoId
from editor.values.language import Words
from editor.values.units import MM

PICTURE = QSize(48, 36)
SMALLEST, LARGEST = 24, 144
"""Heights of a picture in the list, in pixels."""
SHAPE = 4 / 3
WAITING, PLACED = Words("待排", "Waiting"), Words("已上版", "Placed")
MISSING = Words("缺图", "Missing")
STATE, PAGE, CREDIT, FILE = 1, 2, 3, 4
"""Columns after the picture with its caption."""


class PhotoTree(CaptionTree):
    """Photos as rows; double click or Enter goes to the photo's frame, or loads the pointer with
    photos that wait. Pictures are read of rows that are seen."""

    mime = PHOTO_MIME
    menu = (
        "article.load_photo", "article.place_photo", "article.attach_photo", "library.caption",
        "library.credit", "article.add_photo", "article.delete_photo",
    )  # fmt: skip
    columns = (
        ("title", Words("图片", "Photo")),
        ("state", Words("状态", "State")),
        ("page", Words("版", "Pg")),
        ("credit", Words("署名", "Credit")),
        ("file", Words("文件", "File")),
    )
    optional = ("page", "file")
    giving = "credit"
    credit = CREDIT

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("图片列表", "List of photos"))
        self.facts: dict[str, PhotoFacts] = {}
        self._listed: tuple[Photo, ...] | None = None
        self._photos: dict[PhotoId, Photo] = {}
        self._shown: dict[str, tuple[object, ...]] = {}
        self._pictures = LatePictures(desk.bridge.session.project.photos)
        self._pictures.announcer.loaded.connect(self._show_loaded)
        self._seen = QTimer(self, singleShot=True, interval=0)
        self._seen.timeout.connect(self._show_pictures)
        self.setItemDelegate(Captioning(self))
        self.setAcceptDrops(True)
        height = self._remembered_height()
        self.setIconSize(QSize(round(height * SHAPE), height))
        self.opened.connect(self._jump)
        self.ordered.connect(self._seen.start)
        self.verticalScrollBar().valueChanged.connect(self._seen.start)
        desk.bridge.changed.connect(self._refresh)
        desk.bridge.layoutIdle.connect(self.show_states)
        desk.bridge.filesRead.connect(self.show_states)
        self._refresh()

    @property
    def current(self) -> PhotoId | None:
        """The photo of the current row."""
        current = self.current_id()
        return None if current is None else PhotoId(current)

    @property
    def picture_height(self) -> int:
        """How high a picture is in the list, in pixels."""
        return self.iconSize().height()

    def set_picture_height(self, height: int) -> None:
        """Show pictures larger or smaller, and remember it."""
        height = min(max(height, SMALLEST), LARGEST)
        self.desk.shell.settings.set_choice(self._setting("height"), str(height))
        self.setIconSize(QSize(round(height * SHAPE), height))
        self.scheduleDelayedItemsLayout()
        self._fit.start()
        self._seen.start()

    def keys(self) -> tuple[str, ...]:
        """The photos in the order of the issue."""
        return tuple(photo.id for photo in self._listed or ())

    def key_of(self, row: str, order: str) -> Key:
        """By what a photo is put in an order."""
        return PHOTO_ORDERS[order](self.facts[row])

    def says(self, row: str, needle: str) -> bool:
        """Whether a photo's file, caption or credit contains words in small letters."""
        facts = self.facts[row]
        return needle in f"{facts.file}\n{facts.caption}\n{facts.credit}".lower()

    def photo(self, row: str) -> Photo:
        """The photo of a row."""
        return self._photos[PhotoId(row)]

    def is_changed(self, row: str) -> bool:
        """Whether a photo's file is another one now, as far as is known."""
        photo, session = self.photo(row), self.desk.bridge.session
        now = session.sources.fingerprint(photo) if session.photo_files.knows(photo) else ""
        return bool(now and photo.fingerprint) and now != photo.fingerprint

    def probe(self, row: str) -> Probe | None:
        """What a photo's file is, as far as is known."""
        photo, session = self.photo(row), self.desk.bridge.session
        return session.sources.probe(photo) if session.photo_files.knows(photo) else None

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More pictures may be seen now."""
        super().resizeEvent(event)
        self._seen.start()

    def show_states(self) -> None:
        """Bring pages and states up to the issue, and the rows into their order."""
        places, files = places_of_photos(self.desk.issue), self.desk.bridge.session.photo_files
        for photo in self._photos.values():
            place = places.get(photo.id, NOWHERE)
            missing = files.knows(photo) and files.path(photo) is None
            known = self.facts[photo.id]
            if (known.place, known.missing) != (place, missing):
                self.facts[photo.id] = replace(known, place=place, missing=missing)
                self._show_state(self.rows[photo.id], self.facts[photo.id])
        self.catch_up()

    def _refresh(self) -> None:
        photos = self.desk.issue.photos
        before, self._listed = self._listed, photos
        if before is photos:
            return
        changed = changed_ones(before, photos)
        self._photos = {photo.id: photo for photo in photos}
        if changed is None:
            self._fill(photos)
        for photo in changed or ():
            self._show(self.rows[photo.id], photo)
        self._seen.start()

    def _fill(self, photos: tuple[Photo, ...]) -> None:
        """Rows for all; those that are there are used again."""
        old, self.rows = self.rows, {}
        for photo in photos:
            item = old.get(photo.id) or QTreeWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.rows[photo.id] = item
            self._show(item, photo)
        self.facts = {key: self.facts[key] for key in self.rows}
        self._shown = {key: look for key, look in self._shown.items() if key in self.rows}
        self.show_states()

    def _show(self, item: QTreeWidgetItem, photo: Photo) -> None:
        known = self.facts.get(photo.id)
        place, missing = (known.place, known.missing) if known is not None else (NOWHERE, False)
        facts = photo_facts(photo, place, missing=missing)
        self.facts[photo.id] = facts
        item.setData(0, ID_ROLE, photo.id)
        item.setText(0, facts.name)
        item.setText(CREDIT, facts.credit)
        item.setToolTip(CREDIT, facts.credit)
        item.setText(FILE, facts.file)
        size = _size(photo) if photo.width else ""
        item.setToolTip(0, "\n".join(filter(None, (facts.file, size, facts.credit))))
        self._show_state(item, facts)

    def _show_state(self, item: QTreeWidgetItem, facts: PhotoFacts) -> None:
        look, placed = self.desk.look, facts.place is not NOWHERE
        words = MISSING if facts.missing else PLACED if placed else WAITING
        theme = look.theme
        color = theme.red if facts.missing else theme.green if placed else theme.muted
        item.setText(STATE, look.say(words))
        item.setForeground(STATE, QColor(color))
        item.setText(PAGE, facts.place.number)

    def _show_loaded(self, file: str) -> None:
        """A picture was read."""
        self._shown = {key: look for key, look in self._shown.items() if look[0] != file}
        self._show_pictures()

    def _show_pictures(self) -> None:
        """The pictures of the rows in view; those that must be read first come later."""
        if not self.isVisible():
            return
        self._pictures.move(self.desk.bridge.session.project.photos)
        for item in self._rows_in_view():
            photo = self._photos[PhotoId(id_of(item))]
            look = (photo.file, photo.fingerprint, photo.page, self.picture_height)
            if self._shown.get(photo.id) != look:
                self._shown[photo.id] = look
                item.setIcon(0, self._picture(photo))

    def _rows_in_view(self) -> Iterator[QTreeWidgetItem]:
        item, bottom = self.itemAt(QPoint(1, 1)), self.viewport().height()
        while item is not None and self.visualItemRect(item).top() <= bottom:
            yield item
            item = self.itemBelow(item)

    def _picture(self, photo: Photo) -> QIcon:
        size = self.iconSize() * 2
        shown = Picture(photo.file, Rect(0, 0, 1, 1), page=photo.page)
        image = self._pictures.best(shown, size.width())
        if image is None:
            return self.desk.look.icon("photo", self.desk.look.theme.muted)
        mode = Qt.TransformationMode.SmoothTransformation
        return plain_icon(
            QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode))
        )

    def _remembered_height(self) -> int:
        kept = self.desk.shell.settings.choice(self._setting("height"), "")
        height = int(kept) if kept.isdecimal() and len(kept) < 5 else PICTURE.height()
        return min(max(height, SMALLEST), LARGEST)

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
