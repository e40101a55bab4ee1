"""Vertical text in the fonts that ship: what stands, what is turned, what goes where in its em."""

import unicodedata
from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont

from editor.compose.paragraph import Typesetter, compose
from editor.display.items import Flow
from editor.fonts.library import FontLibrary
from editor.model.composing import Language
from editor.model.font import CompositeFont, FaceKey
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span
from editor.values.data import data_folder
from tests.compose.cases import typesetter as square
from tests.compose.test_orientation import listed

SERIF, SANS = "Noto Serif SC", "Noto Sans SC"
KAI, FANG = "LXGW WenKai GB Lite", "Zhuque Fangsong (technical preview)"
FAMILIES = (SERIF, SANS, KAI, FANG)
UNSHOWN = {"Mn", "Me", "Mc", "Cc", "Cf", "Zs", "Zl", "Zp", "Cn", "Co", "Cs"}
"""Categories without a glyph of their own in the line."""
CHUNK = 400


@pytest.fixture(scope="module")
def published():
    """Vertical_Orientation of every character that Unicode's own file lists."""
    return {chr(code): value for codes, value in listed() for code in codes}


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


def test_the_font_of_a_ligature_does_not_lose_letters(library):
    face = library.face(FaceKey(FANG))
    assert face.vertical_gid("ﬁ") == face.gid("ﬁ")


@pytest.mark.parametrize("family", FAMILIES)
def test_quotes_are_shown_as_corners_and_say_what_was_typed(library, family):
    done = line(library, "说“他‘好’”", family)
    face = library.face(FaceKey(family))
    found = {char: gid for char, _, gid in glyphs_of(done) if char in "“”‘’"}
    assert found == {
        shown: face.vertical_gid(corner)
        for shown, corner in (("“", "『"), ("”", "』"), ("‘", "「"), ("’", "」"))
    }
    single = line(library, "“", family, language=Language.HANT)
    assert next(glyphs_of(single))[2] == face.vertical_gid("「")


def test_western_quotes_are_turned_with_their_words(library):
    done = line(library, "题为 “Hello” 的")
    turned = [placed.glyphs for placed in done.runs if placed.glyphs.flow is Flow.TURNED]
    assert "“Hello”" in turned[0].text


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("mark", "，。、；：！？）》」”")
def test_marks_that_end_lie_in_the_upper_half_of_their_em(library, family, mark):
    done = line(library, f"国{mark}国", family)
    ((_, placed, gid),) = (each for each in glyphs_of(done) if each[0] == mark)
    offset = placed.glyphs.offsets[placed.glyphs.text.index(mark)]
    left, top, right, bottom = ink(library, placed, gid, offset)
    fixed = mark in "；：！？"
    assert top >= 9.8
    assert bottom <= (20.3 if fixed else 15.3)
    assert left >= -5.2
    assert right <= 5.2


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("mark", "（《「“")
def test_opening_marks_lie_in_the_lower_half_of_their_em(library, family, mark):
    done = line(library, f"国{mark}国", family)
    ((_, placed, gid),) = (each for each in glyphs_of(done) if each[0] == mark)
    offset = placed.glyphs.offsets[placed.glyphs.text.index(mark)]
    _, top, _, bottom = ink(library, placed, gid, offset)
    assert top >= 14.7
    assert bottom <= 20.3


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("mark", "·–—…－～")
def test_dots_and_dashes_lie_on_the_axis(library, family, mark):
    done = line(library, f"国{mark}国", family)
    ((_, placed, gid),) = (each for each in glyphs_of(done) if each[0] == mark)
    offset = placed.glyphs.offsets[placed.glyphs.text.index(mark)]
    left, top, right, bottom = ink(library, placed, gid, offset)
    assert (left + right) / 2 == pytest.approx(0.0, abs=0.2)
    assert (top + bottom) / 2 == pytest.approx((done.edges[1] + done.edges[2]) / 2, abs=0.4)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("vertical", [False, True])
def test_double_dashes_have_no_gap(library, family, vertical):
    own = style(family)
    prepared = Typesetter(library).prepare(Paragraph("国——国"), own, {}, vertical=vertical)
    done = compose(prepared, own, (1e6,), vertical=vertical).lines[0]
    ends = []
    for char, placed, gid in glyphs_of(done):
        if char == "—":
            run = placed.glyphs
            face, along = library.face(run.face), placed.dy if vertical else placed.dx
            places = dict(zip(run.clusters or range(len(run.ids)), run.offsets, strict=True))
            at = [at for at in places if run.text[at] == "—"][len(ends)]
            left, bottom, right, top = face.ink(gid)
            if run.flow is Flow.DOWN:
                left, right = face.em_top - top, face.em_top - bottom
            ends.append((along + places[at] + left * 10, along + places[at] + right * 10))
    assert all(after[0] <= before[1] for before, after in pairwise(ends))
    assert ends[0][0] == pytest.approx(10, abs=1.1)
    assert ends[-1][1] == pytest.approx(30, abs=1.1)


PLAIN = "Plain Kai"


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """A library whose only face has no glyphs for vertical text."""
    folder = tmp_path_factory.mktemp("plain")
    (path,) = data_folder("fonts").glob("LXGWWenKai*.ttf")
    with TTFont(path, lazy=True) as font:
        del font["GSUB"]
        for record in font["name"].names:
            if record.nameID in (1, 16):
                record.string = PLAIN
        font.save(folder / "plain.ttf")
    return FontLibrary([folder])


def inked(library, text, at, family=PLAIN, **changes):
    """The ink of one character of a line, in em, with that of the whole em at (−½…½, 0…1)."""
    done = line(library, text, family, **changes)
    ((_, placed, gid),) = (each for each in glyphs_of(done) if each[0] == text[at])
    offset = placed.glyphs.offsets[placed.glyphs.text.index(text[at])]
    left, top, right, bottom = ink(library, placed, gid, offset)
    start = done.edges[at]
    return left / 10, (top - start) / 10, right / 10, (bottom - start) / 10


@pytest.mark.parametrize("mark", "，。、．")
def test_commas_and_stops_without_a_vertical_glyph_go_upper_right(plain, mark):
    left, top, right, bottom = inked(plain, f"国{mark}国", 1)
    assert left > 0
    assert right <= 0.5
    assert top >= -0.02
    assert bottom <= 0.5
    centred = inked(plain, f"国{mark}国", 1, language=Language.HANT)
    assert (centred[0] + centred[2]) / 2 == pytest.approx(0.0, abs=0.01)
    assert (centred[1] + centred[3]) / 2 == pytest.approx(0.25, abs=0.01)


@pytest.mark.parametrize("mark", "！？")
def test_exclamations_without_a_vertical_glyph_stand_in_the_middle(plain, mark):
    left, top, right, bottom = inked(plain, f"国{mark}国", 1)
    assert (left + right) / 2 == pytest.approx(0.0, abs=0.01)
    assert (top + bottom) / 2 == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("mark", "（）《》「」“”")
def test_brackets_without_a_vertical_glyph_are_turned_into_their_half_em(plain, mark):
    done = line(plain, f"国{mark}国", PLAIN)
    ((_, placed, _),) = (each for each in glyphs_of(done) if each[0] == mark)
    assert placed.glyphs.flow is Flow.TURNED
    left, top, right, bottom = inked(plain, f"国{mark}国", 1)
    assert -0.51 <= left < right <= 0.51
    assert -0.02 <= top < bottom <= 0.52


def test_waves_and_long_vowels_without_a_vertical_glyph_are_turned_on_the_axis(plain):
    for text in ("国～国", "国ー国", "国－国", "国…国"):
        left, top, right, bottom = inked(plain, text, 1)
        assert (left + right) / 2 == pytest.approx(0.0, abs=0.08)
        assert bottom - top > right - left


def test_small_kana_without_a_vertical_glyph_move_up_and_right(plain):
    moved, still = inked(plain, "国ぁ国", 1), plain.face(FaceKey(PLAIN)).ink
    _, _, right, top = still(plain.face(FaceKey(PLAIN)).gid("ぁ"))
    assert moved[2] > right - 0.5
    assert moved[1] < 0.88 - top


@pytest.mark.parametrize("family", FAMILIES)
def test_numbers_share_an_em_up_to_the_digits_of_the_style(library, family):
    done = line(library, "第123号", family, tcy_digits=3)
    (group,) = (placed for placed in done.runs if placed.glyphs.text == "123")
    assert group.glyphs.flow is Flow.RIGHT
    assert group.glyphs.length <= 10.0 + 1e-6
    assert group.dx + group.glyphs.length / 2 == pytest.approx(0.0)
    assert done.edges[-1] == pytest.approx(30.0)
    (turned,) = (p for p in line(library, "第123号", family).runs if p.glyphs.text == "123")
    assert turned.glyphs.flow is Flow.TURNED


def test_units_that_never_turn_stand_after_their_number():
    done = (
        square()
        .paragraph(Paragraph("约35℃"), style("Banxin Square"), {}, (1e6,), vertical=True)
        .lines[0]
    )
    assert done.edges[-1] == pytest.approx(30.0)
    assert all(placed.glyphs.flow is not Flow.TURNED for placed in done.runs)


def test_acronyms_stand_letter_by_letter_where_the_style_says(library):
    done = line(library, "涨GDP了", upright_acronyms=True)
    assert done.edges == pytest.approx((0, 10, 20, 30, 40, 50))
    assert {placed.glyphs.flow for placed in done.runs} == {Flow.DOWN}


def test_flat_type_makes_numbers_flat_and_keeps_them_on_the_axis(library):
    done = line(library, "第12号", scale_x=0.5, tracking=0.1)
    (group,) = (placed for placed in done.runs if placed.glyphs.text == "12")
    assert group.glyphs.size == pytest.approx(5.0)
    assert group.glyphs.size * group.glyphs.scale_x <= 10.0
    assert group.dx + group.glyphs.length / 2 == pytest.approx(0.0)
    assert done.edges[-1] == pytest.approx(3 * 5 + 2 * 0.5)


def test_a_raised_character_moves_right_in_vertical_text(library):
    raised = {"角标": ResolvedCharacter(size=0.6, shift=0.3)}
    done = line(library, "国①", spans=(Span(1, 2, "角标"),), characters=raised)
    assert done.runs[1].dx == pytest.approx(3.0)


@pytest.mark.parametrize(
    ("sign", "shares"), [("2B", True), ("A+", True), ("5G", True), ("AI", False)]
)
def test_a_short_sign_with_a_number_or_plus_shares_an_em(sign, shares):
    """Clreq: two or three characters of about an em; words turn."""
    own = ResolvedStyle("文", CompositeFont("方", "Banxin Square"), size=10.0)
    paragraph = Paragraph(f"国{sign}国")
    line = square().paragraph(paragraph, own, {}, (200.0,), vertical=True).lines[0]
    flows = [placed.glyphs.flow for placed in line.runs]
    assert flows[1] is (Flow.RIGHT if shares else Flow.TURNED)
    assert line.length == pytest.approx(30.0 if shares else 35.0)
