"""The bridge between a session and widgets: a pause in typing ends a step."""

import pytest

from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.model.place import Part, TextRef
from editor.session.session import Session
from editor.ui import bridge
from tests.ui.sample_issue import tiny_issue

BODY = TextRef("a1", Part.BODY, 0)


@pytest.fixture
def session(tmp_path):
    session = Session.create(tmp_path / "issue", tiny_issue(), fonts=FontLibrary())
    yield session
    session.close()


def test_a_pause_in_typing_ends_a_step(qtbot, session, monkeypatch):
    monkeypatch.setattr(bridge, "PAUSE_MS", 5)
    made = bridge.Bridge(session)
    made.do(Splice(BODY, 0, 0, "一"))
    made.do(Splice(BODY, 1, 1, "二"))
    assert len(session.done) == 1
    qtbot.wait(40)
    made.do(Splice(BODY, 2, 2, "三"))
    assert len(session.done) == 2
    made.detach()
