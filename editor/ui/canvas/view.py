"""The page canvas: shows a page of the open issue, hands events to tools, takes typing."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from editor.display.items import Picture
from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.model.photo import Photo
from editor.session.commands import outward, select_all
from editor.session.loaded import RestLoad
from editor.session.session import Change
from editor.ui.bridge import Bridge
from editor.ui.canvas.caret import CaretMark
from editor.ui.canvas.clicks import Clicks
from editor.ui.canvas.desk import places_of
from editor.ui.canvas.guidelines import GuidePuller
from editor.ui.canvas.ime import InputMethod
from editor.ui.canvas.latepictures import LatePictures
from editor.ui.canvas.outlines import Outlines
from editor.ui.canvas.overlay import Overlay
from editor.ui.canvas.places import page_of, place_in, text_of
from editor.ui.canvas.plateview import PlateView
from editor.ui.canvas.pointing import PointerView
from editor.ui.canvas.qtpainter import Sources
from editor.ui.canvas.screencolors import ScreenColors
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.tools.box import Toolbox
from editor.ui.canvas.typist import Typist
from editor.values.geometry import Point, Rect
from editor.values.ids import ArticleId, FrameId, PageId
from editor.values.language import Language, Words

THUMBNAIL = Rect(0, 0, 1, 1)
NAME = Words("版面", "Page")
Keys = QKeySequence.StandardKey


class PageCanvas(PointerView):
    """One page with rulers, zoom and pan, tools, typing.

    ``statusChanged`` tells that the caret or the selection is another, ``pageShown`` that the
    canvas went to another page by itself or was told to.
    """

    toolChanged = Signal(str)  # noqa: N815
    statusChanged = Signal()  # noqa: N815
    pageShown = Signal(str)  # noqa: N815

    def __init__(
        self, session_bridge: Bridge, language: Language, parent: QWidget | None = None
    ) -> None:
        session = session_bridge.session
        self.pictures = LatePictures(session.project.photos)
        self.sources = Sources(Outlines(session.fonts), self.pictures)
        super().__init__(Stage(session_bridge, language), self.sources, parent)
        self.stage.setParent(self)
        self.bridge = session_bridge
        self.colors = ScreenColors(session_bridge, self.pictures, self)
        self.plates = PlateView(self.stage, lambda: self.pictures.press, self)
        self.caret = CaretMark(self.stage, self)
        self.typist = Typist(self.stage, self.caret, self)
        self.input_method = InputMethod(self.stage, self.caret, self.typist)
        self.tools = Toolbox(self.stage, self, self.typist)
        self._overlay = Overlay(self.stage, self.caret, self.font())
        self._guides = GuidePuller(self.stage, self.viewport(), self.rulers)
        self._clicks = Clicks()
        self._typing = False
        self._set_up(language)

    def _set_up(self, language: Language) -> None:
        self.setAccessibleName(NAME.text(language))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setFocusProxy(self)
        self.viewport().setMouseTracking(True)
        self.accept_drops()
        self.caret.blinked.connect(self._blink)
        self.bridge.unfinished.append(self)
        self.bridge.changed.connect(self._on_change)
        self.bridge.selectionChanged.connect(self._on_selection)
        self.bridge.pathChanged.connect(self._on_path)
        self.pictures.announcer.loaded.connect(self._on_photo)
        self.colors.changed.connect(self._on_colors)
        self.plates.changed.connect(self.viewport().update)
        self.plates.changed.connect(self.statusChanged)

    def show_page(self, page_id: PageId) -> None:
        """Show a page of the issue; an unknown one empties the desk. Frames of another page are
        selected no longer."""
        self.finish()
        self.tools.current.cancel()
        beside = self.lies_beside(page_id)
        self.stage.page_id = page_id
        selection = self.bridge.session.selection
        if isinstance(selection, FrameSelection) and selection.page != page_id:
            self.bridge.select(NOTHING)
        self.stage.hover = None
        self._relayout()
        if beside:
            self.reveal_page()
        elif self.fits:
            self.refit()
        self.wake()
        self.pageShown.emit(page_id)

    def set_tool(self, name: str) -> None:
        """Take a tool: select, text, photo, panel, rule, hand or zoom."""
        if name == self.tool or not self.tools.take(name):
            return
        self.input_method.finish()
        if name != "text" and self.stage.typing is not None:
            self.leave_text()
        self.viewport().setCursor(self.tools.current.cursor)
        self.toolChanged.emit(name)

    @property
    def pending(self) -> bool:
        """Whether something is composed or scaled that is no step yet."""
        return self.input_method.composing or self.tools.current.pending

    def finish(self) -> None:
        """Make steps of what is composed and scaled."""
        self.input_method.finish()
        self.tools.current.finish()

    def cut(self) -> None:
        """Selected text to the clipboard and away."""
        self.input_method.finish()
        self.typist.cut()

    def copy(self) -> None:
        """Selected text to the clipboard."""
        self.typist.copy()

    def paste(self, *, plain: bool = False) -> None:
        """The clipboard's text at the caret; ``plain`` leaves out its styles and tables."""
        self.input_method.finish()
        self.typist.paste(plain=plain)

    def select_all(self) -> None:
        """The whole story at the caret, else all frames of the page."""
        if self.stage.page_id is not None:
            state = self.bridge.session.state
            self.bridge.select(select_all(state, self.stage.page_id))

    def settle(self) -> None:
        """Paint everything that is seen, photos included, before returning."""
        super().settle()
        while self.pictures.wait():
            super().settle()

    def enter_text(self, frame: FrameId, point: Point | None) -> bool:
        """Edit a frame's text, at a page point or at its end; False when it has none."""
        found = self.stage.frame(frame)
        hit = place_in(self.stage, found, point) if found is not None else None
        if hit is None:
            return False
        self.set_tool("text")
        self.typist.select(hit.at, hit)
        self.reveal_caret()
        return True

    def thumbnail(self, photo: Photo) -> QImage | None:
        """A small picture of a photo; None when it has not been read yet."""
        return self.pictures.best(Picture(photo.file, THUMBNAIL, page=photo.page), 160)

    def load_rest(self, after: FrameId) -> None:
        """Load the pointer with the rest of the story that a frame shows."""
        frame = self.stage.frame(after)
        ref = text_of(self.stage.issue, frame) if frame is not None else None
        if ref is not None and not self.bridge.session.read_only:
            self.set_tool("place")
            self.tools.placing.load((RestLoad(ArticleId(ref.owner), after),))

    def leave_text(self) -> None:
        """From the text back to its frame."""
        self.input_method.finish()
        typing = self.stage.typing
        found = self.stage.issue.find_frame(typing.frame) if typing else None
        if found is not None:
            self.bridge.select(FrameSelection(found[0].id, (found[1].box.id,)))

    def reveal_caret(self) -> None:
        """Scroll to the caret, onto another page if the story led there."""
        selection = self.typist.selection
        astray = selection is not None and self.stage.frame(selection.frame) is None
        if astray or self.caret.place() is None:
            self._follow_story()
        place = self.caret.place()
        if place is not None:
            self.reveal(place.around)

    def _follow_story(self) -> None:
        """Show the page on which the caret is, when another page of the story has it."""
        selection, session = self.bridge.session.selection, self.bridge.session
        if not isinstance(selection, TextSelection):
            return
        page = page_of(session, selection)
        if page is not None and page != self.stage.page_id:
            self.show_page(page)

    def seen(self) -> Rect:
        """The part of the page that is in view."""
        return self.stage.camera.page_box(QRectF(self.viewport().rect()))

    def paint_overlay(self, painter: QPainter) -> None:
        """Plates in place of the page, and marks over it."""
        self.plates.paint(painter)
        self._overlay.paint(painter, bare=self.plates.image is not None)
        super().paint_overlay(painter)

    def before_press(self) -> None:
        """A click elsewhere commits what is being composed."""
        self.input_method.finish()

    def after_press(self) -> None:
        """The caret may be elsewhere now."""
        self._tell_input_method()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """What an input method asks; the caret in this widget's coordinates, rulers included."""
        box = self.caret.box()
        cursor = box.translated(QPointF(self.viewport().pos())) if box is not None else None
        answer = self.input_method.query(query, cursor)
        return super().inputMethodQuery(query) if answer is None else answer

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is composed or committed."""
        event.setAccepted(self.input_method.event(event))
        self._tell_input_method()

    def event(self, event: QEvent) -> bool:
        """Keys that type are nobody's shortcuts while text is edited."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._types(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from frame to frame, and through the cells of a table while the caret stands in
        one; F6 goes to the panels."""
        if self.stage.typing is None and self.tools.current.step(forward=forward):
            return True
        return not self.typist.in_cell and super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing first, then the tool, then the view."""
        taken = self._escape(event) or self.typist.key(event)
        if not taken and self.typist.selection is None:
            taken = self.tools.current.key(event) or self._hold_space(event)
        if not taken and not self._shortcut(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space comes up: the hand goes."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.return_tool()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret blinks."""
        super().focusInEvent(event)
        self.caret.wake(focused=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The caret rests, keys are no longer held."""
        super().focusOutEvent(event)
        self.caret.wake(focused=False)
        self.return_tool()
        self.viewport().update()

    def place_camera(self) -> None:
        """The paper moved: the input method's window follows the caret."""
        super().place_camera()
        if self.typist.selection is not None:
            self._tell_input_method()

    def _types(self, event: QKeyEvent) -> bool:
        wanted = self.typist.wants(event) or self.tools.current.wants(event)
        return self.input_method.composing or wanted

    def _escape(self, event: QKeyEvent) -> bool:
        """Esc gives up a drag, then leaves the text, the tool, the group, the selection."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        if self.tools.current.cancel():
            return True
        if self.typist.selection is not None:
            self.leave_text()
            self.set_tool("select")
        elif self.tool != "select":
            self.set_tool("select")
        else:
            self.bridge.select(outward(self.bridge.session.state))
        return True

    def _hold_space(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space:
            return False
        if not event.isAutoRepeat():
            self.tools.borrow_hand()
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        return True

    def _shortcut(self, event: QKeyEvent) -> bool:
        """Keys of the view, for windows that have no menu for them."""
        if event.matches(Keys.Undo) or event.matches(Keys.Redo):
            step = self.bridge.undo if event.matches(Keys.Undo) else self.bridge.redo
            if not self.give_up():
                step()
        elif event.matches(Keys.SelectAll):
            self.select_all()
        else:
            return self.zoom_key(event)
        return True

    def _blink(self) -> None:
        box = self.caret.box()
        if box is not None:
            self.viewport().update(box.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _tell_input_method(self) -> None:
        """The caret, the text around it or whether there is one may be others now."""
        typing = self.typist.selection is not None
        if typing != self._typing:
            self._typing = typing
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, typing)
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImQueryAll)
        elif typing:
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImQueryInput)

    def _relayout(self) -> None:
        page = self.stage.page
        self.show_layout(self.bridge.session.layout(page.id) if page else None)
        self.plates.follow()

    def _on_change(self, change: Change) -> None:
        if change.after is self.bridge.session.state:
            self.caret.preedit = None
        self._relayout()
        self.follow_neighbour()
        caret = self.caret.place()
        self.desk.focus = Point(caret.around.x, caret.around.y) if caret else None
        self.paint_soon()
        self.caret.wake(focused=self.hasFocus())
        self.statusChanged.emit()

    def _on_selection(self) -> None:
        self._tell_input_method()
        self.caret.wake(focused=self.hasFocus())
        self.viewport().update()
        self.statusChanged.emit()

    def photo_changed(self, file: str) -> None:
        """A picture file is another now, or gone: lay out and paint what shows it anew."""
        self._relayout()
        self._on_photo(file)

    def _on_photo(self, file: str) -> None:
        for desk in self.desks:
            desk.spoil(places_of(desk.display, file))
        self.paint_soon()

    def _on_colors(self) -> None:
        for desk in self.desks:
            desk.spoil_all()
        self.plates.recolour()
        self.paint_soon()

    def _on_path(self) -> None:
        self.pictures.move(self.bridge.session.project.photos)
