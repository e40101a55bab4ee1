"""Sections of an issue (叠): pages beside each other whose numbers begin with the same letters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.model.page import Page

_NUMBER = re.compile(r"([A-Za-z]*)([0-9]+)")


@dataclass(frozen=True, slots=True)
class Section:
    """Pages beside each other whose numbers begin with the same letters (叠); "" has none."""

    name: str
    pages: tuple[Page, ...]


def parsed(number: str) -> tuple[str, str] | None:
    """The letters and the digits of a number: A01 is A and 01. None for what cannot be counted."""
    match = _NUMBER.fullmatch(number.strip())
    return (match[1], match[2]) if match is not None else None


def section_of(page: Page) -> str:
    """The letters of a page's number; none when it has none."""
    found = parsed(page.number)
    return found[0] if found is not None else ""


def sections(pages: Sequence[Page]) -> tuple[Section, ...]:
    """The issue's pages by sections; a page without a countable number goes with those before."""
    runs: list[list[Page]] = []
    names: list[str] = []
    for page in pages:
        name = section_of(page) if parsed(page.number) is not None or not names else names[-1]
        if names and names[-1] == name:
            runs[-1].append(page)
        else:
            names.append(name)
            runs.append([page])
    return tuple(Section(name, tuple(run)) for name, run in zip(names, runs, strict=True))
