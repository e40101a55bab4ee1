"""Content streams for one plate: every colour becomes the grey of that ink, overprint included."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pikepdf

from editor.pictures.opening import PictureError
from editor.pictures.plates.pixels import plate_image
from editor.pictures.plates.resources import (
    TOO_MUCH,
    Fresh,
    Instruction,
    Sources,
    without_overprint,
)
from editor.pictures.plates.shadings import separated_shading
from editor.pictures.plates.spaces import Pattern, Samples, Space
from editor.pictures.plates.state import Paint, Side, State, amount, first_state, grey, paint
from editor.pictures.plates.values import PdfValue

DEEPEST = 24
"""How many forms may lie in each other; more is a broken or hostile file."""
DEVICE = {"g": "/DeviceGray", "rg": "/DeviceRGB", "k": "/DeviceCMYK"}
MOST_STEPS = 3_000_000
"""Operators of one plate, those of forms as often as they are drawn in another state."""
BROKEN = (ValueError, TypeError, KeyError, AttributeError, IndexError, pikepdf.PdfError)
"""What operands raise that are not what their operator needs."""


class Plate:
    """Makes the streams of one plate of a document."""

    def __init__(self, sources: Sources, ink: str) -> None:
        self.sources = sources
        self.pdf = sources.pdf
        self.ink = ink
        self._made: dict[object, PdfValue] = {}
        self._steps = 0

    def page(self, page: pikepdf.Page) -> tuple[pikepdf.Object, pikepdf.Object]:
        """Contents and resources of a page."""
        stream = _Stream(self, page.resources, first_state(self.ink), 0)
        return self.pdf.make_stream(stream.rewritten(page.obj, fresh=True)), stream.resources

    def form(self, form: PdfValue, outer: PdfValue, state: State, deep: int) -> PdfValue:
        """A form as it is drawn in a state."""
        grouped = "/Group" in form
        inner = state.grouped() if grouped else state
        key = (form.objgen, inner)
        if key not in self._made:
            self._made[key] = None
            made = self._rewritten(form, form.get("/Resources", outer), inner, deep)
            if grouped:
                group = dict(form.Group.items())
                made.Group = pikepdf.Dictionary({**group, "/CS": pikepdf.Name.DeviceGray})
            self._made[key] = made
        return self._ready(key)

    def tile(self, pattern: PdfValue, deep: int) -> PdfValue:
        """The tile of a pattern that has its own colours."""
        key = (pattern.objgen, "tile")
        if key not in self._made:
            start, resources = first_state(self.ink), pattern.get("/Resources")
            self._made[key] = None
            self._made[key] = self._rewritten(pattern, resources, start, deep, fresh=True)
        return self._ready(key)

    def font(self, font: PdfValue, outer: PdfValue, deep: int) -> PdfValue:
        """A Type 3 font, whose glyphs may have colours."""
        key = (font.objgen, "font")
        if key not in self._made:
            start = first_state(self.ink)
            self._made[key] = None
            stream = _Stream(self, font.get("/Resources", outer), start, deep)
            glyphs = {
                name: self.pdf.make_stream(stream.rewritten(glyph, fresh=False))
                for name, glyph in font.CharProcs.items()
            }
            entries = {**dict(font.items()), "/CharProcs": pikepdf.Dictionary(glyphs)}
            made = pikepdf.Dictionary({**entries, "/Resources": stream.resources})
            self._made[key] = self.pdf.make_indirect(made)
        return self._ready(key)

    def _ready(self, key: object) -> PdfValue:
        """What was made; ValueError for what is only being made, since it draws itself."""
        made = self._made[key]
        if made is None:
            raise ValueError
        return made

    def _rewritten(
        self, source: PdfValue, resources: PdfValue, state: State, deep: int, *, fresh: bool = False
    ) -> PdfValue:
        stream = _Stream(self, resources, state, deep)
        data = stream.rewritten(source, fresh=fresh)
        dropped = {"/Length", "/Filter", "/DecodeParms", "/Resources", "/Group"}
        entries = {key: value for key, value in source.items() if key not in dropped}
        return self.pdf.make_stream(data, {**entries, "/Resources": stream.resources})

    def count(self, steps: int) -> None:
        """So many operators more. Raises PictureError for too many: forms within forms multiply."""
        self._steps += steps
        if self._steps > MOST_STEPS:
            raise PictureError(TOO_MUCH)

    def level(self, space: Space) -> Callable[[Samples], Samples]:
        """From colours of a space to amounts of this ink; none where they do not speak of it."""

        def of(samples: Samples) -> Samples:
            found = amount(space.inks(samples), self.ink)
            return np.zeros_like(samples[..., 0]) if found is None else found

        return of

    def leaves(self, space: Space, *, overprint: bool) -> bool:
        """Whether an image or a shading in the space changes nothing on this plate."""
        inks = space.inks(np.zeros((1, len(space.ranges)), np.uint8))
        return not inks or (overprint and amount(inks, self.ink) is None)


class _Stream:
    """One stream being rewritten."""

    def __init__(self, plate: Plate, resources: PdfValue, state: State, deep: int) -> None:
        self._plate = plate
        self._spaces = plate.sources.spaces
        self._old = resources if resources is not None else pikepdf.Dictionary()
        self._fresh = Fresh(self._old)
        self._state = state
        self._saved: list[State] = []
        self._deep = deep
        self._uncoloured = False
        self._out: list[PdfValue] = []

    @property
    def resources(self) -> pikepdf.Object:
        """What the rewritten stream needs."""
        return self._fresh.resources

    def rewritten(self, source: PdfValue, *, fresh: bool) -> bytes:
        """The stream's operators for the plate; ``fresh``: the colour before them is unknown."""
        self._out = []
        if self._deep > DEEPEST:
            return b""
        if fresh:
            self._say_colour(stroke=False)
            self._say_colour(stroke=True)
        self._say_alpha()
        instructions = self._plate.sources.instructions(source)
        self._plate.count(len(instructions) + 1)
        for instruction in instructions:
            try:
                self._take(instruction)
            except BROKEN:
                continue
        return pikepdf.unparse_content_stream(self._out)

    def _take(self, instruction: Instruction) -> None:
        if isinstance(instruction, pikepdf.ContentStreamInlineImage):
            self._inline(instruction)
            return
        name, operands = str(instruction.operator), list(instruction.operands)
        match name:
            case "g" | "rg" | "k" | "G" | "RG" | "K":
                space = self._spaces.read(pikepdf.Name(DEVICE[name.lower()]), self._old)
                self._colour(space, operands, stroke=name.isupper())
            case "cs" | "CS":
                space = self._spaces.read(operands[0], self._old)
                self._colour(space, list(space.initial), stroke=name.isupper())
            case "sc" | "scn" | "SC" | "SCN":
                side = self._state.stroke if name.isupper() else self._state.fill
                self._colour(side.space, operands, stroke=name.isupper())
            case "gs":
                self._graphics_state(operands[0])
            case "Do":
                self._draw(self._old.XObject[str(operands[0])])
            case "sh":
                self._shade(self._old.Shading[str(operands[0])])
            case "Tf":
                self._font(operands)
            case _:
                self._pass(name, instruction)

    def _pass(self, name: str, instruction: Instruction) -> None:
        if name == "q":
            self._saved.append(self._state)
        elif name == "Q":
            if not self._saved:
                return
            self._state = self._saved.pop()
        elif name == "d1":
            self._uncoloured = True
        elif name == "d0":
            self._uncoloured = False
        self._out.append(instruction)

    def _emit(self, name: str, *operands: PdfValue) -> None:
        self._out.append((list(operands), pikepdf.Operator(name)))

    def _side(self, *, stroke: bool) -> Side:
        return self._state.stroke if stroke else self._state.fill

    def _put(self, side: Side, *, stroke: bool) -> None:
        state = self._state
        self._state = replace(state, stroke=side) if stroke else replace(state, fill=side)

    def _colour(self, space: Space, operands: list[PdfValue], *, stroke: bool) -> None:
        if self._uncoloured:
            return
        if isinstance(space, Pattern):
            chosen = self._pattern(space, operands) if operands else Paint(0, nothing=True)
        else:
            chosen = paint(space, tuple(map(float, operands)), self._plate.ink)
        side = self._side(stroke=stroke)
        self._put(replace(side, space=space, paint=chosen), stroke=stroke)
        self._say_colour(stroke=stroke)
        self._say_alpha()

    def _say_colour(self, *, stroke: bool) -> None:
        chosen = self._side(stroke=stroke).paint
        if not chosen.pattern:
            self._emit("G" if stroke else "g", grey(chosen.level))
            return
        device = [pikepdf.Name.Pattern, pikepdf.Name.DeviceGray]
        space = self._fresh.name("/ColorSpace", "pattern", pikepdf.Array(device))
        colour = [grey(chosen.level)] if chosen.plain else []
        self._emit("CS" if stroke else "cs", space if chosen.plain else pikepdf.Name.Pattern)
        self._emit("SCN" if stroke else "scn", *colour, pikepdf.Name(chosen.pattern))

    def _say_alpha(self) -> None:
        """Make what prints nothing here transparent, and only that."""
        state = self._state
        self._set_alpha(state.fill.wanted(state.mode), state.stroke.wanted(state.mode))

    def _set_alpha(self, fill: float, stroke: float) -> None:
        state = self._state
        if (fill, stroke) == (state.fill.shown, state.stroke.shown):
            return
        wanted = pikepdf.Dictionary({"/ca": fill, "/CA": stroke})
        self._emit("gs", self._fresh.name("/ExtGState", (fill, stroke), wanted))
        self._state = replace(
            state,
            fill=replace(state.fill, shown=fill),
            stroke=replace(state.stroke, shown=stroke),
        )

    def _graphics_state(self, name: PdfValue) -> None:
        chosen = self._old.ExtGState[str(name)]
        plain = without_overprint(chosen)
        self._emit("gs", self._fresh.name("/ExtGState", str(name), plain))
        state = self._state
        stroking = bool(chosen.get("/OP", state.stroke.overprint))
        filling = bool(chosen.get("/op", chosen.get("/OP", state.fill.overprint)))
        self._state = State(
            _transparent(replace(state.fill, overprint=filling), chosen.get("/ca")),
            _transparent(replace(state.stroke, overprint=stroking), chosen.get("/CA")),
            int(chosen.get("/OPM", state.mode)),
        )
        self._say_alpha()

    def _draw(self, drawn: PdfValue) -> None:
        if drawn.Subtype == pikepdf.Name.Form:
            fill, stroke = self._state.fill, self._state.stroke
            if "/Group" in drawn:
                self._set_alpha(fill.alpha, stroke.alpha)
            made = self._plate.form(drawn, self._old, self._state, self._deep + 1)
            self._emit("Do", self._fresh.name("/XObject", (drawn.objgen, self._state), made))
            self._say_alpha()
        elif drawn.get("/ImageMask", False):
            self._emit("Do", self._fresh.name("/XObject", drawn.objgen, drawn))
        else:
            self._image(drawn)

    def _image(self, image: PdfValue) -> None:
        pixels = self._plate.sources.pixels(image, self._old)
        if pixels is None or not pixels.inks:
            return
        level = amount(pixels.inks, self._plate.ink)
        if level is None and self._state.fill.overprint:
            return
        if level is None:
            level = np.zeros_like(next(iter(pixels.inks.values())))
        made = plate_image(self._plate.pdf, image, pixels, level)
        self._set_alpha(self._state.fill.alpha, self._state.stroke.shown)
        self._emit("Do", self._fresh.name("/XObject", image.objgen, made))
        self._say_alpha()

    def _inline(self, instruction: pikepdf.ContentStreamInlineImage) -> None:
        image = instruction.iimage
        if image.image_mask:
            self._out.append(instruction)
            return
        self._image(self._plate.sources.inline(image, self._old))

    def _shade(self, shading: PdfValue) -> None:
        space = self._spaces.read(shading.ColorSpace, self._old)
        if self._plate.leaves(space, overprint=self._state.fill.overprint):
            return
        level = self._plate.level(space)
        made = separated_shading(self._plate.pdf, shading, space, level)
        self._set_alpha(self._state.fill.alpha, self._state.stroke.shown)
        self._emit("sh", self._fresh.name("/Shading", len(self._out), made))
        self._say_alpha()

    def _pattern(self, space: Pattern, operands: list[PdfValue]) -> Paint:
        name = str(operands[-1])
        pattern, plate = self._old.Pattern[name], self._plate
        if int(pattern.PatternType) == 2:
            return self._shading_pattern(name, pattern)
        if int(pattern.get("/PaintType", 1)) == 1:
            made = plate.tile(pattern, self._deep + 1)
            return Paint(0, pattern=str(self._fresh.name("/Pattern", name, made)))
        if space.base is None:
            raise ValueError
        chosen = paint(space.base, tuple(map(float, operands[:-1])), plate.ink)
        return replace(chosen, pattern=name, plain=True)

    def _shading_pattern(self, name: str, pattern: PdfValue) -> Paint:
        plate, shading = self._plate, pattern.Shading
        space = self._spaces.read(shading.ColorSpace, self._old)
        entries = {k: v for k, v in pattern.items() if k != "/ExtGState"}
        entries["/Shading"] = separated_shading(plate.pdf, shading, space, plate.level(space))
        made = self._fresh.name("/Pattern", name, pikepdf.Dictionary(entries))
        said = not plate.leaves(space, overprint=True)
        return Paint(0, said=said, pattern=str(made))

    def _font(self, operands: list[PdfValue]) -> None:
        name = operands[0]
        font = self._old.Font[str(name)]
        if font.get("/Subtype") == pikepdf.Name.Type3:
            made = self._plate.font(font, self._old, self._deep + 1)
            name = self._fresh.name("/Font", str(name), made)
        self._emit("Tf", name, *operands[1:])


def _transparent(side: Side, alpha: PdfValue) -> Side:
    if alpha is None:
        return side
    return replace(side, alpha=float(alpha), shown=float(alpha))
