"""Dialogs of masters: which pages use one, its letter and name, what becomes of its frames."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from editor.edit.masters import ApplyMaster
from editor.edit.pages import SetPage
from editor.model.page import Page
from editor.session.masters import master_label, removal, users_of
from editor.session.pages import PagesError, chosen
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import CANCEL, Box, Dialog, Role, say_problem
from editor.ui.dialogs.work import page_form
from editor.ui.fields import ChoiceField, Option
from editor.values.ids import PageId
from editor.values.language import Words, many


class ApplyMasterDialog(Dialog):
    """A master, and the pages that are to show it."""

    chapter = "masters"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("应用母版", "Apply Master"), desk.dialog_parent)
        self._desk = desk
        say, issue, page = desk.look.say, desk.issue, desk.page
        none = Option(None, say(Words("无母版", "None")))
        options = (Option(each.id, say(master_label(each))) for each in issue.masters)
        self.master = ChoiceField([none, *options])
        self.pages = QLineEdit()
        self.pages.setPlaceholderText(say(Words("全部；或 1,3-4", "all, or 1,3-4")))
        numbers = {each.id: each.number for each in issue.pages}
        self.pages.setText(",".join(numbers[key] for key in desk.chosen_pages if key in numbers))
        usual = page.master if page is not None and not issue.is_master(page.id) else None
        shown = page.id if page is not None and issue.is_master(page.id) else None
        first = issue.masters[0].id if issue.masters else None
        self.master.set_value(shown or usual or first)
        rows = ((Words("母版", "Master"), self.master), (Words("版面", "Pages"), self.pages))
        self.column.addLayout(page_form(desk.look, rows))
        self.add_buttons(Words("应用", "Apply"))

    def edit(self) -> ApplyMaster:
        """What was chosen. Raises PagesError."""
        pages = chosen(self._desk.issue.pages, self.pages.text().strip() or None)
        return ApplyMaster(tuple(page.id for page in pages), _key(self.master))


class MasterDialog(Dialog):
    """A master's letter and name, and the master that it is based on."""

    chapter = "masters"

    def __init__(self, desk: Desk, master: Page) -> None:
        super().__init__(desk.look, Words("母版", "Master"), desk.dialog_parent)
        say, issue = desk.look.say, desk.issue
        self._master = master
        self.number, self.name = QLineEdit(master.number), QLineEdit(master.name)
        none = Option(None, say(Words("不以别的母版为底", "None")))
        others = [each for each in issue.masters if each.id != master.id]
        options = [Option(each.id, say(master_label(each))) for each in others]
        self.base = ChoiceField([none, *options])
        self.base.set_value(master.master)
        rows = (
            (Words("代号", "Letter"), self.number),
            (Words("名称", "Name"), self.name),
            (Words("以…为底", "Based on"), self.base),
        )
        self.column.addLayout(page_form(desk.look, rows))
        self.add_buttons()

    def master(self) -> Page:
        """The master as it is to be called."""
        number = self.number.text().strip() or self._master.number
        return replace(self._master, number=number, name=self.name.text().strip())


def apply_master(desk: Desk) -> None:
    """Ask for a master and pages, and bring them together."""
    dialog = ApplyMasterDialog(desk)
    if not dialog.ask():
        return
    try:
        desk.bridge.do(dialog.edit())
    except PagesError as error:
        say_problem(desk.look, error.words, desk.dialog_parent, "masters")


def rename_master(desk: Desk, master: Page) -> None:
    """Ask for another letter, name or base of a master."""
    dialog = MasterDialog(desk, master)
    if not dialog.ask():
        return
    new = dialog.master()
    if new != master:
        desk.bridge.do(SetPage(new))
    base = _key(dialog.base)
    if base != master.master:
        desk.bridge.do(ApplyMaster((master.id,), base))


def delete_master(desk: Desk, master: Page) -> bool:
    """Delete a master; where pages use it, ask what becomes of its frames. False when not."""
    keep = _kept(desk, master)
    return keep is not None and desk.bridge.do(
        removal(desk.bridge.session.state, master.id, keep=keep)
    )


def _key(field: ChoiceField) -> PageId | None:
    value = field.value()
    return PageId(value) if isinstance(value, str) else None


def _kept(desk: Desk, master: Page) -> bool | None:
    """Whether pages keep copies of a master's frames; None when it is not deleted after all."""
    users = users_of(desk.issue, master.id)
    if not users:
        return False
    question = Words(
        f"有 {len(users)} 个版在用母版 {master.number}。它的报头、线框要在这些版上留一份吗？",
        f"{many(len(users), 'page uses', 'pages use')} the master {master.number}. Keep copies "
        "of its frames there?",
    )
    title = Words("删除母版", "Delete Master")
    chosen = Box(desk.look, question, desk.dialog_parent, "masters", title).choose(
        (Words("版上保留一份", "Keep Copies"), Role.AcceptRole),
        (Words("一起删掉", "Delete Them Too"), Role.DestructiveRole),
        (CANCEL, Role.RejectRole),
    )
    return (True, False, None)[chosen]
