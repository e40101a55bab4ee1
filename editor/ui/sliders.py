"""A value that is dragged along a line or typed beside it."""

import math
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from editor.ui.fields import LengthField
from editor.ui.lengths import Unit

STEPS = 200
FIELD_WIDTH = 58


@dataclass(frozen=True, slots=True)
class Scale:
    """From ``low`` to ``high``; on an even scale, or so that equal ways are equal factors."""

    low: float
    high: float
    by_factor: bool = False

    def step(self, value: float) -> int:
        """The nearest of ``STEPS`` steps."""
        low, high, value = (self._even(each) for each in (self.low, self.high, value))
        return round((value - low) / (high - low) * STEPS)

    def value(self, step: int) -> float:
        """The value at a step, rounded to what is shown of it."""
        low, high = self._even(self.low), self._even(self.high)
        value = low + (high - low) * step / STEPS
        return round(math.exp(value) if self.by_factor else value, 3)

    def _even(self, value: float) -> float:
        return math.log(max(value, 1e-6)) if self.by_factor else value


class _Line(QSlider):
    """The wheel scrolls the panel instead of changing the value."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SliderField(QWidget):
    """Emits ``previewed`` while the line is dragged and ``edited`` when a value is meant."""

    edited = Signal(object)
    previewed = Signal(object)

    def __init__(self, scale: Scale, unit: Unit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self.line = _Line(Qt.Orientation.Horizontal)
        self.line.setRange(0, STEPS)
        self.line.setPageStep(STEPS // 20)
        self.field = LengthField(unit, low=scale.low, high=scale.high)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.field)
        self.line.valueChanged.connect(self._move)
        self.line.sliderReleased.connect(lambda: self._move(self.line.value()))
        self.field.edited.connect(self.edited)

    def set_value(self, value: Any, inherited: Any = None) -> None:  # noqa: ANN401
        """Show a value; a line that is being dragged stays with the pointer."""
        self.field.set_value(value, inherited)
        if value is not None and not self.line.isSliderDown():
            self.line.blockSignals(True)
            self.line.setValue(self._scale.step(float(value)))
            self.line.blockSignals(False)

    def setAccessibleName(self, name: str) -> None:
        """Line and field are both read out by this name."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.field.setAccessibleName(name)

    def _move(self, step: int) -> None:
        value = self._scale.value(step)
        if self.line.isSliderDown():
            self.field.set_value(value)
            self.previewed.emit(value)
        else:
            self.edited.emit(value)
