"""Checks of mastheads and folio lines, and of the numbers of pages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from editor.check.context import Context, on_page
from editor.check.dates import Said, wrongly_said
from editor.check.finding import Finding, finding, fixed_by
from editor.check.sheet import Sheet
from editor.edit.frames import SetFrame
from editor.edit.pages import SetPage
from editor.model.frame import LabelFrame, leaves
from editor.model.page import Page
from editor.model.style import StyleSheet
from editor.model.text import splice
from editor.values.language import Words

FURNITURE = ("报眉", "报头", "刊名", "主办")
"""The beginnings of names of styles that mastheads and folio lines are set in."""
DEEPEST = 8
_NUMBER = re.compile(r"([A-Za-z]*)(\d+)")

NAMES = {
    "date": ("日期", "the date"),
    "weekday": ("星期", "the weekday"),
    "number": ("期号", "the issue's number"),
    "page": ("版号", "the page number"),
    "count": ("版数", "the number of pages"),
}


def wrong_folios(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Dates and numbers typed by hand in mastheads and folio lines that are not the issue's."""
    page = sheet.model
    for frame in leaves(page.frames) if page is not None else ():
        if page is None or not isinstance(frame, LabelFrame):
            continue
        for number, paragraph in enumerate(frame.text):
            if not _is_furniture(frame, paragraph.style, page, context.issue.styles):
                continue
            for said in wrongly_said(paragraph.text, context.issue, page):
                yield _wrong(said, frame, number, page, context)


def page_numbers(context: Context) -> Iterator[Finding]:
    """Pages without a number, with one that is there already, or out of order."""
    seen = dict[str, Page]()
    before: tuple[str, str] | None = None
    for page in context.issue.pages:
        place = context.page_words(page.id)
        now = _parsed(page.number)
        wanted = _next(before) if before is not None else ""
        if not page.number.strip():
            words = Words("有一版没有版号。", "A page has no number.")
            yield _renumbered(finding("page.number", words, page.id), page, wanted)
        elif page.number in seen:
            words = on_page(place, "版号与另一版重复。", "another page has the same number.")
            yield _renumbered(finding("page.twice", words, page.id), page, wanted)
        elif before is not None and now is not None and _breaks(before, now):
            words = on_page(
                place,
                f"版号不连续，前一版是 {before[0]}{before[1]}。",
                f"the number does not follow {before[0]}{before[1]}, the page before.",
            )
            free = wanted if all(each.number != wanted for each in context.issue.pages) else ""
            yield _renumbered(finding("page.order", words, page.id), page, free)
        seen.setdefault(page.number, page)
        before = now or before


def _breaks(before: tuple[str, str], now: tuple[str, str]) -> bool:
    """Whether a number does not go on from the one before; another section starts anew."""
    return now[0] == before[0] and int(now[1]) != int(before[1]) + 1


def _next(before: tuple[str, str]) -> str:
    """The number after one, with as many digits."""
    section, digits = before
    return f"{section}{int(digits) + 1:0{len(digits)}d}"


def _parsed(number: str) -> tuple[str, str] | None:
    """The section and the digits of a number."""
    match = _NUMBER.fullmatch(number.strip())
    return (match[1], match[2]) if match is not None else None


def _renumbered(found: Finding, page: Page, number: str) -> Finding:
    edit = SetPage(replace(page, number=number)) if number else None
    return fixed_by(found, edit, f"版号改为 {number}", f"Number it {number}")


def _is_furniture(frame: LabelFrame, style: str, page: Page, styles: StyleSheet) -> bool:
    """Whether a label is a masthead or a folio line: by its style, or as it stands outside the
    type area."""
    if not frame.box.rect.overlaps(page.grid.type_area):
        return True
    bases = {each.name: each.base for each in styles.paragraph}
    for _ in range(DEEPEST):
        if style.startswith(FURNITURE):
            return True
        style = bases.get(style, "")
    return False


def _wrong(said: Said, frame: LabelFrame, number: int, page: Page, context: Context) -> Finding:
    zh, en = NAMES[said.kind]
    words = on_page(
        context.page_words(page.id),
        f"{zh}印成“{said.text}”，本期应为“{said.right}”。",
        f"{en} is printed as “{said.text}”; in this issue it is “{said.right}”.",
    )
    told = finding(f"folio.{said.kind}", words, page.id, frame.box.id)
    new = said.field or said.right
    paragraph = splice(frame.text[number], said.start, said.end, new)
    text = (*frame.text[:number], paragraph, *frame.text[number + 1 :])
    edit = SetFrame(page.id, replace(frame, text=text))
    if said.field:
        return fixed_by(told, edit, "换成自动更新的字段", "Put a field there that is always right")
    return fixed_by(told, edit, f"改为“{said.right}”", f"Change it to “{said.right}”")
