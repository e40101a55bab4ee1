"""A page of somebody else's PDF, opened without trust: its boxes, its turn and its resources."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from editor.pictures.opening import PictureError, unsupported
from editor.pictures.pdfsource import open_data
from editor.values.geometry import Matrix, Rect
from editor.values.language import Words

MOST_BYTES = 400 << 20
"""Larger files are no adverts."""
LARGEST = 14_400.0
"""The longest side of a page in points (PDF 1.7, annex C)."""
SMALLEST = 1.0
POSTSCRIPT = (b"%!PS", b"\xc5\xd0\xd3\xc6")
DEEPEST = 64
"""So many page nodes above a page are asked for what it inherits."""

TROUBLE = (
    pikepdf.PikepdfError, pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError,
    IndexError, AttributeError, OverflowError, ArithmeticError, MemoryError,
)  # fmt: skip
"""What reading a broken file raises."""


@dataclass(frozen=True, slots=True)
class Advert:
    """An open page. ``trim`` and ``bleed`` are in the space of its contents, y up; ``bleed`` is
    what may show, the trim itself when the file names no bleed. ``turn`` counts quarters
    clockwise, ``unit`` is points a unit of that space. ``slug``: there is paper beyond the bleed,
    where printers' marks stand."""

    name: str
    pdf: pikepdf.Pdf
    page: pikepdf.Dictionary
    pages: int
    trim: Rect
    bleed: Rect
    turn: int
    unit: float
    slug: bool

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points of what is trimmed, upright."""
        width, height = self.trim.width * self.unit, self.trim.height * self.unit
        return (height, width) if self.turn % 2 else (width, height)

    @property
    def upright(self) -> Matrix:
        """From the space of the contents to upright points, y up, from the trim's lower left."""
        width, height = self.trim.width, self.trim.height
        turned = (
            Matrix(),
            Matrix(0, -1, 1, 0, 0, width),
            Matrix(-1, 0, 0, -1, width, height),
            Matrix(0, 1, -1, 0, height, 0),
        )[self.turn]
        start = Matrix(e=-self.trim.x, f=-self.trim.y)
        return start.then(turned).then(Matrix(self.unit, 0, 0, self.unit))

    @property
    def resources(self) -> pikepdf.Dictionary:
        """The page's resources, of its own or inherited."""
        found = inherited(self.page, "/Resources")
        return found if isinstance(found, pikepdf.Dictionary) else pikepdf.Dictionary()

    def contents(self) -> bytes:
        """The operators of the page. Raises PictureError when they cannot be unpacked."""
        held = self.page.get("/Contents")
        parts = held if isinstance(held, pikepdf.Array) else [held]
        try:
            streams = [part for part in parts if isinstance(part, pikepdf.Stream)]
            return b"\n".join(part.read_bytes() for part in streams)
        except TROUBLE as error:
            raise PictureError(broken(self.name)) from error

    def close(self) -> None:
        """Let go of the file."""
        self.pdf.close()


def open_advert(source: Path | bytes, number: int = 0, name: str = "") -> Advert:
    """The page ``number``, counted from 0, of a file or of its bytes.

    The caller closes it. Raises PictureError, naming the file and what to do.
    """
    name = name or (source.name if isinstance(source, Path) else "SVG")
    pdf = open_pdf(source, name)
    try:
        return page_of(pdf, number, name)
    except PictureError:
        pdf.close()
        raise


def page_of(pdf: pikepdf.Pdf, number: int, name: str) -> Advert:
    """A page of an open file. Raises PictureError."""
    try:
        return _page(pdf, number, name)
    except TROUBLE as error:
        raise PictureError(broken(name)) from error


def inherited(page: pikepdf.Dictionary, key: str) -> pikepdf.Object | None:
    """A value of a page or of the nodes above it; loops end."""
    node: object = page
    for _ in range(DEEPEST):
        if not isinstance(node, pikepdf.Dictionary):
            return None
        found = node.get(key)
        if found is not None:
            return found
        node = node.get("/Parent")
    return None


def open_pdf(source: Path | bytes, name: str) -> pikepdf.Pdf:
    """A PDF file, repaired where that is possible. The caller closes it. Raises PictureError."""
    try:
        return open_data(_bytes(source, name))
    except pikepdf.PasswordError as error:
        words = Words(
            f"“{name}”加了密码。请向客户要不加密码的 PDF/X 文件。",
            f"“{name}” is locked by a password. Ask for a PDF/X file without one.",
        )
        raise PictureError(words) from error
    except TROUBLE as error:
        raise PictureError(broken(name)) from error


def _bytes(source: Path | bytes, name: str) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        if source.stat().st_size > MOST_BYTES:
            words = Words(
                f"“{name}”超过 {MOST_BYTES >> 20} MB，不像广告文件。请让客户重新导出。",
                f"“{name}” is larger than {MOST_BYTES >> 20} MB. Have it exported again.",
            )
            raise PictureError(words)
        data = source.read_bytes()
    except (OSError, ValueError) as error:
        words = Words(f"打不开“{name}”。请检查文件是否还在。", f"“{name}” cannot be opened.")
        raise PictureError(words) from error
    if data.startswith(POSTSCRIPT):
        raise unsupported(source, "EPS")
    return data


def _page(pdf: pikepdf.Pdf, number: int, name: str) -> Advert:
    count = len(pdf.pages)
    if not count:
        raise PictureError(broken(name))
    if not 0 <= number < count:
        words = Words(
            f"“{name}”共 {count} 页，没有第 {number + 1} 页。请另选一页。",
            f"“{name}” has {count} pages and no page {number + 1}. Choose another page.",
        )
        raise PictureError(words)
    page = pdf.pages[number].obj
    unit = _unit(page)
    media = _box(inherited(page, "/MediaBox"))
    if media is None:
        raise PictureError(broken(name))
    crop = _within(_box(inherited(page, "/CropBox")), media) or media
    trim = next((box for box in _boxes(page, media, "/TrimBox", "/ArtBox")), crop)
    bleed = next((box.united(trim) for box in _boxes(page, media, "/BleedBox")), trim)
    sides = (trim.width * unit, trim.height * unit)
    if not (min(sides) >= SMALLEST and max(sides) <= LARGEST):
        words = Words(
            f"“{name}”的页面尺寸 {sides[0]:.0f}×{sides[1]:.0f} 点不能用。请让客户按成品尺寸导出。",
            f"The page of “{name}” is {sides[0]:.0f} by {sides[1]:.0f} points. "
            "Have it exported at its final size.",
        )
        raise PictureError(words)
    return Advert(name, pdf, page, count, trim, bleed, _turn(page), unit, bleed != media)


def _boxes(page: pikepdf.Dictionary, media: Rect, *keys: str) -> Iterator[Rect]:
    for key in keys:
        found = _within(_box(page.get(key)), media)
        if found is not None:
            yield found


def _box(value: object) -> Rect | None:
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        return None
    try:
        x0, y0, x1, y1 = (float(each) for each in value)
    except TROUBLE:
        return None
    if not all(map(math.isfinite, (x0, y0, x1, y1))):
        return None
    box = Rect.between(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return None if box.empty else box


def _within(box: Rect | None, media: Rect) -> Rect | None:
    if box is None or not box.overlaps(media):
        return None
    return Rect.between(
        max(box.x, media.x),
        max(box.y, media.y),
        min(box.right, media.right),
        min(box.bottom, media.bottom),
    )


def _turn(page: pikepdf.Dictionary) -> int:
    try:
        return round(float(inherited(page, "/Rotate") or 0) / 90) % 4
    except TROUBLE:
        return 0


def _unit(page: pikepdf.Dictionary) -> float:
    try:
        unit = float(page.get("/UserUnit", 1))
    except TROUBLE:
        return 1.0
    return unit if math.isfinite(unit) and 0 < unit <= 1000 else 1.0


def broken(name: str) -> Words:
    """What is said of a file whose page cannot be read."""
    return Words(
        f"“{name}”已损坏，读不出页面。请让客户重新导出为 PDF/X。",
        f"“{name}” is damaged and its page cannot be read. Have it exported again as PDF/X.",
    )
