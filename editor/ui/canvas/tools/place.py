"""The loaded cursor: what it holds follows the pointer, and lands where one clicks or drags."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from editor.edit.edit import Edit
from editor.session.autoflow import Flow, autoflow
from editor.session.landing import Landing
from editor.session.loaded import (
    Load,
    PhotoLoad,
    RestLoad,
    StoryLoad,
    article_of,
    drawn_of,
    edit_of,
    exists,
    last_text,
    left_out,
    left_over,
    photo_of,
)
from editor.ui.canvas.landings import Landings, drafted
from editor.ui.canvas.loadcard import Card, paint_card, photo_card, story_card
from editor.ui.canvas.looks import GRAB
from editor.ui.canvas.snap import Stops, stops_of
from editor.ui.canvas.stage import NO_MARKS, Marks, Stage
from editor.ui.canvas.tools.drawing import Drawn, drawn
from editor.ui.canvas.tools.tool import Host, Pointer, Tool, trembles
from editor.values.units import format_mm

LEAST = 9.0
"""Points of a side below which a drag is a click."""
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class PlaceTool(Tool):
    """Places what it is loaded with, one thing after the other, then gives the arrow back."""

    name = "place"
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, stage: Stage, host: Host) -> None:
        super().__init__(stage, host)
        self._loads: tuple[Load, ...] = ()
        self._lands = Landings(stage)
        self._at: QPointF | None = None
        self._start: Pointer | None = None
        self._stops = Stops()

    @property
    def loads(self) -> tuple[Load, ...]:
        """What is loaded, the next to be placed first."""
        return self._loads

    def load(self, loads: tuple[Load, ...]) -> None:
        """Hold these things instead of any others."""
        issue = self.stage.bridge.session.issue
        self._loads = tuple(load for load in loads if exists(issue, load))
        self.stage.changed.emit()

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """Show where a click puts it."""
        self._at = pointer.place
        self._show(pointer)
        self.stage.changed.emit()
        return self.cursor if self._target(pointer) else Qt.CursorShape.ForbiddenCursor

    def press(self, pointer: Pointer) -> None:
        """One corner, or the place of a click."""
        page = self.stage.page
        if page is not None and self._loads:
            self._start, self._stops = pointer, stops_of(page)

    def drag(self, pointer: Pointer) -> None:
        """Show the frame to be."""
        self._at = pointer.place
        start = self._start
        if start is None or trembles(start.place, pointer.place):
            return
        landing = self._drawn(start, pointer)
        if landing is not None:
            rect, now = landing.rect, self._rect(start, pointer)
            tip = f"{format_mm(rect.width, 1)} × {format_mm(rect.height, 1)}"
            self.stage.marks = Marks(
                draft=rect, parts=landing.parts, guides=now.guides, tip=tip, quiet=True,
                gaps=now.gaps,
            )  # fmt: skip

    def release(self, pointer: Pointer) -> None:
        """Put it there: as it is drawn, into a frame, into a column, or flowing on."""
        start, self._start = self._start, None
        self.stage.marks = NO_MARKS
        if start is None or not self._loads:
            return
        landing = self._drawn(start, pointer) or self._target(pointer)
        if landing is None:
            return
        load = self._loads[0]
        if pointer.shift and not isinstance(load, PhotoLoad):
            self._flow(landing, load, fixed=pointer.alt)
        else:
            self._place(landing, stay=pointer.alt)

    def key(self, event: QKeyEvent) -> bool:
        """Arrows step through what is loaded; Enter places it where there is room."""
        key = Qt.Key(event.key())
        if key in FORWARD or key in BACK:
            by = 1 if key in FORWARD else -1
            self._loads = self._loads[by:] + self._loads[:by]
            self.stage.marks = NO_MARKS
            self.stage.changed.emit()
            return True
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self._loads:
            return False
        page = self.stage.page
        landing = self._lands.somewhere(page, self._loads[0]) if page is not None else None
        if landing is not None:
            self._place(landing, stay=False)
        return True

    def paint(self, painter: QPainter) -> None:
        """The card beside the pointer."""
        if not self._loads or self._at is None:
            return
        card = self._card(self._loads[0])
        if card is not None:
            paint_card(painter, card, self._at, self.stage.options.looks)

    def cancel(self) -> bool:
        """No frame after all; what is loaded stays."""
        held, self._start = self._start is not None, None
        self.stage.marks = NO_MARKS
        return held

    def leave(self) -> None:
        """Drop what is loaded."""
        super().leave()
        self._loads, self._at = (), None

    def _target(self, pointer: Pointer) -> Landing | None:
        page = self.stage.page
        if page is None or not self._loads:
            return None
        return self._lands.at(page, pointer.point, self._loads[0])

    def _show(self, pointer: Pointer) -> None:
        landing = self._target(pointer)
        self.stage.marks = drafted(landing) if landing is not None else NO_MARKS

    def _drawn(self, start: Pointer, pointer: Pointer) -> Landing | None:
        """The landing in the rectangle between two corners; None when it is a click."""
        page = self.stage.page
        if page is None or not self._loads or trembles(start.place, pointer.place):
            return None
        rect = self._rect(start, pointer).rect
        if min(rect.width, rect.height) < LEAST:
            return None
        session = self.stage.bridge.session
        return drawn_of(session.issue, page, rect, self._loads[0], session)

    def _rect(self, start: Pointer, pointer: Pointer) -> Drawn:
        return drawn(start, pointer, self._stops, GRAB / self.stage.camera.scale)

    def _place(self, landing: Landing, *, stay: bool) -> None:
        """Place the first load; with ``stay`` what is left of its story is loaded next."""
        session, (load, *rest) = self.stage.bridge.session, self._loads
        edit = edit_of(session.state, landing, load, session)
        words = left_out(session.issue, landing, load)
        if self._do(edit):
            if words is not None:
                self.stage.bridge.message.emit(words.text(self.stage.language))
            self._loads = left_over(session.state, (*self._rest(load, landing, stay), *rest))
            self._finish()

    def _flow(self, landing: Landing, load: StoryLoad | RestLoad, *, fixed: bool) -> None:
        """Let a story flow on, onto new pages unless their number is ``fixed``."""
        session, flow = self.stage.bridge.session, Flow.NEW_PAGES
        if fixed:
            flow = Flow.PAGES_THAT_ARE_THERE
        if self._do(autoflow(session.state, landing, load, session, flow)):
            self._loads = left_over(session.state, self._loads[1:])
            self._finish()

    def _rest(self, load: Load, landing: Landing, stay: bool) -> tuple[Load, ...]:
        if not stay or isinstance(load, PhotoLoad):
            return ()
        session = self.stage.bridge.session
        fit = session.fit(load.article)
        last = last_text(session.state, landing, load)
        over = fit is not None and bool(fit.over_lines)
        return (RestLoad(load.article, last),) if over and last is not None else ()

    def _do(self, edit: Edit | None) -> bool:
        return edit is not None and self.stage.bridge.do(edit)

    def _finish(self) -> None:
        """The arrow comes back when nothing is left."""
        if not self._loads:
            self.host.set_tool("select")
        self.stage.changed.emit()

    def _card(self, load: Load) -> Card | None:
        issue, count = self.stage.issue, len(self._loads)
        photo, article = photo_of(issue, load), article_of(issue, load)
        if photo is not None:
            return photo_card(photo, self.host.thumbnail(photo), count)
        rest = isinstance(load, RestLoad)
        return story_card(article, count, self.stage.language, rest=rest) if article else None
