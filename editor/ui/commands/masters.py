"""版面 › 母版: making masters, giving them to pages, and what pages take over of them."""

from collections.abc import Callable

from editor.edit.edit import Edit
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.page import Page
from editor.model.shown import inherited
from editor.session.masters import (
    detached,
    duplicated,
    given_back,
    master_from,
    new_master,
    taken_over,
)
from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.masters import apply_master, delete_master, rename_master
from editor.values.language import Words


def current_master(desk: Desk) -> Page | None:
    """The master in view, else the one of the page in view."""
    page = desk.page
    if page is None:
        return None
    if desk.issue.is_master(page.id):
        return page
    return desk.issue.page(page.master) if page.master is not None else None


def _on_page(desk: Desk) -> Page | None:
    """The page in view when it is no master and may be changed."""
    page = desk.page
    fits = page is not None and writable(desk) and not desk.issue.is_master(page.id)
    return page if fits else None


def _has_master(desk: Desk) -> bool:
    return writable(desk) and current_master(desk) is not None


def _uses_master(desk: Desk) -> bool:
    page = _on_page(desk)
    return page is not None and page.master is not None


def _new(desk: Desk) -> None:
    page = desk.page
    if page is not None:
        edit = new_master(desk.issue, page)
        if desk.bridge.do(edit):
            desk.show_page(edit.master.id)


def _from_page(desk: Desk) -> None:
    page, selection = _on_page(desk), desk.bridge.session.selection
    if page is None:
        return
    chosen = selection.frames if isinstance(selection, FrameSelection) else ()
    edit = master_from(desk.bridge.session.state, page, chosen)
    if edit is None:
        desk.tell(
            Words(
                "没有可放上母版的框：请选中报头、报眉、线、框（不带稿件的）再试。",
                "Nothing here can go on a master: select a masthead, folio, rule or box "
                "without an article.",
            )
        )
    else:
        desk.bridge.do(edit)


def _edit(desk: Desk) -> None:
    master = current_master(desk)
    if master is not None:
        desk.show_page(master.id)


def _with_master(act: Callable[[Desk, Page], object]) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        master = current_master(desk)
        if master is not None:
            act(desk, master)

    return run


def _duplicate(desk: Desk, master: Page) -> None:
    edit = duplicated(desk.issue, master)
    if desk.bridge.do(edit):
        desk.show_page(edit.master.id)


def _all_over(state: State, page: Page) -> Edit | None:
    return taken_over(state, page, [each.box.id for each in inherited(state.issue, page)])


def _on(make: Callable[[State, Page], Edit | None]) -> Callable[[Desk], None]:
    """Do what an edit of the page in view does, where there is one."""

    def run(desk: Desk) -> None:
        page = _on_page(desk)
        edit = make(desk.bridge.session.state, page) if page is not None else None
        if edit is not None:
            desk.bridge.do(edit)

    return run


def _can_give_back(desk: Desk) -> bool:
    page = _on_page(desk)
    return page is not None and bool(page.overridden)


MASTERS = Group(
    "page.masters",
    Words("母版", "Masters"),
    (
        Command(
            "master.new",
            Words("新建母版", "New Master"),
            _new,
            enabled=lambda desk: writable(desk) and desk.page is not None,
        ),
        Command(
            "master.from_page",
            Words("由本版（或所选框）建立母版", "Master from Page or Selection"),
            _from_page,
            enabled=lambda desk: _on_page(desk) is not None,
        ),
        Command(
            "master.apply",
            Words("应用母版…", "Apply Master…"),
            apply_master,
            ("Ctrl+Alt+M",),
            enabled=lambda desk: writable(desk) and bool(desk.issue.masters),
        ),
        Command(
            "master.edit",
            Words("编辑母版", "Edit Master"),
            _edit,
            ("Ctrl+Shift+M",),
            enabled=lambda desk: current_master(desk) not in (None, desk.page),
        ),
        Command(
            "master.rename",
            Words("母版名称…", "Rename Master…"),
            _with_master(rename_master),
            enabled=_has_master,
        ),
        Command(
            "master.duplicate",
            Words("复制母版", "Duplicate Master"),
            _with_master(_duplicate),
            enabled=_has_master,
        ),
        Command(
            "master.delete",
            Words("删除母版…", "Delete Master…"),
            _with_master(delete_master),
            enabled=_has_master,
        ),
        Command(
            "master.override",
            Words("改写全部母版项目", "Override All Master Items"),
            _on(_all_over),
            ("Ctrl+Alt+Shift+L",),
            enabled=_uses_master,
        ),
        Command(
            "master.restore",
            Words("恢复母版项目", "Restore Master Items"),
            _on(given_back),
            ("Ctrl+Shift+F8",),
            enabled=_can_give_back,
        ),
        Command(
            "master.detach",
            Words("全部脱离母版", "Detach from Master"),
            _on(detached),
            enabled=_uses_master,
        ),
    ),
)
