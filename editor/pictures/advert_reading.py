"""Reads an advert's operators, with all forms, patterns and glyphs inside, for what prints."""

import math
import warnings
from collections.abc import Callable, Iterable
from dataclasses import replace

import pikepdf

from editor.pictures.advert import TROUBLE, Advert
from editor.pictures.advert_colour import Space, read_space
from editor.pictures.advert_found import Found
from editor.pictures.advert_layers import Layers
from editor.pictures.advert_parts import (
    font_faults,
    form_faults,
    packing_faults,
    picture_faults,
    state_faults,
)
from editor.pictures.advert_state import State, matrix_of
from editor.pictures.opening import PictureError
from editor.values.geometry import Matrix
from editor.values.language import Words

OPERATORS = (
    "q Q cm w gs g G rg RG k K cs CS sc SC scn SCN Tf Do sh re S s B B* b b* f F f* n BDC BI ID EI"
)
"""Those that say what prints, and with what."""
MOST_BYTES = 48 << 20
"""Contents beyond this are no drawing."""
MOST_STEPS = 20_000_000
"""So many operators, forms counted each time they are drawn, any printer still gets through."""
DEEPEST_STATE = 28
"""How deep states are nested at most (PDF 1.7, annex C)."""
DEEPEST_FORM = 20
VISITS = 3
"""A form that is drawn often is looked at so many times; it is the same every time."""
SMALL = 18.0
"""Points of a picture's side below which its resolution does not matter."""
PAINTS = frozenset({"S", "s", "B", "B*", "b", "b*"})
FILLS = frozenset({"f", "F", "f*"})

Operands = list[pikepdf.Object]
Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def read_advert(advert: Advert) -> Found:
    """Everything that a printer would ask about the contents. Raises PictureError for contents
    that no printer gets through: forms inside themselves or beyond all measure."""
    reader = _Reader(advert)
    reader.stream(advert.contents(), advert.resources, State(_scaled(advert)), ())
    return reader.found


def _scaled(advert: Advert) -> Matrix:
    return Matrix(advert.unit, 0, 0, advert.unit)


class _Reader:
    """Walks through all streams of one page."""

    def __init__(self, advert: Advert) -> None:
        self.found = Found()
        self._advert = advert
        self._layers = Layers(advert.pdf)
        self._costs: dict[tuple[int, int], tuple[int, int]] = {}
        self._fonts: set[tuple[int, int]] = set()

    def stream(
        self, data: bytes, resources: pikepdf.Dictionary, state: State, inside: tuple[object, ...]
    ) -> int:
        """Read operators; returns how many there are, those of forms included."""
        if len(data) > MOST_BYTES or len(inside) > DEEPEST_FORM:
            raise PictureError(_too_much(self._advert.name))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                holder = pikepdf.Stream(self._advert.pdf, data)
                steps = pikepdf.parse_content_stream(holder, OPERATORS)
        except TROUBLE:
            self.found.add("content")
            return 1
        walk = _Walk(self, resources, state, inside)
        cost = len(steps)
        for step in steps:
            cost += walk.step(step)
            if cost > MOST_STEPS:
                raise PictureError(_too_much(self._advert.name))
        return cost

    def part(
        self,
        stream: pikepdf.Object,
        resources: pikepdf.Dictionary,
        state: State,
        inside: tuple[object, ...],
    ) -> int:
        """Read a form, a pattern or a glyph; returns how many operators it takes."""
        key = stream.objgen if stream.is_indirect else (0, id(stream))
        if key in inside:
            raise PictureError(_endless(self._advert.name))
        visits, cost = self._costs.get(key, (0, 0))
        if visits < VISITS:
            own = stream.get("/Resources")
            held = own if isinstance(own, pikepdf.Dictionary) else resources
            cost = self.stream(self._data(stream), held, state, (*inside, key))
            self._costs[key] = (visits + 1, cost)
        return cost

    def font(self, font: object, inside: tuple[object, ...], resources: pikepdf.Dictionary) -> int:
        """A font that text is set in."""
        if not isinstance(font, pikepdf.Dictionary):
            self.found.add("resources", "Font")
            return 0
        key = font.objgen
        if key in self._fonts:
            return 0
        if font.is_indirect:
            self._fonts.add(key)
        if str(font.get("/Subtype", "")) != "/Type3":
            self.tell(font_faults(font))
            return 0
        own = font.get("/Resources")
        held = own if isinstance(own, pikepdf.Dictionary) else resources
        drawings = font.get("/CharProcs")
        held_drawings = (
            drawings if isinstance(drawings, pikepdf.Dictionary) else pikepdf.Dictionary()
        )
        glyphs = [each for _, each in held_drawings.items() if isinstance(each, pikepdf.Stream)]
        return sum(self.part(each, held, State(), inside) for each in glyphs)

    def shows(self, content: object) -> None:
        """Something belongs to a layer."""
        if content is not None:
            self.found.add("layers" if self._layers.shows(content) else "hidden")

    def tell(self, faults: Iterable[tuple[str, str]]) -> None:
        """Faults of a part."""
        for code, detail in faults:
            self.found.add(code, detail)

    def _data(self, stream: pikepdf.Object) -> bytes:
        try:
            return stream.read_bytes()
        except TROUBLE:
            self.found.add("content")
            return b""


class _Walk:
    """The operators of one stream, one after the other."""

    def __init__(
        self,
        reader: _Reader,
        resources: pikepdf.Dictionary,
        state: State,
        inside: tuple[object, ...],
    ) -> None:
        self._reader = reader
        self._found = reader.found
        self._resources = resources
        self._state = state
        self._base = state.matrix
        self._inside = inside
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
            "re": self._rectangle, "n": self._drop, "BDC": self._marked,
        }  # fmt: skip

    def step(self, step: Step) -> int:
        """One operator; returns how many more it stands for."""
        try:
            if isinstance(step, pikepdf.ContentStreamInlineImage):
                self._picture(step.iimage.obj)
                return 0
            operator = str(step.operator)
            if operator in PAINTS or operator in FILLS:
                return self._paths(operator)
            way = self._ways.get(operator)
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
        self._state.width = abs(float(values[0]))

    def _paths(self, operator: str) -> int:
        state = self._state
        if operator in PAINTS:
            self._found.line(state.width * state.scale)
        for side in state.thin:
            self._found.line(side * state.scale)
        state.thin = []
        return 0

    def _rectangle(self, values: Operands) -> None:
        width, height = abs(float(values[2])), abs(float(values[3]))
        thin, long = sorted((width, height))
        if long > 8 * thin:
            self._state.thin = [*self._state.thin, thin]

    def _drop(self, _: Operands) -> None:
        self._state.thin = []

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
            state = State(self._moved(pattern, self._base))
            return self._reader.part(pattern, self._resources, state, self._inside)
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
            self._state.width = abs(float(held["/LW"]))
        font = held.get("/Font")
        cost = self._reader.font(font[0], self._inside, self._resources) if font else 0
        mask = held.get("/SMask")
        group = mask.get("/G") if isinstance(mask, pikepdf.Dictionary) else None
        if isinstance(group, pikepdf.Stream):
            cost += self._reader.part(group, self._resources, State(self._base), self._inside)
        return cost

    def _font(self, values: Operands) -> int:
        return self._reader.font(self._named("/Font", values[0]), self._inside, self._resources)

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
        state = replace(self._state, matrix=self._moved(form, self._state.matrix), thin=[])
        return self._reader.part(form, self._resources, state, self._inside)

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

    def _moved(self, part: pikepdf.Object, base: Matrix) -> Matrix:
        held = part.get("/Matrix")
        return matrix_of(list(held)).then(base) if isinstance(held, pikepdf.Array) else base


def _endless(name: str) -> Words:
    return Words(
        f"“{name}”的内容互相引用，没有尽头，印刷机会卡住。请让客户重新导出为 PDF/X。",
        f"The contents of “{name}” refer to themselves without end. "
        "Have it exported again as PDF/X.",
    )


def _too_much(name: str) -> Words:
    return Words(
        f"“{name}”的内容过于庞大，印刷机处理不了。请让客户简化或拼合后重新导出为 PDF/X。",
        f"“{name}” holds more than a printer gets through. "
        "Have it simplified and exported again as PDF/X.",
    )
