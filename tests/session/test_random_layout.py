"""Whatever editors do, every page can be laid out and no character of a story is lost."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from editor.display.items import Group, Item, TextItem
from editor.edit.edit import EditError, perform
from editor.edit.state import State
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.issue import Issue
from editor.model.place import Part, TextPoint, TextRef
from tests.edit.issues import small_issue
from tests.edit.random_edits import RandomEdits

Shown = set[tuple[str, int, int]]
"""Owner, paragraph and offset of every body character that stands on a page."""


@settings(max_examples=4, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(seed=st.integers(0, 2**32))
def test_every_character_is_on_a_page_or_counted_as_overset(seed):
    source, state, engine = RandomEdits(seed), State(small_issue()), Engine(FontLibrary())
    for _ in range(100):
        try:
            state = perform(source.edit(state), state)
        except EditError:
            continue
        issue = all_seen(state.issue)
        shown = characters(engine, issue)
        for article in issue.articles:
            fit = engine.story(issue, article.id)
            if fit is None:
                continue
            for index, paragraph in enumerate(article.body):
                ref = TextRef(article.id, Part.BODY, index)
                for offset, char in enumerate(paragraph.text):
                    cut_off = fit.cut is not None and TextPoint(ref, offset) >= fit.cut
                    assert cut_off or char.isspace() or (article.id, index, offset) in shown


def all_seen(issue: Issue) -> Issue:
    """The issue with its hidden layers shown: what is hidden is laid out and stands on no page."""
    return replace(issue, layers=tuple(replace(each, visible=True) for each in issue.layers))


def characters(engine: Engine, issue: Issue) -> Shown:
    shown: Shown = set()
    for page in issue.pages:
        for frame in engine.page(issue, page.id).display.frames:
            for item in lines(frame.items):
                ref = item.ref
                if ref is not None and ref.part is Part.BODY:
                    span = range(item.line.start, item.line.end)
                    shown.update((ref.owner, ref.paragraph, offset) for offset in span)
    return shown


def lines(items: tuple[Item, ...]) -> Iterator[TextItem]:
    for item in items:
        if isinstance(item, Group):
            yield from lines(item.items)
        elif isinstance(item, TextItem):
            yield item
