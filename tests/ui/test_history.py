"""The list of steps shows which of them were taken back."""

from PySide6.QtGui import QColor

from editor.edit.text import Splice
from editor.model.place import Part, TextRef

BODY = TextRef("a1", Part.BODY, 0)


def test_steps_taken_back_are_faint_in_the_history(window):
    steps, theme = window.docks.history.list, window.look.theme

    def faint() -> list[bool]:
        rows = (steps.item(row) for row in range(steps.count()))
        return [row.foreground().color() == QColor(theme.faint) for row in rows]

    for char in "甲乙丙":
        window.bridge.do(Splice(BODY, 0, 0, char))
        window.bridge.session.break_merge()
    assert faint() == [False, False, False, False]
    window.docks.history.go_to(1)
    assert faint() == [False, False, True, True]
    window.bridge.redo()
    assert faint() == [False, False, False, True]
    window.bridge.do(Splice(BODY, 0, 0, "丁"))
    assert faint() == [False, False, False, False]
    assert steps.currentRow() == 3
