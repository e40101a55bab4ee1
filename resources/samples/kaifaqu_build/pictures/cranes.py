"""The front page's picture: workers load sections of a tower crane on a lorry."""

from kaifaqu_build.pictures.canvas import Canvas, Rgb, Xy, mix
from kaifaqu_build.pictures.scenery import (
    Lattice,
    Worker,
    cloud,
    hills,
    lattice,
    lorry,
    wheel,
    worker,
)

WIDTH, HEIGHT = 2063, 1338
HORIZON = 850.0
GROUND = 1150.0
LIT: Rgb = (247, 190, 48)
DARK: Rgb = (152, 98, 26)
SUN: Xy = (330, 420)


def draw() -> Canvas:
    """The finished picture."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.sky(
        [(0, (96, 140, 172)), (0.3, (158, 186, 196)), (0.55, (240, 216, 176)), (1, (240, 216, 176))]
    )
    _light_and_hills(canvas)
    _distant_cranes(canvas)
    _halls(canvas)
    _yard(canvas)
    _shadows(canvas)
    _boom(canvas)
    _stack(canvas, 1630, 985, 0.62)
    _trailer(canvas)
    lorry(canvas, 190, GROUND, 34, (188, 48, 40))
    _load(canvas)
    _people(canvas)
    _foreground(canvas)
    canvas.glow(*SUN, 900, ((255, 206, 140), 0.28))
    return canvas


def _light_and_hills(canvas: Canvas) -> None:
    for x, y, size in (
        (1560, 250, 700),
        (900, 120, 560),
        (1900, 430, 620),
        (240, 190, 520),
        (980, 330, 420),
    ):
        cloud(canvas, x, y, size, (255, 236, 208))
    canvas.mist(SUN, (700, 560), ((255, 222, 160), 0.9))
    canvas.oval(*SUN, 44, 44, (255, 250, 232))
    canvas.glow(*SUN, 210, ((255, 236, 190), 0.9))
    hills(canvas, HORIZON, 330, (172, 176, 180), 11)
    canvas.veil(560, HORIZON, (244, 222, 186), (0.0, 0.5))
    hills(canvas, HORIZON, 190, (136, 148, 160), 4)
    canvas.veil(660, HORIZON, (240, 218, 186), (0.0, 0.55))


def _distant_cranes(canvas: Canvas) -> None:
    far, middle = (130, 138, 146), (84, 88, 100)
    tower(canvas, (1000, HORIZON), (0.42, far, -1))
    tower(canvas, (1215, HORIZON), (0.36, mix(far, (230, 214, 190), 0.2), 1))
    tower(canvas, (760, HORIZON), (0.8, middle, 1))


def tower(canvas: Canvas, foot: Xy, look: tuple[float, Rgb, int]) -> None:
    """A tower crane by its foot; ``look`` is its scale, colour and the way its jib points."""
    scale, color, way = look
    x, top = foot[0], foot[1] - 860 * scale
    thin = mix(color, (200, 190, 176), 0.25)
    mast = Lattice(34 * scale, 36 * scale, (9 * scale, -4 * scale), 6 * scale, color, thin)
    lattice(canvas, foot, (x, top), mast)
    jib = Lattice(24 * scale, 30 * scale, (5 * scale, -8 * scale), 4.6 * scale, color, thin)
    lattice(canvas, (x, top), (x + way * 760 * scale, top), jib)
    lattice(canvas, (x, top), (x - way * 250 * scale, top), jib)
    head = (x, top - 110 * scale)
    canvas.line((x, top), head, 9 * scale, color)
    for reach in (700, 400, -240):
        canvas.line(head, (x + way * reach * scale, top - 10 * scale), 2.6 * scale, color)
    canvas.rect(x - way * 235 * scale - 30 * scale, top + 6 * scale, 60 * scale, 62 * scale, color)
    canvas.rect(
        x + way * 6 * scale - (0 if way > 0 else 38 * scale),
        top + 8 * scale,
        38 * scale,
        46 * scale,
        color,
    )
    hook = x + way * 520 * scale
    canvas.line((hook, top), (hook, top + 300 * scale), 2.4 * scale, color)
    canvas.rect(hook - 8 * scale, top + 300 * scale, 16 * scale, 22 * scale, color)


def _halls(canvas: Canvas) -> None:
    wall, roof = (112, 128, 146), (84, 98, 118)
    for step in range(7):
        x = 1010 + step * 172
        canvas.poly([(x, 690), (x + 128, 640), (x + 172, 690)], mix(roof, (226, 206, 180), 0.26))
        canvas.poly(
            [(x + 128, 640), (x + 172, 690), (x + 162, 690), (x + 126, 650)], (226, 208, 176)
        )
    canvas.shade(
        [(1010, 690), (2220, 690), (2220, HORIZON + 8), (1010, HORIZON + 8)],
        ((1010, 0), mix(wall, (236, 206, 164), 0.45)),
        ((2100, 0), wall),
    )
    for step in range(60):
        canvas.rect(1014 + step * 20, 694, 1.6, 160, mix(wall, (70, 84, 106), 0.35))
    for step in range(11):
        canvas.shade(
            [
                (1040 + step * 106, 716),
                (1104 + step * 106, 716),
                (1104 + step * 106, 748),
                (1040 + step * 106, 748),
            ],
            ((0, 716), (236, 222, 192)),
            ((0, 750), (150, 160, 170)),
        )
    for x in (1120, 1460, 1840):
        canvas.rect(x, 772, 118, 86, (62, 74, 94))
        for row in range(6):
            canvas.rect(x, 778 + row * 14, 118, 2, (84, 96, 114))
    canvas.shade(
        [(-10, 742), (560, 742), (560, HORIZON + 8), (-10, HORIZON + 8)],
        ((0, 0), (190, 172, 152)),
        ((560, 0), (142, 146, 154)),
    )
    canvas.poly([(-10, 742), (-10, 716), (250, 700), (560, 742)], (128, 130, 140))
    for step in range(8):
        canvas.rect(10 + step * 70, 772, 46, 26, (104, 120, 138))
    canvas.veil(600, HORIZON + 8, (246, 222, 182), (0.05, 0.3))


def _yard(canvas: Canvas) -> None:
    edge = [(0, HORIZON), (WIDTH, HORIZON), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.shade(edge, ((0, HORIZON), (206, 190, 164)), ((0, HEIGHT), (122, 116, 114)))
    for step in range(-9, 24):
        x = 330 + (step - 7) * 90
        canvas.line((x, HORIZON), (330 + (step - 7) * 410, HEIGHT), 1.6, (150, 142, 132))
    for y, width in ((866, 1), (892, 1.2), (934, 1.6), (1000, 2), (1098, 2.6), (1240, 3.4)):
        canvas.line((0, y), (WIDTH, y), width, (148, 140, 130))
    canvas.glow(330, 880, 760, ((255, 222, 160), 0.5))
    for y in range(6):
        canvas.rect(0, HORIZON - 4 + y, WIDTH, 1, (164, 150, 134))


def _shadows(canvas: Canvas) -> None:
    canvas.shadow(
        [
            (200, 1130),
            (560, 1125),
            (1820, 1128),
            (2063, 1175),
            (2063, 1232),
            (640, 1215),
            (260, 1178),
        ],
        9,
        0.8,
    )
    canvas.shadow([(1620, 984), (2000, 976), (2063, 1000), (2063, 1030), (1700, 1016)], 7, 0.6)
    for x, y, reach in ((1398, 1252, 250), (720, 1262, 240), (905, 1242, 220)):
        canvas.shadow(
            [
                (x - 22, y - 6),
                (x + 30, y - 8),
                (x + reach, y + 26),
                (x + reach - 20, y + 44),
                (x, y + 8),
            ],
            5,
            0.6,
        )


def _boom(canvas: Canvas) -> None:
    base, tip = (2110, 760), (1268, 52)
    for share, width in ((0.0, 62), (0.34, 50), (0.66, 40)):
        x0, y0 = base[0] + (tip[0] - base[0]) * share, base[1] + (tip[1] - base[1]) * share
        canvas.line((x0, y0), tip, width, (190, 176, 160))
        canvas.line(
            (x0 + width * 0.2, y0 - width * 0.22),
            (tip[0] + width * 0.2, tip[1] - width * 0.22),
            width * 0.42,
            (236, 226, 206),
        )
        canvas.line(
            (x0 - width * 0.24, y0 + width * 0.28),
            (tip[0] - width * 0.24, tip[1] + width * 0.28),
            width * 0.3,
            (136, 122, 116),
        )
    for share in (0.34, 0.66):
        x, y = base[0] + (tip[0] - base[0]) * share, base[1] + (tip[1] - base[1]) * share
        canvas.line((x - 24, y + 30), (x + 24, y - 30), 16, (196, 62, 44))
    canvas.oval(1262, 66, 30, 30, (84, 80, 86))
    canvas.oval(1262, 66, 13, 13, (190, 184, 176))
    for shift in (-9, -3, 4):
        canvas.line((1240 + shift, 70), (1236 + shift, 330), 2.6, (64, 60, 66))
    canvas.rect(1212, 322, 44, 62, (206, 60, 42))
    canvas.rect(1212, 322, 14, 62, (236, 110, 76))
    canvas.path([(1234, 384), (1234, 406), (1222, 418), (1234, 430), (1246, 420)], 8, (58, 54, 60))


def _section(canvas: Canvas, start: Xy, end: Xy, size: float) -> None:
    frame = Lattice(150 * size, 128 * size, (40 * size, -34 * size), 17 * size, LIT, DARK)
    lattice(canvas, start, end, frame)
    light = Lattice(150 * size, 128 * size, (0, 0), 5 * size, mix(LIT, (255, 250, 220), 0.5), LIT)
    for aside in (-75, 75):
        canvas.line(
            (start[0], start[1] + (aside - 5) * size),
            (end[0], end[1] + (aside - 5) * size),
            light.bar,
            light.lit,
        )


def _stack(canvas: Canvas, x: float, ground: float, size: float) -> None:
    for row in range(2):
        y = ground - (92 + row * 172) * size
        canvas.rect(x + 20, y + 80 * size, 520 * size, 12 * size, (92, 70, 54))
        _section(canvas, (x + row * 24, y), (x + 660 * size + row * 24, y), size)


def _trailer(canvas: Canvas) -> None:
    deck = GROUND - 122
    canvas.rect(470, deck + 16, 1370, 24, (58, 56, 66))
    canvas.shade(
        [(455, deck), (1850, deck), (1850, deck + 20), (455, deck + 20)],
        ((455, 0), (196, 84, 62)),
        ((1850, 0), (120, 44, 44)),
    )
    canvas.rect(455, deck - 2, 1395, 4, (238, 178, 130))
    for x in range(500, 1840, 64):
        canvas.rect(x, deck + 20, 6, 18, (44, 42, 52))
    canvas.rect(800, deck + 38, 12, 74, (70, 70, 78))
    canvas.rect(790, deck + 106, 32, 8, (70, 70, 78))
    for x in (1500, 1606, 1712):
        wheel(canvas, x, GROUND - 46, 46)
    canvas.rect(1446, deck + 38, 330, 10, (40, 38, 46))
    canvas.rect(1838, deck + 8, 16, 44, (200, 52, 40))
    for x in (640, 900, 1160, 1420, 1680):
        canvas.rect(x, deck - 20, 34, 18, (128, 96, 68))
        canvas.rect(x, deck - 20, 34, 5, (176, 138, 98))


def _load(canvas: Canvas) -> None:
    deck = GROUND - 142
    _section(canvas, (1330, deck - 84), (1800, deck - 84), 1.0)
    for x in (1420, 1700):
        canvas.line((x, deck - 180), (x - 8, deck + 28), 7, (44, 62, 92))
    _cabin(canvas, 690, deck)
    left, right = (978, 672), (1462, 644)
    for foot in ((1060, 592), (1390, 574)):
        canvas.line((1233, 424), foot, 5, (60, 56, 60))
        canvas.line((1237, 424), (foot[0] + 40, foot[1] - 34), 3.4, (84, 78, 80))
    _section(canvas, left, right, 1.0)


def _cabin(canvas: Canvas, x: float, foot: float) -> None:
    canvas.rect(x - 20, foot - 12, 350, 14, (60, 58, 66))
    for step in range(4):
        left = x + 128 + step * 50
        canvas.shade(
            [(left, foot - 92), (left + 44, foot - 92), (left + 44, foot - 12), (left, foot - 12)],
            ((left, 0), (200, 196, 186)),
            ((left + 46, 0), (128, 126, 128)),
        )
        canvas.rect(left, foot - 92, 44, 7, (226, 220, 206))
    body = [
        (x, foot - 172),
        (x + 104, foot - 172),
        (x + 104, foot - 12),
        (x + 14, foot - 12),
        (x - 6, foot - 84),
    ]
    canvas.shade(body, ((x, 0), (242, 236, 220)), ((x + 110, 0), (178, 174, 168)))
    glass = [(x + 8, foot - 160), (x + 62, foot - 160), (x + 62, foot - 74), (x + 6, foot - 84)]
    canvas.shade(glass, ((x, foot - 160), (190, 212, 220)), ((x + 60, foot - 74), (64, 90, 116)))
    canvas.rect(x - 4, foot - 180, 114, 12, (206, 150, 40))
    canvas.rect(x + 70, foot - 150, 26, 132, (150, 148, 146))


def _people(canvas: Canvas) -> None:
    deck = GROUND - 122
    canvas.path([(986, 742), (850, 930), (752, 1132)], 3.4, (226, 208, 168))
    worker(canvas, 1262, deck, Worker(176, hands=((-0.24, -0.86), (0.2, -0.5)), step=0.09))
    worker(
        canvas,
        586,
        deck,
        Worker(172, vest=(48, 84, 128), hands=((0.44, -0.9), (0.4, -0.98)), step=0.07),
    )
    worker(canvas, 720, 1262, Worker(196, hands=((0.17, -0.68), (0.24, -0.76)), step=0.13))
    worker(
        canvas,
        905,
        1240,
        Worker(
            190,
            vest=(52, 88, 130),
            helmet=(238, 236, 226),
            hands=((-0.06, -1.12), (0.2, -0.62)),
            step=0.08,
        ),
    )
    worker(
        canvas,
        1400,
        1252,
        Worker(196, helmet=(226, 70, 50), hands=((-0.34, -0.7), (0.12, -0.56)), step=0.1),
    )


def _foreground(canvas: Canvas) -> None:
    canvas.shade(
        [(0, 1292), (WIDTH, 1304), (WIDTH, HEIGHT), (0, HEIGHT)],
        ((0, 1290), (112, 104, 104)),
        ((0, HEIGHT), (78, 72, 78)),
    )
    for x in (118, 1620, 1780):
        _cone(canvas, x, 1278)
    for row, shift in ((0, 0), (1, 30)):
        for step in range(3 - row):
            x, y = 1850 + step * 96 + shift, 1248 - row * 34
            canvas.rect(x, y, 92, 32, (142, 106, 74))
            canvas.rect(x, y, 92, 8, (190, 150, 106))
            canvas.rect(x + 84, y, 8, 32, (92, 66, 50))


def _cone(canvas: Canvas, x: float, y: float) -> None:
    canvas.shadow([(x - 20, y), (x + 30, y - 4), (x + 100, y + 14), (x + 20, y + 12)], 4, 0.55)
    canvas.poly([(x - 34, y), (x + 34, y), (x + 28, y - 10), (x - 28, y - 10)], (150, 54, 30))
    body = [(x - 22, y - 9), (x + 22, y - 9), (x + 5, y - 78), (x - 5, y - 78)]
    canvas.shade(body, ((x - 20, y), (246, 128, 62)), ((x + 20, y), (166, 58, 32)))
    canvas.poly(
        [(x - 15, y - 34), (x + 15, y - 34), (x + 11, y - 52), (x - 11, y - 52)], (240, 232, 214)
    )
