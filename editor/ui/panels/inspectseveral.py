"""The properties of several frames: where they stand together, how they stand to each other."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.edit.edit import Edit
from editor.edit.frames import MoveFrames
from editor.layout.places import sound
from editor.session.arranging import (
    Edge,
    Target,
    aligned,
    bounds,
    gap_of,
    spaced,
)
from editor.session.commands import chosen_frames
from editor.ui.commands.arranging import EDGES, TARGETS
from editor.ui.desk import Desk
from editor.ui.fields import ChoiceField, LengthField
from editor.ui.form import Form, Row
from editor.ui.lengths import Measures, Unit
from editor.ui.panels import options
from editor.ui.panels.framerows import place_rows
from editor.ui.panels.panel import heading, icon_button, rule
from editor.values.geometry import Rect
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Gaps:
    """Points between frames side by side and one below the other; None where they differ."""

    across: float | None
    down: float | None


class SeveralSection(QWidget):
    """Several frames: how many, where they stand together, and what can be done to all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._target = Target.SELECTION
        grid = sound(desk.page.grid) if desk.page is not None else None
        measures = Measures()
        if grid is not None:
            measures = Measures(grid.cell, grid.leading, grid.column_width, grid.gutter)
        self._title = heading(desk.look, "")
        self._place: Form[Rect] = Form(desk.look, place_rows(grid, 2) if grid else [])
        self._place.edited.connect(self._move)
        self._to: Form[Target] = Form(desk.look, [_target_row(desk)])
        self._to.edited.connect(self._aim)
        self._gaps: Form[Gaps] = Form(desk.look, _gap_rows(measures))
        self._gaps.edited.connect(self._space)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._title, self._place, rule(), self._to):
            column.addWidget(part)
        column.addLayout(self._edges())
        column.addWidget(self._gaps)
        column.addWidget(rule())
        column.addLayout(self._buttons())

    def refresh(self) -> None:
        """Show the frames as they are now."""
        found = chosen_frames(self._desk.bridge.session.shown)
        if found is not None:
            count = len(found[1])
            self._title.setText(self._desk.look.say(Words(f"{count} 个对象", f"{count} objects")))
            self._place.show_value(bounds(found[1]))
            self._to.show_value(self._target)
            gaps = Gaps(gap_of(found[1], across=True), gap_of(found[1], across=False))
            self._gaps.show_value(gaps)

    def _edges(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for edge, words, _ in EDGES:
            button = icon_button(self._desk.look, f"align-{edge}", self._desk.look.say(words))
            button.clicked.connect(lambda _=False, edge=edge: self._align(edge))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for name, icon in (
            ("object.distribute.across", "gaps-across"),
            ("object.distribute.down", "gaps-down"),
            ("object.group", "group"),
            ("object.lock", "lock"),
            ("object.front", "front"),
            ("object.back", "back"),
        ):
            action = self._desk.action(name)
            if action is not None:
                button = icon_button(self._desk.look, icon, action.text())
                button.setDefaultAction(action)
                row.addWidget(button)
        row.addStretch(1)
        return row

    def _aim(self, target: Target) -> None:
        self._target = target

    def _align(self, edge: Edge) -> None:
        self._do(aligned(self._desk.bridge.session.state, edge, self._target))

    def _space(self, gaps: Gaps) -> None:
        state = self._desk.bridge.session.state
        found = chosen_frames(state)
        if found is None:
            return
        if gaps.across != gap_of(found[1], across=True):
            self._do(spaced(state, across=True, gap=gaps.across))
        else:
            self._do(spaced(state, across=False, gap=gaps.down))

    def _move(self, rect: Rect) -> None:
        found = chosen_frames(self._desk.bridge.session.state)
        if found is not None:
            page, frames = found
            old = bounds(frames)
            ids = tuple(frame.box.id for frame in frames)
            self._do(MoveFrames(page.id, ids, rect.x - old.x, rect.y - old.y))

    def _do(self, edit: Edit | None) -> None:
        if edit is None or not self._desk.bridge.do(edit):
            self.refresh()


def _target_row(desk: Desk) -> Row[Target]:
    field = ChoiceField(options.options(desk.look, TARGETS))
    return Row(Words("对齐到", "Align to"), field, lambda target: target, lambda _, to: Target(to))


def _gap_rows(measures: Measures) -> list[Row[Gaps]]:
    hint = Words(
        "所选对象之间的距离，填数即按此排开。", "The distance between the objects; they move to it."
    )

    def field(step: float) -> LengthField:
        return LengthField(Unit.MM, optional=True, measures=measures, step=step)

    return [
        Row(
            Words("横间距", "Gap across"),
            field(measures.em),
            lambda gaps: gaps.across,
            lambda gaps, part: Gaps(part, gaps.down),
            half=True,
            hint=hint,
        ),
        Row(
            Words("竖间距", "Gap down"),
            field(measures.leading),
            lambda gaps: gaps.down,
            lambda gaps, part: Gaps(gaps.across, part),
            half=True,
            hint=hint,
        ),
    ]
