"""Uses counted anew only where the issue is another."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.edit.stylenames import uses_in
from editor.edit.styles import StyleKind
from editor.model.text import Paragraph
from editor.session import usecount
from editor.session.usecount import UseCount
from tests.ui.sample_issue import tiny_issue


def counted(count, issue):
    return sum(1 for _ in count.steps(issue))


@given(st.sampled_from(StyleKind), st.lists(st.integers(0, 2), max_size=4))
def test_the_numbers_are_those_of_the_whole_issue(kind, changes):
    count, issue = UseCount(kind), tiny_issue()
    for number in [*changes, 0]:
        article = issue.articles[number]
        body = (*article.body, Paragraph("又一段。", "正文"))
        articles = list(issue.articles)
        articles[number] = replace(article, body=body)
        issue = replace(issue, articles=tuple(articles))
        counted(count, issue)
        assert Counter({name: count[name] for name in uses_in(issue, kind)}) == uses_in(issue, kind)


def test_only_what_is_another_object_is_counted_again(monkeypatch):
    asked = []
    monkeypatch.setattr(
        usecount, "uses_in", lambda part, kind: asked.append(part) or uses_in(part, kind)
    )
    count, issue = UseCount(StyleKind.PARAGRAPH), tiny_issue()
    assert counted(count, issue) == len(asked) > len(issue.articles)
    asked.clear()
    changed = replace(issue.articles[0], body=(Paragraph("新的一段。", "正文"),))
    issue = replace(issue, articles=(changed, *issue.articles[1:]))
    assert counted(count, issue) == 1
    assert asked == [changed]


def test_the_numbers_change_only_when_all_is_counted():
    count, issue = UseCount(StyleKind.PARAGRAPH), tiny_issue()
    steps = count.steps(issue)
    next(steps)
    assert count["正文"] == 0
    list(steps)
    assert count["正文"] == uses_in(issue, StyleKind.PARAGRAPH)["正文"] > 0
