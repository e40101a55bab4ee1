"""从本版起新建叠: asks for the letters of a section that begins with a page."""

from PySide6.QtWidgets import QLabel, QLineEdit

from editor.model.page import Page
from editor.session.sectioning import free_name, new_section, section_numbers, taken
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.work import page_form
from editor.values.language import Words


class SectionDialog(Dialog):
    """The name of the section, and below it which numbers its pages will have."""

    chapter = "pages"

    def __init__(self, desk: Desk, first: Page) -> None:
        super().__init__(desk.look, Words("新建叠", "New Section"), desk.dialog_parent)
        self._issue, self._first = desk.issue, first
        self.name = QLineEdit(free_name(desk.issue, first))
        self.hint = QLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setMinimumWidth(320)
        self.column.addLayout(page_form(desk.look, ((Words("叠名", "Name"), self.name),)))
        self.column.addWidget(self.hint)
        self.go = self.add_buttons(Words("新建", "Create"))
        self.name.textChanged.connect(self._show)
        self._show()

    def _show(self) -> None:
        """What the numbers will be, or why there cannot be such a section."""
        name = self.name.text().strip()
        why = taken(self._issue, name)
        self.go.setEnabled(why is None)
        self.hint.setText(self.look.say(why or self._outcome(name)))

    def _outcome(self, name: str) -> Words:
        numbers = section_numbers(self._issue, self._first, name)
        old, last = self._first.number, numbers[-1][1]
        return Words(
            f"从 {old} 版起共 {len(numbers)} 版：{numbers[0][1]} – {last}",
            f"From page {old} on, {len(numbers)} in all: {numbers[0][1]} – {last}",
        )


def begin_section(desk: Desk) -> None:
    """Ask for a name, and begin a section with the first of the chosen pages."""
    first = next((page for page in desk.issue.pages if page.id in desk.chosen_pages), None)
    if first is None:
        return
    dialog = SectionDialog(desk, first)
    if not dialog.ask():
        return
    edit = new_section(desk.bridge.session.state, first.id, dialog.name.text().strip())
    if edit is not None:
        desk.bridge.do(edit)
