"""What part of a page a view shows, said so that another view can show the same part."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from editor.ui.canvas.camera import PX_PER_PT
from editor.ui.canvas.pageview import PageView
from editor.values.geometry import Rect

ALIKE = 0.5
"""Pixels of a page's width that are no difference."""


@dataclass(frozen=True, slots=True)
class Place:
    """The middle of a view as fractions of the page, and the page's width in pixels."""

    x: float
    y: float
    width: float


def place_of(view: PageView) -> Place | None:
    """What a page view shows; None without a page."""
    size = view.page_size
    if size.width <= 0 or size.height <= 0:
        return None
    box = view.stage.camera.box(Rect(0, 0, size.width, size.height))
    middle = QRectF(view.viewport().rect()).center()
    x, y = (middle.x() - box.x()) / box.width(), (middle.y() - box.y()) / box.height()
    return Place(x, y, box.width())


def bring(view: PageView, place: Place) -> None:
    """Show a part of the page in a page view."""
    size = view.page_size
    if size.width <= 0:
        return
    if abs(view.stage.camera.scale * size.width - place.width) > ALIKE:
        view.set_zoom(place.width / size.width / PX_PER_PT)
    view.fits = False
    box = view.stage.camera.box(Rect(0, 0, size.width, size.height))
    middle = QRectF(view.viewport().rect()).center()
    view.pan(
        middle
        - QRectF(box.x() + place.x * box.width(), box.y() + place.y * box.height(), 0, 0).topLeft()
    )
