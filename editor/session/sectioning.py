"""Sections (叠) begun at a page: the pages that follow in the old section go along."""

from string import ascii_uppercase

from editor.edit.edit import Edit, Together
from editor.edit.pages import NumberPages
from editor.edit.state import State
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.sections import parsed, section_of, sections
from editor.model.update import by_id
from editor.session.numbering import Numbers, numbered_from, rest_of_section
from editor.values.ids import PageId
from editor.values.language import Words

LABEL = Words("新建叠", "New section")


def new_section(state: State, first: PageId, name: str) -> Edit | None:
    """A section from a page on, its pages numbered from 01; None where ``taken`` says why not."""
    page = by_id(state.issue.pages, first)
    if page is None or taken(state.issue, name) is not None:
        return None
    return Together((NumberPages(section_numbers(state.issue, page, name)),), LABEL)


def section_numbers(issue: Issue, first: Page, name: str) -> Numbers:
    """The numbers of a section from a page on; pages without a countable number keep theirs."""
    rest = rest_of_section(issue.pages, first)
    pages = [page for page in rest if page is first or parsed(page.number) is not None]
    return numbered_from(pages, f"{name}01")


def free_name(issue: Issue, first: Page) -> str:
    """A letter for a section that begins with a page: the next one after those before it."""
    used = {section.name.upper() for section in sections(issue.pages)}
    begins = bool(issue.pages) and issue.pages[0] is first and not section_of(first)
    letters = ascii_uppercase if begins else ascii_uppercase[1:]
    return next((letter for letter in letters if letter not in used), "")


def taken(issue: Issue, name: str) -> Words | None:
    """Why a section cannot have this name; None when it can."""
    if not (name.isascii() and name.isalpha()):
        return Words("叠名用字母，如 A、B。", "Name a section by letters, as A or B.")
    if any(section.name.upper() == name.upper() for section in sections(issue.pages)):
        return Words(f"已有 {name} 叠。", f"There is a section {name} already.")
    return None
