"""The operators of one stream of an advert, one after the other, as far as the press cares."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol, Self

import pikepdf

from editor.pictures.advert.colour import Space, read_space
from editor.pictures.advert.found import Found
from editor.pictures.advert.page import TROUBLE
from editor.pictures.advert.parts import (
    form_faults,
    packing_faults,
    picture_faults,
    state_faults,
)
from editor.pictures.advert.state import State, matrix_of
from editor.pictures.opening import PictureError
from editor.values.geometry import Matrix

OPERATORS = "q Q cm w gs g G rg RG k K cs CS sc SC scn SCN Tf Do sh re BDC BI ID EI"
"""Those that say what prints, and with what."""
DEEPEST_STATE = 28
"""How deep states are nested at most (PDF 1.7, annex C)."""
SMALL = 18.0
"""Points of a picture's side below which its resolution does not matter."""
LINE = 8.0
"""A rectangle so many times longer than wide is a line."""

Operands = list[pikepdf.Object]
Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stream is read: its resources, the state that it starts with, and the forms that
    it stands ``inside``."""

    resources: pikepdf.Dictionary
    state: State
    inside: tuple[tuple[int, int], ...] = ()

    def at(self, state: State) -> Self:
        """The same with another state."""
        return replace(self, state=state)

    def within(self, part: pikepdf.Object, key: tuple[int, int]) -> Self:
        """Inside a form or font, with its own resources when it has any."""
        own = part.get("/Resources")
        held = own if isinstance(own, pikepdf.Dictionary) else self.resources
        return replace(self, resources=held, inside=(*self.inside, key))


class Reader(Protocol):
    """Reads what a stream draws with."""

    def part(self, stream: pikepdf.Object, place: Place) -> int:
        """Read a form, a pattern or a glyph; returns how many operators it takes."""
        ...

    def font(self, font: object, place: Place) -> int:
        """A font that text is set in; returns how many operators its glyphs take."""
        ...

    def shows(self, content: object) -> None:
        """Something belongs to a layer."""
        ...

    def tell(self, faults: Iterable[tuple[str, str]]) -> None:
        """Faults of a part."""
        ...


class Walk:
    """The operators of one stream, one after the other."""

    def __init__(self, reader: Reader, found: Found, place: Place) -> None:
        self._reader = reader
        self._found = found
        self._place = place
        self._resources = place.resources
        self._state = place.state
        self._base = place.state.matrix
        self._stack: list[State] = []
        self._spaces: dict[str, Space] = {}
        self._ways: dict[str, Callable[[Operands], int | None]] = {
            "q": self._save, "Q": self._restore, "cm": self._transform, "w": self._width,
            "gs": self._graphics_state, "g": self._paint("/DeviceGray", stroke=False),
            "G": self._paint("/DeviceGray", stroke=True),
            "rg": self._paint("/DeviceRGB", stroke=False),
            "RG": self._paint("/DeviceRGB", stroke=True),
            "k": self._paint("/DeviceCMYK", stroke=False),
            "K": self._paint("/DeviceCMYK", stroke=True),
            "cs": lambda values: self._choose(values, stroke=False),
            "CS": lambda values: self._choose(values, stroke=True),
            "sc": lambda values: self._color(values, stroke=False),
            "scn": lambda values: self._color(values, stroke=False),
            "SC": lambda values: self._color(values, stroke=True),
            "SCN": lambda values: self._color(values, stroke=True),
            "Tf": self._font, "Do": self._draw, "sh": self._shade,
            "re": self._rectangle, "BDC": self._marked,
        }  # fmt: skip

    def step(self, step: Step) -> int:
        """One operator; returns how many more it stands for."""
        try:
            if isinstance(step, pikepdf.ContentStreamInlineImage):
                self._picture(step.iimage.obj)
                return 0
            way = self._ways.get(str(step.operator))
            return (way(list(step.operands)) or 0) if way is not None else 0
        except PictureError:
            raise
        except (*TROUBLE, RecursionError):
            self._found.add("content")
            return 0

    def _save(self, _: Operands) -> None:
        self._stack.append(self._state.saved())
        if len(self._stack) + 1 > DEEPEST_STATE:
            self._found.add("nesting")

    def _restore(self, _: Operands) -> None:
        if self._stack:
            self._state = self._stack.pop()
        else:
            self._found.add("content")

    def _transform(self, values: Operands) -> None:
        self._state.matrix = matrix_of(values).then(self._state.matrix)

    def _width(self, values: Operands) -> None:
        self._found.line(abs(float(values[0])) * self._state.scale)

    def _rectangle(self, values: Operands) -> None:
        """Thin rectangles are lines, too."""
        thin, long = sorted((abs(float(values[2])), abs(float(values[3]))))
        if long > LINE * thin > 0:
            self._found.line(thin * self._state.scale)

    def _paint(self, name: str, *, stroke: bool) -> Callable[[Operands], None]:
        def paint(values: Operands) -> None:
            self._set(self._space(pikepdf.Name(name)), stroke=stroke)
            self._color(values, stroke=stroke)

        return paint

    def _choose(self, values: Operands, *, stroke: bool) -> None:
        space = self._space(values[0])
        self._found.space(space)
        self._set(space, stroke=stroke)

    def _set(self, space: Space, *, stroke: bool) -> None:
        if stroke:
            self._state.stroke = space
        else:
            self._state.fill = space

    def _color(self, values: Operands, *, stroke: bool) -> int:
        space = self._state.stroke if stroke else self._state.fill
        cost = 0
        if values and isinstance(values[-1], pikepdf.Name):
            cost = self._pattern(self._named("/Pattern", values.pop()))
        self._found.paint(space, [float(each) for each in values])
        return cost

    def _space(self, name: pikepdf.Object) -> Space:
        key = str(name)
        if key not in self._spaces:
            self._spaces[key] = read_space(name, self._resources)
        return self._spaces[key]

    def _pattern(self, pattern: object) -> int:
        if not isinstance(pattern, pikepdf.Dictionary | pikepdf.Stream):
            self._found.add("resources", "Pattern")
            return 0
        if isinstance(pattern, pikepdf.Stream):
            return self._reader.part(pattern, self._place.at(State(_moved(pattern, self._base))))
        self._shading(pattern.get("/Shading"))
        return 0

    def _shade(self, values: Operands) -> None:
        self._shading(self._named("/Shading", values[0]))

    def _shading(self, shading: object) -> None:
        if not isinstance(shading, pikepdf.Dictionary | pikepdf.Stream):
            self._found.add("resources", "Shading")
            return
        self._found.space(read_space(shading.get("/ColorSpace"), self._resources))

    def _graphics_state(self, values: Operands) -> int:
        held = self._named("/ExtGState", values[0])
        if not isinstance(held, pikepdf.Dictionary):
            self._found.add("resources", "ExtGState")
            return 0
        self._reader.tell(state_faults(held))
        if "/LW" in held:
            self._width([held["/LW"]])
        font = held.get("/Font")
        cost = self._reader.font(font[0], self._place) if font else 0
        mask = held.get("/SMask")
        group = mask.get("/G") if isinstance(mask, pikepdf.Dictionary) else None
        if isinstance(group, pikepdf.Stream):
            cost += self._reader.part(group, self._place.at(State(self._base)))
        return cost

    def _font(self, values: Operands) -> int:
        return self._reader.font(self._named("/Font", values[0]), self._place)

    def _draw(self, values: Operands) -> int:
        drawn = self._named("/XObject", values[0])
        if not isinstance(drawn, pikepdf.Stream):
            self._found.add("resources", str(values[0])[1:])
            return 0
        self._reader.shows(drawn.get("/OC"))
        match str(drawn.get("/Subtype", "")):
            case "/Image":
                self._picture(drawn)
                return 0
            case "/Form":
                return self._form(drawn)
            case _:
                self._found.add("postscript")
                return 0

    def _form(self, form: pikepdf.Object) -> int:
        self._reader.tell((*form_faults(form), *packing_faults(form)))
        state = replace(self._state, matrix=_moved(form, self._state.matrix))
        return self._reader.part(form, self._place.at(state))

    def _picture(self, image: pikepdf.Object) -> None:
        self._reader.tell(picture_faults(image))
        mask = bool(image.get("/ImageMask", False))
        if "/ColorSpace" in image and not mask:
            self._found.space(read_space(image["/ColorSpace"], self._resources))
        held = self._state.matrix
        sides = (math.hypot(held.a, held.b), math.hypot(held.c, held.d))
        if min(sides) < SMALL:
            return
        pixels = (int(image.get("/Width", 0)), int(image.get("/Height", 0)))
        ppi = min(count / side * 72 for count, side in zip(pixels, sides, strict=True))
        self._found.picture(ppi, line=mask or int(image.get("/BitsPerComponent", 8)) == 1)

    def _marked(self, values: Operands) -> None:
        if str(values[0]) == "/OC":
            self._reader.shows(self._named("/Properties", values[1]))

    def _named(self, category: str, name: object) -> object:
        held = self._resources.get(category)
        if not isinstance(held, pikepdf.Dictionary) or not isinstance(name, pikepdf.Name):
            return None
        return held.get(str(name))


def _moved(part: pikepdf.Object, base: Matrix) -> Matrix:
    held = part.get("/Matrix")
    return matrix_of(list(held)).then(base) if isinstance(held, pikepdf.Array) else base
