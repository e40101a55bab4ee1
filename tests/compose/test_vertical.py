"""Vertical text in the fonts that ship: what stands, what is turned, what goes where in its em."""

import unicodedata

import pytest

from editor.compose.orientation import orientation
from editor.compose.paragraph import Typesetter, compose
from editor.display.items import Flow
from editor.fonts.library import FontLibrary
from editor.model.composing import Language
from editor.model.font import CompositeFont, FaceKey
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span
from tests.compose.cases import typesetter as square
from tests.compose.test_orientation import DATA

SERIF, SANS = "Noto Serif SC", "Noto Sans SC"
KAI, FANG = "LXGW WenKai GB Lite", "Zhuque Fangsong (technical preview)"
FAMILIES = (SERIF, SANS, KAI, FANG)
UNSHOWN = {"Mn", "Me", "Mc", "Cc", "Cf", "Zs", "Zl", "Zp", "Cn", "Co", "Cs"}
"""Categories without a glyph of their own in the line."""
CHUNK = 400


@pytest.fixture(scope="module")
def published():
    """Vertical_Orientation of every character that Unicode's own file lists."""
    found = {}
    for text in DATA.read_text(encoding="utf-8").splitlines():
        codes, _, value = text.partition("#")[0].partition(";")
        if value:
            first, _, last = codes.strip().partition("..")
            codes = range(int(first, 16), int(last or first, 16) + 1)
            found |= dict.fromkeys(map(chr, codes), value.strip())
    return found


@pytest.fixture(scope="module")
def library():
    return FontLibrary()


def style(family, **changes):
    base = {"size": 10.0, "leading": 15.0}
    return ResolvedStyle("竖", CompositeFont("体", family), **(base | changes))


def line(library, text, family=SERIF, spans=(), characters=None, **changes):
    own = style(family, **changes)
    engine = Typesetter(library)
    prepared = engine.prepare(Paragraph(text, spans=spans), own, characters or {}, vertical=True)
    return compose(prepared, own, (1e6,), vertical=True).lines[0]


def glyphs_of(done):
    """Every character with the run and the glyph that show it."""
    for placed in done.runs:
        run = placed.glyphs
        places = run.clusters or range(len(run.ids))
        for at, gid in zip(places, run.ids, strict=True):
            yield run.text[at], placed, gid


def shown(family, library):
    """All characters that a face has a glyph for and that show something."""
    face = library.face(FaceKey(family))
    chars = map(chr, sorted(face.hb_face.unicodes))
    return [char for char in chars if unicodedata.category(char) not in UNSHOWN]


def ink(library, placed, gid, offset=0.0):
    """Left, top, right and bottom of a glyph's ink from the line's origin, y down."""
    run = placed.glyphs
    face = library.face(run.face)
    left, bottom, right, top = (value * run.size for value in face.ink(gid))
    along = placed.dy + offset
    if run.flow is Flow.TURNED:
        return placed.dx + bottom, along + left, placed.dx + top, along + right
    middle, em_top = (value * run.size for value in face.vertical_origin(gid))
    x, y = placed.dx - middle, along + em_top
    return x + left, y - top, x + right, y - bottom


@pytest.mark.parametrize("family", FAMILIES)
def test_every_character_stands_as_uax_50_says(library, published, family):
    """Vertical_Orientation of every assigned character that the font has: R and Tr are turned or
    have a glyph of their own, U and Tu stand."""
    face = library.face(FaceKey(family))
    chars, wrong, seen = shown(family, library), [], set()
    for start in range(0, len(chars), CHUNK):
        part = chars[start : start + CHUNK]
        done = line(library, "国" + "国".join(part), family, tcy_digits=0, corner_quotes=False)
        for char, placed, gid in glyphs_of(done):
            seen.add(char)
            own = gid != face.gid(char)
            stands = placed.glyphs.flow is not Flow.TURNED
            if (not stands) != (published[char] in ("R", "Tr")) and not (stands and own):
                wrong.append(char)
    assert wrong == []
    assert set(chars) <= seen
