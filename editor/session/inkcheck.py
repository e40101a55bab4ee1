"""Ink over the limit as it prints: overprinting, photos and adverts included, by the plates."""

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding, judged
from editor.exporters.exporter import ExportJob
from editor.exporters.plates import plates
from editor.layout.report import PageLayout
from editor.model.page import Page
from editor.session.exporting import RenderedInk
from editor.values.geometry import Point
from editor.values.ids import FrameId
from editor.values.units import format_mm

PPI = 50.0
"""Pixels per inch: a pixel is half a millimetre, of which two make the smallest area told."""
MOST = 5
"""So many areas are told of a page, the worst first."""


def rendered_ink(job: ExportJob) -> RenderedInk:
    """What the plates of a job's pages show: the areas of each with more ink than the profile
    allows. Asking raises ExportError for a page that cannot be written."""
    layouts = {layout.page: layout for layout in job.pages}
    context = Context.of(job.issue)

    def found(page: Page) -> tuple[Finding, ...]:
        layout = layouts.get(page.id)
        if layout is None:
            return ()
        limit = job.profile.ink_limit
        told = []
        for area in plates(job, layout, PPI).above(limit)[:MOST]:
            at, place = area.rect.center, context.page_words(page.id)
            across, down = format_mm(at.x, 0), format_mm(at.y, 0)
            words = on_page(
                place,
                f"离左边 {across}、离版顶 {down} 处叠印后墨量达 {area.most:.0%}，"
                f"超过 {limit:.0%}，会蹭脏、透印。",
                f"{across} from the left and {down} from the top all inks together make "
                f"{area.most:.0%}, more than {limit:.0%}.",
            )
            told.append(finding("ink.printed", words, page.id, _frame_at(layout, at)))
        return tuple(judged(told, job.profile))

    return found


def _frame_at(layout: PageLayout, at: Point) -> FrameId | None:
    """The foremost frame that shows something at a place."""
    frames = reversed(layout.display.frames)
    return next((each.frame for each in frames if each.items and each.rect.contains(at)), None)
