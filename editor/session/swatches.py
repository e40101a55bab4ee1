"""The named colours of an issue as a whole: which are used, and the step to another set."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from editor.edit.edit import Edit, Together
from editor.edit.styles import RemoveStyle, SetSwatch, StyleKind
from editor.model.color import INK, RICH_BLACK, Paint
from editor.model.issue import Issue
from editor.values.language import Words

LABEL = Words("色板", "Swatches")
FIXED = (INK.name, RICH_BLACK)
"""Colours that the program and the output profile define."""


def used_colors(issue: Issue) -> frozenset[str]:
    """The names of all colours that frames, styles and tables use."""
    tables = (each.table for article in issue.articles for each in article.body)
    frames = (page.frames for page in (*issue.masters, *issue.pages))
    parts = (*frames, issue.styles, *(table for table in tables if table is not None))
    return frozenset(paint.swatch for part in parts for paint in _paints(part))


def swatch_changes(before: Issue, after: Issue) -> Edit | None:
    """One step from the colours of one issue to those of another; None when they are the same."""
    known = {each.name: each for each in before.swatches}
    kept = {each.name for each in after.swatches}
    edits: list[Edit] = [SetSwatch(each) for each in after.swatches if known.get(each.name) != each]
    edits += [RemoveStyle(StyleKind.SWATCH, name) for name in known if name not in kept]
    return Together(tuple(edits), LABEL) if edits else None


def _paints(value: object) -> Iterator[Paint]:
    if isinstance(value, Paint):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _paints(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _paints(getattr(value, field.name))
