"""Fixes for the issue as it is now, one or all of a kind."""

from dataclasses import replace

import pytest

from editor.check.finding import Finding
from editor.edit.frames import MoveFrames
from editor.edit.pages import SetPage
from editor.fonts.library import FontLibrary
from editor.session.mending import fix_now, mended, told_no_more
from editor.session.session import Session
from tests.check.issues import issue, label


@pytest.fixture
def session(tmp_path):
    """A page with a folio line that says two numbers wrongly."""
    wrong = label("第29期　总第151期", x=60, y=40, width=500)
    made = Session.create(tmp_path / "weekly", issue(wrong), fonts=FontLibrary())
    yield made
    made.close()


def numbers(session: Session) -> list[Finding]:
    return [each for each in session.findings() if each.code == "folio.number"]


def test_a_fix_keeps_what_was_edited_since_it_was_found(session):
    first, _ = numbers(session)
    session.do(MoveFrames("v1", ("l1",), 5, 0))
    session.do(SetPage(replace(session.issue.pages[0], name="综合")))
    session.do(fix_now(session, first))
    page = session.issue.pages[0]
    assert page.name == "综合"
    assert page.frames[0].box.rect.x == 65
    assert page.frames[0].text[
        0
    ].text == "第{issue.number}期　总第151期" or "总第{issue.serial}期" in (
        page.frames[0].text[0].text
    )
    assert len(numbers(session)) == 1


def test_a_finding_that_is_gone_has_no_fix(session):
    first, second = numbers(session)
    session.do(first.fix)
    session.do(fix_now(session, second))
    assert numbers(session) == []
    assert fix_now(session, first) is None
    session.undo()
    assert len(numbers(session)) == 1


def test_two_fixes_of_one_frame_never_undo_each_other(session):
    edit = mended(session.state, session.findings(), "folio.number")
    assert len(edit.edits) == 1
    session.do(edit)
    session.do(mended(session.state, session.findings(), "folio.number"))
    assert numbers(session) == []
    assert mended(session.state, session.findings(), "folio.number") is None


def test_a_kind_that_is_told_no_more(session):
    session.do(told_no_more(session.state, "folio.number"))
    assert numbers(session) == []
    session.undo()
    assert len(numbers(session)) == 2
