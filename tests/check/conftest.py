"""Small issues laid out and checked: one page, and what stands on it."""

from collections.abc import Callable

import pytest

from editor.check.context import NO_SOURCES, Sources
from editor.check.finding import Finding
from editor.check.run import check_issue
from editor.edit.edit import perform
from editor.edit.state import State
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.issue import Issue

Check = Callable[..., tuple[Finding, ...]]


@pytest.fixture(scope="session")
def fonts() -> FontLibrary:
    return FontLibrary()


@pytest.fixture
def check(fonts: FontLibrary) -> Check:
    """All findings of an issue as it is laid out, of some code or of all."""
    engine = Engine(fonts)

    def checked(issue: Issue, code: str = "", sources: Sources = NO_SOURCES):
        found = check_issue(issue, [engine.page(issue, page.id) for page in issue.pages], sources)
        return tuple(each for each in found if not code or each.code == code)

    return checked


@pytest.fixture
def mended(check: Check) -> Callable[..., Issue]:
    """The issue after a finding's fix, which leaves nothing of it; undo is the old value."""

    def fixed(issue: Issue, code: str, sources: Sources = NO_SOURCES) -> Issue:
        [found] = check(issue, code, sources)
        assert found.fix is not None
        assert found.fix_words is not None
        after = perform(found.fix, State(issue)).issue
        assert check(after, code, sources) == ()
        assert check(issue, code, sources) == (found,)
        return after

    return fixed
