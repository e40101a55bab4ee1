"""What a level cannot say, refused before anything is written and never turned into pixels."""

from collections.abc import Iterable

from editor.display.items import Group, Item, Picture
from editor.exporters.exporter import ExportError
from editor.layout.report import PageLayout
from editor.model.frame import Cutout
from editor.model.issue import Issue
from editor.model.output import X4, Level
from editor.values.color import Spot, is_taken
from editor.values.language import Words

MOST_GROUPS = 25
"""Groups inside each other: of 28 states (PDF 1.4, appendix C) a page and a picture take three."""


def refuse_transparency(pages: Iterable[PageLayout], issue: Issue, level: Level) -> None:
    """Raises ExportError, naming page and picture, when a picture lets what lies below through
    and the level has no transparency."""
    if level.transparency:
        return
    for layout in pages:
        for frame in layout.display.frames:
            for picture in _pictures(frame.items):
                if picture.cutout is Cutout.ALPHA:
                    raise _see_through(layout, issue, picture, level)


def refuse_taken_inks(issue: Issue) -> None:
    """Raises ExportError, naming the colour, for a spot ink that PDF would take for every plate,
    for none, or for a process ink."""
    for swatch in issue.swatches:
        if isinstance(swatch.color, Spot) and is_taken(swatch.color.name):
            raise ExportError(
                Words(
                    f"颜色“{swatch.name}”的专色名“{swatch.color.name}”在 PDF 里另有所指，不能用。"
                    "请在颜色里改名，或改为四色。",
                    f"The colour “{swatch.name}” has the spot ink “{swatch.color.name}”, a name "
                    "that means something else in PDF. Rename it among the colours, or make it "
                    "process colours.",
                )
            )


def refuse_nesting(pages: Iterable[PageLayout], issue: Issue, level: Level) -> None:
    """Raises ExportError, naming the page, when groups lie in each other deeper than the standards
    of print allow."""
    if not level.standard:
        return
    for layout in pages:
        if any(_depth(frame.items) > MOST_GROUPS for frame in layout.display.frames):
            raise _too_deep(layout, issue, level)


def _depth(items: Iterable[Item]) -> int:
    groups = (item for item in items if isinstance(item, Group))
    return max((1 + _depth(group.items) for group in groups), default=0)


def _pictures(items: Iterable[Item]) -> Iterable[Picture]:
    for item in items:
        if isinstance(item, Picture):
            yield item
        elif isinstance(item, Group):
            yield from _pictures(item.items)


def _number(layout: PageLayout, issue: Issue) -> str:
    page = issue.page(layout.page)
    return page.number if page is not None else ""


def _too_deep(layout: PageLayout, issue: Issue, level: Level) -> ExportError:
    number = _number(layout, issue)
    return ExportError(
        Words(
            f"第 {number} 版的编组套得太深，{level.standard} 最多套 {MOST_GROUPS} 层。"
            "请取消几层编组。",
            f"On page {number} groups lie too deep in each other; {level.standard} allows "
            f"{MOST_GROUPS}. Ungroup some of them.",
        )
    )


def _see_through(layout: PageLayout, issue: Issue, picture: Picture, level: Level) -> ExportError:
    number = _number(layout, issue)
    return ExportError(
        Words(
            f"第 {number} 版的图片“{picture.file}”按透明抠图，{level.standard} 不允许透明。"
            f"请把它改成按路径抠图，或导出 {X4.standard}。",
            f"On page {number} the picture “{picture.file}” is cut out by its transparency, which "
            f"{level.standard} does not allow. Cut it out by its path, or export {X4.standard}.",
        )
    )
