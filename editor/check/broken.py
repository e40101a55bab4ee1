"""Parts of a project that could not be read, among the findings: their words, their effects."""

from collections.abc import Iterable

from editor.check.finding import Finding
from editor.model.output import Severity
from editor.values.language import Words

BROKEN = "project.broken"
UNPLACED = "article.unplaced"
PAGES = "pages/"
"""The folder of the files of pages."""


def with_broken(
    parts: Iterable[tuple[str, Words]], findings: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """The findings with the files that cannot be read before them.

    While a page cannot be read nothing is known of the articles that stand on it: that they stand
    nowhere is not said.
    """
    named = tuple(parts)
    broken = tuple(
        Finding(
            BROKEN,
            Severity.ERROR,
            Words(f"“{file}”无法读取：{words.zh}", f"“{file}” cannot be read: {words.en}"),
        )
        for file, words in named
    )
    if any(file.startswith(PAGES) for file, _ in named):
        findings = tuple(finding for finding in findings if finding.code != UNPLACED)
    return broken + findings
