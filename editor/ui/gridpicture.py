"""A page of a grid as a drawing: paper, margins, columns and the lines of the body; and, in
greys, where its frames lie."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.model.frame import PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.ui.look import Look

PAPER, EDGE, TYPE, COLUMN, LINE = "#FFFFFF", "#8E99A8", "#C2242B", "#DCE7F7", "#9DB6DC"
"""Paper stays white in the dark, as on the desk."""
SKETCHED = {TitleFrame: "#5B6675", PhotoFrame: "#A9B4C2", TextFrame: "#D3DAE3"}
LEAST = "#E6EAEF"
"""Greys of frames by their kind, and of those of other kinds."""
CLOSEST = 3.0
"""Pixels between lines that are drawn; where they are closer, every second or fifth is."""
GAP = 8.0


class GridPicture(QWidget):
    """Shows a grid as large as it can."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid: PageGrid | None = None
        self._wrong = False
        self.setMinimumSize(90, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_grid(self, grid: PageGrid, *, wrong: bool, told: str) -> None:
        """Show a grid; ``told`` says the same for those who cannot see it."""
        self._grid, self._wrong = grid, wrong
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """As large as a page is good to look at."""
        return QSize(300, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page in the middle."""
        if self._grid is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = page_place(self._grid, QRectF(self.rect()).adjusted(GAP, GAP, -GAP, -GAP))
        draw_grid(painter, self._grid, place, wrong=self._wrong)
        painter.end()


def grid_picture(grid: PageGrid, box: QSize) -> QImage:
    """The grid as a picture within a box."""
    image = _paper(grid, box)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_grid(painter, grid, QRectF(image.rect()), wrong=False)
    painter.end()
    return image


def page_sketch(page: Page, masters: Sequence[Page], box: QSize) -> QImage:
    """Where a page has pictures, titles and text, as a picture within a box."""
    image = _paper(page.grid, box)
    painter = QPainter(image)
    scale = image.width() / page.grid.trim.width
    for frame in leaves((*(each for master in masters for each in master.frames), *page.frames)):
        rect = frame.box.rect
        area = QRectF(rect.x, rect.y, rect.width, rect.height)
        place = QRectF(area.topLeft() * scale, area.size() * scale)
        painter.fillRect(place, QColor(SKETCHED.get(type(frame), LEAST)))
        painter.setPen(QPen(QColor(PAPER), 2))
        painter.drawRect(place)
    painter.end()
    return image


def _paper(grid: PageGrid, box: QSize) -> QImage:
    place = page_place(grid, QRectF(0, 0, box.width(), box.height()))
    image = QImage(max(1, round(place.width())), max(1, round(place.height())), IMAGE)
    image.fill(QColor(PAPER))
    return image


IMAGE = QImage.Format.Format_RGB32


def page_place(grid: PageGrid, box: QRectF) -> QRectF:
    """The page in the middle of a box, as large as it can be."""
    scale = min(box.width() / grid.trim.width, box.height() / grid.trim.height)
    place = QRectF(0, 0, grid.trim.width * scale, grid.trim.height * scale)
    place.moveCenter(box.center())
    return place


def draw_grid(painter: QPainter, grid: PageGrid, place: QRectF, *, wrong: bool) -> None:
    """Paper, columns with their lines, and the frame of the type area; what hangs over the paper
    is not drawn, and a frame that is ``wrong`` is dashed and heavy."""
    scale = place.width() / grid.trim.width
    painter.fillRect(place, QColor(PAPER))
    painter.save()
    painter.setClipRect(place)
    painter.translate(place.topLeft())
    for column in range(grid.columns):
        rect = grid.rect(column, 0, 1, grid.lines)
        left, top = rect.x * scale, rect.y * scale
        area = QRectF(left, top, rect.width * scale, rect.height * scale)
        painter.fillRect(area, QColor(COLUMN))
        _draw_lines(painter, grid, area, scale)
    frame = grid.type_area
    pen = QPen(QColor(TYPE), 2.0 if wrong else 1.0)
    pen.setStyle(Qt.PenStyle.DashLine if wrong else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.drawRect(
        QRectF(frame.x * scale, frame.y * scale, frame.width * scale, frame.height * scale)
    )
    painter.restore()
    painter.setPen(QPen(QColor(EDGE), 1))
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))


def _draw_lines(painter: QPainter, grid: PageGrid, column: QRectF, scale: float) -> None:
    """The feet of the lines' characters."""
    steps = (step for step in (1, 2, 5, 10, 20) if grid.leading * scale * step >= CLOSEST)
    painter.setPen(QPen(QColor(LINE), 0))
    for line in range(0, grid.lines, next(steps, 50)):
        y = column.top() + grid.depth(line + 1) * scale
        painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y))


def card(picture: QImage, box: QSize, edge: str) -> QPixmap:
    """A picture with a thin edge, standing at the foot of a card of ``box`` pixels."""
    made = QPixmap(box)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    left, top = (box.width() - picture.width()) // 2, box.height() - picture.height()
    painter.drawImage(left, top, picture)
    painter.setPen(QPen(QColor(edge), 2))
    painter.drawRect(left, top, picture.width() - 1, picture.height() - 1)
    painter.end()
    return made
