"""The properties of a photo frame: its file, how it is turned, cut out and toned."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.model.frame import PhotoFrame
from editor.model.output import OutputProfile
from editor.model.photo import Photo
from editor.model.tone import AS_TAKEN
from editor.pictures.probe import Colors, Probe
from editor.session.photoframes import shown_ppi
from editor.session.pictureresolution import Fineness, fineness, limits, ppi_words
from editor.session.picturing import focused_at, placed
from editor.ui.desk import Desk
from editor.ui.form import Form
from editor.ui.look import Look
from editor.ui.pageturns import PageTurns
from editor.ui.panels.panel import command_buttons, heading, icon_button, muted, row_of, rule
from editor.ui.panels.photorows import PhotoOf, look_rows, photo_rows, tone_rows
from editor.values.ids import FrameId, PageId, PhotoId
from editor.values.language import Words
from editor.values.units import MM

TURNS = ("object.photo.left", "object.photo.right", "object.photo.flip_x", "object.photo.flip_y")
COLORS = {
    Colors.RGB: Words("RGB", "RGB"),
    Colors.CMYK: Words("四色", "CMYK"),
    Colors.GRAY: Words("灰度", "Grey"),
    Colors.LINE: Words("线条图", "Line art"),
    Colors.LAB: Words("Lab", "Lab"),
    Colors.MIXED: Words("多种颜色", "Several colours"),
}
FILES = ("object.photo.replace", "object.photo.show", "object.photo.open")


class PhotoFile(QWidget):
    """What file a frame shows, whether it is large enough, and what can be done with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._frame = FrameId("")
        self._shown = PhotoOf(Photo(PhotoId(""), "", 0, 0))
        self._name = QLabel()
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._about = muted("")
        self._sign, self._ppi = QLabel(), QLabel()
        self._ppi.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addLayout(row_of((self._sign, self._ppi)))
        column.addLayout(row_of(command_buttons(desk, FILES, text=True)))
        self.form: Form[PhotoOf] = Form(desk.look, photo_rows())
        self.form.edited.connect(self._set)
        PageTurns.of(desk).ended.connect(self._show_page)
        column.addSpacing(4)
        column.addWidget(self.form)

    def show_photo(self, page: PageId, frame: PhotoFrame) -> None:
        """Show the photo of a frame as the layout has it."""
        photo = self._desk.issue.photo(frame.photo)
        self.setVisible(photo is not None)
        if photo is None:
            return
        self._frame = frame.box.id
        look = self._desk.look
        width = max(80, self.width() - 4)
        mode = Qt.TextElideMode.ElideMiddle
        self._name.setText(self._name.fontMetrics().elidedText(photo.file, mode, width))
        self._name.setToolTip(photo.file)
        session, profile = self._desk.bridge.session, self._desk.issue.profile
        probe = session.sources.probe(photo)
        self._about.setText(look.say(file_words(photo, probe)))
        self._about.setVisible(bool(self._about.text()))
        self._shown = PhotoOf(photo, probe.pages if probe is not None else 1)
        self._show_page()
        self.form.setEnabled(not session.read_only and not frame.box.locked)
        ppi = shown_ppi(session.layout(page), frame.box.id, photo)
        self._show_ppi(ppi, limits(profile, probe))

    def _show_page(self) -> None:
        """The page that the photo shows, or soon will."""
        photo = self._desk.issue.photo(self._shown.photo.id)
        if photo is not None:
            shown = replace(photo, page=PageTurns.of(self._desk).page_of(photo))
            self.form.show_value(replace(self._shown, photo=shown))

    def _set(self, shown: PhotoOf) -> None:
        """Another page of the file, or another focal point, as one step."""
        issue, new = self._desk.issue, shown.photo
        old, one = issue.photo(new.id), placed(issue, self._frame)
        if old is None:
            return
        turns = PageTurns.of(self._desk)
        if new.page != turns.page_of(old):
            turns.want(old.id, new.page)
        elif one is not None and new.focus != old.focus:
            self._desk.bridge.do(focused_at(one, new.focus))

    def _show_ppi(self, ppi: float | None, profile: OutputProfile) -> None:
        for label in (self._sign, self._ppi):
            label.setVisible(ppi is not None)
        if ppi is None:
            return
        look = self._desk.look
        icon, color = _sign(look, ppi, profile)
        pixmap = look.icons.pixmap(icon, color, 16, self.devicePixelRatioF())
        self._sign.setPixmap(pixmap)
        self._ppi.setText(look.say(ppi_words(ppi, profile)))
        self._ppi.setStyleSheet(f"color: {color}")


class PhotoLook(QWidget):
    """How a photo is shown; ``edited`` and ``previewed`` carry the changed frame."""

    edited = Signal(object)
    previewed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look = desk.look
        self._frame: PhotoFrame | None = None
        self._look: Form[Any] = Form(look, look_rows(look))
        self._tone: Form[Any] = Form(look, tone_rows())
        name = look.say(Words("影调恢复原样", "Undo all changes of tone"))
        self.reset = icon_button(look, "reset", name)
        self.reset.clicked.connect(self._reset)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(heading(look, look.say(Words("影调", "Tone"))), 1)
        head.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row_of(command_buttons(desk, TURNS)))
        column.addWidget(self._look)
        column.addWidget(rule())
        column.addLayout(head)
        column.addWidget(self._tone)
        for form in (self._look, self._tone):
            form.edited.connect(self.edited)
            form.previewed.connect(self.previewed)

    def show_frame(self, frame: PhotoFrame) -> None:
        """Show how the frame shows its photo."""
        self._frame = frame
        self._look.show_value(frame)
        self._tone.show_value(frame)
        self.reset.setEnabled(frame.tone != AS_TAKEN)

    def _reset(self) -> None:
        if self._frame is not None:
            self.edited.emit(replace(self._frame, tone=AS_TAKEN))


def file_words(photo: Photo, probe: Probe | None) -> Words:
    """``JPEG · RGB · sRGB · 3000 × 2000 px``; of a vector picture its size in millimetres. What
    is not known of the file is left out."""
    ending = photo.file.rpartition(".")[2].upper()
    kind = {"JPG": "JPEG", "TIF": "TIFF"}.get(ending, ending)
    parts = [Words(kind, kind)]
    if photo.is_vector:
        parts.append(Words("矢量", "vector"))
    if probe is not None:
        parts.append(COLORS[probe.colors])
        if probe.pages > 1:
            page = f"{photo.page + 1}/{probe.pages}"
            parts.append(Words(f"第 {page} 页", f"page {page}"))
        parts += [Words(probe.profile, probe.profile)] * bool(probe.profile)
        parts += [Words("有透明", "transparent")] * probe.alpha
        parts += [Words("有裁剪路径", "clipping path")] * probe.path
    size = _size(photo)
    parts += [Words(size, size)] * bool(size)
    return Words(" · ".join(part.zh for part in parts), " · ".join(part.en for part in parts))


def _size(photo: Photo) -> str:
    if photo.is_vector:
        width, height = (side / 100 / MM for side in (photo.width, photo.height))
        return f"{width:.1f} × {height:.1f} mm"
    return f"{photo.width} × {photo.height} px" if photo.width else ""


def _sign(look: Look, ppi: float, profile: OutputProfile) -> tuple[str, str]:
    match fineness(ppi, profile):
        case Fineness.LEAST:
            return "error", look.theme.red
        case Fineness.LOW:
            return "warning", look.theme.amber
        case Fineness.GOOD:
            return "ok", look.theme.green
