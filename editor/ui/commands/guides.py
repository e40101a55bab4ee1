"""视图 > 参考线: shown or not, locked, cleared."""

from dataclasses import replace

from editor.edit.guides import SetGuides
from editor.ui.actions import Command
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.values.language import Words


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


GUIDES = (
    Command(
        "view.guides",
        Words("参考线", "Ruler Guides"),
        _toggle,
        ("Ctrl+;",),
        checked=lambda desk: desk.canvas.show_guides,
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
