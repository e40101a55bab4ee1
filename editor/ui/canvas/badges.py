"""The small labels that say how a story fills its frames: 余, 缺 or 齐; and what fits nowhere."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from editor.check.fit import fit_words, is_over, is_short
from editor.layout.report import Fact, NarrowFrame, OversetTitle, StoryFit
from editor.ui.canvas.looks import Looks
from editor.ui.canvas.stage import Stage
from editor.values.ids import FrameId
from editor.values.language import Words

HEIGHT = 15.0
GAP = 3.0
PAD = 5.0
QUIET = 205
"""Opacity of a badge that is no cause for alarm while nobody looks at its story."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A label at the foot of a frame; ``story`` are the frames that it speaks of."""

    frame: FrameId
    words: Words
    color: QColor
    story: tuple[FrameId, ...]
    alarm: bool = False


def badge_of(fact: Fact, looks: Looks) -> Badge | None:
    """What a fact has to say on the page; None for facts that are told elsewhere."""
    match fact:
        case StoryFit(frames=()):
            return None
        case StoryFit(frames=frames):
            color = fit_color(fact, looks)
            return Badge(frames[-1], fit_words(fact), color, frames, is_over(fact))
        case OversetTitle(frame):
            words = Words("标题排不下", "text too large")
            return Badge(frame, words, looks.over, (frame,), alarm=True)
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


def paint_badges(painter: QPainter, stage: Stage, font: QFont) -> None:
    """The badges of all frames in view."""
    layout = stage.layout
    if layout is None:
        return
    seen = QRectF(painter.viewport())
    rects = {frame.frame: frame.rect for frame in layout.display.frames}
    for fact in layout.facts:
        badge = badge_of(fact, stage.options.looks)
        rect = rects.get(badge.frame) if badge else None
        if badge is None or rect is None:
            continue
        text = badge.words.text(stage.language)
        box = _box(stage.camera.box(rect), text, font)
        if box.intersects(seen):
            _paint(painter, stage, badge, (box, text, font))


def _box(frame: QRectF, text: str, font: QFont) -> QRectF:
    """Below the frame, flush with its right edge."""
    wide = round(QFontMetricsF(font).horizontalAdvance(text)) + 2 * PAD
    corner = QPointF(round(frame.right()) - wide, round(frame.bottom()) + GAP)
    return QRectF(corner.x(), corner.y(), wide, HEIGHT)


def _paint(painter: QPainter, stage: Stage, badge: Badge, label: tuple[QRectF, str, QFont]) -> None:
    box, text, font = label
    color = QColor(badge.color)
    if not badge.alarm and not _concerns(stage, badge.story):
        color.setAlpha(QUIET)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
    painter.setPen(stage.options.looks.badge_text)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _concerns(stage: Stage, frames: tuple[FrameId, ...]) -> bool:
    """Whether the pointer or the selection is on the story."""
    typing = stage.typing
    near = {*stage.selected, stage.hover, typing.frame if typing else None}
    return not near.isdisjoint(frames)
