"""A drawing of how a tower crane climbs: three stages on a blueprint ground."""

from kaifaqu_build.pictures.canvas import Canvas, Rgb, Xy, mix
from kaifaqu_build.pictures.scenery import Lattice, lattice

WIDTH, HEIGHT = 1538, 1014
LIT: Rgb = (236, 176, 52)
DARK: Rgb = (150, 100, 36)
GROUND = 900.0


def draw() -> Canvas:
    """The finished picture."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.sky([(0, (206, 222, 228)), (0.7, (238, 238, 226)), (1, (228, 222, 204))])
    for step in range(34):
        canvas.line((step * 48, 0), (step * 48, HEIGHT), 1, (212, 222, 222))
        canvas.line((0, step * 48), (WIDTH, step * 48), 1, (212, 222, 222))
    canvas.shade(
        [(0, GROUND), (WIDTH, GROUND), (WIDTH, HEIGHT), (0, HEIGHT)],
        ((0, GROUND), (176, 164, 144)),
        ((0, HEIGHT), (132, 122, 112)),
    )
    for number in range(3):
        _stage(canvas, 290 + number * 480, number)
    for x in (506, 986):
        _arrow(canvas, (x, 430))
    return canvas


def _stage(canvas: Canvas, x: float, number: int) -> None:
    lift = (0.0, 92.0, 92.0)[number]
    floors = (6, 6, 7)[number]
    _building(canvas, x - 206, floors)
    mast = Lattice(62, 66, (14, -8), 8, LIT, DARK)
    top = 350.0
    canvas.rect(x - 70, GROUND - 18, 150, 24, (120, 116, 112))
    lattice(canvas, (x, GROUND - 18), (x, top), mast)
    if number:
        new = Lattice(62, 46, (14, -8), 8, (214, 84, 56), (140, 52, 40))
        place = x + 150 if number == 1 else x
        lattice(canvas, (place, top), (place, top - 92), new)
        if number == 1:
            canvas.rect(x + 40, top + 2, 160, 9, (92, 96, 104))
            canvas.line((place, top - 92), (place, 166), 3, (70, 70, 76))
    _collar(canvas, x, top - lift)
    _upper(canvas, x, top - 92 - lift * 0.9 if number else top - 60)
    if number == 1:
        for side in (-58, 66):
            canvas.line((x + side, top + 60), (x + side, top - 60), 12, (92, 96, 104))
            canvas.line((x + side, top + 4), (x + side, top - 70), 6, (210, 212, 212))


def _building(canvas: Canvas, x: float, floors: int) -> None:
    for floor in range(floors):
        y = GROUND - (floor + 1) * 62
        canvas.shade(
            [(x, y), (x + 118, y), (x + 118, y + 62), (x, y + 62)],
            ((x, 0), (188, 196, 198)),
            ((x + 118, 0), (150, 160, 166)),
        )
        canvas.rect(x - 6, y, 130, 8, (126, 134, 140))
        for bay in range(3):
            canvas.rect(
                x + 12 + bay * 36, y + 20, 22, 30, mix((92, 116, 138), (214, 220, 216), 0.15 * bay)
            )
    tie = GROUND - 4 * 62 + 22
    canvas.line((x + 118, tie), (x + 178, tie), 7, (92, 96, 104))
    canvas.line((x + 118, tie - 22), (x + 178, tie), 4, (92, 96, 104))


def _collar(canvas: Canvas, x: float, y: float) -> None:
    frame = Lattice(92, 60, (18, -10), 7, (66, 104, 140), (40, 66, 96))
    lattice(canvas, (x + 2, y + 118), (x + 2, y - 8), frame)


def _upper(canvas: Canvas, x: float, y: float) -> None:
    canvas.rect(x - 40, y + 40, 88, 18, (92, 96, 104))
    canvas.rect(x - 30, y, 66, 42, LIT)
    canvas.shade(
        [(x + 36, y - 6), (x + 76, y - 6), (x + 70, y + 44), (x + 36, y + 44)],
        ((x + 36, y), (226, 230, 226)),
        ((x + 76, y + 40), (110, 136, 160)),
    )
    jib = Lattice(22, 26, (5, -6), 4.5, LIT, DARK)
    lattice(canvas, (x, y - 8), (x + 196, y - 8), jib)
    lattice(canvas, (x, y - 8), (x - 120, y - 8), jib)
    head: Xy = (x + 2, y - 84)
    canvas.line((x - 12, y), head, 8, LIT)
    canvas.line((x + 16, y), head, 8, DARK)
    canvas.line(head, (x + 170, y - 18), 3, (70, 70, 76))
    canvas.line(head, (x - 110, y - 18), 3, (70, 70, 76))
    canvas.rect(x - 122, y, 44, 40, (120, 124, 128))


def _arrow(canvas: Canvas, at: Xy) -> None:
    x, y = at
    tone: Rgb = (196, 70, 50)
    canvas.rect(x, y - 8, 36, 16, tone)
    canvas.poly([(x + 34, y - 24), (x + 68, y), (x + 34, y + 24)], tone)
