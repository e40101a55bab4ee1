"""A drawing as a PDF page in the inks of a press, placed from then on like an advert."""

import io
from collections.abc import Callable, Iterator

import pikepdf
from lxml import etree
from picosvg.svg_types import SVGPath
from PIL import ImageColor

from editor.pictures.opening import PictureError
from editor.pictures.svg.drawing import NS, Drawing, read_svg
from editor.pictures.svg.shading import Gradient, read_gradient
from editor.values.color import Cmyk
from editor.values.geometry import Matrix, Rect
from editor.values.language import Words

Ink = Callable[[int, int, int], Cmyk]
"""The inks of an sRGB colour."""


def svg_pdf(data: bytes, name: str, ink: Ink) -> bytes:
    """The drawing as a PDF of one page, the same bytes for the same drawing.

    Raises PictureError for what is no drawing, or more than outlines and gradients.
    """
    drawing = read_svg(data, name)
    try:
        return _Page(drawing, ink).written()
    except (ValueError, KeyError, TypeError, IndexError, ArithmeticError) as error:
        raise PictureError(
            Words(
                f"“{name}”里有读不懂的颜色或渐变。请在绘图软件里另存为 PDF/X。",
                f"“{name}” holds colours or gradients that are not understood. Save it as PDF/X.",
            )
        ) from error


class _Page:
    """One page in the making."""

    def __init__(self, drawing: Drawing, ink: Ink) -> None:
        self._drawing = drawing
        self._ink = ink
        self._pdf = pikepdf.new()
        self._states: dict[float, str] = {}
        self._shadings: dict[str, pikepdf.Object] = {}
        self._groups: list[pikepdf.Object] = []

    def written(self) -> bytes:
        """The file."""
        width, height = self._drawing.size
        flip = Matrix(1, 0, 0, -1, 0, height)
        view = self._drawing.clip
        lines = [
            _matrix(self._drawing.matrix.then(flip)),
            f"{_numbers(view.x, view.y, view.width, view.height)} re W n",
            *self._shown(self._drawing.svg.svg_root),
        ]
        page = self._pdf.add_blank_page(page_size=(width, height))
        page.obj.Contents = self._pdf.make_stream("\n".join(lines).encode())
        page.obj.Resources = self._resources()
        page.obj.TrimBox = pikepdf.Array([0, 0, width, height])
        if self._drawing.scripted:
            self._pdf.Root.AA = pikepdf.Dictionary()
        out = io.BytesIO()
        self._pdf.save(out, deterministic_id=True)
        return out.getvalue()

    def _shown(self, parent: etree._Element) -> Iterator[str]:
        for element in parent.iterchildren(etree.Element):
            match str(element.tag):
                case tag if tag == f"{NS}path":
                    yield from self._path(element)
                case tag if tag == f"{NS}g":
                    yield from self._group(element)

    def _path(self, element: etree._Element) -> Iterator[str]:
        fill = element.get("fill", "black").strip()
        path = SVGPath(d=element.get("d", "")).arcs_to_cubics()
        outline = " ".join(_operators(path))
        opacity = _share(element.get("opacity", "1")) * _share(element.get("fill-opacity", "1"))
        if fill == "none" or not outline or opacity <= 0:
            return
        yield "q"
        if fill.startswith("url("):
            box = path.bounding_box()
            name, gradient = self._gradient(fill, Rect(box.x, box.y, box.w, box.h))
            opacity *= gradient.opacity
            yield from self._seen(opacity)
            yield f"{outline} W n {_matrix(gradient.matrix)} /{name} sh"
        else:
            color, clear = _color(fill)
            yield from self._seen(opacity * clear)
            inks = self._ink(*color)
            yield f"{_numbers(inks.c, inks.m, inks.y, inks.k)} k {outline} f"
        yield "Q"

    def _group(self, element: etree._Element) -> Iterator[str]:
        """Shapes that are seen through together: a form of their own."""
        view = self._drawing.clip
        form = self._pdf.make_stream("\n".join(self._shown(element)).encode())
        group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, I=True)
        form.update(
            pikepdf.Dictionary(
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Form,
                BBox=[view.x, view.y, view.right, view.bottom],
                Group=group,
            )
        )
        self._groups.append(form)
        name = f"G{len(self._groups)}"
        yield "q"
        yield from self._seen(_share(element.get("opacity", "1")))
        yield f"/{name} Do Q"

    def _seen(self, opacity: float) -> Iterator[str]:
        if opacity < 1:
            name = self._states.setdefault(opacity, f"O{len(self._states) + 1}")
            yield f"/{name} gs"

    def _gradient(self, fill: str, box: Rect) -> tuple[str, Gradient]:
        """The shading that a fill names, and what it is called; ``box`` is around the shape."""
        key = fill.partition("#")[2].rstrip(")\"' ")
        root: etree._Element = self._drawing.svg.svg_root
        found = [each for each in root.iter(etree.Element) if each.get("id") == key]
        gradient = read_gradient(found[0], box, _color, self._ink)
        name = f"S{len(self._shadings) + 1}"
        self._shadings[name] = gradient.shading
        return name, gradient

    def _resources(self) -> pikepdf.Dictionary:
        states = {f"/{name}": pikepdf.Dictionary(ca=value) for value, name in self._states.items()}
        shadings = {f"/{name}": shading for name, shading in self._shadings.items()}
        groups = {f"/G{number}": form for number, form in enumerate(self._groups, 1)}
        made = pikepdf.Dictionary(
            ExtGState=pikepdf.Dictionary(states),
            Shading=pikepdf.Dictionary(shadings),
            XObject=pikepdf.Dictionary(groups),
        )
        shared = self._pdf.make_indirect(made)
        for form in self._groups:
            form.Resources = pikepdf.Dictionary({key: shared[key] for key in shared.keys()})  # noqa: SIM118
        return made


def _operators(path: SVGPath) -> Iterator[str]:
    names = {"M": "m", "L": "l", "C": "c"}
    x = y = 0.0
    for command, values in path.as_cmd_seq():
        match command:
            case "M" | "L" | "C":
                yield f"{_numbers(*values)} {names[command]}"
            case "Q":
                a, b, end_x, end_y = values
                near = (x + (a - x) * 2 / 3, y + (b - y) * 2 / 3)
                far = (end_x + (a - end_x) * 2 / 3, end_y + (b - end_y) * 2 / 3)
                yield f"{_numbers(*near, *far, end_x, end_y)} c"
            case "Z" | "z":
                yield "h"
            case _:
                raise ValueError(command)
        if values:
            x, y = values[-2:]


def _color(said: str) -> tuple[tuple[int, int, int], float]:
    """Red, green and blue of a CSS colour, and how opaque it is."""
    if said.strip().lower() == "currentcolor":
        return (0, 0, 0), 1.0
    red, green, blue, *rest = ImageColor.getrgb(said.strip())
    return (red, green, blue), rest[0] / 255 if rest else 1.0


def _share(said: str) -> float:
    value = float(said[:-1]) / 100 if said.endswith("%") else float(said)
    return min(1.0, max(0.0, value))


def _matrix(matrix: Matrix) -> str:
    values = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    return " ".join(f"{value:.9g}" for value in values) + " cm"


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in values)
