"""The dialogs that work beside the window, one of each."""

from editor.ui.desk import Desk
from editor.ui.dialogs.export import ExportDialog
from editor.ui.dialogs.package import PackageDialog
from editor.ui.dialogs.proof import ProofDialog
from editor.ui.dialogs.work import WorkDialog

KINDS: dict[str, type[ExportDialog | ProofDialog | PackageDialog]] = {
    "export": ExportDialog,
    "proof": ProofDialog,
    "package": PackageDialog,
}


class Works:
    """Export, proof and package dialogs of one window, made when they are first asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._dialogs: dict[str, WorkDialog] = {}

    def __getitem__(self, name: str) -> WorkDialog:
        """The dialog of this name; KeyError when it was never opened."""
        return self._dialogs[name]

    def open(self, name: str) -> WorkDialog:
        """Show the dialog ``export``, ``proof`` or ``package``, brought up to the issue."""
        dialog = self._dialogs.get(name) or KINDS[name](self._desk)
        self._dialogs[name] = dialog
        dialog.prepare()
        dialog.show()
        dialog.raise_()
        return dialog

    def stop(self) -> None:
        """End what is still being done: the window is going."""
        for dialog in self._dialogs.values():
            dialog.stop()
