"""Forms over frozen values: each row reads one part of the value and writes a changed copy."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolTip, QWidget

from editor.ui.fields import Field, FlagField, LengthField, ParagraphsField, TextField
from editor.ui.look import Look
from editor.ui.sliders import SliderField
from editor.values.language import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """A labelled field: ``get`` reads the part, ``put`` returns the value with another part.

    ``inherited`` is what holds where the part is None. ``half`` rows share a line in pairs;
    ``when`` hides the row for values it does not fit; ``hint`` says in a sentence what it does.
    """

    label: Words
    field: Field | SliderField
    get: Callable[[T], Any]
    put: Callable[[T, Any], T]
    inherited: Callable[[T], Any] | None = None
    half: bool = False
    when: Callable[[T], bool] | None = None
    hint: Words | None = None


class Form(QWidget, Generic[T]):
    """Rows of fields under each other; ``edited`` carries the changed value, ``previewed`` the
    one that a line is being dragged to.

    ``label_width`` is the least room of labels in pixels, so that several forms align.
    """

    edited = Signal(object)
    previewed = Signal(object)

    def __init__(
        self,
        look: Look,
        rows: Sequence[Row[T]],
        parent: QWidget | None = None,
        *,
        label_width: int = 0,
    ) -> None:
        super().__init__(parent)
        self._look, self._rows = look, tuple(rows)
        self._labels: list[QLabel | None] = []
        self._value: T | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        for column in (0, 2):
            self._grid.setColumnMinimumWidth(column, label_width)
        self._build(look)

    def show_value(self, value: T) -> None:
        """Fill all fields; a field being typed into keeps what is typed unless it differs."""
        self._value = value
        for row, label in zip(self._rows, self._labels, strict=True):
            fits = row.when is None or row.when(value)
            row.field.setVisible(fits)
            if label is not None:
                label.setVisible(fits)
            if fits:
                inherited = row.inherited(value) if row.inherited else None
                row.field.set_value(row.get(value), inherited)

    def _build(self, look: Look) -> None:
        for row, (line, column) in zip(self._rows, _places(self._rows), strict=True):
            name = look.say(row.label)
            row.field.setAccessibleName(name)
            row.field.edited.connect(lambda part, row=row: self._edit(row, part))
            self._connect(row, name)
            label = self._label(name, row, line, column)
            self._labels.append(label)
            if row.hint is not None:
                _explain(row.field, label, look.say(row.hint))
            width = 1 if row.half else 3
            if isinstance(row.field, ParagraphsField) or not name:
                self._grid.addWidget(row.field, line, 0, 1, 4)
            else:
                self._grid.addWidget(row.field, line, column + 1, 1, width)

    def _connect(self, row: Row[T], name: str) -> None:
        field = row.field
        if isinstance(field, SliderField):
            field.previewed.connect(lambda part: self._preview(row, part))
            field = field.field
        if isinstance(field, LengthField):
            number = field
            number.set_language(self._look.language)
            number.set_hint(f"<qt>{escape(name)}：{escape(self._look.say(number.expected))}</qt>")
            number.refused.connect(lambda: self._refuse(number, name))
        if isinstance(field, TextField):
            text = field
            text.refused.connect(lambda: _remind(text))

    def _label(self, name: str, row: Row[T], line: int, column: int) -> QLabel | None:
        if not name or isinstance(row.field, ParagraphsField):
            return None
        if isinstance(row.field, FlagField):
            row.field.setText(name)
            return None
        label = QLabel(name)
        label.setProperty("role", "muted")
        label.setBuddy(row.field)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(label, line, column)
        return label

    def _refuse(self, field: LengthField, name: str) -> None:
        """Say under the field what it takes."""
        field.setToolTip(f"{name}：{self._look.say(field.expected)}")
        _remind(field)

    def _preview(self, row: Row[T], part: object) -> None:
        if self._value is not None:
            self.previewed.emit(row.put(self._value, part))

    def _edit(self, row: Row[T], part: object) -> None:
        if self._value is not None:
            self._value = row.put(self._value, part)
            self.edited.emit(self._value)


def _places(rows: Sequence[Row[Any]]) -> Iterator[tuple[int, int]]:
    """The line and the first column of each row: two half rows that meet share a line."""
    line, waiting = 0, False
    for row in rows:
        line += waiting and not row.half
        yield line, 2 if waiting and row.half else 0
        waiting = row.half and not waiting
        line += not waiting


def _remind(field: Field) -> None:
    """Say under a field at once what its tooltip says."""
    QToolTip.showText(field.mapToGlobal(field.rect().bottomLeft()), field.toolTip(), field)


def _explain(field: Field | SliderField, label: QLabel | None, hint: str) -> None:
    """Say what a field does; only rich text is broken into lines that are not too long."""
    field.setAccessibleDescription(hint)
    rich = f"<qt>{escape(hint)}</qt>"
    if label is not None:
        label.setToolTip(rich)
    if isinstance(field, LengthField):
        field.set_hint(f"{rich}<br>{field.toolTip()}")
    else:
        field.setToolTip(rich)
