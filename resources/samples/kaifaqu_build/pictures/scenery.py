"""Things that several pictures share: hills, lattice masts, workers, lorries, clouds."""

import math
import random
from dataclasses import dataclass

from kaifaqu_build.pictures.canvas import Canvas, Rgb, Xy, mix


def hills(canvas: Canvas, base: float, height: float, color: Rgb, seed: int) -> None:
    """A range of hills standing on ``base``: ridges of ever smaller folds."""
    dice = random.Random(seed)
    folds = [
        (k * dice.uniform(0.8, 1.2), dice.uniform(0, 6.3), 1 / k**0.9) for k in (1, 2, 4, 7, 13, 24)
    ]
    total = sum(share for _, _, share in folds)
    points: list[Xy] = [(0, base)]
    for step in range(241):
        place = step / 240 * 5.2
        rise = sum(a * (1 - abs(math.sin(k * place + p))) for k, p, a in folds) / total
        points.append((canvas.width * step / 240, base - height * rise * 1.25))
    points.append((canvas.width, base))
    top = min(y for _, y in points)
    canvas.shade(points, ((0, top), color), ((0, base), mix(color, (255, 240, 214), 0.22)))


def cloud(canvas: Canvas, x: float, y: float, size: float, color: Rgb) -> None:
    """A long flat bank of cloud, brighter at its upper edge."""
    dice = random.Random(int(x * 7 + y))
    for step in range(18):
        dx, dy = dice.gauss(0, size * 0.55), dice.gauss(0, size * 0.045)
        reach = size * dice.uniform(0.25, 0.6)
        canvas.mist(
            (x + dx, y + dy),
            (reach, reach * dice.uniform(0.08, 0.14)),
            (color, 0.34 - step * 0.008),
        )


@dataclass(frozen=True, slots=True)
class Lattice:
    """A lattice mast: half-depth shift of its far side, bar widths, lit and shaded colour."""

    width: float
    bay: float
    depth: Xy
    bar: float
    lit: Rgb
    dark: Rgb


def lattice(canvas: Canvas, start: Xy, end: Xy, kind: Lattice) -> None:
    """A lattice from one end to the other, its far side first."""
    _face(canvas, _moved(start, kind.depth), _moved(end, kind.depth), kind, kind.dark)
    count = max(1, round(math.dist(start, end) / kind.bay))
    for step in range(count + 1):
        for side in (-1, 1):
            near = _at(start, end, step / count, side * kind.width / 2)
            canvas.line(near, _moved(near, kind.depth), kind.bar * 0.6, kind.dark)
    _face(canvas, start, end, kind, kind.lit)


def _face(canvas: Canvas, start: Xy, end: Xy, kind: Lattice, color: Rgb) -> None:
    count = max(1, round(math.dist(start, end) / kind.bay))
    half = kind.width / 2
    for step in range(count):
        first, last = step / count, (step + 1) / count
        side = half if step % 2 else -half
        canvas.line(
            _at(start, end, first, side), _at(start, end, last, -side), kind.bar * 0.62, color
        )
        canvas.line(
            _at(start, end, first, half), _at(start, end, first, -half), kind.bar * 0.55, color
        )
    canvas.line(_at(start, end, 1, half), _at(start, end, 1, -half), kind.bar * 0.8, color)
    canvas.line(_at(start, end, 0, half), _at(start, end, 0, -half), kind.bar * 0.8, color)
    for side in (-half, half):
        canvas.line(_at(start, end, 0, side), _at(start, end, 1, side), kind.bar, color)


def _at(start: Xy, end: Xy, share: float, aside: float) -> Xy:
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    x = start[0] + (end[0] - start[0]) * share - math.sin(angle) * aside
    return x, start[1] + (end[1] - start[1]) * share + math.cos(angle) * aside


def _moved(place: Xy, by: Xy) -> Xy:
    return place[0] + by[0], place[1] + by[1]


@dataclass(frozen=True, slots=True)
class Worker:
    """A figure: how tall, its colours, and where its two hands are, in parts of its height."""

    height: float
    vest: Rgb = (226, 104, 34)
    helmet: Rgb = (246, 204, 60)
    trousers: Rgb = (44, 58, 88)
    hands: tuple[Xy, Xy] = ((0.2, -0.5), (-0.18, -0.42))
    step: float = 0.1


def worker(canvas: Canvas, x: float, y: float, look: Worker) -> None:
    """A worker standing with the feet at a place, lit from the left."""
    h = look.height
    dark, skin = mix(look.vest, (40, 30, 60), 0.42), (196, 142, 106)
    foot = look.step * h
    for side, tone in ((1, 0.34), (-1, 0.0)):
        leg = mix(look.trousers, (16, 18, 34), tone)
        knee = (x + side * foot * 0.62, y - 0.25 * h)
        canvas.path(
            [(x + side * 0.035 * h, y - 0.47 * h), knee, (x + side * foot, y)], 0.095 * h, leg
        )
        canvas.rect(x + side * foot - 0.045 * h, y - 0.025 * h, 0.12 * h, 0.045 * h, (34, 30, 34))
    shoulder = y - 0.78 * h
    far = (x + look.hands[1][0] * h, y + look.hands[1][1] * h)
    canvas.path(
        [(x + 0.05 * h, shoulder + 0.04 * h), _elbow(x, shoulder, far, h), far], 0.07 * h, dark
    )
    body = [(x - 0.125 * h, shoulder), (x + 0.11 * h, shoulder), (x + 0.1 * h, y - 0.44 * h)]
    body.append((x - 0.105 * h, y - 0.44 * h))
    canvas.shade(
        body, ((x - 0.1 * h, y), mix(look.vest, (255, 226, 170), 0.22)), ((x + 0.12 * h, y), dark)
    )
    for up in (0.52, 0.62):
        canvas.rect(x - 0.115 * h, y - up * h, 0.215 * h, 0.03 * h, (238, 234, 206))
    near = (x + look.hands[0][0] * h, y + look.hands[0][1] * h)
    sleeve = mix(look.trousers, (90, 110, 150), 0.3)
    canvas.path(
        [(x - 0.06 * h, shoulder + 0.05 * h), _elbow(x, shoulder, near, h), near], 0.068 * h, sleeve
    )
    canvas.oval(near[0], near[1], 0.034 * h, 0.034 * h, skin)
    canvas.rect(x - 0.035 * h, y - 0.83 * h, 0.07 * h, 0.07 * h, mix(skin, (60, 30, 30), 0.25))
    canvas.oval(x, y - 0.875 * h, 0.066 * h, 0.078 * h, skin)
    _helmet(canvas, x, y - 0.905 * h, h, look.helmet)


def _elbow(x: float, shoulder: float, hand: Xy, height: float) -> Xy:
    return (x + hand[0]) / 2 - 0.02 * height, (shoulder + hand[1]) / 2 + 0.08 * height


def _helmet(canvas: Canvas, x: float, y: float, h: float, color: Rgb) -> None:
    dome = [
        (x + 0.088 * h * math.cos(a / 12 * math.pi), y - 0.086 * h * math.sin(a / 12 * math.pi))
        for a in range(13)
    ]
    dark = mix(color, (80, 50, 20), 0.4)
    canvas.shade(
        dome, ((x - 0.06 * h, y), mix(color, (255, 255, 240), 0.35)), ((x + 0.09 * h, y), dark)
    )
    canvas.rect(x - 0.1 * h, y - 0.012 * h, 0.215 * h, 0.024 * h, dark)


def wheel(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A lorry's wheel around its hub."""
    canvas.oval(x, y, radius, radius, (30, 30, 36))
    canvas.oval(x, y, radius * 0.93, radius * 0.93, (44, 44, 50))
    canvas.oval(x, y, radius * 0.6, radius * 0.6, (128, 130, 134))
    canvas.oval(x - radius * 0.04, y - radius * 0.05, radius * 0.52, radius * 0.52, (176, 178, 178))
    canvas.oval(x, y, radius * 0.24, radius * 0.24, (96, 98, 104))
    for turn in range(8):
        angle = turn * math.pi / 4
        canvas.oval(
            x + math.cos(angle) * radius * 0.4,
            y + math.sin(angle) * radius * 0.4,
            radius * 0.055,
            radius * 0.055,
            (70, 72, 78),
        )


def lorry(canvas: Canvas, x: float, ground: float, unit: float, paint: Rgb) -> None:
    """A tractor seen from its left side, driving left; ``unit`` is a tenth of its height."""
    u, top = unit, ground - unit * 10
    lit, dark = mix(paint, (255, 236, 200), 0.25), mix(paint, (30, 16, 40), 0.45)
    cab = [
        (x + 0.5 * u, top + 0.5 * u),
        (x + 5.7 * u, top),
        (x + 5.9 * u, ground - 2.0 * u),
        (x, ground - 2.0 * u),
        (x - 0.1 * u, ground - 4.6 * u),
    ]
    canvas.rect(x + 1.2 * u, ground - 2.5 * u, 10.2 * u, 0.8 * u, (52, 52, 60))
    canvas.shade(cab, ((x, top), lit), ((x + 6 * u, ground), dark))
    canvas.poly(
        [
            (x + 0.5 * u, top + 0.5 * u),
            (x + 5.7 * u, top),
            (x + 5.7 * u, top + 0.5 * u),
            (x + 0.45 * u, top + 1.0 * u),
        ],
        mix(lit, (255, 255, 255), 0.25),
    )
    glass = [
        (x + 0.75 * u, top + 1.7 * u),
        (x + 3.5 * u, top + 1.45 * u),
        (x + 3.6 * u, top + 4.3 * u),
        (x + 0.45 * u, top + 4.5 * u),
    ]
    canvas.shade(glass, ((x, top), (196, 214, 220)), ((x + 3.6 * u, top + 4.4 * u), (58, 80, 104)))
    canvas.rect(x + 3.95 * u, top + 1.6 * u, 0.12 * u, 6 * u, dark)
    canvas.rect(x + 3.0 * u, top + 4.9 * u, 0.7 * u, 0.2 * u, (40, 36, 44))
    canvas.rect(x - 0.15 * u, ground - 3.1 * u, 2.0 * u, 1.5 * u, mix(dark, (20, 20, 30), 0.5))
    canvas.rect(x - 0.1 * u, ground - 2.9 * u, 0.8 * u, 0.5 * u, (250, 238, 200))
    canvas.rect(x + 6.2 * u, ground - 6.4 * u, 0.5 * u, 3.9 * u, (150, 152, 158))
    canvas.rect(x + 6.2 * u, ground - 6.4 * u, 0.18 * u, 3.9 * u, (206, 206, 206))
    canvas.shade(
        [
            (x + 6.1 * u, ground - 2.6 * u),
            (x + 8.3 * u, ground - 2.6 * u),
            (x + 8.3 * u, ground - 1.2 * u),
            (x + 6.1 * u, ground - 1.2 * u),
        ],
        ((x, ground - 2.6 * u), (176, 178, 182)),
        ((x, ground - 1.2 * u), (84, 86, 94)),
    )
    canvas.poly(
        [
            (x + 0.8 * u, ground - 1.7 * u),
            (x + 1.2 * u, ground - 3 * u),
            (x + 3.9 * u, ground - 3 * u),
            (x + 4.3 * u, ground - 1.7 * u),
        ],
        (38, 32, 40),
    )
    for place in (2.55, 9.4, 11.6):
        wheel(canvas, x + place * u, ground - 1.28 * u, 1.28 * u)
