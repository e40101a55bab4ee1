"""The menu of a story's badge: what helps a story that is over, or short."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu

from editor.edit.selection import FrameSelection
from editor.ui.actions import Actions
from editor.ui.canvas.badges import story_badge_at
from editor.ui.desk import Desk

OVER = (
    "article.flow_on", "article.copyfit", "article.closer", "article.closer_lines",
    "article.cut_text",
)  # fmt: skip
SHORT = ("article.copyfit", "article.unfit", "article.edit")


class FitMenu(QObject):
    """Opens the menu when the badge of a story is clicked with the arrow."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__(desk.canvas)
        self._desk, self._actions = desk, actions
        desk.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the clicks on badges."""
        if event.type() is not QEvent.Type.MouseButtonPress or not isinstance(event, QMouseEvent):
            return False
        left = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if not left or self._desk.tool != "select":
            return False
        menu = self.menu_at(event.position())
        if menu is None:
            return False
        self._open(menu, event.globalPosition().toPoint())
        return True

    def menu_at(self, place: QPointF) -> QMenu | None:
        """The menu of the badge at a place of the view, whose story is selected then; None where
        there is none."""
        desk = self._desk
        fit = story_badge_at(desk.canvas.stage, place, desk.canvas.font())
        found = desk.issue.find_frame(fit.frames[-1]) if fit is not None else None
        if fit is None or found is None:
            return None
        desk.bridge.select(FrameSelection(found[0].id, (found[1].box.id,)))
        self._actions.refresh()
        menu = QMenu(desk.canvas)
        for name in OVER if fit.over_lines or fit.over_chars else SHORT:
            menu.addAction(self._actions[name])
        return menu

    def _open(self, menu: QMenu, at: QPoint) -> None:
        menu.exec(at)
        menu.deleteLater()
