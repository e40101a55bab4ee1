"""Edits survive being written down; nothing else is read as an edit."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.edit.articles import SetArticle
from editor.edit.codec import EDITS, MAX_DEPTH, decode, encode, storable
from editor.edit.edit import EditError, Together
from editor.edit.frames import MoveFrames, SetFrame
from editor.edit.state import State
from editor.edit.text import Splice
from editor.model.frame import Box, GroupFrame, PanelFrame
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from editor.values.language import Words
from tests.edit.issues import body, small_issue
from tests.edit.random_edits import MAKERS, RandomEdits

seeds = st.integers(0, 2**32)


def test_every_kind_of_edit_is_generated():
    assert set(MAKERS) == set(EDITS)


@pytest.mark.parametrize("kind", EDITS, ids=lambda kind: kind.__name__)
@given(seed=seeds)
def test_an_edit_written_down_and_read_is_equal(kind, seed):
    source, state = RandomEdits(seed), State(small_issue())
    edit = source.kind(kind, state)
    written = json.dumps(encode(edit), ensure_ascii=False, allow_nan=False)
    assert decode(json.loads(written)) == edit
    assert decode(json.loads(written)).label == edit.label


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(anything)
def test_no_other_value_is_an_edit(data):
    with pytest.raises(EditError):
        decode(data)


@given(seed=seeds, data=st.data())
def test_a_record_with_one_value_exchanged_is_an_edit_or_an_edit_error(seed, data):
    record = encode(RandomEdits(seed).edit(State(small_issue())))
    places = list(_places(record))
    holder, key = data.draw(st.sampled_from(places))
    holder[key] = data.draw(anything)
    try:
        again = encode(decode(record))
    except EditError:
        return
    assert json.loads(json.dumps(again)) == json.loads(json.dumps(record))


def _places(value):
    keys = value.keys() if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])


@pytest.mark.parametrize(
    "change",
    [
        {"is": "Nothing"},
        {"is": "TextRef"},
        {"start": "1"},
        {"start": True},
        {"start": 1.0},
        {"start": 10**400},
        {"text": None},
        {"text": "\x00"},
        {"text": "\ud800"},
        {"ref": None},
        {"ref": {"is": "TextRef", "owner": "a", "part": "elsewhere", "paragraph": 0}},
        {"more": 1},
    ],
)
def test_a_malformed_record_is_refused(change):
    record = encode(Splice(body(), 1, 2, "中"))
    with pytest.raises(EditError):
        decode(record | change)


def test_a_record_without_a_field_is_refused():
    record = encode(Splice(body(), 1, 2, "中"))
    del record["text"]
    with pytest.raises(EditError):
        decode(record)


def test_a_record_of_an_earlier_version_has_the_default_of_a_field_that_is_new():
    state = State(small_issue())
    edit = SetArticle(replace(state.issue.articles[1], notes=""))
    record = encode(edit)
    del record["article"]["fitting"]
    for paragraph in record["article"]["body"]:
        del paragraph["looseness"]
    assert decode(record) == edit


def test_a_record_of_an_older_version_takes_the_defaults_of_fields_it_does_not_know():
    point = {"is": "TextPoint", "ref": encode(Splice(body(), 0, 0, ""))["ref"], "offset": 0}
    paragraph = {"is": "Paragraph", "text": "字", "style": "正文", "spans": []}
    record = {"is": "ReplaceRange", "first": point, "last": point, "paragraphs": [paragraph]}
    assert decode(record).paragraphs == (Paragraph("字"),)


@pytest.mark.parametrize("spans", [[(0, 9)], [(2, 2)], [(1, 3), (0, 1)], [(0, 2), (1, 3)]])
def test_a_paragraph_with_impossible_spans_is_refused(spans):
    marks = [{"is": "Span", "start": a, "end": b, "style": "加粗"} for a, b in spans]
    paragraph = {"is": "Paragraph", "text": "四个字啊", "style": "正文", "spans": marks}
    point = {"is": "TextPoint", "ref": encode(Splice(body(), 0, 0, ""))["ref"], "offset": 0}
    record = {"is": "ReplaceRange", "first": point, "last": point, "paragraphs": [paragraph]}
    with pytest.raises(EditError):
        decode(record)


@pytest.mark.parametrize("text", ["\x00", "\x1b", "\r", "\udfff", "￿"])
def test_text_that_no_file_can_hold_is_not_written_down(text):
    assert not storable(text)
    with pytest.raises(EditError):
        encode(Splice(body(), 0, 0, text))


def test_a_number_that_is_not_finite_is_not_written_down():
    with pytest.raises(EditError):
        encode(MoveFrames("v1", ("f1",), float("nan"), 0))


def test_values_nested_too_deeply_are_refused_both_ways():
    edit = Together((), Words("", ""))
    for _ in range(MAX_DEPTH):
        edit = Together((edit,), Words("", ""))
    with pytest.raises(EditError):
        encode(edit)
    frame = PanelFrame(Box("f", Rect(0, 0, 1, 1)))
    record = encode(SetFrame("v1", GroupFrame(Box("g", Rect(0, 0, 1, 1)), (frame,))))
    group = record["frame"]
    for _ in range(5000):
        group = {**group, "frames": [group]}
    with pytest.raises(EditError):
        decode({**record, "frame": group})


def test_an_edit_of_another_kind_is_not_written_down():
    with pytest.raises(EditError):
        encode(Words("不是", "none"))
