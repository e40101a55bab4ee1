"""视图 > 参考线: shown or not, locked, cleared, added by number."""

from dataclasses import replace

from editor.edit.guides import SetGuides
from editor.model.page import RulerGuide
from editor.ui.actions import Command
from editor.ui.canvas.tools.guide import ASK, no_length
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.asking import ask_one_of, ask_text
from editor.ui.lengths import Measures, Unit, read_entry
from editor.values.language import Words
from editor.values.units import LengthError


def _has_guides(desk: Desk) -> bool:
    return desk.page is not None and bool(desk.page.guides) and writable(desk)


def _locked(desk: Desk) -> bool:
    return desk.page is not None and any(guide.locked for guide in desk.page.guides)


def _lock(desk: Desk) -> None:
    if desk.page is not None:
        locked = not _locked(desk)
        guides = tuple(replace(guide, locked=locked) for guide in desk.page.guides)
        desk.bridge.do(SetGuides(desk.page.id, guides))


def _clear(desk: Desk) -> None:
    if desk.page is not None:
        desk.bridge.do(SetGuides(desk.page.id, ()))


def _toggle(desk: Desk) -> None:
    desk.canvas.show_guides = not desk.canvas.show_guides
    desk.shell.settings.set_flag("show_guides", desk.canvas.show_guides)


def add_guide(desk: Desk) -> None:
    """Ask which way a new guide runs, and where."""
    page, parent = desk.page, desk.dialog_parent
    if page is None:
        return
    ways = [desk.look.say(words) for words in WAYS]
    way = ask_one_of(desk.look, ADD, WHICH, ways, parent)
    if not way:
        return
    text = ask_text(desk.look, ADD, ASK, parent)
    if not text:
        return
    grid = page.grid
    measures = Measures(grid.cell, grid.leading, grid.column_width, grid.gutter)
    try:
        at = read_entry(text, Unit.MM, measures, 0.0, signed=True)
    except LengthError:
        desk.tell(no_length(text))
        return
    new = RulerGuide(way == ways[1], at)
    if desk.bridge.do(SetGuides(page.id, (*page.guides, new))) and not desk.canvas.show_guides:
        _toggle(desk)


ADD = Words("新建参考线", "New Guide")
WHICH = Words("方向：", "Direction:")
WAYS = (Words("横向", "Horizontal"), Words("竖向", "Vertical"))


GUIDES = (
    Command(
        "view.guides",
        Words("参考线", "Ruler Guides"),
        _toggle,
        ("Ctrl+;",),
        checked=lambda desk: desk.canvas.show_guides,
    ),
    Command(
        "view.add_guide",
        Words("新建参考线…", "New Guide…"),
        add_guide,
        ("Ctrl+Alt+Shift+;",),
        enabled=lambda desk: desk.page is not None and writable(desk),
    ),
    Command(
        "view.lock_guides",
        Words("锁定参考线", "Lock Guides"),
        _lock,
        ("Ctrl+Shift+;",),
        enabled=_has_guides,
        checked=_locked,
    ),
    Command(
        "view.clear_guides",
        Words("清除本版参考线", "Clear the Page's Guides"),
        _clear,
        enabled=_has_guides,
    ),
)
