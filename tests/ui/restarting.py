"""Run as a program of its own: asks for another size of the interface and starts itself anew.

Arguments: the settings file, an issue, and the file that tells what was found after the restart.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from editor.edit.issue import SetInfo
from editor.model.issue import IssueInfo
from editor.ui import app as program
from editor.ui.settings import Settings
from editor.ui.shell import Desktop
from editor.values.language import Language

SETTINGS, ISSUE, TOLD = map(Path, sys.argv[1:4])
ANSWERS = {"重新启动", "保存"}
make_desktop = program.make_desktop


def press() -> None:
    """Press the button of a question that goes on."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        next(each for each in box.buttons() if each.text() in ANSWERS).click()


def change(desktop: Desktop) -> None:
    """Change the issue without saving, and ask for twice the size."""
    desktop.open_path(ISSUE)
    desktop.windows[0].bridge.do(SetInfo(IssueInfo("改过的刊名")))
    desktop.set_zoom(200)


def tell(desktop: Desktop) -> None:
    """What is open after the restart, and how large."""
    windows = desktop.windows
    found = {
        "issues": [str(window.bridge.session.path) for window in windows],
        "titles": [window.issue.info.title for window in windows],
        "ratio": windows[0].devicePixelRatioF() if windows else 0,
        "saved": not any(window.bridge.session.dirty for window in windows),
    }
    TOLD.write_text(json.dumps(found))
    desktop.quit()


def started(app: QApplication, settings: Settings, language: Language) -> Desktop:
    """The program, with hands."""
    desktop = make_desktop(app, settings, language)
    act = tell if settings.zoom == 200 else change
    QTimer.singleShot(0, desktop, lambda: act(desktop))
    hands = QTimer(desktop, interval=20)
    hands.timeout.connect(press)
    hands.start()
    return desktop


def main() -> int:
    """Run the program with hands."""
    program.make_desktop = started
    program.Settings = lambda: Settings(SETTINGS)  # type: ignore[misc, assignment]
    return program.run(None, Language.ZH)


if __name__ == "__main__":  # processes that the window starts import this module again
    sys.exit(main())
