"""A feature picture: rows of solar panels on a hillside in the morning."""

import itertools
import math
import random

from kaifaqu_build.pictures.canvas import Canvas, Rgb, Xy, mix
from kaifaqu_build.pictures.scenery import Lattice, Worker, cloud, hills, lattice, worker

WIDTH, HEIGHT = 2588, 1392
HORIZON = 560.0
SUN: Xy = (1980, 300)


def draw() -> Canvas:
    """The finished picture."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.sky(
        [
            (0, (92, 140, 178)),
            (0.24, (160, 192, 204)),
            (0.42, (248, 220, 170)),
            (1, (248, 220, 170)),
        ]
    )
    for x, y, size in ((500, 130, 760), (1300, 90, 560), (2300, 170, 620), (1000, 270, 520)):
        cloud(canvas, x, y, size, (255, 240, 214))
    canvas.mist(SUN, (1000, 620), ((255, 226, 166), 0.95))
    canvas.oval(*SUN, 50, 50, (255, 251, 236))
    canvas.glow(*SUN, 300, ((255, 236, 190), 0.9))
    hills(canvas, HORIZON + 20, 250, (150, 164, 176), 21)
    canvas.veil(340, HORIZON, (250, 222, 178), (0, 0.55))
    _turbines(canvas)
    hills(canvas, HORIZON + 60, 160, (112, 132, 132), 8)
    canvas.veil(440, HORIZON + 60, (250, 222, 178), (0, 0.42))
    _pylons(canvas)
    _meadow(canvas)
    for row in range(9, -1, -1):
        _row(canvas, row)
    _visitors(canvas)
    _grass(canvas)
    canvas.glow(*SUN, 1500, ((255, 206, 140), 0.25))
    return canvas


def _turbines(canvas: Canvas) -> None:
    for x, foot, size, turn in (
        (420, 520, 250, 0.3),
        (760, 490, 190, 1.1),
        (1080, 510, 220, 0.7),
        (1500, 505, 170, 1.7),
    ):
        tone: Rgb = (226, 222, 214)
        canvas.poly(
            [
                (x - size * 0.022, foot),
                (x + size * 0.022, foot),
                (x + size * 0.011, foot - size),
                (x - size * 0.011, foot - size),
            ],
            tone,
        )
        for blade in range(3):
            angle = turn + blade * math.tau / 3
            tip = (x + math.cos(angle) * size * 0.56, foot - size + math.sin(angle) * size * 0.56)
            side = (
                x + math.cos(angle + 0.24) * size * 0.12,
                foot - size + math.sin(angle + 0.24) * size * 0.12,
            )
            canvas.poly([(x, foot - size), side, tip], tone)
        canvas.oval(x, foot - size, size * 0.024, size * 0.024, (206, 202, 196))


def _pylons(canvas: Canvas) -> None:
    color: Rgb = (110, 116, 124)
    feet = [(180, 606, 270), (900, 596, 200), (1420, 590, 150)]
    for x, foot, size in feet:
        frame = Lattice(
            size * 0.1,
            size * 0.11,
            (size * 0.03, -size * 0.01),
            size * 0.016,
            color,
            mix(color, (220, 210, 190), 0.3),
        )
        lattice(canvas, (x, foot), (x, foot - size), frame)
        for up, reach in ((0.98, 0.2), (0.84, 0.26), (0.7, 0.22)):
            canvas.line(
                (x - size * reach, foot - size * up),
                (x + size * reach, foot - size * up),
                size * 0.018,
                color,
            )
    for (x0, y0, s0), (x1, y1, s1) in itertools.pairwise(feet):
        for up, reach in ((0.96, 0.2), (0.82, 0.26), (0.68, -0.22)):
            start, end = (x0 + s0 * reach, y0 - s0 * up), (x1 + s1 * reach, y1 - s1 * up)
            sag = [
                (
                    start[0] + (end[0] - start[0]) * t / 14,
                    start[1] + (end[1] - start[1]) * t / 14 + 46 * math.sin(math.pi * t / 14),
                )
                for t in range(15)
            ]
            canvas.path(sag, 1.8, color)


def _meadow(canvas: Canvas) -> None:
    ground = [
        (0, HORIZON + 34),
        (700, HORIZON + 22),
        (1500, HORIZON + 40),
        (WIDTH, HORIZON + 26),
        (WIDTH, HEIGHT),
        (0, HEIGHT),
    ]
    canvas.shade(ground, ((0, HORIZON), (190, 184, 130)), ((0, HEIGHT), (66, 88, 56)))
    canvas.mist((1980, HORIZON + 60), (900, 160), ((255, 232, 168), 0.7))


def _row(canvas: Canvas, row: int) -> None:
    near = 0.8**row
    foot = HORIZON + 40 + (HEIGHT - HORIZON - 150) * near
    tall, width = 250 * near, 262 * near
    lean = 150 * near
    shift = (row % 3) * 0.31 * width - 120 * near
    count = int(WIDTH / width) + 3
    start = WIDTH * 0.5 - count / 2 * width + shift
    canvas.shadow(
        [
            (start, foot + 6 * near),
            (start + count * width, foot + 6 * near),
            (start + count * width, foot + 70 * near),
            (start, foot + 70 * near),
        ],
        8 * near,
        0.62,
        (40, 52, 56),
    )
    for step in range(count):
        x = start + step * width
        _posts(canvas, x + width * 0.5, foot, near)
        _panel(canvas, (x, foot), (width * 0.965, tall, lean), row * 31 + step)
    haze = row / 9
    if haze > 0.2:
        canvas.mist((1980, foot - tall * 0.3), (1500, tall * 1.4), ((255, 228, 170), 0.16 * haze))


def _posts(canvas: Canvas, x: float, foot: float, near: float) -> None:
    canvas.line((x, foot - 60 * near), (x, foot + 44 * near), 12 * near, (96, 100, 104))
    canvas.line(
        (x + 120 * near, foot - 150 * near),
        (x + 60 * near, foot + 30 * near),
        9 * near,
        (76, 80, 86),
    )


def _panel(canvas: Canvas, place: Xy, size: tuple[float, float, float], number: int) -> None:
    (x, foot), (width, tall, lean) = place, size
    corners = [
        (x, foot),
        (x + width, foot),
        (x + width + lean, foot - tall),
        (x + lean, foot - tall),
    ]
    dice = random.Random(number)
    sheen = dice.uniform(0, 0.1)
    light = mix((150, 178, 204), (250, 224, 180), min(1.0, max(0.0, x / WIDTH) * 0.8 + sheen))
    canvas.poly([(px, py + tall * 0.03) for px, py in corners], (206, 204, 196))
    canvas.shade(
        corners,
        ((x, foot), (26, 44, 84)),
        ((x + lean, foot - tall), mix((52, 84, 132), light, 0.55 + sheen)),
    )
    thin, tone = max(0.7, tall * 0.009), (120, 144, 174)
    for part in range(1, 6):
        share = part / 6
        canvas.line((x + width * share, foot), (x + width * share + lean, foot - tall), thin, tone)
    for part in range(1, 4):
        share = part / 4
        canvas.line(
            (x + lean * share, foot - tall * share),
            (x + width + lean * share, foot - tall * share),
            thin,
            tone,
        )
    for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
        canvas.line(start, end, max(1.2, tall * 0.022), (214, 214, 208))


def _visitors(canvas: Canvas) -> None:
    place = HEIGHT - 60
    for x, look in (
        (560, Worker(330, vest=(216, 98, 36), hands=((0.34, -0.86), (0.16, -0.5)), step=0.08)),
        (
            730,
            Worker(
                318,
                vest=(52, 96, 134),
                helmet=(240, 238, 230),
                hands=((0.16, -0.58), (0.2, -0.6)),
                step=0.06,
            ),
        ),
    ):
        canvas.shadow(
            [
                (x - 40, place - 6),
                (x + 40, place - 6),
                (x - 120, place + 50),
                (x - 190, place + 44),
            ],
            6,
            0.5,
            (40, 52, 56),
        )
        worker(canvas, x, place, look)
    canvas.poly([(786, 1138), (842, 1122), (850, 1166), (796, 1182)], (238, 234, 222))
    canvas.poly([(790, 1142), (838, 1128), (845, 1162), (799, 1176)], (92, 120, 148))


def _grass(canvas: Canvas) -> None:
    dice = random.Random(5)
    for _ in range(2600):
        x, y = dice.uniform(0, WIDTH), dice.uniform(HEIGHT - 96, HEIGHT + 20)
        tall = dice.uniform(18, 58) * (0.5 + (y - HEIGHT + 96) / 130)
        tone = mix((58, 82, 50), (196, 190, 104), dice.random() ** 2)
        canvas.poly([(x - 2.4, y), (x + 2.4, y), (x + dice.uniform(-16, 20), y - tall)], tone)
