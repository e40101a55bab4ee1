"""A list that drops down from its box, as wide as what stands in it."""

from PySide6.QtWidgets import QComboBox

EDGE = 20
"""Logical pixels around the texts of a list that has dropped down."""


class DropList(QComboBox):
    """A box for one of several texts; the list is never narrower than its longest one, and stays
    within the screen."""

    def showPopup(self) -> None:
        """Drop the list down, wide enough."""
        view, screen = self.view(), self.screen().availableGeometry()
        bar = view.verticalScrollBar().sizeHint().width()
        wide = view.sizeHintForColumn(0) + EDGE + bar * (self.count() > self.maxVisibleItems())
        view.setMinimumWidth(min(wide, screen.width()))
        super().showPopup()
        popup = view.window()
        if popup.geometry().right() > screen.right():
            popup.move(screen.right() + 1 - popup.width(), popup.y())
