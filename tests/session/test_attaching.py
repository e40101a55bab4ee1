"""Photos that come with a story."""

from editor.edit.edit import perform
from editor.edit.state import State
from editor.session.attaching import attached, detached
from tests.edit.issues import small_issue


def test_photos_are_given_behind_those_that_are_there_and_taken_again():
    issue = small_issue()
    one = perform(attached(issue, "a1", ("p2",)), State(issue)).issue
    two = perform(attached(one, "a1", ("p1", "gone")), State(one)).issue
    assert two.article("a1").photos == ("p2", "p1")
    assert attached(two, "a1", ("p1",)) is None
    assert perform(detached(two, "a1"), State(two)).issue.article("a1").photos == ()
    assert detached(issue, "a1") is None
    assert attached(issue, "none", ("p1",)) is None
