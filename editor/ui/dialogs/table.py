"""How many rows and columns a new table has."""

from dataclasses import dataclass, replace

from editor.session.tablemaking import MOST_COLUMNS, MOST_ROWS
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.fields import LengthField
from editor.ui.form import Form, Row
from editor.ui.lengths import Unit
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class TableSize:
    """Rows, the header among them, and columns."""

    rows: int = 4
    columns: int = 3


class TableDialog(Dialog):
    """Asks for the size of a table."""

    chapter = "typesetting"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("插入表格", "Insert Table"), desk.dialog_parent)
        self.size_ = TableSize()
        self.form: Form[TableSize] = Form(desk.look, _rows())
        self.form.show_value(self.size_)
        self.form.edited.connect(self._take)
        self.form.setMinimumWidth(280)
        self.column.addWidget(self.form)
        self.add_buttons(Words("插入", "Insert"))

    def _take(self, size: TableSize) -> None:
        self.size_ = size


def _rows() -> list[Row[TableSize]]:
    return [
        Row(
            Words("行数（含表头）", "Rows, header included"),
            LengthField(Unit.NUMBER, low=1, high=MOST_ROWS),
            lambda size: size.rows,
            lambda size, value: replace(size, rows=round(value)),
        ),
        Row(
            Words("列数", "Columns"),
            LengthField(Unit.NUMBER, low=1, high=MOST_COLUMNS),
            lambda size: size.columns,
            lambda size, value: replace(size, columns=round(value)),
        ),
    ]
