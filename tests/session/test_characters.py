"""Special characters: every one has a name, can be stored, and is found by it."""

import pytest

from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.fonts.library import FontLibrary
from editor.model.font import FaceKey
from editor.model.place import TextPoint
from editor.session.characters import BLANKS, GROUPS, face_at_caret, has_glyph, name_of, search
from editor.session.plaintext import clean
from tests.edit.issues import body, small_issue


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_characters_are_named_once_a_group_and_can_be_stored(group):
    assert len(set(group.text)) == len(group.text)
    for char in group.text:
        assert name_of(char).zh
        assert name_of(char).en
        assert clean(char) == char
        assert char.strip() or char in BLANKS


@pytest.mark.parametrize(
    ("words", "char"),
    [("圈码 3", "③"), ("circled digit three", "③"), ("摄氏", "℃"), ("左箭头", "←"), ("u+2605", "★"),
     ("全角空格", "\u3000"), ("希腊 omega", "ω"), ("罗马 12", "Ⅻ")],
)  # fmt: skip
def test_characters_are_found_by_names_and_codes(words, char):
    assert char in search(words)


def test_nothing_is_found_by_nothing():
    assert search("  ") == ()
    assert search("没有这样的名字") == ()


def test_the_face_is_the_one_of_the_paragraph():
    at = TextPoint(body(1), 0)
    issue = small_issue()
    assert face_at_caret(State(issue, TextSelection(at, at, "f2"))).family == "Noto Sans SC"
    assert face_at_caret(State(issue)) == FaceKey("Noto Serif SC", 400)


def test_a_face_has_what_it_has():
    fonts = FontLibrary()
    key = FaceKey("Noto Serif SC", 400)
    assert has_glyph(fonts, key, "①")
    assert not has_glyph(fonts, key, "\U00013000")
    assert has_glyph(fonts, key, "\u2060")
