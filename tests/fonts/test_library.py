"""Finding faces: folders, fallback, and what lies there that is no font."""

import pytest

from editor.fonts.library import FontLibrary
from editor.model.font import FaceKey
from tests.square_font import square_font


def test_the_shipped_families_are_found():
    fonts = FontLibrary()
    assert {"Noto Serif SC", "Noto Sans SC", "LXGW WenKai GB Lite"} <= set(fonts.families)
    assert fonts.broken == []


def test_a_character_falls_back_to_a_face_that_has_it():
    fonts = FontLibrary()
    key = FaceKey("Zhuque Fangsong (technical preview)")
    assert fonts.face(key).gid("①") == 0
    found = fonts.face_for("①", key)
    assert found.key.family == "Noto Serif SC"
    assert fonts.face_for("字", key) is fonts.face(key)
    assert fonts.face_for("\u0e01", key) is None


def test_an_unknown_family_is_replaced():
    fonts = FontLibrary()
    assert not fonts.has("方正小标宋")
    assert fonts.face(FaceKey("方正小标宋", 700)).key == FaceKey("Noto Serif SC", 700)


def test_files_that_are_no_fonts_are_named_and_skipped(tmp_path):
    square_font(tmp_path)
    (tmp_path / "broken.ttf").write_bytes(b"not a font at all")
    (tmp_path / "empty.otf").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("x")
    fonts = FontLibrary([tmp_path, tmp_path / "missing"])
    assert fonts.families == ["Banxin Square"]
    assert sorted(path.name for path in fonts.broken) == ["broken.ttf", "empty.otf"]


def test_a_library_without_fonts_says_so(tmp_path):
    with pytest.raises(LookupError):
        FontLibrary([tmp_path]).face(FaceKey("Noto Serif SC"))
