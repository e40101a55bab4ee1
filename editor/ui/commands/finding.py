"""编辑, second part: find and replace over the issue."""

from typing import TYPE_CHECKING

from editor.ui.actions import Command
from editor.ui.desk import Desk
from editor.values.language import Words

if TYPE_CHECKING:
    from editor.ui.panels.find import FindPanel


def _panel(desk: Desk) -> "FindPanel":
    from editor.ui.panels.find import FindPanel  # noqa: PLC0415  (loads the rules of tidying)

    dock = desk.dock("find")
    (panel,) = dock.findChildren(FindPanel)
    return panel


def find_words(desk: Desk) -> None:
    """Open the panel with the selected words."""
    dock = desk.dock("find")
    dock.show()
    dock.raise_()
    dock.activateWindow()
    _panel(desk).begin()


def _go(desk: Desk, step: int) -> None:
    panel = _panel(desk)
    if panel.fields.wanted.text() or panel.model.hits:
        panel.go(step)
    else:
        find_words(desk)


FIND = (
    Command(
        "edit.find",
        Words("查找和替换…", "Find and Replace…"),
        find_words,
        ("Ctrl+F",),
        "search",
    ),
    Command(
        "edit.find_next",
        Words("查找下一处", "Find Next"),
        lambda desk: _go(desk, 1),
        ("F3",),
    ),
    Command(
        "edit.find_previous",
        Words("查找上一处", "Find Previous"),
        lambda desk: _go(desk, -1),
        ("Shift+F3",),
    ),
)
