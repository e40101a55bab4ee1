"""What all panels share: the desk they serve, its language, small building blocks."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.ui.desk import Desk
from editor.ui.look import Look
from editor.values.language import Words

ID_ROLE = Qt.ItemDataRole.UserRole
"""Where rows of articles and photos keep the id of what they show."""


class Panel(QWidget):
    """A widget in a dock. ``words`` is its title, ``chapter`` its chapter of the manual."""

    chapter = "window"

    def __init__(self, desk: Desk, words: Words) -> None:
        super().__init__()
        self.desk = desk
        self.words = words
        self._seen = True
        self._due: dict[Callable[[], None], None] = {}
        self.setAccessibleName(desk.look.say(words))

    @property
    def seen(self) -> bool:
        """Whether it is shown, and not behind the tab of another panel."""
        return self._seen

    def when_seen(self, step: Callable[[], None]) -> Callable[[], None]:
        """A slot that takes this step: at once where the panel is seen, else when it is shown."""

        def slot() -> None:
            if self._seen:
                step()
            else:
                self._due[step] = None

        return slot

    def set_seen(self, seen: bool) -> None:
        """The dock came to the front, or went behind another one's tab."""
        self._seen = seen
        if seen:
            due, self._due = self._due, {}
            for step in due:
                step()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape, once a field has done with them, give the keys back to the page."""
        field = self.focusWidget()
        done = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
        if done and not (field is not None and field.property("wrong")):
            self.desk.canvas.setFocus()
        else:
            super().keyPressEvent(event)

    def say(self, zh: str, en: str) -> str:
        """A text in the chosen language."""
        return self.desk.look.say(Words(zh, en))

    def column(self, *, margins: tuple[int, int, int, int] = (10, 8, 10, 8)) -> QVBoxLayout:
        """A vertical layout for the whole panel."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*margins)
        layout.setSpacing(8)
        return layout


def in_front(dock: QWidget) -> bool:
    """Whether the panel in a dock is shown, and not behind the tab of another one."""
    panel = dock.widget() if isinstance(dock, QDockWidget) else None
    return dock.isVisible() and isinstance(panel, Panel) and panel.seen


def heading(look: Look, text: str) -> QLabel:
    """The name of a section."""
    label = QLabel(text)
    label.setFont(look.font(weight=600))
    label.setProperty("role", "heading")
    return label


def muted(text: str) -> QLabel:
    """A quiet remark that wraps."""
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def rule() -> QFrame:
    """A thin line between sections."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def icon_button(look: Look, icon: str, name: str) -> QToolButton:
    """A flat button with an icon; its name is read out and shown as a hint."""
    button = QToolButton()
    button.setIcon(look.icon(icon))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    return button


def command_button(desk: Desk, command_id: str, icon: str, words: Words) -> QToolButton:
    """A flat button that does a command, and is grey where that is not possible. LookupError
    where there is no such command."""
    button, action = icon_button(desk.look, icon, desk.look.say(words)), desk.action(command_id)
    if action is None:
        raise LookupError(command_id)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


class UprightArea(QScrollArea):
    """Scrolls up and down only: it is never narrower than what it shows, unless that is wider than
    half of the screen."""

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the content and the scroll bar, where the screen has room."""
        least, content = super().minimumSizeHint(), self.widget()
        if content is None:
            return least
        wanted = content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return least.expandedTo(QSize(min(wanted, self.screen().availableSize().width() // 2), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the dock when the content wants more room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that scrolls vertically when its panel is small."""
    area = UprightArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def rows_of(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """The top rows of a tree, in order."""
    items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [item for item in items if item is not None]


def rows_under(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The rows under a row, in order."""
    items = (item.child(row) for row in range(item.childCount()))
    return [child for child in items if child is not None]


def command_buttons(desk: Desk, names: tuple[str, ...], *, text: bool = False) -> list[QWidget]:
    """Flat buttons for commands, by their names; with ``text`` beside their icons."""
    found = [(name, desk.action(name)) for name in names]
    buttons: list[QWidget] = []
    for name, action in found:
        if action is None:
            continue
        button = QToolButton()
        button.setAutoRaise(True)
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setObjectName(name)
        if text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        buttons.append(button)
    return buttons


def row_of(widgets: list[QWidget] | tuple[QWidget, ...]) -> QHBoxLayout:
    """Small widgets side by side, from the left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
