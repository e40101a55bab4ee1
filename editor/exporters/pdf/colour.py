"""Inks: how colours and overprinting are said in a page's content, and the resources they need."""

from dataclasses import dataclass, field

from editor.exporters.pdf.objects import ObjectFile, Ref, Value, dictionary, numbers
from editor.exporters.pdf.spots import SpotInks
from editor.values.color import Cmyk, Color, Gray, Spot, as_cmyk, screen_rgb

SOLID = 1 - 1e-6


def overprints(color: Color) -> bool:
    """Whether a colour is full black alone, which prints over what lies below."""
    inks = as_cmyk(color)
    return not isinstance(color, Spot) and inks.k >= SOLID and inks.c + inks.m + inks.y == 0


@dataclass(slots=True)
class Inks:
    """The colour operators of a document. ``screen`` says colours as a screen shows them, for
    pictures of pages; print never does."""

    screen: bool = False
    _spots: dict[str, Cmyk] = field(default_factory=dict)
    _states: set[tuple[bool, bool]] = field(default_factory=set)
    _said: dict[tuple[Color, bool], str] = field(default_factory=dict)

    @property
    def space(self) -> str:
        """The colours in which a page's transparency is reckoned."""
        return "/DeviceRGB" if self.screen else "/DeviceCMYK"

    def operators(self, color: Color, *, stroke: bool) -> str:
        """The operators that choose a colour for filling or for stroking."""
        key = (color, stroke)
        if key not in self._said:
            self._said[key] = self._operators(color, stroke=stroke)
        return self._said[key]

    def state(self, *, stroke: bool, fill: bool) -> str:
        """The operator that chooses whether strokes and fills overprint."""
        self._states.add((stroke, fill))
        return f"/{_state_name(stroke, fill)} gs"

    def _operators(self, color: Color, *, stroke: bool) -> str:
        if self.screen:
            red, green, blue = screen_rgb(color)
            values = numbers(red / 255, green / 255, blue / 255)
            return f"{values} {'RG' if stroke else 'rg'}"
        match color:
            case Cmyk(c, m, y, k):
                return f"{numbers(c, m, y, k)} {'K' if stroke else 'k'}"
            case Gray(k):
                return f"0 0 0 {numbers(k)} {'K' if stroke else 'k'}"
            case Spot(spot, look, tint):
                self._spots.setdefault(spot, look)
                space = f"S{list(self._spots).index(spot) + 1}"
                set_space, set_tint = ("CS", "SCN") if stroke else ("cs", "scn")
                return f"/{space} {set_space} {numbers(tint)} {set_tint}"

    def write(self, file: ObjectFile, spots: SpotInks, states: Ref, spaces: Ref) -> None:
        """Write what the operators name: overprint states and spot inks."""
        named: dict[str, Value] = {
            _state_name(*state): _state(*state) for state in sorted(self._states)
        }
        file.put(states, dictionary(**named))
        inks: dict[str, Value] = {
            f"S{number}": spots.own(spot, look)
            for number, (spot, look) in enumerate(self._spots.items(), 1)
        }
        file.put(spaces, dictionary(**inks))


def _state_name(stroke: bool, fill: bool) -> str:
    return f"O{int(stroke)}{int(fill)}"


def _state(stroke: bool, fill: bool) -> Value:
    return dictionary(
        Type="/ExtGState",
        OP=str(stroke).lower(),
        op=str(fill).lower(),
        OPM=int(stroke or fill),
    )
