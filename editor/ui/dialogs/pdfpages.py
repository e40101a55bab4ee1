"""Which pages of a PDF are meant: a choice with pictures of them."""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from editor.pictures.opening import PictureError
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.icons import plain_icon
from editor.ui.look import Look
from editor.values.language import Words

TITLE = Words("选择 PDF 的页", "Choose Pages of the PDF")
PICTURE = QSize(132, 176)
MOST = 500
"""Pages that are offered; nobody places an advert from further back."""


class PdfPagesDialog(Dialog):
    """Pages with their pictures, which are made one after the other."""

    chapter = "photos"

    def __init__(self, look: Look, file: Path, count: int, parent: QWidget | None = None) -> None:
        super().__init__(look, TITLE, parent)
        self._file = file
        self._todo = list(range(min(count, MOST)))
        self.add_heading(
            file.name,
            self.say(f"共 {count} 页；可以多选。", f"{count} pages; several may be chosen."),
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setProperty("framed", True)
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setIconSize(PICTURE)
        self.list.setSpacing(8)
        blank = QPixmap(PICTURE)
        blank.fill(look.theme.hover)
        for number in self._todo:
            self.list.addItem(QListWidgetItem(plain_icon(blank), f"{number + 1}"))
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(self.accept)
        self.column.addWidget(self.list, 1)
        self.add_buttons(Words("置入", "Place"))
        self.resize(700, 520)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_next)
        self._timer.start()

    def pages(self) -> tuple[int, ...]:
        """The chosen pages, counted from 0."""
        return tuple(sorted(self.list.row(item) for item in self.list.selectedItems()))

    def _draw_next(self) -> None:
        from editor.pictures.placed import render  # noqa: PLC0415  (loads much)

        if not self._todo:
            self._timer.stop()
            return
        number = self._todo.pop(0)
        item = self.list.item(number)
        try:
            item.setIcon(_icon(render(self._file, number, 2 * PICTURE.height())))
        except PictureError as error:
            item.setIcon(self.look.icon("warning", self.look.theme.amber))
            item.setToolTip(self.look.say(error.words))


def ask_pages(desk: Desk, file: Path, count: int) -> tuple[int, ...]:
    """The pages of a PDF that are wanted, counted from 0; none when it was called off."""
    dialog = PdfPagesDialog(desk.look, file, count, desk.dialog_parent)
    accepted = dialog.ask()
    return dialog.pages() if accepted else ()


def _icon(page: Image.Image) -> QIcon:
    """A page on white paper."""
    paper = Image.new("RGB", page.size, "white")
    paper.paste(page, mask=page.getchannel("A") if page.mode == "RGBA" else None)
    width, height = paper.size
    image = QImage(paper.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    fitted = image.scaled(
        PICTURE * 2,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return plain_icon(QPixmap.fromImage(fitted))
