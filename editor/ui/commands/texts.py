"""文字: marks and styles on the selected text, and what lines make of it."""

from collections.abc import Callable

from editor.ui.actions import LINE, Command, Menu, Submenu
from editor.ui.applying import apply_style
from editor.ui.commands.marks import (
    INSERT,
    LOOSENESS,
    MARK_COMMANDS,
    WORD_COMMANDS,
    has_characters,
    in_text,
)
from editor.ui.commands.styles import STYLE
from editor.ui.commands.tables import TABLE
from editor.ui.commands.typesetting import ADJUST, ALIGN, STYLES
from editor.ui.desk import Desk
from editor.ui.selected import head_mark, head_paragraph
from editor.values.language import Words


def _show_counts(desk: Desk) -> None:
    from editor.ui.dialogs.counts import show_counts  # noqa: PLC0415  (loads the find panel)

    show_counts(desk)


def set_paragraph_style(desk: Desk, name: str) -> None:
    """Give the selected paragraphs a style."""
    apply_style(desk, name)


def set_character_style(desk: Desk, name: str | None) -> None:
    """Give the selected characters a style, or take theirs away."""
    apply_style(desk, name, character=True)


def _paragraph_styles(desk: Desk) -> list[Command]:
    names = [style.name for style in desk.issue.styles.paragraph]
    paragraph = head_paragraph(desk.bridge.session.state)
    current = paragraph.style if paragraph is not None else None
    return [_style(name, set_paragraph_style, in_text, name == current) for name in names]


def _character_styles(desk: Desk) -> list[Command]:
    names = [style.name for style in desk.issue.styles.character]
    current = head_mark(desk.bridge.session.state)
    return [_style(name, set_character_style, has_characters, name == current) for name in names]


def _style(
    name: str,
    apply: Callable[[Desk, str], None],
    enabled: Callable[[Desk], bool],
    current: bool,
) -> Command:
    return Command(
        f"text.style.{name}",
        Words(name, name),
        lambda desk: apply(desk, name),
        enabled=enabled,
        checked=lambda _: current,
    )


TEXT = Menu(
    Words("文字", "Type"),
    (
        *MARK_COMMANDS,
        LINE,
        Submenu("text.paragraph", Words("段落样式", "Paragraph Style"), _paragraph_styles),
        Submenu("text.character", Words("字符样式", "Character Style"), _character_styles),
        Command(
            "text.clear",
            Words("清除字符样式", "Clear Character Style"),
            lambda desk: set_character_style(desk, None),
            ("Ctrl+Shift+X",),
            enabled=has_characters,
        ),
        *STYLES,
        STYLE,
        LINE,
        ALIGN,
        ADJUST,
        LOOSENESS,
        INSERT,
        TABLE,
        LINE,
        *WORD_COMMANDS,
        Command("text.counts", Words("字数统计…", "Counts…"), _show_counts, ("Ctrl+Alt+Shift+W",)),
    ),
)
