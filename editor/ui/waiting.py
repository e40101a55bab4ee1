"""What must wait until files that are being read beside the window are there."""

from editor.ui.desk import Desk
from editor.ui.dialogs.waiting import Wait, WaitDialog
from editor.ui.importing import READING, Import
from editor.ui.intake import Intake
from editor.values.language import Words


def reading(desk: Desk) -> Wait | None:
    """What is being read for a window; None when nothing is."""
    intake = Intake.of(desk)
    if intake.busy:
        return intake.wait
    return Wait(READING) if any(each.process.is_busy for each in _imports(desk)) else None


def wait_for_files(desk: Desk, otherwise: Words | None = None) -> bool:
    """Wait until all is read; False when the editor would rather not do what has to wait.
    ``otherwise`` gives up what is not read yet."""
    if reading(desk) is None:
        return True
    dialog = WaitDialog(desk.look, lambda: reading(desk), desk.dialog_parent, otherwise)
    if not dialog.ask():
        return False
    if dialog.goes_on:
        for each in _imports(desk):
            each.stop()
        Intake.of(desk).cancel()
    return True


def _imports(desk: Desk) -> list[Import]:
    return desk.dialog_parent.findChildren(Import)
