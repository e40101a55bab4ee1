"""Composite fonts on real faces: companions, odd widths put right, fallback, vertical glyphs."""

import pytest

from editor.compose.paragraph import Typesetter, compose
from editor.display.items import Flow
from editor.fonts.library import FontLibrary
from editor.model.composing import Language
from editor.model.font import Companion, CompositeFont, FaceKey
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span

SERIF, SANS = "Noto Serif SC", "Noto Sans SC"
KAI, FANG = "LXGW WenKai GB Lite", "Zhuque Fangsong (technical preview)"


@pytest.fixture(scope="module")
def composer():
    return Typesetter(FontLibrary())


def line(composer, text, font, vertical=False):
    style = ResolvedStyle("样", font, size=10.0)
    prepared = composer.prepare(Paragraph(text), style, {}, vertical=vertical)
    return compose(prepared, style, (1000.0,), vertical=vertical).lines[0]


def families(line):
    return [(run.glyphs.text, run.glyphs.face.family) for run in line.runs]


def test_companions_set_latin_and_digits(composer):
    font = CompositeFont("混", SERIF, latin=Companion(SANS), digits=Companion(KAI, 1.1, 0.05))
    done = line(composer, "用Qt写12行", font)
    assert families(done) == [
        ("用", SERIF),
        ("Qt", SANS),
        ("写", SERIF),
        ("12", KAI),
        ("行", SERIF),
    ]
    digits = done.runs[3]
    assert digits.glyphs.size == pytest.approx(11.0)
    assert digits.dy == pytest.approx(-0.5)


@pytest.mark.parametrize("family", [SERIF, SANS, KAI, FANG])
def test_quotes_and_dashes_take_the_same_room_in_every_face(composer, family):
    done = line(composer, "说“好”——卡·马……", CompositeFont("体", family))
    assert done.edges == pytest.approx((0, 15, 20, 30, 40, 50, 60, 70, 75, 85, 95, 105))


@pytest.mark.parametrize("family", [SERIF, SANS, KAI, FANG])
def test_quotes_lie_inside_their_half_em(composer, family):
    done = line(composer, "“好”", CompositeFont("体", family))
    face = composer.library.face(done.runs[0].glyphs.face)
    ids, offsets = done.runs[0].glyphs.ids, done.runs[0].glyphs.offsets
    left, _, right, _ = face.ink(ids[0])
    start = done.runs[0].dx + offsets[0]
    assert start + left * 10 > -0.5
    assert start + right * 10 < 5.5


def test_quotes_may_have_a_companion(composer):
    font = CompositeFont("混", KAI, quotes=Companion(SERIF))
    assert [family for _, family in families(line(composer, "说“好”", font))] == [
        KAI, SERIF, KAI, SERIF,
    ]  # fmt: skip


def test_characters_that_a_face_lacks_come_from_another(composer):
    assert families(line(composer, "第①条", CompositeFont("仿", FANG)))[1] == ("①", SERIF)


def test_the_dash_is_one_glyph_where_the_font_joins_it(composer):
    done = line(composer, "甲——乙", CompositeFont("宋", SERIF))
    run = done.runs[0].glyphs
    assert (len(run.ids), run.clusters, run.text) == (3, (0, 1, 3), "甲——乙")


@pytest.mark.parametrize("family", [SERIF, SANS, KAI, FANG])
def test_vertical_text_turns_words_and_keeps_pairs_upright(composer, family):
    done = line(composer, "用Qt排12行", CompositeFont("体", family), vertical=True)
    assert [(run.glyphs.text, run.glyphs.flow) for run in done.runs] == [
        ("用", Flow.DOWN), ("Qt", Flow.TURNED), ("排", Flow.DOWN), ("12", Flow.RIGHT),
        ("行", Flow.DOWN),
    ]  # fmt: skip


def test_dots_on_the_baseline_of_their_font_are_lifted_to_the_middle(composer):
    done = line(composer, "甲‥乙", CompositeFont("仿", FANG))
    dots = next(placed for placed in done.runs if placed.glyphs.text == "‥")
    _, bottom, _, top = composer.library.face(FaceKey(FANG)).ink(dots.glyphs.ids[0])
    assert -dots.dy / 10 + (bottom + top) / 2 == pytest.approx(0.35, abs=0.01)


def test_dashes_without_a_vertical_form_are_turned(composer):
    done = line(composer, "甲——乙", CompositeFont("楷", KAI), vertical=True)
    assert [run.glyphs.flow for run in done.runs] == [Flow.DOWN, Flow.TURNED, Flow.DOWN]


@pytest.mark.parametrize("family", [SERIF, SANS, KAI, FANG])
def test_apostrophes_and_quotes_of_a_western_text_are_narrow(composer, family):
    text = "Don’t say “no” now"
    done = line(composer, text, CompositeFont("体", family))
    widths = [b - a for a, b in zip(done.edges, done.edges[1:], strict=False)]
    assert max(widths[at] for at, char in enumerate(text) if char in "’“") < 6.5


@pytest.mark.parametrize("family", [SERIF, SANS, KAI, FANG])
def test_letters_with_accents_are_drawn_whole(composer, family):
    done = line(composer, "Ελληνικά", CompositeFont("体", family))
    assert sum(len(run.glyphs.ids) for run in done.runs) == 8
    composed = line(composer, "cafe\u0301", CompositeFont("体", family))
    assert (
        composed.runs[0].glyphs.ids
        == line(composer, "caf\u00e9", CompositeFont("体", family)).runs[0].glyphs.ids
    )


@pytest.mark.parametrize("vertical", [False, True])
def test_selectors_draw_nothing(composer, vertical):
    paragraph = Paragraph("葛\U000e0100城")
    style = ResolvedStyle("样", CompositeFont("宋", SERIF), size=10.0)
    prepared = composer.prepare(paragraph, style, {}, vertical=vertical)
    done = compose(prepared, style, (1000.0,), vertical=vertical)
    assert done.missing == ()
    assert [len(run.glyphs.ids) for run in done.lines[0].runs] == [2]


def test_dots_before_a_dash_leave_the_dash_joined(composer):
    alone = line(composer, "——", CompositeFont("宋", SERIF)).runs[0].glyphs
    after = line(composer, "……——", CompositeFont("宋", SERIF)).runs[0].glyphs
    assert after.ids[-1] == alone.ids[0]
    assert len(after.ids) == 3


@pytest.mark.parametrize("family", [SERIF, SANS, KAI, FANG])
def test_signs_stand_upright_in_vertical_text(composer, family):
    done = line(composer, "甲×℃Ⅲ乙", CompositeFont("体", family), vertical=True)
    assert {run.glyphs.flow for run in done.runs} == {Flow.DOWN}


@pytest.mark.parametrize("family", [SERIF, SANS, KAI, FANG])
def test_a_solidus_touches_neither_neighbour(composer, family):
    done = line(composer, "甲／乙", CompositeFont("体", family))
    run = done.runs[0]
    face = composer.library.face(run.glyphs.face)
    left, _, right, _ = face.ink(run.glyphs.ids[1])
    at = run.glyphs.offsets[1]
    assert done.edges == pytest.approx((0, 10, 15, 25))
    assert at + left * 10 >= 9.9
    assert at + right * 10 <= 15.1
    down = line(composer, "甲／乙", CompositeFont("体", family), vertical=True)
    assert down.edges == pytest.approx((0, 10, 20, 30))


@pytest.mark.parametrize("family", [SERIF, SANS, KAI, FANG])
def test_short_dashes_are_turned_in_vertical_text(composer, family):
    done = line(composer, "甲–乙", CompositeFont("体", family), vertical=True)
    assert [run.glyphs.flow for run in done.runs] == [Flow.DOWN, Flow.TURNED, Flow.DOWN]
    assert done.edges == pytest.approx((0, 10, 15, 25))


def test_a_word_in_two_character_styles_is_set_in_both_faces(composer):
    own = ResolvedStyle("样", CompositeFont("宋", SERIF), size=10.0)
    names = {"楷": ResolvedCharacter(font=CompositeFont("楷", KAI))}
    prepared = composer.prepare(Paragraph("用GDP", "样", (Span(1, 3, "楷"),)), own, names)
    done = compose(prepared, own, (1000.0,)).lines[0]
    assert families(done) == [("用", SERIF), ("GD", KAI), ("P", SERIF)]
    kai, serif = (composer.library.face(FaceKey(name)) for name in (KAI, SERIF))
    assert done.runs[1].glyphs.ids == tuple(kai.gids("GD"))
    assert done.runs[2].glyphs.ids == (serif.gid("P"),)


def test_lines_of_one_style_have_one_baseline(composer):
    font = CompositeFont("仿", FANG)
    plain, mixed = line(composer, "甲乙", font), line(composer, "甲①乙", font)
    assert len(mixed.runs) > 1
    assert plain.ascent == mixed.ascent == pytest.approx(8.5, abs=0.05)


def test_marks_of_traditional_chinese_stand_in_the_middle_of_their_em(composer):
    """Also where the font has them at the baseline (clreq: TW/HK)."""
    font, hant = CompositeFont("宋", "Noto Serif SC"), Language.HANT
    own = ResolvedStyle("文", font, size=10.0, language=hant)
    paragraph = Paragraph("國，國。國、國")
    line = composer.paragraph(paragraph, own, {}, (200.0,)).lines[0]
    for placed in line.runs:
        face = composer.library.face(placed.glyphs.face)
        for gid, char, x in zip(
            placed.glyphs.ids, placed.glyphs.text, placed.glyphs.offsets, strict=True
        ):
            if char in "，。、":
                left, bottom, right, top = face.ink(gid)
                across = (placed.dx + x) / 10 + (left + right) / 2
                assert across % 1 == pytest.approx(0.5, abs=0.01)
                assert -placed.dy / 10 + (bottom + top) / 2 == pytest.approx(0.38, abs=0.01)


@pytest.mark.parametrize("language", [Language.HANT, Language.JAPANESE])
def test_the_upper_dots_of_colon_and_semicolon_are_level(composer, language):
    own = ResolvedStyle("文", CompositeFont("宋", "Noto Serif SC"), size=10.0, language=language)
    line = composer.paragraph(Paragraph("國：國；國"), own, {}, (200.0,)).lines[0]
    tops = {
        char: composer.library.face(placed.glyphs.face).ink(gid)[3] - placed.dy / 10
        for placed in line.runs
        for gid, char in zip(placed.glyphs.ids, placed.glyphs.text, strict=True)
    }
    assert tops["；"] == pytest.approx(tops["："], abs=0.02)
