"""版面: going through the pages; adding, moving, numbering, sending on and deleting them."""

from collections.abc import Callable
from dataclasses import replace

from editor.edit.issue import SetInfo
from editor.model.page import STATE_WORDS, PageState
from editor.model.sections import Section, sections
from editor.session.pagelist import (
    Beside,
    duplicate_pages,
    move_pages,
    set_state,
    shift_pages,
)
from editor.ui.actions import LINE, Command, Group, Menu, Submenu
from editor.ui.commands.files import writable
from editor.ui.commands.masters import MASTERS
from editor.ui.desk import Desk
from editor.ui.dialogs.owntemplates import delete_template, save_page
from editor.ui.dialogs.page import add_page, delete_chosen, edit_page, number_chosen
from editor.ui.dialogs.section import begin_section
from editor.values.language import Words


def _index(desk: Desk) -> int:
    """The place of the page in view; -1 when a master is."""
    ids = [known.id for known in desk.issue.pages]
    return ids.index(desk.page.id) if desk.page is not None and desk.page.id in ids else -1


def _go(desk: Desk, index: int) -> None:
    pages = desk.issue.pages
    if 0 <= index < len(pages):
        desk.show_page(pages[index].id)


def _editable(desk: Desk) -> bool:
    return writable(desk) and _index(desk) >= 0


def _can_shift(by: int) -> Callable[[Desk], bool]:
    def can(desk: Desk) -> bool:
        last = desk.issue.pages[0 if by < 0 else -1] if desk.issue.pages else None
        return _editable(desk) and last is not None and last.id not in desk.chosen_pages

    return can


def _move(desk: Desk, by: int) -> None:
    edit = shift_pages(desk.bridge.session.state, desk.chosen_pages, by)
    if edit is not None:
        desk.bridge.do(edit)


def _insert(desk: Desk) -> None:
    page = desk.page
    add_page(desk, Beside(page.id) if page is not None and _index(desk) >= 0 else None)


def _duplicate(desk: Desk) -> None:
    edit, copies = duplicate_pages(desk.bridge.session.state, desk.chosen_pages)
    if desk.bridge.do(edit):
        desk.show_page(copies[0])


def _state(state: PageState, words: Words) -> Command:
    def run(desk: Desk) -> None:
        edit = set_state(desk.bridge.session.state, desk.chosen_pages, state)
        if edit is not None:
            desk.bridge.do(edit)

    return Command(
        f"page.state.{state}",
        words,
        run,
        enabled=_editable,
        checked=lambda desk: desk.page is not None and desk.page.state is state,
    )


def _sections(desk: Desk) -> list[Command]:
    """The sections that the chosen pages can go to the end of; a new one."""
    found = sections(desk.issue.pages)
    known = [_section(number, section) for number, section in enumerate(found)]
    return [*(known if len(known) > 1 else ()), NEW_SECTION]


def _section(number: int, section: Section) -> Command:
    def run(desk: Desk) -> None:
        place = Beside(section.pages[-1].id)
        edit = move_pages(desk.bridge.session.state, desk.chosen_pages, place)
        if edit is not None:
            desk.bridge.do(edit)

    first, last = section.pages[0].number, section.pages[-1].number
    zh = f"{section.name} 叠（{first}–{last}）" if section.name else f"{first}–{last}"
    en = f"Section {section.name} ({first}–{last})" if section.name else f"{first}–{last}"
    return Command(f"page.section.{number}", Words(zh, en), run, enabled=_editable)


NEW_SECTION = Command(
    "page.new_section",
    Words("从本版起新建叠…", "New Section from This Page…"),
    begin_section,
    enabled=_editable,
)


def _toggle_numbers(desk: Desk) -> None:
    info = desk.issue.info
    desk.bridge.do(SetInfo(replace(info, auto_numbers=not info.auto_numbers)))


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
            "page.insert",
            Words("在本版后插入…", "Insert after This Page…"),
            _insert,
            (),
            "add",
            enabled=writable,
        ),
        Command(
            "page.duplicate",
            Words("复制版面（不带稿件）", "Duplicate without Stories"),
            _duplicate,
            (),
            "duplicate",
            enabled=_editable,
        ),
        Command(
            "page.earlier",
            Words("前移一版", "Move Earlier"),
            lambda desk: _move(desk, -1),
            ("Ctrl+Shift+PgUp",),
            enabled=_can_shift(-1),
        ),
        Command(
            "page.later",
            Words("后移一版", "Move Later"),
            lambda desk: _move(desk, 1),
            ("Ctrl+Shift+PgDown",),
            enabled=_can_shift(1),
        ),
        NEW_SECTION,
        Submenu("page.section", Words("移到叠", "Move to Section"), _sections),
        MASTERS,
        LINE,
        Command(
            "page.number",
            Words("重新编版号…", "Number Pages…"),
            number_chosen,
            (),
            "rule",
            enabled=_editable,
        ),
        Command(
            "page.auto_numbers",
            Words("版号随顺序自动编", "Numbers Follow the Order"),
            _toggle_numbers,
            enabled=writable,
            checked=lambda desk: desk.issue.info.auto_numbers,
        ),
        Group(
            "page.state",
            Words("版面状态", "Page State"),
            tuple(_state(state, words) for state, words in STATE_WORDS.items()),
        ),
        Command(
            "page.properties",
            Words("版号、版名、状态与责编…", "Number, Name, State and Credits…"),
            edit_page,
            (),
            "edit",
            enabled=_editable,
        ),
        Command(
            "page.save_template",
            Words("存为版式模板…", "Save as Template…"),
            save_page,
            enabled=lambda desk: _index(desk) >= 0,
        ),
        Command(
            "page.delete_template",
            Words("删除自己的模板…", "Delete an Own Template…"),
            delete_template,
        ),
        LINE,
        Command(
            "page.delete",
            Words("删除版面…", "Delete Page…"),
            delete_chosen,
            (),
            "delete",
            enabled=_editable,
        ),
    ),
)
