"""版面: going through the pages, adding, naming, moving and deleting them."""

from editor.edit.edit import Edit
from editor.edit.pages import MovePage, RemovePage
from editor.session.placing import tidily
from editor.ui.actions import LINE, Command, Menu
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.page import add_page, edit_page
from editor.values.ids import PageId
from editor.values.language import Words


def _index(desk: Desk) -> int:
    page = desk.page
    if page is None:
        return -1
    return [known.id for known in desk.issue.pages].index(page.id)


def _go(desk: Desk, index: int) -> None:
    pages = desk.issue.pages
    if 0 <= index < len(pages):
        desk.show_page(pages[index].id)


def _editable(desk: Desk) -> bool:
    return writable(desk) and desk.page is not None


def _move(desk: Desk, by: int) -> None:
    page = desk.page
    if page is not None:
        desk.bridge.do(MovePage(page.id, _index(desk) + by))


def _removal(desk: Desk, page: PageId) -> Edit:
    return tidily(desk.bridge.session.state, RemovePage(page))


def _delete(desk: Desk) -> None:
    page, index = desk.page, _index(desk)
    if page is not None and desk.bridge.do(_removal(desk, page.id)):
        _go(desk, min(index, len(desk.issue.pages) - 1))


PAGE = Menu(
    Words("版面", "Page"),
    (
        Command(
            "page.next",
            Words("下一版", "Next Page"),
            lambda desk: _go(desk, _index(desk) + 1),
            ("PgDown",),
            "next",
            enabled=lambda desk: _index(desk) < len(desk.issue.pages) - 1,
        ),
        Command(
            "page.previous",
            Words("上一版", "Previous Page"),
            lambda desk: _go(desk, _index(desk) - 1),
            ("PgUp",),
            "previous",
            enabled=lambda desk: _index(desk) > 0,
        ),
        Command(
            "page.first",
            Words("头版", "First Page"),
            lambda desk: _go(desk, 0),
            ("Shift+PgUp",),
            enabled=lambda desk: _index(desk) > 0,
        ),
        Command(
            "page.last",
            Words("末版", "Last Page"),
            lambda desk: _go(desk, len(desk.issue.pages) - 1),
            ("Shift+PgDown",),
            enabled=lambda desk: _index(desk) < len(desk.issue.pages) - 1,
        ),
        LINE,
        Command(
            "page.add",
            Words("添加版面…", "Add Page…"),
            add_page,
            ("Ctrl+Shift+P",),
            "new",
            enabled=writable,
        ),
        Command(
            "page.properties",
            Words("版号、版名与责编…", "Number, Name and Credits…"),
            edit_page,
            (),
            "edit",
            enabled=_editable,
        ),
        Command(
            "page.earlier",
            Words("前移一版", "Move Earlier"),
            lambda desk: _move(desk, -1),
            enabled=lambda desk: _editable(desk) and _index(desk) > 0,
        ),
        Command(
            "page.later",
            Words("后移一版", "Move Later"),
            lambda desk: _move(desk, 1),
            enabled=lambda desk: _editable(desk) and _index(desk) < len(desk.issue.pages) - 1,
        ),
        LINE,
        Command(
            "page.delete",
            Words("删除本版", "Delete Page"),
            _delete,
            (),
            "delete",
            enabled=_editable,
        ),
    ),
)
