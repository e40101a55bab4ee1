"""How the paragraph with the caret is set: over all frames of its chain, and nowhere else."""

import pytest

from editor.edit.selection import NOTHING, TextSelection
from editor.edit.text import SetLooseness
from editor.fonts.library import FontLibrary
from editor.model.place import Part, TextPoint, TextRef
from editor.session.composed import composed_at
from editor.session.session import Session
from editor.values.ids import FrameId
from tests.ui.sample_issue import tiny_issue


@pytest.fixture
def session(tmp_path):
    made = Session.create(tmp_path / "p", tiny_issue(), fonts=FontLibrary())
    yield made
    made.close()


def at(session: Session, owner: str, part: Part, frame: str, paragraph: int = 0) -> None:
    point = TextPoint(TextRef(owner, part, paragraph), 1)
    session.select(TextSelection(point, point, FrameId(frame)))


def test_lines_of_a_paragraph_are_counted(session):
    at(session, "a2", Part.BODY, "b2", 1)
    composed = composed_at(session)
    assert composed.lines > 3
    assert composed.tightest <= 0 <= composed.loosest
    session.do(SetLooseness(TextRef("a2", Part.BODY, 1), 1))
    assert composed_at(session).lines in (composed.lines, composed.lines + 1)


def test_titles_and_captions_count_as_well(session):
    at(session, "a2", Part.HEADLINE, "t2")
    assert composed_at(session).lines >= 1
    at(session, "p1", Part.CAPTION, "c1")
    assert composed_at(session).lines == 1


def test_text_that_stands_nowhere_is_set_nowhere(session):
    at(session, "a1", Part.BODY, "b1", 19)
    assert composed_at(session) is None
    session.select(NOTHING)
    assert composed_at(session) is None
