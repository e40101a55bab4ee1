"""What may be typed into a field: which text means which value, and between which bounds."""

from dataclasses import dataclass

from editor.model.rotating import normal
from editor.ui.lengths import Measures, Unit, expected_words, limit_words, read_entry
from editor.values.language import Words
from editor.values.units import LengthError

NOISE = 1e-6
"""Points by which sums miss a bound."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a field takes: values from ``low`` to ``high`` in points. Angles come round: 400° is
    40°."""

    unit: Unit
    low: float
    high: float
    measures: Measures

    def read(self, text: str, value: float | None) -> float | None:
        """The value that a text typed over another one means; None where it means none."""
        text, signed = text.strip(), self.low < 0
        try:
            return self._round(read_entry(text, self.unit, self.measures, value, signed=signed))
        except LengthError:
            return None

    def can_be(self, value: float) -> bool:
        """Whether the field takes a value."""
        whole = self.unit is not Unit.COLUMNS or value == round(value)
        return whole and self.low - NOISE <= value <= self.high + NOISE

    def nearest(self, value: float) -> float:
        """The value between the bounds that is nearest."""
        return min(max(self.low, self._round(value)), self.high)

    def expected(self, *, beyond: bool) -> Words:
        """What may be typed; after a value that was ``beyond`` the bounds, what these are."""
        words = limit_words if beyond else expected_words
        return words(self.unit, (self.low, self.high))

    def _round(self, value: float) -> float:
        return normal(value) if self.unit is Unit.DEGREES else value
