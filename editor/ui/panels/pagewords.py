"""What is said of a page wherever pages are listed: number, name, state, what checks found."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor.check.finding import Finding
from editor.model.output import Severity
from editor.model.page import STATE_WORDS, Page
from editor.ui.look import Look
from editor.values.ids import PageId
from editor.values.language import Words, many


@dataclass(frozen=True, slots=True)
class Found:
    """How many errors and warnings the checks have for a page."""

    errors: int = 0
    warnings: int = 0


NOTHING_FOUND = Found()


def found_on_pages(findings: Iterable[Finding]) -> dict[PageId, Found]:
    """The counts for each page that has any."""
    counts: dict[PageId, list[int]] = {}
    for each in findings:
        if each.page is not None:
            pair = counts.setdefault(each.page, [0, 0])
            pair[each.severity is not Severity.ERROR] += 1
    return {page: Found(*pair) for page, pair in counts.items()}


def page_words(page: Page) -> Words:
    """``1版 要闻``, or ``Page 1 要闻``."""
    number, name = page.number, page.name
    return Words(f"{number}版 {name}".strip(), f"Page {number} {name}".strip())


def found_words(found: Found) -> Words:
    """``2 个错误，1 个提醒``; empty when nothing was found."""
    zh = [f"{found.errors} 个错误"] * bool(found.errors)
    zh += [f"{found.warnings} 个提醒"] * bool(found.warnings)
    en = [many(found.errors, "error")] * bool(found.errors)
    en += [many(found.warnings, "warning")] * bool(found.warnings)
    return Words("，".join(zh), ", ".join(en))


def told(look: Look, page: Page, found: Found, *, dirty: bool) -> str:
    """All of it in one sentence, for the ear and as a hint."""
    parts = [page_words(page), STATE_WORDS[page.state]]
    parts += [found_words(found)] * (found != NOTHING_FOUND)
    parts += [Words("未保存", "not saved")] * dirty
    return look.say(Words("，".join(p.zh for p in parts), ", ".join(p.en for p in parts)))
