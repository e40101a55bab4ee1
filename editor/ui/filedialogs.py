"""Asking for files and folders: the system's dialog where there is one, else Qt's in our words."""

from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QComboBox, QFileDialog, QHeaderView, QLabel, QTreeView, QWidget

from editor.ui.look import Look
from editor.values.language import Words

SIZE = (820, 520)
SIZE_COLUMN, KIND_COLUMN, DATE_COLUMN = 1, 2, 3
OPEN = Words("打开", "Open")
SAVE = Words("保存", "Save")
CHOOSE = Words("选择", "Choose")
FILE_NAME = Words("文件名：", "File name:")
FOLDER = Words("文件夹：", "Folder:")
NEW_FOLDER = Words("新文件夹名称：", "Name of the new folder:")
LABELS = {
    QFileDialog.DialogLabel.LookIn: Words("位置：", "Look in:"),
    QFileDialog.DialogLabel.FileType: Words("文件类型：", "Files of type:"),
    QFileDialog.DialogLabel.Reject: Words("取消", "Cancel"),
}


class FileDialogs:
    """The questions for files that a window asks; each answers None or nothing when called off."""

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        self._look = look
        self._parent = parent

    def folder(self, title: Words, start: Path) -> Path | None:
        """A folder that exists."""
        return next(iter(_answers(self.folder_dialog(title, start))), None)

    def new_folder(self, title: Words, start: Path) -> Path | None:
        """The name of a folder to make; ``start`` is the suggestion."""
        return next(iter(_answers(self.new_folder_dialog(title, start))), None)

    def new_file(self, title: Words, start: Path, kind: str) -> Path | None:
        """The name of a file to write, ending in ``kind`` (``pdf``) when it has no ending."""
        return next(iter(_answers(self.new_file_dialog(title, start, kind))), None)

    def files(self, title: Words, start: Path, kinds: str) -> list[Path]:
        """Files that exist; ``kinds`` like ``Pictures (*.png *.jpg)``."""
        return _answers(self.files_dialog(title, start, kinds))

    def folder_dialog(self, title: Words, start: Path) -> QFileDialog:
        """The dialog of `folder`."""
        dialog = self._dialog(title, start, FOLDER, CHOOSE)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        _hide_kinds(dialog)
        return dialog

    def new_folder_dialog(self, title: Words, start: Path) -> QFileDialog:
        """The dialog of `new_folder`; it lists folders only."""
        dialog = self._dialog(title, start.parent, NEW_FOLDER, SAVE)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFilter(QDir.Filter.AllDirs | QDir.Filter.NoDotAndDotDot)
        dialog.selectFile(start.name)
        self._label(dialog, NEW_FOLDER, SAVE)
        _hide_kinds(dialog)
        return dialog

    def new_file_dialog(self, title: Words, start: Path, kind: str) -> QFileDialog:
        """The dialog of `new_file`."""
        dialog = self._dialog(title, start.parent, FILE_NAME, SAVE)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(start.name)
        self._label(dialog, FILE_NAME, SAVE)
        return dialog

    def files_dialog(self, title: Words, start: Path, kinds: str) -> QFileDialog:
        """The dialog of `files`."""
        dialog = self._dialog(title, start, FILE_NAME, OPEN)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(kinds)
        return dialog

    def _dialog(self, title: Words, folder: Path, name: Words, accept: Words) -> QFileDialog:
        dialog = QFileDialog(self._parent, self._look.say(title), str(folder))
        self._label(dialog, name, accept)
        _widen(dialog)
        return dialog

    def _label(self, dialog: QFileDialog, name: Words, accept: Words) -> None:
        words = {
            **LABELS,
            QFileDialog.DialogLabel.FileName: name,
            QFileDialog.DialogLabel.Accept: accept,
        }
        for label, said in words.items():
            dialog.setLabelText(label, self._look.say(said))


def _answers(dialog: QFileDialog) -> list[Path]:
    accepted = dialog.exec()
    names = dialog.selectedFiles() if accepted else []
    dialog.deleteLater()
    return [Path(name) for name in names]


def _widen(dialog: QFileDialog) -> None:
    """Room for sizes and dates; what kind a file is its icon and ending tell.

    A system's dialog has no such list.
    """
    tree = dialog.findChild(QTreeView, "treeView")
    if tree is None:
        return
    dialog.resize(*SIZE)
    header = tree.header()
    tree.setColumnHidden(KIND_COLUMN, True)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in (SIZE_COLUMN, DATE_COLUMN):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)


def _hide_kinds(dialog: QFileDialog) -> None:
    """A folder has no kind to choose."""
    label = dialog.findChild(QLabel, "fileTypeLabel")
    combo = dialog.findChild(QComboBox, "fileTypeCombo")
    for widget in (label, combo):
        if widget is not None:
            widget.hide()
