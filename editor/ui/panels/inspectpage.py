"""The properties of a page (number, name, state, credits, grid) and of the issue."""

import datetime
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.edit.issue import SetInfo
from editor.edit.pages import SetPage
from editor.layout.jumps import FROM, TEXTS, TO
from editor.model.issue import IssueInfo
from editor.model.page import STATE_WORDS, Page
from editor.ui.desk import Desk
from editor.ui.fields import ChoiceField, LengthField, Option, TextField
from editor.ui.form import Form, Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels.panel import heading, muted, rule
from editor.values.language import Words, many
from editor.values.units import MM, format_number, format_size

CREDITS = (
    ("editor", Words("责编", "Editor")),
    ("designer", Words("美编", "Designer")),
    ("proofreader", Words("校对", "Proofs")),
    ("phone", Words("电话", "Phone")),
)


class PageSection(QWidget):
    """The page in view and the issue it belongs to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look = desk.look
        self._page: Form[Page] = Form(look, page_rows(look))
        self._grid = muted("")
        self._info: Form[IssueInfo] = Form(look, info_rows())
        self._page_title = heading(look, look.say(Words("版面", "Page")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._page_title)
        column.addWidget(self._page)
        column.addWidget(self._grid)
        column.addWidget(rule())
        column.addWidget(heading(look, look.say(Words("刊期", "Issue"))))
        column.addWidget(self._info)
        self._page.edited.connect(lambda page: desk.bridge.do(SetPage(page)))
        self._info.edited.connect(lambda info: desk.bridge.do(SetInfo(info)))

    def refresh(self) -> None:
        """Show the page in view."""
        page = self._desk.page
        for widget in (self._page_title, self._page, self._grid):
            widget.setVisible(page is not None)
        if page is not None:
            self._page.show_value(page)
            self._grid.setText(self._desk.look.say(grid_words(page)))
        self._info.show_value(self._desk.issue.info)


def grid_words(page: Page) -> Words:
    """The grid in one sentence."""
    grid = page.grid
    width, height = (format_number(side / MM, 1) for side in (grid.trim.width, grid.trim.height))
    size, leading = format_size(grid.cell), format_number(grid.leading, 2)
    chars = format_number(grid.column_chars, 2)
    gap = format_number(grid.gutter_chars, 2)
    return Words(
        f"成品 {width} × {height} mm　{grid.columns} 栏 × {chars} 字，栏距 {gap} 字\n"
        f"{size}，行距 {leading}pt，{grid.lines} 行",
        f"Trim {width} × {height} mm · {many(grid.columns, 'column')} of {chars} characters, "
        f"gutter {gap}\n{size} on {leading}pt, {many(grid.lines, 'line')}",
    )


def page_rows(look: Look) -> list[Row[Page]]:
    """Number, name, state and credits."""
    states = [Option(state, look.say(words)) for state, words in STATE_WORDS.items()]
    return [
        _text(Words("版号", "Number"), "number", half=True),
        _text(Words("版名", "Name"), "name", half=True),
        Row(
            Words("状态", "State"),
            ChoiceField(states),
            lambda page: page.state,
            lambda page, state: replace(page, state=state),
        ),
        *(_credit(name, words) for name, words in CREDITS),
    ]


def info_rows() -> list[Row[IssueInfo]]:
    """刊名, date, 期号 and 总期号, and what jump lines say."""
    return [
        _text(Words("刊名", "Title"), "title"),
        Row(
            Words("日期", "Date"),
            TextField(),
            lambda info: info.date.isoformat(),
            lambda info, text: replace(info, date=read_date(text) or info.date),
        ),
        _count(Words("期号", "No."), "number"),
        _count(Words("总期号", "Total"), "serial"),
        _jump(Words("下转", "Jump to"), TO),
        _jump(Words("上接", "Jump from"), FROM),
    ]


def _jump(label: Words, key: str) -> Row[IssueInfo]:
    def put(info: IssueInfo, text: str | None) -> IssueInfo:
        rest = tuple(pair for pair in info.words if pair[0] != key)
        return replace(info, words=(*rest, (key, text)) if text else rest)

    return Row(
        label,
        TextField(optional=True),
        lambda info: dict(info.words).get(key),
        put,
        inherited=lambda _: TEXTS[key],
        hint=Words(
            "稿件转到别的版时排的文字，{n} 是版号。",
            "What a story says where it goes on to another page; {n} is that page.",
        ),
    )


def read_date(text: str) -> datetime.date | None:
    """A date as 2026-11-24, 2026/11/24 or 2026年11月24日; None when it is none."""
    plain = text.strip().rstrip("日")
    for mark in "年月/.":
        plain = plain.replace(mark, "-")
    try:
        year, month, day = (int(part) for part in plain.split("-"))
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _text(label: Words, name: str, *, half: bool = False) -> Row[Any]:
    return Row(
        label,
        TextField(),
        lambda value: getattr(value, name),
        lambda value, text: replace(value, **{name: text}),
        half=half,
    )


def _count(label: Words, name: str) -> Row[Any]:
    return Row(
        label,
        LengthField(Unit.NUMBER, low=0),
        lambda value: getattr(value, name),
        lambda value, number: replace(value, **{name: round(number)}),
        half=True,
    )


def _credit(name: str, words: Words) -> Row[Page]:
    return Row(
        words,
        TextField(),
        lambda page: getattr(page.credits, name),
        lambda page, text: replace(page, credits=replace(page.credits, **{name: text})),
        half=True,
    )
