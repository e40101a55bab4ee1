"""适排 in the window: it acts on the story at hand, says what it did, and is one undo step."""

from dataclasses import replace

from editor.edit.articles import SetArticle
from editor.edit.selection import NOTHING, FrameSelection
from editor.model.text import part_of
from editor.ui.window import MainWindow
from editor.values.ids import ArticleId, FrameId, PageId

STORY = ArticleId("a1")


def act(window: MainWindow, name: str) -> None:
    window.actions_.trigger(name)


def choose(window: MainWindow, frame: str) -> None:
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId(frame),)))


def test_it_needs_a_story(window):
    window.bridge.select(NOTHING)
    window.docks.library.articles.setCurrentItem(None)
    window.actions_.refresh()
    assert not window.actions_["article.copyfit"].isEnabled()
    assert not window.actions_["article.unfit"].isEnabled()


def test_a_story_out_of_reach_is_told_what_would_help_and_stays(window):
    before = window.issue
    choose(window, "b1")
    act(window, "article.copyfit")
    assert "删 " in window.statusBar().currentMessage()
    assert window.issue is before


def test_it_says_what_it_did_and_is_one_step(window):
    choose(window, "b1")
    cut_within_reach(window)
    before = window.issue
    act(window, "article.copyfit")
    assert window.statusBar().currentMessage().startswith("适排：")
    fit = window.bridge.session.fit(STORY)
    assert (fit.over_lines, fit.short_lines) == (0, 0)
    assert window.bridge.session.undo_label.zh == "适排"
    act(window, "edit.undo")
    assert window.issue == before


def test_taking_it_back_is_offered_for_a_story_that_is_fitted(window):
    choose(window, "b1")
    cut_within_reach(window)
    before = window.issue
    assert not window.actions_["article.unfit"].isEnabled()
    act(window, "article.copyfit")
    act(window, "article.unfit")
    assert window.issue == before
    assert "已取消适排" in window.statusBar().currentMessage()


def test_it_is_in_the_menus_of_the_page_and_of_the_library(window):
    choose(window, "b1")
    shown = [action.objectName() for action in window.context_menu.menu().actions()]
    assert "article.copyfit" in shown
    assert "article.copyfit" in window.docks.library.articles.menu


def cut_within_reach(window: MainWindow) -> None:
    """Shorten the story by paragraphs, and the last one by characters, until 适排 can act."""
    story = window.issue.article(STORY)
    for count in range(len(story.body) - 1, 0, -1):
        for end in range(len(story.body[count].text), 0, -12):
            last = part_of(story.body[count], 0, end)
            cut = replace(story, body=(*story.body[:count], last))
            window.bridge.do(SetArticle(cut))
            if window.bridge.session.copyfit(STORY).edit is not None:
                return
