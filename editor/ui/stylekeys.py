"""The keys of styles at work: an action of the window for each, as the issue has them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from editor.model.style import StyleKey, StyleSheet
from editor.session.stylekeys import keys_of
from editor.ui.applying import apply_style
from editor.ui.desk import Desk


class StyleKeys(QObject):
    """Made anew whenever the issue's styles are others."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.dialog_parent)
        self._desk = desk
        self._sheet: StyleSheet | None = None
        self._actions: list[QAction] = []
        desk.bridge.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Bring the keys up to the issue."""
        sheet = self._desk.issue.styles
        if sheet is self._sheet:
            return
        self._sheet = sheet
        for action in self._actions:
            self._desk.dialog_parent.removeAction(action)
            action.deleteLater()
        self._actions = [self._action(key) for key in keys_of(sheet)]

    def _action(self, key: StyleKey) -> QAction:
        action = QAction(key.style, self)
        action.setShortcut(QKeySequence(key.key))
        action.triggered.connect(self._applying(key))
        self._desk.dialog_parent.addAction(action)
        return action

    def _applying(self, key: StyleKey) -> Callable[[], None]:
        return lambda: apply_style(self._desk, key.style, character=key.character)
