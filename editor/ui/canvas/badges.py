"""The small labels that say how a story fills its frames: 余, 缺 or 齐; and what fits nowhere."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from editor.check.fit import capacity_words, fit_words, head_words, is_over, is_short
from editor.layout.report import Capacity, Fact, HeadFit, NarrowFrame, OversetTitle, StoryFit
from editor.model.frame import Direction, Frame, TextFrame, TitleFrame
from editor.model.place import Part
from editor.ui.canvas.looks import Looks
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.turned import Standing, standing_of
from editor.values.geometry import Rect
from editor.values.ids import FrameId
from editor.values.language import Words

PAD, LINE = 3.0, 3.0
"""Pixels of a badge beside and around its text."""
GAP = 2.0
"""Pixels between a badge and the edges of its frame."""
DOT = 8.0
"""Side of the mark of a story that is just right, or of a frame that has no room for words."""
SMALL_ZOOM = 0.6
"""Below this zoom badges are smaller."""
BADGE_PIXELS = 10
"""Height of a badge's characters."""
UPRIGHT = 90.0
"""Degrees by which a frame may be turned with its badge still to be read."""
QUIET = 190
"""Opacity of a badge that is no cause for alarm while nobody looks at its story."""


class Sign(Enum):
    """What a badge without words looks like: a square with a cross where something has no room, a
    ring where room is left, a full dot where it fits."""

    OVER = 0
    SHORT = 1
    FITS = 2


@dataclass(frozen=True, slots=True)
class Badge:
    """A label in a frame's corner; ``story`` are the frames that it speaks of. One that is not
    ``wordy`` is a ``sign`` until somebody looks at its story, a ``shy`` one is not seen before, and
    then above the frame: whoever types a head that fills its frame sees all of it."""

    frame: FrameId
    words: Words
    color: QColor
    story: tuple[FrameId, ...]
    alarm: bool = False
    wordy: bool = True
    shy: bool = False
    short: bool = False

    @property
    def sign(self) -> Sign:
        """What it looks like without words: told by shape, not by colour alone."""
        return Sign.OVER if self.alarm else Sign.SHORT if self.short else Sign.FITS


def badge_of(fact: Fact, looks: Looks) -> Badge | None:
    """What a fact has to say on the page; None for facts that are told elsewhere."""
    match fact:
        case StoryFit(frames=frames) if frames:
            color = fit_color(fact, looks)
            over, short = is_over(fact), is_short(fact)
            words = fit_words(fact)
            return Badge(frames[-1], words, color, frames, over, over or short, short=short)
        case OversetTitle(frame, over=0):
            words = Words("标题排不下", "text too large")
            return Badge(frame, words, looks.over, (frame,), alarm=True)
        case HeadFit(frame, part=part, over=over) if over or (fact.fits and part is Part.HEADLINE):
            color = looks.over if over else looks.fits
            return Badge(frame, head_words(fact), color, (frame,), alarm=over > 0, shy=not over)
        case Capacity(frame) if fact.lines:
            return Badge(frame, capacity_words(fact), looks.short, (frame,), short=True)
        case NarrowFrame(frame):
            return Badge(frame, Words("框太窄", "too narrow"), looks.over, (frame,), alarm=True)
        case _:
            return None


def fit_color(fit: StoryFit, looks: Looks) -> QColor:
    """Red, amber or green."""
    if is_over(fit):
        return looks.over
    return looks.short if is_short(fit) else looks.fits


def story_fits(stage: Stage) -> tuple[StoryFit, ...]:
    """The stories that touch this page."""
    facts = stage.layout.facts if stage.layout else ()
    return tuple(fact for fact in facts if isinstance(fact, StoryFit) and fact.frames)


def runs_left(frame: Frame | None) -> bool:
    """Whether the words of a frame end at its left side, as vertical ones do."""
    return isinstance(frame, TextFrame | TitleFrame) and frame.direction is Direction.VERTICAL


def paint_badges(painter: QPainter, stage: Stage, font: QFont) -> None:
    """The badges of all frames in view."""
    layout = stage.layout
    if layout is None:
        return
    seen = QRectF(painter.viewport())
    rects = {frame.frame: frame.rect for frame in layout.display.frames}
    small = _font(font, stage.camera.zoom)
    for fact in layout.facts:
        badge = badge_of(fact, stage.options.looks)
        rect = rects.get(badge.frame) if badge else None
        if badge is None or rect is None:
            continue
        hidden = badge.shy and not _concerns(stage, badge.story)
        if stage.camera.box(rect).intersects(seen) and not hidden:
            _paint(painter, stage, badge, (_standing(stage, badge.frame, rect), small))


def story_badge_at(stage: Stage, place: QPointF, font: QFont) -> StoryFit | None:
    """The story whose badge is at a place of the view; None where there is none."""
    layout = stage.layout
    if layout is None or not stage.options.frames or stage.options.preview:
        return None
    small = QFont(font)
    small.setPixelSize(BADGE_PIXELS)
    rects = {frame.frame: frame.rect for frame in layout.display.frames}
    for fit in story_fits(stage):
        badge, rect = badge_of(fit, stage.options.looks), rects.get(fit.frames[-1])
        if badge is None or rect is None:
            continue
        text, stand = badge.words.text(stage.language), _standing(stage, badge.frame, rect)
        left = runs_left(stage.frame(badge.frame))
        box = badge_box(stand.box, text, _font(small, stage.camera.zoom), left=left)
        if box.contains(stand.upright(place)):
            return fit
    return None


def _standing(stage: Stage, key: FrameId, rect: Rect) -> Standing:
    """How the frame of a badge stands; one of a master page that is shown, in ``rect``."""
    frame = stage.frame(key)
    if frame is None or not frame.box.rotation:
        return Standing(stage.camera.box(rect), QTransform())
    return standing_of(stage.camera, frame.box)


def _font(font: QFont, zoom: float) -> QFont:
    small = QFont(font)
    small.setPixelSize(font.pixelSize() if zoom >= SMALL_ZOOM else font.pixelSize() - 2)
    return small


def badge_box(
    frame: QRectF, text: str, font: QFont, *, above: bool = False, left: bool = False
) -> QRectF:
    """In the frame's own lower right corner, in the ``left`` one where its words end there, or
    above its upper one; a dot where the text is empty or has no room."""
    metrics = QFontMetricsF(font)
    wide = round(metrics.horizontalAdvance(text)) + 2 * PAD
    high = round(metrics.capHeight()) + 2 * LINE + 1
    if not text or wide + 2 * GAP > frame.width() or high + 2 * GAP > frame.height():
        wide = high = min(DOT, frame.width(), frame.height())
    right, bottom = (
        round(frame.right()) - GAP,
        round(frame.top() if above else frame.bottom()) - GAP,
    )
    x = round(frame.left()) + GAP if left and not above else right - wide
    return QRectF(x, bottom - high, wide, high)


def _paint(painter: QPainter, stage: Stage, badge: Badge, place: tuple[Standing, QFont]) -> None:
    frame, font = place
    color = QColor(badge.color)
    near = _concerns(stage, badge.story)
    text = badge.words.text(stage.language) if near or badge.wordy else ""
    left = runs_left(stage.frame(badge.frame))
    box = badge_box(frame.box, text, font, above=badge.shy, left=left)
    if not badge.alarm and not near:
        color.setAlpha(QUIET)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    with frame.painting(painter):
        if box.width() <= DOT:
            draw_sign(painter, box, badge.sign, color, stage.options.looks.badge_text)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(stage.options.looks.badge_text)
            painter.setFont(font)
            _write(painter, box, text, upside_down=abs(frame.angle) > UPRIGHT)


def draw_sign(painter: QPainter, box: QRectF, sign: Sign, color: QColor, inner: QColor) -> None:
    """A badge without words."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    match sign:
        case Sign.OVER:
            painter.drawRect(box)
            painter.setPen(QPen(inner, box.width() / 5))
            middle, arm = box.center(), box.width() * 0.3
            painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
        case Sign.SHORT:
            line = box.width() / 4
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, line))
            half = line / 2
            painter.drawEllipse(box.adjusted(half, half, -half, -half))
        case Sign.FITS:
            painter.drawEllipse(box)


def _write(painter: QPainter, box: QRectF, text: str, *, upside_down: bool) -> None:
    """The words of a badge; where its frame stands on its head, so that they can be read."""
    if upside_down:
        painter.translate(box.center())
        painter.rotate(180)
        painter.translate(-box.center())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _concerns(stage: Stage, frames: tuple[FrameId, ...]) -> bool:
    """Whether the pointer or the selection is on the story."""
    typing = stage.typing
    near = {*stage.selected, stage.hover, typing.frame if typing else None}
    return not near.isdisjoint(frames)
