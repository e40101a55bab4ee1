"""Pages that lie beside each other when the paper is open (对页), section by section."""

from collections.abc import Sequence

from editor.model.page import Page
from editor.model.sections import sections

Spread = tuple[Page, ...]


def spreads(pages: Sequence[Page], *, alone: bool = True) -> tuple[Spread, ...]:
    """One or two pages each, in order: a section's first page lies ``alone`` (its back is the
    next page), then even and odd places face each other."""
    found: list[Spread] = []
    for section in sections(pages):
        rest = section.pages
        if alone:
            found.append(rest[:1])
            rest = rest[1:]
        found += [tuple(rest[at : at + 2]) for at in range(0, len(rest), 2)]
    return tuple(found)


def is_right(pages: Sequence[Page], page: Page, *, alone: bool = True) -> bool:
    """Whether a page lies to the right of the fold."""
    for section in sections(pages):
        if page in section.pages:
            return (section.pages.index(page) % 2 == 0) is alone
    return False


def facing(pages: Sequence[Page], page: Page, *, alone: bool = True) -> Page | None:
    """The page beside a page; None where it lies alone."""
    for spread in spreads(pages, alone=alone):
        if page in spread:
            return next((other for other in spread if other is not page), None)
    return None
