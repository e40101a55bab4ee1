"""A picture of the inland port: containers, a gantry crane and a goods train."""

import random

from kaifaqu_build.pictures.canvas import Canvas, Rgb, Xy, mix
from kaifaqu_build.pictures.scenery import Worker, cloud, hills, lorry, wheel, worker

WIDTH, HEIGHT = 2063, 1120
PAINTS: tuple[Rgb, ...] = (
    (178, 62, 48),
    (44, 88, 132),
    (214, 150, 52),
    (70, 122, 112),
    (150, 156, 160),
    (126, 52, 56),
)


def draw() -> Canvas:
    """The finished picture."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.sky(
        [(0, (86, 138, 176)), (0.3, (164, 196, 208)), (0.52, (242, 222, 184)), (1, (242, 222, 184))]
    )
    for x, y, size in ((300, 170, 620), (1300, 120, 700), (1800, 280, 520), (800, 300, 460)):
        cloud(canvas, x, y, size, (255, 244, 222))
    hills(canvas, 640, 230, (152, 168, 180), 17)
    canvas.veil(420, 640, (244, 222, 184), (0, 0.55))
    canvas.shade(
        [(0, 630), (WIDTH, 630), (WIDTH, HEIGHT), (0, HEIGHT)],
        ((0, 630), (200, 190, 172)),
        ((0, HEIGHT), (118, 114, 114)),
    )
    _wall(canvas, (-40, 664), (92, 40, 5), 4)
    canvas.veil(480, 680, (244, 222, 184), (0, 0.42))
    _gantry(canvas)
    _train(canvas)
    canvas.shadow([(90, 1004), (1240, 1000), (1500, 1040), (1380, 1064), (160, 1050)], 8, 0.7)
    _truck(canvas)
    _wall(canvas, (1490, 1010), (252, 116, 3), 9)
    canvas.shadow([(880, 1066), (930, 1064), (1130, 1096), (1090, 1104)], 5, 0.55)
    worker(canvas, 900, 1072, Worker(176, hands=((-0.36, -0.92), (0.2, -0.52)), step=0.09))
    canvas.shade(
        [(0, 1086), (WIDTH, 1092), (WIDTH, HEIGHT), (0, HEIGHT)],
        ((0, 1084), (226, 182, 66)),
        ((WIDTH, 1084), (168, 126, 46)),
    )
    canvas.mist((200, 220), (1200, 800), ((255, 232, 180), 0.32))
    return canvas


def _box(canvas: Canvas, x: float, y: float, size: tuple[float, float], paint: Rgb) -> None:
    """A container by its top left corner."""
    width, tall = size
    canvas.shade(
        [(x, y), (x + width, y), (x + width, y + tall), (x, y + tall)],
        ((x, y), mix(paint, (255, 236, 200), 0.22)),
        ((x, y + tall), mix(paint, (30, 26, 50), 0.22)),
    )
    ribs = max(6, int(width / tall * 9))
    for step in range(ribs):
        left = x + width * (step + 0.5) / ribs
        canvas.rect(
            left, y + tall * 0.07, width / ribs * 0.4, tall * 0.86, mix(paint, (26, 22, 44), 0.26)
        )
    edge = mix(paint, (24, 20, 40), 0.45)
    canvas.rect(x, y, width, tall * 0.05, mix(paint, (255, 240, 210), 0.4))
    canvas.rect(x, y + tall * 0.94, width, tall * 0.06, edge)
    for at in (0.0, 1 - 0.02):
        canvas.rect(x + width * at, y, width * 0.02, tall, edge)


def _wall(canvas: Canvas, foot: Xy, size: tuple[float, float, int], seed: int) -> None:
    dice = random.Random(seed)
    width, tall, rows = size
    for row in range(rows):
        x = foot[0]
        while x < WIDTH:
            if row < rows - 1 or dice.random() < 0.6:
                _box(
                    canvas,
                    x,
                    foot[1] - (row + 1) * tall,
                    (width * 0.985, tall * 0.98),
                    dice.choice(PAINTS),
                )
            x += width


def _gantry(canvas: Canvas) -> None:
    paint, dark = (222, 148, 44), (146, 88, 34)
    for x in (330, 1560):
        for lean in (-70, 70):
            canvas.line((x + lean + 26, 792), (x + lean * 0.4 + 20, 210), 24, dark)
        for lean in (-70, 70):
            canvas.line((x + lean, 800), (x + lean * 0.4, 210), 26, paint)
        canvas.line((x - 60, 560), (x + 60, 560), 18, paint)
        canvas.rect(x - 110, 792, 220, 26, dark)
        for at in (-80, -30, 30, 80):
            canvas.oval(x + at, 824, 15, 15, (48, 46, 52))
    canvas.rect(120, 176, 1680, 52, paint)
    canvas.rect(120, 176, 1680, 13, mix(paint, (255, 246, 214), 0.5))
    canvas.rect(120, 216, 1680, 12, dark)
    for step in range(28):
        canvas.line((126 + step * 60, 190), (156 + step * 60, 216), 5, dark)
        canvas.line((156 + step * 60, 216), (186 + step * 60, 190), 5, dark)
    canvas.rect(800, 146, 210, 36, (64, 74, 92))
    canvas.shade(
        [(1016, 228), (1096, 228), (1084, 300), (1016, 300)],
        ((1016, 0), (226, 226, 220)),
        ((1096, 0), (140, 156, 172)),
    )
    canvas.rect(1030, 240, 52, 34, (70, 96, 124))
    for x in (826, 866, 944, 984):
        canvas.line((x, 182), (x, 470), 3.4, (56, 54, 60))
    canvas.rect(780, 468, 250, 20, (58, 58, 66))
    for x in (716, 1094):
        canvas.line((905, 478), (x, 498), 10, (58, 58, 66))
    _box(canvas, 704, 498, (402, 116), (178, 62, 48))


def _train(canvas: Canvas) -> None:
    canvas.rect(0, 836, WIDTH, 10, (92, 86, 84))
    for step in range(70):
        canvas.rect(step * 30, 846, 18, 8, (116, 100, 88))
    dice = random.Random(2)
    for step in range(6):
        x = -130 + step * 388
        canvas.rect(x + 4, 792, 372, 14, (58, 58, 66))
        for at in (60, 96, 280, 316):
            canvas.oval(x + at, 820, 17, 17, (46, 44, 50))
            canvas.oval(x + at, 820, 7, 7, (140, 138, 136))
        if step != 2:
            _box(canvas, x + 10, 692, (360, 100), dice.choice(PAINTS))
    canvas.shadow([(0, 846), (WIDTH, 846), (WIDTH, 872), (0, 872)], 6, 0.5)


def _truck(canvas: Canvas) -> None:
    ground = 1020
    canvas.rect(360, ground - 84, 830, 20, (60, 58, 68))
    for x in (960, 1050, 1140):
        wheel(canvas, x, ground - 36, 36)
    _box(canvas, 392, ground - 238, (790, 154), (44, 88, 132))
    lorry(canvas, 110, ground, 27, (232, 226, 210))
