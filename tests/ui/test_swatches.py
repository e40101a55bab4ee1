"""色板: colours mixed, made spot inks, added and removed, and one step for all of it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QInputDialog

from editor.edit.frames import SetFrame
from editor.edit.output import ChooseOutput
from editor.edit.styles import SetSwatch
from editor.model.color import RICH_BLACK, Paint, Swatch
from editor.model.output import COATED
from editor.session.swatches import swatch_changes, used_colors
from editor.ui.dialogs.swatches import SwatchDialog
from editor.ui.dialogs.swatchrows import of_kind
from editor.ui.fields import ChoiceField, TextField
from editor.ui.sliders import SliderField
from editor.values.color import Cmyk, Gray, Spot
from editor.values.ids import PageId
from tests.ui.test_inspector import choose, frame, select, type_in
from tests.ui.test_output import field

GOLD = Swatch("金", Cmyk(0, 0.2, 0.6, 0.2))


@pytest.fixture
def dialog(window):
    window.bridge.do(SetSwatch(GOLD))
    made = SwatchDialog(window)
    made.list.setCurrentRow(names(made).index("金"))
    yield made
    made.deleteLater()


def names(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def color(dialog):
    return dialog.swatch.color


def test_inks_are_mixed_and_their_sum_is_held_against_the_limit(dialog):
    type_in(field(dialog, SliderField, "品红 M").field, "90")
    assert color(dialog) == Cmyk(0, 0.9, 0.6, 0.2)
    assert dialog.total.text() == "总墨量 170%（上限 220%）"
    type_in(field(dialog, SliderField, "青 C").field, "100")
    assert dialog.total.text() == "总墨量 270%（上限 220%）"
    assert dialog.look.theme.red in dialog.total.styleSheet()


def test_dragging_shows_the_colour_before_it_is_meant(dialog):
    line = field(dialog, SliderField, "黑 K").line
    line.setSliderDown(True)
    line.setSliderPosition(200)
    assert "总墨量 180%" in dialog.total.text()
    assert color(dialog) == GOLD.color
    line.setSliderDown(False)
    assert color(dialog) == replace(GOLD.color, k=1)


def test_a_spot_ink_has_a_name_and_a_look(dialog):
    choose(field(dialog, ChoiceField, "种类"), "专色")
    type_in(field(dialog, TextField, "专色名"), "PANTONE 871 C")
    type_in(field(dialog, SliderField, "黄 Y").field, "70%")
    assert color(dialog) == Spot("PANTONE 871 C", replace(GOLD.color, y=0.7))
    assert "总墨量 100%" in dialog.total.text()


def test_a_new_colour_and_its_way_out(dialog, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" 蓝 ", True))
    dialog.add()
    assert (dialog.swatch.name, color(dialog)) == ("蓝", GOLD.color)
    dialog.add()
    assert names(dialog).count("蓝") == 1
    dialog.remove()
    assert "蓝" not in names(dialog)
    assert dialog.change() is None


def test_black_and_rich_black_are_not_changed_here(dialog):
    for name in ("黑", RICH_BLACK):
        dialog.list.setCurrentRow(names(dialog).index(name))
        assert not dialog.form.isEnabled()
        dialog.remove()
    assert dialog.change() is None


def test_a_colour_in_use_stays(window):
    window.bridge.do(SetSwatch(GOLD))
    panel = replace(frame(window, "n1"), fill=Paint("金", 0.3))
    window.bridge.do(SetFrame(PageId("page1"), panel))
    dialog = SwatchDialog(window)
    dialog.list.setCurrentRow(names(dialog).index("金"))
    dialog.remove()
    assert "金" in names(dialog)
    assert "金" in used_colors(window.issue)
    dialog.deleteLater()


def test_all_changes_are_one_step(window, in_dialog):
    before = window.issue.swatches

    def act(dialog):
        dialog._do(SetSwatch(GOLD))
        dialog._do(SetSwatch(Swatch("银", Gray(0.3))))
        dialog.accept()

    in_dialog(act)
    window.actions_.trigger("object.swatches")
    assert len(window.issue.swatches) == len(before) + 2
    window.bridge.undo()
    assert window.issue.swatches == before


def test_the_step_between_two_palettes(window):
    one = replace(window.issue, swatches=(*window.issue.swatches, GOLD))
    assert swatch_changes(one, one) is None
    edit = swatch_changes(one, window.issue)
    assert [each.name for each in edit.edits] == ["金"]


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
