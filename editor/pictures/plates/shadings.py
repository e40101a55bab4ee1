"""Shadings of a PDF for one plate: the same geometry, the one ink in grey (PDF 1.7, 8.7.4.5)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pikepdf
from numpy.typing import NDArray

from editor.pictures.plates.functions import Values, evaluate
from editor.pictures.plates.spaces import Samples, Space, levels
from editor.pictures.plates.values import PdfValue

STEPS = 256
"""Samples along a shading; renderers take no more."""
STEPS_ACROSS = 64
"""Samples each way of a shading over a plane."""
LONGEST = 1 << 24
"""Bits of a mesh beyond which it is not read."""

Level = Callable[[Samples], Samples]
"""From colours of a space to how much of the ink they print."""


def separated_shading(
    pdf: pikepdf.Pdf, shading: PdfValue, space: Space, level: Level
) -> pikepdf.Object:
    """The shading with DeviceGray for its colours, dark where the ink is. ValueError if broken."""
    kind = int(shading.get("/ShadingType", 0))
    entries = {
        key: value
        for key, value in shading.items()
        if key not in {"/Length", "/Filter", "/DecodeParms", "/Function", "/Background"}
    }
    data = shading.read_bytes() if isinstance(shading, pikepdf.Stream) else b""
    entries["/ColorSpace"] = pikepdf.Name.DeviceGray
    if "/Background" in shading:
        colour = levels(space, [float(value) for value in shading.Background])
        entries["/Background"] = [float(255 - level(colour)) / 255]
    if "/Function" in shading:
        entries["/Function"] = _function(pdf, shading, kind, space, level)
        if kind > 3:
            entries["/Decode"] = shading.Decode
    elif kind > 3:
        data = _repainted(_mesh(shading, space), space, level, data)
        entries["/BitsPerComponent"] = 8
        entries["/Decode"] = [*list(shading.Decode)[:4], 0, 1]
    else:
        raise ValueError
    if kind > 3:
        return pdf.make_stream(data, entries)
    return pikepdf.Dictionary(entries)


def _function(
    pdf: pikepdf.Pdf, shading: PdfValue, kind: int, space: Space, level: Level
) -> PdfValue:
    default = (0, 1, 0, 1) if kind == 1 else (0, 1)
    function = shading.Function
    first = function[0] if isinstance(function, pikepdf.Array) else function
    domain = [float(v) for v in shading.get("/Domain", first.get("/Domain", default))]
    sides = [np.linspace(a, b, STEPS) for a, b in zip(domain[::2], domain[1::2], strict=True)]
    if kind == 1:
        sides = [np.linspace(side[0], side[-1], STEPS_ACROSS) for side in sides]
    grid = np.meshgrid(*sides, indexing="ij")
    inputs: Values = np.stack([axis.ravel(order="F") for axis in grid], axis=1)
    printed = level(levels(space, evaluate(function, inputs)))
    return pdf.make_stream(
        (255 - printed).tobytes(),
        {
            "/FunctionType": 0,
            "/Domain": domain,
            "/Range": [0, 1],
            "/Size": [len(side) for side in sides],
            "/BitsPerSample": 8,
        },
    )


@dataclass(frozen=True, slots=True)
class _Mesh:
    """How the bits of a mesh lie: of a flag, a coordinate, a component; and its component count."""

    kind: int
    flag: int
    place: int
    component: int
    count: int
    decode: NDArray[np.float64]

    def records(self, bits: NDArray[np.uint8]) -> Iterator[tuple[int, int, int]]:
        """Start, bits before the colours, and number of colours of each vertex or patch."""
        at = 0
        while True:
            points, colours = self._sizes(bits[at : at + self.flag])
            head = self.flag + 2 * points * self.place
            whole = head + colours * self.count * self.component
            whole += -whole % 8
            if at + whole > len(bits):
                return
            yield at, head, colours
            at += whole

    def _sizes(self, flag: NDArray[np.uint8]) -> tuple[int, int]:
        if self.kind < 6:
            return 1, 1
        whole = 12 if self.kind == 6 else 16
        return (whole - 4, 2) if flag.any() else (whole, 4)


def _mesh(shading: PdfValue, space: Space) -> _Mesh:
    kind, count = int(shading.ShadingType), len(space.ranges)
    decode = np.array([float(value) for value in shading.Decode]).reshape(-1, 2)[2:]
    flag = 0 if kind == 5 else int(shading.BitsPerFlag)
    place, component = int(shading.BitsPerCoordinate), int(shading.BitsPerComponent)
    if not (4 <= kind <= 7 and 0 < place <= 32 and 0 < component <= 16 and len(decode) == count):
        raise ValueError
    return _Mesh(kind, flag, place, component, count, decode)


def _repainted(mesh: _Mesh, space: Space, level: Level, data: bytes) -> bytes:
    bits = np.unpackbits(np.frombuffer(data, np.uint8))
    if len(bits) > LONGEST:
        raise ValueError
    weights = 2.0 ** np.arange(mesh.component - 1, -1, -1) / (2.0**mesh.component - 1)
    low, high = mesh.decode.T
    out: list[NDArray[np.uint8]] = []
    for at, head, colours in mesh.records(bits):
        end = at + head + colours * mesh.count * mesh.component
        parts = bits[at + head : end].reshape(colours, mesh.count, mesh.component) @ weights
        printed = level(levels(space, low + parts * (high - low)))
        record = np.concatenate((bits[at : at + head], np.unpackbits(255 - printed)))
        out.append(np.pad(record, (0, -len(record) % 8)))
    return np.packbits(np.concatenate(out)).tobytes() if out else b""
