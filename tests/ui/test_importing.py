"""Importing manuscripts: the dialog, one undo step, drops on the list, pasted files, refusals."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from editor.importers.imported import DEFAULTS, TITLE_FROM_FILE
from editor.ui.dialogs.importing import ImportDialog
from editor.ui.importing import Import, chosen_rules, import_files
from tests.importers.test_files import OLE, word

GB = "大同市创建开发区\n\n　　本报讯（记者 张三）今年以来,临汾市商务局始终坚持优化营商环境。\n"


@pytest.fixture
def files(tmp_path):
    """A Word document with a photo, a text in GBK, and an old Word file."""
    made = {"来稿.docx": word(), "旧稿.txt": GB.encode("gbk"), "旧.doc": OLE}
    paths = [tmp_path / name for name in made]
    for path in paths:
        path.write_bytes(made[path.name])
    return paths


def when_read(qtbot, act):
    """Does something in the dialog once all files are read."""

    def run(dialog):
        assert isinstance(dialog, ImportDialog)
        qtbot.waitUntil(lambda: not dialog.process.is_busy and dialog._waiting == 0, timeout=30000)
        act(dialog)

    return run


def test_files_are_shown_and_imported_as_one_step(window, files, in_dialog, qtbot):
    before, steps = window.issue, len(window.bridge.session.done)

    def act(dialog):
        assert "大同市创建开发区" in dialog.preview.toPlainText()
        assert "市场外景" in dialog.preview.toPlainText()
        assert "英文标点" in dialog.notes.toPlainText()
        assert dialog.encoding.isHidden()
        dialog.files.setCurrentRow(1)
        assert dialog.encoding.value() == "gb18030"
        dialog.files.setCurrentRow(2)
        assert "旧.doc" in dialog.preview.toPlainText()
        assert ".docx" in dialog.preview.toPlainText()
        assert dialog.button.text() == "导入 2 个文件"
        dialog.accept()

    in_dialog(when_read(qtbot, act))
    import_files(window, files)
    assert len(window.issue.articles) == len(before.articles) + 2
    (photo,) = window.issue.photos[len(before.photos) :]
    assert (photo.file, photo.caption.text, photo.credit.text) == (
        "来稿-1.png", "市场外景。", "王波 摄",
    )  # fmt: skip
    assert (window.bridge.session.project.photos / photo.file).is_file()
    assert photo.width == 60
    assert len(window.bridge.session.done) == steps + 1
    window.bridge.undo()
    assert window.issue == before


def test_rules_and_ticks_are_obeyed_and_remembered(window, files, in_dialog, qtbot):
    before = len(window.issue.articles)

    def act(dialog):
        dialog.files.item(0).setCheckState(Qt.CheckState.Unchecked)
        dialog.files.setCurrentRow(1)
        dialog.switches["marks"].setChecked(False)
        assert "今年以来,临汾" in dialog.preview.toPlainText()
        dialog.switches[TITLE_FROM_FILE].setChecked(True)
        dialog.accept()

    in_dialog(when_read(qtbot, act))
    import_files(window, files)
    (article,) = window.issue.articles[before:]
    assert "今年以来,临汾" in article.body[0].text
    assert article.notes == "来自“旧稿.txt”"
    assert chosen_rules(window.shell.settings) == (DEFAULTS - {"marks"}) | {TITLE_FROM_FILE}


def test_another_encoding_can_be_tried(window, files, in_dialog, qtbot):
    def act(dialog):
        dialog.encoding.set_value("big5hkscs")
        dialog.encoding.activated.emit(0)
        qtbot.waitUntil(lambda: dialog._waiting == 0, timeout=30000)
        assert dialog.encoding.value() == "big5hkscs"
        assert "大同" not in dialog.preview.toPlainText()
        dialog.reject()

    before = window.issue
    in_dialog(when_read(qtbot, act))
    import_files(window, files[1:2])
    assert window.issue is before


def test_nothing_is_imported_where_nothing_can_be_read(window, files, in_dialog, qtbot):
    def act(dialog):
        assert not dialog.button.isEnabled()
        dialog.reject()

    in_dialog(when_read(qtbot, act))
    import_files(window, files[2:])


def test_cancel_while_reading_leaves_nothing(window, files, in_dialog):
    folders = []

    def act(dialog):
        folders.append(dialog.process._folder.name)
        dialog.reject()

    before = window.issue
    in_dialog(act)
    import_files(window, files)
    assert window.issue is before
    assert not any(Path(folder).exists() for folder in folders)


def carried(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_files_dropped_on_the_list_are_shown_first(window, files, in_dialog, qtbot):
    seen = []

    def act(dialog):
        seen.append(dialog.files.count())
        dialog.accept()

    in_dialog(when_read(qtbot, act))
    before, data = len(window.issue.articles), carried(*files[:2])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), action, data, left, Qt.KeyboardModifier.NoModifier)
    window.docks.library.articles.dropEvent(drop)
    qtbot.waitUntil(lambda: len(window.issue.articles) == before + 2, timeout=30000)
    assert seen == [2]


def test_pasted_files_are_shown_first(window, files, in_dialog, qtbot):
    QGuiApplication.clipboard().setMimeData(carried(files[1]))
    in_dialog(when_read(qtbot, lambda dialog: dialog.accept()))
    before = len(window.issue.articles)
    window.action("edit.paste").trigger()
    assert len(window.issue.articles) == before + 1


def test_files_are_read_without_a_dialog(window, files, qtbot):
    handed = []
    reading = Import(window, files, handed.extend)
    qtbot.waitUntil(lambda: bool(handed), timeout=30000)
    assert not reading.process.is_busy
    assert [each.articles[0].headline.text for each in handed] == ["大同市创建开发区"] * 2
    assert any("旧.doc" in text for text in window.notices.texts)


def test_the_command_is_off_where_nothing_may_be_written(window):
    assert window.action("article.import").isEnabled()
    assert window.action("article.import").shortcut().toString() == "Ctrl+Shift+O"
