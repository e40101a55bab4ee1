"""Running all checks over an issue: they read the facts that layout has found."""

from collections.abc import Callable, Iterable, Iterator

from editor.check.context import Context
from editor.check.finding import Finding
from editor.check.lines import lone_lines, loose_lines
from editor.check.names import missing_glyphs, unknown_names
from editor.check.pages import empty_issue
from editor.check.photos import missing_photos
from editor.check.tables import tight_tables
from editor.check.text import (
    empty_frames,
    narrow_frames,
    overset_story,
    overset_title,
    repeated_articles,
    unplaced_articles,
)
from editor.layout.report import PageLayout
from editor.model.issue import Issue

PAGE_CHECKS: tuple[Callable[[PageLayout, Context], Iterator[Finding]], ...] = (
    overset_story,
    overset_title,
    narrow_frames,
    missing_photos,
    missing_glyphs,
    unknown_names,
    empty_frames,
    loose_lines,
    lone_lines,
    tight_tables,
)
"""The checks of one page, in the order of their findings."""

ISSUE_CHECKS: tuple[Callable[[Context], Iterator[Finding]], ...] = (
    empty_issue,
    unplaced_articles,
    repeated_articles,
)
"""The checks of the whole issue; their findings come last."""


def check_issue(issue: Issue, layouts: Iterable[PageLayout]) -> tuple[Finding, ...]:
    """What all checks find, page by page in the order of the layouts."""
    context = Context.of(issue)
    found: list[Finding] = []
    for layout in layouts:
        for check_page in PAGE_CHECKS:
            found.extend(check_page(layout, context))
    for check_whole in ISSUE_CHECKS:
        found.extend(check_whole(context))
    return tuple(found)
