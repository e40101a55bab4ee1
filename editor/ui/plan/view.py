"""The flat plan as a widget: pages are chosen, dragged, opened; the wheel scrolls and zooms."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from editor.model.page import Page
from editor.session.pagelist import Beside
from editor.ui.desk import Desk
from editor.ui.panels.pagelist import command_of
from editor.ui.panels.pages import MENU, PagesPanel
from editor.ui.panels.thumbnails import Thumbnails
from editor.ui.plan.articles import headlines
from editor.ui.plan.layout import Manner, Plan, Slot, planned
from editor.ui.plan.painting import PlanPainter, Shown
from editor.values.geometry import Point
from editor.values.ids import PageId
from editor.values.language import Words

SMALLEST, LARGEST = 60, 320
"""Widths of a page in the plan."""
REST_MS = 200
"""How long zooming must rest before pages are painted at the new size."""
Keys, Held = Qt.Key, Qt.KeyboardModifier


class PlanView(QAbstractScrollArea):
    """All pages; which are chosen is the business of the list of pages.

    ``opened`` tells a page to be edited, ``resized`` how wide a page is now.
    """

    opened = Signal(str)
    resized = Signal(int)

    def __init__(self, desk: Desk, panel: PagesPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, panel
        self.manner = Manner(articles=4)
        self.plan = Plan((), (), 0, 0)
        self._pressed: tuple[QPoint, Slot] | None = None
        self._goal: Beside | None = None
        self._names: dict[PageId, tuple[object, tuple[str, ...]]] = {}
        self.thumbnails = Thumbnails(desk.bridge.session, desk.canvas, self)
        self.thumbnails.ready.connect(self._on_picture)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._sharpen)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(desk.look.say(Words("总版面图", "Flat plan")))
        self.viewport().setMouseTracking(True)
        desk.bridge.changed.connect(self._on_change)
        desk.bridge.layoutIdle.connect(self._want)
        desk.pageShown.connect(self._on_page)
        panel.list.itemSelectionChanged.connect(self.viewport().update)
        panel.told.connect(self.viewport().update)

    def set_manner(self, manner: Manner) -> None:
        """Draw the pages in another size or with other words."""
        larger = manner.page != self.manner.page
        self.manner = manner
        self.lay_out()
        if larger:
            self._rest.start()
            self.resized.emit(round(manner.page))

    def lay_out(self) -> None:
        """Place all pages anew."""
        if not self.isVisible():
            return
        issue = self._desk.issue
        self.plan = planned(issue.pages, self.manner, self.viewport().width())
        bar, view = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(self.plan.height) - view))
        bar.setPageStep(view)
        bar.setSingleStep(40)
        self._want()
        self.viewport().update()

    def shown(self, page: Page) -> Shown:
        """What is to be seen of a page."""
        chosen, current = self._panel.chosen, self._desk.page
        return Shown(
            self.thumbnails.image(page.id),
            self._panel.found(page.id),
            self._articles(page),
            page.id in chosen,
            current is not None and current.id == page.id,
        )

    def picture(self, scale: float) -> QImage:
        """The whole plan as far as its pages are painted, so many pixels a pixel."""
        plan = self.plan
        size = round(plan.width * scale), round(plan.height * scale)
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        self._paint(painter, lambda _: True)
        painter.end()
        return image

    def showEvent(self, event: QShowEvent) -> None:
        """Pages may have changed while it was not seen."""
        super().showEvent(event)
        self.lay_out()
        self._sharpen()
        self.reveal()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is painted unseen."""
        super().hideEvent(event)
        self.thumbnails.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows hold more spreads or fewer."""
        self.lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Other pages are seen."""
        self.viewport().update()
        self._want()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Headings and the pages in view, and where dragged pages would go."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._desk.look.theme.window))
        top = self.verticalScrollBar().value()
        painter.translate(0, -top)
        bottom = top + self.viewport().height()
        paint = self._paint(painter, lambda slot: slot.cell.y < bottom and slot.cell.bottom > top)
        goal = self.plan.slot(self._goal.page) if self._goal is not None else None
        if goal is not None and self._goal is not None:
            paint.bar(goal, after=self._goal.after)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a page; with Ctrl one more or less, with Shift all up to it."""
        slot = self.plan.at(self._point(event.position()))
        if event.button() is not Qt.MouseButton.LeftButton or slot is None:
            return
        self._pressed = event.position().toPoint(), slot
        held = event.modifiers()
        if held & (Held.ControlModifier | Held.ShiftModifier):
            self._panel.choose(slot.page.id, held)
        elif slot.page.id not in self._panel.chosen:
            self._panel.choose(slot.page.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the chosen pages would go."""
        if self._pressed is None or self._desk.bridge.session.read_only:
            return
        away = (event.position().toPoint() - self._pressed[0]).manhattanLength()
        if self._goal is None and away < QApplication.startDragDistance():
            return
        self._goal = self.plan.beside(self._point(event.position()))
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scroll_along(event.position().y())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Move them there; without a drag the page alone is chosen."""
        pressed, goal = self._pressed, self._goal
        self._end_drag()
        if goal is not None:
            self._panel.move_pages(self._panel.chosen, goal)
        elif pressed is not None and event.modifiers() == Held.NoModifier:
            self._panel.choose(pressed[1].page.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the page."""
        slot = self.plan.at(self._point(event.position()))
        self._end_drag()
        if slot is not None:
            self.opened.emit(slot.page.id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, with Ctrl it zooms."""
        if event.modifiers() & Held.ControlModifier:
            self.zoom(1.0015 ** event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)

    def zoom(self, factor: float) -> None:
        """Make pages larger or smaller."""
        page = min(max(self.manner.page * factor, SMALLEST), LARGEST)
        self.set_manner(Manner(round(page), self.manner.articles, self.manner.alone))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen pages."""
        slot = self.plan.at(self._point(QPointF(event.pos())))
        if slot is not None and slot.page.id not in self._panel.chosen:
            self._panel.choose(slot.page.id)
        menu = self._desk.menu(MENU)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say all about the page under the pointer."""
        if isinstance(event, QHelpEvent):
            slot = self.plan.at(self._point(QPointF(event.pos())))
            text = self._panel.sentence(slot.page.id) if slot is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys of the plan are no shortcuts of the window."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and (command_of(event) or _zooms(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the pages, Enter opens, Esc gives a drag up or goes back."""
        command, page = command_of(event), self._desk.page
        if command:
            self._panel.act(command)
        elif _zooms(event):
            self.zoom(1.2 ** _zooms(event))
        elif event.key() == Keys.Key_Escape and self._goal is not None:
            self._end_drag()
        elif event.key() in {Keys.Key_Return, Keys.Key_Enter, Keys.Key_Escape} and page is not None:
            self.opened.emit(page.id)
        elif page is None or not self._walk(event, page):
            super().keyPressEvent(event)

    def reveal(self) -> None:
        """Scroll to the page in view."""
        slot = self.plan.slot(self._desk.page.id) if self._desk.page is not None else None
        if slot is None:
            return
        bar, view = self.verticalScrollBar(), self.viewport().height()
        top, bottom = slot.cell.y - 12, slot.cell.bottom + 12
        bar.setValue(round(min(max(bar.value(), bottom - view), top)))

    def _walk(self, event: QKeyEvent, page: Page) -> bool:
        pages = [each.id for each in self._desk.issue.pages]
        here = pages.index(page.id)
        steps: dict[int, Callable[[], PageId | None]] = {
            Keys.Key_Left: lambda: pages[max(here - 1, 0)],
            Keys.Key_Right: lambda: pages[min(here + 1, len(pages) - 1)],
            Keys.Key_Up: lambda: self.plan.beyond(page.id, -1),
            Keys.Key_Down: lambda: self.plan.beyond(page.id, 1),
            Keys.Key_Home: lambda: pages[0],
            Keys.Key_End: lambda: pages[-1],
        }
        step = steps.get(event.key())
        goal = step() if step is not None else None
        if goal is not None:
            self._panel.choose(goal, event.modifiers() & Held.ShiftModifier)
            self.reveal()
        return step is not None

    def _paint(self, painter: QPainter, seen: Callable[[Slot], bool]) -> PlanPainter:
        paint = PlanPainter(painter, self._desk.look)
        for section, box in self.plan.headings:
            paint.heading(section, box)
        for slot in self.plan.slots:
            if seen(slot):
                paint.slot(slot, self.shown(slot.page))
        return paint

    def _point(self, place: QPointF) -> Point:
        return Point(place.x(), place.y() + self.verticalScrollBar().value())

    def _scroll_along(self, y: float) -> None:
        bar, edge = self.verticalScrollBar(), 40
        if y < edge:
            bar.setValue(bar.value() - 20)
        elif y > self.viewport().height() - edge:
            bar.setValue(bar.value() + 20)

    def _end_drag(self) -> None:
        self._pressed = self._goal = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def _articles(self, page: Page) -> tuple[str, ...]:
        issue = self._desk.issue
        known = self._names.get(page.id)
        if known is None or known[0] is not page:
            known = self._names[page.id] = page, headlines(issue, page)
        return known[1][: self.manner.articles]

    def _want(self) -> None:
        """Paint the pages in view, then those around them."""
        if not self.isVisible():
            return
        top, view = self.verticalScrollBar().value(), self.viewport().height()
        middle = top + view / 2
        near = [slot for slot in self.plan.slots if abs(slot.cell.y - middle) < 1.5 * view]
        near.sort(key=lambda slot: abs(slot.cell.y + slot.cell.height / 2 - middle))
        self.thumbnails.want([slot.page.id for slot in near])

    def _sharpen(self) -> None:
        """Paint pages in the size in which they are shown."""
        size = self.thumbnails.box
        wide = round(self.manner.page * self.devicePixelRatioF())
        if size.width() != wide:
            size.setWidth(wide)
            size.setHeight(wide * 3)
            self.thumbnails.set_box(size)
            self.thumbnails.recolour()
        self._want()

    def _on_picture(self, _: str) -> None:
        self.viewport().update()

    def _on_change(self) -> None:
        self._names.clear()
        self.thumbnails.stop()
        if self.isVisible():
            self.lay_out()

    def _on_page(self, _: str) -> None:
        if self.isVisible():
            self.reveal()
            self.viewport().update()


def _zooms(event: QKeyEvent) -> int:
    """1 for Ctrl+plus, -1 for Ctrl+minus, else 0."""
    if event.modifiers() & ~(Held.KeypadModifier | Held.ShiftModifier) != Held.ControlModifier:
        return 0
    return {Keys.Key_Plus: 1, Keys.Key_Equal: 1, Keys.Key_Minus: -1}.get(Keys(event.key()), 0)
