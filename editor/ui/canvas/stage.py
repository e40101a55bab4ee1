"""What the tools and the overlay of one canvas share: the page shown, its text, passing marks."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from editor.display.hit import PageText
from editor.display.items import DisplayList
from editor.edit.selection import FrameSelection, Selection, TextSelection
from editor.layout.report import PageLayout
from editor.model.frame import Frame
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.shown import reachable
from editor.ui.bridge import Bridge
from editor.ui.canvas.camera import Camera
from editor.ui.canvas.gaps import Gap
from editor.ui.canvas.looks import LIGHT, Looks
from editor.values.geometry import Point, Rect
from editor.values.ids import FrameId, PageId
from editor.values.language import Language


@dataclass(frozen=True, slots=True)
class Guide:
    """A line to which something snapped: at x (``upright``) or y, between two ends."""

    upright: bool
    at: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Marks:
    """What a tool shows while it is used, in page points.

    ``parts`` are what a ``draft`` consists of, ``lit`` is the frame that it stands for; ``tip`` is
    what is being measured, ``tip_color`` a mark before it; ``quiet`` hides handles and badges
    while dragging; ``thread`` leads from a frame's out port to the pointer; ``gaps`` are equal
    distances.
    """

    rubber: Rect | None = None
    draft: Rect | None = None
    parts: tuple[Rect, ...] = ()
    guides: tuple[Guide, ...] = ()
    tip: str = ""
    quiet: bool = False
    thread: tuple[FrameId, Point] | None = None
    tip_color: QColor | None = None
    gaps: tuple[Gap, ...] = ()
    lit: FrameId | None = None


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The page beside the one in view: ``left`` is where it begins, in points of that one."""

    page: PageId
    left: float
    display: DisplayList

    @property
    def rect(self) -> Rect:
        """Its place in points of the page in view."""
        return Rect(self.left, 0.0, self.display.size.width, self.display.size.height)


@dataclass(slots=True)
class Options:
    """What the editor wants to see."""

    grid: bool = False
    guides: bool = True
    frames: bool = True
    threads: bool = False
    preview: bool = False
    looks: Looks = LIGHT


class Stage(QObject):
    """The page on the canvas. ``changed`` asks for the overlay to be painted again, ``guideAsked``
    for the place of the guide that is held."""

    changed = Signal()
    guideAsked = Signal()  # noqa: N815

    def __init__(self, bridge: Bridge, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.language = language
        self.options = Options()
        self.camera = Camera()
        self.layout: PageLayout | None = None
        self.page_id: PageId | None = None
        self.neighbour: Neighbour | None = None
        self._hover: FrameId | None = None
        self._marks = NO_MARKS
        self.guide: int | None = None
        self._text: PageText | None = None

    @property
    def issue(self) -> Issue:
        """The issue as shown, with what a preview makes of it."""
        return self.bridge.session.shown.issue

    @property
    def selection(self) -> Selection:
        """What is selected as shown."""
        return self.bridge.session.shown.selection

    @property
    def page(self) -> Page | None:
        """The shown page."""
        return self.issue.page(self.page_id) if self.page_id is not None else None

    @property
    def reachable(self) -> Page | None:
        """The shown page with the frames that may be selected: none of hidden or locked layers."""
        page = self.page
        return reachable(self.issue, page) if page is not None else None

    @property
    def snapping(self) -> Page | None:
        """The shown page with what things snap to: guides that are hidden attract nothing."""
        page = self.page
        if page is None or self.options.guides:
            return page
        return replace(page, guides=())

    @property
    def text(self) -> PageText | None:
        """The lines of the shown page."""
        if self._text is None and self.layout is not None:
            self._text = PageText(self.layout.display)
        return self._text

    @property
    def selected(self) -> tuple[FrameId, ...]:
        """The selected frames of this page."""
        selection = self.selection
        if isinstance(selection, FrameSelection) and selection.page == self.page_id:
            return selection.frames
        return ()

    @property
    def typing(self) -> TextSelection | None:
        """The caret or the selected text; None when frames or nothing are selected."""
        selection = self.selection
        return selection if isinstance(selection, TextSelection) else None

    @property
    def hover(self) -> FrameId | None:
        """The frame under the pointer that a click would select."""
        return self._hover

    @hover.setter
    def hover(self, frame: FrameId | None) -> None:
        if frame != self._hover:
            self._hover = frame
            self.changed.emit()

    @property
    def marks(self) -> Marks:
        """What the tool in use shows."""
        return self._marks

    @marks.setter
    def marks(self, marks: Marks) -> None:
        if marks != self._marks:
            self._marks = marks
            self.changed.emit()

    def frame(self, frame_id: FrameId) -> Frame | None:
        """A frame of the shown page."""
        return self.page.frame(frame_id) if self.page else None

    def put(self, layout: PageLayout | None) -> None:
        """Show another layout."""
        self.layout = layout
        self._text = None
