"""Articles go into chains once, displace others with their titles, and leave no empty ones."""

from editor.edit.articles import AddArticle
from editor.edit.edit import perform
from editor.edit.frames import AddFrame, LinkFrames, RemoveFrames
from editor.edit.state import State
from editor.model.article import Article
from editor.model.frame import TextFrame
from editor.session.placing import (
    going_on,
    instead,
    into_frames,
    is_blank,
    photo_instead,
    tidily,
)
from tests.edit.issues import box, small_issue


def frame(issue, key):
    return issue.find_frame(key)[1]


def with_blank() -> State:
    """The small issue with an empty text frame on page 3 and the empty article made for it."""
    state = perform(AddArticle(Article("blank")), State(small_issue()))
    return perform(AddFrame("v3", TextFrame(box("n1"), "blank")), state)


def test_a_chain_takes_an_article_once_wherever_it_was_taken():
    state = State(small_issue())
    chosen = (frame(state.issue, "f6"), frame(state.issue, "f7"))
    after = perform(into_frames(state, chosen, "a2"), state).issue
    assert frame(after, "f2").article == "a2"
    assert [frame(after, key).follows for key in ("f7", "f6")] == ["f2", "f7"]


def test_empty_frames_chosen_together_go_on_with_the_story():
    state = with_blank()
    chosen = (frame(state.issue, "f10"), frame(state.issue, "n1"))
    after = perform(into_frames(state, chosen, "a3"), state).issue
    assert frame(after, "f10").article == "a3"
    assert frame(after, "n1").follows == "f10"
    assert after.article("blank") is None


def test_a_story_goes_on_in_a_frame_of_another_page():
    state = with_blank()
    after = perform(going_on(state, frame(state.issue, "n1"), "a1"), state).issue
    assert frame(after, "n1").follows == "f6"
    assert frame(after, "n1").article is None
    assert after.article("blank") is None


def test_a_story_goes_on_only_where_it_is_not_yet():
    state = with_blank()
    assert going_on(state, frame(state.issue, "f6"), "a1") is None
    assert going_on(state, frame(state.issue, "n1"), "blank") is None
    assert going_on(state, frame(state.issue, "n1"), "nobody") is None


def test_titles_take_an_article_and_other_frames_none():
    state = State(small_issue())
    after = perform(into_frames(state, (frame(state.issue, "f1"),), "a2"), state).issue
    assert frame(after, "f1").article == "a2"
    assert frame(after, "f2").article == "a1"
    assert into_frames(state, (frame(state.issue, "f3"),), "a2") is None


def test_an_article_displaces_another_with_its_title():
    state = State(small_issue())
    after = perform(instead(state, frame(state.issue, "f6"), "a3"), state).issue
    assert frame(after, "f1").article == "a3"
    assert frame(after, "f2").article == "a3"
    assert after.article("a1") is not None


def test_a_photo_displaces_another_with_its_caption():
    state = State(small_issue())
    after = perform(photo_instead(state, frame(state.issue, "f3"), "p2"), state).issue
    assert [frame(after, key).photo for key in ("f3", "f4")] == ["p2", "p2"]


def test_empty_articles_go_with_their_frames():
    state = with_blank()
    assert perform(tidily(state, RemoveFrames("v3", ("n1",))), state).issue.article("blank") is None
    linked = perform(tidily(state, LinkFrames("f10", "n1")), state)
    assert linked.issue.article("blank") is None
    kept = tidily(state, RemoveFrames("v2", ("f10",)))
    assert kept == RemoveFrames("v2", ("f10",))
    gone = RemoveFrames("v3", ("none",))
    assert tidily(state, gone) is gone


def test_an_article_with_notes_is_not_blank():
    assert is_blank(Article("a"))
    assert not is_blank(Article("a", notes="约稿"))
