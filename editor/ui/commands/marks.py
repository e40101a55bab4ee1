"""文字, second part: marks at characters, readings, looseness, special characters, word list."""

from collections.abc import Callable

from editor.model.defaults import (
    BOLD,
    BOOK_TITLE,
    EMPHASIS,
    PROPER_NAME,
    TOGETHER,
    UNDERLINE,
)
from editor.model.style import CharacterStyle
from editor.session.clipboard import typed
from editor.session.composed import composed_at
from editor.session.composing import SPECIALS, Special, loosened
from editor.session.marks import is_marked, toggle_mark
from editor.session.readings import selected_base
from editor.session.wordlist import add_selected, selected_word
from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.ruby import edit_ruby
from editor.ui.dialogs.wordlist import edit_words
from editor.ui.selected import chosen_text
from editor.values.language import Words

Run = Callable[[Desk], object]


def _show_characters(desk: Desk) -> None:
    from editor.ui.panels.characters import show_characters  # noqa: PLC0415  (late, as its dock is)

    show_characters(desk)


def in_text(desk: Desk) -> bool:
    """Whether the caret stands in text that may be changed."""
    return writable(desk) and chosen_text(desk.bridge.session.state) is not None


def has_characters(desk: Desk) -> bool:
    """Whether characters are selected that may be changed."""
    selection = chosen_text(desk.bridge.session.state)
    return writable(desk) and selection is not None and not selection.empty


def _mark(name: str, mark: CharacterStyle, words: Words, keys: str, icon: str = "") -> Command:
    def run(desk: Desk) -> None:
        edit = toggle_mark(desk.bridge.session.state, mark, words)
        if edit is not None:
            desk.bridge.do(edit)

    return Command(
        f"text.{name}",
        words,
        run,
        (keys,) if keys else (),
        icon,
        enabled=has_characters,
        checked=lambda desk: is_marked(desk.bridge.session.state, mark),
    )


def _special(special: Special) -> Command:
    def run(desk: Desk) -> None:
        desk.canvas.input_method.finish()
        edit = typed(desk.bridge.session.state, special.text)
        if edit is not None and desk.bridge.do(edit):
            desk.canvas.reveal_caret()

    return Command(f"text.insert.{special.name}", special.words, run, special.keys, enabled=in_text)


def _loosen(name: str, step: int, words: Words, keys: str) -> Command:
    def run(desk: Desk) -> None:
        edit, before = loosened(desk.bridge.session.state, step), composed_at(desk.bridge.session)
        if edit is not None and desk.bridge.do(edit):
            after = composed_at(desk.bridge.session)
            if before is not None and after is not None:
                desk.tell(_lines_words(before.lines, after.lines, step))

    def can(desk: Desk) -> bool:
        return writable(desk) and loosened(desk.bridge.session.state, step) is not None

    return Command(f"text.{name}", words, run, (keys,), enabled=can)


def _lines_words(before: int, after: int, step: int) -> Words:
    """What came of a wish for a line fewer (``step`` −1), a line more (1) or none (0)."""
    if after == before and step:
        zh, en = ("紧不出", "lost") if step < 0 else ("松不出", "gained")
        return Words(
            f"这一段仍是 {after} 行：字距的限度内{zh}一行。",
            f"The paragraph's lines are still {after}: within its limits no line can be {en}.",
        )
    return Words(
        f"这一段原 {before} 行，现 {after} 行。",
        f"The paragraph's lines were {before}, now they are {after}.",
    )


def _can_read(desk: Desk) -> bool:
    return writable(desk) and selected_base(desk.bridge.session.state) is not None


def _can_add_word(desk: Desk) -> bool:
    state = desk.bridge.session.state
    word = selected_word(state)
    return writable(desk) and bool(word) and word not in state.issue.styles.words


def _add_word(desk: Desk) -> None:
    state = desk.bridge.session.state
    word, edit = selected_word(state), add_selected(state)
    if edit is not None and desk.bridge.do(edit):
        desk.tell(Words(f"“{word}”不再拆在两行。", f"“{word}” is no longer broken."))


MARK_COMMANDS = (
    _mark("bold", BOLD, Words("加粗", "Bold"), "Ctrl+Shift+B", "bold"),
    _mark("emphasis", EMPHASIS, Words("着重号", "Emphasis Dots"), "Ctrl+Shift+D"),
    _mark("name", PROPER_NAME, Words("专名号", "Proper-Name Line"), "Ctrl+Alt+U"),
    _mark("title", BOOK_TITLE, Words("书名号（波浪线）", "Book-Title Line (Wavy)"), ""),
    _mark("underline", UNDERLINE, Words("下划线", "Underline"), "Ctrl+U"),
    _mark("together", TOGETHER, Words("不拆开", "Keep Together"), "Ctrl+Shift+K"),
    Command(
        "text.ruby",
        Words("注音…", "Ruby…"),
        edit_ruby,
        ("Ctrl+Alt+R",),
        enabled=_can_read,
    ),
)
"""Marks at the selected characters."""

LOOSENESS = Group(
    "text.looseness",
    Words("松紧", "Looseness"),
    (
        _loosen("tighten", -1, Words("紧一行", "One Line Fewer"), "Ctrl+Alt+["),
        _loosen("loosen", 1, Words("松一行", "One Line More"), "Ctrl+Alt+]"),
        _loosen("natural", 0, Words("复原", "As It Comes"), "Ctrl+Alt+\\"),
    ),
)

INSERT = Group(
    "text.insert",
    Words("插入", "Insert"),
    (
        *(_special(special) for special in SPECIALS),
        Command(
            "text.characters",
            Words("更多字符…", "More Characters…"),
            _show_characters,
            ("Alt+Shift+F11",),
        ),
    ),
)

WORD_COMMANDS = (
    Command(
        "text.add_word",
        Words("加入不拆词表", "Add to the Word List"),
        _add_word,
        ("Ctrl+Alt+K",),
        enabled=_can_add_word,
    ),
    Command(
        "text.words",
        Words("专名词表…", "Word List…"),
        edit_words,
        enabled=writable,
    ),
)
