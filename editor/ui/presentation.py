"""放映: pages for the meeting, one or two at a time on black, turned by keys and clicks."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from editor.model.spreads import spreads
from editor.ui.canvas.looks import DARK
from editor.ui.canvas.readview import ReadView
from editor.ui.desk import Desk
from editor.ui.panels.pagewords import page_words
from editor.values.ids import PageId
from editor.values.language import Words

SIGN_MS = 2500
"""How long the page's name is seen after turning to it."""
BLACK = replace(DARK, desk=QColor(0, 0, 0), ruler_edge=QColor(0x60, 0x60, 0x60))
Keys = Qt.Key
ON = {Keys.Key_Right, Keys.Key_Down, Keys.Key_PageDown, Keys.Key_Space, Keys.Key_Return}
BACK = {Keys.Key_Left, Keys.Key_Up, Keys.Key_PageUp, Keys.Key_Backspace}
HELP = Words("→ ← 翻版　S 单页/对页　Esc 结束", "→ ← turn · S one or two pages · Esc ends")


class Presentation(ReadView):
    """A full screen without anything but the pages. Esc ends it."""

    def __init__(self, desk: Desk) -> None:
        canvas = desk.canvas
        sources = canvas.desk.tiles.sources
        super().__init__(desk.bridge, desk.look.language, sources, desk.dialog_parent)
        self._desk = desk
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(desk.look.say(Words("放映", "Presentation")))
        self.setAccessibleName(self.windowTitle())
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.stage.options.looks = BLACK
        self.viewport().setCursor(Qt.CursorShape.BlankCursor)
        self.sign = QLabel(self)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sign.setStyleSheet(
            "background: rgba(30, 31, 34, 220); color: #F2F2F2; padding: 8px 16px;"
            "border-radius: 8px;"
        )
        self._hide = QTimer(self, singleShot=True, interval=SIGN_MS)
        self._hide.timeout.connect(self.sign.hide)
        self.show_spread = canvas.show_spread
        page = desk.page or (desk.issue.pages[0] if desk.issue.pages else None)
        if page is not None:
            self.turn_to(page.id, HELP)

    def turn_to(self, page: PageId, more: Words | None = None) -> None:
        """Show a page, and for a moment what it is called."""
        self.show_page(page)
        shown = self.stage.page
        if shown is None:
            return
        pages = [each.id for each in self.stage.issue.pages]
        name = self._desk.look.say(page_words(shown))
        place = f"{pages.index(page) + 1} / {len(pages)}" if page in pages else ""
        text = f"{name}　{place}".strip()
        self.sign.setText(f"{text}\n{self._desk.look.say(more)}" if more is not None else text)
        self._place_sign()
        self.sign.show()
        self._hide.start()

    def turn(self, way: int) -> None:
        """The next page or pages (1), or those before (-1)."""
        pages, here = self.stage.issue.pages, self.stage.page
        steps = spreads(pages) if self.show_spread else tuple((page,) for page in pages)
        at = next((n for n, step in enumerate(steps) if here in step), None)
        if at is not None and 0 <= at + way < len(steps):
            self.turn_to(steps[at + way][0].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages; Home and End; S shows one or two; Esc ends."""
        key, pages = event.key(), self.stage.issue.pages
        if key in ON:
            self.turn(1)
        elif key in BACK:
            self.turn(-1)
        elif key in {Keys.Key_Home, Keys.Key_End} and pages:
            self.turn_to(pages[0 if key == Keys.Key_Home else -1].id)
        elif key == Keys.Key_S:
            self._change_spread()
        elif key == Keys.Key_Escape:
            self.close()
        elif not self.zoom_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click turns on, the right button back."""
        self.turn(-1 if event.button() is Qt.MouseButton.RightButton else 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click is over."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages fit the screen."""
        super().resizeEvent(event)
        self._place_sign()

    def _change_spread(self) -> None:
        self.show_spread = not self.show_spread
        self.fit_spread()

    def _place_sign(self) -> None:
        self.sign.adjustSize()
        x = (self.width() - self.sign.width()) // 2
        self.sign.move(x, self.height() - self.sign.height() - 24)


def present(desk: Desk) -> Presentation:
    """Begin with the page in view."""
    made = Presentation(desk)
    made.showFullScreen()
    made.activateWindow()
    made.setFocus()
    return made
