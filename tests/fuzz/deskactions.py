"""What hands do in a window, chosen by chance: events as the windowing system would send them."""

import random
from collections import Counter, deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)

from editor.ui.shell import Desktop
from editor.ui.window import MainWindow
from tests.fuzz.deskreach import HOSTILE, drag_row, leave_others, press, write_story

TEXTS = "新闻出版编辑，。《“”》ab 12\u3000！—…½é𠮷"
KEYS = (
    "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Return", "Backspace",
    "Delete", "Tab", "Escape", "Space", "F3", "V", "T", "F", "M", "N", "H", "Z", "C", "I", "K",
)  # fmt: skip
LEFT_OUT = (
    "file.", "object.photo.open", "object.photo.show", "object.photo.replace", "help.about",
)  # fmt: skip
"""Commands that leave the issue, start other programs or ask for files."""
ALLOWED = ("file.save", "file.preflight", "file.output")
BUTTONS_LEFT_OUT = ("打开", "新建", "导出")
NONE = Qt.KeyboardModifier.NoModifier
HELD = (
    NONE, NONE, NONE, NONE, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
LEFT = Qt.MouseButton.LeftButton


class Hands:
    """Two hands at one window. ``counts`` says how often each thing was done.

    What waits for an answer gets it by dice of its own, since a clock says when that is.
    """

    def __init__(self, desktop: Desktop, dice: random.Random) -> None:
        self._desktop = desktop
        self._dice = dice
        self._answers = random.Random(dice.random())
        self.counts: Counter[str] = Counter()
        self.recent: deque[str] = deque(maxlen=12)
        self._ways: tuple[tuple[int, Callable[[], str]], ...] = (
            (22, self._click), (16, self._drag), (18, self._type), (12, self._key),
            (10, self._command), (6, self._wheel), (5, self._compose), (8, self._panel),
            (2, self._menu), (2, self._page), (3, self._undo), (6, self._drop), (5, self._story),
            (2, self._other),
        )  # fmt: skip
        self._closing = QTimer(desktop.app, interval=4)
        self._closing.timeout.connect(self._answer_soon)
        self._closing.start()

    def rest(self) -> None:
        """Answer no more: other dialogs of the program are none of these hands'."""
        self._closing.stop()
        self._closing.deleteLater()

    @property
    def window(self) -> MainWindow:
        """The window, which a change of language makes anew."""
        return self._desktop.windows[0]

    def _answer_soon(self) -> None:
        QTimer.singleShot(0, self._closing, self._answer)

    def act(self) -> str:
        """Do something; what it was."""
        weights = [weight for weight, _ in self._ways]
        way = self._dice.choices([way for _, way in self._ways], weights)[0]
        self.counts[way.__name__.strip("_")] += 1
        said = f"{way.__name__} {way()}"
        self.recent.append(said)
        for _ in range(self._dice.choice((1, 1, 1, 3))):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return said

    def _click(self) -> str:
        at, held = self._point(), self._dice.choice(HELD)
        for _ in range(self._dice.choice((1, 1, 1, 2, 3))):
            self._mouse(QEvent.Type.MouseButtonPress, at, held)
            self._mouse(QEvent.Type.MouseButtonRelease, at, held)
        return f"{at} {held}"

    def _drag(self) -> str:
        start, held = self._point(), self._dice.choice(HELD)
        self._mouse(QEvent.Type.MouseMove, start, held, down=False)
        self._mouse(QEvent.Type.MouseButtonPress, start, held)
        at = start
        for _ in range(self._dice.randint(2, 8)):
            at += QPoint(self._dice.randint(-60, 60), self._dice.randint(-60, 60))
            self._mouse(QEvent.Type.MouseMove, at, held)
            QApplication.processEvents()
        if self._dice.random() < 0.1:
            self._press(Qt.Key.Key_Escape, "", NONE)
        self._mouse(QEvent.Type.MouseButtonRelease, at, held)
        return f"{start} {at} {held}"

    def _type(self) -> str:
        text = "".join(self._dice.choices(TEXTS, k=self._dice.randint(1, 5)))
        for letter in text:
            self._press(Qt.Key.Key_unknown, letter, NONE)
        return text

    def _key(self) -> str:
        name, held = self._dice.choice(KEYS), self._dice.choice(HELD)
        text = name.lower() if len(name) == 1 and held is NONE else ""
        self._press(getattr(Qt.Key, f"Key_{name}"), text, held)
        return f"{name} {held}"

    def _compose(self) -> str:
        canvas = self.window.canvas
        for letters in ("x", "xin", "新"):
            QApplication.sendEvent(canvas, QInputMethodEvent(letters, []))
            QApplication.processEvents()
        end = QInputMethodEvent("", [])
        if self._dice.random() < 0.8:
            end.setCommitString("新华社")
        QApplication.sendEvent(canvas, end)
        return end.commitString()

    def _command(self) -> str:
        window = self.window
        window.actions_.refresh()
        able = [
            command.id
            for command in window.actions_.commands()
            if window.actions_[command.id].isEnabled()
            and (command.id in ALLOWED or not command.id.startswith(LEFT_OUT))
        ]
        chosen = self._dice.choice(able)
        window.actions_[chosen].trigger()
        return chosen

    def _menu(self) -> str:
        view = self.window.canvas.viewport()
        at = self._point()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.mapToGlobal(at)))
        return str(at)

    def _panel(self) -> str:
        found = [
            each
            for each in self.window.findChildren(QWidget)
            if isinstance(each, QAbstractButton | QComboBox | QLineEdit | QAbstractItemView)
            and each.isVisible() and each.isEnabled() and each.width() > 8
        ]  # fmt: skip
        if not found:
            self._press(Qt.Key.Key_Escape, "", NONE)
            return "nothing seen"
        widget = self._dice.choice(found)
        name = widget.text() if isinstance(widget, QAbstractButton) else ""
        if any(each in name for each in BUTTONS_LEFT_OUT):
            return "left alone"
        target = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        at = QPoint(
            self._dice.randrange(max(target.width(), 1)),
            self._dice.randrange(max(target.height(), 1)),
        )
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            held = LEFT if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            place = QPointF(target.mapToGlobal(at))
            QApplication.sendEvent(target, QMouseEvent(kind, QPointF(at), place, LEFT, held, NONE))
        said = f"{type(widget).__name__} {widget.accessibleName()} {name}"
        if isinstance(widget, QLineEdit):
            widget.setFocus()
            for letter in self._dice.choice(HOSTILE):
                self._press(Qt.Key.Key_unknown, letter, NONE, widget)
            self._press(Qt.Key.Key_Return, "\r", NONE, widget)
        return said

    def _drop(self) -> str:
        return drag_row(self.window, self._dice)

    def _story(self) -> str:
        return write_story(self.window, self._dice, TEXTS)

    def _other(self) -> str:
        return leave_others(self.window, self._dice)

    def _wheel(self) -> str:
        view, at = self.window.canvas.viewport(), self._point()
        turn, held = self._dice.choice((-120, 120, 40, -240)), self._dice.choice(HELD)
        event = QWheelEvent(
            QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, turn),
            Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
        return f"{turn} {held}"

    def _page(self) -> str:
        pages = self.window.issue.pages
        if not pages:
            return "none"
        page = self._dice.choice(pages)
        self.window.show_page(page.id)
        if self._dice.random() < 0.3:
            self.window.canvas.fit_page()
        return page.number

    def _undo(self) -> str:
        bridge = self.window.bridge
        step = self._dice.choice((bridge.undo, bridge.undo, bridge.redo))
        for _ in range(self._dice.randint(1, 6)):
            step()
        return step.__name__

    def _answer(self) -> None:
        """Close what waits for an answer, one way or the other."""
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu) and self._answers.random() < 0.4:
            for _ in range(self._answers.randint(1, 6)):
                self._press(Qt.Key.Key_Down, "", NONE, popup)
        if popup is not None:
            popup.close()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            dialog.reject()
        elif isinstance(dialog, QMessageBox) and dialog.buttons():
            self._answers.choice(dialog.buttons()).click()
        elif dialog is not None and self._answers.random() < 0.5:
            self._press(Qt.Key.Key_Escape, "", NONE, dialog)
        elif dialog is not None:
            self._press(Qt.Key.Key_Return, "\r", NONE, dialog)
            dialog.close()

    def _point(self) -> QPoint:
        """Somewhere on the canvas; often within the page."""
        view = self.window.canvas.viewport()
        return QPoint(
            self._dice.randrange(max(view.width(), 1)), self._dice.randrange(max(view.height(), 1))
        )

    def _mouse(
        self, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier, *, down: bool = True
    ) -> None:
        view = self.window.canvas.viewport()
        none = Qt.MouseButton.NoButton
        moves = kind is QEvent.Type.MouseMove
        pressed = none if kind is QEvent.Type.MouseButtonRelease or not down else LEFT
        place = QPointF(view.mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), place, none if moves else LEFT, pressed, held)
        QApplication.sendEvent(view, event)

    def _press(
        self, key: Qt.Key, text: str, held: Qt.KeyboardModifier, target: QWidget | None = None
    ) -> None:
        widget = target or QApplication.focusWidget() or self.window.canvas
        if not widget.isVisible():
            widget = self.window.canvas
        press(widget, key, text, held)
