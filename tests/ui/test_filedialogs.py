"""Questions for files speak the chosen language and give paths."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTreeView

from editor.ui.filedialogs import KIND_COLUMN, FileDialogs
from editor.values.language import Language, Words

TITLE = Words("标题", "Title")


@pytest.fixture
def made(desktop, tmp_path):
    """One dialog of every sort, in the language of ``speak``."""
    dialogs = []

    def speak(language):
        desktop.set_language(language)
        ask = FileDialogs(desktop.look, None)
        dialogs.extend(
            [
                ask.folder_dialog(TITLE, tmp_path),
                ask.new_folder_dialog(TITLE, tmp_path / "二期"),
                ask.new_file_dialog(TITLE, tmp_path / "a.pdf", "pdf"),
                ask.files_dialog(TITLE, tmp_path, "(*.png)"),
            ]
        )
        return dialogs

    yield speak
    for dialog in dialogs:
        dialog.deleteLater()


@pytest.mark.parametrize("language", Language)
def test_every_word_is_in_the_language(made, language):
    for dialog in made(language):
        assert dialog.windowTitle() == TITLE.text(language)
        words = [label.text() for label in dialog.findChildren(QLabel)]
        words += [button.text() for button in dialog.findChildren(QPushButton)]
        said = "".join(words)
        assert said
        assert said.isascii() == (language is Language.EN)
        assert any(char.isalpha() and char.isascii() for char in said) == (language is Language.EN)


def test_the_list_shows_no_column_of_kinds(made):
    for dialog in made(Language.ZH):
        assert dialog.findChild(QTreeView, "treeView").isColumnHidden(KIND_COLUMN)


def test_a_file_name_gets_its_ending(desktop, tmp_path, in_dialog):
    def name_it(dialog):
        dialog.findChild(QLineEdit, "fileNameEdit").setText("第3期")
        dialog.accept()

    in_dialog(name_it)
    ask = FileDialogs(desktop.look, None)
    assert ask.new_file(TITLE, tmp_path / "a.pdf", "pdf") == tmp_path / "第3期.pdf"


def test_calling_off_answers_nothing(desktop, tmp_path, in_dialog):
    ask = FileDialogs(desktop.look, None)
    in_dialog(QDialog.reject)
    assert ask.folder(TITLE, tmp_path) is None
    in_dialog(QDialog.reject)
    assert ask.files(TITLE, tmp_path, "(*.png)") == []


def test_a_folder_is_chosen(desktop, tmp_path, in_dialog):
    in_dialog(QDialog.accept)
    assert FileDialogs(desktop.look, None).folder(TITLE, tmp_path) == tmp_path
