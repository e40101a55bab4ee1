"""Gradients of SVG as shadings of PDF, in inks."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pikepdf
from lxml import etree
from picosvg.svg_transform import Affine2D

from editor.values.color import Cmyk
from editor.values.geometry import Matrix, Rect

BETWEEN = 4
"""So many steps from one colour to the next: inks do not change as evenly as light."""

Rgb = tuple[int, int, int]
Stop = tuple[float, Rgb]


@dataclass(frozen=True, slots=True)
class Gradient:
    """A shading in a space of its own, from which ``matrix`` leads to the drawing's."""

    shading: pikepdf.Dictionary
    matrix: Matrix
    opacity: float


def read_gradient(
    element: etree._Element,
    box: Rect,
    color: Callable[[str], tuple[Rgb, float]],
    ink: Callable[[int, int, int], Cmyk],
) -> Gradient:
    """A linear or radial gradient as picosvg leaves it; ``box`` is around the shape that it fills.

    Raises ValueError for gradients that repeat, or that fade to nothing.
    """
    if element.get("spreadMethod", "pad") != "pad":
        raise ValueError(element.get("spreadMethod"))
    stops, opacities = _stops(element, color)
    if len(set(opacities)) > 1:
        raise ValueError(opacities)
    linear = etree.QName(element).localname == "linearGradient"
    coords = _line(element) if linear else _circles(element)
    shading = pikepdf.Dictionary(
        ShadingType=2 if linear else 3,
        ColorSpace=pikepdf.Name.DeviceCMYK,
        Coords=pikepdf.Array(coords),
        Function=_function(stops, ink),
        Extend=pikepdf.Array([True, True]),
    )
    turned = Affine2D.fromstring(element.get("gradientTransform", ""))
    matrix = Matrix(*turned)
    if element.get("gradientUnits", "objectBoundingBox") == "objectBoundingBox":
        matrix = matrix.then(Matrix(box.width, 0, 0, box.height, box.x, box.y))
    return Gradient(shading, matrix, opacities[0])


def _line(element: etree._Element) -> list[float]:
    return [_number(element, key, usual) for key, usual in LINE]


def _circles(element: etree._Element) -> list[float]:
    cx, cy, r = (_number(element, key, 0.5) for key in ("cx", "cy", "r"))
    fx, fy, fr = (
        _number(element, key, usual) for key, usual in (("fx", cx), ("fy", cy), ("fr", 0.0))
    )
    return [fx, fy, fr, cx, cy, r]


LINE = (("x1", 0.0), ("y1", 0.0), ("x2", 1.0), ("y2", 0.0))


def _number(element: etree._Element, key: str, usual: float) -> float:
    said = element.get(key)
    if said is None:
        return usual
    return float(said[:-1]) / 100 if said.endswith("%") else float(said)


def _stops(
    element: etree._Element, color: Callable[[str], tuple[Rgb, float]]
) -> tuple[list[Stop], list[float]]:
    """The colours along a gradient, from 0 to 1, and how opaque they are."""
    stops: list[Stop] = []
    opacities: list[float] = []
    at = 0.0
    for stop in element.iterchildren(etree.Element):
        at = min(1.0, max(at, _number(stop, "offset", 0.0)))
        rgb, clear = color(stop.get("stop-color", "black"))
        stops.append((at, rgb))
        opacities.append(clear * _number(stop, "stop-opacity", 1.0))
    if not stops:
        raise ValueError("no colours")
    first, last = stops[0][1], stops[-1][1]
    return [(0.0, first), *stops, (1.0, last)], opacities


def _function(stops: list[Stop], ink: Callable[[int, int, int], Cmyk]) -> pikepdf.Dictionary:
    """Inks along the gradient: straight pieces, sewn together."""
    fine = _finer(stops)
    pieces = [each for each in pairwise(fine) if each[1][0] > each[0][0]]
    parts = [
        pikepdf.Dictionary(
            FunctionType=2, Domain=[0, 1], N=1, C0=_inks(ink, here[1]), C1=_inks(ink, there[1])
        )
        for here, there in pieces
    ]
    bounds = [there[0] for _, there in pieces][:-1]
    return pikepdf.Dictionary(
        FunctionType=3,
        Domain=[0, 1],
        Functions=pikepdf.Array(parts),
        Bounds=pikepdf.Array(bounds),
        Encode=pikepdf.Array([0, 1] * len(parts)),
    )


def _finer(stops: list[Stop]) -> list[Stop]:
    found: list[Stop] = [stops[0]]
    for (start, near), (end, far) in pairwise(stops):
        for step in range(1, BETWEEN + 1):
            share = step / BETWEEN
            mixed = tuple(round(a + (b - a) * share) for a, b in zip(near, far, strict=True))
            found.append((start + (end - start) * share, (mixed[0], mixed[1], mixed[2])))
    return found


def _inks(ink: Callable[[int, int, int], Cmyk], rgb: Rgb) -> pikepdf.Array:
    made = ink(*rgb)
    return pikepdf.Array([round(value, 4) for value in (made.c, made.m, made.y, made.k)])
