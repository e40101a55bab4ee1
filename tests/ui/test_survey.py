"""The survey of all pages: complete, current, and asking only for what changed."""

from dataclasses import replace

from editor.edit.articles import SetArticle
from editor.edit.frames import LinkFrames
from editor.edit.output import ChooseOutput
from editor.edit.photos import SetPhoto
from editor.edit.text import Splice
from editor.model.frame import TextFrame
from editor.model.place import Part, TextRef
from editor.ui.survey import Contents, linked_across, same
from editor.values.ids import FrameId
from tests.ui.sample_issue import tiny_issue


def test_findings_are_those_of_the_session(window):
    assert window.findings == window.bridge.session.findings()


def test_findings_follow_an_edit(window, qtbot):
    article = window.issue.articles[0]
    window.bridge.do(SetArticle(replace(article, body=article.body[:1])))
    expected = window.bridge.session.findings()
    qtbot.waitUntil(lambda: window.findings == expected)


def test_only_changed_pages_are_laid_out_again(window, qtbot, monkeypatch):
    asked = []
    session = window.bridge.session
    layout = type(session).layout
    window.bridge.do(Splice(TextRef("a2", Part.BODY, 0), 0, 0, "改"))
    monkeypatch.setattr(
        type(session), "layout", lambda self, page: asked.append(page) or layout(self, page)
    )
    with qtbot.waitSignal(window.survey.finished):
        window.survey.start()
    assert set(asked) <= {"page1"}


def test_parts_change_with_an_article_of_the_page_only():
    issue = tiny_issue()
    body = issue.articles[1]
    changed = replace(issue, articles=(issue.articles[0], replace(body, notes="x")))
    first, second = issue.pages
    before, after = Contents(issue), Contents(changed)
    assert not same(before.parts(first), after.parts(first))
    assert same(before.parts(second), after.parts(second))


def test_stories_on_two_pages_are_known(window):
    window.bridge.do(LinkFrames(FrameId("b1"), FrameId("b3")))
    frame = window.issue.pages[1].frames[0]
    assert isinstance(frame, TextFrame)
    assert frame.follows == "b1"
    assert linked_across(window.issue) == {"b1", "b3"}


def test_a_photo_file_that_changes_is_checked_again(window, qtbot):
    session = window.bridge.session
    file = session.project.photos / session.issue.photos[0].file
    session.do(SetPhoto(replace(session.issue.photos[0], fingerprint="0" * 64)))
    with qtbot.waitSignal(window.survey.finished):
        window.survey.start()
    assert "photo.changed" in {found.code for found in window.findings}
    file.unlink()
    with qtbot.waitSignal(window.survey.finished):
        window.photo_watch.look()
    codes = {found.code for found in window.findings}
    assert "photo.missing" in codes
    assert "photo.changed" not in codes
    assert codes == {found.code for found in session.findings()}


def test_another_profile_is_another_judgement(window, qtbot):
    before = window.findings
    window.bridge.do(ChooseOutput("coated"))
    with qtbot.waitSignal(window.survey.finished):
        window.survey.start()
    assert "page.bleed" in {found.code for found in window.findings}
    window.bridge.session.undo()
    qtbot.waitUntil(lambda: window.findings == before)
