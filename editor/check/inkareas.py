"""Too much ink as it lies on the paper: findings from a page's rendered plates."""

from collections.abc import Iterable, Iterator

from editor.check.finding import Finding, finding
from editor.display.items import DisplayList
from editor.pictures.inkareas import InkArea
from editor.values.geometry import Rect
from editor.values.ids import FrameId
from editor.values.language import Words
from editor.values.units import MM


def ink_findings(areas: Iterable[InkArea], limit: float, display: DisplayList) -> Iterator[Finding]:
    """A finding for each area with more ink than the limit, 1 for one solid, at the topmost frame
    that covers its middle."""
    for area in areas:
        most, least = round(area.most * 100), round(limit * 100)
        rect = area.rect
        wide, high = rect.width / MM, rect.height / MM
        words = Words(
            f"总墨量 {most}%，超过 {least}%（{wide:.0f} × {high:.0f} 毫米一块）。"
            "请减淡底色或照片，或去掉叠在一起的颜色。",
            f"{most} % of ink, more than {least} % (in {wide:.0f} × {high:.0f} mm). "
            "Lighten the tint or photo, or take away colours that lie over each other.",
        )
        yield finding("ink.rendered", words, display.page, _frame_at(display, rect))


def _frame_at(display: DisplayList, rect: Rect) -> FrameId | None:
    return next(
        (frame.frame for frame in reversed(display.frames) if frame.rect.contains(rect.center)),
        None,
    )
