"""A picture of a night market street: stalls, strings of lamps and people out walking."""

import random

from kaifaqu_build.pictures.canvas import Canvas, Rgb, mix

WIDTH, HEIGHT = 1538, 960


def draw() -> Canvas:
    """The finished picture."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.sky(
        [(0, (34, 44, 84)), (0.34, (86, 78, 122)), (0.56, (214, 140, 104)), (1, (214, 140, 104))]
    )
    _street(canvas)
    for side in (-1, 1):
        for step in range(6, -1, -1):
            _house(canvas, side, step)
    _arch(canvas)
    for side in (-1, 1):
        for step in range(6, 0, -1):
            _stall(canvas, side, step)
    _strings(canvas)
    _crowd(canvas)
    canvas.mist((769, 520), (620, 330), ((255, 206, 132), 0.4))
    return canvas


def _depth(step: float) -> float:
    return 1 / (0.42 + step * 0.4)


def _street(canvas: Canvas) -> None:
    canvas.shade(
        [(0, 520), (WIDTH, 520), (WIDTH, HEIGHT), (0, HEIGHT)],
        ((0, 520), (226, 168, 122)),
        ((0, HEIGHT), (74, 62, 82)),
    )
    for step in range(14):
        y = 520 + 440 / (1 + step * 0.55)
        canvas.line((0, y), (WIDTH, y), 1.6, (112, 88, 92))
    for step in range(-10, 11):
        canvas.line((769 + step * 170, HEIGHT), (769 + step * 6, 520), 1.3, (120, 94, 94))
    canvas.mist((769, 700), (420, 300), ((255, 206, 140), 0.6))


def _house(canvas: Canvas, side: int, step: int) -> None:
    near, far = _depth(step - 0.5), _depth(step + 0.5)
    x0, x1 = 769 + side * 420 * near, 769 + side * 420 * far
    wall = mix((82, 60, 76), (196, 134, 110), step / 7)
    top0, top1 = 520 - 300 * near, 520 - 300 * far
    canvas.shade(
        [(x0, 520 + 130 * near), (x1, 520 + 130 * far), (x1, top1), (x0, top0)],
        ((x0, top0), mix(wall, (40, 36, 70), 0.35)),
        ((x0, 560), mix(wall, (255, 190, 120), 0.35)),
    )
    eave = mix((54, 44, 66), (140, 96, 96), step / 8)
    canvas.poly(
        [
            (x0 - side * 26 * near, top0 + 14 * near),
            (x1, top1 + 6 * far),
            (x1 + side * 14 * far, top1 - 46 * far),
            (x0 + side * 30 * near, top0 - 56 * near),
        ],
        eave,
    )
    for bay in range(3):
        a, b = 0.12 + bay * 0.3, 0.3 + bay * 0.3
        xa, xb = x0 + (x1 - x0) * a, x0 + (x1 - x0) * b
        ka, kb = near + (far - near) * a, near + (far - near) * b
        pane = [
            (xa, 520 - 190 * ka),
            (xb, 520 - 190 * kb),
            (xb, 520 - 110 * kb),
            (xa, 520 - 110 * ka),
        ]
        canvas.poly(pane, (255, 206, 126) if (bay + step) % 3 else (120, 92, 100))
    for bay in range(2):
        share = 0.3 + bay * 0.42
        depth = near + (far - near) * share
        x, y = x0 + (x1 - x0) * share - side * 20 * depth, 520 - 214 * depth
        canvas.oval(x, y, 13 * depth, 16 * depth, (206, 54, 40))
        canvas.oval(x - 3 * depth, y - 3 * depth, 6 * depth, 9 * depth, (250, 128, 84))
        canvas.glow(x, y, 80 * depth, ((255, 130, 80), 0.5))


def _arch(canvas: Canvas) -> None:
    tone: Rgb = (120, 62, 62)
    for x in (680, 735, 803, 858):
        canvas.rect(x - 5, 420, 10, 116, tone)
    canvas.rect(668, 434, 202, 22, tone)
    canvas.poly([(650, 436), (888, 436), (868, 404), (670, 404)], (70, 52, 70))
    canvas.poly([(706, 404), (832, 404), (818, 378), (720, 378)], (70, 52, 70))
    canvas.rect(726, 438, 86, 14, (250, 206, 120))


def _stall(canvas: Canvas, side: int, step: int) -> None:
    depth = _depth(step)
    middle, foot = 769 + side * 268 * depth, 520 + 172 * depth
    width, tall = 130 * depth, 70 * depth
    cloth = ((196, 60, 46), (232, 176, 74), (62, 120, 122))[step % 3]
    canvas.shadow(
        [
            (middle - width * 0.6, foot),
            (middle + width * 0.6, foot),
            (middle + width * 0.6, foot + 14 * depth),
            (middle - width * 0.6, foot + 14 * depth),
        ],
        5 * depth,
        0.6,
    )
    canvas.shade(
        [
            (middle - width / 2, foot - tall),
            (middle + width / 2, foot - tall),
            (middle + width / 2, foot),
            (middle - width / 2, foot),
        ],
        ((0, foot - tall), (196, 140, 96)),
        ((0, foot), (104, 70, 66)),
    )
    dice = random.Random(step * 5 + side)
    for spot in range(7):
        x = middle - width * 0.42 + spot * width * 0.14
        canvas.oval(
            x,
            foot - tall - 4 * depth,
            9 * depth,
            9 * depth,
            dice.choice(((226, 96, 52), (242, 190, 84), (150, 168, 84), (214, 66, 60))),
        )
    for x in (middle - width * 0.5, middle + width * 0.48):
        canvas.rect(x, foot - 190 * depth, 5 * depth, 190 * depth, (80, 58, 62))
    for band in range(8):
        x = middle - width * 0.58 + band * width * 0.145
        paint = cloth if band % 2 else (246, 234, 210)
        canvas.poly(
            [
                (x + width * 0.02, foot - 206 * depth),
                (x + width * 0.14, foot - 206 * depth),
                (x + width * 0.145, foot - 164 * depth),
                (x, foot - 164 * depth),
            ],
            paint,
        )
        canvas.oval(x + width * 0.0725, foot - 164 * depth, width * 0.0725, 9 * depth, paint)
    canvas.oval(middle, foot - 140 * depth, 9 * depth, 9 * depth, (255, 246, 214))
    canvas.glow(middle, foot - 130 * depth, 150 * depth, ((255, 214, 140), 0.75))


def _strings(canvas: Canvas) -> None:
    for step in (0.6, 1.2, 1.9, 2.8, 4.0, 5.6):
        depth = _depth(step)
        reach, y = 400 * depth, 520 - 250 * depth
        points = [
            (769 - reach + reach * 2 * t / 16, y + 60 * depth * (1 - ((t - 8) / 8) ** 2))
            for t in range(17)
        ]
        canvas.path(points, 1.6, (60, 46, 62))
        for x, py in points[1:-1]:
            canvas.oval(x, py + 5 * depth, 5 * depth, 6 * depth, (255, 236, 180))
            canvas.glow(x, py + 5 * depth, 34 * depth, ((255, 210, 130), 0.6))


def _crowd(canvas: Canvas) -> None:
    dice = random.Random(8)
    people = sorted(dice.uniform(0.5, 6.0) for _ in range(30))
    for step in reversed(people):
        depth = _depth(step)
        x = 769 + dice.uniform(-165, 165) * depth
        _walker(canvas, (x, 520 + 176 * depth), 158 * depth, dice)
    for x, tall in ((560, 300), (640, 286), (968, 310), (1050, 200)):
        _walker(canvas, (x, 930), tall, dice)


def _walker(canvas: Canvas, foot: tuple[float, float], tall: float, dice: random.Random) -> None:
    x, y = foot
    coat = dice.choice(
        ((70, 92, 128), (164, 66, 58), (214, 190, 152), (86, 112, 98), (122, 84, 116), (58, 58, 78))
    )
    dark = mix(coat, (30, 24, 50), 0.5)
    canvas.shadow(
        [
            (x - tall * 0.14, y),
            (x + tall * 0.14, y),
            (x + tall * 0.1, y + tall * 0.07),
            (x - tall * 0.1, y + tall * 0.07),
        ],
        tall * 0.02,
        0.6,
    )
    gait = tall * dice.uniform(0.04, 0.09)
    for way in (-1, 1):
        canvas.path(
            [(x + way * tall * 0.03, y - tall * 0.46), (x + way * gait, y)],
            tall * 0.085,
            mix((40, 40, 66), dark, 0.3),
        )
    body = [
        (x - tall * 0.1, y - tall * 0.8),
        (x + tall * 0.1, y - tall * 0.8),
        (x + tall * 0.12, y - tall * 0.42),
        (x - tall * 0.12, y - tall * 0.42),
    ]
    canvas.shade(
        body, ((x, y - tall * 0.8), mix(coat, (255, 206, 140), 0.25)), ((x, y - tall * 0.4), dark)
    )
    for way in (-1, 1):
        canvas.path(
            [(x + way * tall * 0.11, y - tall * 0.76), (x + way * tall * 0.14, y - tall * 0.48)],
            tall * 0.06,
            dark,
        )
    canvas.oval(x, y - tall * 0.885, tall * 0.064, tall * 0.076, (196, 142, 106))
    canvas.oval(x, y - tall * 0.91, tall * 0.069, tall * 0.066, (40, 32, 40))
