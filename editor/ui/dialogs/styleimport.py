"""Styles and colours taken over from another issue."""

from pathlib import Path

from editor.model.issue import Issue
from editor.session.stylemaking import clashes, imported
from editor.store.project import open_project
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import ask
from editor.ui.filedialogs import FileDialogs
from editor.values.language import BanxinError, Words

TITLE = Words("从另一期导入样式", "Import Styles from Another Issue")
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
    issue, other = desk.issue, opened.issue
    edit = imported(issue, other, over=_asked(desk, issue, other))
    if edit is None:
        desk.tell(Words("没有可导入的样式。", "There is nothing to import."))
        return
    if desk.bridge.do(edit):
        count = len(edit.edits) if hasattr(edit, "edits") else 1
        desk.tell(Words(f"导入了 {count} 项。", f"{count} items imported."))


def _asked(desk: Desk, issue: Issue, other: Issue) -> bool:
    both = clashes(issue, other)
    if not both:
        return False
    zh, en = "、".join(both[:SHOWN]), ", ".join(both[:SHOWN])
    more = "…" if len(both) > SHOWN else ""
    question = Words(
        f"两期里有 {len(both)} 项同名但不同：{zh}{more}。"
        "用那一期的覆盖吗？不覆盖时只导入本期没有的。",
        f"{len(both)} names stand for different things in both issues: {en}{more}. "
        "Take those of the other issue? If not, only what is missing here is imported.",
    )
    return ask(desk.look, question, Words("覆盖", "Take Those"), desk.dialog_parent)
