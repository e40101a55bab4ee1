"""A session journals before it tells, previews without history, and loses nothing."""

import shutil
from dataclasses import replace

import pytest

from editor.edit.edit import EditError
from editor.edit.frames import AddFrame, MoveFrames, RemoveFrames
from editor.edit.pages import AddPage
from editor.edit.photos import SetPhoto
from editor.edit.selection import NOTHING, FrameSelection
from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.session.session import Session
from editor.store.errors import Locked, StoreError
from editor.values.language import Words
from tests.edit.issues import GRID, body, caret, small_issue

FULL = StoreError(Words("磁盘已满。", "The disk is full."))


@pytest.fixture(scope="module")
def fonts():
    return FontLibrary()


@pytest.fixture
def session(tmp_path, fonts):
    session = Session.create(tmp_path / "一期", small_issue(), fonts=fonts)
    yield session
    session.close()


def typing(text: str = "新", at: int = 0) -> Splice:
    return Splice(body(), at, at, text)


def again(session: Session, fonts: FontLibrary) -> Session:
    """The session as after a crash: the project's folder copied away and opened there."""
    crashed = session.path.with_name("副本")
    shutil.rmtree(crashed, ignore_errors=True)
    shutil.copytree(session.path, crashed)
    for lock in crashed.glob("*.lock"):
        lock.unlink()
    return Session.open(crashed, fonts=fonts)


def recovered(session: Session, fonts: FontLibrary) -> tuple[Issue, int]:
    found = again(session, fonts)
    found.close()
    return found.issue, found.recovered


def test_many_steps_back_and_forth_are_shown_and_journaled_once(session, fonts, monkeypatch):
    first = session.issue
    for text in "一二三四":
        session.do(typing(text))
        session.break_merge()
    last, heard, entries = session.issue, [], []
    append = session.project.append
    session.listeners.append(heard.append)
    monkeypatch.setattr(
        session.project, "append", lambda entry: (entries.append(entry), append(entry))
    )
    session.go_to(0)
    assert session.issue is first
    session.go_to(3)
    assert len(session.done) == 3
    session.go_to(9)
    assert session.issue is last
    assert len(heard) == len(entries) == 3
    session.go_to(2)
    assert recovered(session, fonts)[0] == session.issue


def test_what_was_taken_back_is_not_recovered_after_closing(session, fonts):
    session.do(typing())
    session.undo()
    session.close()
    assert recovered(session, fonts)[1] == 0


def test_a_new_session_shows_its_issue(session):
    assert session.issue == small_issue()
    assert session.title == "开发区建设周刊"
    assert session.path.name == "一期"
    assert not session.dirty
    assert not session.read_only
    assert session.recovered == 0
    assert session.broken == ()


def test_an_edit_is_in_the_journal_before_listeners_hear_of_it(session, fonts):
    heard = []
    session.listeners.append(
        lambda change: heard.append((change, recovered(session, fonts)[0] == change.after.issue))
    )
    before = session.state
    session.do(typing())
    [(change, on_disk)] = heard
    assert change.before is before
    assert change.after is session.state
    assert on_disk
    assert session.dirty


def test_undo_and_redo_are_recovered_too(session, fonts):
    session.do(typing())
    session.do(MoveFrames("v1", ("f1",), 5, 5))
    session.undo()
    assert recovered(session, fonts) == (session.issue, 3)
    session.redo()
    session.undo()
    session.undo()
    assert recovered(session, fonts)[0] == small_issue()


def test_undo_past_a_save_is_recovered(session, fonts):
    session.do(typing())
    session.save()
    assert not session.dirty
    session.undo()
    assert session.dirty
    assert recovered(session, fonts) == (small_issue(), 1)
    session.redo()
    assert not session.dirty


def test_merged_typing_is_recovered_and_undone_as_one(session, fonts):
    for index, char in enumerate("编辑部"):
        session.do(typing(char, index))
    assert session.done == (Words("输入", "Typing"),)
    session.undo()
    assert session.issue is not None
    assert recovered(session, fonts)[0] == small_issue()


def test_a_recovered_issue_is_unsaved(session, fonts):
    session.do(typing())
    found = again(session, fonts)
    assert found.dirty
    found.save()
    assert not found.dirty
    found.close()


def test_a_preview_is_shown_and_leaves_no_trace(session, fonts):
    heard = []
    session.listeners.append(heard.append)
    base = session.state
    for distance in (1, 2, 3):
        session.preview(MoveFrames("v1", ("f1",), distance, 0))
    assert session.state is base
    assert session.shown.issue.find_frame("f1")[1].box.rect.x == 23
    assert len(heard) == 3
    session.preview(None)
    assert session.shown is base
    assert heard[-1].after is base
    assert not session.can_undo
    assert recovered(session, fonts) == (small_issue(), 0)


def test_an_edit_after_previews_starts_from_the_state(session):
    heard = []
    session.preview(MoveFrames("v1", ("f1",), 50, 0))
    session.listeners.append(heard.append)
    session.do(MoveFrames("v1", ("f1",), 7, 0))
    assert session.issue.find_frame("f1")[1].box.rect.x == 27
    assert heard[0].before.issue.find_frame("f1")[1].box.rect.x == 70
    assert session.shown is session.state


def test_a_preview_that_does_not_fit_leaves_what_is_shown(session):
    session.preview(MoveFrames("v1", ("f1",), 1, 0))
    shown = session.shown
    with pytest.raises(EditError):
        session.preview(MoveFrames("v1", ("none",), 1, 0))
    assert session.shown is shown


def test_selecting_is_told_but_neither_a_step_nor_a_change(session, fonts):
    heard = []
    session.listeners.append(heard.append)
    session.select(FrameSelection("v1", ("f1",)))
    session.select(FrameSelection("v1", ("f1",)))
    assert session.selection == FrameSelection("v1", ("f1",))
    assert len(heard) == 1
    assert not session.can_undo
    assert not session.dirty
    assert recovered(session, fonts)[1] == 0


def test_undo_restores_the_caret(session):
    session.select(caret(body(), 3))
    session.do(typing("编辑", 3))
    assert session.selection == caret(body(), 5)
    session.undo()
    assert session.selection == caret(body(), 3)
    session.redo()
    assert session.selection == caret(body(), 5)


def test_removing_what_is_selected_selects_nothing(session):
    session.select(FrameSelection("v1", ("f1",)))
    session.do(RemoveFrames("v1", ("f1",)))
    assert session.selection == NOTHING


@pytest.mark.parametrize(
    "edit",
    [
        MoveFrames("v1", ("none",), 1, 1),
        Splice(body(), 0, 0, "\x00"),
        AddPage(Page("V1", "1", "\ud800", GRID)),
        SetPhoto(Photo("p1", "../../etc/passwd")),
    ],
)
def test_what_no_project_could_keep_is_refused_and_changes_nothing(session, fonts, edit):
    session.do(typing())
    state = session.state
    with pytest.raises(EditError):
        session.do(edit)
    assert session.state is state
    session.undo()
    session.redo()
    assert recovered(session, fonts)[0] == state.issue


def failing(session, monkeypatch):
    def refuse(_entry):
        raise FULL

    monkeypatch.setattr(session.project, "append", refuse)


def test_a_journal_that_cannot_be_written_is_told_once_and_nothing_is_lost(
    session, fonts, monkeypatch
):
    session.do(typing())
    failing(session, monkeypatch)
    session.do(typing("二", 1))
    session.do(typing("三", 2))
    session.undo()
    session.redo()
    assert session.notices == (FULL.words,)
    assert session.issue.article("a1").body[0].text.startswith("新二三")
    monkeypatch.undo()
    session.do(typing("四", 3))
    assert recovered(session, fonts)[0] == session.issue
    failing(session, monkeypatch)
    session.do(typing("五", 4))
    assert session.notices == (FULL.words, FULL.words)
    session.save()
    assert recovered(session, fonts) == (session.issue, 0)


def test_a_project_opened_twice_is_refused_but_can_be_looked_at(session, fonts):
    with pytest.raises(Locked):
        Session.open(session.path, fonts=fonts)
    second = Session.open(session.path, fonts=fonts, read_only=True)
    assert second.read_only
    second.do(typing())
    assert second.dirty
    assert second.notices == ()
    with pytest.raises(StoreError):
        second.save()
    second.close()


def test_saving_elsewhere_goes_on_there_and_leaves_the_old_as_saved(session, fonts):
    old = session.path
    session.do(typing())
    session.go_on_in(session.project.save_as(old.with_name("二期"), session.issue), session.issue)
    assert session.path.name == "二期"
    assert not session.dirty
    session.do(typing("后", 1))
    left = Session.open(old, fonts=fonts)
    assert (left.issue, left.recovered) == (small_issue(), 0)
    left.close()
    assert recovered(session, fonts)[0] == session.issue


def test_an_edit_made_while_the_issue_is_written_elsewhere_is_not_lost(session, fonts):
    issue = session.issue
    project = session.project.save_as(session.path.with_name("二期"), issue)
    session.do(typing())
    session.go_on_in(project, issue)
    assert session.dirty
    assert recovered(session, fonts) == (session.issue, 1)


def test_edits_that_are_discarded_do_not_come_back(session, fonts):
    session.do(typing())
    session.discard()
    session.close()
    found = Session.open(session.path, fonts=fonts)
    assert (found.issue, found.recovered) == (small_issue(), 0)
    found.close()


def test_edits_that_are_neither_saved_nor_discarded_come_back(session, fonts):
    session.do(typing())
    session.close()
    found = Session.open(session.path, fonts=fonts)
    assert (found.issue, found.recovered) == (session.issue, 1)
    found.close()


def test_layouts_fits_and_findings_are_those_of_what_is_shown(session):
    page = session.layout("v1")
    assert page.page == "v1"
    assert session.layout("v1").display == page.display
    assert session.fit("a1").frames == ("f2", "f7", "f6")
    assert session.fit("a3") is None
    codes = {finding.code for finding in session.findings()}
    assert "photo.missing" in codes
    assert session.findings() is session.findings()
    session.preview(RemoveFrames("v1", ("f3",)))
    assert "f3" not in {item.frame for item in session.layout("v1").display.frames}
    assert "photo.missing" not in {finding.code for finding in session.findings()}
    with pytest.raises(KeyError):
        session.layout("none")


def test_the_title_of_an_issue_without_one_is_its_folder(tmp_path, fonts):
    session = Session.create(tmp_path / "空刊", Issue(), fonts=fonts)
    assert session.title == "空刊"
    assert [finding.code for finding in session.findings()] == ["issue.empty"]
    session.close()


def test_a_frame_that_repeats_an_id_is_refused(session):
    frame = session.issue.find_frame("f1")[1]
    with pytest.raises(EditError):
        session.do(AddFrame("v3", frame))


def test_a_title_is_measured_before_it_is_written(session):
    article = session.issue.articles[0]
    (now,) = session.heads(replace(article, kicker=Paragraph(), deck=Paragraph()))
    longer = replace(article, headline=replace(article.headline, text="字" * 40))
    then = next(fit for fit in session.heads(longer) if fit.part is Part.HEADLINE)
    assert (now.part, now.chars) == (Part.HEADLINE, len(article.headline.text))
    assert then.chars == 40
    assert then.over > now.over
    assert session.issue.articles[0] == article
    assert session.heads(replace(article, id="a9")) == ()
