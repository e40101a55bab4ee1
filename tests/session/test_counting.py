"""Counts of characters, words, lines and manuscript paper."""

from dataclasses import replace

import pytest

from editor.edit.selection import NOTHING, TextSelection
from editor.fonts.library import FontLibrary
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph
from editor.session.counting import Counts, counted, counts_of
from editor.session.session import Session
from editor.session.texts import Scope, Stretch
from tests.edit.issues import body, small_issue


def stretch(text, *, notes=False):
    return Stretch(TextRef("a1", Part.BODY), Paragraph(text), 0, len(text), notes)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    path = tmp_path_factory.mktemp("counts") / "issue"
    made = Session.create(path, small_issue(), fonts=FontLibrary())
    yield made
    made.close()


def test_characters_words_and_squares():
    counts = counted([stretch("签约 42 个，PDF。"), stretch(""), stretch("附注", notes=True)])
    assert counts == Counts(characters=10, han=3, words=2, paragraphs=1, rows=1)
    assert counted([stretch("字" * 18), stretch("字" * 19)]).rows == 3
    assert counted([stretch("字" * 398)]).sheets == 1
    assert counted([]) == Counts()


def test_each_scope_holds_its_own(session):
    session.select(TextSelection(TextPoint(body(0), 0), TextPoint(body(0), 3), "f2"))
    selected = counts_of(session, Scope.SELECTION, "p1")
    assert (selected.characters, selected.paragraphs) == (3, 1)
    story = counts_of(session, Scope.STORY, "p1")
    issue = counts_of(session, Scope.ISSUE, None)
    assert 3 < story.characters < issue.characters
    assert story.lines is None or story.lines > 0
    assert issue.lines is None
    page = session.issue.pages[0].id
    assert counts_of(session, Scope.PAGE, page).lines > 0
    assert counts_of(session, Scope.PAGE, "none") == Counts()
    session.select(NOTHING)
    assert counts_of(session, Scope.STORY, page).characters == 0


def test_blanks_are_not_counted(session):
    text = replace(Paragraph(), text=" 　\u00a0字 ")
    whole = Stretch(TextRef("a1", Part.BODY), text, 0, len(text.text))
    assert counted([whole]).characters == 1
