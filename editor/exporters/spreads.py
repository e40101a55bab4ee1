"""Pages that face each other: even left, odd right, as in a book."""

from collections.abc import Sequence

from editor.layout.report import PageLayout
from editor.model.issue import Issue


def reader_spreads(pages: Sequence[PageLayout], issue: Issue) -> tuple[tuple[PageLayout, ...], ...]:
    """The pages one by one, or two together where both lie open at the same time.

    The first page of the issue lies alone, the second and third face each other, and so on. Pages
    keep their order; one whose neighbour is not among them, or not beside it, stays alone.
    """
    places = {page.id: place for place, page in enumerate(issue.pages, 1)}
    sheets: list[tuple[PageLayout, ...]] = []
    for page in pages:
        place = places.get(page.page, 1)
        before = sheets[-1] if sheets else ()
        if place % 2 == 1 and len(before) == 1 and places.get(before[0].page) == place - 1:
            sheets[-1] = (*before, page)
        else:
            sheets.append((page,))
    return tuple(sheets)
