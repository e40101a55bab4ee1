"""Short questions: a line of text, or one of several names."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.work import page_form
from editor.ui.fields import ChoiceField, Option
from editor.ui.look import Look
from editor.values.language import Words

NAME = Words("名称", "Name")


class ShortQuestion(Dialog):
    """One field with its name: a line that holds a text, or a choice of names."""

    def __init__(
        self,
        look: Look,
        title: Words,
        label: Words,
        parent: QWidget | None,
        field: QLineEdit | ChoiceField,
    ) -> None:
        super().__init__(look, title, parent)
        self.field = field
        field.setMinimumWidth(240)
        self.column.addLayout(page_form(look, ((label, field),)))
        self.add_buttons()

    def value(self) -> str:
        """What was answered, without blanks around it."""
        field = self.field
        return (field.text() if isinstance(field, QLineEdit) else str(field.value())).strip()

    def answer(self) -> str:
        """Ask; empty when there was no answer."""
        return self.value() if self.ask() else ""


def ask_name(look: Look, title: Words, parent: QWidget, name: str = "") -> str:
    """A name without blanks around it; empty when none was given."""
    return ask_text(look, title, NAME, parent, name)


def ask_text(look: Look, title: Words, label: Words, parent: QWidget, text: str = "") -> str:
    """A line of text without blanks around it; empty when none was given."""
    line = QLineEdit(text)
    line.selectAll()
    return ShortQuestion(look, title, label, parent, line).answer()


def ask_one_of(
    look: Look, title: Words, question: Words, names: Sequence[str], parent: QWidget
) -> str:
    """One of some names; empty when none was chosen."""
    choice = ChoiceField([Option(name, name) for name in names])
    if names:
        choice.set_value(names[0])
    return ShortQuestion(look, title, question, parent, choice).answer()
