"""Numbers of pages (版号): counting on, and following the order."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

from editor.model.page import Page
from editor.model.sections import parsed, section_of, sections
from editor.values.ids import PageId

Numbers = tuple[tuple[PageId, str], ...]


def counted(number: str, steps: int) -> str:
    """The number so many steps on, with as many digits; itself when it cannot be counted."""
    found = parsed(number)
    if found is None:
        return number
    letters, digits = found
    return f"{letters}{max(int(digits) + steps, 0):0{len(digits)}d}"


def value_of(number: str) -> int:
    """What the digits of a number count to; 0 without any."""
    found = parsed(number)
    return int(found[1]) if found is not None else 0


def rest_of_section(pages: Sequence[Page], page: Page) -> tuple[Page, ...]:
    """A page and those behind it in its section."""
    own = next((each.pages for each in sections(pages) if page in each.pages), ())
    return own[own.index(page) :] if own else ()


def next_number(pages: Sequence[Page], after: Page | None = None) -> str:
    """A number that no page has, the next one after a page's (A03 after A02; the last page's)."""
    if not pages:
        return "1"
    number = (after or pages[-1]).number
    used = {page.number for page in pages}
    while True:
        digits = number[len(number.rstrip("0123456789")) :]
        letters = number[: len(number) - len(digits)]
        number = letters + str(int(digits or 0) + 1).zfill(len(digits))
        if number not in used:
            return number


def counts_up(pages: Iterable[Page]) -> bool:
    """Whether every number is the next one after that before it."""
    numbers = [page.number for page in pages]
    return all(
        parsed(one) is not None and counted(one, 1) == other
        for one, other in itertools.pairwise(numbers)
    )


def numbered_from(pages: Sequence[Page], first: str) -> Numbers:
    """The pages numbered one after the other, the first one as given."""
    return tuple((page.id, counted(first, step)) for step, page in enumerate(pages))


def following(before: Sequence[Page], after: Sequence[Page]) -> Numbers:
    """The numbers that pages need so that each section counts up as it did before; only those
    that change. Sections whose numbers had gaps are left alone."""
    changed: list[tuple[PageId, str]] = []
    for name in dict.fromkeys(map(section_of, after)):
        old, new = _members(before, name), _members(after, name)
        if not new or not counts_up(old):
            continue
        first = min((page.number for page in (old or new)), key=value_of)
        wanted = numbered_from(new, first)
        pairs = zip(wanted, new, strict=True)
        changed += [pair for pair, page in pairs if page.number != pair[1]]
    return tuple(changed)


def with_numbers(pages: Sequence[Page], numbers: Numbers) -> tuple[Page, ...]:
    """The pages under other numbers."""
    new = dict(numbers)
    return tuple(replace(page, number=new.get(page.id, page.number)) for page in pages)


def _members(pages: Sequence[Page], name: str) -> list[Page]:
    return [page for page in pages if section_of(page) == name and parsed(page.number) is not None]
