"""The colour spaces of an advert: which inks and which other colours they are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pikepdf

from editor.values.color import Cmyk

DEEPEST = 8
"""Colour spaces are built of others, never of so many."""
DEVICE = {
    "/DeviceGray": "gray", "/G": "gray", "/DeviceRGB": "rgb", "/RGB": "rgb",
    "/DeviceCMYK": "cmyk", "/CMYK": "cmyk", "/Pattern": "pattern",
}  # fmt: skip
SHORT = {"gray": "Gray", "rgb": "RGB", "cmyk": "CMYK"}
PROCESS = frozenset({"Cyan", "Magenta", "Yellow", "Black", "None"})
EVERY_PLATE = "All"


def separation(space: object) -> str | None:
    """The name of the ink that a Separation prints; None for other colour spaces."""
    if not isinstance(space, pikepdf.Array) or len(space) != 4 or space[0] != "/Separation":
        return None
    name = space[1]
    return ink_name(name) if isinstance(name, pikepdf.Name) else None


def ink_name(name: pikepdf.Object) -> str:
    """The name of an ink, whichever encoding the program wrote it in."""
    said = name.unparse()[1:]
    raw = bytearray()
    at = 0
    while at < len(said):
        if said[at : at + 1] == b"#":
            raw.append(int(said[at + 1 : at + 3], 16))
            at += 3
        else:
            raw.append(said[at])
            at += 1
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


@dataclass(frozen=True, slots=True)
class Space:
    """What a colour space means on the press.

    ``kind`` is ``gray``, ``rgb``, ``cmyk``, ``spot``, ``pattern`` or ``other``. ``faults`` pairs
    codes of faults with details; ``inks`` are the spot inks that it prints with, ``look`` how the
    one ink of a Separation looks in process inks, None when that is not told plainly.
    """

    kind: str
    faults: tuple[tuple[str, str], ...] = ()
    inks: tuple[str, ...] = ()
    look: Cmyk | None = None

    def ink(self, values: Sequence[float]) -> float:
        """The ink that a colour of this space lays on the paper; 1 is one solid."""
        match self.kind:
            case "cmyk" | "spot" if EVERY_PLATE not in self.inks:
                return sum(values)
            case "gray":
                return 1 - values[0] if values else 0.0
            case _:
                return 0.0


def read_space(value: object, resources: pikepdf.Dictionary, depth: int = 0) -> Space:
    """The meaning of a colour space, a name or an array, where these resources hold."""
    if isinstance(value, pikepdf.Name):
        return _named(str(value), resources, depth)
    if not isinstance(value, pikepdf.Array) or not len(value) or depth > DEEPEST:
        return Space("other", (("content", "ColorSpace"),))
    family = str(value[0])
    if len(value) == 1:
        return _named(family, resources, depth)
    return READERS.get(family, _calibrated)(value, resources, depth)


def _calibrated(value: pikepdf.Array, _: pikepdf.Dictionary, __: int) -> Space:
    family = str(value[0])[1:]
    if family not in {"CalRGB", "CalGray", "Lab"}:
        return Space("other", (("content", family),))
    return Space("rgb" if family == "CalRGB" else "other", (("icc", family),))


def _indexed(value: pikepdf.Array, resources: pikepdf.Dictionary, depth: int) -> Space:
    base = read_space(value[1], resources, depth + 1)
    return replace(base, kind="pattern" if value[0] == "/Pattern" else "other")


def _named(name: str, resources: pikepdf.Dictionary, depth: int) -> Space:
    kind = DEVICE.get(name)
    spaces = resources.get("/ColorSpace")
    held = spaces if isinstance(spaces, pikepdf.Dictionary) else pikepdf.Dictionary()
    if kind is not None:
        default = held.get(f"/Default{SHORT[kind]}") if kind in SHORT else None
        if default is not None:
            return read_space(default, pikepdf.Dictionary(), depth + 1)
        return Space(kind, (("rgb", ""),) if kind == "rgb" else ())
    found = held.get(name)
    if found is None:
        return Space("other", (("resources", name[1:]),))
    return read_space(found, resources, depth + 1)


def _profiled(value: pikepdf.Array, _: pikepdf.Dictionary, __: int) -> Space:
    """Colours by an embedded profile: usable ones, and what they are."""
    stream = value[1]
    if not isinstance(stream, pikepdf.Stream):
        return Space("other", (("bad-icc", ""),))
    try:
        data, parts = stream.read_bytes(), int(stream.get("/N", 0))
    except (pikepdf.PikepdfError, RuntimeError, ValueError, TypeError):
        return Space("other", (("bad-icc", ""),))
    signature = {1: b"GRAY", 3: b"RGB ", 4: b"CMYK"}.get(parts)
    lab = parts == 3 and data[16:20] == b"Lab "
    if data[36:40] != b"acsp" or (data[16:20] != signature and not lab):
        return Space("other", (("bad-icc", ""),))
    said = "ICC " + ("Lab" if lab else data[16:20].decode().strip())
    faults = [("icc", said), *([("icc4", said)] if data[8] >= 4 else [])]
    return Space({1: "gray", 3: "rgb", 4: "cmyk"}[parts], tuple(faults))


def _inked(value: pikepdf.Array, resources: pikepdf.Dictionary, depth: int) -> Space:
    if len(value) < 4:
        return Space("other", (("content", "Separation"),))
    names = [value[1]] if isinstance(value[1], pikepdf.Name) else list(value[1].as_list())
    inks = [ink_name(each) for each in names if isinstance(each, pikepdf.Name)]
    spots = [ink for ink in inks if ink not in PROCESS]
    alternate = read_space(value[2], resources, depth + 1)
    faults = [*alternate.faults, *(("spot", ink) for ink in spots if ink != EVERY_PLATE)]
    if EVERY_PLATE in spots:
        faults.append(("registration", ""))
    return Space("spot", tuple(faults), tuple(spots), _look(value))


def _look(value: pikepdf.Array) -> Cmyk | None:
    """What a full Separation looks like, where a plain function tells it in process inks."""
    tint = value[3]
    plain = value[0] == "/Separation" and value[2] == "/DeviceCMYK"
    if not plain or not isinstance(tint, pikepdf.Dictionary) or tint.get("/FunctionType", 0) != 2:
        return None
    try:
        c, m, y, k = (float(each) for each in tint["/C1"].as_list())
    except (pikepdf.PikepdfError, KeyError, TypeError, ValueError):
        return None
    return Cmyk(c, m, y, k)


READERS: dict[str, Callable[[pikepdf.Array, pikepdf.Dictionary, int], Space]] = {
    "/ICCBased": _profiled,
    "/Indexed": _indexed,
    "/I": _indexed,
    "/Pattern": _indexed,
    "/Separation": _inked,
    "/DeviceN": _inked,
}
"""How the arrays of colour spaces are read, by family."""
