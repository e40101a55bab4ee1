"""Faces of the shipped fonts: weights, glyphs, vertical forms, outlines."""

import pytest

from editor.fonts.library import FontLibrary
from editor.model.font import FaceKey

SERIF, SANS = "Noto Serif SC", "Noto Sans SC"
KAI, FANG = "LXGW WenKai GB Lite", "Zhuque Fangsong (technical preview)"


@pytest.fixture(scope="module")
def fonts():
    return FontLibrary()


def stem(face):
    """Ink height of 一: how heavy a face is."""
    _, bottom, _, top = face.ink(face.gid("一"))
    return top - bottom


def test_the_variable_sans_does_not_open_thin(fonts):
    assert stem(fonts.face(FaceKey(SANS, 100))) < stem(fonts.face(FaceKey(SANS, 400)))
    assert stem(fonts.face(FaceKey(SANS, 400))) < stem(fonts.face(FaceKey(SANS, 700)))


def test_every_weight_has_its_own_postscript_name(fonts):
    names = [fonts.face(FaceKey(family, weight)).postscript_name
             for family in (SERIF, SANS) for weight in (400, 700, 900)]  # fmt: skip
    assert len(set(names)) == 6
    assert all(name.isascii() and " " not in name for name in names)


def test_a_weight_outside_the_axis_is_the_nearest(fonts):
    assert fonts.face(FaceKey(SERIF, 100)) is fonts.face(FaceKey(SERIF, 400))
    assert fonts.face(FaceKey(KAI, 700)) is fonts.face(FaceKey(KAI, 400))


def test_marks_have_vertical_forms(fonts):
    for family in (SERIF, SANS, KAI, FANG):
        face = fonts.face(FaceKey(family))
        for char in "，。（）《》":
            assert face.vertical_gid(char) != face.gid(char), (family, char)


def test_outlines_are_em_with_y_down(fonts):
    commands = fonts.face(FaceKey(SERIF)).outline(fonts.face(FaceKey(SERIF)).gid("口"))
    ys = [value for _, values in commands for value in values[1::2]]
    assert -0.9 < min(ys) < -0.6
    assert max(ys) < 0.2
    assert commands[-1][0] == "Z"


def test_latin_words_are_kerned(fonts):
    face = fonts.face(FaceKey(SERIF))
    shaped = face.shape("AV")
    assert sum(shaped.advances) < face.advance(face.gid("A")) + face.advance(face.gid("V"))


def test_shipped_fonts_may_be_embedded(fonts):
    assert all(fonts.face(FaceKey(family)).embeddable for family in fonts.families)
