"""素材库: dragged onto the page as it will stand, kept from it, renamed, deleted, searched."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from editor.edit.selection import FrameSelection
from editor.model.frame import LabelFrame, PhotoFrame
from editor.session.assetshelf import ISSUE, OWN
from editor.ui.canvas.assetdrops import carried_asset
from editor.ui.commands.assets import AssetDialog
from editor.ui.filedialogs import FileDialogs
from editor.ui.intake import Intake
from editor.ui.panels.assets import ROLE, AssetsPanel
from editor.ui.window import MainWindow
from tests.ui.mouse import move_mouse

HELD = Qt.KeyboardModifier.NoModifier
BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(window: MainWindow) -> AssetsPanel:
    """The panel beside the page."""
    window.resize(1300, 900)
    window.show()
    window.actions_.trigger("window.assets")
    found = window.dock("assets").findChild(AssetsPanel)
    assert found is not None
    return found


def choose(panel, name):
    for row in range(panel.list.count()):
        if name in str(panel.list.item(row).data(ROLE)):
            panel.list.setCurrentRow(row)
    return panel.current


def move(window, kept, place):
    data = carried_asset(kept)
    event = QDragMoveEvent(place, Qt.DropAction.CopyAction, data, BUTTON, HELD)
    window.canvas.dragMoveEvent(event)
    return data


def test_a_drag_shows_the_asset_on_the_page_and_the_drop_is_one_step(window, panel):
    kept = choose(panel, "box")
    before = window.page
    place = window.canvas.viewport().rect().center()
    move(window, kept, place + QPoint(40, 30))
    data = move(window, kept, place)
    assert len(window.page.frames) > len(before.frames)
    assert window.bridge.session.issue.page(before.id) is before
    drop = QDropEvent(place.toPointF(), Qt.DropAction.CopyAction, data, BUTTON, HELD)
    window.canvas.dropEvent(drop)
    assert len(window.page.frames) == len(before.frames) + len(kept.asset.frames)
    assert len(window.bridge.session.selection.frames) == len(kept.asset.frames)
    window.bridge.undo()
    assert window.page == before


def test_a_drag_that_leaves_the_page_leaves_nothing(window, panel):
    before = window.page
    move(window, choose(panel, "rule"), window.canvas.viewport().rect().center())
    window.canvas.dragLeaveEvent(QDragLeaveEvent())
    assert window.page is before


def test_enter_puts_the_chosen_asset_on_the_page(window, panel):
    kept = choose(panel, "story")
    before = len(window.page.frames)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert len(window.page.frames) == before + len(kept.asset.frames)


def keep(window, in_dialog, name, command="asset.keep"):
    page = window.page
    label = next(each for each in page.frames if isinstance(each, LabelFrame))
    window.bridge.select(FrameSelection(page.id, (label.box.id,)))

    def act(dialog):
        assert isinstance(dialog, AssetDialog)
        dialog.name.setText(name)
        dialog.accept()

    in_dialog(act)
    window.actions_.trigger(command)


def test_selected_frames_are_kept_for_oneself_and_for_the_issue(window, panel, in_dialog):
    keep(window, in_dialog, "我的栏目")
    assert panel.current.asset.title.zh == "我的栏目"
    assert panel.current.home == OWN
    assert panel.current.path.parent == window.shell.settings.path.parent / "assets"
    keep(window, in_dialog, "本期栏目", "asset.keep_issue")
    assert panel.current.home == ISSUE
    assert panel.current.path.parent == window.bridge.session.path / "assets"


def test_assets_of_the_issue_go_along_when_it_is_saved_elsewhere(
    window, panel, in_dialog, tmp_path
):
    keep(window, in_dialog, "本期栏目", "asset.keep_issue")
    session = window.bridge.session
    session.go_on_in(session.project.save_as(tmp_path / "copy", session.issue), session.issue)
    assert len(list((tmp_path / "copy" / "assets").glob("*.xml"))) == 1


def test_own_assets_are_renamed_and_deleted_the_programs_are_not(window, panel, in_dialog, answer):
    choose(panel, "shipped/box")
    window.actions_.trigger("asset.delete")
    assert "自带" in window.statusBar().currentMessage()
    keep(window, in_dialog, "我的栏目")

    def act(dialog):
        dialog.name.setText("新名")
        dialog.accept()

    in_dialog(act)
    window.actions_.trigger("asset.rename")
    assert panel.current.asset.title.zh == "新名"
    path = panel.current.path
    answer("删除")
    window.actions_.trigger("asset.delete")
    assert not path.exists()


def test_what_is_only_read_keeps_its_assets(window, panel, in_dialog, monkeypatch):
    keep(window, in_dialog, "我的栏目")
    keep(window, in_dialog, "本期栏目", "asset.keep_issue")
    path = panel.current.path
    monkeypatch.setattr(type(window.bridge.session), "read_only", True, raising=False)
    for name in ("asset.rename", "asset.delete"):
        window.actions_.trigger(name)
        assert not window.action(name).isEnabled()
    assert path.is_file()
    choose(panel, "我的栏目")
    window.actions_.refresh()
    assert window.action("asset.delete").isEnabled()
    choose(panel, "本期栏目")
    window.action("asset.delete").trigger()
    assert path.is_file()
    assert "只读" in window.statusBar().currentMessage()


def test_assets_are_exported_and_imported(window, panel, monkeypatch, tmp_path, qtbot):
    choose(panel, "advert")
    out = tmp_path / "广告.xml"
    monkeypatch.setattr(FileDialogs, "new_file", lambda *_: out)
    window.actions_.trigger("asset.export")
    monkeypatch.setattr(FileDialogs, "files", lambda *_: [out])
    window.actions_.trigger("asset.import")
    wait(window, qtbot)
    assert panel.current.home == OWN


def test_a_broken_file_is_named_in_the_panel(window, panel):
    folder = window.shell.settings.path.parent / "assets"
    folder.mkdir(exist_ok=True)
    (folder / "坏.xml").write_bytes(b"<asset")
    panel.shelf.read()
    panel.refresh()
    assert "坏.xml" in panel.broken.text()
    assert panel.list.count() >= 20


def keep_photo(window, in_dialog):
    page = window.page
    photo = next(each for each in page.frames if isinstance(each, PhotoFrame) and each.photo)
    window.bridge.select(FrameSelection(page.id, (photo.box.id,)))

    def act(dialog):
        assert dialog.photos.isVisible()
        assert dialog.photos.isChecked()
        dialog.accept()

    in_dialog(act)
    window.actions_.trigger("asset.keep")


def wait(window, qtbot):
    qtbot.waitUntil(lambda: not Intake.of(window).busy)


def test_a_kept_photo_is_dropped_with_its_file_in_one_step(window, panel, in_dialog, qtbot):
    keep_photo(window, in_dialog)
    wait(window, qtbot)
    kept, before = panel.current, window.issue
    assert (kept.pictures / "gate.jpg").is_file()
    place = window.canvas.viewport().rect().center()
    data = move(window, kept, place)
    drop = QDropEvent(place.toPointF(), Qt.DropAction.CopyAction, data, BUTTON, HELD)
    window.canvas.dropEvent(drop)
    assert window.issue is before
    wait(window, qtbot)
    assert window.page.frames[-1].photo == before.photos[0].id
    assert window.issue.photos == before.photos
    window.bridge.undo()
    (window.bridge.session.project.photos / "gate.jpg").unlink()
    (kept.pictures / "gate.jpg").unlink()
    window.actions_.trigger("asset.place")
    wait(window, qtbot)
    assert "gate.jpg" in window.notices.texts[-1]
    assert window.page.frames[-1].photo is None


def test_a_missing_photo_is_named_when_it_should_be_kept(window, panel, in_dialog, answer, qtbot):
    (window.bridge.session.project.photos / "gate.jpg").unlink()
    asked = answer("确定")
    keep_photo(window, in_dialog)
    wait(window, qtbot)
    assert "gate.jpg" in asked[0]


def shown(panel):
    items = (panel.list.item(row) for row in range(panel.list.count()))
    return [item.text() for item in items if not item.isHidden()]


def test_assets_are_found_by_words_and_group(window, panel):
    panel.search.setText("报头")
    assert shown(panel) == ["横式报头", "竖式报头", "报头带报眼"]
    panel.search.setText("")
    panel.group.set_value("rule")
    panel.group.edited.emit("rule")
    assert "文武线" in shown(panel)
    assert "正线框" not in shown(panel)


def test_pictures_are_painted_when_it_is_seen(window, panel, qtbot):
    qtbot.waitUntil(lambda: not panel._painting.isActive())
    assert all(panel.list.item(row).data(ROLE + 1) for row in range(panel.list.count()))


def test_frames_are_dragged_from_the_page_into_the_library(window, panel, in_dialog, qtbot):
    dock = window.dock("assets")
    dock.setFloating(False)
    dock.raise_()
    qtbot.wait(100)
    label = next(each for each in window.page.frames if isinstance(each, LabelFrame))
    window.bridge.select(FrameSelection(window.page.id, (label.box.id,)))
    qtbot.waitUntil(window.actions_["asset.keep"].isEnabled)
    before = window.page
    view = window.canvas.viewport()
    away = view.mapFromGlobal(panel.list.mapToGlobal(panel.list.rect().center()))
    start = window.canvas.stage.camera.place(label.box.rect.center).toPoint()
    in_dialog(lambda dialog: dialog.accept())
    QTest.mousePress(view, BUTTON, HELD, start)
    move_mouse(view, start + QPoint(20, 5), BUTTON)
    move_mouse(view, away, BUTTON)
    QTest.mouseRelease(view, BUTTON, HELD, away)
    assert panel.current.home == OWN
    assert window.page is before
