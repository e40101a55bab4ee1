"""The properties of the table that the caret stands in, and of its column there."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.edit.text import SetTable
from editor.model.issue import Issue
from editor.model.table import Column, columns_of
from editor.session.tables import InTable, in_table
from editor.ui.desk import Desk
from editor.ui.fields import ChoiceField, FlagField, LengthField
from editor.ui.form import Form, Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels.options import CELL_ALIGNS, COLUMN_UNITS, named, options, swatch_options
from editor.ui.panels.panel import heading, muted, rule
from editor.values.language import Words, many

_ABOVE = Words("表格前面空几行。", "Blank lines in front of the table.")
_BELOW = Words("表格后面空几行。", "Blank lines behind the table.")


class TableSection(QWidget):
    """Shown while the caret stands in a table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._about = muted("")
        self._form: Form[InTable] | None = None
        self._shape: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(rule())
        self._column.addWidget(heading(desk.look, desk.look.say(Words("表格", "Table"))))
        self._column.addWidget(self._about)

    def refresh(self) -> None:
        """Show the table at the caret, or nothing."""
        here = in_table(self._desk.bridge.session.shown)
        self.setVisible(here is not None)
        if here is None:
            return
        row, column = here.row + 1, here.column + 1
        rows, columns = len(here.rows), len(_columns(here))
        self._about.setText(
            self._desk.look.say(
                Words(
                    f"{rows} 行 × {columns} 列 · 第 {row} 行第 {column} 列",
                    f"{many(rows, 'row')} × {many(columns, 'column')} · row {row}, column {column}",
                )
            )
        )
        self._fitting_form().show_value(here)

    def _fitting_form(self) -> Form[InTable]:
        """The form; made anew when styles or colours have other names."""
        issue = self._desk.issue
        styles, swatches = issue.styles.paragraph, issue.palette
        shape = (*(each.name for each in styles), "", *(each.name for each in swatches))
        if self._form is None or shape != self._shape:
            old, self._shape = self._form, shape
            self._form = Form(self._desk.look, table_rows(self._desk.look, issue))
            self._form.edited.connect(self._set)
            self._column.addWidget(self._form)
            if old is not None:
                self._column.removeWidget(old)
                old.deleteLater()
        return self._form

    def _set(self, here: InTable) -> None:
        if not self._desk.bridge.do(SetTable(here.ref, here.table)):
            self.refresh()


def table_rows(look: Look, issue: Issue) -> list[Row[InTable]]:
    """The rows of a table's form."""
    styles = named([style.name for style in issue.styles.paragraph])
    aligns = ChoiceField(options(look, CELL_ALIGNS))
    return [
        _column_row(Words("列宽", "Width"), LengthField(Unit.NUMBER, low=0.1), "size"),
        _column_row(Words("单位", "Unit"), ChoiceField(options(look, COLUMN_UNITS)), "fixed"),
        replace(_column_row(Words("列对齐", "Alignment"), aligns, "align"), half=False),
        _row(Words("边距", "Padding"), LengthField(Unit.EM, low=0, high=20), "padding"),
        _row(Words("最小行高", "Row lines"), LengthField(Unit.NUMBER, low=0.5), "row_lines"),
        _count(Words("表头行", "Head rows"), "header"),
        _paint_row(look, issue),
        _row(Words("表头样式", "Head style"), ChoiceField(styles), "head_style", half=False),
        _row(Words("不拆到两栏", "Keep in one column"), FlagField(), "whole", half=False),
        replace(_count(Words("表前空行", "Above"), "above"), hint=_ABOVE),
        replace(_count(Words("表后空行", "Below"), "below"), hint=_BELOW),
        _rule(Words("顶底线", "Outer rules"), "outer"),
        _rule(Words("表头线", "Head rule"), "under_head"),
        _rule(Words("行间线", "Row rules"), "between_rows"),
        _rule(Words("列间线", "Col. rules"), "between_columns"),
    ]


def _columns(here: InTable) -> tuple[Column, ...]:
    return columns_of(here.table, here.rows)


def _row(words: Words, field: Any, name: str, *, half: bool = True) -> Row[InTable]:  # noqa: ANN401
    return Row(words, field, _getter(name), _putter(name), half=half)


def _rule(words: Words, name: str) -> Row[InTable]:
    return _row(words, LengthField(Unit.PT, low=0, high=20), name)


def _count(words: Words, name: str) -> Row[InTable]:
    put = _putter(name)
    return Row(
        words,
        LengthField(Unit.NUMBER, low=0, high=100),
        _getter(name),
        lambda here, value: put(here, round(value)),
        half=True,
    )


def _getter(name: str) -> Callable[[InTable], Any]:
    return lambda here: getattr(here.table, name)


def _putter(name: str) -> Callable[[InTable, Any], InTable]:
    return lambda here, value: replace(here, table=replace(here.table, **{name: value}))


def _column_row(words: Words, field: Any, name: str) -> Row[InTable]:  # noqa: ANN401
    """A property of the caret's column."""

    def put(here: InTable, value: Any) -> InTable:  # noqa: ANN401
        columns = list(_columns(here))
        columns[here.column] = replace(columns[here.column], **{name: value})
        return replace(here, table=replace(here.table, columns=tuple(columns)))

    return Row(
        words, field, lambda here: getattr(_columns(here)[here.column], name), put, half=True
    )


def _paint_row(look: Look, issue: Issue) -> Row[InTable]:
    def put(here: InTable, name: str) -> InTable:
        paint = replace(here.table.paint, swatch=name)
        return replace(here, table=replace(here.table, paint=paint))

    return Row(
        Words("线颜色", "Rule colour"),
        ChoiceField(swatch_options(look, issue)),
        lambda here: here.table.paint.swatch,
        put,
        half=True,
    )
