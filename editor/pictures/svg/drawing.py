"""SVG drawings opened without trust and reduced to filled outlines, by picosvg."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite

from lxml import etree
from pathops import PathOpsError
from picosvg.svg import SVG

from editor.pictures.opening import PictureError
from editor.pictures.svg.css import CssError, styled
from editor.values.geometry import Matrix, Rect
from editor.values.language import Words

NS = "{http://www.w3.org/2000/svg}"
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
MOST_BYTES = 16 << 20
MOST_SHAPES = 50_000
"""Elements, those that are used again counted each time."""
UNITS = {"": 0.75, "px": 0.75, "pt": 1.0, "pc": 12.0, "mm": 72 / 25.4, "cm": 720 / 25.4,
         "in": 72.0, "q": 18 / 25.4}  # fmt: skip
"""Points a unit: 96 pixels are an inch (CSS)."""
LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z%]*)\s*", re.IGNORECASE)
TEXT = Words("文字", "text")
EFFECT = Words("滤镜、蒙版或图案", "filters, masks or patterns")
PICTURE = Words("嵌入的图片", "embedded pictures")
UNFIT = {
    "text": TEXT, "image": PICTURE, "foreignObject": PICTURE, "filter": EFFECT, "mask": EFFECT,
    "pattern": EFFECT, "marker": EFFECT, "animate": EFFECT, "animateTransform": EFFECT,
}  # fmt: skip
"""What is more than outlines."""
TROUBLE = (
    ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError, AssertionError,
    NotImplementedError, RecursionError, MemoryError, etree.LxmlError, PathOpsError,
)  # fmt: skip
"""What picosvg raises for drawings that it does not understand."""
SCRIPTED = ("script", "handler")


@dataclass(frozen=True, slots=True)
class Drawing:
    """Filled outlines. ``size`` is in points, ``matrix`` leads from the outlines' space (y down)
    to points from the top left; ``clip`` is the part that shows. ``scripted``: scripts were left
    out."""

    svg: SVG
    size: tuple[float, float]
    matrix: Matrix
    clip: Rect
    scripted: bool


def read_svg(data: bytes, name: str) -> Drawing:
    """A drawing. Raises PictureError for what is no SVG or more than outlines and gradients."""
    root = _root(data, name)
    scripted = _without_scripts(root)
    _refuse(root, name)
    if sum(1 for _ in root.iter()) > MOST_SHAPES or _shapes(root) > MOST_SHAPES:
        raise _broken(name, "图形太多或互相引用", "it holds too many shapes")
    size, view = _size(root, name)
    try:
        styled(root)
        root.set("viewBox", f"{view.x} {view.y} {view.width} {view.height}")
        fine = min(7, max(3, 6 - len(str(int(max(view.width, view.height))))))
        svg = SVG(root).topicosvg(ndigits=fine)
    except CssError as error:
        raise _broken(name, "样式表太复杂", "its style sheet is too intricate") from error
    except TROUBLE as error:
        raise _broken(name, "有读不懂的内容", "parts of it cannot be understood") from error
    aspect = root.get("preserveAspectRatio", "xMidYMid meet")
    return Drawing(svg, size, _fitted(view, size, aspect), view, scripted)


def _root(data: bytes, name: str) -> etree._Element:
    if len(data) > MOST_BYTES:
        raise _broken(name, "文件太大", "the file is too large")
    parser = etree.XMLParser(
        no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _broken(name, "不是完整的 XML", "it is no sound XML") from error
    if root.tag != f"{NS}svg":
        raise _broken(name, "不是 SVG", "it is no SVG")
    return root


def _without_scripts(root: etree._Element) -> bool:
    """Take scripts out; whether there were any."""
    found = False
    for element in list(root.iter(etree.Element)):
        for key in [key for key in element.attrib if str(key).lower().startswith("on")]:
            del element.attrib[key]
            found = True
        parent = element.getparent()
        if etree.QName(element).localname in SCRIPTED and parent is not None:
            parent.remove(element)
            found = True
    return found


def _refuse(root: etree._Element, name: str) -> None:
    for element in root.iter(etree.Element):
        if not str(element.tag).startswith(NS):
            continue
        what = UNFIT.get(etree.QName(element).localname)
        if what is not None:
            raise PictureError(
                Words(
                    f"“{name}”里有{what.zh}。请在绘图软件里把文字转成轮廓，或另存为 PDF/X。",
                    f"“{name}” holds {what.en}. Turn text into outlines, or save it as PDF/X.",
                )
            )
        for key in HREFS:
            if not element.get(key, "#").startswith("#"):
                raise _broken(name, "引用了外部文件", "it refers to other files")


def _shapes(root: etree._Element) -> int:
    """How many elements are drawn when all uses are followed; more than allowed for a loop."""
    named = {element.get("id"): element for element in root.iter(etree.Element)}
    counts: dict[etree._Element, int] = {}

    def count(element: etree._Element, inside: frozenset[etree._Element]) -> int:
        if element in inside:
            return MOST_SHAPES + 1
        if element not in counts:
            used = _used(element, named)
            below = [*element.iterchildren(etree.Element), *used]
            total = 1
            for each in below:
                total += count(each, inside | {element})
                if total > MOST_SHAPES:
                    break
            counts[element] = total
        return counts[element]

    return count(root, frozenset())


def _used(
    element: etree._Element, named: dict[str | None, etree._Element]
) -> Iterator[etree._Element]:
    if etree.QName(element).localname != "use":
        return
    for key in HREFS:
        target = named.get(element.get(key, "#")[1:] or " ")
        if target is not None:
            yield target
            return


def _size(root: etree._Element, name: str) -> tuple[tuple[float, float], Rect]:
    """The size in points and the part of the drawing's space that shows."""
    try:
        box = [float(each) for each in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if each]
    except ValueError as error:
        raise _broken(name, "画板尺寸读不懂", "its size cannot be understood") from error
    view = Rect(*box) if len(box) == 4 else None
    across, down = _length(root.get("width")), _length(root.get("height"))
    if view is None and (across is None or down is None):
        raise _broken(name, "没有画板尺寸", "it has no size")
    if view is None:
        view = Rect(0, 0, (across or 0) / UNITS[""], (down or 0) / UNITS[""])
    across, down = _completed(across, down, view)
    sides = (across, down, view.width, view.height)
    if not all(isfinite(each) and 0.01 <= each <= 1e6 for each in sides) or max(sides[:2]) > 14400:
        raise _broken(name, "画板尺寸不能用", "its size cannot be used")
    return (across, down), view


def _completed(across: float | None, down: float | None, view: Rect) -> tuple[float, float]:
    """Both lengths, a missing one by the shape of the drawing."""
    if across is None and down is None:
        return view.width * UNITS[""], view.height * UNITS[""]
    shape = view.height / view.width if view.width else 1.0
    if across is None:
        across = (down or 0) / (shape or 1.0)
    return across, across * shape if down is None else down


def _length(said: str | None) -> float | None:
    found = LENGTH.fullmatch(said or "")
    unit = UNITS.get(found[2].lower()) if found is not None else None
    return float(found[1]) * unit if found is not None and unit is not None else None


def _fitted(view: Rect, size: tuple[float, float], aspect: str) -> Matrix:
    """From the drawing's space into its size, as preserveAspectRatio asks (SVG 1.1, 7.8)."""
    wide, high = size[0] / view.width, size[1] / view.height
    align, _, way = aspect.strip().partition(" ")
    if align != "none":
        wide = high = max(wide, high) if way.strip() == "slice" else min(wide, high)
    share = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
    spare = (size[0] - view.width * wide, size[1] - view.height * high)
    left = spare[0] * share.get(align[1:4], 0.5)
    top = spare[1] * share.get(align[5:8], 0.5)
    return Matrix(wide, 0, 0, high, left - view.x * wide, top - view.y * high)


def _broken(name: str, zh: str, en: str) -> PictureError:
    return PictureError(
        Words(
            f"“{name}”不能用：{zh}。请在绘图软件里另存为普通 SVG 或 PDF/X。",
            f"“{name}” cannot be used: {en}. Save it as plain SVG or PDF/X.",
        )
    )
