"""A field that takes one key."""

from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit

ROOM = 22
"""Logical pixels that the field takes beside its text."""


class KeyField(QKeySequenceEdit):
    """Empty, it goes on saying what its key is for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._line = self.findChild(QLineEdit)
        self.setAccessibleName(name)
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)
        self.keySequenceChanged.connect(self._say)
        self.editingFinished.connect(self._say)
        self.ensurePolished()
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(name) + ROOM)
        self._say()

    @property
    def key(self) -> str:
        """The key as ``Ctrl+Shift+A``; empty when there is none."""
        return self.keySequence().toString()

    def _say(self) -> None:
        if self._line is not None:
            self._line.setPlaceholderText(self.accessibleName())
