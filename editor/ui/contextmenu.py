"""The menu of the right mouse button (or the menu key) on the page: what the selection needs."""

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from editor.edit.selection import NOTHING, FrameSelection, Selection, TextSelection
from editor.model.page import Page
from editor.ui.actions import Actions
from editor.ui.canvas.picking import frames_at, text_frame_at
from editor.ui.canvas.places import place_in
from editor.ui.desk import Desk
from editor.ui.selected import chosen_text
from editor.values.geometry import Point

SLACK = 3.0
"""Pixels beside a frame that still are on it."""
TEXT = (
    "edit.cut", "edit.copy", "edit.paste", "edit.paste_plain", "",
    "text.bold", "text.emphasis", "text.name", "text.title", "text.underline", "text.together",
    "text.ruby", "text.add_word", "",
    "text.tighten", "text.loosen", "text.natural", "article.copyfit", "article.unfit",
)  # fmt: skip
FRAMES = (
    "edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "edit.delete", "",
    "object.front", "object.forward", "object.backward", "object.back", "object.group",
    "object.ungroup", "object.lock", "",
    "article.copyfit", "article.unfit", "article.edit", "article.place", "article.continue",
    "article.place_photo", "",
    "object.photo.left", "object.photo.right", "object.photo.replace", "object.photo.open",
)  # fmt: skip
PAPER = (
    "edit.paste", "edit.select_all", "", "page.add", "page.properties", "",
    "master.edit", "master.apply", "master.restore",
)  # fmt: skip
"""Commands by what is selected; an empty name is a line."""


class CanvasMenu(QObject):
    """Opens the menu. A click first selects what it hits, unless that is selected already."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__(desk.canvas)
        self._desk, self._actions = desk, actions
        desk.canvas.installEventFilter(self)
        desk.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the requests for a menu."""
        if event.type() is not QEvent.Type.ContextMenu or not isinstance(event, QContextMenuEvent):
            return False
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            if watched is not self._desk.canvas.viewport():
                return False
            self.aim(QPointF(event.pos()))
        menu = self.menu()
        menu.exec(event.globalPos())
        menu.deleteLater()
        return True

    def menu(self) -> QMenu:
        """The commands for what is selected now."""
        menu = QMenu(self._desk.canvas)
        self._actions.refresh()
        for name in self._names():
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu

    def _names(self) -> tuple[str, ...]:
        match self._desk.bridge.session.selection:
            case TextSelection():
                return TEXT
            case FrameSelection():
                return FRAMES
            case _:
                return PAPER

    def aim(self, place: QPointF) -> None:
        """Select what a click at a place of the view means."""
        self._desk.canvas.turn_at(place)
        page, camera = self._desk.canvas.stage.reachable, self._desk.canvas.stage.camera
        if page is None:
            return
        point = camera.page(place)
        typing = chosen_text(self._desk.bridge.session.state)
        found = self._text_at(page, point, typing) if typing is not None else None
        if found is None:
            found = self._frames_at(page, point)
        if found != self._desk.bridge.session.selection:
            self._desk.bridge.select(found)

    def _text_at(self, page: Page, point: Point, typing: TextSelection) -> Selection | None:
        """The selected text where it is hit, else a caret; None beside all text."""
        frame = text_frame_at(page, point)
        hit = place_in(self._desk.canvas.stage, frame, point) if frame is not None else None
        if hit is None:
            return None
        first, last = typing.span
        if first <= hit.at <= last:
            return typing
        return TextSelection(hit.at, hit.at, hit.frame)

    def _frames_at(self, page: Page, point: Point) -> Selection:
        """The selected frames where one of them is hit, else the frame in front."""
        slack = SLACK / self._desk.canvas.stage.camera.scale
        hit = frames_at(page, point, slack)
        selection = self._desk.bridge.session.selection
        if isinstance(selection, FrameSelection) and any(
            frame.box.id in selection.frames for frame in hit
        ):
            return selection
        return FrameSelection(page.id, (hit[0].box.id,)) if hit else NOTHING
