"""Two pictures of the new town: the industrial park by day, and towers at first light."""

import random
from dataclasses import dataclass

from kaifaqu_build.pictures.canvas import Canvas, Rgb, Xy, mix
from kaifaqu_build.pictures.cranes import tower
from kaifaqu_build.pictures.scenery import cloud, hills


@dataclass(frozen=True, slots=True)
class Block:
    """A building: left edge, width, height, depth of its right side, wall colours, window share."""

    x: float
    width: float
    height: float
    side: float
    lit: Rgb
    dark: Rgb
    bays: int = 6
    storeys: int = 12


def park() -> Canvas:
    """The industrial park, 2063 × 1000."""
    canvas = Canvas(2063, 1000)
    canvas.sky(
        [
            (0, (104, 156, 190)),
            (0.4, (178, 206, 212)),
            (0.62, (236, 226, 200)),
            (1, (236, 226, 200)),
        ]
    )
    for x, y, size in ((400, 150, 640), (1300, 110, 560), (1850, 260, 520), (900, 270, 420)):
        cloud(canvas, x, y, size, (255, 248, 232))
    hills(canvas, 640, 210, (158, 176, 184), 3)
    canvas.veil(440, 640, (240, 228, 200), (0, 0.5))
    _far_blocks(canvas, 650, (172, 182, 186), 12)
    canvas.veil(420, 660, (240, 228, 200), (0, 0.4))
    for block in PARK:
        _block(canvas, block, 720)
    _shed(canvas)
    _lawn(canvas)
    canvas.mist((250, 160), (1100, 700), ((255, 240, 204), 0.35))
    return canvas


def dawn() -> Canvas:
    """Towers and cranes at first light over the river, 2588 × 1256."""
    canvas = Canvas(2588, 1256)
    canvas.sky(
        [
            (0, (58, 84, 124)),
            (0.3, (128, 138, 164)),
            (0.52, (232, 172, 136)),
            (0.68, (250, 212, 156)),
            (1, (250, 212, 156)),
        ]
    )
    for x, y, size in (
        (500, 150, 760),
        (1500, 230, 860),
        (2200, 120, 700),
        (1100, 330, 600),
        (300, 380, 500),
    ):
        cloud(canvas, x, y, size, (246, 186, 150))
    canvas.mist((1680, 660), (1300, 520), ((255, 226, 160), 0.95))
    canvas.oval(1680, 640, 62, 62, (255, 246, 220))
    hills(canvas, 720, 190, (150, 134, 146), 31)
    canvas.veil(540, 720, (250, 208, 156), (0, 0.55))
    _far_blocks(canvas, 724, (146, 126, 136), 41)
    canvas.veil(500, 730, (250, 208, 156), (0, 0.4))
    for x, scale, way in ((330, 0.62, 1), (1010, 0.74, -1), (2140, 0.66, 1)):
        tower(canvas, (x, 770), (scale, (82, 72, 92), way))
    for block in DAWN:
        _block(canvas, block, 790)
    _river(canvas, 786)
    canvas.glow(1680, 640, 900, ((255, 196, 120), 0.3))
    return canvas


WARM, COOL, BRICK = (226, 216, 198), (150, 168, 184), (198, 142, 108)
PARK = (
    Block(60, 150, 300, 50, WARM, (150, 150, 156), 5, 12),
    Block(250, 210, 190, 60, BRICK, (132, 92, 82), 8, 7),
    Block(540, 120, 430, 54, (188, 208, 218), (96, 122, 146), 4, 18),
    Block(700, 150, 360, 56, WARM, (146, 148, 156), 5, 15),
    Block(1310, 130, 400, 54, (196, 212, 218), (98, 124, 148), 4, 17),
    Block(1470, 220, 230, 60, WARM, (150, 146, 150), 9, 9),
    Block(1760, 150, 320, 52, BRICK, (134, 94, 84), 5, 13),
)
NIGHT, DUSK = (72, 68, 92), (52, 50, 74)
DAWN = tuple(
    Block(
        x,
        w,
        h,
        s,
        mix(NIGHT, (190, 130, 110), (x % 7) / 22),
        DUSK,
        max(3, w // 30),
        max(4, h // 26),
    )
    for x, w, h, s in (
        (-20, 150, 260, 40),
        (150, 110, 400, 40),
        (420, 190, 210, 46),
        (640, 120, 480, 44),
        (780, 160, 300, 44),
        (1120, 130, 360, 40),
        (1270, 180, 190, 44),
        (1500, 100, 250, 30),
        (1800, 150, 330, 44),
        (1970, 110, 520, 40),
        (2240, 170, 280, 44),
        (2430, 130, 400, 40),
    )
)


def _far_blocks(canvas: Canvas, base: float, color: Rgb, seed: int) -> None:
    dice = random.Random(seed)
    x = -30.0
    while x < canvas.width:
        width, height = dice.uniform(34, 96), dice.uniform(40, 210) * dice.uniform(0.5, 1)
        canvas.rect(
            x, base - height, width, height, mix(color, (255, 236, 206), dice.uniform(0, 0.3))
        )
        if dice.random() < 0.3:
            canvas.rect(x + width * 0.45, base - height - 26, 4, 26, color)
        x += width + dice.uniform(-6, 30)


def _block(canvas: Canvas, block: Block, foot: float) -> None:
    x, top, right = block.x, foot - block.height, block.x + block.width
    front = [(x, top), (right, top), (right, foot), (x, foot)]
    flank = [
        (right, top),
        (right + block.side, top + 16),
        (right + block.side, foot),
        (right, foot),
    ]
    canvas.shade(front, ((x, top), mix(block.lit, (255, 248, 226), 0.25)), ((x, foot), block.lit))
    canvas.shade(
        flank, ((right, top), block.dark), ((right, foot), mix(block.dark, (255, 230, 200), 0.18))
    )
    canvas.poly(
        [(x, top), (right, top), (right + block.side, top + 16), (x + 8, top - 8)],
        mix(block.lit, block.dark, 0.4),
    )
    _windows(canvas, block, top)
    canvas.rect(
        x + block.width * 0.3, top - 22, block.width * 0.3, 22, mix(block.lit, block.dark, 0.5)
    )


def _windows(canvas: Canvas, block: Block, top: float) -> None:
    dice = random.Random(int(block.x) + 3)
    wide, tall = block.width / block.bays, (block.height - 24) / block.storeys
    night = sum(block.lit) < 380
    for row in range(block.storeys):
        for bay in range(block.bays):
            glass = mix((92, 122, 148), (214, 226, 224), dice.random() * 0.6)
            if night:
                glass = (255, 206, 122) if dice.random() < 0.24 else (96, 96, 124)
            canvas.rect(
                block.x + bay * wide + wide * 0.2,
                top + 14 + row * tall,
                wide * 0.62,
                tall * 0.56,
                glass,
            )
        canvas.line(
            (block.x + block.width + 4, top + 20 + row * tall),
            (block.x + block.width + block.side - 4, top + 32 + row * tall),
            tall * 0.4,
            mix(block.dark, (40, 50, 76), 0.35),
        )


def _shed(canvas: Canvas) -> None:
    canvas.shade(
        [(870, 560), (1300, 560), (1300, 724), (870, 724)],
        ((870, 0), (232, 228, 216)),
        ((1300, 0), (176, 184, 190)),
    )
    for step in range(5):
        x = 870 + step * 86
        canvas.poly([(x, 562), (x + 62, 524), (x + 86, 562)], (108, 128, 148))
        canvas.poly([(x, 562), (x + 62, 524), (x + 58, 538), (x + 12, 562)], (74, 100, 132))
    for step in range(26):
        canvas.rect(876 + step * 16.4, 566, 1.6, 156, (196, 196, 192))
    canvas.rect(870, 600, 430, 16, (46, 96, 142))
    for x in (920, 1060, 1200):
        canvas.rect(x, 648, 70, 78, (84, 98, 116))


def _lawn(canvas: Canvas) -> None:
    width, height = canvas.width, canvas.height
    canvas.shade(
        [(0, 716), (width, 716), (width, height), (0, height)],
        ((0, 716), (146, 164, 104)),
        ((0, height), (84, 112, 66)),
    )
    canvas.poly([(-60, height), (560, 716), (760, 716), (820, height)], (150, 150, 148))
    canvas.poly([(360, height), (646, 716), (654, 716), (384, height)], (236, 230, 210))
    canvas.poly([(760, 716), (820, height), (840, height), (772, 716)], (208, 202, 184))
    dice = random.Random(9)
    for _ in range(60):
        x = dice.choice((dice.uniform(-20, 470), dice.uniform(830, width + 20)))
        _tree(canvas, (x, dice.uniform(724, 760)), dice.uniform(26, 46))
    for x in (0, 150, 1000, 1230, 1500, 1720, 1950):
        _tree(canvas, (x + 40, dice.uniform(900, 990)), dice.uniform(92, 124))
    for x, y, size, paint in ((470, 838, 1.0, (186, 52, 44)), (640, 772, 0.55, (240, 238, 230))):
        _car(canvas, (x, y), size, paint)


def _tree(canvas: Canvas, foot: Xy, size: float) -> None:
    x, y = foot
    canvas.shadow(
        [
            (x - size * 0.2, y),
            (x + size * 0.3, y),
            (x + size * 1.6, y + size * 0.24),
            (x + size, y + size * 0.3),
        ],
        size * 0.06,
        0.42,
        (40, 60, 52),
    )
    canvas.rect(x - size * 0.05, y - size * 0.7, size * 0.1, size * 0.7, (96, 74, 58))
    for dx, dy, reach, tone in (
        (0.12, -1.0, 0.5, 0.35),
        (-0.2, -0.9, 0.42, 0.1),
        (0.02, -1.28, 0.42, 0.0),
    ):
        leaf = mix((110, 142, 72), (42, 78, 52), tone)
        canvas.oval(x + dx * size, y + dy * size, reach * size, reach * size * 0.92, leaf)
    canvas.oval(x - 0.16 * size, y - 1.34 * size, 0.2 * size, 0.16 * size, (150, 172, 92))


def _car(canvas: Canvas, place: Xy, size: float, paint: Rgb) -> None:
    (x, y), u = place, size * 12
    canvas.shadow(
        [(x - u, y), (x + 10 * u, y), (x + 12 * u, y + 1.2 * u), (x, y + u)], u * 0.4, 0.5
    )
    canvas.poly(
        [
            (x, y - 0.6 * u),
            (x + 0.3 * u, y - 2.4 * u),
            (x + 2.3 * u, y - 2.8 * u),
            (x + 3.6 * u, y - 4.3 * u),
            (x + 7 * u, y - 4.3 * u),
            (x + 8.6 * u, y - 2.7 * u),
            (x + 9.6 * u, y - 2.3 * u),
            (x + 9.7 * u, y - 0.6 * u),
        ],
        paint,
    )
    canvas.poly(
        [
            (x + 2.9 * u, y - 2.7 * u),
            (x + 3.9 * u, y - 4 * u),
            (x + 6.8 * u, y - 4 * u),
            (x + 7.9 * u, y - 2.7 * u),
        ],
        (74, 96, 116),
    )
    for at in (2.2, 7.5):
        canvas.oval(x + at * u, y - 0.5 * u, 1.05 * u, 1.05 * u, (36, 36, 42))
        canvas.oval(x + at * u, y - 0.5 * u, 0.5 * u, 0.5 * u, (170, 170, 170))


def _river(canvas: Canvas, top: float) -> None:
    width, height = canvas.width, canvas.height
    canvas.shade(
        [(0, top), (width, top), (width, height), (0, height)],
        ((0, top), (226, 168, 138)),
        ((0, height), (62, 74, 108)),
    )
    dice = random.Random(4)
    canvas.mist((1680, top + 40), (420, 330), ((255, 232, 176), 0.85))
    for _ in range(420):
        y = top + (height - top) * dice.random() ** 1.6
        near = (y - top) / (height - top)
        x, reach = dice.uniform(0, width), dice.uniform(30, 130) * (0.3 + near)
        warm = max(0.0, 1 - abs(x - 1680) / 900)
        tone = mix((84, 84, 116), (255, 224, 168), warm * dice.uniform(0.3, 1))
        canvas.mist((x, y), (reach, 2 + 5 * near), (tone, 0.75))
    canvas.rect(0, top - 6, width, 12, (66, 60, 82))
    for step in range(46):
        canvas.rect(step * 58, top - 24, 4, 20, (66, 60, 82))
        canvas.oval(step * 58 + 2, top - 26, 5, 5, (255, 222, 150))
