"""Page templates that stand on a grid, and which of them pages usually begin with."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from editor.model.formats import FORMATS
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.template import Template
from editor.session.pagesetup import same_grid, same_size
from editor.store.errors import StoreError
from editor.store.template_xml import load_template
from editor.values.data import data_folder
from editor.values.ids import PageId, new_id
from editor.values.language import Words

BLANK = "blank"
"""The name of the template without frames."""
FRONT, INNER = ("-news", "-cover"), ("-mixed", "-inner")
"""How the names of templates for first and for other pages end."""


def shipped_templates() -> tuple[Template, ...]:
    """All templates, those for front pages first. Broken files are left out."""
    known = (template for _, template in readable(data_folder("layouts")))
    return tuple(sorted(known, key=lambda each: not each.name.endswith(FRONT)))


def readable(folder: Path) -> Iterator[tuple[Path, Template]]:
    """The files of a folder by name, each with its template; those that cannot be read are left
    out."""
    for path in sorted(folder.glob("*.xml")):
        with suppress(StoreError):
            yield path, load_template(path)


def templates_on(grid: PageGrid, known: tuple[Template, ...]) -> tuple[Template, ...]:
    """The templates whose frames stand on a grid, with its bleed; an empty page last."""
    fitting = (
        replace(each, page=replace(each.page, grid=replace(each.page.grid, bleed=grid.bleed)))
        for each in known
        if same_grid(each.page.grid, grid)
    )
    return (*fitting, blank_template(grid))


def blank_template(grid: PageGrid) -> Template:
    """An empty page of a grid."""
    usual = (each.name for each in FORMATS if same_size(each.grid.trim, grid.trim))
    page = Page(PageId(new_id("p")), "1", "", grid)
    return Template(BLANK, Words("空白版面", "Empty page"), next(usual, ""), page)


def usual_inner(templates: tuple[Template, ...]) -> Template:
    """The template that pages after the first usually have."""
    return next((each for each in templates if each.name.endswith(INNER)), templates[-1])
