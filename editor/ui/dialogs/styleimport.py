"""Styles and colours taken over from another issue."""

from dataclasses import replace
from pathlib import Path

from editor.model.issue import Issue
from editor.model.template import Template
from editor.session.pagetemplates import FOLDER, all_templates
from editor.session.stylemaking import clashes, imported
from editor.store.project import open_project
from editor.ui.desk import Desk
from editor.ui.dialogs.asking import Question, ask_one_of
from editor.ui.dialogs.dialog import ask
from editor.ui.filedialogs import FileDialogs
from editor.values.language import BanxinError, Words, many

FROM_TEMPLATE = Words("从版式模板导入样式", "Import Styles from a Template")
TITLE = Words("从另一期导入样式", "Import Styles from Another Issue")
NONE = Words(
    "还没有带样式的版式模板：先用“存为版式模板”存一个。",
    "No template brings styles yet: save a page as a template first.",
)
SHOWN = 8
"""So many names are listed of those that both issues have."""


def import_styles(desk: Desk) -> None:
    """Ask for an issue and take over what it has and this one lacks; what differs is asked."""
    start = desk.bridge.session.project.path.parent
    folder = FileDialogs(desk.look, desk.dialog_parent).folder(TITLE, start)
    if folder is not None:
        take_styles(desk, folder)


def take_styles(desk: Desk, folder: Path) -> None:
    """Take over the styles of the issue in a folder, in one step."""
    try:
        opened = open_project(folder, read_only=True)
    except BanxinError as error:
        desk.warn(error.words)
        return
    opened.project.close()
    _take(desk, opened.issue)


def import_from_template(desk: Desk) -> None:
    """Ask for a template and take over what it has and this issue lacks."""
    known = all_templates(desk.shell.settings.path.parent / FOLDER)
    named = {desk.look.say(each.title): each for each in known if each.styles.paragraph}
    if not named:
        desk.tell(NONE)
        return
    label = Words("从哪个版式模板", "From which template")
    question = Question(FROM_TEMPLATE, label, "styles")
    name = ask_one_of(desk.look, question, list(named), desk.dialog_parent)
    if name:
        take_from_template(desk, named[name])


def take_from_template(desk: Desk, template: Template) -> None:
    """Take over the styles and colours that a template brings, in one step."""
    _take(desk, replace(desk.issue, styles=template.styles, swatches=template.swatches))


def _take(desk: Desk, other: Issue) -> None:
    issue = desk.issue
    edit = imported(issue, other, over=_asked(desk, issue, other))
    if edit is None:
        desk.tell(Words("没有可导入的样式。", "There is nothing to import."))
        return
    if desk.bridge.do(edit):
        count = len(edit.edits) if hasattr(edit, "edits") else 1
        desk.tell(Words(f"导入了 {count} 项。", f"{many(count, 'item')} imported."))


def _asked(desk: Desk, issue: Issue, other: Issue) -> bool:
    both = clashes(issue, other)
    if not both:
        return False
    zh, en = "、".join(both[:SHOWN]), ", ".join(both[:SHOWN])
    more = "…" if len(both) > SHOWN else ""
    question = Words(
        f"有 {len(both)} 项同名但不同：{zh}{more}。用那边的覆盖吗？不覆盖时只导入本期没有的。",
        f"{many(len(both), 'name stands', 'names stand')} for different things in both: "
        f"{en}{more}. "
        "Take the others? If not, only what is missing here is imported.",
    )
    return ask(desk.look, question, Words("覆盖", "Take Those"), desk.dialog_parent, "styles")
