"""Fields in labels: {issue.date:YYYY年M月D日}, {page.no}, {page.editor} …"""

import datetime
import re

from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.text import Paragraph, splice

FIELD = re.compile(r"\{([a-z0-9_.]+)(?::([^{}]*))?\}")
WEEKDAYS = "一二三四五六日"
_DATE_PART = re.compile(r"YYYY|MM|DD|M|D|W")


def expanded(paragraph: Paragraph, issue: Issue, page: Page) -> Paragraph:
    """The paragraph with its fields filled in; marks over a field cover its value."""
    for match in reversed(list(FIELD.finditer(paragraph.text))):
        value = _value(match, issue, page)
        paragraph = splice(paragraph, match.start(), match.end(), value)
    return paragraph


def _value(match: re.Match[str], issue: Issue, page: Page) -> str:
    name, form = match[1], match[2]
    room, _, key = name.partition(".")
    if room == "page":
        return _page_values(page).get(key, match[0])
    if name == "issue.date":
        return format_date(issue.info.date, form or "YYYY年M月D日")
    info = issue.info
    values = {"title": info.title, "number": str(info.number), "serial": str(info.serial)}
    values.update(dict(info.words))
    return values.get(key, match[0]) if room == "issue" else match[0]


def _page_values(page: Page) -> dict[str, str]:
    names = page.credits
    return {
        "no": page.number,
        "name": page.name,
        "editor": names.editor,
        "designer": names.designer,
        "proofreader": names.proofreader,
        "phone": names.phone,
    }


def format_date(date: datetime.date, form: str) -> str:
    """A date in words: YYYY, MM or M, DD or D, and W for 一 … 日."""
    parts = {
        "YYYY": str(date.year),
        "MM": f"{date.month:02d}",
        "M": str(date.month),
        "DD": f"{date.day:02d}",
        "D": str(date.day),
        "W": WEEKDAYS[date.weekday()],
    }
    return _DATE_PART.sub(lambda match: parts[match[0]], form)
