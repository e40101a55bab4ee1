"""Dates, weekdays, issue and page numbers as newspapers print them, found in a text."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.model.fields import WEEKDAYS, format_date
from editor.model.issue import Issue
from editor.model.page import Page

_DIGITS = "〇一二三四五六七八九"
_HAN = re.compile(
    r"(?P<y>[一二][〇○零一二三四五六七八九]{3})年(?P<m>十?[一二三四五六七八九十])月"
    r"(?P<d>[一二三]?十?[一二三四五六七八九十])日"
)
_PLAIN = re.compile(
    r"(?P<y>\d{4})(?P<a>年|[-./])(?P<m>\d{1,2})(?P<b>月|[-./])(?P<d>\d{1,2})(?P<c>日?)(?![\d@])"
)
_WEEKDAY = re.compile(
    rf"(?<![逢每至到、])(?:星期|礼拜|周(?=.(?![\u4e00-\u9fff])))(?P<w>[{WEEKDAYS}天])(?!\s*[、至到—–-])"
)
"""A weekday; 周一鸣 is a name, 周一至周五 are office hours."""
_ELSE_BEFORE = re.compile(
    r"(?:创刊|创办|成立|复刊|[上下]一?期|有效|登记|许可|核发|截[至止]|[每逢])[^，,；;。\s\d]{0,8}$"
)
_ELSE_AFTER = re.compile(r"\s*(?:创刊|创办|成立|复刊|试刊|核发|起|截)")
"""What tells that a date is that of the founding, of a licence, or of another issue."""
_SERIAL = re.compile(r"总(?:第|期号?[:：]?)\s*(?P<n>\d+)(?:期|号)?")
_NUMBER = re.compile(r"(?<!总)(?<!试刊)第\s*(?P<n>\d+)\s*期")
_PAGE = re.compile(
    r"(?<![今本日共期有\d出至、见看转接在：:第-])(?<![A-Za-z])(?<!开\s)(?<!开)"
    r"第?(?P<n>[A-Z]?\d{1,3})\s*版(?!面|本|权|、)"
)
_COUNT = re.compile(
    r"(?:今日|本期|本报今日|今天|共|今日共)(?:共|有|出)?\s*(?P<n>\d{1,3})\s*(?:个)?版"
)


class Said(NamedTuple):
    """Something typed by hand that the issue knows: which characters, what it says, what it
    should say, and the field that says it by itself (empty: there is none)."""

    kind: str
    start: int
    end: int
    text: str
    right: str
    field: str


def wrongly_said(text: str, issue: Issue, page: Page) -> Iterator[Said]:
    """What a line of the masthead or folio says otherwise than the issue; fields are never
    wrong."""
    yield from _dates(text, issue.info.date)
    yield from _weekdays(text, issue.info.date)
    for match in _SERIAL.finditer(text):
        yield from _numbers(match, "number", str(issue.info.serial), "{issue.serial}")
    for match in _NUMBER.finditer(text):
        yield from _numbers(match, "number", str(issue.info.number), "{issue.number}")
    for match in _PAGE.finditer(text):
        yield from _numbers(match, "page", page.number, "{page.no}")
    for match in _COUNT.finditer(text):
        yield from _numbers(match, "count", str(len(issue.pages)), "")


def _dates(text: str, date: datetime.date) -> Iterator[Said]:
    for match in _PLAIN.finditer(text):
        form = _form(match)
        parts = tuple(int(match[key]) for key in "ymd")
        if _is_elsewhere(text, match):
            continue
        if parts != (date.year, date.month, date.day) and 1 <= parts[1] <= 12 and parts[2] <= 31:
            right = format_date(date, form)
            yield Said("date", *match.span(), match[0], right, f"{{issue.date:{form}}}")
    for match in _HAN.finditer(text):
        right = f"{_year(date.year)}年{_count(date.month)}月{_count(date.day)}日"
        said = match[0].replace("○", "〇").replace("零", "〇")
        if said != right and not _is_elsewhere(text, match):
            yield Said("date", *match.span(), match[0], right, "")


def _weekdays(text: str, date: datetime.date) -> Iterator[Said]:
    right = WEEKDAYS[date.weekday()]
    for match in _WEEKDAY.finditer(text):
        said = match["w"].replace("天", "日")
        if said != right and not text.startswith("出版", match.end()):
            head = match[0][:-1]
            yield Said("weekday", *match.span(), match[0], head + right, head + "{issue.date:W}")


def _is_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether the words around a date say that it is not the day of this issue."""
    before, after = (
        _ELSE_BEFORE.search(text, 0, match.start()),
        _ELSE_AFTER.match(text, match.end()),
    )
    return before is not None or after is not None


def _numbers(match: re.Match[str], kind: str, right: str, field: str) -> Iterator[Said]:
    if right and match["n"].lstrip("0") != right.lstrip("0"):
        start, end = match.start("n") - match.start(), match.end("n") - match.start()
        head, tail = match[0][:start], match[0][end:]
        new = head + field + tail if field else ""
        yield Said(kind, *match.span(), match[0], head + right + tail, new)


def _form(match: re.Match[str]) -> str:
    padded = "0" in (match["m"][0], match["d"][0])
    month, day = ("MM", "DD") if padded else ("M", "D")
    return f"YYYY{match['a']}{month}{match['b']}{day}{match['c']}"


def _year(year: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(year))


def _count(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else ("" if tens == 1 else _DIGITS[tens]) + "十"
    return head + (_DIGITS[ones] if ones else "")
