"""Colour spaces of a PDF: which inks their colours print, and how much (PDF 1.7, 8.6)."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import pikepdf
from numpy.typing import NDArray
from PIL import Image, ImageCms

from editor.pictures.icc import SRGB, read_icc
from editor.pictures.plates.functions import Values, evaluate
from editor.pictures.plates.plates import PROCESS
from editor.pictures.plates.values import PdfValue
from editor.values.color import Cmyk

ALL, NONE = "All", "None"
DEEPEST = 8
"""How many spaces may lie in each other; more is a broken file."""

Samples = NDArray[np.uint8]
"""Component values in the last axis, 0 to 255 over each component's range."""
Inks = Mapping[str, Samples]
"""What a colour says of inks by name, 255 for solid; ``All`` speaks for each, others are unsaid."""


Ranges = tuple[tuple[float, float], ...]


class Space(Protocol):
    """A colour space."""

    @property
    def ranges(self) -> Ranges:
        """Least and greatest value of each component."""
        ...

    @property
    def initial(self) -> tuple[float, ...]:
        """The colour that is chosen with the space."""
        ...

    def inks(self, samples: Samples) -> Inks:
        """What colours put on paper."""
        ...


UNIT = (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Process:
    """DeviceCMYK, the inks themselves."""

    ranges: Ranges = (UNIT,) * 4
    initial: tuple[float, ...] = (0, 0, 0, 1)

    def inks(self, samples: Samples) -> Inks:
        """Each component is an ink."""
        return {name: samples[..., at] for at, name in enumerate(PROCESS)}


@dataclass(frozen=True, slots=True)
class Grey:
    """DeviceGray: black ink alone."""

    ranges: Ranges = (UNIT,)
    initial: tuple[float, ...] = (0,)

    def inks(self, samples: Samples) -> Inks:
        """Black where it is dark, no other process ink."""
        black = 255 - samples[..., 0]
        return {**dict.fromkeys(PROCESS[:3], np.zeros_like(black)), "Black": black}


@dataclass(frozen=True, slots=True)
class Named:
    """Separation and DeviceN: inks by name; a name of ``None`` prints nothing."""

    names: tuple[str, ...]

    @property
    def ranges(self) -> Ranges:
        """Tints."""
        return (UNIT,) * len(self.names)

    @property
    def initial(self) -> tuple[float, ...]:
        """Solid."""
        return (1.0,) * len(self.names)

    def inks(self, samples: Samples) -> Inks:
        """Each component is the ink of its name."""
        return {name: samples[..., at] for at, name in enumerate(self.names) if name != NONE}


@dataclass(frozen=True, slots=True, eq=False)
class Profiled:
    """Colours that go through profiles into the process inks. ``mode`` is Pillow's for them."""

    mode: str
    transform: PdfValue
    ranges: Ranges
    initial: tuple[float, ...]

    def inks(self, samples: Samples) -> Inks:
        """As converted into the space of the output."""
        flat = np.ascontiguousarray(samples.reshape(-1, samples.shape[-1]))
        bands = [Image.fromarray(flat[None, :, at]) for at in range(flat.shape[1])]
        picture = bands[0] if self.mode == "L" else Image.merge(self.mode, bands)
        printed = np.asarray(ImageCms.applyTransform(picture, self.transform))
        return Process().inks(printed.reshape(*samples.shape[:-1], 4))


@dataclass(frozen=True, slots=True, eq=False)
class Indexed:
    """A table of colours of another space."""

    base: Space
    table: Samples
    ranges: Ranges = ((0.0, 255.0),)
    initial: tuple[float, ...] = (0,)

    def inks(self, samples: Samples) -> Inks:
        """What the colours of the table put on paper."""
        at = np.minimum(samples[..., 0], len(self.table) - 1)
        return {name: levels[at] for name, levels in self.base.inks(self.table).items()}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Patterns; ``base`` is the space of the colours of those that have none themselves."""

    base: Space | None
    ranges: Ranges = ()
    initial: tuple[float, ...] = ()

    def inks(self, samples: Samples) -> Inks:
        """A pattern says nothing by itself."""
        return {}


def levels(space: Space, values: Sequence[float] | NDArray[np.float64]) -> Samples:
    """Component values as samples."""
    low, high = np.array(space.ranges, float).reshape(-1, 2).T
    given = np.asarray(values, float)
    samples: Samples = np.rint(np.clip((given - low) / (high - low), 0, 1) * 255).astype(np.uint8)
    return samples


@dataclass(slots=True)
class Spaces:
    """Reads the colour spaces of one document. ``output`` is the profile of its inks, ``spots`` are
    the spot inks met so far and their looks at full strength."""

    output: bytes | None
    spots: dict[str, Cmyk] = field(default_factory=dict)
    _known: dict[object, Space] = field(default_factory=dict)
    _transforms: dict[tuple[bytes, str], PdfValue] = field(default_factory=dict)

    def read(self, value: PdfValue, resources: PdfValue = None, deep: int = 0) -> Space:
        """The space that an object or a name stands for. ValueError for what is none."""
        if deep > DEEPEST:
            raise ValueError
        if isinstance(value, pikepdf.Name):
            return self._by_name(str(value), resources, deep)
        key = value.objgen if isinstance(value, pikepdf.Object) and value.is_indirect else None
        if key is not None and key in self._known:
            return self._known[key]
        space = self._by_array(value, resources, deep)
        if key is not None:
            self._known[key] = space
        return space

    def _by_name(self, name: str, resources: PdfValue, deep: int) -> Space:
        simple: dict[str, Callable[[], Space]] = {
            "/DeviceCMYK": Process,
            "/CMYK": Process,
            "/DeviceGray": Grey,
            "/G": Grey,
            "/CalGray": Grey,
            "/DeviceRGB": self.rgb,
            "/RGB": self.rgb,
            "/CalRGB": self.rgb,
            "/Pattern": lambda: Pattern(None),
        }
        if name in simple:
            return simple[name]()
        named = (resources or {}).get("/ColorSpace", {}).get(name)
        if named is None:
            raise ValueError(name)
        return self.read(named, resources, deep + 1)

    def _by_array(self, value: PdfValue, resources: PdfValue, deep: int) -> Space:
        if not isinstance(value, pikepdf.Array) or not len(value):
            raise ValueError
        readers: dict[str, Callable[[], Space]] = {
            "/ICCBased": lambda: self._icc(value[1], resources, deep),
            "/Separation": lambda: self._named((str(value[1])[1:],), value, deep),
            "/DeviceN": lambda: self._named(tuple(str(name)[1:] for name in value[1]), value, deep),
            "/Indexed": lambda: self._indexed(value, resources, deep),
            "/I": lambda: self._indexed(value, resources, deep),
            "/Pattern": lambda: self._pattern(value, resources, deep),
            "/Lab": lambda: self._lab(value[1]),
        }
        kind = str(value[0])
        return readers[kind]() if kind in readers else self._by_name(kind, None, deep)

    def _pattern(self, value: PdfValue, resources: PdfValue, deep: int) -> Space:
        base = self.read(value[1], resources, deep + 1) if len(value) > 1 else None
        return Pattern(base)

    def _named(self, names: tuple[str, ...], value: PdfValue, deep: int) -> Space:
        for at, name in enumerate(names):
            if name not in {*PROCESS, *self.spots, ALL, NONE}:
                alone = np.eye(len(names))[at : at + 1]
                self.spots[name] = self._look(value[2], value[3], alone, deep)
        return Named(names)

    def _look(self, space: PdfValue, tint: PdfValue, alone: Values, deep: int) -> Cmyk:
        """How a spot ink looks that is printed alone, solid."""
        try:
            other = self.read(space, None, deep + 1)
            inks = other.inks(levels(other, evaluate(tint, alone)))
            c, m, y, k = (float(inks[ink][0]) / 255 for ink in PROCESS)
        except (ValueError, KeyError, TypeError, AttributeError):
            return Cmyk(0, 0, 0, 1)
        return Cmyk(c, m, y, k)

    def rgb(self) -> Space:
        """Device RGB, taken for sRGB."""
        return self._profiled("RGB", read_icc(SRGB), (UNIT,) * 3)

    def _icc(self, stream: PdfValue, resources: PdfValue, deep: int) -> Space:
        count, data = int(stream.get("/N", 0)), bytes(stream.read_bytes())
        if count == 4 and data == self.output:
            return Process()
        mode = {1: "L", 3: "LAB" if data[16:20] == b"Lab " else "RGB", 4: "CMYK"}[count]
        try:
            return self._profiled(mode, data, (UNIT,) * count)
        except ImageCms.PyCMSError:
            plain = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}[count]
            return self.read(stream.get("/Alternate", pikepdf.Name(plain)), resources, deep + 1)

    def _lab(self, entries: PdfValue) -> Space:
        span = [float(each) for each in entries.get("/Range", (-100, 100, -100, 100))]
        if span != [-128, 127, -128, 127]:
            return _Lab(self._profiled("LAB", b"", ()), tuple(span))
        return self._profiled("LAB", b"", ((0, 100), (-128, 127), (-128, 127)))

    def _profiled(self, mode: str, data: bytes, ranges: Ranges) -> Space:
        key = (data, mode)
        if key not in self._transforms:
            self._transforms[key] = self._transform(mode, data)
        transform = self._transforms[key]
        initial = (0.0,) * len(ranges) if mode != "CMYK" else (0, 0, 0, 1)
        return Profiled(mode, transform, ranges, initial)

    def _transform(self, mode: str, data: bytes) -> PdfValue:
        source = (
            ImageCms.ImageCmsProfile(io.BytesIO(data)) if data else ImageCms.createProfile("LAB")
        )
        if self.output is None:
            raise ValueError
        return ImageCms.buildTransform(
            source,
            ImageCms.ImageCmsProfile(io.BytesIO(self.output)),
            mode,
            "CMYK",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )

    def _indexed(self, value: PdfValue, resources: PdfValue, deep: int) -> Space:
        base = self.read(value[1], resources, deep + 1)
        count, table = len(base.ranges), value[3]
        data = table.read_bytes() if isinstance(table, pikepdf.Stream) else bytes(table)
        rows = min(len(data) // count, int(value[2]) + 1) if count else 0
        if not rows:
            raise ValueError
        return Indexed(base, np.frombuffer(data[: rows * count], np.uint8).reshape(rows, count))


@dataclass(frozen=True, slots=True, eq=False)
class _Lab:
    """Lab whose a and b have a range of their own."""

    whole: Space
    span: tuple[float, ...]

    @property
    def ranges(self) -> Ranges:
        return ((0, 100), (self.span[0], self.span[1]), (self.span[2], self.span[3]))

    @property
    def initial(self) -> tuple[float, ...]:
        return (0, 0, 0)

    def inks(self, samples: Samples) -> Inks:
        """As converted from a and b over -128 to 127."""
        low, high = np.array(self.ranges[1:]).T
        opponent = low + samples[..., 1:] / 255 * (high - low) + 128
        moved = np.rint(np.clip(opponent, 0, 255)).astype(np.uint8)
        return self.whole.inks(np.concatenate((samples[..., :1], moved), axis=-1))
