"""Short questions: a line of text, or one of several names."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from editor.ui.dialogs.dialog import OK, Dialog
from editor.ui.dialogs.work import page_form
from editor.ui.fields import ChoiceField, Option
from editor.ui.look import Look
from editor.values.language import Words

NAME = Words("名称", "Name")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the title, the label of the field, the chapter of the manual about it, and
    what the button says that takes the answer."""

    title: Words
    label: Words
    chapter: str
    yes: Words = OK


class ShortQuestion(Dialog):
    """One field with its name: a line that holds a text, or a choice of names."""

    def __init__(
        self, look: Look, question: Question, parent: QWidget, field: QLineEdit | ChoiceField
    ) -> None:
        super().__init__(look, question.title, parent)
        self.field, self.chapter = field, question.chapter
        field.setMinimumWidth(240)
        self.column.addLayout(page_form(look, ((question.label, field),)))
        self.add_buttons(question.yes)

    def value(self) -> str:
        """What was answered: a text without blanks around it, or a name as it is."""
        field = self.field
        return field.text().strip() if isinstance(field, QLineEdit) else str(field.value())

    def answer(self) -> str:
        """Ask; empty when there was no answer."""
        return self.value() if self.ask() else ""


def ask_text(look: Look, question: Question, parent: QWidget, text: str = "") -> str:
    """A line of text without blanks around it; empty when none was given."""
    line = QLineEdit(text)
    line.selectAll()
    return ShortQuestion(look, question, parent, line).answer()


def ask_one_of(look: Look, question: Question, names: Sequence[str], parent: QWidget) -> str:
    """One of some names; empty when none was chosen."""
    choice = ChoiceField([Option(name, name) for name in names])
    if names:
        choice.set_value(names[0])
    return ShortQuestion(look, question, parent, choice).answer()
