"""One face of a font file: glyphs, advances, shaping of Latin words, outlines. All in em."""

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Protocol

import uharfbuzz as hb

from editor.model.font import FaceKey
from editor.values.path import Command

EM_TOP = 0.88
"""Where the em box of a Chinese font starts above the baseline, unless the font says else."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """A shaped word: glyph ids, the character index of each, advances and shifts in em."""

    ids: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[float, ...]
    shifts: tuple[tuple[float, float], ...]


class Tracing(Protocol):
    """What a glyph is traced onto: the methods of a path as graphics libraries name them."""

    def moveTo(self, x: float, y: float, /) -> None: ...  # noqa: D102, N802
    def lineTo(self, x: float, y: float, /) -> None: ...  # noqa: D102, N802
    def quadTo(self, a: float, b: float, x: float, y: float, /) -> None: ...  # noqa: D102, N802
    def cubicTo(  # noqa: D102, N802
        self, a: float, b: float, c: float, d: float, x: float, y: float, /
    ) -> None: ...
    def closeSubpath(self) -> None: ...  # noqa: D102, N802


class Face:
    """A face at one weight. Answers are remembered; a face never changes.

    ``path``, ``index`` and ``variations`` say how to open the very same face elsewhere;
    ``postscript_name`` is unique for every weight.
    """

    def __init__(
        self, key: FaceKey, path: FilePath, index: int, variations: dict[str, float]
    ) -> None:
        self.key = key
        self.path = path
        self.index = index
        self.variations = variations
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(path)), index)
        self.hb_font = hb.Font(self.hb_face)
        if variations:
            self.hb_font.set_variations(variations)
        self.upem: int = self.hb_face.upem
        self.em_top = self._em_top()
        self._gids = _GidTable(self.hb_font)
        self._advances: dict[int, float] = {}
        self._shaped: dict[tuple[str, str], Shaped] = {}
        self._vertical = _VerticalTable(self.hb_font)
        self._draw, self._trace = _outline_collector(), _tracer()

    @property
    def postscript_name(self) -> str:
        """An ASCII name of its own for this face at this weight."""
        name = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.key.family
        plain = "".join(char for char in name if char.isascii() and (char.isalnum() or char == "-"))
        if not self.variations:
            return plain or "Font"
        return f"{plain.partition('-')[0]}-wght{round(self.variations.get('wght', 0))}"

    @property
    def embeddable(self) -> bool:
        """Whether the font's licence bits allow embedding (OS/2 fsType)."""
        table = self.hb_face.reference_table("OS/2").data
        return len(table) < 10 or not int.from_bytes(table[8:10], "big") & 2

    @property
    def shareable(self) -> bool:
        """Whether the licence bits let the font's own file go with a document that others edit:
        installable or editable embedding, outlines included (OS/2 fsType 0 or bit 3, not 9)."""
        table = self.hb_face.reference_table("OS/2").data
        if len(table) < 10:
            return False
        rights = int.from_bytes(table[8:10], "big")
        return (not rights & 0xF or bool(rights & 8)) and not rights & 0x200

    def gid(self, char: str) -> int:
        """The glyph of a character; 0 when the face has none."""
        return self._gids[char]

    def gids(self, text: str) -> list[int]:
        """The glyph of every character."""
        return list(map(self._gids.__getitem__, text))

    def vertical_gids(self, text: str) -> list[int]:
        """The upright glyph of every character in vertical text."""
        return list(map(self._vertical.__getitem__, text))

    def advance(self, gid: int) -> float:
        """The horizontal advance in em."""
        advance = self._advances.get(gid)
        if advance is None:
            advance = self.hb_font.get_glyph_h_advance(gid) / self.upem
            self._advances[gid] = advance
        return advance

    def vertical_origin(self, gid: int) -> tuple[float, float]:
        """From the horizontal origin to the middle of the top of the em box, y up, in em."""
        return self.advance(gid) / 2, self.em_top

    def ink(self, gid: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of the ink, y up, in em; zeros for an empty glyph."""
        box = self.hb_font.get_glyph_extents(gid)
        if box is None:
            return 0.0, 0.0, 0.0, 0.0
        left, top = box.x_bearing, box.y_bearing
        scale = 1 / self.upem
        return left * scale, (top + box.height) * scale, (left + box.width) * scale, top * scale

    def shape(self, text: str, script: str = "Latn") -> Shaped:
        """A horizontal word with its kerning and ligatures (contextual squeezing is ours); quotes
        and apostrophes of a Latin word are as narrow as its letters."""
        key = (text, script)
        shaped = self._shaped.get(key)
        if shaped is None:
            shaped = self._shaped[key] = self._shape(text, script)
        return shaped

    def vertical_gid(self, char: str) -> int:
        """The glyph for upright vertical text (GSUB vert), or the plain one."""
        return self._vertical[char]

    def outline(self, gid: int) -> tuple[Command, ...]:
        """Path commands of the glyph in em, y down, from its horizontal origin. Not remembered:
        whoever paints keeps them in a form of its own."""
        pen = _Pen(1 / self.upem)
        self.hb_font.draw_glyph(gid, self._draw, pen)
        return tuple(pen.commands)

    def trace(self, gid: int, path: Tracing) -> None:
        """Draw the glyph onto a path in font units (``upem`` an em), y down, from its horizontal
        origin: what `outline` says, several times as quickly."""
        self.hb_font.draw_glyph(gid, self._trace, path)

    def shape_down(self, text: str) -> Shaped:
        """A run of dashes or dots set downwards: advances down, shifts as (x, y) from the plain
        origin to where the font hangs the glyph (y up)."""
        key = (text, "down")
        shaped = self._shaped.get(key)
        if shaped is None:
            buffer = hb.Buffer()
            buffer.add_str(text)
            buffer.direction, buffer.script, buffer.language = "ttb", "Hani", "zh-Hans"
            hb.shape(self.hb_font, buffer, {"vert": True})
            infos, places, scale = buffer.glyph_infos, buffer.glyph_positions, 1 / self.upem
            shaped = self._shaped[key] = Shaped(
                tuple(info.codepoint for info in infos),
                tuple(info.cluster for info in infos),
                tuple(-place.y_advance * scale for place in places),
                tuple((place.x_offset * scale, place.y_offset * scale) for place in places),
            )
        return shaped

    def _shape(self, text: str, script: str) -> Shaped:
        buffer = hb.Buffer()
        buffer.add_str(text)
        language = "en" if script == "Latn" else "zh-Hans"
        buffer.direction, buffer.script, buffer.language = "ltr", script, language
        hb.shape(self.hb_font, buffer, {"chws": False, "pwid": script == "Latn"})
        infos, places, scale = buffer.glyph_infos, buffer.glyph_positions, 1 / self.upem
        return Shaped(
            tuple(info.codepoint for info in infos),
            tuple(info.cluster for info in infos),
            tuple(place.x_advance * scale for place in places),
            tuple((place.x_offset * scale, place.y_offset * scale) for place in places),
        )

    def _em_top(self) -> float:
        table = self.hb_face.reference_table("OS/2").data
        if len(table) < 72:
            return EM_TOP
        ascender = int.from_bytes(table[68:70], "big", signed=True)
        descender = int.from_bytes(table[70:72], "big", signed=True)
        return ascender / self.upem if ascender - descender == self.upem else EM_TOP


class _GidTable(dict[str, int]):
    """Nominal glyphs by character, looked up once each."""

    def __init__(self, font: hb.Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, char: str) -> int:
        gid: int = self._font.get_nominal_glyph(ord(char)) or 0
        self[char] = gid
        return gid


class _VerticalTable(dict[str, int]):
    """Upright glyphs by character, shaped once each."""

    def __init__(self, font: hb.Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, char: str) -> int:
        buffer = hb.Buffer()
        buffer.add_str(char)
        buffer.direction, buffer.script, buffer.language = "ttb", "Hani", "zh-Hans"
        hb.shape(self._font, buffer, {"vert": True, "vrt2": True})
        infos = buffer.glyph_infos
        gid: int = self._font.get_nominal_glyph(ord(char)) or 0
        if len(infos) == 1:
            gid = infos[0].codepoint
        self[char] = gid
        return gid


def _tracer() -> hb.DrawFuncs:
    draw = hb.DrawFuncs()
    draw.set_move_to_func(lambda x, y, path: path.moveTo(x, -y))
    draw.set_line_to_func(lambda x, y, path: path.lineTo(x, -y))
    draw.set_quadratic_to_func(lambda a, b, x, y, path: path.quadTo(a, -b, x, -y))
    draw.set_cubic_to_func(lambda a, b, c, d, x, y, path: path.cubicTo(a, -b, c, -d, x, -y))
    draw.set_close_path_func(lambda path: path.closeSubpath())
    return draw


class _Pen:
    """Collects the commands of one glyph."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.commands: list[Command] = []

    def add(self, name: str, *values: float) -> None:
        scale = self.scale
        scaled = tuple(v * (-scale if i & 1 else scale) for i, v in enumerate(values))
        self.commands.append((name, scaled))


def _outline_collector() -> hb.DrawFuncs:
    draw = hb.DrawFuncs()
    draw.set_move_to_func(lambda x, y, pen: pen.add("M", x, y))
    draw.set_line_to_func(lambda x, y, pen: pen.add("L", x, y))
    draw.set_quadratic_to_func(lambda a, b, x, y, pen: pen.add("Q", a, b, x, y))
    draw.set_cubic_to_func(lambda a, b, c, d, x, y, pen: pen.add("C", a, b, c, d, x, y))
    draw.set_close_path_func(lambda pen: pen.add("Z"))
    return draw
