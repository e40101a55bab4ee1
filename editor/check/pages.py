"""Checks of the issue as a whole."""

from collections.abc import Iterator

from editor.check.context import Context
from editor.check.finding import Finding, finding
from editor.values.language import Words


def empty_issue(context: Context) -> Iterator[Finding]:
    """An issue without a page cannot be printed."""
    if not context.issue.pages:
        words = Words("本期还没有版面，请先新建一版。", "The issue has no pages yet; add one.")
        yield finding("issue.empty", words)
