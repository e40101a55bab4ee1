"""The advert of page 4: a bookshop in an old factory, drawn and lettered as outlines, in inks."""

import datetime
import hashlib
import io
from collections.abc import Iterable, Iterator
from math import cos, pi, sin
from pathlib import Path
from typing import NamedTuple

import pikepdf

from editor.display.items import DisplayList, FrameItems, Shape
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_document
from editor.fonts.library import FontLibrary
from editor.layout.report import PageLayout
from editor.model.font import FaceKey
from editor.model.issue import Issue
from editor.model.output import NO_MARKS, X1A
from editor.model.photo import Photo
from editor.values.color import BLACK, WHITE, Cmyk, Color
from editor.values.geometry import Rect, Size
from editor.values.ids import FrameId, PageId, PhotoId
from editor.values.path import Command
from editor.values.path import Path as Outline

FILE = "yedu.pdf"
SIZE = Size(999, 386)
NIGHT_SIDE = 632.0
"""The width of the picture; the facts stand beside it on paper."""
WHEN = datetime.datetime(2023, 8, 1, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))

NIGHT = Cmyk(1, 0.62, 0.08, 0.3)
WALL = Cmyk(0.85, 0.55, 0.1, 0.65)
MOON = Cmyk(0, 0.1, 0.55, 0)
LIT = Cmyk(0, 0.2, 0.8, 0)
PAGES = Cmyk(0, 0.03, 0.14, 0)
EDGE = Cmyk(0.08, 0.12, 0.35, 0.05)
RED = Cmyk(0, 0.95, 0.85, 0)
OCHRE = Cmyk(0.05, 0.42, 0.9, 0.05)
TEAL = Cmyk(0.75, 0.2, 0.4, 0.05)
COVERS = (RED, OCHRE, TEAL, RED)

SONG = FaceKey("Noto Serif SC", 900)
KAI = FaceKey("LXGW WenKai GB Lite", 400)
HEI = FaceKey("Noto Sans SC", 400)
HEAVY = FaceKey("Noto Sans SC", 700)
CURVE = 0.5523
"""How far the handles of a quarter circle stand from its ends."""
HALF = frozenset("，。、：；！？")
"""Marks whose second half is blank."""

STARS = (
    (24, 158, 1.3), (160, 170, 1.2), (312, 150, 1.3), (404, 172, 1.1), (452, 148, 1.4),
    (486, 34, 1.4), (606, 36, 1.6), (614, 160, 1.2),
)  # fmt: skip
EAVES, PEAK, STEP = 262.0, 178.0, 158.0
PROGRAMME = (
    ("第一夜", "新书抢读　《塔吊上的清晨》"),
    ("第二夜", "老师傅开讲　机床的脾气"),
    ("第三夜", "诗会　装车谣"),
    ("第四夜", "亲子夜航　立秋的星星"),
)


class Look(NamedTuple):
    """Lettering: its face, size, colour, and the points between characters."""

    face: FaceKey
    size: float
    color: Color
    apart: float = 0.0


def advert_photo(folder: Path | None) -> Photo:
    """The advert among the issue's photos."""
    mark = "" if folder is None else hashlib.sha256((folder / FILE).read_bytes()).hexdigest()
    width, height = round(SIZE.width * 100), round(SIZE.height * 100)
    return Photo(PhotoId("p10"), FILE, width, height, fingerprint=mark)


def draw_advert(to: Path) -> None:
    """Writes the advert as a page of PDF/X-1a, byte for byte the same each time.

    Its press is registered by name, so the profile need not lie in the file.
    """
    fonts = FontLibrary()
    shapes = (*_night(fonts), *_facts(fonts))
    rect = Rect(0, 0, SIZE.width, SIZE.height)
    frame = FrameItems(FrameId("f1"), rect, shapes)
    page = PageLayout(PageId("p1"), DisplayList(PageId("p1"), SIZE, 0, (frame,)))
    job = ExportJob(Issue(), (page,), fonts, to.parent, WHEN, "老厂房书店 八月夜读", marks=NO_MARKS)
    written = io.BytesIO()
    write_document(job, written, X1A)
    with pikepdf.open(written) as pdf:
        for intent in pdf.Root.OutputIntents:
            del intent.DestOutputProfile
        pdf.save(to, deterministic_id=True, force_version="1.4")


def _night(fonts: FontLibrary) -> Iterator[Shape]:
    yield _box(0, 0, NIGHT_SIDE, SIZE.height, NIGHT)
    for x, y, r in STARS:
        yield _disc(x, y, r, MOON)
    yield _disc(532, 92, 50, MOON)
    yield from _chimney(566, 120)
    for number, cover in enumerate(COVERS):
        yield from _roof(number * STEP, cover)
    yield _box(0, EAVES, NIGHT_SIDE, SIZE.height - EAVES, WALL)
    yield from _windows()
    yield from _line(fonts, Look(SONG, 54, WHITE, 2), "今夜，书店不打烊", 40, 82)
    yield from _line(fonts, Look(KAI, 22, MOON, 3), "老厂房书店　八月夜读", 43, 122)


def _chimney(x: float, top: float) -> Iterator[Shape]:
    """A pile of books as high as a chimney."""
    height = 13.0
    for number, cover in enumerate((TEAL, RED, OCHRE, TEAL, RED, OCHRE, RED)):
        left, width = x + (number % 3) * 2 - 2, 40 - (number % 2) * 4
        y = top + number * height
        yield _box(left, y, width, height - 1, cover)
        yield _box(left + 3, y + 3.5, width - 3, height - 8, PAGES)


def _roof(left: float, cover: Color) -> Iterator[Shape]:
    """An open book laid face down: its covers are the roof, its pages show at the gable."""
    right, middle = left + STEP, left + STEP / 2
    yield _shape(cover, (left, EAVES), (middle, PEAK - 6), (right, EAVES))
    for number in range(6):
        inset, drop = 13 + number * 10, number * 1.5
        color = PAGES if number % 2 == 0 else EDGE
        yield _shape(
            color, (left + inset, EAVES), (middle, PEAK + 4 + inset + drop), (right - inset, EAVES)
        )


def _windows() -> Iterator[Shape]:
    """A lit wall of windows, with readers in some of them."""
    for bay in range(4):
        for column in range(3):
            x = bay * STEP + 19 + column * 42
            yield _box(x, EAVES + 22, 36, 68, LIT)
            for bar in (1, 2):
                yield _box(x, EAVES + 22 + bar * 68 / 3 - 0.75, 36, 1.5, WALL)
            yield _box(x + 17.25, EAVES + 22, 1.5, 68, WALL)
    for x, stoops in ((37, 1), (121, -1), (237, 1), (353, 1), (395, -1), (511, -1), (553, 1)):
        yield from _reader(x, EAVES + 90, stoops)


def _reader(x: float, floor: float, way: int) -> Iterator[Shape]:
    """Somebody bent over a book, before the light."""
    yield _disc(x + way * 2, floor - 33, 6.5, WALL)
    yield _shape(
        WALL, (x - 11, floor), (x - 8, floor - 20), (x, floor - 26), (x + 8, floor - 20),
        (x + 11, floor),
    )  # fmt: skip
    book = x + way * 9
    yield _shape(PAGES, (book - 7, floor - 17), (book, floor - 14), (book, floor - 6),
                 (book - 7, floor - 9))  # fmt: skip
    yield _shape(PAGES, (book + 7, floor - 17), (book, floor - 14), (book, floor - 6),
                 (book + 7, floor - 9))  # fmt: skip


def _facts(fonts: FontLibrary) -> Iterator[Shape]:
    left = NIGHT_SIDE + 36
    right = SIZE.width - 36
    yield from _logo(left, 34)
    yield from _line(fonts, Look(SONG, 25, BLACK, 1.5), "老厂房书店", left + 66, 60)
    yield from _line(fonts, Look(HEI, 9, BLACK, 1.6), "LAOCHANGFANG BOOKS", left + 67, 78)
    yield _box(left, 102, right - left, 1.5, RED)
    yield from _line(fonts, Look(HEAVY, 17, RED, 0.3), "8月4日—26日", left, 131)
    yield from _line(fonts, Look(HEAVY, 13, BLACK), "每周五、周六　19:00—24:00", left + 128, 130)
    for number, (night, what) in enumerate(PROGRAMME):
        y = 162 + number * 25
        yield from _line(fonts, Look(HEAVY, 12, BLACK), night, left, y)
        yield from _line(fonts, Look(KAI, 15, BLACK), what, left + 50, y + 0.5)
    yield from _coupon(fonts, Rect(left, 258, right - left, 58))
    yield from _line(fonts, Look(HEI, 10.5, BLACK), "临河路18号　旧机械厂3号车间", left, 342)
    yield from _line(fonts, Look(HEI, 10.5, BLACK), "电话　0351-0000000", left, 359)
    yield from _line(fonts, Look(HEI, 7.5, BLACK), "店名、活动均为虚构", right - 68, 359)


def _coupon(fonts: FontLibrary, rect: Rect) -> Iterator[Shape]:
    edge = Outline.rectangle(rect)
    yield Shape(edge, fill=Cmyk(0, 0.06, 0.22, 0), stroke=BLACK, width=0.75, dash=(5, 3.5))
    yield from _line(fonts, Look(SONG, 34, RED), "½", rect.x + 18, rect.y + 41)
    yield from _line(fonts, Look(SONG, 16, BLACK, 1), "凭此剪角", rect.x + 66, rect.y + 26)
    yield from _line(fonts, Look(KAI, 15, BLACK), "夜读咖啡，第二杯半价", rect.x + 66, rect.y + 46)


def _logo(x: float, y: float) -> Iterator[Shape]:
    """A saw-tooth roof over an open book."""
    yield _shape(
        RED, (x, y + 24), (x, y + 6), (x + 17, y + 18), (x + 17, y), (x + 34, y + 14),
        (x + 34, y - 6), (x + 52, y + 10), (x + 52, y + 24),
    )  # fmt: skip
    for way in (-1, 1):
        middle = x + 26
        yield _shape(
            BLACK, (middle + way * 1.5, y + 32), (middle + way * 26, y + 28),
            (middle + way * 26, y + 45), (middle + way * 1.5, y + 50),
        )  # fmt: skip


def _line(fonts: FontLibrary, look: Look, text: str, x: float, y: float) -> Iterator[Shape]:
    """Text as outlines, its baseline starting at (x, y); marks are half as wide."""
    key, size, color, apart = look
    face = fonts.face(key)
    for char in text:
        gid = face.gid(char)
        outline = tuple(_placed(face.outline(gid), x, y, size))
        if outline:
            yield Shape(Outline(outline), fill=color)
        x += face.advance(gid) * size * (0.5 if char in HALF else 1) + apart


def _placed(commands: Iterable[Command], x: float, y: float, size: float) -> Iterator[Command]:
    for kind, values in commands:
        yield (
            kind,
            tuple(
                round((y + value * size) if at & 1 else (x + value * size), 3)
                for at, value in enumerate(values)
            ),
        )


def _box(x: float, y: float, width: float, height: float, color: Color) -> Shape:
    return Shape(Outline.rectangle(Rect(x, y, width, height)), fill=color)


def _shape(color: Color, *corners: tuple[float, float]) -> Shape:
    return Shape(Outline.polygon(*corners), fill=color)


def _disc(x: float, y: float, r: float, color: Color) -> Shape:
    commands: list[Command] = [("M", (x + r, y))]
    for quarter in range(4):
        a, b = quarter * pi / 2, (quarter + 1) * pi / 2
        start, end = (cos(a), sin(a)), (cos(b), sin(b))
        commands.append(("C", (
            x + r * (start[0] - CURVE * start[1]), y + r * (start[1] + CURVE * start[0]),
            x + r * (end[0] + CURVE * end[1]), y + r * (end[1] - CURVE * end[0]),
            x + r * end[0], y + r * end[1],
        )))  # fmt: skip
    return Shape(Outline((*commands, ("Z", ()))), fill=color)
