"""The dialogs that work beside the window, one of each."""

from importlib import import_module
from typing import TYPE_CHECKING

from editor.ui.desk import Desk

if TYPE_CHECKING:
    from editor.ui.dialogs.work import WorkDialog

KINDS = {
    "export": "ExportDialog",
    "proof": "ProofDialog",
    "print": "PrintDialog",
    "package": "PackageDialog",
}
"""The module of each dialog and its class; they load the exporters, so not before they are used."""


class Works:
    """The dialogs of one window that work beside it, made when they are first asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._dialogs: dict[str, WorkDialog] = {}

    def __getitem__(self, name: str) -> "WorkDialog":
        """The dialog of this name; KeyError when it was never opened."""
        return self._dialogs[name]

    def open(self, name: str) -> "WorkDialog":
        """Show one of the dialogs, by its name in ``KINDS``, brought up to the issue."""
        self._desk.bridge.finish()
        dialog = self._dialogs.get(name)
        if dialog is None:
            module = import_module(f"editor.ui.dialogs.{name}")
            dialog = getattr(module, KINDS[name])(self._desk)
        self._dialogs[name] = dialog
        dialog.prepare()
        dialog.show()
        dialog.raise_()
        return dialog

    def export(self, kind: str) -> None:
        """Show the export dialog with a kind of file chosen: ``pdf`` or ``png``."""
        from editor.ui.dialogs.export import ExportDialog  # noqa: PLC0415  (loads the exporters)

        dialog = self.open("export")
        if isinstance(dialog, ExportDialog):
            dialog.choose(kind)

    def stop(self) -> None:
        """End what is still being done: the window is going."""
        for dialog in self._dialogs.values():
            dialog.stop()
