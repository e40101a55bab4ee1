"""Giving the selected text a style."""

from editor.edit.edit import Edit
from editor.edit.text import MarkText
from editor.session.commands import apply_paragraph_style
from editor.ui.desk import Desk
from editor.ui.selected import chosen_text
from editor.values.language import Words

NO_CHARACTERS = Words("先选中文字，再用字符样式。", "Select characters first.")


def apply_style(desk: Desk, name: str | None, *, character: bool = False) -> None:
    """Selected paragraphs, or characters, in a style; None takes a character style away."""
    selection = chosen_text(desk.bridge.session.state)
    edit: Edit | None = None
    if not character and name is not None:
        edit = apply_paragraph_style(desk.bridge.session.state, name)
    elif selection is not None and selection.empty:
        desk.tell(NO_CHARACTERS)
    elif selection is not None:
        edit = MarkText(*selection.span, name)
    if edit is not None:
        desk.bridge.do(edit)
