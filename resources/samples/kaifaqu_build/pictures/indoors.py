"""Two pictures of work indoors: a robot line for solar cells, and a hall of servers."""

import itertools
import math
import random

from kaifaqu_build.pictures.canvas import Canvas, Rgb, Xy, mix
from kaifaqu_build.pictures.scenery import Worker, worker


def workshop() -> Canvas:
    """Robots and an inspector at a line of solar cells, 1040 × 760."""
    canvas = Canvas(1040, 760)
    canvas.sky(
        [(0, (84, 104, 124)), (0.45, (176, 192, 198)), (0.7, (206, 212, 208)), (1, (150, 158, 160))]
    )
    _roof(canvas)
    canvas.shade(
        [(0, 520), (1040, 520), (1040, 760), (0, 760)],
        ((0, 520), (176, 186, 182)),
        ((0, 760), (96, 110, 118)),
    )
    for step in range(9):
        canvas.mist((60 + step * 118, 640), (30, 120), ((244, 248, 244), 0.35))
    for x, size in ((150, 0.62), (470, 0.62), (790, 0.62)):
        _robot(canvas, (x, 520), size, (212, 206, 196))
    _belt(canvas, 500, 22, 0.5)
    for x, size, paint in ((60, 1.0, (228, 122, 40)), (560, 1.0, (228, 122, 40))):
        _robot(canvas, (x, 640), size, paint)
    _belt(canvas, 640, 44, 1.0)
    canvas.shadow([(880, 738), (930, 738), (1010, 752), (900, 756)], 5, 0.5)
    worker(
        canvas,
        890,
        744,
        Worker(
            300,
            vest=(226, 232, 234),
            helmet=(250, 250, 246),
            trousers=(206, 214, 220),
            hands=((-0.22, -0.56), (-0.16, -0.58)),
            step=0.06,
        ),
    )
    canvas.poly([(790, 560), (842, 548), (850, 590), (798, 602)], (58, 76, 96))
    canvas.poly([(795, 564), (838, 554), (845, 587), (801, 597)], (126, 186, 204))
    canvas.mist((300, 80), (760, 420), ((250, 248, 232), 0.3))
    return canvas


def _roof(canvas: Canvas) -> None:
    for step in range(9):
        x = (step - 4) * 130.0
        canvas.line((520 + x * 2.3, -10), (520 + x * 0.55, 330), 7, (70, 88, 108))
    for row in range(6):
        y, span = 12 + row * 58 - row * row * 1.4, 1.0 - row * 0.12
        canvas.line((520 - 700 * span, y), (520 + 700 * span, y), 7 - row * 0.8, (66, 84, 104))
        for step in range(-3, 4):
            x = 520 + step * 190 * span
            canvas.rect(x - 46 * span, y + 12, 92 * span, 7 * span, (255, 252, 236))
            canvas.glow(x, y + 16, 90 * span, ((255, 246, 214), 0.45))
    canvas.shade(
        [(0, 330), (1040, 330), (1040, 524), (0, 524)],
        ((0, 330), (188, 200, 202)),
        ((0, 524), (214, 218, 212)),
    )
    for step in range(14):
        canvas.rect(step * 80, 330, 2, 194, (166, 178, 182))
    canvas.rect(0, 392, 1040, 10, (60, 112, 148))


def _robot(canvas: Canvas, foot: Xy, size: float, paint: Rgb) -> None:
    (x, y), s = foot, size
    dark, lit = mix(paint, (60, 30, 30), 0.4), mix(paint, (255, 240, 210), 0.4)
    canvas.poly(
        [(x - 56 * s, y), (x + 56 * s, y), (x + 40 * s, y - 52 * s), (x - 40 * s, y - 52 * s)],
        (74, 82, 92),
    )
    joints = [
        (x, y - 64 * s),
        (x - 50 * s, y - 226 * s),
        (x + 96 * s, y - 300 * s),
        (x + 158 * s, y - 214 * s),
    ]
    for width, (start, end) in zip((58, 44, 28), itertools.pairwise(joints), strict=True):
        canvas.line(start, end, width * s, paint)
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        dx, dy = -math.sin(angle) * width * 0.3 * s, math.cos(angle) * width * 0.3 * s
        canvas.line(
            (start[0] + dx, start[1] + dy), (end[0] + dx, end[1] + dy), width * 0.4 * s, dark
        )
        canvas.line(
            (start[0] - dx, start[1] - dy), (end[0] - dx, end[1] - dy), width * 0.16 * s, lit
        )
    for (jx, jy), radius in zip(joints, (40, 34, 27, 17), strict=True):
        canvas.oval(jx, jy, radius * s, radius * s, dark)
        canvas.oval(jx - 2 * s, jy - 2 * s, radius * 0.84 * s, radius * 0.84 * s, paint)
        canvas.oval(jx, jy, radius * 0.4 * s, radius * 0.4 * s, (70, 72, 80))
    tx, ty = joints[-1]
    canvas.rect(tx - 6 * s, ty, 12 * s, 60 * s, (70, 76, 86))
    canvas.rect(tx - 44 * s, ty + 58 * s, 88 * s, 9 * s, (70, 76, 86))
    canvas.poly(
        [
            (tx - 54 * s, ty + 68 * s),
            (tx + 54 * s, ty + 68 * s),
            (tx + 50 * s, ty + 80 * s),
            (tx - 50 * s, ty + 80 * s),
        ],
        (34, 58, 108),
    )


def _belt(canvas: Canvas, top: float, tall: float, size: float) -> None:
    canvas.rect(0, top, 1040, tall, (88, 100, 112))
    canvas.rect(0, top, 1040, tall * 0.2, (224, 228, 226))
    canvas.rect(0, top + tall * 0.8, 1040, tall * 0.2, (54, 62, 74))
    for step in range(int(8 / size)):
        x = 30 + step * 150 * size
        canvas.shade(
            [
                (x, top),
                (x + 112 * size, top),
                (x + 96 * size, top - 22 * size),
                (x + 16 * size, top - 22 * size),
            ],
            ((x, top - 20), (92, 130, 182)),
            ((x + 110 * size, top), (24, 44, 92)),
        )
        canvas.line((x + 56 * size, top - 22 * size), (x + 56 * size, top), 1.4, (190, 204, 216))
        canvas.line(
            (x + 8 * size, top - 10 * size), (x + 104 * size, top - 10 * size), 1.4, (190, 204, 216)
        )
    for step in range(4):
        canvas.rect(90 + step * 270, top + tall, 16 * size, 80 * size, (70, 80, 92))


def servers() -> Canvas:
    """An aisle between servers, 1040 × 760."""
    canvas = Canvas(1040, 760)
    canvas.sky([(0, (30, 44, 72)), (0.5, (70, 100, 134)), (1, (26, 38, 62))])
    gone: Xy = (560, 330)
    canvas.poly([(0, 760), (1040, 760), gone], (74, 92, 116))
    canvas.shade(
        [(120, 760), (1000, 760), gone], ((0, 760), (96, 116, 140)), ((0, 330), (186, 210, 222))
    )
    for step in range(1, 12):
        y = gone[1] + (760 - gone[1]) / step**0.9
        canvas.line((0, y), (1040, y), 1.6, (60, 78, 102))
    for lane in (0.06, 0.3, 0.5, 0.7, 0.94):
        canvas.line((-200 + 1440 * lane, 790), gone, 1.4, (60, 78, 102))
    _lamps(canvas, gone)
    for side in (-1, 1):
        for step in range(10, -1, -1):
            _rack(canvas, gone, side, step)
    canvas.mist(gone, (260, 260), ((206, 232, 240), 0.75))
    canvas.shadow([(640, 706), (690, 706), (760, 730), (650, 724)], 6, 0.6)
    worker(
        canvas,
        655,
        708,
        Worker(
            322,
            vest=(58, 104, 150),
            helmet=(240, 240, 236),
            trousers=(38, 48, 70),
            hands=((0.24, -0.64), (0.2, -0.55)),
            step=0.07,
        ),
    )
    canvas.poly([(716, 500), (768, 490), (776, 534), (722, 544)], (206, 232, 238))
    canvas.glow(742, 516, 120, ((190, 230, 244), 0.5))
    return canvas


def _lamps(canvas: Canvas, gone: Xy) -> None:
    for step in range(1, 8):
        near = 1 / step**0.95
        y = gone[1] - gone[1] * 1.02 * near
        canvas.poly(
            [
                (gone[0] - 150 * near, y),
                (gone[0] + 150 * near, y),
                (gone[0] + 132 * near, y + 16 * near),
                (gone[0] - 132 * near, y + 16 * near),
            ],
            (236, 246, 246),
        )
        canvas.glow(gone[0], y + 8, 330 * near, ((190, 222, 236), 0.5))


def _rack(canvas: Canvas, gone: Xy, side: int, step: int) -> None:
    near, far = 1 / (0.5 + step * 0.42), 1 / (0.5 + (step + 0.94) * 0.42)
    dice = random.Random(step * 2 + side)

    def at(share: float, up: float) -> Xy:
        depth = near + (far - near) * share
        return gone[0] + side * 400 * depth, gone[1] + (330 - 700 * up) * depth

    tone = mix((40, 54, 82), (150, 182, 204), min(1.0, step / 11))
    canvas.shade(
        [at(0, 0), at(1, 0), at(1, 1), at(0, 1)],
        (at(0, 1), mix(tone, (160, 190, 214), 0.16)),
        (at(0, 0), tone),
    )
    canvas.path([at(0, 0), at(0, 1)], max(1.0, 5 * near), mix(tone, (16, 22, 40), 0.5))
    for row in range(17):
        up = 0.07 + row * 0.052
        canvas.poly(
            [at(0.1, up), at(0.9, up), at(0.9, up + 0.038), at(0.1, up + 0.038)],
            mix(tone, (14, 20, 38), 0.45),
        )
        for spot in range(5):
            if dice.random() < 0.62:
                color = dice.choice(((110, 226, 214), (126, 198, 246), (250, 196, 96)))
                place = at(0.2 + spot * 0.14, up + 0.019)
                canvas.oval(*place, 3.2 * near, 3.2 * near, color)
    if step < 5:
        canvas.glow(*at(0.5, 0.5), 200 * near, ((80, 160, 210), 0.22))
