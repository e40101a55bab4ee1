"""Short questions: a line of text, or one of several names."""

from collections.abc import Sequence

from PySide6.QtWidgets import QInputDialog, QWidget

from editor.ui.look import Look
from editor.values.language import Words

NAME = Words("名称", "Name")


def ask_name(look: Look, title: Words, parent: QWidget, name: str = "") -> str:
    """A name without blanks around it; empty when none was given."""
    return ask_text(look, title, NAME, parent, name)


def ask_text(look: Look, title: Words, label: Words, parent: QWidget, text: str = "") -> str:
    """A line of text without blanks around it; empty when none was given."""
    dialog = _dialog(look, title, label, parent)
    dialog.setTextValue(text)
    return _answer(dialog)


def ask_one_of(
    look: Look, title: Words, question: Words, names: Sequence[str], parent: QWidget
) -> str:
    """One of some names; empty when none was chosen."""
    dialog = _dialog(look, title, question, parent)
    dialog.setComboBoxItems(names)
    return _answer(dialog)


def _dialog(look: Look, title: Words, label: Words, parent: QWidget) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(look.say(title))
    dialog.setLabelText(look.say(label))
    return dialog


def _answer(dialog: QInputDialog) -> str:
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return dialog.textValue().strip() if accepted else ""
