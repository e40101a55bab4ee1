"""Dialogs on small screens, as a large interface makes them: what has no room scrolls."""

from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.ui.room import room

SCROLL = "dialog-scroll"


def fit_screen(dialog: QDialog) -> None:
    """Keep a dialog within its screen; one that needs more room gets a scroll area."""
    there = room(dialog)
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    if least.boundedTo(there) != least:
        _scroll(dialog)
    dialog.resize(dialog.size().boundedTo(there))


def _scroll(dialog: QDialog) -> None:
    layout = dialog.layout()
    if layout is None or dialog.findChild(QScrollArea, SCROLL) is not None:
        return
    content = QWidget()
    content.setLayout(layout)
    area = QScrollArea()
    area.setObjectName(SCROLL)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(content)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    dialog.setMinimumSize(0, 0)
