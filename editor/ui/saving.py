"""Saving, saving under another name, and closing an issue, with the questions this takes."""

from editor.ui.copyingfiles import copied
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import CANCEL, Box, Role, ask_unsaved, say_problem
from editor.ui.dialogs.importing import ImportDialog
from editor.ui.filedialogs import FileDialogs
from editor.ui.intake import Intake
from editor.ui.waiting import wait_for_files
from editor.values.language import BanxinError, Words

NOT_WAITING = Words("不等了，直接关闭", "Close Without Them")
IMPORTING = Words(
    "“导入稿件”还开着，选好的稿件还没有导入。",
    "Import Articles is still open; what was chosen there is not imported yet.",
)
NOT_IMPORTING = Words("不导入，直接关闭", "Close Without Importing")


def save_issue(desk: Desk) -> bool:
    """Save, with what is being typed or turned; False when that failed (and was said)."""
    session = desk.bridge.session
    desk.bridge.finish()
    if session.read_only:
        return desk.save_as()
    try:
        session.save()
    except BanxinError as error:
        say_problem(desk.look, error.words, desk.dialog_parent)
        return False
    desk.shell.settings.remember(session.path)
    return True


def save_issue_as(desk: Desk) -> bool:
    """Ask for a new folder and save there, with what is being typed or turned; False when that
    failed or was called off."""
    title = Words("另存为新的报刊文件夹", "Save as a New Issue Folder")
    start = desk.bridge.session.path
    suggestion = start.with_name(start.name + "-2")
    folder = FileDialogs(desk.look, desk.dialog_parent).new_folder(title, suggestion)
    if folder is None or not wait_for_files(desk):
        return False
    desk.bridge.finish()
    session = desk.bridge.session
    issue, place = session.issue, session.project
    try:
        project = copied(
            desk.look, desk.dialog_parent, lambda progress: place.save_as(folder, issue, progress)
        )
    except BanxinError as error:
        say_problem(desk.look, error.words, desk.dialog_parent)
        return False
    if project is None:
        return False
    session.go_on_in(project, issue)
    desk.shell.settings.remember(desk.bridge.session.path)
    return True


class Leaving:
    """How the issue of a window is closed: what is to be asked is asked first, by `agree`; then
    `carry_out` forgets what is not wanted and gives the project free."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._agreed = False
        self._discards = False

    def agree(self) -> bool:
        """Ask for an import that is open, wait for what is being read, and save what is to be
        saved; False to stay open."""
        if not self._agreed:
            self._agreed = (
                self._imported() and wait_for_files(self._desk, NOT_WAITING) and self._settled()
            )
        return self._agreed

    def call_off(self) -> None:
        """The window stays open: ask again the next time."""
        self._agreed = False

    def carry_out(self) -> None:
        """Forget what is not to be saved and give the project free."""
        session = self._desk.bridge.session
        if self._discards and not session.read_only:
            try:
                session.discard()
            except BanxinError as error:
                say_problem(self._desk.look, error.words, self._desk.dialog_parent)
        Intake.of(self._desk).stop()
        session.close()

    def _imported(self) -> bool:
        desk = self._desk
        dialogs = desk.dialog_parent.findChildren(ImportDialog)
        shown = next((each for each in dialogs if each.isVisible()), None)
        if shown is None:
            return True
        box = Box(desk.look, IMPORTING, desk.dialog_parent, shown.chapter)
        if box.choose((CANCEL, Role.RejectRole), (NOT_IMPORTING, Role.DestructiveRole)) == 1:
            return True
        shown.raise_()
        shown.activateWindow()
        return False

    def _settled(self) -> bool:
        desk, session = self._desk, self._desk.bridge.session
        desk.bridge.finish()
        if not session.dirty:
            return True
        answer = ask_unsaved(desk.look, session.title, desk.dialog_parent)
        self._discards = answer == "discard"
        return self._discards or (answer == "save" and desk.save())
