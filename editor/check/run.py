"""Running all checks: those of a page read what layout found and paints, those of the whole issue
what is written in it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from editor.check.adverts import spots_of_adverts, unfit_adverts
from editor.check.color import heavy_ink, spot_inks, spots_of_taken_names, spots_of_two_looks
from editor.check.context import NO_SOURCES, Context, Sources
from editor.check.cuts import cut_pages
from editor.check.doubles import repeated_articles, repeated_photos
from editor.check.finding import Finding, judged
from editor.check.folios import page_numbers, wrong_folios
from editor.check.fonts import forbidden_fonts, missing_families
from editor.check.hidden import hidden_text
from editor.check.jumps import lost_jumps, untold_jumps
from editor.check.layers import hidden_layers
from editor.check.lettering import impure_black, small_type, type_on_grounds
from editor.check.lines import lone_lines, loose_lines
from editor.check.masters import OnceForMasters, mended_on_masters
from editor.check.names import missing_glyphs, unknown_names
from editor.check.output import output_profile
from editor.check.pages import empty_issue
from editor.check.photos import (
    changed_photos,
    coarse_photos,
    cutouts,
    missing_photos,
    photo_colors,
    picture_faults,
)
from editor.check.rules import thin_rules
from editor.check.sheet import Sheet
from editor.check.tables import tight_tables
from editor.check.text import (
    empty_frames,
    narrow_frames,
    overset_story,
    overset_title,
    unplaced_articles,
)
from editor.check.titles import heads_side_by_side
from editor.check.trim import near_trim, outside_page, short_of_bleed, small_bleed
from editor.check.words import empty_captions, lone_characters, placeholders
from editor.layout.report import PageLayout
from editor.model.issue import Issue
from editor.model.shown import whole

PAGE_CHECKS: tuple[Callable[[Sheet, Context], Iterator[Finding]], ...] = (
    overset_story,
    overset_title,
    narrow_frames,
    missing_photos,
    changed_photos,
    coarse_photos,
    cutouts,
    photo_colors,
    picture_faults,
    unfit_adverts,
    spots_of_adverts,
    missing_glyphs,
    unknown_names,
    empty_frames,
    loose_lines,
    lone_lines,
    tight_tables,
    missing_families,
    forbidden_fonts,
    small_type,
    type_on_grounds,
    impure_black,
    hidden_text,
    heavy_ink,
    spot_inks,
    thin_rules,
    small_bleed,
    short_of_bleed,
    near_trim,
    outside_page,
    lone_characters,
    placeholders,
    empty_captions,
    wrong_folios,
    untold_jumps,
    heads_side_by_side,
    cut_pages,
    hidden_layers,
)
"""The checks of one page, in the order of their findings."""

ISSUE_CHECKS: tuple[Callable[[Context], Iterator[Finding]], ...] = (
    empty_issue,
    unplaced_articles,
    repeated_articles,
    repeated_photos,
    page_numbers,
    lost_jumps,
    spots_of_two_looks,
    spots_of_taken_names,
    output_profile,
)
"""The checks of the whole issue; their findings come last."""


def check_issue(
    issue: Issue, layouts: Iterable[PageLayout], sources: Sources = NO_SOURCES
) -> tuple[Finding, ...]:
    """What all checks find, page by page in the order of the layouts, as bad as the issue's
    profile says."""
    context = Context.of(issue, sources)
    once = OnceForMasters(issue)
    found = [each for layout in layouts for each in once(check_page(layout, context))]
    return (*found, *chain.from_iterable(check_whole(context)))


def check_page(layout: PageLayout, context: Context) -> tuple[Finding, ...]:
    """What the checks of one page find. The same layout, page, articles, photos, styles, profile
    and files give the same findings."""
    return tuple(chain.from_iterable(checking_page(layout, context)))


def checking_page(layout: PageLayout, context: Context) -> Iterator[tuple[Finding, ...]]:
    """What each check of one page finds, one check after the other."""
    page = context.issue.page(layout.page)
    sheet = Sheet(layout, whole(context.issue, page) if page is not None else None)
    for check in PAGE_CHECKS:
        found = judged(check(sheet, context), context.profile)
        yield tuple(mended_on_masters(found, context.issue))


def check_whole(context: Context) -> Iterator[tuple[Finding, ...]]:
    """What each check of the whole issue finds, one check after the other."""
    for check in ISSUE_CHECKS:
        yield tuple(judged(check(context), context.profile))
