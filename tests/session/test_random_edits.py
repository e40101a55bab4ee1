"""A thousand random edits: undone, redone, saved, loaded and recovered to equal issues."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from editor.edit.edit import EditError
from editor.fonts.library import FontLibrary
from editor.session.session import Change, Session
from tests.edit.issues import small_issue
from tests.edit.random_edits import RandomEdits

EDITS = 1000


def work(session: Session, source: RandomEdits, count: int) -> int:
    """That many edits that fit, with a step back and a pause now and then; counts the changes.

    Ends with nothing left to redo, so that undoing all and redoing all leads back here.
    """
    changes: list[Change] = []
    session.listeners.append(changes.append)
    done = 0
    while done < count:
        try:
            session.do(source.edit(session.state))
        except EditError:
            continue
        done += 1
        chance = source.rng.random()
        if chance < 0.05:
            session.undo()
        elif chance < 0.08:
            session.redo()
        elif chance < 0.2:
            session.break_merge()
    while session.can_redo:
        session.redo()
    session.listeners.clear()
    return sum(change.before.issue is not change.after.issue for change in changes)


def all_back_and_forth(session: Session) -> None:
    first, last = small_issue(), session.issue
    while session.can_undo:
        session.undo()
    assert session.issue == first
    while session.can_redo:
        session.redo()
    assert session.issue == last


@settings(max_examples=3, deadline=None, phases=(Phase.reuse, Phase.generate))
@given(seed=st.integers(0, 2**32))
def test_a_thousand_edits_undone_redone_saved_and_recovered(seed):
    fonts = FontLibrary([])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "issue"
        session = Session.create(path, small_issue(), fonts=fonts)
        changes = work(session, RandomEdits(seed), EDITS)
        last = session.issue
        all_back_and_forth(session)
        session.close()

        session = Session.open(path, fonts=fonts)
        assert session.issue == last
        assert session.recovered > changes > EDITS / 2
        assert session.broken == ()
        session.save()
        session.close()

        session = Session.open(path, fonts=fonts)
        assert session.issue == last
        assert session.recovered == 0
        session.close()
