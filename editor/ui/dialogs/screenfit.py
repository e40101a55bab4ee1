"""Dialogs on small screens, as a large interface makes them: what has no room scrolls."""

from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.ui.room import room

SCROLL = "dialog-scroll"


def fit_screen(dialog: QDialog, column: QVBoxLayout, foot: int) -> None:
    """Keep a dialog within its screen. Where its column needs more room, what stands above the
    foot, which begins at this place, scrolls; the buttons there stay in view."""
    there = room(dialog)
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    if least.boundedTo(there) != least and dialog.findChild(QScrollArea, SCROLL) is None:
        _scroll(dialog, column, foot)
    dialog.resize(dialog.size().boundedTo(there))


def _scroll(dialog: QDialog, column: QVBoxLayout, foot: int) -> None:
    below = _foot(column, foot)
    content = QWidget()
    content.setLayout(column)
    area = QScrollArea()
    area.setObjectName(SCROLL)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(content)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(area, 1)
    outer.addLayout(below)
    dialog.setMinimumSize(0, 0)


def _foot(column: QVBoxLayout, start: int) -> QVBoxLayout:
    """What a column holds from a place on, in a column of its own."""
    taken = [column.takeAt(start) for _ in range(column.count() - start)]
    below = QVBoxLayout()
    below.setSpacing(column.spacing())
    margins = column.contentsMargins()
    below.setContentsMargins(margins.left(), column.spacing(), margins.right(), margins.bottom())
    for item in filter(None, taken):
        widget, row = item.widget(), item.layout()
        if widget is not None:
            below.addWidget(widget)
        elif row is not None:
            below.addLayout(row)
    return below
