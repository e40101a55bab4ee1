"""Hands outside the program: xdotool moves the pointer and presses keys, while this process only
looks where things stand. The script runs in a thread, the window in the main one."""

import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

T = TypeVar("T")
PATIENCE = 20.0
"""Seconds that anything may take."""
REST = 0.25
"""Seconds between two things that hands do."""


class Errand(QObject):
    """Runs functions in the main thread, also while a dialog waits there."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _run(self, task: Callable[[], None]) -> None:
        task()


class Hands:
    """Clicks, drags and types on the screen; keeps a picture of every stage in a folder."""

    def __init__(self, pictures: Path) -> None:
        self._errand = Errand()
        self._pictures = pictures
        self._shots = 0

    def ask(self, question: Callable[[], T]) -> T:
        """What a function says that is run in the main thread."""
        said: list[T] = []
        failed: list[BaseException] = []
        done = threading.Event()

        def task() -> None:
            try:
                said.append(question())
            except BaseException as error:  # noqa: BLE001
                failed.append(error)
            done.set()

        self._errand.asked.emit(task)
        if not done.wait(PATIENCE):
            raise TimeoutError
        if failed:
            raise failed[0]
        return said[0]

    def until(self, true: Callable[[], object], what: str = "") -> None:
        """Wait for something in the window."""
        end = time.monotonic() + PATIENCE
        while not self.ask(true):
            if time.monotonic() > end:
                self.shot("stuck")
                raise TimeoutError(what)
            time.sleep(0.05)

    def click(self, at: QPoint, *, times: int = 1, button: int = 1) -> None:
        """Click at a place of the screen."""
        self.move(at)
        self.tell("click", "--repeat", str(times), "--delay", "60", str(button))
        time.sleep(REST)

    def move(self, at: QPoint) -> None:
        """Move the pointer."""
        self.tell("mousemove", "--sync", str(at.x()), str(at.y()))
        time.sleep(0.05)

    def drag(self, start: QPoint, end: QPoint, steps: int = 12) -> None:
        """Press, pull in small steps, let go."""
        self.move(start)
        self.tell("mousedown", "1")
        time.sleep(0.12)
        for step in range(1, steps + 1):
            part = step / steps
            x = round(start.x() + (end.x() - start.x()) * part)
            y = round(start.y() + (end.y() - start.y()) * part)
            self.tell("mousemove", str(x), str(y))
            time.sleep(0.03)
        time.sleep(0.15)
        self.tell("mouseup", "1")
        time.sleep(REST)

    def key(self, *keys: str) -> None:
        """Press keys, each by X's name: ``ctrl+s``, ``Return``."""
        for key in keys:
            self.tell("key", "--clearmodifiers", key)
            time.sleep(0.06)
        time.sleep(REST)

    def type(self, text: str) -> None:
        """Type letters one after the other."""
        self.tell("type", "--delay", "45", text)
        time.sleep(REST)

    def shot(self, name: str) -> None:
        """Keep what the screen shows."""
        self._shots += 1
        time.sleep(REST)
        file = self._pictures / f"{self._shots:02}-{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], check=True)

    def tell(self, *words: str) -> None:
        """One command of xdotool."""
        subprocess.run(["xdotool", *words], check=True)

    def middle(self, widget: QWidget) -> QPoint:
        """Where a widget's middle is on the screen."""
        return self.ask(lambda: widget.mapToGlobal(widget.rect().center()))

    def dialog(self, name: str) -> QWidget:
        """The dialog of this class that lets one go on working."""

        def shown() -> list[QWidget]:
            tops = QApplication.topLevelWidgets()
            return [each for each in tops if each.__class__.__name__ == name and each.isVisible()]

        self.until(lambda: bool(shown()), name)
        return self.ask(shown)[0]

    def modal(self) -> QWidget:
        """The dialog that waits."""
        self.until(lambda: QApplication.activeModalWidget() is not None, "a dialog")
        found = self.ask(QApplication.activeModalWidget)
        assert found is not None
        return found
