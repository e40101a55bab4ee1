"""The small labels that say how a story fills its frames: 余, 缺 or 齐."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from editor.layout.report import StoryFit
from editor.ui.canvas.looks import Looks
from editor.ui.canvas.stage import Stage
from editor.values.geometry import Rect
from editor.values.ids import FrameId
from editor.values.language import Words

HEIGHT = 15.0
GAP = 3.0
PAD = 5.0


def fit_words(fit: StoryFit) -> Words:
    """余 n 行 m 字, 缺 n 行 or 齐."""
    if fit.over_lines or fit.over_chars:
        lines, chars = fit.over_lines, fit.over_chars
        return Words(f"余 {lines} 行 {chars} 字", f"over {lines} ln · {chars} ch")
    if fit.short_lines:
        return Words(f"缺 {fit.short_lines} 行", f"short {fit.short_lines} ln")
    return Words("齐", "fits")


def fit_color(fit: StoryFit, looks: Looks) -> QColor:
    """Red, amber or green."""
    if fit.over_lines or fit.over_chars:
        return looks.over
    return looks.short if fit.short_lines else looks.fits


def story_fits(stage: Stage) -> tuple[StoryFit, ...]:
    """The stories that end on this page."""
    layout = stage.layout
    facts = layout.facts if layout else ()
    return tuple(fact for fact in facts if isinstance(fact, StoryFit) and fact.frames)


def paint_badges(painter: QPainter, stage: Stage, font: QFont) -> None:
    """A badge below the last frame of every story that ends here."""
    layout = stage.layout
    if layout is None:
        return
    seen = QRectF(painter.viewport()).adjusted(-40, -HEIGHT - GAP, 40, HEIGHT)
    rects = {frame.frame: frame.rect for frame in layout.display.frames}
    for fit in story_fits(stage):
        rect = rects.get(fit.frames[-1])
        if rect is not None and stage.camera.box(rect).intersects(seen):
            _badge(painter, stage, fit, badge_box(stage, fit, rect, font), font)


def badge_box(stage: Stage, fit: StoryFit, rect: Rect, font: QFont) -> QRectF:
    """Where the badge is, in viewport pixels."""
    box = stage.camera.box(rect)
    text = fit_words(fit).text(stage.language)
    wide = round(QFontMetricsF(font).horizontalAdvance(text)) + 2 * PAD
    corner = QPointF(round(box.right()) - wide, round(box.bottom()) + GAP)
    return QRectF(corner.x(), corner.y(), wide, HEIGHT)


def _badge(painter: QPainter, stage: Stage, fit: StoryFit, box: QRectF, font: QFont) -> None:
    looks = stage.options.looks
    color = QColor(fit_color(fit, looks))
    quiet = not (fit.over_lines or fit.over_chars) and not _concerns(stage, fit.frames)
    color.setAlpha(205 if quiet else 255)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
    painter.setPen(looks.badge_text)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, fit_words(fit).text(stage.language))


def _concerns(stage: Stage, frames: tuple[FrameId, ...]) -> bool:
    """Whether the pointer or the selection is on the story."""
    typing = stage.typing
    near = {*stage.selected, stage.hover, typing.frame if typing else None}
    return not near.isdisjoint(frames)
