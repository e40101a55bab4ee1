"""Functions of a PDF, evaluated at many places at once (PDF 1.7, 7.10)."""

import math
import operator
from collections.abc import Callable, Sequence

import numpy as np
import pikepdf
from numpy.typing import NDArray

from editor.pictures.plates.values import PdfValue

Values = NDArray[np.float64]
"""Rows of inputs or outputs."""
DEEPEST = 8


def evaluate(function: PdfValue, inputs: Values, deep: int = 0) -> Values:
    """The outputs at rows of inputs; an array of functions gives one output each.

    ValueError for what is no function.
    """
    if deep > DEEPEST:
        raise ValueError
    if isinstance(function, pikepdf.Array):
        return np.hstack([evaluate(each, inputs, deep + 1) for each in function])
    domain = _pairs(function, "/Domain")
    if domain is None or domain.shape[0] != inputs.shape[1]:
        raise ValueError
    given = np.clip(inputs, domain[:, 0], domain[:, 1])
    match int(function.get("/FunctionType", -1)):
        case 0:
            out = _sampled(function, given, domain)
        case 2:
            out = _exponential(function, given)
        case 3:
            out = _stitched(function, given, domain, deep)
        case 4:
            out = _calculated(function, given)
        case _:
            raise ValueError
    limits = _pairs(function, "/Range")
    return out if limits is None else np.clip(out, limits[:, 0], limits[:, 1])


def _pairs(function: PdfValue, key: str) -> Values | None:
    numbers = function.get(key)
    return None if numbers is None else np.array([float(n) for n in numbers]).reshape(-1, 2)


def _exponential(function: PdfValue, inputs: Values) -> Values:
    low = np.array([float(n) for n in function.get("/C0", (0,))])
    high = np.array([float(n) for n in function.get("/C1", (1,))])
    out: Values = low + np.power(inputs, float(function.get("/N", 1))) * (high - low)
    return out


def _stitched(function: PdfValue, inputs: Values, domain: Values, deep: int) -> Values:
    bounds = [float(n) for n in function["/Bounds"]]
    edges = [domain[0, 0], *bounds, domain[0, 1]]
    encode = _pairs(function, "/Encode")
    parts = list(function["/Functions"])
    if encode is None or len(parts) != len(edges) - 1:
        raise ValueError
    which = np.searchsorted(bounds, inputs[:, 0], side="right")
    rows: Values | None = None
    for number, part in enumerate(parts):
        first, last = edges[number], edges[number + 1]
        start, end = encode[number]
        at = (inputs - first) / (last - first) if last > first else np.zeros_like(inputs)
        out = evaluate(part, start + at * (end - start), deep + 1)
        rows = out if rows is None else np.where((which == number)[:, None], out, rows)
    if rows is None:
        raise ValueError
    return rows


def _sampled(function: PdfValue, inputs: Values, domain: Values) -> Values:
    size = np.array([int(n) for n in function["/Size"]])
    limits = _pairs(function, "/Range")
    if limits is None or math.prod(map(int, size)) > 1 << 22:
        raise ValueError
    encode, decode = _pairs(function, "/Encode"), _pairs(function, "/Decode")
    if encode is None:
        encode = np.stack((np.zeros(len(size)), size - 1.0), axis=1)
    bits = int(function["/BitsPerSample"])
    table = unpacked(function.read_bytes(), bits, math.prod(map(int, size)) * len(limits))
    table = table.reshape(*size[::-1], len(limits)) / (2.0**bits - 1)
    span = domain[:, 1] - domain[:, 0]
    places = encode[:, 0] + (inputs - domain[:, 0]) / span * (encode[:, 1] - encode[:, 0])
    out = _between(table, np.clip(places, 0, size - 1))
    low, high = (limits if decode is None else decode).T
    rows: Values = low + out * (high - low)
    return rows


def _between(table: Values, places: Values) -> Values:
    """Linear interpolation in as many dimensions as the places have."""
    whole = np.floor(places).astype(int)
    part = places - whole
    most = np.array(table.shape[-2::-1]) - 1
    out = np.zeros((len(places), table.shape[-1]))
    for corner in np.ndindex(*(2,) * places.shape[1]):
        at = np.minimum(whole + corner, most)
        weight = np.where(np.array(corner), part, 1 - part).prod(axis=1)
        out += table[tuple(at.T[::-1])] * weight[:, None]
    return out


def unpacked(data: bytes, bits: int, count: int) -> Values:
    """Whole numbers of some bits each, the highest bit first. ValueError if there are fewer."""
    flags = np.unpackbits(np.frombuffer(data, np.uint8))[: count * bits]
    if len(flags) < count * bits:
        raise ValueError
    weights = 2.0 ** np.arange(bits - 1, -1, -1)
    values: Values = flags.reshape(count, bits) @ weights
    return values


Stack = list[float]
Program = list["str | Program"]

_TWO: dict[str, Callable[[float, float], float]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": lambda a, b: a / b if b else 0.0,
    "idiv": lambda a, b: math.trunc(a / b) if b else 0,
    "mod": lambda a, b: math.fmod(a, b) if b else 0.0,
    "exp": lambda a, b: float(a) ** b if a >= 0 else 0.0,
    "atan": lambda a, b: math.degrees(math.atan2(a, b)) % 360,
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
    "and": lambda a, b: int(a) & int(b),
    "or": lambda a, b: int(a) | int(b),
    "xor": lambda a, b: int(a) ^ int(b),
    "bitshift": lambda a, b: int(a) << int(b) if b >= 0 else int(a) >> -int(b),
}
_ONE: dict[str, Callable[[float], float]] = {
    "abs": abs,
    "neg": operator.neg,
    "ceiling": math.ceil,
    "floor": math.floor,
    "round": lambda a: math.floor(a + 0.5),
    "truncate": math.trunc,
    "sqrt": lambda a: math.sqrt(max(a, 0)),
    "sin": lambda a: math.sin(math.radians(a)),
    "cos": lambda a: math.cos(math.radians(a)),
    "ln": lambda a: math.log(a) if a > 0 else 0.0,
    "log": lambda a: math.log10(a) if a > 0 else 0.0,
    "cvi": math.trunc,
    "cvr": float,
    "not": lambda a: not a if isinstance(a, bool) else ~int(a),
}


def _calculated(function: PdfValue, inputs: Values) -> Values:
    """A PostScript calculator function."""
    text = bytes(function.read_bytes()).decode("latin-1")
    words = text.replace("{", " { ").replace("}", " } ").split()
    program, _ = _parsed(words, 1)
    limits = _pairs(function, "/Range")
    if limits is None:
        raise ValueError
    rows = []
    for row in inputs:
        stack: Stack = list(map(float, row))
        try:
            _run(program, stack)
        except (IndexError, OverflowError) as error:
            raise ValueError from error
        if len(stack) < len(limits):
            raise ValueError
        rows.append(stack[-len(limits) :])
    return np.array(rows, float)


def _parsed(words: Sequence[str], at: int) -> tuple[Program, int]:
    program: Program = []
    while at < len(words) and words[at] != "}":
        if words[at] == "{":
            inner, at = _parsed(words, at + 1)
            program.append(inner)
        else:
            program.append(words[at])
        at += 1
    return program, at


def _run(program: Program, stack: Stack) -> None:
    for at, word in enumerate(program):
        if isinstance(word, list):
            continue
        if word in _TWO:
            second, first = stack.pop(), stack.pop()
            stack.append(_TWO[word](first, second))
        elif word in _ONE:
            stack.append(_ONE[word](stack.pop()))
        elif word == "if":
            if stack.pop():
                _run(list(program[at - 1]), stack)
        elif word == "ifelse":
            _run(list(program[at - 2] if stack.pop() else program[at - 1]), stack)
        else:
            _shuffle(word, stack)


def _shuffle(word: str, stack: Stack) -> None:
    match word:
        case "pop":
            stack.pop()
        case "exch":
            stack[-2:] = stack[:-3:-1]
        case "dup":
            stack.append(stack[-1])
        case "copy":
            count = int(stack.pop())
            stack.extend(stack[-count:] if count > 0 else ())
        case "index":
            stack.append(stack[-1 - int(stack.pop())])
        case "roll":
            turn, count = int(stack.pop()), int(stack.pop())
            top = stack[-count:] if count > 0 else []
            turn = turn % count if count > 0 else 0
            stack[len(stack) - len(top) :] = top[len(top) - turn :] + top[: len(top) - turn]
        case "true" | "false":
            stack.append(word == "true")
        case _:
            stack.append(float(word))
