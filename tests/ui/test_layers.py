"""图层: seen, locked, dragged onto; what is locked cannot be selected."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from editor.edit.layers import KINDS_STAY, PutOnLayer
from editor.edit.selection import NOTHING, FrameSelection
from editor.model.frame import LabelFrame, PhotoFrame
from editor.model.layer import FURNITURE, KINDS, PICTURES, TEXT
from editor.session.layers import shifted
from editor.ui.fields import ChoiceField
from editor.ui.panels.layers import LayersPanel
from editor.ui.panels.layertree import (
    EYE,
    FRAMES_MIME,
    LAYER_MIME,
    LOCK,
    NAME,
    ROLE,
    TAKEN,
)
from editor.ui.window import MainWindow
from editor.values.language import Words
from tests.ui.mouse import double_click, move_mouse


@pytest.fixture
def panel(window: MainWindow) -> LayersPanel:
    """The panel beside the page."""
    window.resize(1300, 900)
    window.show()
    window.actions_.trigger("window.layers")
    found = window.dock("layers").findChild(LayersPanel)
    assert found is not None
    return found


def row(panel, name):
    return next(item for item in panel._items() if item.data(NAME, ROLE) == name)


def click(panel, name, column):
    tree = panel.tree
    box = tree.visualRect(tree.indexFromItem(row(panel, name), column))
    held = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, held, box.center())


def frame(window, kind):
    return next(each for each in window.page.frames if isinstance(each, kind))


def test_it_is_off_until_it_is_asked_for(window):
    window.show()
    assert not window.dock("layers").isVisible()


def test_a_click_on_the_eye_takes_a_layer_off_page_and_print(window, panel):
    photo = frame(window, PhotoFrame).box.id
    click(panel, PICTURES, EYE)
    shown = [each.frame for each in window.bridge.session.layout(window.page.id).display.frames]
    assert photo not in shown
    assert "layer.hidden" in [each.code for each in window.bridge.session.findings()]
    window.bridge.undo()
    assert window.issue.layer(PICTURES).visible


def test_frames_of_a_locked_layer_are_not_selected(window, panel):
    label = frame(window, LabelFrame)
    window.bridge.select(FrameSelection(window.page.id, (label.box.id,)))
    click(panel, FURNITURE, LOCK)
    assert window.bridge.session.selection == NOTHING
    place = window.canvas.stage.camera.place(label.box.rect.center).toPoint()
    held = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, held, place)
    selection = window.bridge.session.selection
    assert selection == NOTHING or label.box.id not in selection.frames


def test_keys_switch_the_current_layer(window, panel):
    panel.tree.setCurrentItem(row(panel, TEXT))
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    QTest.keyClick(panel.tree, Qt.Key.Key_L)
    layer = window.issue.layer(TEXT)
    assert (layer.visible, layer.locked) == (False, True)


def test_the_selected_frames_layer_is_marked_and_they_are_dragged_to_another(window, panel, qtbot):
    label = frame(window, LabelFrame)
    window.bridge.select(FrameSelection(window.page.id, (label.box.id,)))
    qtbot.waitUntil(lambda: "●" in row(panel, FURNITURE).text(NAME))
    tree = panel.tree
    box = tree.visualRect(tree.indexFromItem(row(panel, TEXT), NAME))
    data = QMimeData()
    data.setData(FRAMES_MIME, b"selected")
    held = Qt.KeyboardModifier.NoModifier
    place = QPointF(box.center())
    tree.dropEvent(
        QDropEvent(place, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, held)
    )
    assert window.issue.find_frame(label.box.id)[1].box.layer == TEXT
    qtbot.waitUntil(lambda: "●" in row(panel, TEXT).text(NAME))


def test_one_layer_alone_and_all_again(window, panel):
    panel.tree.setCurrentItem(row(panel, TEXT))
    window.actions_.trigger("layer.only")
    assert [layer.name for layer in window.issue.layers if layer.visible] == [TEXT]
    window.actions_.trigger("layer.only")
    assert all(layer.visible for layer in window.issue.layers)


def test_own_layers_are_added_and_deleted(window, panel, in_dialog):
    in_dialog(lambda dialog: dialog.accept())
    window.actions_.trigger("layer.add")
    assert window.issue.layers[0].name == "样稿"
    panel.refresh()
    panel.tree.setCurrentItem(row(panel, "样稿"))
    window.actions_.trigger("layer.remove")
    assert [layer.name for layer in window.issue.layers] == list(KINDS)
    panel.refresh()
    panel.tree.setCurrentItem(row(panel, TEXT))
    window.actions_.trigger("layer.remove")
    assert [layer.name for layer in window.issue.layers] == list(KINDS)


def test_rows_say_what_they_show(window, panel):
    panel.refresh()
    told = row(panel, TEXT).data(NAME, Qt.ItemDataRole.AccessibleTextRole)
    assert told == "文字，显示"


def test_frames_are_dragged_from_the_page_onto_a_layer(window, panel, qtbot):
    dock = window.dock("layers")
    dock.setFloating(False)
    dock.raise_()
    qtbot.wait(100)
    panel.refresh()
    label = frame(window, LabelFrame)
    window.bridge.select(FrameSelection(window.page.id, (label.box.id,)))
    before = window.page.frame(label.box.id).box.rect
    tree, view = panel.tree, window.canvas.viewport()
    target = tree.visualRect(tree.indexFromItem(row(panel, TEXT), NAME)).center()
    away = view.mapFromGlobal(tree.viewport().mapToGlobal(target))
    start = window.canvas.stage.camera.place(label.box.rect.center).toPoint()
    held = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, Qt.MouseButton.LeftButton, held, start)
    move_mouse(view, start + QPoint(20, 5), Qt.MouseButton.LeftButton)
    move_mouse(view, away, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, held, away)
    box = window.page.frame(label.box.id).box
    assert box.layer == TEXT
    assert box.rect == before


@pytest.fixture
def dummy(window, panel, in_dialog):
    """The panel with a layer of the issue's own, on which a label lies, as the current one."""
    in_dialog(lambda dialog: dialog.accept())
    window.actions_.trigger("layer.add")
    label = frame(window, LabelFrame)
    window.bridge.do(PutOnLayer(window.page.id, (label.box.id,), "样稿"))
    panel.refresh()
    panel.tree.setCurrentItem(row(panel, "样稿"))
    return panel


def test_both_questions_about_layers_are_answered_by_keys(window, dummy, in_dialog):
    in_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    window.actions_.trigger("layer.remove")
    assert "样稿" in names(window)
    in_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    window.actions_.trigger("layer.add")
    before = len(names(window))

    def name_it(dialog):
        dialog.findChild(QLineEdit).setText("备用")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(name_it)
    window.actions_.trigger("layer.add")
    assert len(names(window)) == before + 1
    in_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    window.actions_.trigger("layer.remove")
    assert "样稿" not in names(window)


def names(window):
    return [layer.name for layer in window.issue.layers]


def type_name(panel, text):
    line = panel.tree.viewport().findChild(QLineEdit)
    assert line.accessibleName() == "图层名称"
    line.setText(text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_layer_is_renamed_in_its_place_and_keeps_its_frames(window, dummy, qtbot):
    before = window.issue
    QTest.keyClick(dummy.tree, Qt.Key.Key_F2)
    type_name(dummy, "备用")
    qtbot.waitUntil(lambda: names(window)[0] == "备用")
    assert frame(window, LabelFrame).box.layer == "备用"
    dummy.refresh()
    assert dummy.tree.current == "备用"
    window.bridge.undo()
    assert window.issue == before


def test_a_double_click_on_the_name_renames_and_another_layers_name_is_refused(
    window, dummy, monkeypatch, qtbot
):
    told: list[Words] = []
    monkeypatch.setattr(window, "tell", told.append)
    tree = dummy.tree
    box = tree.visualRect(tree.indexFromItem(row(dummy, "样稿"), NAME))
    held = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, held, box.center())
    double_click(tree.viewport(), box.center())
    type_name(dummy, "文字")
    assert names(window)[0] == "样稿"
    qtbot.waitUntil(lambda: told == [TAKEN])


def test_keys_of_the_list_wait_while_a_name_is_typed(window, dummy, qtbot):
    QTest.keyClick(dummy.tree, Qt.Key.Key_F2)
    line = dummy.tree.viewport().findChild(QLineEdit)
    QTest.keyClicks(line, "ab")
    QTest.keyClick(line, Qt.Key.Key_F2)
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    window.bridge.do(shifted(window.issue, "样稿", 1))
    dummy.refresh()
    assert names(window) == [KINDS[0], "样稿", *KINDS[1:]]
    assert line.text() == "ab"
    QTest.keyClick(line, Qt.Key.Key_Return)
    after = [KINDS[0], "ab", *KINDS[1:]]
    qtbot.waitUntil(lambda: names(window) == after)
    qtbot.waitUntil(lambda: [str(each.data(NAME, ROLE)) for each in dummy._items()] == after)


def test_the_layers_of_kinds_are_not_renamed(window, dummy):
    dummy.tree.setCurrentItem(row(dummy, TEXT))
    QTest.keyClick(dummy.tree, Qt.Key.Key_F2)
    assert dummy.tree.viewport().findChild(QLineEdit) is None
    window.actions_.trigger("layer.rename")
    assert window.statusBar().currentMessage() == KINDS_STAY.zh


def test_keys_move_a_layer_in_the_list(window, dummy):
    QTest.keyClick(dummy.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(window) == [KINDS[0], "样稿", *KINDS[1:]]
    dummy.refresh()
    QTest.keyClick(dummy.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(window) == ["样稿", *KINDS]


def test_a_layer_is_dragged_between_two_others(window, dummy):
    tree = dummy.tree
    box = tree.visualRect(tree.indexFromItem(row(dummy, KINDS[1]), NAME))
    data = QMimeData()
    data.setData(LAYER_MIME, "样稿".encode())
    held, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    place = QPointF(box.center().x(), box.top() + 1)
    move = QDragMoveEvent(place.toPoint(), Qt.DropAction.MoveAction, data, button, held)
    tree.dragMoveEvent(move)
    assert move.isAccepted()
    tree.dropEvent(QDropEvent(place, Qt.DropAction.MoveAction, data, button, held))
    assert names(window) == [KINDS[0], "样稿", *KINDS[1:]]


def test_what_lies_on_a_deleted_layer_goes_where_the_editor_says(window, dummy, in_dialog):
    def act(dialog):
        field = dialog.findChild(ChoiceField)
        field.set_value(PICTURES)
        dialog.accept()

    in_dialog(act)
    window.actions_.trigger("layer.remove")
    assert names(window) == list(KINDS)
    assert frame(window, LabelFrame).box.layer == PICTURES
    window.bridge.undo()
    assert frame(window, LabelFrame).box.layer == "样稿"
    in_dialog(lambda dialog: dialog.reject())
    dummy.refresh()
    dummy.tree.setCurrentItem(row(dummy, "样稿"))
    window.actions_.trigger("layer.remove")
    assert names(window)[0] == "样稿"
