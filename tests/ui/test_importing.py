"""Importing manuscripts: the dialog, one undo step, drops on the list, pasted files, refusals."""

import gc
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from editor.edit.articles import RemoveArticle
from editor.importers.imported import DEFAULTS, TITLE_FROM_FILE
from editor.model.frame import TextFrame, leaves
from editor.store.project import Project
from editor.ui.dialogs.importing import ImportDialog
from editor.ui.import_process import ImportProcess
from editor.ui.import_worker import Reading
from editor.ui.importing import Import, chosen_rules, import_files
from editor.ui.intake import Intake
from editor.ui.placing import drop_files, place_files
from editor.ui.selected import frame_of_article
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


def opened(window) -> ImportDialog:
    """The dialog beside the window."""
    (dialog,) = [each for each in window.findChildren(ImportDialog) if each.isVisible()]
    return dialog


def when_read(window, qtbot) -> ImportDialog:
    """The dialog once it is there and all files are read."""
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)))
    dialog = opened(window)
    qtbot.waitUntil(lambda: not dialog.process.is_busy and dialog._waiting == 0)
    return dialog


def test_files_are_shown_and_imported_as_one_step(window, files, qtbot):
    before, steps = window.issue, len(window.bridge.session.done)
    import_files(window, files)
    dialog = when_read(window, qtbot)
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
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.issue.articles) == len(before.articles) + 2)
    (photo,) = window.issue.photos[len(before.photos) :]
    assert (photo.file, photo.caption.text, photo.credit.text) == (
        "来稿-1.png", "市场外景。", "王波 摄",
    )  # fmt: skip
    assert (window.bridge.session.project.photos / photo.file).is_file()
    assert photo.width == 60
    assert photo.id in window.issue.articles[-2].photos
    assert len(window.bridge.session.done) == steps + 1
    window.bridge.undo()
    assert window.issue == before


def test_the_window_takes_keys_while_files_are_read(window, files, qtbot):
    import_files(window, files)
    dialog = opened(window)
    assert dialog.process.is_busy
    assert not dialog.isModal()
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_T)
    assert window.tool == "text"
    when_read(window, qtbot).accept()
    qtbot.waitUntil(lambda: not window.findChildren(ImportDialog))


def test_rules_and_ticks_are_obeyed_and_remembered(window, files, qtbot):
    before = len(window.issue.articles)
    import_files(window, files)
    dialog = when_read(window, qtbot)
    dialog.files.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.files.setCurrentRow(1)
    dialog.switches["marks"].setChecked(False)
    assert "今年以来,临汾" in dialog.preview.toPlainText()
    dialog.switches[TITLE_FROM_FILE].setChecked(True)
    dialog.accept()
    (article,) = window.issue.articles[before:]
    assert "今年以来,临汾" in article.body[0].text
    assert article.notes == "来自“旧稿.txt”"
    assert chosen_rules(window.shell.settings) == (DEFAULTS - {"marks"}) | {TITLE_FROM_FILE}


def test_another_encoding_can_be_tried(window, files, qtbot):
    before = window.issue
    import_files(window, files[1:2])
    dialog = when_read(window, qtbot)
    dialog.encoding.set_value("big5hkscs")
    dialog.encoding.activated.emit(0)
    qtbot.waitUntil(lambda: dialog._waiting == 0)
    assert dialog.encoding.value() == "big5hkscs"
    assert "大同" not in dialog.preview.toPlainText()
    dialog.reject()
    assert window.issue is before


def test_nothing_is_imported_where_nothing_can_be_read(window, files, qtbot):
    import_files(window, files[2:])
    dialog = when_read(window, qtbot)
    assert not dialog.button.isEnabled()
    dialog.reject()


def test_cancel_while_reading_leaves_nothing(window, files, qtbot):
    before = window.issue
    import_files(window, files)
    dialog = opened(window)
    folder = Path(dialog.process._folders[0].name)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.issue is before
    assert not folder.exists()


def carried(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_closing_the_window_asks_for_the_import_first(window, desktop, files, qtbot, answer, watch):
    import_files(window, files)
    dialog = when_read(window, qtbot)
    asked = answer("取消")
    window.close()
    assert "导入稿件" in asked[0]
    assert desktop.windows == [window]
    assert dialog.isVisible()
    watch(lambda box: QTimer.singleShot(0, lambda: QTest.keyClick(box, Qt.Key.Key_Return)) or True)
    desktop.quit()
    assert desktop.windows == [window]
    assert dialog.isVisible()
    answer("不导入，直接关闭")
    window.close()
    assert desktop.windows == []


def test_files_dropped_on_the_list_are_shown_first(window, files, qtbot):
    before, data = len(window.issue.articles), carried(*files[:2])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), action, data, left, Qt.KeyboardModifier.NoModifier)
    window.docks.library.articles.dropEvent(drop)
    dialog = when_read(window, qtbot)
    assert dialog.files.count() == 2
    dialog.accept()
    qtbot.waitUntil(lambda: len(window.issue.articles) == before + 2)


def test_pasted_files_are_shown_first(window, files, qtbot):
    QGuiApplication.clipboard().setMimeData(carried(files[1]))
    before = len(window.issue.articles)
    window.action("edit.paste").trigger()
    when_read(window, qtbot).accept()
    assert len(window.issue.articles) == before + 1


def test_files_are_read_without_a_dialog_and_can_be_taken_back(window, files, qtbot):
    before = window.issue
    place_files(window, files)
    gc.collect()
    qtbot.waitUntil(lambda: len(window.issue.articles) == len(before.articles) + 2)
    assert any("旧.doc" in text for text in window.notices.texts)
    [said] = [text for text in window.notices.texts if text.startswith("已导入 2 篇稿件")]
    assert "英文标点" in said
    undo = next(b for b in window.notices.findChildren(QPushButton) if b.text() == "撤销")
    undo.click()
    assert window.issue == before
    assert said not in window.notices.texts


def test_a_later_change_is_not_taken_back_by_the_notice(window, files, qtbot):
    place_files(window, files[1:2])
    qtbot.waitUntil(lambda: any("已导入" in text for text in window.notices.texts))
    window.bridge.do(RemoveArticle(window.issue.articles[0].id))
    after = window.issue
    next(b for b in window.notices.findChildren(QPushButton) if b.text() == "撤销").click()
    assert window.issue is after


def test_reading_can_be_stopped(window, files, qtbot):
    before, brought = window.issue, []
    reading = Import(window, files, brought.extend)
    reading._say_reading()
    cancel = next(b for b in window.notices.findChildren(QPushButton) if b.text() == "取消")
    cancel.click()
    assert not reading.process.is_busy
    assert window.notices.texts == []
    assert (window.issue, brought) == (before, [])


def test_copying_of_pictures_can_be_stopped(window, files, qtbot, monkeypatch):
    begun, go_on, brought = Event(), Event(), []
    copy = Project.add_photo

    def slow(place, source):
        begun.set()
        go_on.wait(30)
        return copy(place, source)

    monkeypatch.setattr(Project, "add_photo", slow)
    before = window.issue
    Import(window, files[:1], brought.extend)
    qtbot.waitUntil(begun.is_set)
    Intake.of(window).cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not Intake.of(window).busy)
    qtbot.waitUntil(lambda: window.findChild(Import) is None)
    assert (window.issue, brought) == (before, [])


def test_a_window_that_closes_stops_the_reading(qapp, files):
    parent = QObject()
    process = ImportProcess(parent)
    process.start([Reading(file) for file in files])
    held = process._following._held
    folder = Path(process._folders[0].name)
    parent.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert held.process is None
    assert not folder.exists()


def test_files_dropped_on_the_page_are_placed_in_one_step(window, files, qtbot):
    before, steps = window.issue, len(window.bridge.session.done)
    frame = [each for each in leaves(window.page.frames) if isinstance(each, TextFrame)][-1]
    drop_files(window, files[:1], window.page, frame.box.rect.center)
    qtbot.waitUntil(lambda: window.issue is not before)
    article = window.issue.articles[-1]
    assert article.headline.text == "大同市创建开发区"
    assert frame_of_article(window.issue, article.id) is not None
    assert len(window.bridge.session.done) == steps + 1
    assert any(text.startswith("已导入 1 篇稿件") for text in window.notices.texts)
    window.bridge.undo()
    assert window.issue == before
