"""Reading a PDF back: where its glyphs stand and what they say, by the rules of the format."""

from dataclasses import dataclass, replace

import pikepdf
import pypdfium2

IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass
class Shown:
    """A glyph: its font resource, code, origin (y up, on the paper), the matrix it has, and its
    font's size before that matrix."""

    font: str
    code: int
    x: float
    y: float
    matrix: tuple
    width: float
    size: float


@dataclass
class State:
    ctm: tuple = IDENTITY
    font: str = ""
    size: float = 0.0
    tc: float = 0.0
    tm: tuple = IDENTITY
    tlm: tuple = IDENTITY

    def copy(self):
        return replace(self)


def times(a, b):
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


class Widths:
    def __init__(self, font):
        self.vertical = str(font.Encoding) == "/Identity-V"
        cid = font.DescendantFonts[0]
        self.default = float(cid.get("/DW", 1000))
        self.widths = dict(_widths(list(cid.W)))
        self.top, self.drop = map(float, cid.get("/DW2", (880, -1000)))

    def width(self, code):
        return self.widths.get(code, self.default)

    def advance(self, code):
        """How far a code moves on, in thousandths of an em along the line."""
        return self.drop if self.vertical else self.width(code)

    def origin(self, code):
        if not self.vertical:
            return (0.0, 0.0)
        return self.width(code) / 2, self.top


def _widths(entries):
    """Codes and widths of ``first [width ...]`` and ``first last width``."""
    while entries:
        first, second = int(entries.pop(0)), entries.pop(0)
        if isinstance(second, pikepdf.Array):
            yield from ((first + i, float(width)) for i, width in enumerate(second))
        else:
            yield from dict.fromkeys(range(first, int(second) + 1), float(entries.pop(0))).items()


def glyphs(pdf, number=0):
    """Every glyph of a page in the order of showing; origins are those of horizontal writing."""
    page = pdf.pages[number]
    fonts = {key: Widths(font) for key, font in page.Resources.Font.items()}
    out, stack, state = [], [], State()
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(state.copy())
            case "Q":
                state = stack.pop()
            case "cm":
                state.ctm = times(tuple(map(float, operands)), state.ctm)
            case "Tj":
                _show(operands, state, fonts, out)
            case "TJ":
                _show(operands[0], state, fonts, out)
            case other:
                _set(other, operands, state)
    return out


def _set(operator, operands, state):
    match operator:
        case "BT":
            state.tm = state.tlm = IDENTITY
        case "Tf":
            state.font, state.size = str(operands[0]), float(operands[1])
        case "Tc":
            state.tc = float(operands[0])
        case "Tm":
            state.tm = state.tlm = tuple(map(float, operands))
        case "Td":
            step = (1, 0, 0, 1, float(operands[0]), float(operands[1]))
            state.tm = state.tlm = times(step, state.tlm)


def _show(items, state, fonts, out):
    font = fonts[state.font]
    for item in items:
        if not isinstance(item, pikepdf.String):
            _move(state, font, -float(item) / 1000 * state.size)
            continue
        raw = bytes(item)
        for code in (raw[i] << 8 | raw[i + 1] for i in range(0, len(raw), 2)):
            left, top = (value / 1000 * state.size for value in font.origin(code))
            matrix = times((1, 0, 0, 1, -left, -top), times(state.tm, state.ctm))
            width = font.width(code) / 1000 * state.size
            out.append(Shown(state.font, code, matrix[4], matrix[5], matrix, width, state.size))
            _move(state, font, font.advance(code) / 1000 * state.size + state.tc)


def _move(state, font, distance):
    step = (1, 0, 0, 1, 0, distance) if font.vertical else (1, 0, 0, 1, distance, 0)
    state.tm = times(step, state.tm)


def operators(pdf, number=0):
    """The operators of a page as strings: ``0 0 0 1 k``."""
    lines = []
    for operands, operator in pikepdf.parse_content_stream(pdf.pages[number]):
        lines.append(" ".join([*(str(operand) for operand in operands), str(operator)]))
    return lines


def text(path, number=0):
    """What PDFium reads on a page, without ends of lines."""
    document = pypdfium2.PdfDocument(path)
    try:
        page = document[number]
        found = page.get_textpage().get_text_range()
    finally:
        document.close()
    return found.replace("\r", "").replace("\n", "")


def picture(path, number=0, scale=1.0):
    """A page as PDFium draws it."""
    document = pypdfium2.PdfDocument(path)
    try:
        return document[number].render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()
