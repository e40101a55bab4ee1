"""A test font in which every Chinese character and mark fills its em and ASCII takes half.

Marks have glyphs of their own for vertical text (GSUB vert); they look like all others.
"""

import tempfile
import weakref
from collections.abc import Mapping
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from editor.fonts.library import FontLibrary

WIDE = [
    *range(0x3000, 0x3400), *range(0x4E00, 0xA000), *range(0xFF00, 0xFF61),
    *range(0x2014, 0x2016), *range(0x2018, 0x201E), 0x2026, 0x22EF, 0x2E3A, 0x00B7, 0x2027,
    0x2103, *range(0x25A0, 0x2606),
]  # fmt: skip
MARKS = "、。，．：；！？（）〔〕［］｛｝〈〉《》【】〖〗～ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"
CORNERS = {"「": "﹁", "」": "﹂", "『": "﹃", "』": "﹄"}
"""Marks that have a vertical glyph, as in real fonts; corners have one of their own each."""
HALF = [*range(0x21, 0x7F), 0xA5, 0xB1, 0x2030, 0xB0, 0x2013, 0x20AC, 0xA3]


def square_library(widths: Mapping[str, float] | None = None) -> FontLibrary:
    """A library of the square font alone; its folder goes with it."""
    folder = tempfile.TemporaryDirectory(prefix="banxin-square-")
    square_font(Path(folder.name), widths)
    library = FontLibrary([Path(folder.name)])
    weakref.finalize(library, folder.cleanup)
    return library


def square_font(folder: Path, widths: Mapping[str, float] | None = None) -> Path:
    """Write ``square.ttf`` of the family Banxin Square into a folder; ``widths`` in em override
    what single characters take."""
    turned = {"mark": "mark.vert"} | {f"c{ord(char):x}": f"c{ord(char):x}.vert" for char in CORNERS}
    names = [".notdef", "space", "wide", "half", *turned, *turned.values()]
    cmap = {0x20: "space", **dict.fromkeys(HALF, "half"), **dict.fromkeys(WIDE, "wide")}
    cmap |= {ord(char): "mark" for char in MARKS} | {
        ord(char): f"c{ord(char):x}" for char in CORNERS
    }
    own = {
        f"u{ord(char):04x}": (char, round(width * 1000)) for char, width in (widths or {}).items()
    }
    names += own
    cmap |= {ord(char): name for name, (char, _) in own.items()}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(
        {
            name: _square(width)
            for name, width in ((".notdef", 1000), ("space", 0), ("wide", 1000), ("half", 500))
        }
        | {name: _square(1000) for pair in turned.items() for name in pair}
        | {name: _square(0 if char == " " else width) for name, (char, width) in own.items()}
    )
    builder.setupHorizontalMetrics(
        {".notdef": (1000, 0), "space": (250, 0), "wide": (1000, 0), "half": (500, 0)}
        | {name: (1000, 0) for pair in turned.items() for name in pair}
        | {name: (width, 0) for name, (_, width) in own.items()}
    )
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable(
        {"familyName": "Banxin Square", "styleName": "Regular", "psName": "BanxinSquare"}
    )
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, fsType=0)
    builder.setupPost()
    rules = " ".join(f"sub {name} by {other};" for name, other in turned.items())
    builder.addOpenTypeFeatures(f"feature vert {{ {rules} }} vert;")
    path = folder / "square.ttf"
    builder.save(path)
    return path


def _square(width):
    pen = TTGlyphPen(None)
    if width:
        pen.moveTo((0, -120))
        pen.lineTo((0, 880))
        pen.lineTo((width, 880))
        pen.lineTo((width, -120))
        pen.closePath()
    return pen.glyph()
