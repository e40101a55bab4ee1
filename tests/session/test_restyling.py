"""Styles derived by key, the keys of styles, and the letters that find them."""

from dataclasses import replace

from editor.edit.codec import decode, encode
from editor.edit.edit import perform
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.styles import SetStyleKeys
from editor.model.defaults import default_styles
from editor.model.place import TextPoint
from editor.model.style import Align, StyleKey
from editor.session.restyling import aligned, alignment, leaded, restyled, sized, tracked
from editor.session.stylekeys import key_of, keys_of, with_key
from editor.values.language import Words
from tests.edit.issues import body, small_issue

LABEL = Words("改", "Change")


def at(first=0, last=0):
    ends = TextPoint(body(first), 0), TextPoint(body(last), 1)
    return State(small_issue(), TextSelection(*ends, "f2"))


def done(state, *changes):
    for change in changes:
        edit = restyled(state, change, LABEL)
        state = perform(edit, state) if edit else state
    return state


def styles(state):
    return [paragraph.style for paragraph in state.issue.article("a1").body]


def test_a_larger_paragraph_has_a_style_of_its_own_based_on_its_own():
    after = done(at(), sized(0.5))
    assert styles(after) == ["正文·9.5pt", "小标题", "正文"]
    made = after.issue.styles.paragraph_style("正文·9.5pt")
    assert (made.base, made.size, made.leading) == ("正文", 9.5, 13)


def test_further_keys_go_on_from_the_root_and_come_back_to_it():
    after = done(at(), sized(0.5), aligned(Align.CENTER), leaded(1), tracked(0.02))
    assert styles(after)[0] == "正文·9.5pt·行距14·字距+0.02·居中"
    assert alignment(after) is Align.CENTER
    back = done(after, sized(-0.5), leaded(-1), tracked(-0.02), aligned(Align.JUSTIFY))
    assert styles(back)[0] == "正文"


def test_several_paragraphs_keep_their_own_roots():
    after = done(at(0, 1), aligned(Align.RIGHT))
    assert styles(after) == ["正文·右齐", "小标题·右齐", "正文"]
    assert restyled(after, aligned(Align.RIGHT), LABEL) is None
    assert restyled(State(small_issue()), sized(1), LABEL) is None


def test_the_usual_styles_have_the_usual_keys():
    sheet = default_styles()
    assert key_of(sheet, "正文", character=False) == "Alt+1"
    assert key_of(sheet, "电头", character=True) == "Alt+8"
    assert key_of(sheet, "摄影", character=False) == ""
    assert len({key.key for key in keys_of(sheet)}) == len(keys_of(sheet))


def test_a_key_belongs_to_one_style():
    sheet = default_styles()
    sheet = replace(sheet, keys=with_key(sheet, StyleKey("图说", "Alt+1")))
    assert key_of(sheet, "图说", character=False) == "Alt+1"
    assert key_of(sheet, "正文", character=False) == ""
    sheet = replace(sheet, keys=with_key(sheet, StyleKey("图说", "")))
    assert key_of(sheet, "图说", character=False) == ""
    sheet = replace(sheet, keys=with_key(sheet, StyleKey("正文", "Alt+1")))
    assert key_of(sheet, "正文", character=False) == "Alt+1"
    assert len({key.key for key in keys_of(sheet)}) == len(keys_of(sheet))


def test_keys_are_an_edit():
    edit = SetStyleKeys((StyleKey("电头", "Alt+7", character=True),))
    assert decode(encode(edit)) == edit
    assert perform(edit, at()).issue.styles.keys == edit.keys
