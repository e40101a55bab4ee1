"""色板: colours mixed live, renamed, replaced, given to what is selected, dropped on frames."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from editor.edit.frames import SetFrame
from editor.edit.output import ChooseOutput
from editor.edit.selection import TextSelection
from editor.edit.styles import SetSwatch
from editor.model.color import RICH_BLACK, Paint, Swatch
from editor.model.output import COATED
from editor.model.place import Part, TextPoint, TextRef
from editor.session.painting import Target
from editor.ui.canvas.swatchdrops import swatch_of
from editor.ui.fields import ChoiceField, TextField
from editor.ui.panels.swatchrows import of_kind
from editor.ui.sliders import SliderField
from editor.values.color import Cmyk, Gray, Spot
from editor.values.geometry import Point
from editor.values.ids import PageId
from tests.ui.test_inspector import choose, frame, select, type_in
from tests.ui.test_output import field

GOLD = Swatch("金", Cmyk(0, 0.2, 0.6, 0.2))


@pytest.fixture
def panel(window):
    window.show()
    window.dock("swatches").raise_()
    window.bridge.do(SetSwatch(GOLD))
    made = window.docks.swatches
    made.choose("金")
    return made


def swatch(window, name="金"):
    return window.issue.swatch(name)


def test_inks_are_mixed_and_their_sum_is_held_against_the_limit(panel, window):
    type_in(field(panel, SliderField, "品红 M").field, "90")
    assert swatch(window).color == Cmyk(0, 0.9, 0.6, 0.2)
    assert panel.total.text() == "总墨量 170%（上限 220%）"
    type_in(field(panel, SliderField, "青 C").field, "100")
    assert panel.total.text() == "总墨量 270%（上限 220%），太多"
    assert window.look.theme.red in panel.total.styleSheet()


def test_dragging_shows_the_colour_everywhere_before_it_is_meant(panel, window):
    done = len(window.bridge.session.done)
    line = field(panel, SliderField, "黑 K").line
    line.setSliderDown(True)
    line.setSliderPosition(200)
    assert "总墨量 180%" in panel.total.text()
    assert swatch(window).color == replace(GOLD.color, k=1)
    assert len(window.bridge.session.done) == done
    line.setSliderDown(False)
    assert len(window.bridge.session.done) == done + 1
    window.bridge.undo()
    assert swatch(window) == GOLD


def test_a_spot_ink_has_a_name_and_a_look(panel, window):
    choose(field(panel, ChoiceField, "种类"), "专色")
    type_in(field(panel, TextField, "专色名"), "PANTONE 871 C")
    assert swatch(window).color == Spot("PANTONE 871 C", GOLD.color)
    assert "总墨量 100%" in panel.total.text()


def test_new_duplicated_and_deleted(panel, window):
    before = window.issue.swatches
    panel.add()
    assert panel.swatch.name == "新颜色"
    panel.duplicate()
    assert panel.swatch.name == "新颜色 2"
    panel.remove()
    panel.choose("新颜色")
    panel.remove()
    assert window.issue.swatches == before


def test_f2_renames_wherever_the_colour_is_used(panel, window, qtbot):
    used = replace(frame(window, "n1"), fill=Paint("金", 0.3))
    window.bridge.do(SetFrame(PageId("page1"), used))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    editor.selectAll()
    editor.insert("古铜")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: frame(window, "n1").fill == Paint("古铜", 0.3))
    assert swatch(window, "古铜").color == GOLD.color
    assert swatch(window) is None
    assert panel.swatch.name == "古铜"
    window.bridge.undo()
    assert frame(window, "n1").fill.swatch == "金"


def test_a_name_that_is_taken_is_refused(panel, window):
    panel.rename("黑")
    assert swatch(window) == GOLD
    assert "金" in panel.list.names()
    assert window.statusBar().currentMessage()


def test_black_and_rich_black_are_not_changed_here(panel, window):
    before = window.issue.swatches
    for name in ("黑", RICH_BLACK):
        panel.choose(name)
        assert not panel.form.isEnabled()
        panel.remove()
        panel.list.edit_current()
        assert panel.list.findChild(QLineEdit) is None
    assert window.issue.swatches == before


def test_a_colour_in_use_is_replaced_by_another(panel, window, replies):
    used = replace(frame(window, "n1"), fill=Paint("金", 0.3))
    window.bridge.do(SetFrame(PageId("page1"), used))
    replies("黑")
    panel.remove()
    assert frame(window, "n1").fill == Paint("黑", 0.3)
    assert swatch(window) is None


def test_unused_colours_go_in_one_step(panel, window):
    before = window.issue.swatches
    panel.remove_unused()
    assert swatch(window) is None
    window.bridge.undo()
    assert window.issue.swatches == before


def test_a_colour_is_given_to_fill_and_line_of_the_selection(panel, window):
    select(window, "n1")
    panel.targets[Target.FILL].click()
    panel.targets[Target.BORDER].click()
    changed = frame(window, "n1")
    assert (changed.fill.swatch, changed.border.paint.swatch) == ("金", "金")
    assert changed.border.width == 0.5
    panel.choose("黑")
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert frame(window, "n1").fill.swatch == "黑"


def test_a_colour_is_given_to_selected_text(panel, window):
    ref = TextRef("a2", Part.BODY, 0)
    window.bridge.select(TextSelection(TextPoint(ref, 5), TextPoint(ref, 9), "b2"))
    panel.targets[Target.TEXT].click()
    article = window.issue.article("a2")
    span = next(each for each in article.body[0].spans if each.start == 5)
    assert window.issue.styles.character_style(span.style).paint == Paint("金")
    window.bridge.undo()
    assert window.issue.styles.character_style(span.style) is None


def test_what_cannot_take_a_colour_is_said(panel, window):
    select(window, "f1")
    panel.targets[Target.FILL].click()
    assert "先选中" in window.statusBar().currentMessage()


def test_a_colour_is_dragged_onto_a_frame(panel, window):
    data = panel.list.mimeData([panel.list.currentItem()])
    assert swatch_of(data) == "金"
    place = window.canvas.stage.camera.place(frame(window, "f1").box.rect.center)
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    over = QDragMoveEvent(place.toPoint(), copy, data, *held)
    window.canvas.dragMoveEvent(over)
    assert over.isAccepted()
    assert window.canvas.stage.marks.draft == frame(window, "f1").box.rect
    window.canvas.dropEvent(QDropEvent(place, copy, data, *held))
    assert frame(window, "f1").border.paint.swatch == "金"


def test_a_colour_on_a_text_frame_is_its_ground_and_with_alt_its_line(panel, window):
    data = panel.list.mimeData([panel.list.currentItem()])
    place = window.canvas.stage.camera.place(frame(window, "b2").box.rect.center)
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    plain, alt = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
    steps = len(window.bridge.session.done)
    window.canvas.dropEvent(QDropEvent(place, copy, data, left, plain))
    style = window.issue.styles.frame_style(frame(window, "b2").box.style)
    assert (style.fill.swatch, style.border) == ("金", None)
    assert len(window.bridge.session.done) == steps + 1
    window.canvas.dropEvent(QDropEvent(place, copy, data, left, alt))
    style = window.issue.styles.frame_style(frame(window, "b2").box.style)
    assert (style.fill.swatch, style.border.paint.swatch) == ("金", "金")
    window.bridge.undo()
    window.bridge.undo()
    assert frame(window, "b2").box.style == ""


def test_alt_gives_a_panel_lines_of_the_colour(panel, window):
    data = panel.list.mimeData([panel.list.currentItem()])
    rect = frame(window, "n1").box.rect
    place = window.canvas.stage.camera.place(Point(rect.x + 20, rect.y))
    before = frame(window, "n1").fill
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
    window.canvas.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, *held))
    assert frame(window, "n1").border.paint.swatch == "金"
    assert frame(window, "n1").fill == before


def test_uses_are_counted(panel, window, qtbot):
    used = replace(frame(window, "n1"), fill=Paint("金", 0.3))
    window.bridge.do(SetFrame(PageId("page1"), used))
    row = panel.list.names().index("金")
    qtbot.waitUntil(lambda: panel.list.item(row).data(Qt.ItemDataRole.UserRole + 1) == "1 处")


def test_kinds_change_as_near_as_can_be():
    assert of_kind(GOLD, Gray).color == Gray(0.6)
    assert of_kind(of_kind(GOLD, Spot), Cmyk) == GOLD


def test_rich_black_is_offered_where_colours_are_chosen(window):
    select(window, "n1")
    box = next(
        each
        for each in window.docks.inspector.findChildren(ChoiceField)
        if each.accessibleName() == "底纹"
    )
    choose(box, RICH_BLACK)
    assert frame(window, "n1").fill.swatch == RICH_BLACK
    window.bridge.do(ChooseOutput(COATED.name))
    assert window.issue.palette[-1].color == COATED.rich_black


def test_commands_bring_the_panel_into_view_and_act_on_its_colour(panel, window):
    window.dock("swatches").hide()
    window.action("swatch.duplicate").trigger()
    assert window.dock("swatches").isVisible()
    assert swatch(window, "金 2").color == GOLD.color
    select(window, "n1")
    panel.choose("金")
    window.action("swatch.fill").trigger()
    assert frame(window, "n1").fill.swatch == "金"
    for _ in range(2):
        window.action("swatch.rename").trigger()
        assert len(panel.list.findChildren(QLineEdit)) == 1
