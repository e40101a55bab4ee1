"""Pages that face each other, as they are written: two of them on one sheet."""

from collections.abc import Sequence

from editor.layout.report import PageLayout
from editor.model.issue import Issue
from editor.model.spreads import spreads


def reader_spreads(pages: Sequence[PageLayout], issue: Issue) -> tuple[tuple[PageLayout, ...], ...]:
    """The pages one by one, or two together where both lie open at the same time.

    Which pages face each other is the rule of the desk (`editor.model.spreads`). Pages keep their
    order; one whose neighbour is not among them, or not beside it, stays alone.
    """
    open_at_once = {spread[1].id: spread[0].id for spread in spreads(issue.pages) if spread[1:]}
    sheets: list[tuple[PageLayout, ...]] = []
    for page in pages:
        before = sheets[-1] if sheets else ()
        if len(before) == 1 and open_at_once.get(page.page) == before[0].page:
            sheets[-1] = (*before, page)
        else:
            sheets.append((page,))
    return tuple(sheets)
