"""表格: making tables, and their rows and columns."""

from collections.abc import Callable

from editor.edit.edit import Edit
from editor.edit.state import State
from editor.model.place import Part
from editor.session.tablemaking import (
    INSERT,
    REMOVE,
    TO_TABLE,
    TO_TEXT,
    insert_table,
    remove_table,
    table_to_text,
    text_to_table,
)
from editor.session.tables import (
    REMOVE_COLUMN,
    REMOVE_ROW,
    add_column,
    add_row,
    in_table,
    remove_column,
    remove_row,
)
from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.table import TableDialog
from editor.ui.selected import chosen_text
from editor.values.language import Words

Make = Callable[[State], Edit | None]


def insert(desk: Desk) -> None:
    """Ask for a size and put an empty table at the caret."""
    dialog = TableDialog(desk)
    if dialog.ask():
        size = dialog.size_
        _do(desk, lambda state: insert_table(state, size.rows, size.columns))


def _do(desk: Desk, make: Make) -> None:
    edit = make(desk.bridge.session.state)
    if edit is not None and desk.bridge.do(edit):
        desk.canvas.reveal_caret()


def _possible(make: Make) -> Callable[[Desk], bool]:
    return lambda desk: writable(desk) and make(desk.bridge.session.state) is not None


def _in_story(desk: Desk) -> bool:
    """Whether the caret stands in a story, but in no table."""
    state = desk.bridge.session.state
    selection = chosen_text(state)
    story = selection is not None and selection.head.ref.part is Part.BODY
    return story and writable(desk) and in_table(state) is None


def _command(name: str, words: Words, make: Make) -> Command:
    return Command(f"table.{name}", words, lambda desk: _do(desk, make), enabled=_possible(make))


TABLE = Group(
    "text.table",
    Words("表格", "Table"),
    (
        Command(
            "table.insert",
            Words(f"{INSERT.zh}…", "Insert Table…"),
            insert,
            enabled=_possible(lambda state: insert_table(state, 1, 1)),
        ),
        Command(
            "table.from_text",
            Words(TO_TABLE.zh, "Text to Table"),
            lambda desk: _do(desk, text_to_table),
            enabled=_in_story,
        ),
        _command("to_text", Words(TO_TEXT.zh, "Table to Text"), table_to_text),
        _command("remove", Words(REMOVE.zh, "Delete Table"), remove_table),
        _command(
            "row_above",
            Words("在上方插入行", "Insert Row Above"),
            lambda state: add_row(state, below=False),
        ),
        _command(
            "row_below",
            Words("在下方插入行", "Insert Row Below"),
            lambda state: add_row(state, below=True),
        ),
        _command("remove_row", Words(REMOVE_ROW.zh, "Delete Row"), remove_row),
        _command(
            "column_left",
            Words("在左侧插入列", "Insert Column at the Left"),
            lambda state: add_column(state, right=False),
        ),
        _command(
            "column_right",
            Words("在右侧插入列", "Insert Column at the Right"),
            lambda state: add_column(state, right=True),
        ),
        _command("remove_column", Words(REMOVE_COLUMN.zh, "Delete Column"), remove_column),
    ),
)
"""The commands of the type menu."""
