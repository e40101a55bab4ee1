"""The program's own line icons: one 20 px grid, one stroke, tinted to the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor.ui.icon_paths import PATHS

FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="{color}" '
    'stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">{body}</svg>'
)
SEAL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<rect x="4" y="4" width="56" height="56" rx="12" fill="#B3191F"/>'
    '<g fill="none" stroke="#FFF9F0" stroke-linecap="square">'
    '<rect x="15" y="13" width="34" height="38" stroke-width="2.6"/>'
    '<path d="M20 20.5h24" stroke-width="5"/>'
    '<path d="M20 29.5h10M20 34.5h10M20 39.5h10M20 44.5h10" stroke-width="1.8"/></g>'
    '<rect x="34" y="28.4" width="11" height="17" fill="#FFF9F0"/></svg>'
)
"""The mark of Banxin: a page with its type area, in the red of a seal."""


def render(svg: str, size: QSize, ratio: float = 1.0) -> QPixmap:
    """An SVG text as a pixmap."""
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, pixmap.width(), pixmap.height())
    QSvgRenderer(QByteArray(svg.encode())).render(painter, area)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def seal(side: int, ratio: float = 1.0) -> QPixmap:
    """The program's mark."""
    return render(SEAL, QSize(side, side), ratio)


def plain_icon(picture: QPixmap) -> QIcon:
    """A picture as an icon that is not tinted when its row is chosen."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def no_icon(side: int = 20) -> QIcon:
    """An empty icon that keeps its place free."""
    empty = QPixmap(side, side)
    empty.fill(Qt.GlobalColor.transparent)
    return plain_icon(empty)


def _ratios() -> list[float]:
    """Pixels in a logical one on each kind of screen that there is."""
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()})


class Icons:
    """Icons in the colours of one theme, made once each."""

    def __init__(self, normal: str, disabled: str, active: str) -> None:
        self._normal, self._disabled, self._active = normal, disabled, active
        self._made: dict[tuple[str, str], QIcon] = {}

    def icon(self, name: str, color: str = "") -> QIcon:
        """The named icon, in the theme's colours or all in one; KeyError when there is none."""
        key = (name, color)
        if key not in self._made:
            self._made[key] = self._make(name, color)
        return self._made[key]

    def _make(self, name: str, color: str) -> QIcon:
        icon = QIcon()
        for ratio in _ratios():
            usual = self.pixmap(name, color or self._normal, 20, ratio)
            active = usual if color else self.pixmap(name, self._active, 20, ratio)
            disabled = self.pixmap(name, self._disabled, 20, ratio)
            icon.addPixmap(usual, QIcon.Mode.Normal, QIcon.State.Off)
            icon.addPixmap(active, QIcon.Mode.Normal, QIcon.State.On)
            icon.addPixmap(disabled, QIcon.Mode.Disabled, QIcon.State.Off)
            icon.addPixmap(usual, QIcon.Mode.Selected, QIcon.State.Off)
        return icon

    def pixmap(self, name: str, color: str = "", side: int = 20, ratio: float = 1.0) -> QPixmap:
        """The named icon as a picture of ``side`` px."""
        svg = FRAME.format(color=QColor(color or self._normal).name(), body=PATHS[name])
        return render(svg.replace("currentColor", color or self._normal), QSize(side, side), ratio)
