"""Which pages somebody means: 1,3-4 by the numbers printed on them."""

from editor.model.page import Page
from editor.values.language import BanxinError, Words

PLAIN = str.maketrans("，、－—–～至", ",,-----")


class PagesError(BanxinError):
    """Pages that are not there."""


def chosen(pages: tuple[Page, ...], wanted: str | None) -> tuple[Page, ...]:
    """The pages named, each once, in the order of naming; all of them for None.

    A page is named by its 版号, or by its place when it has none. Raises PagesError.
    """
    if wanted is None:
        return pages
    names = [page.number or str(place) for place, page in enumerate(pages, start=1)]
    places: dict[int, None] = {}
    for token in filter(None, (part.strip() for part in wanted.translate(PLAIN).split(","))):
        places.update(dict.fromkeys(_range(token, names)))
    if not places:
        raise _unknown(wanted, names)
    return tuple(pages[place] for place in places)


def _range(token: str, names: list[str]) -> range:
    if token in names:
        place = names.index(token)
        return range(place, place + 1)
    first, dash, last = token.partition("-")
    first, last = first.strip(), last.strip()
    if not dash or first not in names or last not in names:
        raise _unknown(token, names)
    start, stop = names.index(first), names.index(last)
    if stop < start:
        raise PagesError(
            Words(
                f"页码范围“{token}”前后颠倒，应写作 {last}-{first}",
                f"The range “{token}” runs backwards; write {last}-{first}",
            )
        )
    return range(start, stop + 1)


def _unknown(token: str, names: list[str]) -> PagesError:
    have = ", ".join(names[:40]) + (" …" if len(names) > 40 else "")
    return PagesError(
        Words(
            f"没有版号“{token}”；本期有：{have}。可写作 1,3-4",
            f"There is no page “{token}”; the issue has: {have}. Write for example 1,3-4",
        )
    )
