"""The middle of the window: page tabs and the canvas, or the flat plan in its place; notices lie
over it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editor.ui.canvas.view import PageCanvas
from editor.ui.laidover import LaidOver


class Centre(QWidget):
    """``changed`` tells that the canvas or the plan came to the front; ``make_plan`` and
    ``make_beside`` make the plan and a second view when they are wanted. ``over`` lies over all of
    them, so that no page moves under the pointer when there is something to say."""

    changed = Signal()

    def __init__(
        self,
        tops: tuple[QWidget, ...],
        over: QWidget,
        canvas: PageCanvas,
        make_plan: Callable[[], QWidget],
        make_beside: Callable[[], QWidget],
    ) -> None:
        super().__init__()
        self._canvas, self._make_plan, self._make_beside = canvas, make_plan, make_beside
        self.beside: QWidget | None = None
        self.plan: QWidget | None = None
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(canvas)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in tops:
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        over.setParent(self)
        LaidOver(over, (canvas.viewport(), self._stack))

    @property
    def shows_plan(self) -> bool:
        """Whether the flat plan is in front."""
        return self.plan is not None and self._stack.currentWidget() is self.plan

    def show_plan(self) -> None:
        """Bring the flat plan to the front."""
        if self.plan is None:
            self.plan = self._make_plan()
            self._stack.addWidget(self.plan)
        self._stack.setCurrentWidget(self.plan)
        self.plan.setFocus()
        self.changed.emit()

    def show_canvas(self) -> None:
        """Bring the page to the front again."""
        if self.shows_plan:
            self._stack.setCurrentWidget(self.split)
            self._canvas.setFocus()
            self.changed.emit()

    @property
    def shows_beside(self) -> bool:
        """Whether another page or a proof is shown beside the page."""
        return self.beside is not None

    def toggle_beside(self) -> None:
        """Show a second view beside the page, or put it away."""
        self.show_canvas()
        if self.beside is not None:
            self.beside.deleteLater()
            self.beside = None
        else:
            self.beside = self._make_beside()
            self.split.addWidget(self.beside)
            self.split.setSizes([self.width() // 2] * 2)
        self.changed.emit()

    def close_plan(self) -> None:
        """Paint nothing any more: the window is going."""
        if self.plan is not None:
            self.plan.close()
