"""视图 > 参考线: shown or not, locked, cleared, added by number."""

from dataclasses import replace

from editor.edit.guides import SetGuides
from editor.model.page import Page, RulerGuide
from editor.ui.actions import Command
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.asking import Question, ask_one_of, ask_text
from editor.ui.lengths import Measures, Unit, read_entry, show_length
from editor.values.language import Words
from editor.values.units import LengthError

CHAPTER = "frames"


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
    way = ask_one_of(desk.look, Question(ADD, WHICH, CHAPTER), ways, parent)
    if not way:
        return
    at = _asked_for(desk, page, ADD)
    if at is None:
        return
    new = RulerGuide(way == ways[1], at)
    if desk.bridge.do(SetGuides(page.id, (*page.guides, new))) and not desk.canvas.show_guides:
        _toggle(desk)


def move_guide(desk: Desk) -> None:
    """Ask for another place of the guide that is held."""
    page, index = desk.page, desk.canvas.stage.guide
    if page is None or index is None or index >= len(page.guides):
        return
    guide = page.guides[index]
    at = _asked_for(desk, page, POSITION, guide.at)
    if at is not None:
        guides = (*page.guides[:index], replace(guide, at=at), *page.guides[index + 1 :])
        desk.bridge.do(SetGuides(page.id, guides))


def _asked_for(desk: Desk, page: Page, title: Words, now: float | None = None) -> float | None:
    """How far a guide is to be from the edge; None without an answer, or with one that is no
    length, which is told."""
    text = show_length(now, Unit.MM) if now is not None else ""
    text = ask_text(desk.look, Question(title, ASK, CHAPTER), desk.dialog_parent, text)
    grid = page.grid
    measures = Measures(grid.cell, grid.leading, grid.column_width, grid.gutter)
    if not text:
        return None
    try:
        return read_entry(text, Unit.MM, measures, now or 0.0, signed=True)
    except LengthError:
        zh, en = "没有新建参考线", "no guide was set"
        if now is not None:
            zh, en = "参考线没有动", "the guide stays where it is"
        desk.tell(
            Words(
                f"“{text}”不是长度，{zh}。请写成 12.5mm、3字 这样。",
                f"“{text}” is not a length; {en}. Write it as 12.5mm or 3字.",
            )
        )
        return None


def _holds_guide(desk: Desk) -> bool:
    return writable(desk) and desk.canvas.stage.guide is not None


POSITION = Words("参考线位置", "Position of the Guide")
ASK = Words("到页边的距离，如 12.5mm、+2字", "From the edge, as 12.5mm or +2字")
ADD = Words("新建参考线", "New Guide")
WHICH = Words("方向", "Direction")
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
        "view.move_guide",
        Words("参考线位置…", "Position of the Guide…"),
        move_guide,
        enabled=_holds_guide,
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
