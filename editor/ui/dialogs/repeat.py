"""多重复制: how often and how far apart the selected frames are repeated, shown at once."""

from dataclasses import replace

from editor.session.commands import chosen_frames
from editor.session.repeating import MOST, Repeat, repeated, usual
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.fields import LengthField
from editor.ui.form import Form, Row
from editor.ui.lengths import Measures, Unit
from editor.values.language import Words


class RepeatDialog(Dialog):
    """Asks for rows, columns and distances; the page shows what would come of them."""

    chapter = "frames"

    def __init__(self, desk: Desk, how: Repeat, measures: Measures) -> None:
        super().__init__(desk.look, Words("多重复制", "Step and Repeat"), desk.dialog_parent)
        self._desk = desk
        self.how = how
        self.form: Form[Repeat] = Form(desk.look, _rows(measures))
        self.form.show_value(how)
        self.form.edited.connect(self._take)
        self.form.setMinimumWidth(320)
        self.column.addWidget(self.form)
        self.add_buttons(Words("复制", "Repeat"))
        self._show()

    def _take(self, how: Repeat) -> None:
        self.how = how
        self._show()

    def _show(self) -> None:
        self._desk.bridge.preview(repeated(self._desk.bridge.session.state, self.how))


def step_and_repeat(desk: Desk) -> None:
    """Ask how, and repeat the selected frames as one step."""
    found = chosen_frames(desk.bridge.session.state)
    if found is None:
        return
    page, frames = found
    grid = page.grid
    measures = Measures(grid.cell, grid.leading, grid.column_width, grid.gutter)
    dialog = RepeatDialog(desk, usual(page, frames), measures)
    wanted = bool(dialog.exec())
    desk.bridge.preview(None)
    edit = repeated(desk.bridge.session.state, dialog.how) if wanted else None
    if edit is not None:
        desk.bridge.do(edit)


def _rows(measures: Measures) -> list[Row[Repeat]]:
    return [
        Row(
            Words("每行个数", "In a row"),
            LengthField(Unit.NUMBER, low=1, high=MOST),
            lambda how: how.across,
            lambda how, value: replace(how, across=round(value)),
            half=True,
        ),
        Row(
            Words("行数", "Rows"),
            LengthField(Unit.NUMBER, low=1, high=MOST),
            lambda how: how.down,
            lambda how, value: replace(how, down=round(value)),
            half=True,
        ),
        Row(
            Words("横向步距", "Step across"),
            LengthField(Unit.MM, measures=measures, step=measures.em),
            lambda how: how.dx,
            lambda how, value: replace(how, dx=value),
        ),
        Row(
            Words("竖向步距", "Step down"),
            LengthField(Unit.MM, measures=measures, step=measures.leading),
            lambda how: how.dy,
            lambda how, value: replace(how, dy=value),
        ),
    ]
