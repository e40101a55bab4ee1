"""A painter that writes what it is given as stable lines of text, for page dumps and comparing."""

from difflib import unified_diff

from editor.display.items import DisplayList, Flow, Glyphs, Picture, Shape
from editor.display.painter import replay
from editor.model.frame import Cutout
from editor.model.tone import AS_TAKEN
from editor.values.color import Cmyk, Color, Gray, Spot
from editor.values.geometry import Matrix
from editor.values.ids import FrameId
from editor.values.path import Path
from editor.values.units import format_number


class Recorder:
    """Collects one line for every run, shape, picture and group, in order."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._depth = 0

    def begin(self, frame: FrameId) -> None:
        """Items of this frame follow."""
        self._add(f"frame {frame}")

    def glyphs(self, x: float, y: float, run: Glyphs) -> None:
        """``text (x, y) Family 400 9pt "大同" 0..9``: origin, face, size, text, first and last
        offset; then what is out of the ordinary."""
        face = run.face
        first, last = (run.offsets[0], run.offsets[-1]) if run.offsets else (0.0, 0.0)
        words = [
            f"text {_numbers(x, y)} {face.family} {face.weight} {_number(run.size)}pt",
            f"“{run.text}” {_number(first)}..{_number(last)}",
        ]
        if run.flow is not Flow.RIGHT:
            words.append(run.flow.name.lower())
        if run.scale_x != 1:
            words.append(f"×{_number(run.scale_x)}")
        if 0 in run.ids:
            words.append("missing")
        words.append(_color(run.color))
        self._add(" ".join(words))

    def shape(self, shape: Shape) -> None:
        """``shape M(0, 0) L(10, 0) fill … stroke … width …``."""
        words = ["shape", _path(shape.path)]
        if shape.fill is not None:
            words.append(f"fill {_color(shape.fill)}")
        if shape.stroke is not None:
            words.append(f"stroke {_color(shape.stroke)} width {_number(shape.width)}")
        if shape.dash:
            words.append(f"{'dots' if shape.round_dots else 'dash'} {_numbers(*shape.dash)}")
        self._add(" ".join(words))

    def picture(self, picture: Picture) -> None:
        """``picture file (x, y, width, height) crop (…)``; then what is out of the ordinary."""
        rect, crop, tone = picture.rect, picture.crop, picture.tone
        words = [f"picture {picture.file} {_numbers(rect.x, rect.y, rect.width, rect.height)}"]
        if (crop.x, crop.y, crop.width, crop.height) != (0, 0, 1, 1):
            words.append(f"crop {_numbers(crop.x, crop.y, crop.width, crop.height)}")
        if picture.page:
            words.append(f"page {picture.page}")
        if picture.cutout is not Cutout.NONE:
            words.append(f"cut out by {picture.cutout}")
        if tone != AS_TAKEN:
            values = (tone.black, tone.white, tone.gamma, tone.brightness, tone.contrast)
            words.append(f"tone {_numbers(*values)}{' gray' if tone.gray else ''}")
        self._add(" ".join(words))

    def save(self, matrix: Matrix, clip: Path | None) -> None:
        """``group matrix (…) clip …``; the lines inside are set in."""
        line = "group"
        if matrix != Matrix():
            values = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
            line += f" matrix {_numbers(*values)}"
        if clip is not None:
            line += f" clip {_path(clip)}"
        self._add(line)
        self._depth += 1

    def restore(self) -> None:
        """End the group."""
        self._depth -= 1

    def _add(self, line: str) -> None:
        self.lines.append("  " * self._depth + line)


def dump(display: DisplayList) -> str:
    """A whole page as text: rounded to hundredths of a point, the same for the same page."""
    recorder = Recorder()
    replay(display, recorder)
    size = display.size
    head = f"page {display.page} {_numbers(size.width, size.height)} bleed {_number(display.bleed)}"
    return "\n".join([head, *recorder.lines, ""])


def compare(before: str, after: str) -> str:
    """What differs between two dumps, as a unified diff; empty when nothing does."""
    lines = unified_diff(before.splitlines(), after.splitlines(), "before", "after", lineterm="")
    return "\n".join(lines)


def _number(value: float) -> str:
    return format_number(value, 2)


def _numbers(*values: float) -> str:
    return f"({', '.join(map(_number, values))})"


def _path(path: Path) -> str:
    return " ".join(kind + (_numbers(*values) if values else "") for kind, values in path.commands)


def _color(color: Color) -> str:
    """``cmyk(0, 0, 0, 100)`` and so on, in percent."""
    match color:
        case Cmyk(c, m, y, k):
            return f"cmyk{_numbers(c * 100, m * 100, y * 100, k * 100)}"
        case Gray(k):
            return f"gray({_number(k * 100)})"
        case Spot(name, _, tint):
            return f"spot({name} {_number(tint * 100)})"
