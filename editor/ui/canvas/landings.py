"""Where what is dragged or loaded would land, looked up once for every character of the grid."""

from editor.layout.places import sound
from editor.model.page import Page
from editor.model.shown import whole
from editor.session.freespace import free_columns
from editor.session.landing import Landing
from editor.session.loaded import Load, landing_of
from editor.ui.canvas.stage import Marks, Stage
from editor.values.geometry import Point

ENOUGH = 8
"""Lines of a free place that is large enough for something to begin there."""


class Landings:
    """Remembers the last place asked for: a pointer that trembles asks nothing anew."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._key: tuple[Page, Load, int, int] | None = None
        self._landing: Landing | None = None

    def at(self, page: Page, point: Point, load: Load) -> Landing | None:
        """Where a load would land at a point of a page; None where nothing takes it."""
        grid = sound(page.grid)
        across, down = point.x - grid.origin.x, point.y - grid.origin.y
        key = page, load, int(across // grid.cell), int(down // grid.leading)
        known = self._key
        if known is None or known[0] is not page or known[1:] != key[1:]:
            session = self._stage.bridge.session
            self._key = key
            self._landing = landing_of(session.issue, page, point, load, session)
        return self._landing

    def somewhere(self, page: Page, load: Load) -> Landing | None:
        """Where a load lands that is placed by key: in the first large free place of the page."""
        session = self._stage.bridge.session
        shown = whole(session.issue, page)
        for rect in (*free_columns(shown, ENOUGH), *free_columns(shown, 1)):
            point = Point(rect.x + 1, rect.y + 1)
            landing = landing_of(session.issue, page, point, load, session)
            if landing is not None:
                return landing
        return None


def drafted(landing: Landing) -> Marks:
    """What is shown of a landing before it is one."""
    parts = landing.parts if landing.frames else ()
    return Marks(draft=landing.rect, parts=parts, quiet=True, lit=landing.frame)
