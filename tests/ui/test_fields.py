"""Fields and forms: they show values, tell of changes, and mark what cannot be read."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt

from editor.ui.fields import ChoiceField, FlagField, LengthField, Option, ParagraphsField, TextField
from editor.ui.fonts import load_interface_family
from editor.ui.form import Form, Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.theme import LIGHT
from editor.values.language import Language, Words
from editor.values.units import MM


@dataclass(frozen=True)
class Thing:
    width: float | None
    name: str


@pytest.fixture
def look(qapp):
    return Look.of(LIGHT, load_interface_family(), Language.ZH)


def typed(qtbot, field, text):
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def put_in(qtbot, field, text):
    """As an input method does it."""
    field.selectAll()
    field.insert(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_length_field_takes_an_expression(qtbot):
    field = LengthField(Unit.MM)
    qtbot.addWidget(field)
    field.set_value(10 * MM)
    with qtbot.waitSignal(field.edited) as told:
        typed(qtbot, field, "10mm+5")
    assert told.args[0] == pytest.approx(15 * MM)
    assert field.text() == "15mm"


def test_length_field_keeps_what_it_cannot_read_and_says_so(qtbot):
    field = LengthField(Unit.MM)
    qtbot.addWidget(field)
    field.set_value(10 * MM)
    typed(qtbot, field, "wide")
    assert field.property("wrong") is True
    assert "12.5mm" in field.expected.zh
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "10mm"
    assert field.property("wrong") is False


def test_a_form_says_what_a_field_takes(qtbot, look):
    columns = LengthField(Unit.NUMBER, low=1, high=64)
    row = Row(Words("栏数", "Columns"), columns, lambda t: t.width, lambda t, v: t)
    form = Form(look, [row])
    qtbot.addWidget(form)
    form.show()
    form.show_value(Thing(2, ""))
    assert "请填 1 到 64 的数字" in columns.toolTip()
    typed(qtbot, columns, "abc")
    assert columns.property("wrong") is True
    assert columns.toolTip() == "栏数：请填 1 到 64 的数字"
    typed(qtbot, columns, "6")
    assert columns.property("wrong") is False
    assert "请填 1 到 64 的数字" in columns.toolTip()


def test_a_value_that_cannot_be_is_refused(qtbot, look):
    width, told = LengthField(Unit.MM, low=0.1), []
    row = Row(Words("宽", "W"), width, lambda t: t.width, lambda t, v: Thing(v, ""))
    form = Form(look, [row])
    qtbot.addWidget(form)
    form.show()
    form.edited.connect(told.append)
    form.show_value(Thing(4 * MM, ""))
    for text in ("0", "-5mm", "*0"):
        typed(qtbot, width, text)
        assert (width.text(), width.property("wrong")) == (text, True)
        assert width.toolTip() == "宽：不能小于 0.04mm"
    typed(qtbot, width, "?")
    assert "12.5mm" in width.toolTip()
    qtbot.keyClick(width, Qt.Key.Key_Escape)
    assert (width.text(), told) == ("4mm", [])


def test_columns_are_whole_and_may_be_called_so(qtbot):
    field = LengthField(Unit.COLUMNS, low=1, high=64)
    qtbot.addWidget(field)
    field.set_value(4)
    for text, value in (("2栏", 2), ("3 cols", 3), ("+1栏", 4)):
        put_in(qtbot, field, text)
        assert (field.typed, field.property("wrong")) == (value, False)
    for text in ("99", "2.5", "0栏"):
        put_in(qtbot, field, text)
        assert field.property("wrong") is True
    assert field.expected.zh == "请填 1 到 64"


def test_angles_come_round(qtbot):
    field = LengthField(Unit.DEGREES, low=-180, high=180)
    qtbot.addWidget(field)
    field.set_value(0)
    for text, shown in (("400", "40°"), ("+=320", "0°"), ("-270", "90°")):
        typed(qtbot, field, text)
        assert field.text() == shown
    field.set_value(180)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "-179°"


def test_a_form_says_what_a_field_does_and_again_after_an_error(qtbot, look):
    width = LengthField(Unit.NUMBER, low=1, high=64)
    hint = Words("宽 < 高。", "Width < height.")
    row = Row(Words("宽", "W"), width, lambda t: t.width, lambda t, v: t, hint=hint)
    form = Form(look, [row])
    qtbot.addWidget(form)
    form.show()
    form.show_value(Thing(2, ""))
    said = width.toolTip()
    assert "宽 &lt; 高。" in said
    assert width.accessibleDescription() == "宽 < 高。"
    typed(qtbot, width, "abc")
    assert width.toolTip() == "宽：请填 1 到 64 的数字"
    typed(qtbot, width, "3")
    assert width.toolTip() == said


@pytest.mark.parametrize("unit", list(Unit))
def test_every_unit_says_what_it_takes(qtbot, unit):
    field = LengthField(unit)
    qtbot.addWidget(field)
    assert field.expected.zh.startswith("请填")


def test_arrow_keys_step_and_respect_the_lower_end(qtbot):
    field = LengthField(Unit.MM, low=0)
    qtbot.addWidget(field)
    field.set_value(0.5 * MM)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "1.5mm"
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == "0mm"


def test_optional_field_goes_back_to_inherited(qtbot):
    field = LengthField(Unit.SIZE, optional=True)
    qtbot.addWidget(field)
    field.set_value(9, 10.5)
    with qtbot.waitSignal(field.edited) as told:
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [None]
    assert field.placeholderText() == "五号 10.5pt"


def test_choice_field_shows_values_and_ignores_unknown_ones(qtbot):
    field = ChoiceField([Option("a", "甲"), Option("b", "乙")])
    qtbot.addWidget(field)
    field.set_value("b")
    assert field.currentText() == "乙"
    field.set_value("z")
    assert field.value() is None
    field.set_options([Option("c", "丙")])
    assert field.count() == 1


def test_paragraphs_field_tells_after_a_rest(qtbot):
    field = ParagraphsField()
    qtbot.addWidget(field)
    field.set_value("一")
    with qtbot.waitSignal(field.edited) as told:
        field.setPlainText("一二")
    assert told.args == ["一二"]


def test_form_writes_a_changed_copy(qtbot, look):
    width, name = LengthField(Unit.MM), TextField()
    form = Form(
        look,
        [
            Row(Words("宽", "W"), width, lambda t: t.width, lambda t, v: replace(t, width=v)),
            Row(Words("名", "N"), name, lambda t: t.name, lambda t, v: replace(t, name=v)),
        ],
    )
    qtbot.addWidget(form)
    form.show()
    form.show_value(Thing(10 * MM, "甲"))
    assert width.accessibleName() == "宽"
    with qtbot.waitSignal(form.edited) as told:
        typed(qtbot, name, "B")
    assert told.args[0] == Thing(10 * MM, "B")


def test_form_hides_rows_that_do_not_fit(qtbot, look):
    flag = FlagField()
    row = Row(
        Words("有", "On"), flag, lambda t: True, lambda t, v: t, when=lambda t: t.width is not None
    )
    form = Form(look, [row])
    qtbot.addWidget(form)
    form.show_value(Thing(None, ""))
    assert flag.isHidden()
    form.show_value(Thing(1.0, ""))
    assert not flag.isHidden()


def test_a_whole_row_stands_below_a_half_one(qtbot, look):
    widths = (True, True, True, False, True)
    fields = [TextField() for _ in widths]
    rows = [
        Row(Words("名", "Name"), field, lambda it: it.name, lambda it, _: it, half=half)
        for field, half in zip(fields, widths, strict=True)
    ]
    form = Form(look, rows)
    qtbot.addWidget(form)
    form.show()
    lefts, tops = zip(*((field.x(), field.y()) for field in fields), strict=True)
    assert tops[0] == tops[1] < tops[2] < tops[3] < tops[4]
    assert lefts[0] == lefts[2] == lefts[3] == lefts[4] < lefts[1]


def test_a_list_that_drops_down_has_room_for_its_texts_within_the_screen(qtbot) -> None:
    texts = "待排", "已经上版还有溢出的稿件", *(f"第{number}叠" for number in range(30))
    field = ChoiceField([Option(text, text) for text in texts])
    qtbot.addWidget(field)
    field.setFixedWidth(60)
    screen = field.screen().availableGeometry()
    for place in (screen.topLeft(), screen.topRight() - QPoint(60, 0)):
        field.move(place)
        field.show()
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
        view = field.view()
        assert view.isVisible()
        assert view.viewport().width() >= view.sizeHintForColumn(0)
        assert screen.contains(view.window().geometry())
        field.hidePopup()
