"""The arrow: selects, moves and resizes frames, with live re-flow from where they began."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter

from editor.edit.edit import Edit
from editor.edit.frames import LinkFrames
from editor.edit.selection import NOTHING, FrameSelection
from editor.edit.turning import MoveFramesToPage
from editor.model.frame import Frame, GroupFrame, TextFrame, leaves, moved
from editor.model.page import Page
from editor.model.rotating import grip_of, reach_of
from editor.session.arranging import bounds
from editor.session.commands import copied, delete_selection, nudge
from editor.session.picturing import placed
from editor.session.placing import tidily
from editor.session.repeating import DUPLICATE, added
from editor.session.stepping import next_frame
from editor.ui.canvas.gaps import equal_gaps
from editor.ui.canvas.guidelines import guide_at
from editor.ui.canvas.handles import Handle, handle_at
from editor.ui.canvas.looks import GRAB
from editor.ui.canvas.masterframes import take_over_at
from editor.ui.canvas.picking import below, frames_at, leaf_at, text_frame_at, touched
from editor.ui.canvas.pictureoutline import on_ring, paint_ring
from editor.ui.canvas.snap import Stops, snap_rect, stops_of
from editor.ui.canvas.stage import NO_MARKS, Guide, Marks
from editor.ui.canvas.threads import port_at
from editor.ui.canvas.tools.across import carried, text_beneath
from editor.ui.canvas.tools.hand import between
from editor.ui.canvas.tools.resizing import Resize, resize_of
from editor.ui.canvas.tools.rotate import free_frames, turns_at
from editor.ui.canvas.tools.tool import Pointer, Tool, trembles
from editor.ui.canvas.tools.wrap import on_outline
from editor.ui.canvas.turned import grip_turn, turned_cursor, upright_place
from editor.values.geometry import Rect
from editor.values.ids import FrameId, PageId
from editor.values.units import format_mm

FINE = 0.25
"""Points of a step with Alt and an arrow key."""
FAR = 5
"""Steps at once with Shift and an arrow key."""


@dataclass(slots=True)
class Drag:
    """A press that may become a move, a resize (by a handle), a thread (with a port) or a
    rubber band (no rect). Without any of these, ``one`` of several frames is chosen."""

    start: Pointer
    rect: Rect | None = None
    ids: tuple[FrameId, ...] = ()
    resize: Resize | None = None
    copies: tuple[Frame, ...] = ()
    port: FrameId | None = None
    one: FrameId | None = None
    stops: Stops = field(default_factory=Stops)
    moving: bool = False
    edit: Edit | None = None


class SelectTool(Tool):
    """Selects frames; what is dragged is shown as a preview and done on release."""

    name = "select"
    _drag: Drag | None = None
    _leaf: FrameId | None = None

    def press(self, pointer: Pointer) -> None:
        """Take a handle, a frame, or a corner of a rubber band."""
        page = self.stage.reachable
        if page is None:
            return
        if pointer.ctrl and pointer.shift and take_over_at(self.stage, pointer.point, self._slack):
            return
        if pointer.ctrl and pointer.alt:
            self.host.hand_over("swap", pointer)
            return
        port, handle = port_at(self.stage, pointer.place), self._handle_at(pointer)
        if port is not None:
            self._drag = Drag(pointer, port=port)
        elif handle is not None:
            self._drag = self._grip(page, pointer, self.stage.selected, handle)
        elif tool := self._other_tool(page, pointer):
            self.host.hand_over(tool, pointer)
        elif on_outline(self.stage, pointer.point) and self._beyond(page, pointer):
            self._drag = None
        elif pointer.clicks == 2:
            self._enter(page, pointer)
        else:
            self._pick(page, pointer)

    def drag(self, pointer: Pointer) -> None:
        """Move, resize, or stretch the rubber band."""
        drag = self._drag
        if drag is None or (not drag.moving and trembles(drag.start.place, pointer.place)):
            return
        drag.moving = True
        if drag.port is not None:
            self._thread(drag.port, pointer)
        elif drag.rect is None:
            self.stage.marks = Marks(rubber=between(drag.start.point, pointer.point), quiet=True)
        elif drag.resize is not None:
            self._resize(drag, drag.resize, pointer)
        else:
            self._move(drag, drag.rect, pointer)

    def release(self, pointer: Pointer) -> None:
        """Do what was shown."""
        drag, self._drag = self._drag, None
        marks, self.stage.marks = self.stage.marks, NO_MARKS
        if drag is not None and drag.port is not None and not drag.moving:
            self.host.load_rest(drag.port)
            return
        if drag is None or not drag.moving:
            self._choose_one(drag)
            return
        if drag.port is not None:
            self._link(drag.port, pointer)
        elif drag.rect is None and marks.rubber is not None:
            self._choose_touched(marks.rubber, pointer)
        elif drag.edit is not None and not self.stage.bridge.do(drag.edit):
            self.stage.bridge.preview(None)

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """Show what a click would take."""
        page = self.stage.reachable
        handle = self._handle_at(pointer)
        if page is None or handle is not None:
            self.stage.hover = None
            return self._cursor_of(handle) if handle else self.cursor
        if port_at(self.stage, pointer.place) is not None:
            return Qt.CursorShape.PointingHandCursor
        if turns_at(self.stage, pointer.place):
            return Qt.CursorShape.CrossCursor
        frames = frames_at(page, pointer.point, self._slack, self.stage.selected)
        self.stage.hover = frames[0].box.id if frames else None
        leaf = leaf_at(page, pointer.point, self._slack)
        self._leaf = leaf.box.id if leaf is not None else None
        over = frames and frames[0].box.id in self.stage.selected and not frames[0].box.locked
        return Qt.CursorShape.SizeAllCursor if over else self.cursor

    def key(self, event: QKeyEvent) -> bool:
        """Arrows nudge by a 字 or a line, Delete removes, Enter goes into the text."""
        session, key = self.stage.bridge.session, Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.stage.selected:
            self._do(delete_selection(session.state))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(self.stage.selected) == 1:
            return self._go_in(self.stage.selected[0])
        step = self._step(key, event.modifiers())
        if step is None or not self.stage.selected:
            return False
        self._do(nudge(session.state, *step))
        return True

    def step(self, *, forward: bool) -> bool:
        """To the next frame in the order of reading; only a page without any lets the focus go."""
        page = self.stage.page
        state = self.stage.bridge.session.state
        there = next_frame(state, page.id, forward=forward) if page is not None else None
        frame = page.frame(there) if page is not None and there is not None else None
        if page is None or frame is None:
            return False
        self._select(page, (frame.box.id,))
        self.host.reveal(reach_of(frame.box))
        return True

    def paint(self, painter: QPainter) -> None:
        """The content grabber of the photo under the pointer."""
        if self._drag is None and self.stage.hover and not self.stage.marks.quiet:
            paint_ring(painter, self.stage, self._leaf)

    def cancel(self) -> bool:
        """Put everything back."""
        drag, self._drag = self._drag, None
        self.stage.marks = NO_MARKS
        if drag is None or not drag.moving:
            return False
        if drag.edit is not None:
            self.stage.bridge.preview(None)
        return True

    @property
    def carries(self) -> bool:
        """Whether the selected frames follow the pointer."""
        drag = self._drag
        return drag is not None and drag.moving and drag.resize is None and drag.edit is not None

    @property
    def _slack(self) -> float:
        return 3 / self.stage.camera.scale

    @property
    def _reach(self) -> float:
        return GRAB / self.stage.camera.scale

    def _handle_at(self, pointer: Pointer) -> Handle | None:
        """The handle of the box around all selected frames that are not locked."""
        camera, frames = self.stage.camera, free_frames(self.stage)
        if not frames:
            return None
        rect, angle = grip_of(frames)
        place = upright_place(camera, pointer.place, grip_turn(rect, angle))
        return handle_at(camera.box(rect), place)

    def _cursor_of(self, handle: Handle) -> Qt.CursorShape:
        frames = free_frames(self.stage)
        return turned_cursor(handle.cursor, grip_of(frames)[1]) if frames else handle.cursor

    def _pick(self, page: Page, pointer: Pointer) -> None:
        chosen = self.stage.selected
        frames = frames_at(page, pointer.point, self._slack, chosen)
        frame = below(frames, chosen) if pointer.ctrl else (frames[0] if frames else None)
        if frame is None:
            self._drag = Drag(pointer)
            if not pointer.shift:
                self.stage.bridge.select(NOTHING)
            return
        key = frame.box.id
        if pointer.shift:
            rest = tuple(one for one in chosen if one != key)
            chosen = rest if key in chosen else (*chosen, key)
            self._select(page, chosen)
        elif key not in chosen:
            chosen = (key,)
            self._select(page, chosen)
        if key in chosen:
            self._drag = self._grip(page, pointer, chosen, None)
            if self._drag is not None and not pointer.shift:
                self._drag.one = key

    def _other_tool(self, page: Page, pointer: Pointer) -> str:
        """The tool for what lies under the pointer; none for frames and paper."""
        if turns_at(self.stage, pointer.place):
            return "rotate"
        if self._on_guide(page, pointer):
            return "guide"
        return "picture" if self._grabs(page, pointer) else ""

    def _on_guide(self, page: Page, pointer: Pointer) -> bool:
        """Whether a press takes a ruler guide: not on a frame that is selected already."""
        if guide_at(self.stage, pointer.place) is None:
            return False
        frames = frames_at(page, pointer.point, self._slack)
        return all(frame.box.id not in self.stage.selected for frame in frames)

    def _beyond(self, page: Page, pointer: Pointer) -> bool:
        """Whether a press on a wrap outline is none on its frame; the second one opens it."""
        if pointer.clicks == 2:
            self.host.set_tool("wrap")
            return True
        frames = frames_at(page, pointer.point, self._slack)
        return all(frame.box.id not in self.stage.selected for frame in frames)

    def _grabs(self, page: Page, pointer: Pointer) -> bool:
        """Whether a press takes the picture in a frame, which is then chosen."""
        leaf = leaf_at(page, pointer.point, self._slack)
        plain = not (pointer.shift or pointer.alt) and pointer.clicks == 1
        seen = leaf is not None and self.stage.hover and leaf.box.id == self._leaf
        if leaf is None or not (plain and seen) or not on_ring(self.stage, leaf, pointer.place):
            return False
        self._select(page, (leaf.box.id,))
        return True

    def _go_in(self, frame: FrameId) -> bool:
        """Into the picture or the text of a frame."""
        if placed(self.stage.issue, frame) is None:
            return self.host.enter_text(frame, None)
        self.host.set_tool("picture")
        return True

    def _choose_one(self, drag: Drag | None) -> None:
        """A click on one of several selected frames leaves just that one."""
        page = self.stage.page
        if drag is not None and drag.one is not None and page is not None:
            self._select(page, (drag.one,))

    def _select(self, page: Page, ids: tuple[FrameId, ...]) -> None:
        self.stage.bridge.select(FrameSelection(page.id, ids) if ids else NOTHING)

    def _grip(
        self, page: Page, pointer: Pointer, ids: tuple[FrameId, ...], handle: Handle | None
    ) -> Drag | None:
        frames = [frame for key in ids if (frame := page.frame(key)) and not frame.box.locked]
        if not frames:
            return None
        around, free = bounds(tuple(frames)), tuple(frame.box.id for frame in frames)
        if handle is not None:
            return Drag(pointer, around, free, resize_of(self.stage, page, tuple(frames), handle))
        taken = {leaf.box.id for leaf in leaves(tuple(frames))}
        return Drag(pointer, around, free, stops=stops_of(self.stage.snapping or page, taken))

    def _move(self, drag: Drag, rect: Rect, pointer: Pointer) -> None:
        dx = pointer.point.x - drag.start.point.x
        dy = pointer.point.y - drag.start.point.y
        across = not pointer.shift or abs(dx) > abs(dy)
        down = not pointer.shift or not across
        dx, dy = dx * across, dy * down
        guides: tuple[Guide, ...] = ()
        if not pointer.ctrl:
            by_x, by_y, found = snap_rect(rect.moved(dx, dy), drag.stops, self._reach)
            dx, dy = dx + by_x * across, dy + by_y * down
            guides = tuple(each for each in found if (across if each.upright else down))
        there = rect.moved(dx, dy)
        tip = f"X {format_mm(there.x, 1)}  Y {format_mm(there.y, 1)}"
        page = self.stage.page_id
        if page is not None:
            drag.edit = self._carried(page, drag, (dx, dy), pointer)
            away = there if isinstance(drag.edit, MoveFramesToPage) else None
            gaps = () if pointer.ctrl else equal_gaps(there, drag.stops.others)
            self.stage.marks = Marks(draft=away, guides=guides, tip=tip, quiet=True, gaps=gaps)
            self.stage.bridge.preview(drag.edit)

    def _carried(
        self, key: PageId, drag: Drag, by: tuple[float, float], pointer: Pointer
    ) -> Edit | None:
        """The frames moved, or with Alt copies of them put there while they stay."""
        page = self.stage.bridge.session.state.issue.page(key)
        if not pointer.alt or page is None:
            return carried(self.stage, key, drag.ids, by, pointer.point)
        if not drag.copies:
            found = (page.frame(frame) for frame in drag.ids)
            drag.copies = tuple(copied(frame) for frame in found if frame is not None)
        return added(page, tuple(moved(copy, *by) for copy in drag.copies), DUPLICATE)

    def _resize(self, drag: Drag, resize: Resize, pointer: Pointer) -> None:
        rect, guides, gaps = resize.dragged(drag.start, pointer, self._reach)
        drag.edit = resize.edit(rect)
        tip = resize.tip(rect, self.stage.language)
        self.stage.marks = Marks(guides=guides, tip=tip, quiet=True, gaps=gaps)
        self.stage.bridge.preview(drag.edit)

    def _thread(self, port: FrameId, pointer: Pointer) -> None:
        """Draw a thread from a port, and show the frame that would take it."""
        self.stage.marks = Marks(quiet=True, thread=(port, pointer.point))
        target = self._follower(port, pointer)
        self.stage.hover = target.box.id if target is not None else None

    def _link(self, port: FrameId, pointer: Pointer) -> None:
        target = self._follower(port, pointer)
        self.stage.hover = None
        if target is not None:
            state = self.stage.bridge.session.state
            self.stage.bridge.do(tidily(state, LinkFrames(port, target.box.id)))

    def _follower(self, port: FrameId, pointer: Pointer) -> TextFrame | None:
        """The text frame under the pointer that can go on with the story."""
        frame = text_beneath(self.stage, pointer.point)
        return frame if isinstance(frame, TextFrame) and frame.box.id != port else None

    def _choose_touched(self, rubber: Rect, pointer: Pointer) -> None:
        page = self.stage.reachable
        if page is None:
            return
        found = touched(page, rubber)
        if pointer.shift:
            found = tuple(dict.fromkeys((*self.stage.selected, *found)))
        self._select(page, found)

    def _enter(self, page: Page, pointer: Pointer) -> None:
        """A double click goes into a group or into a text."""
        frames = frames_at(page, pointer.point, self._slack)
        leaf = leaf_at(page, pointer.point, self._slack)
        group = bool(frames) and isinstance(frames[0], GroupFrame)
        if group and leaf is not None and leaf.box.id not in self.stage.selected:
            self._select(page, (leaf.box.id,))
            return
        text = text_frame_at(page, pointer.point)
        if leaf is not None and placed(self.stage.issue, leaf.box.id) is not None:
            self._select(page, (leaf.box.id,))
            self.host.set_tool("picture")
        elif text is None or not self.host.enter_text(text.box.id, pointer.point):
            self._pick(page, pointer)

    def _step(self, key: Qt.Key, held: Qt.KeyboardModifier) -> tuple[float, float] | None:
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        page = self.stage.page
        if key not in ways or page is None:
            return None
        fine = held & Qt.KeyboardModifier.AltModifier
        times = FAR if held & Qt.KeyboardModifier.ShiftModifier else 1
        across, down = (FINE, FINE) if fine else (page.grid.cell, page.grid.leading)
        return ways[key][0] * across * times, ways[key][1] * down * times

    def _do(self, edit: Edit | None) -> None:
        if edit is not None:
            self.stage.bridge.do(edit)
