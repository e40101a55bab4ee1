"""What was last made with the new-issue assistant, so that the next one begins there."""

import json
from dataclasses import asdict, replace
from typing import Any

from editor.model.template import Template
from editor.session.newissue import NewIssue, PagePlan, faults_of, usual_issue, with_setup
from editor.session.pagesetup import PageSetup
from editor.values.geometry import Size


def remembered(plan: NewIssue) -> str:
    """The grid and the pages of an issue as text."""
    pages = [[page.number, page.name, page.template] for page in plan.pages]
    return json.dumps({"setup": asdict(plan.setup), "pages": pages}, ensure_ascii=False)


def recalled(text: str, known: tuple[Template, ...]) -> NewIssue:
    """A wanted issue with the grid and pages of the last one; the usual one where the text cannot
    be read or what it says cannot be made. Templates that are gone give way to usual ones."""
    usual = usual_issue(known)
    try:
        plan = _read(json.loads(text), usual)
        named = replace(plan, info=replace(plan.info, title="?"))
        return usual if faults_of(named) else plan
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
        return usual


def _read(said: dict[str, Any], usual: NewIssue) -> NewIssue:
    sizes = dict(said["setup"])
    trim = sizes.pop("trim")
    size = Size(float(trim["width"]), float(trim["height"]))
    columns, lines = int(sizes.pop("columns")), int(sizes.pop("lines"))
    lengths: dict[str, Any] = {name: float(value) for name, value in sizes.items()}
    setup = PageSetup(size, columns=columns, lines=lines, **lengths)
    pages = tuple(PagePlan(str(number), str(name), str(it)) for number, name, it in said["pages"])
    if not pages:
        raise ValueError("no pages")
    return with_setup(replace(usual, pages=pages), setup)
