"""Drawing new frames on the grid: text, photo, panel, rule."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from editor.edit.articles import AddArticle
from editor.edit.edit import Edit, Together
from editor.edit.frames import AddFrame
from editor.model.article import Article
from editor.model.frame import Box, Frame, PanelFrame, PhotoFrame, RuleFrame, Stroke, TextFrame
from editor.model.page import Page
from editor.session.typesteps import TypeSteps, drawn_steps
from editor.ui.canvas.looks import GRAB
from editor.ui.canvas.snap import Stops, stops_of
from editor.ui.canvas.stage import NO_MARKS, Marks, Stage
from editor.ui.canvas.tools.drawing import Drawn, drawn
from editor.ui.canvas.tools.resizing import size_tip
from editor.ui.canvas.tools.tool import Host, Pointer, Tool, trembles
from editor.values.geometry import Rect
from editor.values.ids import ArticleId, FrameId, new_id
from editor.values.language import Words

LEAST = 3.0
"""Points of a side below which nothing is made."""
RULE_BOX = 3.0
"""Points that the box of a new rule is thick."""
NEW_TEXT = Words("新建文字块", "New text frame")

Make = Callable[[Page, Rect], Edit]


class FrameTool(Tool):
    """Draws one kind of frame; ``make`` turns the rectangle into an edit."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, stage: Stage, host: Host, name: str, make: Make) -> None:
        super().__init__(stage, host)
        self.name = name
        self._make = make
        self._start: Pointer | None = None
        self._stops = Stops()

    def press(self, pointer: Pointer) -> None:
        """One corner."""
        page = self.stage.snapping
        if page is not None:
            self._start = pointer
            self._stops = stops_of(page)

    def drag(self, pointer: Pointer) -> None:
        """Show the frame to be."""
        start = self._start
        if start is None or trembles(start.place, pointer.place):
            return
        now = self._drawn(start, pointer)
        self.stage.marks = Marks(
            draft=now.rect, guides=now.guides, tip=self._tip(now.rect), quiet=True, gaps=now.gaps
        )

    def release(self, pointer: Pointer) -> None:
        """Make the frame and go back to the arrow, or into its text."""
        start, self._start = self._start, None
        self.stage.marks = NO_MARKS
        page = self.stage.page
        if start is None or page is None or trembles(start.place, pointer.place):
            return
        rect = self._drawn(start, pointer).rect
        if max(rect.width, rect.height) < LEAST:
            return
        if self.stage.bridge.do(self._make(page, rect)):
            frames = self.stage.selected
            self.host.set_tool("select")
            if self.name == "text" and frames:
                self.host.enter_text(frames[0], None)

    def cancel(self) -> bool:
        """No frame after all."""
        held, self._start = self._start is not None, None
        self.stage.marks = NO_MARKS
        return held

    def _drawn(self, start: Pointer, pointer: Pointer) -> Drawn:
        reach = GRAB / self.stage.camera.scale
        return drawn(start, pointer, self._stops, reach, self._steps if self._of_text else None)

    @property
    def _of_text(self) -> bool:
        """Whether text will stand in the frame."""
        return self.name == "text"

    def _steps(self, rect: Rect) -> TypeSteps | None:
        page = self.stage.page
        return drawn_steps(page, text_frame(page, rect)) if page is not None else None

    def _tip(self, rect: Rect) -> str:
        steps = self._steps(rect) if self._of_text else None
        return size_tip(rect, steps, self.stage.language)


def new_text(page: Page, rect: Rect) -> Edit:
    """A text frame with as many columns as the page has there, and a new article for it."""
    article = Article(ArticleId(new_id("a")))
    frame = replace(text_frame(page, rect), article=article.id)
    return Together((AddArticle(article), AddFrame(page.id, frame)), NEW_TEXT)


def text_frame(page: Page, rect: Rect) -> TextFrame:
    """An empty text frame with as many columns as the page has there."""
    grid = page.grid
    step = grid.column_width + grid.gutter
    columns = max(1, round((rect.width + grid.gutter) / step)) if step > 0 else 1
    return TextFrame(_box(rect), columns=columns, gutter=grid.gutter)


def new_photo(page: Page, rect: Rect) -> Edit:
    """An empty photo frame."""
    return AddFrame(page.id, PhotoFrame(_box(rect)))


def new_panel(page: Page, rect: Rect) -> Edit:
    """A box with a thin border."""
    return AddFrame(page.id, PanelFrame(_box(rect), border=Stroke()))


def new_rule(page: Page, rect: Rect) -> Edit:
    """A rule along the longer side of what was drawn."""
    return AddFrame(page.id, _rule(rect))


def _rule(rect: Rect) -> Frame:
    if rect.width >= rect.height:
        flat = Rect(rect.x, rect.y - RULE_BOX / 2, rect.width, RULE_BOX)
        return RuleFrame(_box(flat))
    return RuleFrame(_box(Rect(rect.x - RULE_BOX / 2, rect.y, RULE_BOX, rect.height)))


def _box(rect: Rect) -> Box:
    return Box(FrameId(new_id("f")), rect)
