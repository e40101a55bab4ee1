"""Which pages of a PDF are meant: a choice with pictures of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from editor.pictures.opening import PictureError
from editor.ui.aside import Steps
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.icons import plain_icon
from editor.ui.look import Look
from editor.values.language import Words

TITLE = Words("选择 PDF 的页", "Choose Pages of the PDF")
PICTURE = QSize(132, 176)
MOST = 500
"""Pages that are offered; nobody places an advert from further back."""
Drawn = tuple[int, Image.Image | Words]
"""A page, counted from 0, and its picture, or why there is none."""


class PdfPagesDialog(Dialog):
    """Pages with their pictures, which are made one after the other beside the window."""

    chapter = "photos"

    def __init__(self, look: Look, file: Path, count: int, parent: QWidget | None = None) -> None:
        super().__init__(look, TITLE, parent)
        offered = range(min(count, MOST))
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
        for number in offered:
            self.list.addItem(QListWidgetItem(plain_icon(blank), f"{number + 1}"))
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(self.accept)
        self.column.addWidget(self.list, 1)
        self.add_buttons(Words("置入", "Place"))
        self.resize(700, 520)
        self._drawing = Steps(self, _drawn(file, offered))
        self._drawing.came.connect(self._show)

    def pages(self) -> tuple[int, ...]:
        """The chosen pages, counted from 0."""
        return tuple(sorted(self.list.row(item) for item in self.list.selectedItems()))

    def done(self, result: int) -> None:
        """No further page is drawn."""
        self._drawing.stop()
        super().done(result)

    def _show(self, drawn: Drawn) -> None:
        number, picture = drawn
        item = self.list.item(number)
        if isinstance(picture, Words):
            item.setIcon(self.look.icon("warning", self.look.theme.amber))
            item.setToolTip(self.look.say(picture))
        else:
            item.setIcon(_icon(picture))


def ask_pages(desk: Desk, file: Path, count: int) -> tuple[int, ...]:
    """The pages of a PDF that are wanted, counted from 0; none when it was called off."""
    dialog = PdfPagesDialog(desk.look, file, count, desk.dialog_parent)
    accepted = dialog.ask()
    return dialog.pages() if accepted else ()


def _drawn(file: Path, pages: Iterable[int]) -> Iterator[Drawn]:
    from editor.pictures.placed import render  # noqa: PLC0415  (loads much)

    for number in pages:
        try:
            yield number, render(file, number, 2 * PICTURE.height())
        except PictureError as error:
            yield number, error.words


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
